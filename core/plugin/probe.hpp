// Looking at a plugin without letting it into this process.
#pragma once

#include <filesystem>
#include <string>

#include "core/plugin/plugins.hpp"

namespace convoke {

// Each says in one sentence why the library must be left out, or "". The sentences go on from the plugin's name.
std::string outside_look(const std::filesystem::path& library);                // files, rights, exported symbol
std::string trial_in_a_child(const std::filesystem::path& library, const ProbeOptions& options);

// Whether this entry was made for this host, and says of itself what it must.
std::string handshake(const PluginEntry& entry);

}  // namespace convoke
