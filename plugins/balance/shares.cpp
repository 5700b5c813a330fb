#include "plugins/balance/shares.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <map>

#include "core/domain/countries.hpp"

namespace convoke::balance {

namespace {

constexpr std::array<std::string_view, 5> all{"region", "m49", "gender", "type", "development"};
constexpr std::array<std::string_view, 5> regional_groups{"african", "asia-pacific", "eastern-european", "grulac", "weog"};
constexpr std::array<std::string_view, 5> m49_regions{"Africa", "Americas", "Asia", "Europe", "Oceania"};
constexpr std::array<std::string_view, 5> development_groups{"developed", "developing", "ldc", "lldc", "sids"};
constexpr std::array<std::string_view, 4> genders{"female", "male", "other", "undisclosed"};

using Groups = std::vector<std::string_view>;      // of one member; several where they overlap

Groups development_of(const Country& one) {
    Groups groups{developed(one) ? "developed" : "developing"};
    if (one.ldc) groups.push_back("ldc");
    if (one.lldc) groups.push_back("lldc");
    if (one.sids) groups.push_back("sids");
    return groups;
}

Groups of_country(std::string_view dimension, const Country* one) {
    if (!one) return {"unknown"};
    if (dimension == "region") return {one->group.empty() ? "none" : one->group};
    if (dimension == "m49") return {one->region.empty() ? "unknown" : one->region};
    return development_of(*one);
}

class Counter {
public:
    explicit Counter(Dimension& dimension) : dimension_(dimension) {}

    void group(std::string_view id) { place(id); }
    void add(const Groups& groups) {
        ++dimension_.total;
        for (const auto id : groups) ++dimension_.groups[place(id)].count;
    }

private:
    std::size_t place(std::string_view id) {
        const auto found = places_.find(id);
        if (found != places_.end()) return found->second;
        dimension_.groups.push_back({.id = std::string(id)});
        return places_.emplace(std::string(id), dimension_.groups.size() - 1).first->second;
    }
    Dimension& dimension_;
    std::map<std::string, std::size_t, std::less<>> places_;
};

// The share of each group among the Member States, which is the reference for organisations.
void refer_to_member_states(Dimension& dimension) {
    dimension.reference = "member_states";
    std::map<std::string, double, std::less<>> states;
    double total = 0;
    for (const auto& one : countries()) {
        if (one.kind != CountryKind::member_state) continue;
        ++total;
        for (const auto id : of_country(dimension.id, &one)) ++states[std::string(id)];
    }
    for (auto& group : dimension.groups)
        if (group.id != "unknown" && group.id != "none") group.reference = states[group.id] / total;
}

void count_people(Dimension& dimension, Counter& counter, std::span<const Representative> people) {
    for (const auto gender : genders) counter.group(gender);
    for (const auto& person : people)
        counter.add({std::ranges::find(genders, person.gender) != genders.end() ? std::string_view(person.gender) : "undisclosed"});
    dimension.reference = "parity";
    for (auto& group : dimension.groups)
        if (group.id == "female" || group.id == "male") group.reference = 0.5;
}

}  // namespace

std::span<const std::string_view> dimensions() { return all; }

Dimension count(std::string_view id, const Counted& population) {
    const auto& organisations = population.organisations;
    Dimension dimension{.id = std::string(id)};
    Counter counter(dimension);
    if (id == "gender") {
        count_people(dimension, counter, population.people);
    } else if (id == "type") {
        for (const auto& application : organisations) counter.add({application.organisation.type.empty() ? "unknown" : application.organisation.type});
        std::ranges::sort(dimension.groups, {}, &Group::id);
    } else {
        dimension.overlapping = id == "development";
        for (const auto group : id == "region" ? std::span(regional_groups) : id == "m49" ? std::span(m49_regions) : std::span(development_groups))
            counter.group(group);
        for (const auto& application : organisations) counter.add(of_country(id, country(application.organisation.country)));
        refer_to_member_states(dimension);
    }
    for (auto& group : dimension.groups)
        group.share = dimension.total == 0 ? 0 : static_cast<double>(group.count) / static_cast<double>(dimension.total);
    return dimension;
}

}  // namespace convoke::balance
