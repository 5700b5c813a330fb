#include "core/plugin/plugin.hpp"

namespace {
[[maybe_unused]] const int before_anything = [] { return throw std::runtime_error("thrown before main"), 1; }();
void contribute(convoke::Registry&) {}
}  // namespace

CONVOKE_PLUGIN("throwsstatic", "1.0.0", "", contribute)
