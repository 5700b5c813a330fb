// The form of one person who takes part: what the meeting's format, the category and its sessions ask of him or her.
#pragma once

#include "web/pages/people.hpp"

namespace convoke::web {

// What a form or a program sent, trimmed; unknown fields and wrong types are problems.
Representative person_of(const Data& sent, Problems& problems);

// `replaced`: nobody's values, but the sessions of whoever made room.
Data person_values(const Representative& person, const Roster& roster);
Data person_form(const Asked& asked, const Roster& roster, const Data& values, const Problems& problems);

}  // namespace convoke::web
