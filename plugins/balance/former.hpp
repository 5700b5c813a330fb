// States that ceased to exist and whose codes of ISO 3166 are still met in older data, so that a reader is told why they are in no group.
#pragma once

#include <string>
#include <vector>

#include "plugins/balance/shares.hpp"

namespace convoke::balance {

struct Former { std::string_view iso3, name, until; };         // until: the year in which it ceased to exist
const Former* former(std::string_view iso3);

// One note for each such State that somebody in the population names.
std::vector<Text> former_notes(const Counted& population);

}  // namespace convoke::balance
