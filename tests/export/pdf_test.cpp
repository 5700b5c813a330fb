#include <algorithm>
#include <catch2/catch.hpp>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include "support.hpp"
#include "web/view/export/pdf_columns.hpp"

using namespace convoke;
using namespace convoke::exports;
using namespace convoke::tests;
using Catch::Contains;

namespace {

std::filesystem::path document(const Scratch& scratch, const Sheet& sheet, Rows& rows) {
    write(Format::pdf, scratch.path / "list.pdf", sheet, rows);
    return scratch.path / "list.pdf";
}
std::string info(const std::filesystem::path& file) { return printed_by("pdfinfo " + file.string()); }
std::string text(const std::filesystem::path& file) { return printed_by("pdftotext -layout " + file.string() + " -"); }
std::string uncompressed(const std::filesystem::path& file) {
    QPDF document;
    document.processFile(file.c_str());
    QPDFWriter writer(document);
    writer.setOutputMemory();
    writer.setQDFMode(true);
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.write();
    const auto bytes = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
}
std::size_t count(const std::string& whole, const std::string& part) {
    std::size_t found = 0;
    for (auto at = whole.find(part); at != whole.npos; at = whole.find(part, at + part.size())) ++found;
    return found;
}

MadeRows many(std::size_t rows) {
    return MadeRows(rows, [](std::size_t at, Row& row) {
        if (at % 100 == 0) row.heading = "Group " + std::to_string(at / 100);
        row.cells = {"Organization number " + std::to_string(at), "Peru", "2", "0.5", "2021-10-14T21:00:00.000Z"};
    });
}

}  // namespace

TEST_CASE("A PDF is tagged, titled, and says its language") {
    Scratch scratch;
    ListedRows rows(list_rows());
    const auto file = document(scratch, list_sheet("fr"), rows);
    const std::string about = info(file);
    CHECK_THAT(about, Contains("Tagged:          yes"));
    CHECK_THAT(about, Contains("Title:           Proposed and final list of participants"));
    CHECK_THAT(about, Contains("Page size:       595.28 x 841.89 pts (A4)"));
    CHECK_THAT(about, Contains("Keywords:        SHA-256 " + digest));
    const std::string structure = printed_by("pdfinfo -struct " + file.string());
    CHECK(count(structure, " H1 (block)\n") == 1);
    CHECK(count(structure, " Table (block)\n") == 1);
    CHECK(count(structure, " TR\n") == 1 + 2 + 5);  // header, headings, rows
    CHECK(count(structure, " TH:\n") == 5 + 2);
    CHECK(count(structure, " TD\n") == 5 * 5);
    const std::string raw = uncompressed(file);
    CHECK_THAT(raw, Contains("/Lang (fr)"));
    CHECK_THAT(raw, Contains("/DisplayDocTitle true"));
    CHECK_THAT(raw, Contains("/ColSpan 5"));
    CHECK_THAT(raw, Contains("/Scope /Column"));
}

TEST_CASE("The text of a PDF is found in it, in every script") {
    Scratch scratch;
    ListedRows rows(list_rows());
    const std::string words = text(document(scratch, list_sheet(), rows));
    for (const auto* name :
         {"Asociación «Niños»", "Организация \"Свет\", Москва", "世界卫生组织 北京办事处", "Côte d’Ivoire",
          "=HYPERLINK(\"http://x\")", "1,200", "12.5%", "2021-10-14 17:00", "Submitted (New York)",
          "8 November 2021, 11:00 (New York)", "Academic institutions", "Page 1 of 1"})
        CHECK_THAT(words, Contains(name));
    CHECK_THAT(words, Contains("SHA-256 " + digest));
}

TEST_CASE("Every page has the header, the digest, and its number of how many; every row stands once") {
    Scratch scratch;
    auto rows = many(1000);
    const auto file = document(scratch, list_sheet(), rows);
    const std::string words = text(file);
    const auto pages = static_cast<std::size_t>(std::count(words.begin(), words.end(), '\f'));
    CHECK(pages > 10);
    CHECK(count(words, "Name of organization") == pages);
    CHECK(count(words, "SHA-256 " + digest) == pages);
    CHECK_THAT(words, Contains("Page " + std::to_string(pages) + " of " + std::to_string(pages)));
    for (std::size_t at = 0; at < 1000; ++at)
        REQUIRE(count(words, "Organization number " + std::to_string(at) + " ") == 1);
}

TEST_CASE("A text longer than a page is printed whole") {
    Scratch scratch;
    std::string essay;
    for (int i = 0; i < 3000; ++i) essay += "word" + std::to_string(i) + " ";
    ListedRows rows({{"", {essay, "Peru", "1", "", ""}}, {"", {"after", "Chad", "1", "", ""}}});
    const std::string words = text(document(scratch, list_sheet(), rows));
    for (int i = 0; i < 3000; ++i) REQUIRE_THAT(words, Contains("word" + std::to_string(i)));
    CHECK_THAT(words, Contains("after"));
}

