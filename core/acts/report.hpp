// Running a report for somebody: the permission, the run, and the columns this reader may not see left out.
#pragma once

#include "core/acts/house.hpp"
#include "core/plugin/plugin.hpp"
#include "core/store/database.hpp"

namespace convoke {

// Throws Refused: unknown (no such report, or its plugin is not active here), not_allowed.
Table run_report(const House& house, const store::Reading& reading, const Meeting& meeting, const Actor& actor, Time now,
                 std::string_view id, const Answers& options);

// The table less the columns the actor has no permission for. The one place where columns are dropped.
Table seen_by(const Rights& rights, const Actor& actor, Table table);

}  // namespace convoke
