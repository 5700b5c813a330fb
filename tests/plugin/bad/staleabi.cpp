// Built against another contract: even where its texts lie is not known.
#define CONVOKE_ABI 0x1u
#include "core/plugin/abi.hpp"

extern "C" {
struct Older { unsigned abi; const char* build; };
extern __attribute__((visibility("default"))) const Older convoke_plugin;
const Older convoke_plugin{CONVOKE_ABI, reinterpret_cast<const char*>(8)};
}
