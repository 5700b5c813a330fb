// The allocator is jemalloc: the C library's took a sixth of a submission's instructions, and kept more of what was let go
// (tests/bench/README.md).
#pragma once

namespace convoke::web {

// What is free goes back to the system at once. For the end of a large piece of work, like opening everything.
void give_back_memory();

}  // namespace convoke::web
