// What figures say together. Formulas, with n the number in a group, N the total, s = n / N the group's share, r its share in
// the reference; the help page of the plugin says the same in words. Each answers nothing where it has no meaning: nobody is
// counted, no reference, groups that overlap. None is ever NaN or infinite.
#pragma once

#include <optional>

#include "core/domain/values.hpp"
#include "plugins/balance/shares.hpp"

namespace convoke::balance {

// Representation ratio: s / r. 1 is as in the reference, 2 twice as many, 0.5 half as many. Nothing where r is 0.
std::optional<double> ratio(const Dimension& dimension, const Group& group);

// Difference: s - r, to be read as percentage points; over-represented above 0, under-represented below. Of gender r is 1/2:
// the difference to parity.
std::optional<double> difference(const Dimension& dimension, const Group& group);

// Index of dissimilarity (Duncan and Duncan, 1955): half the sum of |s - r| over the groups that have a reference, both
// counted among those groups alone. 0: as the reference; 0.2: a fifth of the members would have to be of another group.
std::optional<double> dissimilarity(const Dimension& dimension);

// Normalised entropy (Shannon's evenness): - sum of s ln s, divided by ln k, over the k groups that are foreseen ("unknown" and
// "undisclosed" are none). 1: all groups alike; 0: all members in one. Knows no reference.
std::optional<double> evenness(const Dimension& dimension);

// What a reader should know before the figures: nobody or one counted, unknown countries, countries that ceased to exist,
// undisclosed gender, groups with nobody in them.
std::vector<Text> notes(const Dimension& dimension);

// The figures in one sentence, for who cannot see the picture: what is furthest above and below the reference.
// {} where there is nothing to compare. `above` and `below` are the groups, to be named by the caller.
struct Extremes { const Group* above = nullptr; const Group* below = nullptr; };
Extremes extremes(const Dimension& dimension);

}  // namespace convoke::balance
