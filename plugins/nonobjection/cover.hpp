// Lines that say nothing, on each day on which a list is before Member States: some at instants that only the list's secret tells, and
// at the end of the day so many that its sealed lines are a full number of lots. So who holds a copy of the database learns neither
// that on a certain day somebody looked or objected, nor between which open lines: a day without any is like a day with a few.
#pragma once

#include "plugins/nonobjection/ledger.hpp"

namespace convoke::nonobjection {

// When the next of them are due; nothing while no list is before States, or none that can be read any more.
std::optional<Time> cover_due(const Context& context);
void cover(const Context& context);                // as of that instant

}  // namespace convoke::nonobjection
