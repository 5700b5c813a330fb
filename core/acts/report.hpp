// Running a report for somebody: the permission, the run, and the columns this reader may not see left out.
#pragma once

#include "core/acts/house.hpp"
#include "core/plugin/plugin.hpp"
#include "core/store/database.hpp"

namespace convoke {

// Throws Refused: unknown (no such report, or its plugin is not active here), not_allowed.
Table run_report(const House& house, const store::Reading& reading, const Meeting& meeting, const Actor& actor, Time now,
                 std::string_view id, const Answers& options);

// The same within an act, in which a report may record something.
Table run_report(const House& house, store::Unit& unit, const Meeting& meeting, const Actor& actor, Time now, std::string_view id, const Answers& options);

// The same for a report of any length: the rows that the table does not hold come one at a time from its `more`, within
// `use` and not after it.
void use_report(const House& house, const store::Reading& reading, const Meeting& meeting, const Actor& actor, Time now,
                std::string_view id, const Answers& options, const std::function<void(const Table&)>& use);

// What can be asked of it. Throws as run_report does.
Form options_of_report(const House& house, const store::Reading& reading, const Meeting& meeting, const Actor& actor, Time now, std::string_view id);

// The table less the columns the actor has no permission for. The one place where columns are dropped.
Table seen_by(const Rights& rights, const Actor& actor, Table table);

}  // namespace convoke
