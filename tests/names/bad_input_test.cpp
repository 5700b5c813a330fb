// What no register holds and people type all the same: every question gets an answer, and what is odd about it is said.
#include <catch2/catch.hpp>

#include <algorithm>

#include "core/names/fold.hpp"
#include "core/names/names.hpp"

using namespace convoke::names;

namespace {

const Index& index() {
    static const Index built = Index::build({{.id = "E1", .name = "Mercy Corps"}, {.id = "E2", .name = "Pathways To Peace"}, {.id = "E3", .name = "Green Hope Foundation"},
                                             {.id = "E4", .name = "Московский институт развития", .country = "RUS"}, {.id = "E5", .name = "M", .acronyms = {"MM"}}});
    return built;
}
Answer ask(std::string name) { return decide(index(), {.name = std::move(name)}); }
bool says(const Answer& answer, std::string_view code) {
    return !answer.candidates.empty() && std::ranges::any_of(answer.candidates.front().reasons, [&](const Reason& r) { return r.code == code; });
}
std::string best(const Answer& answer) { return answer.candidates.empty() ? "" : answer.candidates.front().entry; }

}  // namespace

TEST_CASE("A name of ten characters is a name like any other") {
    const Answer answer = ask("Mercy Corp");
    CHECK(best(answer) == "E1");
    CHECK(answer.verdict != Verdict::none);
}

TEST_CASE("Of a name of ten thousand characters the beginning is compared, which is said and is never safe") {
    std::string name = "Green Hope Foundation";
    while (name.size() < 10'000) name += " for the hope of all";
    const Answer answer = ask(name);
    CHECK(answer.verdict == Verdict::review);
    CHECK(best(answer) == "E3");
    CHECK(says(answer, "names.too_long"));
    const Answer hidden = ask("Mercy Corps" + std::string(9'990, ' '));
    CHECK(hidden.verdict != Verdict::match);
}

TEST_CASE("One letter is nobody's name but its own") {
    CHECK(ask("m").entry == "E5");
    CHECK(ask("p").verdict != Verdict::match);
    CHECK(ask("中").verdict != Verdict::match);
}

TEST_CASE("Emoji are no letters: beside a name they change nothing, alone they are nobody") {
    CHECK(best(ask("Mercy 🌍 Corps")) == "E1");
    CHECK(best(ask("💚 Green Hope Foundation 💚")) == "E3");
    CHECK(ask("👩‍👩‍👧‍👦").verdict == Verdict::none);
}

TEST_CASE("Signs that turn the direction of writing hide nothing and are reported") {
    const std::string marks[] = {"\u202A", "\u202B", "\u202D", "\u202E", "\u2066", "\u2067", "\u200E", "\u200F", "\u061C"};
    for (const auto& mark : marks) {
        const Answer answer = ask("Green " + mark + "Hope Foundation");
        INFO(mark);
        CHECK(best(answer) == "E3");
        CHECK(answer.verdict == Verdict::review);
        CHECK(says(answer, "names.invisible_characters"));
    }
}

TEST_CASE("A look-alike letter of another script in a word is read as the letter meant, and is a reason to look") {
    for (const char* name : {"Gr\u0435en Hope Foundation", "Green Hope Found\u0430tion", "Green H\u03BFpe Foundation", "GR\u0415\u0415N HOPE FOUNDATION"}) {
        const Answer answer = ask(name);
        INFO(name);
        CHECK(best(answer) == "E3");
        CHECK(answer.verdict == Verdict::review);
        CHECK(says(answer, "names.look_alikes"));
    }
    CHECK_FALSE(says(ask("Московский институт развития"), "names.look_alikes"));
    // All of one word in Cyrillic: only where nothing else of the name is honestly so.
    const Answer whole = ask("Green \u041D\u041E\u0420\u0415 Foundation");
    CHECK(best(whole) == "E3");
    CHECK(whole.verdict == Verdict::review);
    CHECK(says(whole, "names.look_alikes"));
    for (const char* honest : {"Green Hope Foundation / Фонд \u041D\u041E\u0420\u0415", "\u041D\u041E\u0420\u0415", "IFN-\u03B1 Foundation"}) {
        INFO(honest);
        CHECK_FALSE(latin(honest).look_alikes);
    }
}

TEST_CASE("Bytes that are no text get an answer") {
    for (const auto& name : {std::string("\xff\xfe\xfd"), std::string("\xed\xa0\x80 Corps"), std::string("Mercy \xf0\x9f"), std::string("\xc3")}) {
        INFO(name);
        CHECK(ask(name).verdict != Verdict::match);
    }
    CHECK(best(ask(std::string("Mercy\0Corps", 11))) == "E1");
}
