// Never comes to an end, and hangs up on whoever listens.
#include "core/plugin/plugin.hpp"

#include <unistd.h>

namespace {
[[maybe_unused]] const int never = [] {
    close(2);
    for (;;) pause();
    return 0;
}();
void contribute(convoke::Registry&) {}
}  // namespace

CONVOKE_PLUGIN("endless", "1.0.0", "", contribute)
