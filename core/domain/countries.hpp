// Countries as the United Nations counts them: official English short names, regional groups, M49 regions and development
// groups. The facts are those of countries.csv, which the program is built with, until another file of the same form is put in
// their place (convoke countries); each kind of fact says as of when and after whom.
#pragma once

#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "core/domain/values.hpp"

namespace convoke {

enum class CountryKind { member_state, observer_state, other };

struct Country {
    std::string_view iso3, iso2;
    std::string_view name;                         // official English short name, as lists print it
    CountryKind kind;
    std::string_view group;                        // african, asia-pacific, eastern-european, grulac, weog, or "" for none
    std::string_view region, subregion, intermediate;          // M49, or "" where the table has none
    bool ldc, lldc, sids;
    bool developed;
    std::int64_t population;                       // in thousands; 0 where the file has no such column, as ours has none
    std::array<std::string_view, 5> names;         // official short names in Arabic, Chinese, French, Russian and Spanish; "" where the file has none
};

// A State that ceased to exist and whose code is still met in older data.
struct FormerState {
    std::string_view iso3, name;
    std::string_view until;                        // the year
    std::string_view successors;                   // "CZE SVK"
};

// As of when a kind of fact is, and whose it is. Kinds are the columns of the file: name, kind, group, region, subregion,
// intermediate, ldc, lldc, sids, developed, until, population, name_ar and those of the other languages.
struct CountryFact { std::string_view column, as_of, source; };

// Member States first in the English alphabetical order of the United Nations, then observer States, then others.
CONVOKE_API std::span<const Country> countries();
CONVOKE_API std::span<const FormerState> former_states();
CONVOKE_API std::span<const CountryFact> country_facts();
const CountryFact& country_fact(std::string_view column);      // one without date and source where there is no such column

// One row of the file, by column; the rows "as-of" and "source" first. Puts them in the place of the facts in force, at any time; whoever
// holds some of the former ones keeps them: they are never let go. They are not looked at here: core/acts/countries_file does.
using CountryRow = std::vector<std::string>;
CONVOKE_API void replace_countries(std::vector<CountryRow> rows);
// The columns of the file, in their order, those last that a file may leave out: the population and names in other languages; and its
// rows as the program was built with them.
std::span<const std::string_view> country_columns();
bool optional_country_column(std::string_view column);
std::vector<CountryRow> built_in_countries();

// By ISO 3166-1 alpha-3; null where there is none. Kosovo has XKX.
CONVOKE_API const Country* country(std::string_view iso3);
const FormerState* former_state(std::string_view iso3);

// The name, or the code itself where it is unknown.
std::string_view country_name(std::string_view iso3);
// In that language, "fr"; in English where the file has no name in it.
std::string_view country_name(std::string_view iso3, std::string_view language);

bool member_state(std::string_view iso3);

}  // namespace convoke
