// The delegation of a State or an observer, registered by its mission; and all delegations, as officers see them.
#include "core/acts/delegation.hpp"

#include <map>

#include "core/acts/demand.hpp"
#include "core/acts/meeting.hpp"
#include "core/domain/time.hpp"
#include "web/pages/pages.hpp"
#include "web/pages/people.hpp"
#include "web/view/render.hpp"
#include "web/view/table.hpp"

namespace convoke::web {

namespace {

std::string home_of(const Meeting& meeting) { return "/m/" + meeting.id + "/delegation"; }

Roster roster_of(std::shared_ptr<const Meeting> meeting, const Delegation& delegation, Time now) {
    Roster roster{.id = delegation.id, .meeting = meeting, .category = meeting->category(delegation.category),
                  .whose = {"delegation.of", {{"name", party_name(delegation.party)}}}, .home = home_of(*meeting), .people = home_of(*meeting) + "/members",
                  .all = delegation.members, .head = delegation.head, .led = true, .version = delegation.version};
    if (!roster.category) unknown("category");
    roster.closed = not_registering(*roster.category, *meeting, now);
    return roster;
}

Roster read_own(const Asked& asked, const store::Reading& reading) {
    const auto meeting = open_meeting(asked.house, reading, asked.actor, asked.at("meeting"));
    return roster_of(meeting, delegation_for(asked.house, reading, *meeting, asked.actor, Party::own), asked.now);
}

RosterChanged change_own(const Asked& asked, store::Unit& unit, const Meeting& meeting, const PersonChange& change, bool leads, std::optional<std::int64_t> version) {
    auto kept = change_member(asked.house, unit, meeting, asked.actor, asked.now, Party::own, change, leads, version);
    const auto whole = open_meeting(asked.house, unit, asked.actor, meeting.id);
    return {std::move(kept.problems), kept.stale, kept.person, roster_of(whole, kept.delegation, asked.now)};
}

View delegation_page(const Asked& asked, const std::shared_ptr<const Meeting>& meeting, const Delegation& delegation, Problems problems) {
    const auto roster = roster_of(meeting, delegation, asked.now);
    View view{.kind = problems.empty() ? View::Kind::shown : View::Kind::wrong, .page = "delegation", .problems = std::move(problems)};
    view.data["title"] = as_data(roster.whose);
    view.data["meeting"] = meeting->id;
    view.data["reference"] = delegation.reference;
    view.data["status"] = delegation.confirmed_at ? "confirmed" : "draft";
    view.data["confirmed_at"] = delegation.confirmed_at ? Data(text_of(*delegation.confirmed_at)) : Data();
    view.data["fresh"] = !asked.query("confirmed").empty();
    view.data["roster"] = roster_data(asked, roster);
    view.data["may_confirm"] = !roster.closed && !delegation.confirmed_at && !delegation.members.empty();
    view.data["may_unconfirm"] = !roster.closed && delegation.confirmed_at.has_value();
    return view;
}

View own_page(const Asked& asked, const store::Reading& reading) {
    const auto meeting = open_meeting(asked.house, reading, asked.actor, asked.at("meeting"));
    if (!category_of_delegation(*meeting, asked.actor)) return View{.page = "delegation_none", .data = Data::Members{{"meeting", meeting->id}}};
    return delegation_page(asked, meeting, delegation_for(asked.house, reading, *meeting, asked.actor, Party::own), {});
}

View own_answer(const Asked& asked, const store::Reading& reading) {
    const auto meeting = open_meeting(asked.house, reading, asked.actor, asked.at("meeting"));
    return View{.data = shown(delegation_for(asked.house, reading, *meeting, asked.actor, Party::own))};
}

Answer confirmed(const Asked& asked, const store::Reading& reading) {
    const auto meeting = open_meeting(asked.house, reading, asked.actor, asked.at("meeting"));
    return Apply([&asked, meeting](store::Unit& unit) {
        auto kept = confirm_delegation(asked.house, unit, *meeting, asked.actor, asked.now);
        if (!kept.problems.empty()) return asked.json ? View{.kind = View::Kind::wrong, .problems = std::move(kept.problems)}
                                                      : delegation_page(asked, meeting, kept.delegation, std::move(kept.problems));
        return View{.kind = View::Kind::done, .data = shown(kept.delegation), .location = home_of(*meeting) + "?confirmed=1"};
    });
}

Answer unconfirmed(const Asked& asked, const store::Reading& reading) {
    const auto meeting = open_meeting(asked.house, reading, asked.actor, asked.at("meeting"));
    return Apply([&asked, meeting](store::Unit& unit) {
        return View{.kind = View::Kind::done, .data = shown(unconfirm_delegation(asked.house, unit, *meeting, asked.actor, asked.now)), .location = home_of(*meeting)};
    });
}

// Officers: who has registered and who has not.
View all_page(const Asked& asked, const store::Reading& reading) {
    const auto meeting = open_meeting(asked.house, reading, asked.actor, asked.at("meeting"));
    Table table{.title = {"delegations.table"}, .columns = {{"id", {"column.id"}, "delegation.read"},
                                                            {"party", {"delegations.party"}, "delegation.read"},
                                                            {"status", {"column.status"}, "delegation.read"},
                                                            {"members", {"delegations.members"}, "delegation.read", Column::Kind::number},
                                                            {"confirmed_at", {"column.confirmed_at"}, "delegation.read", Column::Kind::time}}};
    std::string category;
    std::size_t confirmed = 0, people = 0;
    each_delegation(reading, *meeting, [&](const Delegation& one) {
        const auto* of = meeting->category(one.category);
        if (one.party.empty() || !of) return;
        if (one.category != category) table.sections.push_back({table.rows.size(), of->title});
        category = one.category;
        confirmed += one.confirmed_at.has_value();
        if (one.confirmed_at) people += one.members.size();
        table.rows.push_back({one.id, party_name(one.party), one.confirmed_at ? "confirmed" : "draft", std::to_string(one.members.size()),
                              one.confirmed_at ? text_of(*one.confirmed_at) : ""});
    });
    View view{.page = "delegations"};
    view.data["meeting"] = meeting->id;
    view.data["confirmed"] = confirmed;
    view.data["people"] = people;
    view.data["guests"] = category_of_guests(*meeting) && asked.house.rights.allows(asked.actor, "guest.register");
    view.data["table"] = table_data(table, asked.renderer->templates(), {.language = asked.language, .zone = meeting->time_zone},
                                    {.path = asked.http.path, .links = {{"party", "/m/" + meeting->id + "/delegations/{id}"}}, .badges = {{"status", "delegation."}}, .hidden = {"id"}});
    return view;
}

View one_page(const Asked& asked, const store::Reading& reading) {
    const auto meeting = open_meeting(asked.house, reading, asked.actor, asked.at("meeting"));
    const auto delegation = find_delegation(asked.house, reading, *meeting, asked.actor, asked.at("id"));
    auto roster = roster_of(meeting, delegation, asked.now);
    roster.people.clear();                         // officers read; the mission changes
    View view{.page = "delegation_read"};
    view.data["title"] = as_data(roster.whose);
    view.data["meeting"] = meeting->id;
    view.data["reference"] = delegation.reference;
    view.data["status"] = delegation.confirmed_at ? "confirmed" : "draft";
    view.data["confirmed_at"] = delegation.confirmed_at ? Data(text_of(*delegation.confirmed_at)) : Data();
    view.data["roster"] = roster_data(asked, roster);
    return view;
}

View all_answer(const Asked& asked, const store::Reading& reading) {
    const auto meeting = open_meeting(asked.house, reading, asked.actor, asked.at("meeting"));
    View view{.data = Data::Members{{"items", Data::List{}}, {"next", nullptr}}};
    each_delegation(reading, *meeting, [&](const Delegation& one) {
        if (!one.party.empty()) view.data["items"].push(shown(one));
    });
    view.data["total"] = view.data.at("items").list().size();
    return view;
}

}  // namespace

std::vector<Route> delegation_pages() {
    auto routes = roster_routes({"delegation.register", "/m/{meeting}/delegation/members", "/api/v1/meetings/{meeting}/delegation/members", read_own, change_own});
    const std::string page = "/m/{meeting}/delegation", api = "/api/v1/meetings/{meeting}/delegation";
    const std::vector<Route> more{{"GET", page, "delegation.register", Show(own_page)},
                                  {"POST", page + "/confirm", "delegation.register", Change(confirmed)},
                                  {"POST", page + "/unconfirm", "delegation.register", Change(unconfirmed)},
                                  {"GET", api, "delegation.register", Show(own_answer)},
                                  {"POST", api + "/confirm", "delegation.register", Change(confirmed)},
                                  {"POST", api + "/unconfirm", "delegation.register", Change(unconfirmed)},
                                  {"GET", "/m/{meeting}/delegations", "delegation.read", Show(all_page)},
                                  {"GET", "/m/{meeting}/delegations/{id}", "delegation.read", Show(one_page)},
                                  {"GET", "/api/v1/meetings/{meeting}/delegations", "delegation.read", Show(all_answer)}};
    routes.insert(routes.end(), more.begin(), more.end());
    return routes;
}

}  // namespace convoke::web
