// Who an acronym may stand for that is not made of plain initials: "NIBMG" of "National Institute of Biomedical Genomics". Internal.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/names/held.hpp"

namespace convoke::names {

// Those whose words it fits best; of the country (country_number) first, or of any where it is 0.
std::vector<std::uint32_t> made_of_letters(const std::string& acronym, std::uint16_t country, const Index::Held& held);

}  // namespace convoke::names
