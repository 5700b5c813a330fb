#include "core/acts/apply.hpp"

#include <algorithm>

#include "core/acts/check.hpp"
#include "core/acts/demand.hpp"
#include "core/acts/findings.hpp"
#include "core/acts/meeting.hpp"
#include "core/acts/sent.hpp"
#include "core/acts/take_step.hpp"
#include "core/domain/time.hpp"
#include "core/names/fold.hpp"
#include "core/store/application_pages.hpp"
#include "core/store/applications.hpp"
#include "web/api/api.hpp"

namespace convoke::web {

namespace {

constexpr Member words_of_steps[] = {{"message"}, {"reason"}}, words_of_settling[] = {{"verdict"}, {"entry"}, {"note"}};

// As this caller may know it, with the standing that officers see.
Application readable(const Asked& asked, const store::Reading& reading) {
    auto application = known_application(asked.house, reading, asked.actor, asked.at("id"));
    if (asked.house.rights.allows(asked.actor, "application.read"))
        overlay(asked.house, reading, *find_meeting(asked.house, reading, application.meeting), asked.actor, asked.now, {&application, 1});
    return application;
}

View show_one(const Asked& asked, const store::Reading& reading, const Application& application, View::Kind kind = View::Kind::shown) {
    return {.kind = kind, .data = shown(asked.house, asked.actor, *find_meeting(asked.house, reading, application.meeting), application)};
}

Answer create(const Asked& asked, const store::Reading& reading) {
    const auto meeting = open_meeting(asked.house, reading, asked.actor, asked.at("meeting"));
    Problems problems;
    auto draft = application_of(asked.form, *meeting, "", problems);
    if (draft.organisation.name.empty()) problems.push_back({"organisation.name", {"application.name_missing"}});
    if (!meeting->category(draft.category)) problems.push_back({"category", {"application.no_such_category", {{"category", draft.category}}}});
    if (!problems.empty()) return View{.kind = View::Kind::wrong, .problems = std::move(problems)};
    return Apply([&asked, meeting, draft](store::Unit& unit) {
        return show_one(asked, unit, begin(asked.house, unit, *meeting, asked.actor, asked.now, draft), View::Kind::created);
    });
}

Answer put(const Asked& asked, const store::Reading& reading) {
    const auto application = own_application(asked.house, reading, asked.actor, asked.at("id"));
    const auto meeting = open_meeting(asked.house, reading, asked.actor, application.meeting);
    const auto version = asked.expected_version();
    Problems problems;
    auto said = application_of(asked.form, *meeting, application.category, problems);
    if (said.organisation.name.empty()) problems.push_back({"organisation.name", {"application.name_missing"}});
    if (!problems.empty()) return View{.kind = View::Kind::wrong, .problems = std::move(problems)};
    return Apply([&asked, meeting, version, said](store::Unit& unit) {
        return show_one(asked, unit, replace(asked.house, unit, *meeting, asked.actor, asked.now, asked.at("id"), version, said), View::Kind::done);
    });
}

Answer submit_one(const Asked& asked, const store::Reading& reading) {
    const auto application = own_application(asked.house, reading, asked.actor, asked.at("id"));
    const auto meeting = open_meeting(asked.house, reading, asked.actor, application.meeting);
    if (!possible(application.state, State::submitted)) throw Refused(Refused::Kind::conflict, {"application.not_editable", {{"reference", application.reference}}});
    if (auto problems = submission_problems(asked.house, reading, *meeting, application, asked.now); !problems.empty())
        return View{.kind = View::Kind::wrong, .problems = std::move(problems)};
    const auto findings = examine(asked.house, reading, *meeting, asked.now, {&application, 1}).front();
    return Apply([&asked, meeting, application, findings](store::Unit& unit) {
        return show_one(asked, unit, submit(asked.house, unit, *meeting, asked.actor, asked.now, application, findings), View::Kind::done);
    });
}

Answer act(const Asked& asked, const store::Reading& reading) {
    const auto action = asked.at("action");
    if (action == "submit") return submit_one(asked, reading);
    if (action == "withdraw") {
        own_application(asked.house, reading, asked.actor, asked.at("id"));
        return Apply([&asked](store::Unit& unit) { return show_one(asked, unit, withdraw(asked.house, unit, asked.actor, asked.now, asked.at("id")), View::Kind::done); });
    }
    if (action != "return" && action != "shortlist" && action != "decline" && action != "register" && action != "take_up" && action != "unshortlist") unknown(action);
    demand(asked.house.rights, asked.actor, action == "register" ? "application.register" : "application.review");
    const auto application = readable(asked, reading);
    const auto meeting = open_meeting(asked.house, reading, asked.actor, application.meeting);
    Problems problems;
    demand_members(asked.form, words_of_steps, "", problems);
    if (!problems.empty()) return View{.kind = View::Kind::wrong, .problems = std::move(problems)};
    Answers answers;
    for (const auto& [name, value] : asked.form.members()) answers[name] = value.text();
    return Apply([&asked, meeting, action, answers](store::Unit& unit) {
        const Chosen chosen{asked.at("id")};
        const auto after = take_step(asked.house, unit, *meeting, asked.actor, asked.now, "application." + action, {&chosen, 1}, answers);
        auto view = show_one(asked, unit, after.front(), View::Kind::done);
        view.data["open_findings"] = Data::List{};
        for (const auto& finding : store::findings_of(unit, asked.at("id")))
            if (finding.open()) view.data["open_findings"].push(finding.finding.check);
        return view;
    });
}

// What ?status= means to this reader: officers name a state, or the word that covers several; applicants name what they are shown, so
// that a filter tells them no more than the status does.
std::vector<State> states_for(const std::string& status, bool officer) {
    const auto named = state_named(status);
    std::vector<State> states;
    for (int place = 0; place <= static_cast<int>(State::withdrawn); ++place) {
        const auto one = static_cast<State>(place);
        if (officer && one == State::draft) continue;
        if (status.empty() || (officer && named ? one == *named : shown_to_applicant(one) == status)) states.push_back(one);
    }
    if (states.empty() && !named) throw Refused(Refused::Kind::invalid, {"application.no_such_status", {{"status", status}}});
    return states;
}

View list(const Asked& asked, const store::Reading& reading) {
    const auto meeting = open_meeting(asked.house, reading, asked.actor, asked.at("meeting"));
    const bool officer = asked.house.rights.allows(asked.actor, "application.read");
    if (!officer) demand(asked.house.rights, asked.actor, "application.own");
    store::ApplicationFilter filter{.meeting = meeting->id, .acting = officer ? "" : asked.actor.account, .category = asked.query("category"),
                                    .country = asked.query("country"), .name_part = asked.query("q").empty() ? "" : names::folded(asked.query("q"))};
    filter.states = states_for(asked.query("status"), officer);
    auto sort = asked.query("sort", "name");
    store::PageAsked wanted{.limit = static_cast<std::size_t>(std::clamp<std::int64_t>(Data(asked.query("limit", "50")).number(), 1, 500)), .after = asked.query("after")};
    if (sort.starts_with('-')) wanted.descending = true, sort.erase(0, 1);
    const auto named = store::sort_named(sort);
    if (!named) throw Refused(Refused::Kind::invalid, {"application.no_such_sort", {{"sort", sort}}});
    wanted.sort = *named;
    View view;
    view.data["items"] = Data::List{};
    store::ApplicationPage page;
    if (!filter.states.empty()) page = store::page_of_applications(reading, filter, wanted);
    std::vector<Application> seen;
    for (const auto& line : page.items) seen.push_back({.id = line.id, .meeting = line.meeting, .category = line.category, .state = line.state});
    overlay(asked.house, reading, *meeting, asked.actor, asked.now, seen);
    for (std::size_t i = 0; i < page.items.size(); ++i) {
        const auto& line = page.items[i];
        Data one;
        one["id"] = line.id;
        one["reference"] = line.reference;
        one["category"] = line.category;
        one["name"] = line.name;
        one["country"] = line.country;
        one["type"] = line.type;
        one["status"] = officer ? name_of(seen[i].state) : shown_to_applicant(line.state);
        one["version"] = officer ? line.version : line.shown_version;
        one["submitted_at"] = line.submitted_at ? Data(text_of(*line.submitted_at)) : Data();
        view.data["items"].push(one);
    }
    view.data["total"] = page.total;
    view.data["next"] = page.next.empty() ? Data() : Data(page.next);
    return view;
}

View findings(const Asked& asked, const store::Reading& reading) {
    demand(asked.house.rights, asked.actor, "application.read");
    const auto application = readable(asked, reading);
    View view;
    view.data = Data::List{};
    for (const auto& finding : store::findings_of(reading, application.id)) view.data.push(data_of(finding));
    return view;
}

Answer settle_one(const Asked& asked, const store::Reading& reading) {
    Problems problems;
    demand_members(asked.form, words_of_settling, "", problems);
    const Settling wanted{asked.form.text("verdict"), asked.form.text("entry"), asked.form.text("note")};
    if (const auto found = store::finding_of(reading, known_application(asked.house, reading, asked.actor, asked.at("id")).id, asked.at("check")); problems.empty() && found)
        problems = settling_problems(asked.house, *found, wanted);
    if (!problems.empty()) return View{.kind = View::Kind::wrong, .problems = std::move(problems)};
    return Apply([&asked, wanted](store::Unit& unit) {
        return View{.kind = View::Kind::done, .data = data_of(settle_finding(asked.house, unit, asked.actor, asked.now, asked.at("id"), asked.at("check"), wanted))};
    });
}

}  // namespace

std::vector<Route> application_api() {
    return {{"POST", "/api/v1/meetings/{meeting}/applications", "application.apply", Change(create)},
            {"GET", "/api/v1/meetings/{meeting}/applications", "account.own", Show(list)},
            {"GET", "/api/v1/applications/{id}", "account.own", Show([](const Asked& asked, const store::Reading& reading) { return show_one(asked, reading, readable(asked, reading)); })},
            {"PUT", "/api/v1/applications/{id}", "application.own", Change(put)},
            {"POST", "/api/v1/applications/{id}/{action}", "account.own", Change(act)}};
}

std::vector<Route> finding_api() {
    return {{"GET", "/api/v1/applications/{id}/findings", "application.read", Show(findings)},
            {"POST", "/api/v1/applications/{id}/findings/{check}/settle", "finding.settle", Change(settle_one)}};
}

}  // namespace convoke::web
