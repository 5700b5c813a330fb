#include "core/plugin/plugin.hpp"

void missing_function();

namespace {
void contribute(convoke::Registry&) { missing_function(); }
}  // namespace

CONVOKE_PLUGIN("undefined", "1.0.0", "", contribute)
