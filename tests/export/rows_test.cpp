#include <sys/wait.h>

#include <catch2/catch.hpp>

#include "core/csv/csv.hpp"
#include "core/json/json.hpp"
#include "support.hpp"
#include "web/view/export/cells.hpp"

using namespace convoke;
using namespace convoke::exports;
using namespace convoke::tests;

namespace {

std::string csv(const Sheet& sheet, std::vector<Row> rows) {
    ListedRows listed(std::move(rows));
    std::ostringstream out;
    write_csv(out, sheet, listed);
    return out.str();
}

// The most memory that a format takes above what the program has at rest, in KiB, measured in a process of its own.
long peak_of(Format format, const std::filesystem::path& file, const Sheet& sheet, Rows& rows) {
    const auto status = [](const char* name) {
        std::ifstream in("/proc/self/status");
        std::string word;
        while (in >> word)
            if (word == name) {
                long number = 0;
                in >> number;
                return number;
            }
        return -1L;
    };
    int ends[2];
    if (::pipe(ends) != 0) throw std::runtime_error("no pipe");
    const pid_t child = ::fork();
    if (child == 0) {
        long growth = -1;
        try {
            std::ofstream("/proc/self/clear_refs") << 5;  // forget the peak so far
            const long before = status("VmRSS:");
            write(format, file, sheet, rows);
            growth = status("VmHWM:") - before;
        } catch (...) {
        }
        [[maybe_unused]] const auto sent = ::write(ends[1], &growth, sizeof growth);
        ::_exit(0);
    }
    long growth = -1;
    [[maybe_unused]] const auto got = ::read(ends[0], &growth, sizeof growth);
    ::close(ends[0]);
    ::close(ends[1]);
    ::waitpid(child, nullptr, 0);
    return growth;
}

}  // namespace

TEST_CASE("A CSV is the table and nothing else, its cells harmless") {
    const std::string d = ",\"" + digest + "\"\r\n";
    const std::string when = "\"2021-10-14T21:00:00.000Z\"", ngo = "\"Non-governmental organizations\"";
    CHECK(csv(list_sheet(), list_rows()) ==
          "\xEF\xBB\xBF\"name\",\"country\",\"representatives\",\"share\",\"submitted_at\",\"section\",\"list_"
          "sha256\"\r\n"
          "\"Asociación «Niños»\",\"Peru\",\"2\",\"0.25\"," +
              when + "," + ngo + d + "\"'=HYPERLINK(\"\"http://x\"\")\",\"Côte d’Ivoire\",\"-1\",\"0.125\"," + when +
              "," + ngo + d + "\"Организация \"\"Свет\"\", Москва\",\"Russian Federation\",\"1200\",\"0\"," + when +
              "," + ngo + d + "\"世界卫生组织 北京办事处\",\"China\",\"\",\"\",\"\",\"Academic institutions\"" + d +
              "\"جمعية حماية الأطفال\",\"Egypt\",\"3\",\"0.5\",\"2021-10-14\",\"Academic institutions\"" + d);
}

TEST_CASE("A CSV is read back as it was written") {
    auto sheet = list_sheet();
    sheet.columns.resize(1);
    sheet.sections = false;
    sheet.about.clear();
    const std::vector<std::string> names = {"two\nlines", "a,b;c\td", "\"quoted\"", "'", " blanks ", "世界"};
    std::vector<Row> rows;
    for (const auto& name : names) rows.push_back({"", {name}});
    // Not one column, or no comma would tell the separator.
    sheet.columns.push_back({"n", "n", Column::Kind::number});
    for (auto& row : rows) row.cells.push_back("1");
    const CsvFile file = read_csv(csv(sheet, rows));
    REQUIRE(file.problems.empty());
    CHECK(file.header == std::vector<std::string>{"name", "n"});
    REQUIRE(file.rows.size() == names.size());
    for (std::size_t i = 0; i < names.size(); ++i) CHECK(file.rows[i].cells == std::vector<std::string>{names[i], "1"});
}

