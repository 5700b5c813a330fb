#include "core/plugin/call.hpp"

#include <cxxabi.h>

#include <algorithm>
#include <cstdlib>

namespace convoke {

namespace {

CallTimer& timer() {
    static CallTimer the_timer;
    return the_timer;
}

// What a log may say of a failure. SOCI appends the values it had bound, PostgreSQL the row, on a further line: both may
// tell who objected to whom.
std::string fit_for_a_log(std::string_view what) {
    what = what.substr(0, std::min(what.find('\n'), what.find(" while executing")));
    return std::string(what.substr(0, 300));
}

std::string type_being_handled() {
    const auto* type = abi::__cxa_current_exception_type();
    if (!type) return "no known type";
    int status = 0;
    const std::unique_ptr<char, void (*)(void*)> name(abi::__cxa_demangle(type->name(), nullptr, nullptr, &status), std::free);
    return "type " + std::string(status == 0 ? name.get() : type->name());
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
        throw Refused(refused.kind, refused.text);             // the host's own object
    } catch (const PluginFault&) {
        throw;                                                 // from a call inside the call: it names the inner plugin
    } catch (const std::exception& failure) {
        throw PluginFault(plugin, fit_for_a_log(failure.what()));
    } catch (...) {
        throw PluginFault(plugin, "an exception of " + type_being_handled());
    }
}

}  // namespace convoke
