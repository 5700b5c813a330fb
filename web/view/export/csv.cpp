#include <ostream>

#include "web/view/export/cells.hpp"

namespace convoke::exports {
namespace {

void quote(std::string& line, std::string_view cell) {
    if (!line.empty()) line += ',';
    line += '"';
    for (const char c : cell) {
        if (c == '"') line += '"';
        if (c != '\0') line += c;
    }
    line += '"';
}

}  // namespace

void write_csv(std::ostream& out, const Sheet& sheet, Rows& rows) {
    const std::string digest = digest_of(sheet);
    std::string line;
    for (const auto& column : sheet.columns) quote(line, column.name);
    if (sheet.sections) quote(line, "section");
    if (!digest.empty()) quote(line, "list_sha256");
    out << "\xEF\xBB\xBF" << line << "\r\n";

    Row row;
    std::string heading;
    while (out && rows.next(row)) {
        check_width(sheet, row);
        line.clear();
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const bool number = sheet.columns[i].kind != Column::Kind::text && plain_number(row.cells[i]);
            quote(line, number ? row.cells[i] : defused(row.cells[i]));
        }
        if (!row.heading.empty()) heading = std::move(row.heading);
        row.heading.clear();
        if (sheet.sections) quote(line, defused(heading));
        if (!digest.empty()) quote(line, digest);
        out << line << "\r\n";
    }
}

}  // namespace convoke::exports
