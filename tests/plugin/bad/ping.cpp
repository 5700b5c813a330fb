// Needs pong, which needs ping.
#include "core/plugin/plugin.hpp"

namespace {
void contribute(convoke::Registry&) {}
}  // namespace

CONVOKE_PLUGIN("ping", "1.0.0", "pong", contribute)
