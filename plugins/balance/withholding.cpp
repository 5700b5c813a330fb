#include "plugins/balance/withholding.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <set>

namespace convoke::balance {

namespace {

// Whether, with that arc one more (or one less), the others that are withheld can make up for it.
bool can_change(const std::vector<Arc>& arcs, std::size_t arc, bool more) {
    std::size_t nodes = 0;
    for (const auto& one : arcs) nodes = std::max({nodes, one.from + 1, one.to + 1});
    std::vector<std::vector<std::size_t>> beyond(nodes);       // what can be reached from each node
    for (std::size_t i = 0; i < arcs.size(); ++i) {
        const auto& one = arcs[i];
        if (i == arc || !one.withheld) continue;
        if (one.value < one.most) beyond[one.from].push_back(one.to);
        if (one.value > one.least) beyond[one.to].push_back(one.from);
    }
    const auto start = more ? arcs[arc].to : arcs[arc].from, goal = more ? arcs[arc].from : arcs[arc].to;
    std::vector<bool> seen(nodes);
    std::vector<std::size_t> reached{start};
    seen[start] = true;
    for (std::size_t at = 0; at < reached.size(); ++at) {
        if (reached[at] == goal) return true;
        for (const auto next : beyond[reached[at]])
            if (!seen[next]) seen[next] = true, reached.push_back(next);
    }
    return false;
}

// The cheapest way back along which others, once they are withheld, can make up for one more of the arc (or one less): those of it that are
// still shown, and how many members they count. Nothing where there is no such way.
struct Way { std::int64_t cost = 0; std::vector<std::size_t> arcs = {}; };
std::optional<Way> way_back(const std::vector<Arc>& arcs, std::size_t arc, bool more, bool noughts) {
    struct Step { std::size_t node, by; std::int64_t cost; };
    std::map<std::size_t, std::vector<Step>> steps;            // from each node
    for (std::size_t i = 0; i < arcs.size(); ++i) {
        const auto& one = arcs[i];
        if (i == arc || (!one.withheld && (one.fixed || (!noughts && one.value == 0)))) continue;
        const auto cost = one.withheld ? 0 : one.value + 1;
        if (one.value < one.most) steps[one.from].push_back({one.to, i, cost});
        if (one.value > one.least) steps[one.to].push_back({one.from, i, cost});
    }
    const auto start = more ? arcs[arc].to : arcs[arc].from, goal = more ? arcs[arc].from : arcs[arc].to;
    std::map<std::size_t, Way> found;
    std::set<std::pair<std::int64_t, std::size_t>> open{{0, start}};
    found[start] = {};
    while (!open.empty()) {
        const auto [cost, node] = *open.begin();
        if (node == goal) return found[goal];
        open.erase(open.begin());
        for (const auto& step : steps[node]) {
            const auto there = found.find(step.node);
            if (there != found.end() && there->second.cost <= cost + step.cost) continue;
            if (there != found.end()) open.erase({there->second.cost, step.node});
            auto way = found[node];
            way.cost += step.cost;
            if (step.cost > 0) way.arcs.push_back(step.by);
            open.emplace(way.cost, step.node);
            found[step.node] = std::move(way);
        }
    }
    return {};
}

bool protect(std::vector<Arc>& arcs, bool noughts) {
    for (std::size_t i = 0; i < arcs.size(); ++i) {
        if (!arcs[i].small || !known(arcs, i)) continue;
        const auto more = arcs[i].value < arcs[i].most ? way_back(arcs, i, true, noughts) : std::nullopt;
        const auto less = arcs[i].value > arcs[i].least ? way_back(arcs, i, false, noughts) : std::nullopt;
        if (!more && !less) return false;
        for (const auto one : (!less || (more && more->cost <= less->cost) ? *more : *less).arcs) arcs[one].withheld = true;
    }
    return true;
}

}  // namespace

void withhold_marked(std::vector<Arc>& arcs) {
    for (auto& one : arcs) one.withheld = one.withheld || one.small;
    if (protect(arcs, false)) return;
    // Too few counts to hide among: noughts are withheld too, and then a withheld one may be nought.
    for (auto& one : arcs)
        if (one.least == 1) one.least = 0;
    if (protect(arcs, true)) return;
    for (auto& one : arcs) one.withheld = one.withheld || !one.fixed;           // then none of them
}

bool known(const std::vector<Arc>& arcs, std::size_t arc) {
    const auto& one = arcs[arc];
    if (!one.withheld) return true;
    const bool more = one.value < one.most && can_change(arcs, arc, true);
    return !more && !(one.value > one.least && can_change(arcs, arc, false));
}

std::vector<Arc> arcs_of_list(const std::vector<std::int64_t>& counts) {
    std::vector<Arc> arcs;
    std::int64_t total = 0;
    for (const auto count : counts) {
        arcs.push_back({.from = 0, .to = 1, .value = count});
        total += count;
    }
    arcs.push_back({.from = 1, .to = 0, .value = total});
    return arcs;
}

std::vector<Arc> arcs_of_table(std::size_t rows, std::size_t columns, const std::vector<std::int64_t>& cells) {
    const std::size_t start = rows + columns, end = start + 1;
    std::vector<Arc> arcs;
    std::vector<std::int64_t> down(columns), along(rows);
    std::int64_t total = 0;
    for (std::size_t row = 0; row < rows; ++row)
        for (std::size_t column = 0; column < columns; ++column) {
            const auto count = cells[row * columns + column];
            arcs.push_back({.from = row, .to = rows + column, .value = count});
            along[row] += count, down[column] += count, total += count;
        }
    for (std::size_t row = 0; row < rows; ++row) arcs.push_back({.from = start, .to = row, .value = along[row]});
    for (std::size_t column = 0; column < columns; ++column) arcs.push_back({.from = rows + column, .to = end, .value = down[column]});
    arcs.push_back({.from = end, .to = start, .value = total});
    return arcs;
}

void withhold(std::vector<Arc>& arcs) {
    for (auto& one : arcs) one.small = one.value > 0 && one.value < fewest_shown;
    withhold_marked(arcs);
}

void withhold_beside(std::vector<Arc>& arcs, const std::vector<Arc>& other) {
    const bool grew = !arcs.empty() && !other.empty() && arcs.back().value >= other.back().value;
    for (std::size_t i = 0; i < arcs.size() && i < other.size(); ++i) {
        auto& one = arcs[i];
        one.small = one.value > 0 && one.value < fewest_shown;
        if (!known(other, i)) continue;
        const auto apart = std::abs(one.value - other[i].value);
        one.small = one.small || (apart > 0 && apart < fewest_shown);
        if (grew) one.least = std::max(one.least, std::min(one.value, other[i].value));
        else one.most = std::max(one.value, other[i].value);
    }
    withhold_marked(arcs);
}

}  // namespace convoke::balance
