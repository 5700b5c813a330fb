// The pages that plugins contribute, as routes: the host finds the meeting, asks whether the plugin is active there, and
// makes the moves a page returns.
#pragma once

#include "web/router/router.hpp"

namespace convoke::web {

std::vector<Route> plugin_routes(const House& house);

}  // namespace convoke::web
