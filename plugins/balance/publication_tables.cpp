// Tables of two dimensions that are published: what is withheld of them, and what the figures of parts would tell of them.
#include <algorithm>
#include <set>

#include "plugins/balance/publication.hpp"

namespace convoke::balance {

namespace {

constexpr std::string_view with_gender[] = {"region", "type", "consultative", "participation"};

Cross by_gender(std::string_view rows, const Counted& members) { return cross(rows, "gender", members, true); }

std::int64_t cell(const Cross& table, const std::string& row, const std::string& column) {
    const auto down = std::ranges::find(table.rows.groups, row, &Group::id), along = std::ranges::find(table.columns.groups, column, &Group::id);
    if (down == table.rows.groups.end() || along == table.columns.groups.end()) return 0;
    return table.at(static_cast<std::size_t>(down - table.rows.groups.begin()), static_cast<std::size_t>(along - table.columns.groups.begin()));
}

// Whether the first may be a part of the second, or all of it.
bool within(const Cross& part, const Cross& whole) {
    for (std::size_t i = 0; i < part.cells.size(); ++i) {
        const auto width = part.columns.groups.size();
        if (part.cells[i] > cell(whole, part.rows.groups[i / width].id, part.columns.groups[i % width].id)) return false;
    }
    return true;
}

// Which of the parts may change with the whole: none, all, one with those it is a part of or with its own parts.
std::set<std::vector<bool>> sets_of(const std::vector<Cross>& parts) {
    std::set<std::vector<bool>> sets{std::vector<bool>(parts.size()), std::vector<bool>(parts.size(), true)};
    for (const auto& one : parts) {
        std::vector<bool> up, down;
        for (const auto& other : parts) up.push_back(within(one, other)), down.push_back(within(other, one));
        sets.insert({std::move(up), std::move(down)});
    }
    return sets;
}

// Which cells of the whole can be one less or one more, where these parts change with it and the others do not.
void bound(std::vector<Arc>& arcs, const Cross& whole, const std::vector<Cross>& parts, const std::vector<bool>& moved) {
    const auto width = whole.columns.groups.size();
    for (std::size_t i = 0; i < whole.cells.size(); ++i) {
        const auto in = [&](const Cross& part) { return cell(part, whole.rows.groups[i / width].id, whole.columns.groups[i % width].id); };
        bool less = true, more = true;
        for (std::size_t one = 0; one < parts.size(); ++one) {
            const auto number = in(parts[one]);
            less = less && (moved[one] ? number > 0 : whole.cells[i] > number);
            for (std::size_t other = 0; moved[one] && other < parts.size(); ++other) {
                if (moved[other]) continue;
                if (within(parts[other], parts[one]) && in(parts[other]) >= number) less = false;
                if (within(parts[one], parts[other]) && in(parts[other]) <= number) more = false;
            }
        }
        if (!less) arcs[i].least = whole.cells[i];
        if (!more) arcs[i].most = whole.cells[i];
    }
}

}  // namespace

bool published_together(std::string_view rows, std::string_view columns) {
    if (columns != "gender") std::swap(rows, columns);
    return columns == "gender" && std::ranges::find(with_gender, rows) != std::end(with_gender);
}

// Totals are taken as known, even those that are withheld. What may be otherwise of a withheld total is made up for within its own row or
// column, nought of which is shown.
std::vector<Arc> Publication::arcs_of(const Cross& table) const {
    const auto rows = hidden(table.rows), columns = hidden(table.columns);
    const auto width = table.columns.groups.size(), cells = table.cells.size();
    auto arcs = arcs_of_table(table.rows.groups.size(), width, table.cells);
    for (std::size_t i = 0; i < arcs.size(); ++i) {
        auto& arc = arcs[i];
        arc.fixed = i >= cells;
        if (arc.fixed) continue;
        arc.small = arc.value > 0 && arc.value < fewest_shown;
        arc.withheld = rows[i / width] || columns[i % width] || rows.back();
        if (arc.withheld) arc.least = 0;
    }
    withhold_marked(arcs);
    return arcs;
}

std::vector<bool> Publication::hidden(const Cross& table) const {
    const auto arcs = arcs_of(table);
    std::vector<bool> hidden(table.cells.size());
    for (std::size_t i = 0; i < hidden.size(); ++i) hidden[i] = arcs[i].withheld;
    return hidden;
}

// Of a part of it something was published: then its cells are known to be no fewer than the part's.
bool Publication::has_tables_within(const Publication& earlier) const {
    return std::ranges::any_of(with_gender, [&](std::string_view rows) {
        const auto theirs = by_gender(rows, earlier.members_);
        return theirs.rows.total > 0 && within(theirs, by_gender(rows, members_));
    });
}

// Whether a table that was published tells a number once the figures of its parts are known, this one's among them. It does not where
// members of the table could change places, some more of one cell and some less of another, with those of a set of the parts among
// them or with none: no part's own figures change, for rows and columns stay as full as they are, and a part stays a part.
bool Publication::tells_cells_of(const Publication& earlier, const std::vector<Publication>& before) const {
    for (const auto rows : with_gender) {
        const auto whole = by_gender(rows, earlier.members_);
        const auto is_part = [&](const Cross& one) { return one.rows.total > 0 && one.cells != whole.cells && within(one, whole); };
        std::vector<Cross> parts{by_gender(rows, members_)};
        if (!is_part(parts.front())) continue;
        for (const auto& other : before)
            if (auto one = by_gender(rows, other.members_); is_part(one)) parts.push_back(std::move(one));
        std::vector<bool> safe(whole.cells.size());
        const auto published = earlier.arcs_of(whole);
        for (const auto& moved : sets_of(parts)) {
            auto arcs = published;
            bound(arcs, whole, parts, moved);
            for (std::size_t i = 0; i < safe.size(); ++i) safe[i] = safe[i] || !known(arcs, i);
        }
        for (std::size_t i = 0; i < safe.size(); ++i)
            if (whole.cells[i] > 0 && whole.cells[i] < fewest_shown && !safe[i]) return true;
    }
    return false;
}

}  // namespace convoke::balance
