// What a version of a register changed in the answers about applications that were undecided when it came.
#pragma once

#include "core/acts/house.hpp"
#include "core/domain/application.hpp"
#include "core/store/database.hpp"

namespace convoke {

struct FindingChange {
    struct Answered {
        std::string verdict;                       // "met", "not_met", "unclear"
        bool certain = false;                      // else it waited, or waits, for a person
        std::string entry;                         // of the register, or ""
    };
    Application application;
    std::string check;
    Answered before, after;
};

// In the order of the record; of the meetings that are open to the actor. Permission register.manage. Refused(unknown)
// where the register has no such version. Findings that were made for the first time are not among them.
std::vector<FindingChange> finding_changes(const House& house, const store::Reading& reading, const Actor& actor, const std::string& register_id, const std::string& version);

}  // namespace convoke
