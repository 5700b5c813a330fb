#include "core/plugin/call.hpp"

namespace convoke {

namespace {
CallTimer& timer() {
    static CallTimer the_timer;
    return the_timer;
}
}  // namespace

void on_plugin_call(CallTimer new_timer) { timer() = std::move(new_timer); }

TimedCall::~TimedCall() {
    if (timer()) timer()(plugin_, std::chrono::steady_clock::now() - began_, failed_);
}

void leave_plugin(const std::string& plugin) {
    try {
        throw;
    } catch (const Refused& refused) {
        throw Refused(refused.kind, refused.text); // a copy of the host's own
    } catch (const PluginFault&) {
        throw;                                     // from a call inside the call
    } catch (const std::exception& failure) {
        throw PluginFault(plugin, failure.what());
    } catch (...) {
        throw PluginFault(plugin, "an exception of no known type");
    }
}

}  // namespace convoke
