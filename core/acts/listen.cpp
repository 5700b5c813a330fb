#include "core/acts/listen.hpp"

#include <algorithm>

#include "core/acts/call.hpp"
#include "core/acts/meeting.hpp"
#include "core/plugin/call.hpp"
#include "core/plugin/plugins.hpp"
#include "core/store/record.hpp"

namespace convoke {

namespace {

constexpr std::size_t round = 200;
const Actor the_host{.role = Role::clock};

void hear(const House& house, const Contributed<Listener>& listener, const store::RecordLine& line) {
    const auto kinds = listener.behaviour->kinds();
    const bool wanted = std::ranges::find(kinds, line.kind) != kinds.end() && !line.meeting.empty();
    house.database.write([&](store::Unit& unit) {
        if (store::listener_position(unit, std::string(listener.behaviour->id())) >= line.sequence) return;        // another host was first
        if (wanted) {
            const auto meeting = meeting_on_file(house, unit, line.meeting);     // another plugin of it may be missing
            if (active(*meeting, listener.plugin)) {
                const Event event{line.sequence, line.at, line.meeting, line.actor, line.kind, line.subject, line.data, line.data.has("sealed")};
                const Call call(house, unit, *meeting, the_host, line.at, listener.plugin);
                call_plugin(listener.plugin, [&] { listener.behaviour->on(event, call.context()); });
            }
        }
        store::set_listener_position(unit, std::string(listener.behaviour->id()), line.sequence);
    });
}

}  // namespace

std::size_t tell_listeners(const House& house, const std::function<void(const std::string&, const std::string&)>& failed) {
    std::size_t heard = 0;
    for (const auto& listener : house.plugins.listeners()) {
        const std::string id(listener.behaviour->id());
        std::vector<store::RecordLine> lines;
        {
            const auto reading = house.database.read();
            lines = store::read_record(*reading, store::listener_position(*reading, id), round);
        }
        try {
            for (const auto& line : lines) {
                hear(house, listener, line);
                ++heard;
            }
        } catch (const std::exception& failure) {
            failed(id, failure.what());
        }
    }
    return heard;
}

}  // namespace convoke
