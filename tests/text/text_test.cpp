#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <map>
#include <thread>

#include "core/text/collation.hpp"
#include "core/text/language.hpp"
#include "core/text/wellformed.hpp"

using namespace convoke;

namespace {

std::vector<std::string> sorted(std::string_view language, std::vector<std::string> names) {
    std::sort(names.begin(), names.end(),
              [&](const auto& a, const auto& b) { return sort_key(language, a) < sort_key(language, b); });
    return names;
}

}  // namespace

TEST_CASE("Names stand where a reader of the language looks for them") {
    const std::vector<std::string> states = {"2° Investing", "Costa Rica", "Côte d’Ivoire", "Croatia",
                                             "Cuba",         "Türkiye",    "Turkmenistan",  "Tuvalu"};
    auto shuffled = states;
    std::reverse(shuffled.begin(), shuffled.end());
    CHECK(sorted("en", shuffled) == states);
    CHECK(sorted("es", {"Nuñoa", "Nuoro", "Nunavut"}) == std::vector<std::string>{"Nunavut", "Nuñoa", "Nuoro"});
    CHECK(sorted("fr", {"Étoile", "Eza", "Essor"}) == std::vector<std::string>{"Essor", "Étoile", "Eza"});
    CHECK(sorted("ru", {"Жизнь", "Ёлка", "Единство", "Архив"}) ==
          std::vector<std::string>{"Архив", "Единство", "Ёлка", "Жизнь"});
    CHECK(sorted("ar", {"جمعية", "بيت", "اتحاد"}) == std::vector<std::string>{"اتحاد", "بيت", "جمعية"});
    CHECK(sorted("zh", {"中国", "北京", "上海"}) == std::vector<std::string>{"北京", "上海", "中国"});
}

TEST_CASE("A key kept as text orders as the key does") {
    const std::vector<std::string> names = {"", "a", "A", "á", "aa", "b", "Ω", "中"};
    for (const auto& one : names)
        for (const auto& other : names)
            CHECK((sort_key("en", one) < sort_key("en", other)) ==
                  (sort_key_text("en", one) < sort_key_text("en", other)));
    CHECK(sort_key("xx", "ä") == sort_key("en", "ä"));
    CHECK(sort_key("en", std::string(10'000, 'x')).size() > 10'000);
}

TEST_CASE("Threads that sort at once do not disturb each other") {
    const auto alone = sort_key("fr", "Société Générale");
    std::vector<std::string> together(4);
    std::vector<std::thread> threads;
    for (auto& key : together)
        threads.emplace_back([&] {
            for (int i = 0; i < 500; ++i) key = sort_key("fr", "Société Générale");
        });
    for (auto& thread : threads) thread.join();
    CHECK(together == std::vector<std::string>(4, alone));
}

TEST_CASE("Only the six languages are languages, and one of them runs from right to left") {
    CHECK(official_language("fr-CA") == "fr");
    CHECK(official_language("de") == "en");
    CHECK(official_language("") == "en");
    CHECK(written_right_to_left("ar"));
    CHECK_FALSE(written_right_to_left("zh"));
}

TEST_CASE("What is not UTF-8 text is not taken") {
    for (const auto* good :
         {"", "plain", "é 世界 منظمة", "two\nlines\tand\r\n", "👩‍👩‍👧", "\xf4\x8f\xbf\xbd"})
        CHECK(well_formed(good));
    using namespace std::string_view_literals;
    for (const auto bad :
         {"a\0b"sv, "\x1b[31m"sv, "\x7f"sv, "\xc2\x85"sv, "\xff"sv, "\xc3"sv, "\xc0\xaf"sv, "\xe0\x80\x80"sv,
          "\xed\xa0\x80"sv, "\xf4\x90\x80\x80"sv, "\xef\xbf\xbf"sv, "\x80"sv, "\x01"sv})
        CHECK_FALSE(well_formed(bad));
}

TEST_CASE("A text is kept in one form, however it was typed") {
    CHECK(tidy("  Cafe\xcc\x81 \xc2\xa0\n") == "Café");
    CHECK(tidy("one\r\ntwo\rthree") == "one\ntwo\nthree");
    CHECK(tidy("\xe2\x80\x8b \xe3\x80\x80") == "");
    CHECK(tidy_line(" a \t\n b\xc2\xa0 c ") == "a b c");
    CHECK(tidy_line("evil\xe2\x80\xae"
                    "cod.exe") == "evilcod.exe");
    CHECK(tidy_line("\xe2\x80\x8f"
                    "منظمة") ==
          "\xe2\x80\x8f"
          "منظمة");
}

TEST_CASE("Length is counted as a person counts") {
    CHECK(character_count("") == 0);
    CHECK(character_count("abc") == 3);
    CHECK(character_count("e\xcc\x81") == 1);
    CHECK(character_count("👩‍👩‍👧🇨🇭") == 2);
    CHECK(character_count("世界卫生组织") == 6);
}

TEST_CASE("What is shortened ends with a whole letter") {
    CHECK(shortened("abcdef", 4) == "abcd");
    CHECK(shortened("abc", 4) == "abc");
    CHECK(shortened("", 4) == "");
    CHECK(shortened("世界卫生组织", 6) == "世界");
    CHECK(shortened("世界卫生组织", 7) == "世界");
    CHECK(shortened("世界卫生组织", 8) == "世界");
    CHECK(shortened("世界", 2) == "");
    CHECK(shortened("a👩‍👩‍👧", 4) == "a");
}

TEST_CASE("The Member States come out in the order of the official list") {
    std::ifstream file(SOURCE_DIR "/../shared/data/member_states.csv");
    if (!file) {
        WARN("skipped: no list of Member States beside the source");
        return;
    }
    std::map<int, std::string> official;  // place in the list to English name
    std::string line;
    std::getline(file, line);
    REQUIRE(line.ends_with("un_order_en"));
    while (std::getline(file, line)) {
        std::vector<std::string> cells(1);
        bool quoted = false;
        for (const char c : line) {
            if (c == '"')
                quoted = !quoted;
            else if (c == ',' && !quoted)
                cells.emplace_back();
            else
                cells.back() += c;
        }
        REQUIRE(cells.size() == 20);
        if (cells[3] == "member_state") official[std::stoi(cells[19])] = cells[4];
    }
    REQUIRE(official.size() == 193);
    std::vector<std::string> expected, names;
    for (const auto& [place, name] : official) expected.push_back(name);
    names.assign(expected.rbegin(), expected.rend());
    CHECK(sorted("en", names) == expected);
}
