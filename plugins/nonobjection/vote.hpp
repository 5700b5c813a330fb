// A recorded vote: how each Member State voted, read from pasted lines, and what it comes to. Pure.
#pragma once

#include <string>
#include <string_view>

#include "core/domain/values.hpp"

namespace convoke::nonobjection {

// Lines of "State,vote", also with ; or a tabulator: the State's code or official name, the vote in words (yes, in favour, against,
// abstaining, absent, ...). A first line that is a header is passed over. {"FRA": "yes", ...} of yes, no and abstain; whoever was
// absent or did not vote is left out. What is wrong is said by line, under `field`.
Data votes_in(std::string_view lines, std::string_view field, Problems& problems);
// The same lines again, as votes_in reads them: what a second officer repeats.
std::string lines_of(const Data& by_state);

// {"yes": 1, "no": 0, "abstain": 0}
Data counted(const Data& by_state);

Data figures(const Data& vote);                    // without what each State said

// More in favour than against: a simple majority of the members present and voting, among which abstentions do not count.
bool carried(const Data& vote);

// Whether the vote and what became of the names say different things: carried and nobody approved, or the reverse. Said, not
// forced: what was voted on may have been something else than the list.
bool contradicts(const Data& decision);

}  // namespace convoke::nonobjection
