#include "core/acts/take_step.hpp"

#include <algorithm>

#include "core/acts/call.hpp"
#include "core/acts/demand.hpp"
#include "core/acts/move.hpp"
#include "core/acts/readings.hpp"
#include "core/plugin/call.hpp"
#include "core/plugin/plugins.hpp"
#include "core/store/applications.hpp"

namespace convoke {

void make_moves(const House& house, store::Unit& unit, const Meeting& meeting, const Actor& actor, Time now, std::string_view step,
                std::span<const Move> moves) {
    if (moves.empty()) return;
    const auto contributed = house.plugins.step(step);
    if (!contributed.behaviour) throw std::logic_error("there is no step " + std::string(step));
    const auto declared = contributed.behaviour->transitions();
    for (const auto& [id, to, why] : moves) {
        auto application = store::read_application(unit, id);
        if (!application || application->meeting != meeting.id) unknown("application");
        if (application->state == to) continue;    // a repeat changes nothing
        if (std::ranges::none_of(declared, [&](const Transition& one) { return one.from == application->state && one.to == to; }))
            throw Refused(Refused::Kind::conflict, {"application.wrong_state", {{"reference", application->reference},
                                                                                {"from", std::string(name_of(application->state))},
                                                                                {"to", std::string(name_of(to))}}});
        move(house, unit, actor, now, *application, to, why);
    }
}

std::vector<Application> take_step(const House& house, store::Unit& unit, const Meeting& meeting, const Actor& actor, Time now,
                                   std::string_view step, std::span<const Chosen> chosen, const Answers& answers) {
    const auto contributed = house.plugins.step(step);
    if (!contributed.behaviour || !active(meeting, contributed.plugin)) unknown(step);
    demand(house.rights, actor, contributed.behaviour->permission());
    std::vector<std::string> ids;
    for (const auto& one : chosen) ids.push_back(one.application);
    auto applications = store::read_applications(unit, ids);
    std::erase_if(applications, [&](const Application& one) { return one.meeting != meeting.id; });
    if (applications.size() != ids.size()) unknown("application");
    for (std::size_t i = 0; i < ids.size(); ++i)
        if (chosen[i].version && *chosen[i].version != applications[i].version)
            throw Refused(Refused::Kind::stale, {"application.stale", {{"reference", applications[i].reference}}});
    std::vector<Move> moves;
    {
        const Call call(house, unit, meeting, actor, now, contributed.plugin);
        moves = call_plugin(contributed.plugin, [&] { return contributed.behaviour->decide(applications, answers, call.context()); });
    }
    make_moves(house, unit, meeting, actor, now, step, moves);
    return store::read_applications(unit, ids);
}

void overlay(const House& house, const store::Reading& reading, const Meeting& meeting, const Actor& actor, Time now,
             std::span<Application> applications) {
    for (const auto& step : house.plugins.steps()) {
        const auto permission = step.behaviour->standing_permission();
        if (permission.empty() || !active(meeting, step.plugin) || !house.rights.allows(actor, permission)) continue;
        const Call call(house, reading, meeting, actor, now, step.plugin);
        const auto read = call_plugin(step.plugin, [&] { return step.behaviour->standing(applications, call.context()); });
        keep_readings(house, meeting, actor, now, step.plugin, read);
    }
}

}  // namespace convoke
