// Letting the listeners hear what was recorded, after the commit, each at its own place in the record. A listener that
// fails is asked again from there; the others go on.
#pragma once

#include "core/acts/house.hpp"

namespace convoke {

// Returns how many lines were heard. `failed` is told of a listener that failed and why.
std::size_t tell_listeners(const House& house, const std::function<void(const std::string& listener, const std::string& why)>& failed);

}  // namespace convoke
