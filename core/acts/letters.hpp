// Letters that could not be sent, tried again.
#pragma once

#include <span>

#include "core/acts/house.hpp"

namespace convoke {

// Those among them that were given up wait for their turn again. Returns how many. Permission outbox.manage.
std::size_t send_again(const House& house, const Actor& actor, std::span<const std::string> letters, Time now);

}  // namespace convoke