TEST_CASE("No text begins as a formula does, however it is dressed up") {
    for (const auto* bad : {"=1+1", "+41 22 917", "-5", "@SUM(A1)", "|calc", "%x", "  =1", "\t=1", "\n=1", "\tx", "\rx",
                            "＝1", "＋1", "－1", "＠x", "\u00a0=1", "\u200b=1", "\ufeff=1", "\u3000\u202e=1"})
        CHECK(defused(bad) == std::string("'") + bad);
    for (const auto* good : {"", "plain", "a=1", "1-2", "'=1", "2° Investing", "é", "\u00a0x", " x", "«=»"})
        CHECK(defused(good) == good);
    // In a column of numbers, minus five is a number and -5+x is not.
    auto sheet = list_sheet();
    sheet.columns = {{"n", "n", Column::Kind::number}};
    sheet.sections = false;
    sheet.about.clear();
    CHECK(csv(sheet, {{"", {"-5"}}, {"", {"-5+x"}}, {"", {"+5"}}}) ==
          "\xEF\xBB\xBF\"n\"\r\n\"-5\"\r\n\"'-5+x\"\r\n\"'+5\"\r\n");
}

TEST_CASE("Only what JSON calls a number is one") {
    for (const auto* good : {"0", "-1", "12", "0.5", "-0.25", "1e9", "1.5E-3"}) CHECK(plain_number(good));
    for (const auto* bad : {"", "-", "+1", "01", ".5", "1.", "1e", "1 ", " 1", "0x1", "1,5", "NaN", "1-"})
        CHECK_FALSE(plain_number(bad));
}

TEST_CASE("JSON says what the list is, and its rows by the names of the columns") {
    ListedRows rows(list_rows());
    std::ostringstream out;
    write_json(out, list_sheet(), rows);
    JsonError error;
    const auto data = parse_json(out.str(), error);
    INFO(error.what);
    REQUIRE(data);
    CHECK(data->text("title") == "Proposed and final list of participants");
    CHECK(data->at("about").text("sha256") == digest);
    CHECK(data->at("about").text("as_of") == "2021-11-08T16:00:00Z");
    CHECK(write_json(data->at("columns").list()[2]) ==
          R"({"kind":"number","label":"Representatives","name":"representatives"})");
    const auto& items = data->at("rows").list();
    REQUIRE(items.size() == 5);
    CHECK(write_json(items[1]) ==
          R"j({"country":"Côte d’Ivoire","name":"=HYPERLINK(\"http://x\")","representatives":-1,)j"
          R"("section":"Non-governmental organizations","share":0.125,)"
          R"("submitted_at":"2021-10-14T21:00:00.000Z"})");
    CHECK(write_json(items[3]) == R"({"country":"China","name":"世界卫生组织 北京办事处","representatives":null,)"
                                  R"("section":"Academic institutions","share":null,"submitted_at":null})");
}

TEST_CASE("Rows that a report gives one at a time follow those it holds, under their headings") {
    int left = 3;
    Table table{.title = {"t.title"}, .columns = {{"name", {"t.name"}, "public"}}, .rows = {{"held"}}};
    table.in_sections = true;
    table.more = [&left]() -> std::optional<Table::Row> {
        if (left == 0) return {};
        const auto number = std::to_string(left--);
        return Table::Row{number == "2" ? Text{"second"} : Text{}, {number}};
    };
    const auto say = [](const Text& text) { return text.code; };
    TableRows rows(table, say);
    std::ostringstream out;
    write_csv(out, sheet_of(table, say, "en", "UTC", made_at), rows);
    CHECK(out.str() == "\xEF\xBB\xBF\"name\",\"section\"\r\n\"held\",\"\"\r\n\"3\",\"\"\r\n\"2\",\"second\"\r\n\"1\",\"second\"\r\n");
}

TEST_CASE("A column without a label is for machines") {
    const Scratch scratch;
    auto sheet = list_sheet();
    sheet.columns[1].label.clear();
    sheet.columns[2].label.clear();
    ListedRows rows(list_rows()), again(list_rows());
    write(Format::xlsx, scratch.path / "list.xlsx", sheet, rows);
    const auto cells = printed_by("python3 -c 'import zipfile,sys; print(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]).decode())' " +
                                  (scratch.path / "list.xlsx").string() + " xl/worksheets/sheet1.xml");
    CHECK(cells.find("Asociación") != cells.npos);
    CHECK(cells.find("Russian Federation") == cells.npos);
    CHECK(cells.find("1200") == cells.npos);
    write(Format::json, scratch.path / "list.json", sheet, again);
    CHECK(bytes_of(scratch.path / "list.json").find("Russian Federation") != std::string::npos);
}

