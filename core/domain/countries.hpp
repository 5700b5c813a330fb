// Countries as the United Nations counts them: official English short names, regional groups, M49 regions and development
// groups. Facts of the Statistics Division and the electoral groups, as of the date below; the table is countries.cpp.
#pragma once

#include <span>
#include <string_view>

namespace convoke {

enum class CountryKind { member_state, observer_state, other };

struct Country {
    std::string_view iso3, iso2;
    std::string_view name;                         // official English short name, as lists print it
    CountryKind kind;
    std::string_view group;                        // african, asia-pacific, eastern-european, grulac, weog, or "" for none
    std::string_view region, subregion;            // M49, or "" where the table has none
    bool ldc, lldc, sids;
};

// The date of the development groups: the 45 least developed countries of October 2024.
constexpr std::string_view countries_as_of = "2024-10-31";

// Member States first in the English alphabetical order of the United Nations, then observer States, then others.
std::span<const Country> countries();

// By ISO 3166-1 alpha-3; null where there is none. Kosovo has XKX.
const Country* country(std::string_view iso3);

// The name, or the code itself where it is unknown.
std::string_view country_name(std::string_view iso3);

bool member_state(std::string_view iso3);

// What becomes of a country in a development dimension: ldc, lldc and sids overlap; "developed" is what is in none of
// them and in Europe, Northern America, Australia, New Zealand, Japan or the Republic of Korea (UNCTAD's grouping).
bool developed(const Country& country);

}  // namespace convoke
