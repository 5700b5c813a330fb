// Looking at a plugin without letting it into this process.
#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>

#include "core/plugin/plugins.hpp"

namespace convoke {

// Says in one sentence why the library must be left out, or "": files, rights, exported symbol. Such sentences go on from
// the plugin's name.
std::string outside_look(const std::filesystem::path& library);

// A child process that loads the library. Most of its time goes into loading the program itself, so that several are tried
// side by side: started first, asked later.
class Trial {
public:
    Trial(const std::filesystem::path& library, const ProbeOptions& options);
    ~Trial();
    std::string outcome();                         // waits; why the library must be left out, or ""

private:
    class Child;
    std::unique_ptr<Child> child_;
    std::chrono::steady_clock::time_point until_;
};

// Whether this entry was made for this host, and says of itself what it must.
std::string handshake(const PluginEntry& entry);

}  // namespace convoke
