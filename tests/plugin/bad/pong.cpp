// Needs ping, which needs pong.
#include "core/plugin/plugin.hpp"

namespace {
void contribute(convoke::Registry&) {}
}  // namespace

CONVOKE_PLUGIN("pong", "1.0.0", "ping", contribute)
