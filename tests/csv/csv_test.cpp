#include "core/csv/csv.hpp"

#include <catch2/catch.hpp>

using namespace convoke;

TEST_CASE("Separators, marks and line ends of other people's files are recognised") {
    for (const auto* bytes : {"id,name\r\n1,Ana\r\n", "\xef\xbb\xbfid;name\n1;Ana\n", "id\tname\n1\tAna"}) {
        const auto file = read_csv(bytes);
        CHECK(file.header == std::vector<std::string>{"id", "name"});
        REQUIRE(file.rows.size() == 1);
        CHECK(file.rows[0].cells == std::vector<std::string>{"1", "Ana"});
        CHECK(file.rows[0].line == 2);
    }
}

TEST_CASE("A cell in quotes may hold the separator, quotes and line ends, and lines are still counted") {
    const auto file = read_csv("id,name\n1,\"a, \"\"b\"\"\nc\"\n2,d\n");
    REQUIRE(file.rows.size() == 2);
    CHECK(file.rows[0].cells[1] == "a, \"b\"\nc");
    CHECK(file.rows[1].line == 4);
}

TEST_CASE("A broken row is named by its line and the others are read") {
    const auto file = read_csv("id,name\n1,a\n2\n3,c\n4,d,e\n");
    CHECK(file.rows.size() == 2);
    REQUIRE(file.problems.size() == 2);
    CHECK(file.problems[0].line == 3);
    CHECK(file.problems[1].line == 5);
    CHECK(file.problems[1].message.code == "csv.cells");
    CHECK(read_csv("id,name\n1,\"open\n").problems.size() == 1);
}

TEST_CASE("Windows and UTF-16 texts are read as what they say") {
    std::string utf16 = "\xff\xfe";
    for (const char c : std::string("id,name\n1,Ana\n")) utf16 += std::string{c, '\0'};
    CHECK(read_csv(utf16).rows.at(0).cells.at(1) == "Ana");
    const auto western = read_csv("id,name\n1,Soci\xe9t\xe9 fran\xe7" "aise pour la d\xe9" "fense des droits\n2,Organisation \xe9tudiante\n");
    CHECK(western.rows.at(0).cells.at(1) == "Société française pour la défense des droits");
}

TEST_CASE("What is no table is refused") {
    CHECK_THROWS_AS(read_csv(""), Refused);
    CHECK_THROWS_AS(read_csv("\n\n"), Refused);
}
