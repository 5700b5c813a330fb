// Rows to a file: CSV and JSON for machines, XLSX for desks, PDF for reading and printing. All four go row by row, so
// that a hundred thousand rows need no more memory than a hundred (the PDF apart, which keeps its outline).
//
// Packages of Debian at run time: libxlsxwriter4, libpangocairo-1.0-0, libqpdf29, libicu72, and the fonts
// fonts-noto-core and fonts-noto-cjk, without which a PDF shows boxes where Arabic or Chinese should stand.
#pragma once

#include <filesystem>
#include <functional>
#include <iosfwd>

#include "core/domain/table.hpp"

namespace convoke::exports {

enum class Format { csv, xlsx, pdf, json, svg, png };
std::optional<Format> format_named(std::string_view name);  // "csv"
std::string_view name_of(Format format);
std::string_view media_type(Format format);  // "text/csv; charset=utf-8; header=present"

struct SheetColumn {
    std::string name;   // stable: the header of CSV, the member of JSON
    std::string label;  // what people read, in the language of the sheet; "" for a column of CSV and JSON alone
    Column::Kind kind = Column::Kind::text;
    Answers labels = {};  // of codes: what people read instead in a workbook or a document
};

// What a file says of itself. The one named "sha256" is the digest of the list: every format carries it.
struct Fact {
    std::string name;   // "meeting", "version", "as_of", "sha256"
    std::string label;  // what people read, or "" for what only machines do: it stands in JSON alone
    std::string
        value;  // a date (2021-10-14) or an instant (RFC 3339) is written as the language writes it, except in JSON
};

// How a picture looks where it is shown.
struct Look {
    bool dark = false, narrow = false;
};

// Words that the file itself needs, in the language of the sheet.
struct Words {
    std::string about;    // export.about: name of the second sheet of a workbook, "About"
    std::string section;  // export.section: header of the column of headings, "Section"
    std::string page;     // export.page: "Page {page} of {pages}"
};

// The head of a document as the United Nations prints it: whose it is on the side where reading begins, symbol, date and agenda
// item on the other; then the title, and a letter's words before the table. It stands instead of the facts.
struct Masthead {
    std::string organisation, body, symbol, date, agenda_item = {};
    std::vector<std::string> paragraphs = {};
};

// Everything but the rows. Cells are what machines read: numbers as 1234.5, shares as 0.125, times as RFC 3339 UTC or a
// date,
// "" where there is nothing. People see them in `language` and `zone`.
struct Sheet {
    std::string title;
    std::string subtitle = {};  // the meeting
    std::vector<SheetColumn> columns;
    std::vector<Fact> about = {};
    std::optional<Masthead> masthead = {};  // of a PDF; other formats have the facts alone
    bool sections = false;  // whether rows come under headings
    std::string language = "en";
    std::string zone = "UTC";
    Time made_at = {};  // what the file gives as its date: the same list makes the same bytes
    Words words;
    Look look = {};
};

struct Row {
    std::string heading;  // of the section that this row begins, or ""
    std::vector<std::string> cells;
};

// Where rows come from: asked until it says there is no more. What it throws ends the export and leaves no file.
class Rows {
public:
    virtual ~Rows() = default;
    // Fills `row`, of which the heading is empty and the cells are those of the call before.
    virtual bool next(Row& row) = 0;
};

using Say = std::function<std::string(const Text&)>;

// A table of the domain as rows. Both must outlive it.
class TableRows final : public Rows {
public:
    TableRows(const Table& table, Say say) : table_(table), say_(std::move(say)) {}
    bool next(Row& row) override;

private:
    const Table& table_;
    Say say_;
    std::size_t at_ = 0;
    std::size_t section_ = 0;
};

// The sheet of a table: its words, columns and facts, the labels of the facts being the codes export.about.<name>. The
// facts stand in this order: meeting, resolution, list, version, status, as_of, decision, decided_on, circulated_at,
// others by name, sha256 last. Ids and options have no label. A fact "layout" of "united-nations" makes a masthead of "body", "symbol",
// "dated", "agenda_item" and "letter" (paragraphs apart by an empty line), which are no facts then. A fact "subtitle" becomes the subtitle, "file_name" none. Columns that the reader may not see must have been taken out before.
Sheet sheet_of(const Table& table, const Say& say, std::string language, std::string zone, Time made_at);

// CSV: UTF-8 with a byte order mark, CRLF, every cell quoted, first line the names of the columns. No cell begins as a
// formula does: such a text has an apostrophe before it. One line is one row: the heading stands in a column "section",
// the digest in a column "list_sha256".
void write_csv(std::ostream& out, const Sheet& sheet, Rows& rows);

// {"title", "subtitle", "language", "about": {name: value}, "columns": [{"name", "label", "kind"}], "rows": [{name:
// value}]}; numbers and shares are numbers, what is empty is null (a text: ""), a row under a heading has a member
// "section".
void write_json(std::ostream& out, const Sheet& sheet, Rows& rows);

// A workbook: the rows on the first sheet with a frozen, filtered header, the facts on the second. Texts stay texts,
// formulas included. Refused(invalid, "export.too_many_rows" or "export.cell_too_long") where a workbook cannot hold
// it.
void write_xlsx(const std::filesystem::path& file, const Sheet& sheet, Rows& rows);

// A picture: picture.hpp.
//
// A document: A4, tagged, in the direction of the language, the header of the table on every page.
// Refused(invalid, "export.too_many_rows") above `longest_pdf` rows.
inline constexpr std::size_t longest_pdf = 50'000;
void write_pdf(const std::filesystem::path& file, const Sheet& sheet, Rows& rows);

// Any of them to a file, which appears when it is complete and not before. A full disk throws std::runtime_error.
void write(Format format, const std::filesystem::path& file, const Sheet& sheet, Rows& rows);

}  // namespace convoke::exports
