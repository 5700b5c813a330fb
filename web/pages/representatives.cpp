// Who comes for an organisation, once it is approved or registered: named one by one, confirmed by its focal point.
#include "core/acts/representatives.hpp"

#include "core/acts/apply.hpp"
#include "core/acts/demand.hpp"
#include "core/acts/meeting.hpp"
#include "core/domain/time.hpp"
#include "web/pages/pages.hpp"
#include "web/pages/people.hpp"
#include "web/view/render.hpp"

namespace convoke::web {

namespace {

Roster roster_of(std::shared_ptr<const Meeting> meeting, const Application& application, Time now) {
    const auto home = "/applications/" + application.id + "/representatives";
    Roster roster{.id = application.id, .meeting = meeting, .category = meeting->category(application.category),
                  .whose = {"representatives.of", {{"name", application.organisation.name}}}, .home = home, .people = home,
                  .all = application.representatives, .version = application.version};
    if (!roster.category) unknown("category");
    if (names_people(application)) roster.closed = not_registering(*roster.category, *meeting, now);
    else roster.closed = {"representatives.not_yet", {{"reference", application.reference}}};
    return roster;
}

Roster read_own(const Asked& asked, const store::Reading& reading) {
    const auto application = own_application(asked.house, reading, asked.actor, asked.at("id"));
    return roster_of(open_meeting(asked.house, reading, asked.actor, application.meeting), application, asked.now);
}

RosterChanged change_own(const Asked& asked, store::Unit& unit, const Meeting& meeting, const PersonChange& change, bool, std::optional<std::int64_t> version) {
    auto kept = change_representative(asked.house, unit, meeting, asked.actor, asked.now, asked.at("id"), change, version);
    const auto whole = open_meeting(asked.house, unit, asked.actor, meeting.id);
    return {std::move(kept.problems), kept.stale, kept.person, roster_of(whole, kept.application, asked.now)};
}

View page_of(const Asked& asked, const std::shared_ptr<const Meeting>& meeting, const Application& application, Problems problems) {
    const auto roster = roster_of(meeting, application, asked.now);
    View view{.kind = problems.empty() ? View::Kind::shown : View::Kind::wrong, .page = "representatives", .problems = std::move(problems)};
    view.data["title"] = as_data(roster.whose);
    view.data["id"] = application.id;
    view.data["reference"] = application.reference;
    view.data["meeting_title"] = as_data(meeting->title);
    view.data["status"] = shown_to_applicant(application.state);
    view.data["confirmed_at"] = application.confirmed_at ? Data(text_of(*application.confirmed_at)) : Data();
    view.data["registers"] = application.state == State::approved;
    view.data["roster"] = roster_data(asked, roster);
    view.data["may_confirm"] = !roster.closed && !application.confirmed_at && !application.representatives.empty();
    return view;
}

View own_page(const Asked& asked, const store::Reading& reading) {
    const auto application = own_application(asked.house, reading, asked.actor, asked.at("id"));
    return page_of(asked, open_meeting(asked.house, reading, asked.actor, application.meeting), application, {});
}

Answer confirmed(const Asked& asked, const store::Reading& reading) {
    const auto meeting = open_meeting(asked.house, reading, asked.actor, own_application(asked.house, reading, asked.actor, asked.at("id")).meeting);
    return Apply([&asked, meeting](store::Unit& unit) {
        auto kept = confirm_representatives(asked.house, unit, *meeting, asked.actor, asked.now, asked.at("id"));
        if (!kept.problems.empty()) return asked.json ? View{.kind = View::Kind::wrong, .problems = std::move(kept.problems)}
                                                      : page_of(asked, meeting, kept.application, std::move(kept.problems));
        return View{.kind = View::Kind::done, .data = shown(asked.house, asked.actor, *meeting, kept.application), .location = "/applications/" + kept.application.id + "/representatives"};
    });
}

}  // namespace

std::vector<Route> representative_pages() {
    const std::string page = "/applications/{id}/representatives", api = "/api/v1/applications/{id}/representatives";
    auto routes = roster_routes({"application.own", page, api, read_own, change_own});
    routes.push_back({"GET", page, "application.own", Show(own_page)});
    routes.push_back({"POST", page + "/confirm", "application.own", Change(confirmed)});
    routes.push_back({"POST", api + "/confirm", "application.own", Change(confirmed)});
    return routes;
}

}  // namespace convoke::web
