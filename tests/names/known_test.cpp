#include <catch2/catch.hpp>

#include "core/names/countries.hpp"
#include "core/names/known.hpp"
#include "core/names/words.hpp"

using namespace convoke::names;

TEST_CASE("what was worked out when the program was built is what would be worked out now") {
    for (const auto* written : {"университет", "基金会", "جامعة", "มูลนิธิ", "대학교", "ίδρυμα", "אוניברסיטה", "विश्वविद्यालय", "école", "not in any table", ""}) {
        CAPTURE(written);
        CHECK(known_keys(written) == keys_of(written));
    }
}

TEST_CASE("countries are known in every script in which a name may be written") {
    const auto named = [](std::string_view written) {
        const auto keys = keys_of(written);
        const std::vector<std::string_view> words(keys.begin(), keys.end());
        return std::string(country_at(words).iso3);
    };
    for (const auto* kenya : {"Kenya", "كينيا", "肯尼亚", "Кения", "ケニア", "케냐", "केन्या", "קניה", "Κένυα"}) {
        CAPTURE(kenya);
        CHECK(named(kenya) == "KEN");
    }
    CHECK(known_countries().size() > 240);
}

TEST_CASE("words that the dictionary of a script without blanks parts are one where our tables know them so") {
    const std::string_view laboratory[] = {"实验", "室"}, academy[] = {"科学", "院"}, nobody[] = {"实验", "laboratory"};
    CHECK(are_one_word(laboratory));
    CHECK(concept_of("实验室").id == concept_of("laboratory").id);
    CHECK_FALSE(are_one_word(academy));                      // 院 is the academy, and 科学 tells what of
    CHECK_FALSE(are_one_word(nobody));
    CHECK_FALSE(are_one_word(std::span(laboratory).first(1)));
}

TEST_CASE("words of further languages mean what registers hold in English") {
    const auto same = [](std::string_view written, std::string_view english) {
        CAPTURE(written);
        const auto keys = keys_of(written);
        REQUIRE(keys.size() == 1);
        CHECK(concept_of(keys.front()).id != 0);
        CHECK(concept_of(keys.front()).id == concept_of(english).id);
    };
    same("বিশ্ববিদ্যালয়", "university");
    same("பல்கலைக்கழகம்", "university");
    same("ұлттық", "national");
    same("gwasanaeth", "service");
    same("réseaux", "network");
}

TEST_CASE("a number in words is the number in figures, and capitals that stand alone are one word") {
    CHECK(concept_of("2").id == concept_of("second").id);
    CHECK(concept_of("2").id != concept_of("3").id);
    CHECK(keys_of("S V P College") == keys_of("SVP College"));
    CHECK(keys_of("S.V.P. College") == keys_of("SVP College"));
    CHECK(keys_of("a b college").size() == 3);
    CHECK(kind_of(keys_of("ऑफ").front()) == Kind::function);
}
