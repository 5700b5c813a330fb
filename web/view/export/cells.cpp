#include "web/view/export/cells.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/domain/time.hpp"
#include "core/text/dates.hpp"

namespace convoke::exports {
namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }

// How many bytes at the beginning are blank to the eye: spreadsheets skip some of these before they look for a formula,
// and which ones differs from program to program.
std::size_t blank_prefix(std::string_view text) {
    static constexpr std::array<std::string_view, 20> wide = {
        "\u00a0", "\u00ad", "\u1680", "\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u2028", "\u2029",
        "\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u202f", "\u2060", "\u3000", "\ufeff", "\u2009"};
    std::size_t at = 0;
    while (at < text.size()) {
        const auto c = static_cast<unsigned char>(text[at]);
        if (c <= ' ' || c == 0x7f) {
            ++at;
            continue;
        }
        const auto rest = text.substr(at);
        const auto found = std::find_if(wide.begin(), wide.end(), [&](auto blank) { return rest.starts_with(blank); });
        if (found == wide.end()) break;
        at += found->size();
    }
    return at;
}

}  // namespace

bool plain_number(std::string_view text) {
    std::size_t at = 0;
    const auto here = [&] { return at < text.size() ? text[at] : '\0'; };
    const auto digits = [&] {
        const auto from = at;
        while (digit(here())) ++at;
        return at > from;
    };
    if (here() == '-') ++at;
    if (here() == '0') {
        ++at;
    } else if (!digits()) {
        return false;
    }
    if (here() == '.') {
        ++at;
        if (!digits()) return false;
    }
    if (here() == 'e' || here() == 'E') {
        ++at;
        if (here() == '+' || here() == '-') ++at;
        if (!digits()) return false;
    }
    return at == text.size();
}

std::string defused(std::string_view text) {
    static constexpr std::array<std::string_view, 12> signs = {"=",  "+",  "-",  "@",  "|",  "%",
                                                               "＝", "＋", "－", "＠", "｜", "％"};
    const auto rest = text.substr(blank_prefix(text));
    const bool formula = std::any_of(signs.begin(), signs.end(), [&](auto sign) { return rest.starts_with(sign); });
    const bool breaks = !text.empty() && (text[0] == '\t' || text[0] == '\r' || text[0] == '\n');
    return (formula || breaks ? "'" : "") + std::string(text);
}

std::string shown(const std::string& cell, const SheetColumn& column, const Sheet& sheet) {
    switch (column.kind) {
        case Column::Kind::number: {
            std::int64_t number = 0;
            const auto end = cell.data() + cell.size();
            if (plain_number(cell) && std::from_chars(cell.data(), end, number).ptr == end)
                return format_number(number, sheet.language);
            return cell;
        }
        case Column::Kind::share: {
            double share = 0;
            const auto end = cell.data() + cell.size();
            if (plain_number(cell) && std::from_chars(cell.data(), end, share).ptr == end)
                return format_share(share, sheet.language);
            return cell;
        }
        case Column::Kind::time:
            if (const auto instant = instant_of(cell)) {
                std::string text = local_text(*instant, sheet.zone);
                text[10] = ' ';
                return text;
            }
            return cell;
        case Column::Kind::text:
            return answer(column.labels, cell, cell);
    }
    return cell;
}

std::string shown(const Fact& fact, const Sheet& sheet) {
    if (const auto instant = instant_of(fact.value)) return format_instant(*instant, sheet.zone, sheet.language);
    return format_date(fact.value, sheet.language);
}

std::string shown_label(const SheetColumn& column, const Sheet& sheet) {
    if (column.kind != Column::Kind::time) return column.label;
    return column.label + " (" + format_zone(sheet.zone, sheet.language) + ")";
}

std::string digest_of(const Sheet& sheet) {
    for (const auto& fact : sheet.about)
        if (fact.name == "sha256") return fact.value;
    return {};
}

void check_width(const Sheet& sheet, const Row& row) {
    if (row.cells.size() != sheet.columns.size())
        throw std::logic_error("a row of " + std::to_string(row.cells.size()) + " cells in a sheet of " +
                               std::to_string(sheet.columns.size()) + " columns");
}

}  // namespace convoke::exports
