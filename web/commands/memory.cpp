#include "web/commands/memory.hpp"

#if defined(__SANITIZE_ADDRESS__)                  // the sanitizer's own allocator is in force

namespace convoke::web {
void give_back_memory() {}
}  // namespace convoke::web

#else

#include <jemalloc/jemalloc.h>

// Read before main(). Few arenas, and what was let go is kept for a second only: a host at rest is small.
extern "C" {
const char* malloc_conf = "narenas:4,dirty_decay_ms:1000,muzzy_decay_ms:0";
}

#define CONVOKE_TEXT_OF(number) #number
#define CONVOKE_PURGE(arenas) "arena." CONVOKE_TEXT_OF(arenas) ".purge"

namespace convoke::web {
void give_back_memory() { mallctl(CONVOKE_PURGE(MALLCTL_ARENAS_ALL), nullptr, nullptr, nullptr, 0); }
}  // namespace convoke::web

#endif
