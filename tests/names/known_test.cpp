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
