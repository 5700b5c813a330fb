#include "core/acts/settle.hpp"

#include <limits>

#include "core/acts/call.hpp"
#include "core/acts/meeting.hpp"
#include "core/acts/take_step.hpp"
#include "core/plugin/call.hpp"
#include "core/plugin/plugins.hpp"
#include "core/store/meetings.hpp"

namespace convoke {

namespace {

const Actor the_clock{.role = Role::clock};

struct Due { Time at; std::string meeting; Contributed<Step> step; };

// The earliest instant at which time decides something, among all meetings.
std::optional<Due> next_due(const House& house, Time now) {
    std::optional<Due> next;
    const auto reading = house.database.read();
    for (const auto& row : store::list_meetings(*reading)) {
        const auto meeting = find_meeting(house, *reading, row.id);
        for (const auto& step : house.plugins.steps()) {
            if (!active(*meeting, step.plugin)) continue;
            const Call call(house, *reading, *meeting, the_clock, now, step.plugin);
            const auto at = call_plugin(step.plugin, [&] { return step.behaviour->due(call.context()); });
            if (at && (!next || *at < next->at)) next = Due{*at, row.id, step};
        }
    }
    return next;
}

}  // namespace

void settle(const House& house, Time now) {
    auto& deadlines = house.deadlines;
    if (deadlines.nothing_due(now)) return;
    const std::lock_guard guard(deadlines.one_at_a_time_);
    // Each round settles one; a step that did not get further would come back for ever, so the rounds are bounded.
    for (int round = 0; round < 1000 && !deadlines.nothing_due(now); ++round) {
        deadlines.next_ = std::numeric_limits<std::int64_t>::max();    // before looking: a change meanwhile sets it to 0 again
        const auto due = next_due(house, now);
        if (!due) return;
        if (due->at > now) {
            auto expected = std::numeric_limits<std::int64_t>::max();
            deadlines.next_.compare_exchange_strong(expected, due->at.time_since_epoch().count());
            continue;
        }
        house.database.write([&](store::Unit& unit) {
            const auto meeting = find_meeting(house, unit, due->meeting);
            const Call call(house, unit, *meeting, the_clock, due->at, due->step.plugin);
            // Another host may have been here first: the step is asked again, inside the lane.
            const auto still = call_plugin(due->step.plugin, [&] { return due->step.behaviour->due(call.context()); });
            if (!still || *still != due->at) return;
            const auto moves = call_plugin(due->step.plugin, [&] { return due->step.behaviour->elapsed(call.context()); });
            make_moves(house, unit, *meeting, the_clock, due->at, due->step.behaviour->id(), moves);
        });
        deadlines.look_again();
    }
}

}  // namespace convoke
