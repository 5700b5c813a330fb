#include "plugins/balance/dimensions.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <mutex>
#include <tuple>

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

Groups intermediate_of(const Country& one) {          // a subregion that has none stands for itself
    return {!one.intermediate.empty() ? one.intermediate : one.subregion.empty() ? "unknown" : one.subregion};
}

// The regional groups of the countries an organisation works in, wherever its headquarters are.
Groups activity_of(const Facts& one) {
    Groups groups;
    for (const auto& code : one.activity) {
        const auto* found = country(code);
        const auto group = found ? region_of(*found).front() : std::string_view("unknown");
        if (std::ranges::find(groups, group) == groups.end()) groups.push_back(group);
    }
    return groups.empty() ? Groups{"unsaid"} : groups;
}

// How far from its headquarters an organisation works: in that country alone, in its regional group, or beyond.
Groups reach_of(const Facts& one) {
    if (one.activity.empty()) return {"unsaid"};
    const auto* home = country(one.country);
    if (!home) return {"unknown"};
    std::string_view reach = "home";
    for (const auto& code : one.activity) {
        if (code == one.country) continue;
        const auto* found = country(code);
        if (!found || found->group != home->group || home->group.empty()) return {"beyond"};
        reach = "group";
    }
    return {reach};
}

Groups language_of(const Facts& one) { return one.languages.empty() ? Groups{"unsaid"} : Groups(one.languages.begin(), one.languages.end()); }

Groups development_of(const Country& one) {
    Groups groups{one.developed ? "developed" : "developing"};
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

// In the order of the table of M49: regions by name, within them their subregions by name, and so on.
template <auto read>
std::vector<std::string_view> of_m49() {
    std::vector<std::tuple<std::string_view, std::string_view, std::string_view>> found;
    for (const auto& one : countries())
        if (!one.subregion.empty()) found.emplace_back(one.region, one.subregion, read(one).front());
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    std::vector<std::string_view> names;
    for (const auto& one : found)
        if (std::ranges::find(names, std::get<2>(one)) == names.end()) names.push_back(std::get<2>(one));
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
        {.id = "region", .reference = "member_states", .groups = {"african", "asia-pacific", "eastern-european", "grulac", "weog"}, .of = by_country<region_of>, .facts = {"group"}},
        {.id = "m49", .reference = "member_states", .groups = {"Africa", "Americas", "Asia", "Europe", "Oceania"}, .of = by_country<m49_of>, .facts = {"region"}},
        {.id = "gender", .of_people = true, .reference = "parity", .groups = {genders.begin(), genders.end()}, .of = gender_of},
        {.id = "type", .of = type_of},
        {.id = "development", .overlapping = true, .reference = "member_states", .groups = {"developed", "developing", "ldc", "lldc", "sids"}, .of = by_country<development_of>, .facts = {"developed", "ldc", "lldc", "sids"}},
        {.id = "subregion", .reference = "member_states", .groups = of_m49<subregion_of>(), .of = by_country<subregion_of>, .facts = {"subregion"}},
        {.id = "intermediate", .reference = "member_states", .groups = of_m49<intermediate_of>(), .of = by_country<intermediate_of>, .facts = {"intermediate"}},
        {.id = "consultative", .groups = {"consultative", "others"}, .of = consultative_of},
        {.id = "participation", .of_people = true, .groups = {"in_person", "virtual"}, .of = participation_of},
        {.id = "activity", .overlapping = true, .groups = {"african", "asia-pacific", "eastern-european", "grulac", "weog"}, .of = activity_of, .facts = {"group"}, .asks = question_of_activity},
        {.id = "reach", .groups = {"home", "group", "beyond"}, .of = reach_of, .facts = {"group"}, .asks = question_of_activity},
        {.id = "language", .overlapping = true, .groups = {"ar", "zh", "en", "fr", "ru", "es"}, .of = language_of, .asks = question_of_languages},
        {.id = "ldc", .reference = "member_states", .groups = {"ldc", "others"}, .of = by_country<ldc_of>, .facts = {"ldc"}},
        {.id = "lldc", .reference = "member_states", .groups = {"lldc", "others"}, .of = by_country<lldc_of>, .facts = {"lldc"}},
        {.id = "sids", .reference = "member_states", .groups = {"sids", "others"}, .of = by_country<sids_of>, .facts = {"sids"}},
        {.id = "country", .reference = "member_states", .groups = member_states(), .of = by_country<self>, .facts = {"name", "kind"}},
    };
}

}  // namespace

std::span<const Kind> kinds() {
    static std::mutex one_at_a_time;
    static std::map<const Country*, std::vector<Kind>> all;    // by the countries they were made of: another file may come
    thread_local const Country* made_of = nullptr;
    thread_local std::span<const Kind> held;
    if (const auto* now = countries().data(); now != made_of) {
        const std::lock_guard guard(one_at_a_time);
        const auto [place, first] = all.try_emplace(now);
        if (first) place->second = made();
        made_of = now, held = place->second;
    }
    return held;
}

const Kind* kind_named(std::string_view id) {
    const auto found = std::ranges::find(kinds(), id, &Kind::id);
    return found == kinds().end() ? nullptr : &*found;
}

bool apart(std::string_view group) { return group == "unknown" || group == "unsaid" || group == "none" || group == "undisclosed"; }

}  // namespace convoke::balance
