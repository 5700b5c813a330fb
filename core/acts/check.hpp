// Running the checks a category names. The check advises; what it found is kept as a finding.
#pragma once

#include "core/acts/house.hpp"
#include "core/plugin/plugin.hpp"
#include "core/store/database.hpp"

namespace convoke {

// One list of findings per application, in the order of the category's checks. Reads only: the prepare half.
std::vector<std::vector<Finding>> examine(const House& house, const store::Reading& reading, const Meeting& meeting, Time now,
                                          std::span<const Application> applications, std::string_view only_check = {});

// What one check of the meeting finds where a person has answered for its register: the applicant is the answer's one candidate, a
// match, or nobody in it. How the entry stands on the day stays the check's to say.
Finding examine_as(const House& house, const store::Reading& reading, const Meeting& meeting, Time now, const Application& application,
                   std::string_view check, const RegisterAnswer& answer);

// Whether a register that these findings rest on has a newer version in force by now, whoever imported it: another host or a
// command may have, in the second before this one looks. Then it is in force here, too, when this returns.
bool outdated(const House& house, const store::Reading& reading, std::span<const Finding> findings);

// What the checks of the category want to know besides the organisation itself: fields named claims.<plugin>.<name>.
Form claims_asked(const House& house, const Category& category);

}  // namespace convoke
