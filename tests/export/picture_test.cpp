#include "web/view/export/picture.hpp"

#include <catch2/catch.hpp>

#include "tests/export/support.hpp"

using namespace convoke;
using namespace convoke::exports;
using convoke::tests::bytes_of;
using Catch::Matchers::Contains;

namespace {

Sheet regions(const std::string& picture) {
    return {.title = "Regional groups", .subtitle = "The list <1> & more",
            .columns = {{"id", "Id"}, {"group", "Group"}, {"count", "Number", Column::Kind::number}, {"share", "Share", Column::Kind::share},
                        {"reference_share", "Member States", Column::Kind::share}, {"difference", "Difference", Column::Kind::share}, {"part", ""}},
            .about = {{"picture", "", picture}},
            .made_at = tests::made_at,
            .words = {}};
}

using Cells = std::vector<std::vector<std::string>>;
const Cells two{{"KEN", "African States", "7", "0.7", "0.28", "0.42", "1"}, {"FRA", "Western European and other States", "3", "0.3", "0.15", "-0.35", "2"}};

std::string drawn(const Sheet& sheet, const Cells& cells, Format format) {
    const tests::Scratch scratch;
    tests::MadeRows rows(cells.size(), [&](std::size_t at, Row& row) {
        row.heading = at == 0 ? "Heading" : "";
        row.cells = cells[at];
    });
    write(format, scratch.path / "it", sheet, rows);
    return bytes_of(scratch.path / "it");
}

// Whether a parser of XML takes it, and its title.
std::string title_of(const std::string& svg) {
    const tests::Scratch scratch;
    std::ofstream(scratch.path / "it.svg") << svg;
    return tests::printed_by("python3 -c 'import sys,xml.etree.ElementTree as t; print(t.parse(sys.argv[1]).find(\"{http://www.w3.org/2000/svg}title\").text,end=\"\")' " +
                             (scratch.path / "it.svg").string());
}

}  // namespace

TEST_CASE("Each picture is drawn as SVG with its title and as PNG, in all directions and looks") {
    for (const auto* picture : {"bars", "diverging", "matrix", "tiles"})
        for (const auto* language : {"en", "ar"})
            for (const auto look : {Look{}, Look{.dark = true}, Look{.narrow = true}}) {
                auto sheet = regions(picture);
                sheet.language = language;
                sheet.look = look;
                INFO(picture << " " << language);
                CHECK(title_of(drawn(sheet, two, Format::svg)) == "Regional groups");
                CHECK(drawn(sheet, two, Format::png).starts_with("\x89PNG"));
            }
}

TEST_CASE("In Arabic a picture is mirrored, in the dark it has other colours, and the same figures make the same bytes") {
    const auto english = drawn(regions("bars"), two, Format::png);
    auto arabic = regions("bars"), dark = regions("bars");
    arabic.language = "ar";
    dark.look.dark = true;
    CHECK(drawn(regions("bars"), two, Format::png) == english);
    CHECK(drawn(arabic, two, Format::png) != english);
    CHECK(drawn(dark, two, Format::png) != english);
}

TEST_CASE("What is withheld is hatched, not drawn as nothing") {
    auto withheld = two, nobody = two;
    withheld[1][2] = withheld[1][3] = withheld[1][5] = "";
    nobody[1][2] = nobody[1][3] = "0";
    CHECK(drawn(regions("bars"), withheld, Format::svg) != drawn(regions("bars"), nobody, Format::svg));
    // Above and below a reference it has its row, too, and hatching says nothing else there: what explains it is not misread.
    auto sheet = regions("diverging");
    sheet.columns.push_back({"withheld", "Withheld"});
    withheld[0].push_back(""), withheld[1].push_back("true");
    const Cells first{withheld[0]};
    const auto height = [](const std::string& svg) { return std::stoi(svg.substr(svg.find("height=\"") + 8)); };
    CHECK(height(drawn(sheet, withheld, Format::svg)) > height(drawn(sheet, first, Format::svg)) + 24);
    CHECK(drawn(sheet, withheld, Format::svg).find("clip-path=") != std::string::npos);
    CHECK(drawn(regions("diverging"), two, Format::svg).find("clip-path=") == std::string::npos);
}

TEST_CASE("A table of nothing, and of rows without figures, is drawn without a fault; one without a picture is refused") {
    for (const auto* picture : {"bars", "diverging", "matrix", "tiles"}) {
        CHECK(title_of(drawn(regions(picture), {}, Format::svg)) == "Regional groups");
        CHECK_FALSE(title_of(drawn(regions(picture), {{"", "", "", "", "", "", ""}}, Format::svg)).empty());
    }
    CHECK_THROWS_AS(drawn(regions("pie"), two, Format::svg), Refused);
    auto none = regions("bars");
    none.about.clear();
    CHECK_THROWS_AS(drawn(none, two, Format::png), Refused);
}

TEST_CASE("A workbook of figures has a chart of its own, of as many rows; other workbooks have none") {
    const auto parts = [](const std::string& bytes) {
        const tests::Scratch scratch;
        std::ofstream(scratch.path / "it.xlsx", std::ios::binary) << bytes;
        return tests::printed_by("python3 -c 'import zipfile,sys; z=zipfile.ZipFile(sys.argv[1]); print([z.read(n).decode() for n in z.namelist() if \"charts/chart\" in n])' " +
                                 (scratch.path / "it.xlsx").string());
    };
    const auto chart = parts(drawn(regions("bars"), two, Format::xlsx));
    CHECK_THAT(chart, Contains("$B$2:$B$3") && Contains("$D$2:$D$3") && Contains("$E$2:$E$3") && Contains("Regional groups"));
    auto none = regions("bars");
    none.about.clear();
    CHECK(parts(drawn(none, two, Format::xlsx)) == "[]\n");
}
