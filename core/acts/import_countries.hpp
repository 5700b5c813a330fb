// A file of countries put in force for every host of the database.
#pragma once

#include "core/acts/countries_file.hpp"
#include "core/acts/house.hpp"

namespace convoke {

// What is wrong with it is in the answer's problems; then nothing was changed.
CountriesRead import_countries(const House& house, const Actor& actor, const std::string& bytes, Time now);

}  // namespace convoke
