// Running the checks a category names. The check advises; what it found is kept as a finding.
#pragma once

#include "core/acts/house.hpp"
#include "core/plugin/plugin.hpp"
#include "core/store/database.hpp"

namespace convoke {

// One list of findings per application, in the order of the category's checks. Reads only: the prepare half.
std::vector<std::vector<Finding>> examine(const House& house, const store::Reading& reading, const Meeting& meeting, Time now,
                                          std::span<const Application> applications, std::string_view only_check = {});

// Whether a register that these findings rest on has a newer version in force by now.
bool outdated(const House& house, std::span<const Finding> findings);

// What the checks of the category want to know besides the organisation itself: fields named claims.<plugin>.<name>.
Form claims_asked(const House& house, const Category& category);

}  // namespace convoke
