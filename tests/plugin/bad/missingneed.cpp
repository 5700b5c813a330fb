#include "core/plugin/plugin.hpp"

namespace {
void contribute(convoke::Registry&) {}
}  // namespace

CONVOKE_PLUGIN("missingneed", "1.0.0", "harbour, lighthouse", contribute)
