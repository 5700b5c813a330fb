// What is told quickly of words and names is what is told slowly.
#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>

#include "core/names/acronyms.hpp"
#include "core/names/best.hpp"
#include "core/names/heard.hpp"
#include "core/names/similar.hpp"

using namespace convoke::names;

namespace {

class Roll {
public:
    std::uint32_t below(std::uint32_t n) { return state_ = state_ * 1664525 + 1013904223, (state_ >> 16) % n; }
    std::string word(std::uint32_t least, std::uint32_t most, std::string_view letters) {
        std::string made;
        for (std::uint32_t n = least + below(most - least + 1); n > 0; --n) made += letters[below(static_cast<std::uint32_t>(letters.size()))];
        return made;
    }

private:
    std::uint32_t state_ = 11;
};

// As defined: the whole table of distances, a letter of each at a time; no part of either is changed twice.
int edits_by_definition(const std::string& a, const std::string& b) {
    std::vector<std::vector<int>> table(a.size() + 1, std::vector<int>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i)
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) { table[i][j] = static_cast<int>(i + j); continue; }
            table[i][j] = std::min({table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + (a[i - 1] != b[j - 1])});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) table[i][j] = std::min(table[i][j], table[i - 2][j - 2] + 1);
        }
    return table[a.size()][b.size()];
}

}  // namespace

TEST_CASE("Edits are counted as they are defined, in words of up to 32 letters, up to what is asked for") {
    Roll roll;
    std::vector<std::string> words{"", "a", "abc", "ca", std::string(32, 'a'), std::string(31, 'a') + "b"};
    for (int i = 0; i < 250; ++i) words.push_back(roll.word(1, i % 5 == 0 ? 32 : 9, i % 2 == 0 ? "abc" : "abcdefgh\xC3\xA9"));
    for (const std::string& a : words)
        for (const std::string& b : words) {
            const int exact = edits_by_definition(a, b);
            for (int most : {0, 1, 3, 12, 40})
                if (edits(a, b, most) != std::min(exact, most + 1)) {
                    CAPTURE(a, b, most);
                    REQUIRE(edits(a, b, most) == std::min(exact, most + 1));
                }
        }
    CHECK(edits("ca", "abc", 9) == 3);                            // not two: what changed places stays as it is
    CHECK(edits(std::string(33, 'a'), std::string(33, 'a'), 2) == 0);
    CHECK(edits(std::string(33, 'a'), std::string(33, 'b'), 2) == 3);
}

TEST_CASE("No two words that are alike are told apart by their outline") {
    Roll roll;
    for (int i = 0; i < 20000; ++i) {
        const std::string a = roll.word(3, 12, "abcdeimnorst");
        std::string b = a;
        for (std::uint32_t changes = roll.below(4); changes > 0; --changes) b[roll.below(static_cast<std::uint32_t>(b.size()))] = "abcdeimnorst"[roll.below(12)];
        if (roll.below(3) == 0) b += roll.word(1, 4, "aeis");
        const std::size_t size = std::max(a.size(), b.size());
        const int most = size < 4 ? 0 : size <= 5 ? 1 : size <= 8 ? 2 : 3;
        CAPTURE(a, b);
        if ((slip_similarity(a, outline_of(a), b, outline_of(b)) > 0) != (edits_by_definition(a, b) <= most)) FAIL("told otherwise");
        const auto common = static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
        if ((stem_similarity(a, outline_of(a), b, outline_of(b)) > 0) != (common >= 4 && common * 2 >= size)) FAIL("told otherwise");
        if (spelt_abroad_alike(a, b) > 0 && outline_of(a).abroad != outline_of(b).abroad) FAIL("told otherwise");
        const Heard x{a, Consonants(a)}, y{b, Consonants(b)};
        if (nearly_heard(x, y) > 0 && !x.consonants.may_be_near(y.consonants)) FAIL("told otherwise");
    }
    SUCCEED();
}

TEST_CASE("The initials of a name promise at least what an acronym fits its words") {
    Roll roll;
    int fitted = 0, passed_over = 0;
    for (int i = 0; i < 20000; ++i) {
        std::vector<std::string> texts;
        for (std::uint32_t n = 1 + roll.below(i % 10 == 0 ? 20 : 6); n > 0; --n) texts.push_back(roll.below(12) == 0 ? "" : roll.word(1, 8, "abcdo"));
        std::vector<Spelt> words;
        for (const std::string& text : texts) words.push_back({text, roll.below(4) != 0, roll.below(4) == 0});
        const std::string acronym = roll.word(2, i % 20 == 0 ? 12 : 6, "abcdo2");
        const Initials initials(words);
        const double fit = acronym_fit_either_way(acronym, words), most = FitBound(acronym).of(initials);
        if (most < fit) {
            CAPTURE(acronym, texts, fit, most);
            REQUIRE(most >= fit);
        }
        if (most < fit || acronym_fit_in_any_order(acronym, initials) > fit) FAIL(acronym);
        fitted += fit > 0, passed_over += most == 0;
    }
    CHECK(fitted > 1000);                                         // neither is idle
    CHECK(passed_over > 1000);
}

TEST_CASE("The best that came are kept, the first name of equal ones, however many come") {
    Roll roll;
    std::vector<Best::One> all;
    Best best;
    best.begin(10);
    for (std::uint32_t name = 0; name < 500; ++name) {
        const Best::One one{static_cast<float>(roll.below(40)), (name * 7) % 500};
        all.push_back(one), best.add(one);
    }
    const auto in_order = [](const Best::One& a, const Best::One& b) { return a.value != b.value ? a.value > b.value : a.name < b.name; };
    std::ranges::sort(all, in_order);
    all.resize(10);
    std::vector<Best::One> kept = best.end();
    std::ranges::sort(kept, in_order);
    REQUIRE(kept.size() == 10);
    for (std::size_t i = 0; i < 10; ++i) CHECK((kept[i].value == all[i].value && kept[i].name == all[i].name));
    CHECK(best.least() == all.back().value);
    best.begin(10);
    best.add({1, 1});
    CHECK(best.end().size() == 1);
    CHECK(best.least() < 0);                                      // there is room
}
