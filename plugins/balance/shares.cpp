#include "plugins/balance/shares.hpp"

#include <algorithm>
#include <functional>
#include <mutex>
#include <stdexcept>
#include <tuple>
#include <unordered_map>

#include "core/domain/countries.hpp"
#include "plugins/balance/dimensions.hpp"

namespace convoke::balance {

namespace {

class Counter {
public:
    Counter(const Kind& kind, Dimension& dimension) : dimension_(dimension) {
        dimension_.id = kind.id;
        dimension_.overlapping = kind.overlapping;
        for (const auto id : kind.groups) place(id);
    }

    std::size_t place(std::string_view id) {
        const auto found = places_.find(id);
        if (found != places_.end()) return found->second;
        dimension_.groups.push_back({.id = std::string(id)});
        return places_.emplace(std::string(id), dimension_.groups.size() - 1).first->second;
    }
    void add(const Groups& groups, std::int64_t number) {
        dimension_.total += number;
        for (const auto id : groups) dimension_.groups[place(id)].count += number;
    }

private:
    Dimension& dimension_;
    std::map<std::string, std::size_t, std::less<>> places_;
};

using Shares = std::map<std::string, double, std::less<>>;

// The share of each group among all countries, of which each counts for so much.
template <typename Weight>
Shares shares_of_countries(const Kind& kind, Weight weight) {
    Shares shares;
    double total = 0;
    for (const auto& one : countries()) {
        const double its = weight(one);
        total += its;
        if (its > 0)
            for (const auto id : kind.of({.country = std::string(one.iso3)})) shares[std::string(id)] += its;
    }
    if (total <= 0) return {};
    for (auto& share : shares) share.second /= total;
    return shares;
}

// Among the Member States, counted once for each file of countries.
const Shares& member_states(const Kind& kind) {
    static std::mutex one_at_a_time;
    static std::map<std::pair<const Country*, std::string_view>, Shares> all;
    const std::lock_guard guard(one_at_a_time);
    const auto [place, first] = all.try_emplace({countries().data(), kind.id});
    if (first) place->second = shares_of_countries(kind, [](const Country& one) { return one.kind == CountryKind::member_state ? 1.0 : 0.0; });
    return place->second;
}

void share_out(const Kind& kind, Dimension& dimension) {
    // What no list of groups foretells comes in the order of its names, "unknown" last.
    const auto foreseen = static_cast<std::ptrdiff_t>(kind.groups.size());
    std::sort(dimension.groups.begin() + foreseen, dimension.groups.end(), [](const Group& a, const Group& b) { return std::tuple(apart(a.id), a.id) < std::tuple(apart(b.id), b.id); });
    for (auto& group : dimension.groups)
        group.share = dimension.total == 0 ? 0 : static_cast<double>(group.count) / static_cast<double>(dimension.total);
    if (kind.reference == "member_states") refer_to(dimension, "member_states", member_states(kind));
    if (kind.reference == "parity") refer_to(dimension, "parity", Shares{{"female", 0.5}, {"male", 0.5}});
}

const Kind& demanded(std::string_view id) {
    const auto* kind = kind_named(id);
    if (!kind) throw std::out_of_range("no dimension " + std::string(id));
    return *kind;
}

Dimension counted(const Kind& kind, const Counted& population, bool people) {
    Dimension dimension;
    Counter counter(kind, dimension);
    dimension.of_people = kind.of_people || people;
    for (const auto& one : dimension.of_people ? population.people : population.organisations) counter.add(kind.of(one), one.number);
    share_out(kind, dimension);
    return dimension;
}

std::int64_t sum(const std::vector<Facts>& members) {
    std::int64_t number = 0;
    for (const auto& one : members) number += one.number;
    return number;
}

}  // namespace

std::int64_t Counted::size() const { return sum(organisations); }
std::int64_t Counted::heads() const { return sum(people); }

std::span<const std::string_view> dimensions() {
    static const auto ids = [] {
        std::vector<std::string_view> found;
        for (const auto& kind : kinds()) found.push_back(kind.id);
        return found;
    }();
    return ids;
}

bool dimension_named(std::string_view id) { return kind_named(id) != nullptr; }

Dimension count(std::string_view id, const Counted& population, bool people) { return counted(demanded(id), population, people); }

void compact(std::vector<Facts>& members) {
    std::unordered_map<std::string, std::size_t> places;
    std::vector<Facts> distinct;
    std::string key;
    for (auto& one : members) {
        key.clear();
        for (const auto* part : {&one.country, &one.type, &one.consultative, &one.gender, &one.participation}) key.append(*part).push_back('\0');
        for (const auto* list : {&one.activity, &one.languages, &one.others}) {
            for (const auto& part : *list) key.append(part).push_back('\0');
            key.push_back('\n');
        }
        const auto [place, first] = places.emplace(key, distinct.size());
        if (first) distinct.push_back(std::move(one));
        else distinct[place->second].number += one.number;
    }
    members = std::move(distinct);
}

std::vector<Dimension> count_all(const Counted& population, bool people) {
    auto distinct = population;
    compact(distinct.organisations);
    compact(distinct.people);
    std::vector<Dimension> all;
    for (const auto& kind : kinds()) all.push_back(counted(kind, distinct, people));
    return all;
}

void refer_to(Dimension& dimension, std::string name, const Shares& shares) {
    dimension.reference = std::move(name);
    const bool of_countries = dimension.reference == "member_states" || dimension.reference == "world";
    const double unnamed = of_countries ? 0 : -1;  // nobody there is in that group
    for (auto& group : dimension.groups) {
        const auto found = shares.find(group.id);
        group.reference = found != shares.end() ? found->second : apart(group.id) ? -1 : unnamed;
    }
}

bool refer_to_world(Dimension& dimension) {
    const auto* kind = kind_named(dimension.id);
    if (!kind || kind->reference != "member_states") return true;
    const auto shares = shares_of_countries(*kind, [](const Country& one) { return static_cast<double>(one.population); });
    if (shares.empty()) return false;
    refer_to(dimension, "world", shares);
    return true;
}

Dimension count(const Grouping& grouping, const Counted& population, bool people) {
    Kind kind{.id = grouping.id, .of_people = grouping.of_people, .overlapping = grouping.overlapping};
    kind.groups.assign(grouping.groups.begin(), grouping.groups.end());
    Dimension dimension{.label = grouping.label, .labels = grouping.labels};
    Counter counter(kind, dimension);
    dimension.of_people = grouping.of_people || people;
    for (const auto& one : population.alike) {
        if ((one.of != Alike::Of::applications) != dimension.of_people) continue;
        const auto groups = grouping.of(one);
        counter.add({groups.begin(), groups.end()}, one.number);
    }
    share_out(kind, dimension);
    return dimension;
}

void refer_to(Dimension& dimension, std::string name, const Dimension& other) {
    Shares shares;
    if (other.total > 0)                           // nobody is no reference
        for (const auto& group : other.groups) shares[group.id] = group.share;
    refer_to(dimension, std::move(name), shares);
}

namespace {

// Each member into its cells.
template <typename Members, typename Down, typename Along>
void fill(Cross& table, const Members& members, const Down& down, const Along& along) {
    table.cells.resize(table.rows.groups.size() * table.columns.groups.size());
    const auto place_in = [](const Dimension& dimension) {
        std::map<std::string, std::size_t, std::less<>> places;
        for (std::size_t i = 0; i < dimension.groups.size(); ++i) places.emplace(dimension.groups[i].id, i);
        return places;
    };
    const auto row_of = place_in(table.rows), column_of = place_in(table.columns);
    for (const auto& one : members)
        for (const auto& row : down(one))
            for (const auto& column : along(one)) table.cells[row_of.find(row)->second * table.columns.groups.size() + column_of.find(column)->second] += one.number;
}

}  // namespace

Cross cross(std::string_view rows, std::string_view columns, const Counted& population, bool people) {
    const auto &down = demanded(rows), &along = demanded(columns);
    people = people || down.of_people || along.of_people;
    Cross table{.rows = counted(down, population, people), .columns = counted(along, population, people)};
    fill(table, people ? population.people : population.organisations, down.of, along.of);
    return table;
}

Cross cross(const Grouping& rows, const Grouping& columns, const Counted& population, bool people) {
    people = people || rows.of_people || columns.of_people;
    Cross table{.rows = count(rows, population, people), .columns = count(columns, population, people)};
    auto members = population.alike;
    std::erase_if(members, [&](const Alike& one) { return (one.of != Alike::Of::applications) != people; });
    fill(table, members, rows.of, columns.of);
    return table;
}

}  // namespace convoke::balance
