// The allocator is jemalloc: the C library's took a fifth of the processor time of a submission, and kept more of what was let go.
#pragma once

namespace convoke::web {

// What is free goes back to the system at once. For the end of a large piece of work, like opening everything.
void give_back_memory();

}  // namespace convoke::web
