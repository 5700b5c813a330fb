// Who goes on with an application when its own account does not act for the organisation any more.
#pragma once

#include <span>
#include <string>

#include "core/store/database.hpp"

namespace convoke {

// An account that is open, confirmed and acts now for one of these organisations, entered for it itself; the one entered longest, and
// never `account`. "" where nobody is.
std::string colleague(const store::Reading& reading, std::span<const std::string> organisations, const std::string& account);

}  // namespace convoke
