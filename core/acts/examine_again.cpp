#include "core/acts/examine_again.hpp"

#include <algorithm>

#include "core/acts/check.hpp"
#include "core/acts/findings.hpp"
#include "core/acts/meeting.hpp"
#include "core/plugin/plugins.hpp"
#include "core/store/applications.hpp"
#include "core/store/meetings.hpp"

namespace convoke {

namespace {

constexpr State still_open[] = {State::submitted, State::in_review, State::returned, State::shortlisted, State::proposed, State::circulated};

// A batch is examined without the lane and kept in one job of it. What somebody changed in between is examined again as it
// is now, and what was decided meanwhile is left alone.
std::size_t keep_batch(const House& house, const store::Reading& reading, const Meeting& meeting, std::string_view check, std::vector<Application> batch, Time now, const std::set<std::string>& touched) {
    std::size_t changed = 0;
    for (int round = 0; round < 10 && !batch.empty(); ++round) {
        const auto findings = examine(house, reading, meeting, now, batch, check);
        std::vector<Application> again;
        changed += house.database.write([&](store::Unit& unit) {
            again.clear();
            std::size_t kept = 0;
            for (std::size_t i = 0; i < batch.size(); ++i) {
                const auto as_it_is = store::read_application(unit, batch[i].id);
                if (findings[i].empty() || !as_it_is || std::ranges::find(still_open, as_it_is->state) == std::end(still_open)) continue;
                if (as_it_is->version == batch[i].version) kept += keep_findings(house, unit, *as_it_is, findings[i], now, touched);
                else again.push_back(*as_it_is);
            }
            return kept;
        });
        batch = std::move(again);
    }
    return changed;
}

// A file that cannot be read any more has nobody waiting for its findings; a plugin of the meeting that is missing does not matter.
std::shared_ptr<const Meeting> readable_meeting(const House& house, const store::Reading& reading, const std::string& id) {
    try {
        return meeting_on_file(house, reading, id);
    } catch (const Refused&) {
        return nullptr;
    }
}

}  // namespace

std::size_t examine_again(const House& house, Time now, const std::function<bool(const Meeting&, const Check&)>& which, const std::set<std::string>& touched) {
    std::size_t changed = 0;
    const auto reading = house.database.read();
    for (const auto& row : store::list_meetings(*reading)) {
        const auto meeting = readable_meeting(house, *reading, row.id);
        if (!meeting) continue;
        for (const auto& check : house.plugins.checks()) {
            if (!which(*meeting, *check.behaviour)) continue;
            const auto id = check.behaviour->id();
            std::vector<Application> batch;
            const auto flush = [&] {
                changed += keep_batch(house, *reading, *meeting, id, batch, now, touched);
                batch.clear();
            };
            store::each_application(*reading, row.id, still_open, [&](const Application& one) {
                batch.push_back(one);
                if (batch.size() == 200) flush();
            });
            flush();
        }
    }
    return changed;
}

}  // namespace convoke
