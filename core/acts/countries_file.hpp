// The file of countries: what is known of each State, as of when and after whom, in a table that a spreadsheet opens. Looked at as a
// whole before any of it counts.
#pragma once

#include "core/domain/countries.hpp"

namespace convoke {

struct CountriesProblem {
    std::size_t line = 0;
    std::string column = {};                       // "" for the whole line
    Text message;
};

// The rows, with the columns in their own order; and all that keeps them from being used. Refused(invalid) where the bytes are no
// table at all.
struct CountriesRead {
    std::vector<CountryRow> rows = {};
    std::vector<CountriesProblem> problems = {};
};
CountriesRead read_countries(std::string_view bytes);

// The rows as such a file, every cell in quotes.
std::string write_countries(const std::vector<CountryRow>& rows);

}  // namespace convoke
