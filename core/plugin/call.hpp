// The one way into plugin code: what it throws is caught here, and leaves as one of the host's own objects, so that no
// exception outlives the library it was made in.
#pragma once

#include <functional>
#include <memory>

#include "core/domain/values.hpp"

namespace convoke {

// A plugin did what it must not: threw something that is not Refused. A fault, never shown to a person as it is.
class PluginFault : public std::runtime_error {
public:
    PluginFault(std::string plugin_, const std::string& what) : std::runtime_error("the plugin " + plugin_ + ": " + what), plugin(std::move(plugin_)) {}
    std::string plugin;
};

// Told after each call how long it took; for the metrics. Set once at start.
using CallTimer = std::function<void(std::string_view plugin, std::chrono::nanoseconds took, bool failed)>;
void on_plugin_call(CallTimer timer);

// Rethrows what is being handled: Refused as a copy, anything else as PluginFault, in words fit for a log.
[[noreturn]] void leave_plugin(const std::string& plugin);

class TimedCall {
public:
    explicit TimedCall(std::string_view plugin) : plugin_(plugin), began_(std::chrono::steady_clock::now()) {}
    ~TimedCall();
    void succeeded() { failed_ = false; }

private:
    std::string_view plugin_;
    std::chrono::steady_clock::time_point began_;
    bool failed_ = true;
};

template <typename Body>
auto call_plugin(const std::string& plugin, Body&& body) -> decltype(body()) {
    TimedCall timed(plugin);
    try {
        if constexpr (std::is_void_v<decltype(body())>) {
            body();
            timed.succeeded();
        } else {
            auto result = body();
            timed.succeeded();
            return result;
        }
    } catch (...) {
        leave_plugin(plugin);
    }
}

}  // namespace convoke
