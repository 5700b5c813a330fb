#include "core/plugin/plugin.hpp"

namespace {
void contribute(convoke::Registry& registry) {
    registry.add(convoke::Permission{"throws.see", "opga", "never to be had"});
    throw std::runtime_error("the moon is wrong");
}
}  // namespace

CONVOKE_PLUGIN("throws", "1.0.0", "", contribute)
