#include "core/plugin/plugin.hpp"

#include <csignal>

namespace {
[[maybe_unused]] const int crashed = [] {
    std::signal(SIGSEGV, SIG_DFL);                 // past any sanitizer, as a real fault may be
    return std::raise(SIGSEGV);
}();
void contribute(convoke::Registry&) {}
}  // namespace

CONVOKE_PLUGIN("crashes", "1.0.0", "", contribute)
