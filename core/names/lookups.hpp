// What the words of a question lead to in the register. Internal.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/names/held.hpp"

namespace convoke::names {

// A list of names to read for a word of the question.
struct Lookup {
    std::span<const std::uint32_t> names;
    std::uint32_t word;                  // that they hold; Vocabulary::unknown for a run of initials
    std::uint32_t asked;                 // place in the reading
    float weight;                        // what holding it is worth
};

// The word itself, what means, sounds or is spelt like it, and its initials, of every word that says something; the shortest lists first.
void collect_lookups(const AskedReading& reading, const Index::Held& held, std::vector<Lookup>& out);

}  // namespace convoke::names
