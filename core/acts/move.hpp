// The only door to a state. In order: may this transition be; the state is written; the record gets its line; the
// applicant's letter, where the new state has one, goes into the outbox. All in the caller's unit.
#pragma once

#include "core/acts/house.hpp"
#include "core/domain/application.hpp"
#include "core/domain/meeting.hpp"
#include "core/store/database.hpp"

namespace convoke {

// Changes `application` too. Throws Refused(conflict) where the transition does not exist (application.wrong_state).
void move(const House& house, store::Unit& unit, const Actor& actor, Time now, Application& application, State to, const Text& why);

// Takes back a withdrawal that was none of the applicant's: a merge undone. It stands again where it stood, which was a state it
// could be withdrawn from; no letter. Refused(conflict) where it is not withdrawn, or never was there.
void move_back(const House& house, store::Unit& unit, const Actor& actor, Time now, Application& application, State to, const Text& why);

}  // namespace convoke
