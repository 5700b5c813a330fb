#include "plugins/balance/dimensions.hpp"

#include <algorithm>
#include <array>

#include "core/domain/countries.hpp"

namespace convoke::balance {

namespace {

constexpr std::array<std::string_view, 4> genders{"female", "male", "other", "undisclosed"};

// What a country says, or "unknown" where it is none.
template <auto read>
Groups by_country(const Facts& one) {
    const auto* found = country(one.country);
    return found ? read(*found) : Groups{"unknown"};
}

Groups region_of(const Country& one) { return {one.group.empty() ? "none" : one.group}; }
Groups m49_of(const Country& one) { return {one.region.empty() ? "unknown" : one.region}; }
Groups subregion_of(const Country& one) { return {one.subregion.empty() ? "unknown" : one.subregion}; }
Groups self(const Country& one) { return {one.iso3}; }
Groups ldc_of(const Country& one) { return {one.ldc ? "ldc" : "others"}; }
Groups lldc_of(const Country& one) { return {one.lldc ? "lldc" : "others"}; }
Groups sids_of(const Country& one) { return {one.sids ? "sids" : "others"}; }

Groups development_of(const Country& one) {
    Groups groups{developed(one) ? "developed" : "developing"};
    if (one.ldc) groups.push_back("ldc");
    if (one.lldc) groups.push_back("lldc");
    if (one.sids) groups.push_back("sids");
    return groups;
}

Groups gender_of(const Facts& one) {
    const auto found = std::ranges::find(genders, one.gender);
    return {found == genders.end() ? "undisclosed" : *found};
}
Groups type_of(const Facts& one) { return {one.type.empty() ? std::string_view("unknown") : one.type}; }
Groups consultative_of(const Facts& one) { return {one.consultative.empty() ? "unknown" : one.consultative == "yes" ? "consultative" : "others"}; }
Groups participation_of(const Facts& one) { return {one.participation.empty() ? std::string_view("unknown") : one.participation}; }

// In the order of the table of M49: regions by name, and within them their subregions by name.
std::vector<std::string_view> subregions() {
    std::vector<std::pair<std::string_view, std::string_view>> found;
    for (const auto& one : countries())
        if (!one.subregion.empty()) found.emplace_back(one.region, one.subregion);
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    std::vector<std::string_view> names;
    for (const auto& one : found) names.push_back(one.second);
    return names;
}

std::vector<std::string_view> member_states() {
    std::vector<std::string_view> codes;
    for (const auto& one : countries())
        if (one.kind == CountryKind::member_state) codes.push_back(one.iso3);
    return codes;
}

std::vector<Kind> made() {
    return {
        {.id = "region", .reference = "member_states", .groups = {"african", "asia-pacific", "eastern-european", "grulac", "weog"}, .of = by_country<region_of>},
        {.id = "m49", .reference = "member_states", .groups = {"Africa", "Americas", "Asia", "Europe", "Oceania"}, .of = by_country<m49_of>},
        {.id = "gender", .of_people = true, .reference = "parity", .groups = {genders.begin(), genders.end()}, .of = gender_of},
        {.id = "type", .of = type_of},
        {.id = "development", .overlapping = true, .reference = "member_states", .groups = {"developed", "developing", "ldc", "lldc", "sids"}, .of = by_country<development_of>},
        {.id = "subregion", .reference = "member_states", .groups = subregions(), .of = by_country<subregion_of>},
        {.id = "consultative", .groups = {"consultative", "others"}, .of = consultative_of},
        {.id = "participation", .of_people = true, .groups = {"in_person", "virtual"}, .of = participation_of},
        {.id = "ldc", .reference = "member_states", .groups = {"ldc", "others"}, .of = by_country<ldc_of>},
        {.id = "lldc", .reference = "member_states", .groups = {"lldc", "others"}, .of = by_country<lldc_of>},
        {.id = "sids", .reference = "member_states", .groups = {"sids", "others"}, .of = by_country<sids_of>},
        {.id = "country", .reference = "member_states", .groups = member_states(), .of = by_country<self>},
    };
}

}  // namespace

std::span<const Kind> kinds() {
    static const auto all = made();
    return all;
}

const Kind* kind_named(std::string_view id) {
    const auto found = std::ranges::find(kinds(), id, &Kind::id);
    return found == kinds().end() ? nullptr : &*found;
}

bool apart(std::string_view group) { return group == "unknown" || group == "none" || group == "undisclosed"; }

}  // namespace convoke::balance
