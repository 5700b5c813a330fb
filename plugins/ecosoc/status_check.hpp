// Does the applicant's organisation stand in the register, and does its status count? (para 8 of the draft)
#pragma once

#include "core/plugin/plugin.hpp"

namespace convoke::ecosoc {

// "ecosoc.status": for those who claim consultative status.
std::unique_ptr<Check> status_check();

// "ecosoc.unneeded": for those who apply without status; met means that none was found in the register, so that the
// list is their way in, and not_met that they stand there and need no accreditation.
std::unique_ptr<Check> unneeded_check();

}  // namespace convoke::ecosoc
