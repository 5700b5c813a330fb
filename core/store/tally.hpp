// Populations counted by the database: one GROUP BY of all that tells members apart, so that the answer has a few hundred rows
// however many members there are.
#pragma once

#include <span>

#include "core/domain/lifecycle.hpp"
#include "core/domain/tally.hpp"
#include "core/store/database.hpp"

namespace convoke::store {

// Applications of the meeting in one of these states, or of these ids where ids are given.
struct Counted {
    std::string meeting = {};
    std::span<const State> states = {};
    std::span<const std::string> ids = {};
};

std::vector<Alike> tally_applications(const Reading& reading, const Counted& which, const TallyAsked& asked);
std::vector<Alike> tally_representatives(const Reading& reading, const Counted& which, const TallyAsked& asked);
// Members of confirmed delegations, and the President's guests.
std::vector<Alike> tally_delegates(const Reading& reading, const std::string& meeting, const TallyAsked& asked);

}  // namespace convoke::store
