#include "plugins/balance/publication.hpp"

#include <algorithm>
#include <cstdlib>
#include <iterator>

#include "plugins/balance/dimensions.hpp"

namespace convoke::balance {

namespace {

// Each group of these is inside one of the dimension before.
const std::vector<std::string> nested{"m49", "subregion", "intermediate", "country"};
const std::vector<std::string> others{"region", "development", "ldc", "lldc", "sids"};

std::string group_of(const std::string& dimension, const Facts& one) { return std::string(kind_named(dimension)->of(one).front()); }

// What must not be known of a count.
bool small_of(std::int64_t count, const std::vector<Earlier>& earlier, std::string_view key) {
    if (count > 0 && count < fewest_shown) return true;
    return std::ranges::any_of(earlier, [&](const Earlier& one) {
        const auto found = one.find(key);
        if (found == one.end()) return false;
        if (!found->second) return count > 0;
        const auto apart = std::abs(count - *found->second);
        return apart > 0 && apart < fewest_shown;
    });
}

}  // namespace

std::string key_of(std::string_view dimension, std::string_view group) {
    const bool special = dimension == "development" && (group == "ldc" || group == "lldc" || group == "sids");
    return std::string(special ? group : dimension) + "." + std::string(group);
}

bool of_countries(std::string_view dimension) {
    return std::ranges::find(nested, dimension) != nested.end() || std::ranges::find(others, dimension) != others.end();
}

// Members flow from the start through what they are in, dimension after dimension, to the end.
struct Publication::Network {
    std::map<std::pair<std::string, std::string>, std::size_t> places;         // by where an arc comes from and its key
    std::map<std::string, std::size_t> nodes{{"", 0}, {"end", 1}};
    std::vector<Arc> arcs = {};
    std::vector<std::string> keys = {};

    std::size_t node(const std::string& name) { return nodes.emplace(name, nodes.size()).first->second; }
    void add(const std::string& from, const std::string& to, const std::string& key, std::int64_t number) {
        const auto [place, first] = places.emplace(std::pair(from, key), arcs.size());
        if (first) {
            arcs.push_back({.from = node(from), .to = node(to)});
            keys.push_back(key);
        }
        arcs[place->second].value += number;
    }
};

Publication::Publication(const Counted& population, bool people, std::vector<Earlier> earlier) : earlier_(std::move(earlier)) {
    std::map<std::string, std::int64_t> countries, counts;
    for (const auto& one : people ? population.people : population.organisations) countries[one.country] += one.number;
    for (const auto& [country, number] : countries) members_.push_back({.country = country, .number = number});
    for (const auto& one : members_)
        for (const auto* dimensions : {&nested, &others})
            for (const auto& dimension : *dimensions) counts[key_of(dimension, group_of(dimension, one))] += one.number;
    for (const auto& [key, count] : counts)
        if (small_of(count, earlier_, key)) hidden_.insert(key);
    settle();
}

void Publication::settle() {
    std::vector<std::pair<std::vector<std::string>, std::string>> pairs;
    for (std::size_t i = 0; i < others.size(); ++i) {
        pairs.emplace_back(nested, others[i]);
        for (std::size_t j = i + 1; j < others.size(); ++j) pairs.emplace_back(std::vector<std::string>{others[i], "country"}, others[j]);
    }
    for (bool changed = true; changed;) {
        changed = false;
        for (const auto& [way, last] : pairs) {
            Network network;
            std::int64_t total = 0;
            for (const auto& one : members_) {
                // A country, the last on the way, is in one group of each dimension: from it the way goes on to the group, and to the end.
                const auto group = key_of(last, group_of(last, one));
                std::string from;
                for (const auto& dimension : way) {
                    const auto key = key_of(dimension, group_of(dimension, one)), to = dimension == "country" ? "in " + group : key;
                    network.add(from, to, key, one.number);
                    from = to;
                }
                network.add(from, "end", group, one.number);
                total += one.number;
            }
            network.add("end", "", "", total);
            changed = protect(network) || changed;
        }
    }
}

// Whether more is withheld than before.
bool Publication::protect(Network& network) {
    for (std::size_t i = 0; i < network.arcs.size(); ++i) {
        auto& arc = network.arcs[i];
        const auto& key = network.keys[i];
        arc.small = key.empty() ? total_hidden(arc.value) : hidden_.contains(key);
        arc.fixed = key.empty() && !arc.small;     // the total
    }
    withhold_marked(network.arcs);
    bool more = false;
    for (std::size_t i = 0; i < network.arcs.size(); ++i)
        if (network.arcs[i].withheld && !network.keys[i].empty()) more = hidden_.insert(network.keys[i]).second || more;
    return more;
}

std::vector<bool> Publication::hidden(const Dimension& dimension) const {
    std::vector<bool> hidden(dimension.groups.size() + 1);
    hidden.back() = total_hidden(dimension.total);
    if (of_countries(dimension.id)) {
        for (std::size_t i = 0; i < dimension.groups.size(); ++i) hidden[i] = hidden_.contains(key_of(dimension.id, dimension.groups[i].id));
        return hidden;
    }
    const auto hide = [&](const std::vector<std::int64_t>& counts, const std::vector<std::size_t>& places) {
        auto arcs = arcs_of_list(counts);
        arcs.back().small = hidden.back();
        arcs.back().fixed = !hidden.back();
        for (std::size_t i = 0; i < counts.size(); ++i)
            arcs[i].small = i < places.size() ? small_of(counts[i], earlier_, key_of(dimension.id, dimension.groups[places[i]].id)) : counts[i] > 0 && counts[i] < fewest_shown;
        withhold_marked(arcs);
        for (std::size_t i = 0; i < places.size(); ++i) hidden[places[i]] = arcs[i].withheld;
    };
    std::vector<std::int64_t> counts;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < dimension.groups.size(); ++i) {
        if (dimension.overlapping) {               // each against all the others: that all but two are in it tells of the two
            hide({dimension.groups[i].count, dimension.total - dimension.groups[i].count}, {i});
            continue;
        }
        counts.push_back(dimension.groups[i].count);
        places.push_back(i);
    }
    if (!dimension.overlapping) hide(counts, places);
    return hidden;
}

std::vector<bool> Publication::hidden(const Cross& table) const {
    const auto rows = hidden(table.rows), columns = hidden(table.columns);
    const auto height = table.rows.groups.size(), width = table.columns.groups.size();
    auto arcs = arcs_of_table(height, width, table.cells);
    for (std::size_t i = 0; i < arcs.size(); ++i) {
        auto& arc = arcs[i];
        if (i < height * width) {
            arc.small = arc.value > 0 && arc.value < fewest_shown;
            continue;
        }
        const auto total = i - height * width;
        arc.small = total < height ? rows[total] : total < height + width ? columns[total - height] : rows.back();
        arc.fixed = true;
    }
    withhold_marked(arcs);
    std::vector<bool> hidden(height * width);
    for (std::size_t i = 0; i < hidden.size(); ++i) hidden[i] = arcs[i].withheld;
    return hidden;
}

}  // namespace convoke::balance
