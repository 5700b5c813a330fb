// Counting a population by a dimension, beside a reference. Pure: no database, nothing is gated by a figure (para 9:
// "taking into account ... equitable geographical representation, with due regard for gender parity").
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/domain/application.hpp"

namespace convoke::balance {

struct Group {
    std::string id = {};                           // "african", "female", "ldc"; stable
    std::int64_t count = 0;
    double share = 0;                              // of the dimension's total, 0..1; 0 where nobody is counted
    double reference = -1;                         // share in the reference, or -1 where there is none
};

struct Dimension {
    std::string id = {};                           // region, m49, type, development, gender
    std::string reference = {};                         // what the reference is: "member_states", "parity", or ""
    bool overlapping = false;                      // groups overlap, shares need not add up to one
    std::int64_t total = 0;
    std::vector<Group> groups = {};                     // in a fixed order, empty groups included
};

// Organisations, and the people who count for their gender: those of the organisations, or more.
struct Counted {
    std::vector<Application> organisations = {};
    std::vector<Representative> people = {};
};

// The dimensions there are, in the order in which they are shown.
std::span<const std::string_view> dimensions();

// Organisations by the country of their headquarters and by type; people by gender. An unknown country is counted under
// "unknown", an undisclosed gender under "undisclosed".
Dimension count(std::string_view dimension, const Counted& population);

}  // namespace convoke::balance
