// Two applications of one organisation become one: the kept one goes on as it is, the other is withdrawn and says which; their
// organisations become one, so that whoever acts for either acts for both, and each other's names are its other names. One act takes
// it back. Permission application.merge; every change stands in the record, in the transaction of the change.
#pragma once

#include <span>

#include "core/acts/house.hpp"
#include "core/acts/take_step.hpp"
#include "core/domain/application.hpp"
#include "core/store/database.hpp"
#include "core/store/merges.hpp"

namespace convoke {

struct Merging {
    Chosen keep;                                   // with the version that was seen, if one was
    std::vector<Chosen> with;
    bool join = true;                              // false: the people of the others get no access to the kept application
};

// All of them or none. Refused: unknown; stale; invalid where nothing is chosen; conflict for an application with itself, of two
// meetings, on a list, decided or given up. Returns the merges, in the order asked.
std::vector<store::Merge> merge(const House& house, store::Unit& unit, const Actor& actor, Time now, const Merging& merging);

// Both are as they were: the state, the organisations, who acts for them. What either side began meanwhile is its own alone. Refused:
// unknown; conflict where it was taken back already, either was decided since, the kept one became part of another meanwhile, the side of
// the merged one applied again, or nobody of its own is left to act for one of them.
store::Merge unmerge(const House& house, store::Unit& unit, const Actor& actor, Time now, const std::string& id);

// Why that merge cannot be taken back now; nothing where it can.
std::optional<Text> bars_unmerging(const store::Reading& reading, const store::Merge& merge);
// {merge, meeting, kept, merged, joined, merged_at, undone_at}, as the API gives one.
Data data_of(const store::Merge& merge);

}  // namespace convoke
