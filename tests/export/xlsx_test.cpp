#include <catch2/catch.hpp>

#include "support.hpp"

using namespace convoke;
using namespace convoke::exports;
using namespace convoke::tests;
using Catch::Contains;

namespace {

std::string part_of(const std::filesystem::path& file, const std::string& part) {
    return printed_by(
        "python3 -c 'import zipfile,sys; sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))' " +
        file.string() + " " + part);
}

std::filesystem::path workbook(const Scratch& scratch, const Sheet& sheet, std::vector<Row> rows) {
    ListedRows listed(std::move(rows));
    write(Format::xlsx, scratch.path / "list.xlsx", sheet, listed);
    return scratch.path / "list.xlsx";
}

}  // namespace

TEST_CASE("A workbook has a frozen, filtered header, and cells of their kinds") {
    Scratch scratch;
    const auto file = workbook(scratch, list_sheet(), list_rows());
    const std::string sheet = part_of(file, "xl/worksheets/sheet1.xml");
    CHECK_THAT(sheet, Contains("state=\"frozen\""));
    CHECK_THAT(sheet, Contains("<autoFilter ref=\"A1:F6\"/>"));
    CHECK_THAT(sheet, !Contains("rightToLeft"));
    CHECK_THAT(sheet, Contains("Submitted (New York)"));
    // A number, a share, and the clock of New York as a spreadsheet counts days.
    CHECK_THAT(sheet, Contains("><v>1200</v></c>"));
    CHECK_THAT(sheet, Contains("><v>0.125</v></c>"));
    CHECK_THAT(sheet, Contains("><v>44483.708333333"));
    CHECK_THAT(sheet, Contains("世界卫生组织 北京办事处"));
    CHECK_THAT(sheet, Contains("جمعية حماية الأطفال"));
    CHECK_THAT(sheet, Contains("Academic institutions"));
}

TEST_CASE("A formula in a name is text in a workbook, and stays text when edited") {
    Scratch scratch;
    const auto file = workbook(scratch, list_sheet(), list_rows());
    const std::string sheet = part_of(file, "xl/worksheets/sheet1.xml");
    CHECK_THAT(sheet, Contains("t=\"inlineStr\"><is><t>=HYPERLINK("));
    CHECK_THAT(sheet, !Contains("<f>"));
    CHECK_THAT(part_of(file, "xl/styles.xml"), Contains("numFmtId=\"49\""));  // the format "text"
}

TEST_CASE("A workbook says what it is on its second sheet and in its properties") {
    Scratch scratch;
    const auto file = workbook(scratch, list_sheet(), list_rows());
    const std::string about = part_of(file, "xl/worksheets/sheet2.xml");
    CHECK_THAT(about, Contains(digest));
    CHECK_THAT(about, Contains("8 November 2021, 11:00 (New York)"));
    CHECK_THAT(about, Contains("High-level meeting on trafficking"));
    CHECK_THAT(part_of(file, "docProps/custom.xml"), Contains(digest));
    CHECK_THAT(part_of(file, "docProps/core.xml"), Contains("2021-11-08T16:00:00Z"));
    CHECK_THAT(part_of(file, "xl/workbook.xml"), Contains("name=\"Proposed and final list of part\""));
}

TEST_CASE("An Arabic workbook runs from right to left") {
    Scratch scratch;
    const auto file = workbook(scratch, list_sheet("ar"), list_rows());
    for (const auto* part : {"xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"})
        CHECK_THAT(part_of(file, part), Contains("rightToLeft=\"1\""));
}

TEST_CASE("A title that cannot name a sheet is made to, and two sheets never have one name") {
    Scratch scratch;
    auto sheet = list_sheet();
    sheet.title = "'A/75/L.93: [list]?'";
    CHECK_THAT(part_of(workbook(scratch, sheet, {}), "xl/workbook.xml"), Contains("name=\"A 75 L.93   list\""));
    sheet.title = "about";
    CHECK_THAT(part_of(workbook(scratch, sheet, {}), "xl/workbook.xml"),
               Contains("name=\"about\"") && Contains("name=\"2\""));
    sheet.title = "///";
    CHECK_THAT(part_of(workbook(scratch, sheet, {}), "xl/workbook.xml"), Contains("name=\"1\""));
}

TEST_CASE("A number that a workbook would round is kept as text") {
    Scratch scratch;
    auto sheet = list_sheet();
    const auto file = workbook(scratch, sheet, {{"", {"a", "b", "12345678901234567", "many", "soon"}}});
    const std::string text = part_of(file, "xl/worksheets/sheet1.xml");
    CHECK_THAT(text, Contains("<t>12345678901234567</t>"));
    CHECK_THAT(text, Contains("<t>many</t>"));
    CHECK_THAT(text, Contains("<t>soon</t>"));
}

TEST_CASE("What a workbook cannot hold is refused, not cut") {
    Scratch scratch;
    auto sheet = list_sheet();
    try {
        workbook(scratch, sheet, {{"", {"ok", "", "", "", ""}}, {"", {std::string(32'768, 'x'), "", "", "", ""}}});
        FAIL("taken");
    } catch (const Refused& refused) {
        CHECK(refused.text ==
              Text{"export.cell_too_long", {{"row", "2"}, {"column", "Name of organization"}, {"limit", "32767"}}});
    }
    sheet.columns = {{"n", "n", Column::Kind::number}};
    sheet.sections = false;
    MadeRows rows(1'048'576, [](std::size_t, Row& row) { row.cells = {"1"}; });
    try {
        write(Format::xlsx, scratch.path / "list.xlsx", sheet, rows);
        FAIL("taken");
    } catch (const Refused& refused) {
        CHECK(refused.text == Text{"export.too_many_rows", {{"limit", "1048575"}}});
    }
    CHECK(scratch.empty());
}
