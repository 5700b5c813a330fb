#include "core/acts/settle.hpp"

#include <algorithm>
#include <limits>
#include <set>

#include "core/acts/call.hpp"
#include "core/acts/meeting.hpp"
#include "core/acts/take_step.hpp"
#include "core/plugin/call.hpp"
#include "core/plugin/plugins.hpp"
#include "core/store/meetings.hpp"
#include "core/store/record.hpp"

namespace convoke {

namespace {

const Actor the_clock{.role = Role::clock};

using Failed = std::function<void(const std::string&, const std::string&)>;
constexpr std::chrono::minutes asked_again_after{1};
// How long changes that arrived in time hold up the settling of their deadline, and how soon it is looked at again.
constexpr std::chrono::seconds waited_for{10};
constexpr std::chrono::milliseconds looked_again_after{50};

struct Due { Time at; std::string meeting; Contributed<Step> step; };

// Steps of meetings that failed during this look: a fault of one must not keep the rest from being settled.
class Stuck {
public:
    explicit Stuck(const Failed& failed) : failed_(failed) {}
    bool has(const std::string& meeting, const Step& step) const { return steps_.contains({meeting, std::string(step.id())}); }
    bool any() const { return !steps_.empty(); }

    // Calls, and returns whether it did not fail.
    template <typename Work>
    bool tried(const std::string& meeting, const Step& step, Work work) {
        std::string why;
        try {
            work();
            return true;
        } catch (const PluginFault& fault) {
            why = fault.what();
        } catch (const Refused& refused) {
            why = refused.text.code;
        }
        steps_.emplace(meeting, step.id());
        if (failed_) failed_(std::string(step.id()) + " of " + meeting, why);
        return false;
    }

private:
    const Failed& failed_;
    std::set<std::pair<std::string, std::string>> steps_;
};

// The earliest instant at which time decides something, among all meetings.
std::optional<Due> next_due(const House& house, Time now, Stuck& stuck) {
    std::optional<Due> next;
    const auto reading = house.database.read();
    for (const auto& row : store::list_meetings(*reading)) {
        const auto meeting = meeting_if_it_opens(house, *reading, row.id);
        if (!meeting) continue;
        for (const auto& step : house.plugins.steps()) {
            if (!active(*meeting, step.plugin) || stuck.has(row.id, *step.behaviour)) continue;
            const Call call(house, *reading, *meeting, the_clock, now, step.plugin);
            std::optional<Time> at;
            stuck.tried(row.id, *step.behaviour, [&] { at = call_plugin(step.plugin, [&] { return step.behaviour->due(call.context()); }); });
            if (at && (!next || *at < next->at)) next = Due{*at, row.id, step};
        }
    }
    return next;
}

// As of its own instant, which is over. Another host may have been here first: the step is asked again, inside the lane.
void elapse(const House& house, const Due& due, Time now) {
    house.database.write([&](store::Unit& unit) {
        const auto meeting = find_meeting(house, unit, due.meeting);
        const Call call(house, unit, *meeting, the_clock, due.at, due.step.plugin);
        const auto still = call_plugin(due.step.plugin, [&] { return due.step.behaviour->due(call.context()); });
        if (!still || *still != due.at) return;
        const auto moves = call_plugin(due.step.plugin, [&] { return due.step.behaviour->elapsed(call.context()); });
        make_moves(house, unit, *meeting, the_clock, due.at, due.step.behaviour->id(), moves);
        store::seal_from(unit, std::chrono::floor<std::chrono::days>(now));
    });
}

}  // namespace

Deadlines::Change::Change(Deadlines& deadlines, const std::function<Time()>& clock) : deadlines_(deadlines) {
    const std::lock_guard guard(deadlines.arriving_);
    place_ = deadlines.changes_.insert(clock());
}

Deadlines::Change::~Change() {
    const std::lock_guard guard(deadlines_.arriving_);
    deadlines_.changes_.erase(place_);
}

bool Deadlines::under_way(Time until) const {
    const std::lock_guard guard(arriving_);
    return !changes_.empty() && *changes_.begin() <= until;
}

void settle(const House& house, Time now, const Failed& failed) {
    auto& deadlines = house.deadlines;
    if (deadlines.nothing_due(now)) return;
    const std::lock_guard guard(deadlines.one_at_a_time_);
    Stuck stuck(failed);
    // Each round settles one; a step that did not get further would come back for ever, so the rounds are bounded.
    for (int round = 0; round < 1000 && !deadlines.nothing_due(now); ++round) {
        deadlines.next_ = std::numeric_limits<std::int64_t>::max();    // before looking: a change meanwhile sets it to 0 again
        const auto due = next_due(house, now, stuck);
        const bool over = due && due->at < now, held_up = over && now < due->at + waited_for && deadlines.under_way(due->at);
        if (over && !held_up) {
            stuck.tried(due->meeting, *due->step.behaviour, [&] { elapse(house, *due, now); });
            deadlines.look_again();
            continue;
        }
        auto next = held_up ? now + looked_again_after : due ? due->at : Time::max();
        if (stuck.any()) next = std::min<Time>(next, now + asked_again_after);
        auto expected = std::numeric_limits<std::int64_t>::max();
        deadlines.next_.compare_exchange_strong(expected, next.time_since_epoch().count());
    }
}

}  // namespace convoke
