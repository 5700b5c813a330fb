#include "plugins/balance/publication.hpp"

#include <algorithm>
#include <cstdlib>
#include <limits>

#include "plugins/balance/dimensions.hpp"

namespace convoke::balance {

namespace {

// In which each country is in one group.
const std::vector<std::string> of_one_group{"country", "m49", "subregion", "intermediate", "region", "development", "ldc", "lldc", "sids"};

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
    return std::ranges::find(of_one_group, dimension) != of_one_group.end();
}

bool published_together(std::string_view rows, std::string_view columns) {
    constexpr std::string_view with_gender[] = {"region", "type", "consultative", "participation"};
    if (columns != "gender") std::swap(rows, columns);
    return columns == "gender" && std::ranges::find(with_gender, rows) != std::end(with_gender);
}

Publication::Publication(const Counted& population, bool people, std::vector<Earlier> earlier) : earlier_(std::move(earlier)) {
    std::map<std::string, std::int64_t> numbers;
    for (const auto& one : people ? population.people : population.organisations) numbers[group_of("country", one)] += one.number;
    for (const auto& [country, number] : numbers) {
        auto& place = places_.emplace_back(Place{number, {}});
        for (const auto& dimension : of_one_group) {
            place.figures.push_back(figure(dimension, {.country = country}));
            figures_[place.figures.back()].count += number;
        }
        total_ += number;
    }
    for (auto& one : figures_) one.sensitive = one.hidden = small_of(one.count, earlier_, one.key);
    settle();
}

// The place of a figure; countries that nobody knows are one.
std::size_t Publication::figure(const std::string& dimension, const Facts& one) {
    const auto key = key_of(dimension, group_of(dimension, one));
    const auto [place, first] = by_key_.emplace(key, figures_.size());
    if (first) figures_.push_back({.key = key});
    return place->second;
}

// A figure cannot be worked out where one member more of a country inside it may be one less of a country outside: where both countries are
// withheld, and every figure that counts the one without the other. Each keeps one, for noughts are shown. Whatever else is withheld, that
// stays so. Withheld with it are those of the pair that costs the fewest members of figures not yet withheld.
void Publication::settle() {
    noughts_hidden_ = total_hidden(total_);
    for (std::size_t key = 0; key < figures_.size() && !noughts_hidden_; ++key) {
        if (!figures_[key].sensitive) continue;
        std::vector<std::size_t> cheapest;
        std::int64_t least = std::numeric_limits<std::int64_t>::max();
        for (const auto& in : places_)
            for (const auto& out : places_) {
                if (!in.counted_in(key) || out.counted_in(key) || in.number + out.number < 3) continue;
                const auto apart = told_apart(in, out);
                std::int64_t cost = 0;
                for (const auto one : apart)
                    if (!figures_[one].hidden) cost += figures_[one].count;
                if (cost < least) least = cost, cheapest = apart;
            }
        for (const auto one : cheapest) figures_[one].hidden = true;
        noughts_hidden_ = cheapest.empty();        // no such pair: then not even the noughts are shown
    }
}

// The figures that count one of the two countries.
std::vector<std::size_t> Publication::told_apart(const Place& one, const Place& other) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < one.figures.size(); ++i)       // dimension after dimension
        if (one.figures[i] != other.figures[i]) found.insert(found.end(), {one.figures[i], other.figures[i]});
    return found;
}

std::vector<bool> Publication::hidden(const Dimension& dimension) const {
    std::vector<bool> hidden(dimension.groups.size() + 1);
    hidden.back() = total_hidden(dimension.total);
    if (of_countries(dimension.id)) {
        for (std::size_t i = 0; i < dimension.groups.size(); ++i) {
            const auto found = by_key_.find(key_of(dimension.id, dimension.groups[i].id));
            hidden[i] = noughts_hidden_ || (found != by_key_.end() && figures_[found->second].hidden);
        }
        return hidden;
    }
    const auto hide = [&](const std::vector<std::int64_t>& counts, const std::vector<std::size_t>& places) {
        auto arcs = arcs_of_list(counts);
        arcs.back().small = hidden.back();
        arcs.back().fixed = !hidden.back();
        for (std::size_t i = 0; i < counts.size(); ++i) {
            arcs[i].fixed = dimension.id == "reach" && dimension.groups[places[i]].id == "unsaid" && counts[i] >= fewest_shown;    // countries of activity tell it
            arcs[i].small = i < places.size() ? small_of(counts[i], earlier_, key_of(dimension.id, dimension.groups[places[i]].id)) : counts[i] > 0 && counts[i] < fewest_shown;
        }
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

// Totals are taken as known, even those that are withheld. What may be otherwise of a withheld total is made up for within its own row or
// column, nought of which is shown.
std::vector<bool> Publication::hidden(const Cross& table) const {
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
    std::vector<bool> hidden(cells);
    for (std::size_t i = 0; i < cells; ++i) hidden[i] = arcs[i].withheld;
    return hidden;
}

}  // namespace convoke::balance