TEST_CASE("An Arabic list is laid out from right to left") {
    Scratch scratch;
    auto sheet = list_sheet("ar");
    sheet.title = "قائمة المشاركين";
    sheet.columns[0].label = "اسم المنظمة";
    sheet.columns[1].label = "البلد";
    ListedRows rows(list_rows());
    const auto file = document(scratch, sheet, rows);
    const std::string boxes = printed_by("pdftotext -bbox " + file.string() + " -");
    const auto left_of = [&](const std::string& word) {
        const auto at = boxes.find(">" + word + "<");
        REQUIRE(at != boxes.npos);
        const auto from = boxes.rfind("xMin=\"", at) + 6;
        return std::stod(boxes.substr(from));
    };
    CHECK(left_of("Peru") < left_of("Asociación"));
    CHECK(left_of("Asociación") > 297);
    CHECK_THAT(uncompressed(file), Contains("/Direction /R2L"));
}

TEST_CASE("A PDF of more rows than anybody prints is refused") {
    Scratch scratch;
    auto sheet = list_sheet();
    sheet.columns = {{"n", "n", Column::Kind::number}};
    sheet.sections = false;
    MadeRows rows(longest_pdf + 1, [](std::size_t, Row& row) { row.cells = {"1"}; });
    CHECK_THROWS_AS(document(scratch, sheet, rows), Refused);
    CHECK(scratch.empty());
}

TEST_CASE("The width of a page is shared out among the columns") {
    const auto widths = [](std::vector<Wish> wishes) {
        std::vector<int> whole;
        for (const double width : share_out(std::move(wishes), 100)) whole.push_back(static_cast<int>(width + 0.5));
        return whole;
    };
    using Widths = std::vector<int>;
    CHECK(widths({{20, 5, true}, {20, 5, true}}) == Widths{50, 50});
    CHECK(widths({{20, 5, true}, {20, 5, false}}) == Widths{80, 20});
    CHECK(widths({{20, 5, false}, {30, 5, false}}) == Widths{40, 60});
    CHECK(widths({{500, 5, true}, {20, 5, true}}) == Widths{80, 20});      // the widest gives
    CHECK(widths({{500, 5, true}, {500, 60, true}}) == Widths{40, 60});    // but not its header
    CHECK(widths({{500, 150, true}, {500, 50, true}}) == Widths{75, 25});  // unless nothing else helps
    CHECK(widths({}) == Widths{});
}

TEST_CASE("A list in the layout of the United Nations bears its masthead and letter, in the official languages") {
    Table table;
    table.title = {"List of organizations"};
    table.columns = {{"name", {"Name of organization"}, "public"}, {"country", {"Country"}, "public"}};
    table.rows = {{"Alpha Relief", "Kenya"}, {"守护儿童协会", "China"}};
    table.sections = {{0, {"Non-governmental organizations"}}};
    table.about = {{"layout", "united-nations"}, {"body", "General Assembly"}, {"symbol", "A/RES/75/283"}, {"dated", "2021-10-01"}, {"agenda_item", "107"},
                   {"letter", "The first paragraph.\n\nThe second one."}, {"sha256", digest}, {"version", "2"}};
    for (const std::string language : {"en", "ar", "zh"}) {
        const auto say = [&](const Text& words) {
            if (words.code == "export.agenda_item") return "Item " + words.args.at("item");
            return words.code == "export.united_nations" ? std::string(language == "ar" ? "الأمم المتحدة" : "United Nations") : words.code;
        };
        const auto sheet = sheet_of(table, say, language, "UTC", made_at);
        REQUIRE(sheet.masthead);
        CHECK(sheet.masthead->paragraphs.size() == 2);
        for (const auto& fact : sheet.about) CHECK(fact.name != "letter");
        Scratch scratch;
        TableRows rows(table, say);
        const auto file = document(scratch, sheet, rows);
        const auto said = text(file);
        for (const std::string word : {"A/RES/75/283", "Item 107", "The first paragraph.", "The second one.", "Alpha Relief", "守护儿童协会", "Non-governmental organizations"}) CHECK_THAT(said, Contains(word));
        CHECK(count(said, "A/RES/75/283") == 1);
        const auto structure = printed_by("pdfinfo -struct " + file.string());
        CHECK(count(structure, " H1 (block)\n") == 1);
        CHECK(count(structure, " Table (block)\n") == 1);
        CHECK(count(structure, " P (block)\n") >= 6);
    }
}

TEST_CASE("A letter longer than a page goes on before the table begins") {
    Table table;
    table.title = {"List"};
    table.columns = {{"name", {"Name"}, "public"}, {"country", {"Country"}, "public"}};
    table.rows = {{"Alpha Relief", "Kenya"}};
    std::string letter;
    for (int i = 0; i < 150; ++i) letter += "Paragraph " + std::to_string(i) + ".\n\n";
    table.about = {{"layout", "united-nations"}, {"letter", letter}};
    const auto say = [](const Text& words) { return words.code; };
    const auto sheet = sheet_of(table, say, "en", "UTC", made_at);
    Scratch scratch;
    TableRows rows(table, say);
    const auto said = text(document(scratch, sheet, rows));
    for (const std::string word : {"Paragraph 0.", "Paragraph 149.", "Alpha Relief"}) CHECK(count(said, word) == 1);
}
