// What was read and must be on record: kept before whoever read it is answered, or nothing is shown.
#pragma once

#include <span>

#include "core/acts/house.hpp"
#include "core/domain/meeting.hpp"
#include "core/plugin/plugin.hpp"

namespace convoke {

void keep_readings(const House& house, const Meeting& meeting, const Actor& actor, Time now, const std::string& plugin, std::span<const Event> readings);

}  // namespace convoke
