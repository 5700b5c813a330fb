// Looking at a plugin without letting it into this process.
#pragma once

#include <filesystem>
#include <string>

#include "core/plugin/plugins.hpp"

namespace convoke {

// Each says in one sentence why the library must be left out, or "".
std::string outside_look(const std::filesystem::path& library);                // file, owner's rights, exported symbol
std::string trial_in_a_child(const std::filesystem::path& library, const ProbeOptions& options);

}  // namespace convoke