TEST_CASE("Codes stay codes for machines and are words for people") {
    Table table{.title = {"t.title"},
                .columns = {{"state", {"t.state"}, "public", Column::Kind::text, {{"in_review", {"In review"}}}}},
                .rows = {{"in_review"}, {"=unknown"}}};
    const auto say = [](const Text& text) { return text.code; };
    const auto sheet = sheet_of(table, say, "en", "UTC", made_at);
    std::ostringstream out;
    TableRows rows(table, say);
    write_csv(out, sheet, rows);
    CHECK(out.str() == "\xEF\xBB\xBF\"state\"\r\n\"in_review\"\r\n\"'=unknown\"\r\n");
    CHECK(shown("in_review", sheet.columns[0], sheet) == "In review");
    CHECK(shown("=unknown", sheet.columns[0], sheet) == "=unknown");
}

TEST_CASE("A table of the domain comes out under its headings, with its facts in order") {
    Table table{
        .title = {"t.title"},
        .columns = {{"name", {"t.name"}, "public"}, {"n", {"t.n"}, "public", Column::Kind::number}},
        .rows = {{"a", "1"}, {"b", "2"}, {"c", "3"}},
        .sections = {{0, {"first"}}, {2, {"empty"}}, {2, {"last"}}},
        .about = {{"sha256", digest}, {"zz", "z"}, {"meeting", "m"}, {"subtitle", "s"}, {"as_of", "2021-11-08"}}};
    const auto say = [](const Text& text) {
        return text.code == "export.page" ? answer(text.args, "page") + "/" + answer(text.args, "pages") : text.code;
    };
    const Sheet sheet = sheet_of(table, say, "fr", "UTC", made_at);
    CHECK(sheet.title == "t.title");
    CHECK(sheet.subtitle == "s");
    CHECK(sheet.words.page == "{page}/{pages}");
    std::string facts;
    for (const auto& fact : sheet.about) facts += fact.label + "=" + fact.value + " ";
    // The id of the meeting is for machines: it has no label.
    CHECK(facts == "=m export.about.as_of=2021-11-08 export.about.zz=z export.about.sha256=" + digest + " ");
    TableRows rows(table, say);
    Row row;
    std::string seen;
    while (rows.next(row)) {
        seen += "[" + row.heading + "]" + row.cells[0];
        row.heading.clear();
    }
    CHECK(seen == "[first]a[]b[last]c");
}

TEST_CASE("An export that fails leaves no file behind, and one that succeeds appears whole") {
    Scratch scratch;
    const auto sheet = list_sheet();
    for (const auto format : {Format::csv, Format::xlsx, Format::pdf, Format::json}) {
        MadeRows broken(1000, [](std::size_t at, Row& row) {
            if (at == 700) throw Refused(Refused::Kind::unavailable, {"gone"});
            row.cells = {"x", "y", "1", "", ""};
        });
        CHECK_THROWS_AS(write(format, scratch.path / "list", sheet, broken), Refused);
        CHECK(scratch.empty());
        MadeRows narrow(1, [](std::size_t, Row& row) { row.cells = {"x"}; });
        CHECK_THROWS_AS(write(format, scratch.path / "list", sheet, narrow), std::logic_error);
        CHECK(scratch.empty());
        ListedRows good(list_rows());
        write(format, scratch.path / "list", sheet, good);
        CHECK(std::distance(std::filesystem::directory_iterator(scratch.path), {}) == 1);
        std::filesystem::remove(scratch.path / "list");
        ListedRows unwritable(list_rows());
        CHECK_THROWS(write(format, scratch.path / "nowhere" / "list", sheet, unwritable));
    }
}

TEST_CASE("The same list makes the same bytes") {
    Scratch scratch;
    for (const auto format : {Format::csv, Format::xlsx, Format::pdf, Format::json}) {
        ListedRows one(list_rows()), other(list_rows());
        write(format, scratch.path / "one", list_sheet(), one);
        write(format, scratch.path / "other", list_sheet(), other);
        CHECK(bytes_of(scratch.path / "one") == bytes_of(scratch.path / "other"));
    }
}

TEST_CASE("A hundred thousand rows take no more memory than a few") {
    Scratch scratch;
    const auto sheet = list_sheet();
    for (const auto format : {Format::csv, Format::json, Format::xlsx}) {
        MadeRows rows(100'000, [](std::size_t at, Row& row) {
            row.cells = {"Организация № " + std::to_string(at), "Peru", std::to_string(at), "0.5",
                         "2021-10-14T21:00:00.000Z"};
        });
        const long growth = peak_of(format, scratch.path / "list", sheet, rows);
        INFO(name_of(format) << ": " << growth << " KiB above rest, file of "
                             << std::filesystem::file_size(scratch.path / "list") / 1024 << " KiB");
        CHECK(growth >= 0);
        CHECK(growth < 16 * 1024);
    }
}
