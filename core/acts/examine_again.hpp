// Making findings again where what they rest on changed: a register's version, or what the meeting's file says.
#pragma once

#include <functional>

#include "core/acts/house.hpp"
#include "core/domain/meeting.hpp"
#include "core/plugin/plugin.hpp"

namespace convoke {

// Of what is still undecided, by those checks of those meetings; the findings that say something else are kept, and counted.
std::size_t examine_again(const House& house, Time now, const std::function<bool(const Meeting&, const Check&)>& which);

}  // namespace convoke
