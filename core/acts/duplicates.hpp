// One organisation that applied twice, under two names or through two accounts: found after each submission, for officers alone.
// A submission neither waits for it nor learns of it.
#pragma once

#include "core/acts/house.hpp"
#include "core/store/duplicates.hpp"

namespace convoke {

// Compares those of the meeting that were sent in since the last look, at most that many; returns how many still wait. By the
// housekeeper every second, and at the head of the officers' pages that show it.
std::int64_t compare_sent(const House& house, const std::string& meeting, std::size_t most = 200);
// The same for every meeting where something waits, and what nobody asked for in ten minutes is let go of memory.
void compare_all_sent(const House& house);

// An officer says that these two are not of one organisation: it is not asked again, unless something makes it certain. Permission
// application.merge. Refused: unknown; conflict where they are one application, of two meetings, or of organisations made one.
void tell_apart(const House& house, store::Unit& unit, const Actor& actor, Time now, const std::string& application, const std::string& other);

}  // namespace convoke
