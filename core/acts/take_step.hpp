// Taking a step for one or many applications: may they, what the step decides, and the moves, each recorded.
#pragma once

#include "core/acts/house.hpp"
#include "core/plugin/plugin.hpp"
#include "core/store/database.hpp"

namespace convoke {

// Throws Refused: not_allowed, unknown (no such step, or a plugin not active for the meeting), conflict (a state from which
// the step does not lead, or a version other than the one expected). Returns the applications as they are afterwards.
struct Chosen { std::string application; std::optional<std::int64_t> version = {}; };
std::vector<Application> take_step(const House& house, store::Unit& unit, const Meeting& meeting, const Actor& actor, Time now,
                                   std::string_view step, std::span<const Chosen> chosen, const Answers& answers);

// Makes the moves a plugin's page or step returned, holding them to the transitions that the step declared.
void make_moves(const House& house, store::Unit& unit, const Meeting& meeting, const Actor& actor, Time now, std::string_view step,
                std::span<const Move> moves);

// The states as this actor may see them: those entitled get what sealed facts say (cleared, objected), nobody else. That
// they were read is on record when this returns.
void overlay(const House& house, const store::Reading& reading, const Meeting& meeting, const Actor& actor, Time now,
             std::span<Application> applications);

}  // namespace convoke
