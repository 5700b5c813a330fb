#include "core/json/json.hpp"

#include <array>
#include <ostream>

#include "web/view/export/cells.hpp"

namespace convoke::exports {
namespace {

std::string json_text(std::string_view text) { return convoke::write_json(Data(text)); }

std::string value(const std::string& cell, Column::Kind kind) {
    if (kind == Column::Kind::text) return json_text(cell);
    if (cell.empty()) return "null";
    return kind != Column::Kind::time && plain_number(cell) ? cell : json_text(cell);
}

constexpr std::array<std::string_view, 4> kinds = {"text", "number", "share", "time"};

}  // namespace

void write_json(std::ostream& out, const Sheet& sheet, Rows& rows) {
    out << "{\"title\":" << json_text(sheet.title) << ",\"subtitle\":" << json_text(sheet.subtitle)
        << ",\"language\":" << json_text(sheet.language) << ",\"about\":{";
    const char* between = "";
    for (const auto& fact : sheet.about) {
        out << between << json_text(fact.name) << ':' << json_text(fact.value);
        between = ",";
    }
    out << "},\"columns\":[";
    between = "";
    std::vector<std::string> members;
    for (const auto& column : sheet.columns) {
        out << between << "{\"name\":" << json_text(column.name) << ",\"label\":" << json_text(column.label)
            << ",\"kind\":" << json_text(kinds[static_cast<std::size_t>(column.kind)]) << '}';
        between = ",";
        members.push_back(json_text(column.name) + ':');
    }
    out << "],\"rows\":[";
    between = "\n";
    Row row;
    std::string heading, line;
    while (out && rows.next(row)) {
        check_width(sheet, row);
        if (!row.heading.empty()) heading = std::move(row.heading);
        row.heading.clear();
        line = between;
        line += '{';
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            if (i > 0) line += ',';
            line += members[i] + value(row.cells[i], sheet.columns[i].kind);
        }
        if (sheet.sections && !heading.empty()) line += ",\"section\":" + json_text(heading);
        out << line << '}';
        between = ",\n";
    }
    out << "\n]}\n";
}

}  // namespace convoke::exports
