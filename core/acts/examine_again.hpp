// Making findings again where what they rest on changed: a register's version, or what the meeting's file says.
#pragma once

#include <functional>
#include <set>
#include <string>

#include "core/acts/house.hpp"
#include "core/domain/meeting.hpp"
#include "core/plugin/plugin.hpp"

namespace convoke {

// Of what is still undecided, by those checks of those meetings; the findings that say something else are kept, and counted.
// touched: entries of the register that stand otherwise now, or are gone; what an officer settled as one of them is open again.
std::size_t examine_again(const House& house, Time now, const std::function<bool(const Meeting&, const Check&)>& which, const std::set<std::string>& touched = {});

}  // namespace convoke
