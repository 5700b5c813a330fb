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

TEST_CASE("Lines that end as on old Macs are lines, and the line that spreadsheets say their separator in is none of the table") {
    const auto mac = read_csv("id,name\r1,Ana\r2,Bea\r");
    REQUIRE(mac.rows.size() == 2);
    CHECK(mac.rows[1].line == 3);
    const auto excel = read_csv("\xef\xbb\xbfsep=;\r\nid;name, in full\r\n1;Ana\r\n2\r\n");
    CHECK(excel.header == std::vector<std::string>{"id", "name, in full"});
    REQUIRE(excel.rows.size() == 1);
    CHECK(excel.rows[0].line == 3);
    REQUIRE(excel.problems.size() == 1);
    CHECK(excel.problems[0].line == 4);
}

TEST_CASE("A spreadsheet, a picture and other files that are no text are told so") {
    for (const auto& bytes : {std::string("PK\x03\x04 id,name\n1,Ana\n"), std::string("id,name\n1,a\0b\n", 14), std::string("\x89PNG\r\n\x1a\n")})
        try {
            read_csv(bytes);
            FAIL(bytes);
        } catch (const Refused& refused) {
            CHECK(refused.text.code == "csv.not_text");
        }
}

TEST_CASE("What is no table is refused") {
    CHECK_THROWS_AS(read_csv(""), Refused);
    CHECK_THROWS_AS(read_csv("\n\n"), Refused);
}

TEST_CASE("Arabic in Windows-1256 is read as Arabic") {
    const auto file = read_csv("id,name,country_iso3\n1,\xc7\xe1\xcc\xe3\xda\xed\xc9 \xc7\xe1\xe3\xd5\xd1\xed\xc9 \xe1\xcd\xde\xe6\xde \xc7\xe1\xc5\xe4\xd3\xc7\xe4,EGY\n"
                               "2,\xe3\xd1\xdf\xd2 \xcf\xd1\xc7\xd3\xc7\xca \xc7\xe1\xe3\xd1\xc3\xc9,JOR\n3,Bridges of Hope,USA\n");
    CHECK(file.encoding == "windows-1256");
    REQUIRE(file.rows.size() == 3);
    CHECK(file.rows[0].cells[1] == "الجمعية المصرية لحقوق الإنسان");
    CHECK(file.rows[1].cells[1] == "مركز دراسات المرأة");
    CHECK(file.rows[2].cells[1] == "Bridges of Hope");
}

TEST_CASE("UTF-16 is read in either order of bytes, with or without a mark, with semicolons and a broken row") {
    const std::u16string text = u"id;name\r\n1;Genève\r\n2;مركز\r\n3\r\n4;人民\r\n";
    for (const bool big : {false, true})
        for (const bool marked : {true, false}) {
            std::string bytes;
            const auto put = [&](char16_t unit) {
                const char low = static_cast<char>(unit & 0xFF), high = static_cast<char>(unit >> 8);
                bytes += big ? high : low;
                bytes += big ? low : high;
            };
            if (marked) put(0xFEFF);
            for (const char16_t unit : text) put(unit);
            INFO((big ? "big" : "little") << (marked ? ", marked" : ""));
            const auto file = read_csv(bytes);
            CHECK(file.header == std::vector<std::string>{"id", "name"});
            REQUIRE(file.rows.size() == 3);
            CHECK(file.rows[0].cells[1] == "Genève");
            CHECK(file.rows[1].cells[1] == "مركز");
            CHECK(file.rows[2].cells[1] == "人民");
            REQUIRE(file.problems.size() == 1);
            CHECK(file.problems[0].line == 4);
        }
}

TEST_CASE("A row with bytes that are no letters is named by its line, and the others are read as what they are") {
    std::string file = "id,name\n1,Société française\n2,Organisation \xff\xfe broken\n";
    for (int i = 3; i < 40; ++i) file += std::to_string(i) + ",Fédération européenne numéro " + std::to_string(i) + "\n";
    const auto read = read_csv(file);
    REQUIRE(read.problems.size() == 1);
    CHECK(read.problems[0].line == 3);
    CHECK(read.problems[0].message.code == "csv.letters");
    CHECK(read.problems[0].message.args.at("encoding") == "UTF-8");
    REQUIRE(read.rows.size() == 38);
    CHECK(read.rows[0].cells[1] == "Société française");
}
