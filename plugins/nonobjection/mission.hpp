// What a mission does about a list: each act recorded under seal, with a receipt; and, where the mission's head asks for it,
// only when a second person of the mission has confirmed it.
#pragma once

#include "plugins/nonobjection/course.hpp"

namespace convoke::nonobjection {

struct Done {
    bool waiting = false;                          // for a second person of the mission
    std::string receipt = {};                      // the subject of the act's line in the record
    Docket before = {};                            // the mission's own acts until then
};

// Records a statement, a withdrawal or that there is no objection; or puts it forward, where a second person must confirm.
// Refused(conflict) where it does not fit what is there.
Done carry_out(const Course& course, const Caller& caller, const Ledger& ledger, const Data& act, const Context& context);

// A Member State's mission, and a list that takes acts: Refused otherwise.
void must_take_acts(const Course& course, const Caller& caller);

// Whether an act is one that a receipt is given for.
bool has_receipt(const SealedAct& act);
// What the receipt of an act says was received: canonical JSON, made again the same whenever it is asked for.
Data receipt_body(const Course& course, const std::string& state, const Data& act, Time received, const Context& context);

std::string receipt_address(const Course& course, const std::string& subject);     // of its file

}  // namespace convoke::nonobjection
