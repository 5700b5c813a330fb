#include "core/plugin/plugin.hpp"

#include <unistd.h>

namespace {
[[maybe_unused]] const int gone = [] { return _exit(3), 0; }();
void contribute(convoke::Registry&) {}
}  // namespace

CONVOKE_PLUGIN("exits", "1.0.0", "", contribute)
