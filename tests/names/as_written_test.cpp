// Reasons are read by people: their words are those that somebody wrote, in the letters they were written in.
#include <catch2/catch.hpp>

#include "core/names/as_written.hpp"

using namespace convoke::names;

namespace {

// "code: ours theirs" of each reason that names words of both sides, or "code: word".
std::vector<std::string> said(const Entry& entry, const std::string& name) {
    const auto index = Index::build({entry, {.id = "E2", .name = "Quite Another Body"}});
    auto answer = decide(index, {.name = name});
    REQUIRE_FALSE(answer.candidates.empty());
    auto& best = answer.candidates.front();
    put_in_writing(best.reasons, AsWritten(name), AsWritten(best.matched_name));
    std::vector<std::string> all;
    for (const auto& reason : best.reasons) {
        std::string words = reason.code + ":";
        for (const auto& [arg, word] : reason.args) words += " " + word;
        all.push_back(words);
    }
    return all;
}
bool has(const std::vector<std::string>& all, const std::string& one) {
    std::string whole;
    for (const auto& each : all) whole += each + "; ";
    INFO(whole);
    const bool found = std::find(all.begin(), all.end(), one) != all.end();
    CHECK(found);
    return found;
}

}  // namespace

TEST_CASE("Words of reasons stand in the letters they were written in") {
    const Entry women{.id = "E1", .name = "International Women’s Council of Peace"};
    has(said(women, "المجلس الدولي للمرأة"), "names.word_translated: المجلس Council");
    has(said(women, "Διεθνές Συμβούλιο Γυναικών"), "names.word_translated: Διεθνές International");
    has(said(women, "Международный совет мира"), "names.word_translated: совет Council");
    has(said(women, "国际妇女理事会"), "names.word_translated: 理事会 Council");
    has(said(women, "Council of Women for Peace"), "names.word_spelt_otherwise: Women Women’s");
}

TEST_CASE("What letters stand for is one reason") {
    const Entry ilga{.id = "E1", .name = "International Lesbian and Gay Association"};
    has(said(ilga, "ILGA"), "names.word_initial: ILGA International, Lesbian, Gay, Association");
}

TEST_CASE("Met without what stands behind a dash or in brackets, a wing is named all the same") {
    const Entry shooters{.id = "E1", .name = "Sporting Shooters’ Association"};
    for (const char* name : {"Sporting Shooters Association - Youth Wing", "Sporting Shooters Association (Youth Wing)", "Sporting Shooters Association Youth Wing"}) {
        INFO(name);
        has(said(shooters, name), "names.part_only_ours: Wing");
    }
}
