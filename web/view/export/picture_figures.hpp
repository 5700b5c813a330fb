// What pictures are drawn of. For the pictures of this folder only.
#pragma once

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

#include "web/view/export/cells.hpp"
#include "web/view/export/export.hpp"

namespace convoke::exports {

// The rows by the names of their columns.
class Figures {
public:
    Figures(const Sheet& sheet, Rows& rows) : sheet_(sheet) {
        Row row;
        while (rows.next(row)) rows_.push_back(std::exchange(row, {}));
    }
    Figures(const Sheet& sheet, std::vector<Row> rows) : sheet_(sheet), rows_(std::move(rows)) {}
    const Sheet& sheet() const { return sheet_; }
    const std::vector<Row>& rows() const { return rows_; }
    std::size_t column(std::string_view name) const {
        const auto found = std::ranges::find(sheet_.columns, name, &SheetColumn::name);
        return static_cast<std::size_t>(found - sheet_.columns.begin());
    }
    std::string text(const Row& row, std::string_view name) const {
        const auto at = column(name);
        return at < row.cells.size() ? row.cells[at] : "";
    }
    std::string shown(const Row& row, std::size_t at) const { return at < row.cells.size() ? exports::shown(row.cells[at], sheet_.columns[at], sheet_) : ""; }
    std::string shown(const Row& row, std::string_view name) const { return shown(row, column(name)); }
    std::string label(std::string_view name) const {
        const auto at = column(name);
        return at < sheet_.columns.size() ? sheet_.columns[at].label : "";
    }
    std::optional<double> number(const Row& row, std::string_view name) const { return number_in(text(row, name)); }
    static std::optional<double> number_in(const std::string& cell) {
        double number = 0;
        const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
        return cell.empty() || error != std::errc{} ? std::nullopt : std::optional(number);
    }
    // Of the sheet itself: "" where it says nothing of that.
    std::string fact(std::string_view name) const {
        const auto found = std::ranges::find(sheet_.about, name, &Fact::name);
        return found == sheet_.about.end() ? "" : found->value;
    }
    bool withheld(const Row& row) const { return text(row, "withheld") == "true"; }
    double largest(std::initializer_list<std::string_view> names) const {
        double most = 0;
        for (const auto& row : rows_)
            for (const auto name : names) most = std::max(most, std::abs(number(row, name).value_or(0)));
        return most;
    }

private:
    const Sheet& sheet_;
    std::vector<Row> rows_;
};

}  // namespace convoke::exports
