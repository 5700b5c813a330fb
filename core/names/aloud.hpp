// A question in characters, once more as it is read aloud: names are registered in Latin letters. Internal.
#pragma once

#include <string_view>
#include <vector>

#include "core/names/structure.hpp"
#include "core/names/vocabulary.hpp"

namespace convoke::names {

// The name as it is read in China, and as it is read in Japan, where that makes words of the register of it; none for a name whose
// words all have a meaning that is known. `country`: alpha-3, or "".
std::vector<Reading> readings_aloud(const Reading& whole, std::string_view country, const Vocabulary& vocabulary);

}  // namespace convoke::names
