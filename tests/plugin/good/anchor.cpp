// Needs another plugin, though its name comes before the other's.
#include "core/plugin/plugin.hpp"

namespace {
void contribute(convoke::Registry& registry) { registry.add(convoke::Setting{"weight", "3", "in tons"}); }
}  // namespace

CONVOKE_PLUGIN("anchor", "1.0.0", "harbour", contribute)
