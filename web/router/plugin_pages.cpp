#include "web/router/plugin_pages.hpp"

#include "core/acts/call.hpp"
#include "core/acts/checkpoint.hpp"
#include "core/acts/demand.hpp"
#include "core/acts/meeting.hpp"
#include "core/acts/readings.hpp"
#include "core/acts/settle.hpp"
#include "core/acts/take_step.hpp"
#include "core/plugin/call.hpp"
#include "core/plugin/plugins.hpp"

namespace convoke::web {

namespace {

// The meeting a request is about. One where the plugin is not active is as unknown as one that does not exist.
std::shared_ptr<const Meeting> meeting_of(const Asked& asked, const store::Reading& reading, const Contributed<Page>& page) {
    const auto id = call_plugin(page.plugin, [&] { return page.behaviour->meeting(asked.path, reading.sql()); });
    if (id.empty()) unknown(asked.http.path);
    auto meeting = open_meeting(asked.house, reading, asked.actor, id);
    if (!active(*meeting, page.plugin)) unknown(asked.http.path);
    return meeting;
}

Route route_of(const Contributed<Page>& page) {
    const auto about = page.behaviour->route();
    Route route{.method = std::string(about.method), .path = std::string(about.path), .permission = std::string(about.permission), .handler = Show{}, .owner = page.plugin};
    if (about.method == "GET") {
        route.handler = Show([page](const Asked& asked, const store::Reading& reading) {
            const auto meeting = meeting_of(asked, reading, page);
            const Call call(asked.house, reading, *meeting, asked.actor, asked.now, page.plugin);
            auto view = call_plugin(page.plugin, [&] { return page.behaviour->serve({asked.path, asked.http.query, asked.form}, call.context()); });
            keep_readings(asked.house, *meeting, asked.actor, asked.now, page.plugin, view.readings);
            return view;
        });
        return route;
    }
    route.sent_back = [page](const Asked& asked, const View& view) {
        if (view.readings.empty()) return;
        const auto meeting = meeting_of(asked, *asked.house.database.read(), page);
        keep_readings(asked.house, *meeting, asked.actor, asked.now, page.plugin, view.readings);
    };
    route.handler = Change([page](const Asked& asked, const store::Reading&) -> Answer {
        return Apply([page, &asked](store::Unit& unit) {
            const auto meeting = meeting_of(asked, unit, page);
            const auto now = instant_in_lane(unit, asked.now);
            View view;
            bool told_openly = false;
            {
                const Call call(asked.house, unit, *meeting, asked.actor, now, page.plugin);
                view = call_plugin(page.plugin, [&] { return page.behaviour->serve({asked.path, asked.http.query, asked.form}, call.context()); });
                told_openly = call.told_openly();
            }
            if (view.kind != View::Kind::wrong) make_moves(asked.house, unit, *meeting, asked.actor, now, view.step, view.moves);
            if (told_openly || !view.moves.empty()) unit.after([&house = asked.house] { house.deadlines.look_again(); });
            return view;
        });
    });
    return route;
}

}  // namespace

std::vector<Route> plugin_routes(const House& house) {
    std::vector<Route> routes;
    for (const auto& page : house.plugins.pages()) routes.push_back(route_of(page));
    return routes;
}

}  // namespace convoke::web
