#define CONVOKE_BUILD "GNU-11.0.0 c++17 Debug"
#include "core/plugin/plugin.hpp"

namespace {
void contribute(convoke::Registry&) {}
}  // namespace

CONVOKE_PLUGIN("otherbuild", "1.0.0", "", contribute)
