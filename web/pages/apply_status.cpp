// What became of an application, as the applicant is shown it; the receipt; and giving it up.
#include "core/acts/demand.hpp"
#include "core/acts/meeting.hpp"
#include "core/acts/timeline.hpp"
#include "core/domain/application_problems.hpp"
#include "core/domain/time.hpp"
#include "core/store/application_pages.hpp"
#include "core/store/applications.hpp"
#include "core/store/documents.hpp"
#include "core/store/merges.hpp"
#include "core/store/organisations.hpp"
#include "web/pages/apply_draft.hpp"
#include "web/view/template.hpp"

namespace convoke::web {

namespace {

View mine(const Asked& asked, const store::Reading& reading) {
    View view{.page = "applications"};
    view.data["applications"] = Data::List{};
    const auto page = store::page_without_total(reading, {.acting = asked.actor.account}, {.limit = 200, .after = asked.query("after")});
    for (const auto& line : page.items) {
        Data one = Data::Members{{"id", line.id}, {"name", line.name}, {"reference", line.reference}, {"status", shown_to_applicant(line.state)}};
        one["waits"] = line.state == State::draft || line.state == State::returned;
        try {
            one["meeting_title"] = as_data(find_meeting(asked.house, reading, line.meeting)->title);
        } catch (const Refused&) {                 // its plugin is missing: the application is listed all the same
        }
        view.data["applications"].push(std::move(one));
    }
    view.data["organisations"] = Data::List{};
    for (const auto& one : store::organisations_of(reading, asked.actor.account))
        if (!one.name.empty()) view.data["organisations"].push(Data::Members{{"href", "/organisations/" + one.id}, {"name", one.name}});
    if (!page.next.empty()) view.data["next"] = "/applications?after=" + page.next;
    return view;
}

View own_view(const Asked& asked, const store::Reading& reading, const char* page, Application& application) {
    application = own_application(asked.house, reading, asked.actor, asked.at("id"));
    const auto meeting = open_meeting(asked.house, reading, asked.actor, application.meeting);
    View view{.page = page, .data = shown(asked.house, asked.actor, *meeting, application)};
    view.data["name"] = application.organisation.name;
    view.data["meeting_title"] = as_data(meeting->title);
    if (const auto* category = meeting->category(application.category)) view.data["category_title"] = as_data(category->title);
    view.data["path"] = "/applications/" + application.id;
    return view;
}

View status(const Asked& asked, const store::Reading& reading) {
    Application application;
    auto view = own_view(asked, reading, "application", application);
    const auto meeting = find_meeting(asked.house, reading, application.meeting);
    view.data["kept"] = !asked.query("kept").empty();
    view.data["draft"] = application.state == State::draft;
    view.data["returned"] = application.state == State::returned;
    view.data["edit"] = "/applications/" + application.id + "/edit/organisation";
    view.data["receipt"] = application.submitted_at && application.state != State::withdrawn;
    view.data["may_withdraw"] = undecided(application.state);
    // Officers made it one with another application: which, is told to those who act for that one too.
    if (const auto gone = store::merge_of(reading, application.id)) {
        view.data["merged"] = true;
        const auto kept = store::read_application(reading, gone->kept);
        if (kept && acts_for(reading, asked.actor, *kept)) view.data["part_of"] = Data::Members{{"other", kept->reference}, {"href", "/applications/" + kept->id}};
    }
    view.data["timeline"] = Data::List{};
    for (const auto& moment : timeline_of(reading, application))
        view.data["timeline"].push(Data::Members{{"status", moment.status}, {"at", moment.at ? Data(text_of(*moment.at)) : Data()}});
    if (const auto* category = meeting->category(application.category); category && application.state == State::draft)
        if (const auto* window = category->applications.at(asked.now); window && window->closes) view.data["closes"] = text_of(*window->closes);
    return view;
}

View receipt(const Asked& asked, const store::Reading& reading) {
    Application application;
    auto view = own_view(asked, reading, "receipt", application);
    if (!application.submitted_at || application.state == State::withdrawn) unknown("receipt");
    view.data["country_code"] = application.organisation.country;
    view.data["documents"] = Data::List{};
    for (const auto& document : store::documents_of(reading, application.id)) view.data["documents"].push(Data::Members{{"name", document.name}, {"sha256", document.sha256}});
    return view;
}

View withdrawing(const Asked& asked, const store::Reading& reading) {
    Application application;
    auto view = own_view(asked, reading, "withdraw", application);
    if (!undecided(application.state)) throw Refused(Refused::Kind::conflict, {"application.decided_already", {{"reference", application.reference}}});
    view.data["question"] = as_data({"application.withdraw_question", {{"name", application.organisation.name}}});
    view.data["consequence"] = as_data({application.state == State::draft ? "application.withdraw_draft" : "application.withdraw_consequence"});
    view.data["action"] = "/applications/" + application.id + "/withdraw";
    view.data["button"] = as_data({"application.withdraw"});
    view.data["back"] = "/applications/" + application.id;
    return view;
}

Answer withdrawn(const Asked& asked, const store::Reading& reading) {
    if (!asked.form.at("confirmed").flag()) {
        auto view = withdrawing(asked, reading);
        view.kind = View::Kind::wrong;
        view.problems = {{"confirmed", {"apply.confirm_withdrawal"}}};
        return view;
    }
    return Apply([&asked](store::Unit& unit) {
        withdraw(asked.house, unit, asked.actor, asked.now, asked.at("id"));
        return View{.kind = View::Kind::done, .location = "/applications/" + asked.at("id")};
    });
}

}  // namespace

std::vector<Route> apply_status_pages() {
    return {{"GET", "/applications", "application.own", Show(mine)},
            {"GET", "/applications/{id}", "application.own", Show(status)},
            {"GET", "/applications/{id}/receipt", "application.own", Show(receipt)},
            {"GET", "/applications/{id}/withdraw", "application.own", Show(withdrawing)},
            {"POST", "/applications/{id}/withdraw", "application.own", Change(withdrawn)}};
}

}  // namespace convoke::web
