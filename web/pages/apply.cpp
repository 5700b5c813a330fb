// The portal: an application in steps, kept as a draft at every one of them, and what became of it.
#include "core/acts/apply.hpp"

#include <algorithm>

#include "core/acts/check.hpp"
#include "core/acts/demand.hpp"
#include "core/acts/document.hpp"
#include "core/acts/meeting.hpp"
#include "core/domain/application_data.hpp"
#include "core/domain/application_problems.hpp"
#include "core/domain/time.hpp"
#include "core/store/application_pages.hpp"
#include "web/pages/apply_forms.hpp"
#include "web/pages/pages.hpp"
#include "web/view/template.hpp"

namespace convoke::web {

namespace {

const std::vector<std::string> steps{"organisation", "questions", "documents", "representatives", "review"};

std::string after(const std::string& step) { return *std::next(std::ranges::find(steps, step)); }

std::string edit_path(const std::string& id, const std::string& step) { return "/applications/" + id + "/edit/" + step; }

Data step_links(const std::string& id, const std::string& current) {
    Data list = Data::List{};
    bool done = true;
    for (const auto& step : steps) {
        if (step == current) done = false;
        Data one{Data::Members{{"label", as_data({"apply.step." + step})}, {"current", step == current}, {"done", done}}};
        if (!id.empty()) one["href"] = edit_path(id, step);
        list.push(one);
    }
    return list;
}

// The step's page; with problems what was typed comes back.
View step_view(const Asked& asked, const Meeting& meeting, const Category& category, const Application& application, const std::string& step, const Data& values,
               Problems problems, const store::Reading& reading) {
    View view{.kind = problems.empty() ? View::Kind::shown : View::Kind::wrong, .page = "apply", .problems = std::move(problems)};
    view.data["steps"] = step_links(application.id, step);
    view.data["category"] = as_data(category.title);
    view.data["meeting_title"] = as_data(meeting.title);
    view.data["version"] = application.version;
    view.data["step_" + step] = true;
    view.data["action"] = application.id.empty() ? "/m/" + meeting.id + "/apply/" + category.id : edit_path(application.id, step);
    view.data["form"] = asked.drawn_form(form_of_step(category, step, application), values, view.problems);
    if (step == "documents") {
        view.data["documents"] = Data::List{};
        for (const auto& document : store::documents_of(reading, application.id))
            view.data["documents"].push(Data::Members{{"name", document.name}, {"id", document.id}, {"href", "/applications/" + application.id + "/documents/" + document.id}});
        view.data["next_step"] = edit_path(application.id, "representatives");
    }
    if (step == "review") {
        view.data["submit"] = "/applications/" + application.id + "/submit";
        view.data["name"] = application.organisation.name;
        view.data["missing"] = Data::List{};
        for (const auto& problem : submission_problems(asked.house, reading, meeting, application, asked.now))
            view.data["missing"].push(Data::Members{{"message", as_data(problem.message)}, {"field", problem.field}, {"href", edit_path(application.id, step_of(problem.field))}});
        view.data["advice"] = Data::List{};
        const auto findings = examine(asked.house, reading, meeting, asked.now, {&application, 1}).front();
        for (const auto& finding : findings)
            if (!finding.reasons.empty() && finding.check == "ecosoc.unneeded" && finding.verdict == Finding::Verdict::not_met)
                view.data["advice"].push(Data::Members{{"words", as_data(finding.reasons.front())}});
    }
    return view;
}

const Category& category_of(const Meeting& meeting, const std::string& id) {
    const auto* category = meeting.category(id);
    if (!category || !category->open) unknown("category");
    return *category;
}

View start(const Asked& asked, const store::Reading& reading) {
    const auto meeting = open_meeting(asked.house, reading, asked.actor, asked.at("meeting"));
    const auto& category = category_of(*meeting, asked.at("category"));
    return step_view(asked, *meeting, category, {.meeting = meeting->id, .category = category.id}, "organisation", Data::Members{}, {}, reading);
}

Answer started(const Asked& asked, const store::Reading& reading) {
    const auto meeting = open_meeting(asked.house, reading, asked.actor, asked.at("meeting"));
    const auto& category = category_of(*meeting, asked.at("category"));
    Application draft{.meeting = meeting->id, .category = category.id};
    take_step_values(draft, category, "organisation", asked.form);
    if (draft.organisation.name.empty())
        return step_view(asked, *meeting, category, draft, "organisation", asked.form, {{"organisation.name", {"application.name_missing"}}}, reading);
    return Apply([&asked, meeting, draft](store::Unit& unit) {
        const auto kept = begin(asked.house, unit, *meeting, asked.actor, asked.now, draft);
        return View{.kind = View::Kind::created, .location = edit_path(kept.id, "organisation") + (draft.organisation.country.empty() ? "" : "?next=1")};
    });
}

View edit(const Asked& asked, const store::Reading& reading) {
    const auto application = own_application(asked.house, reading, asked.actor, asked.at("id"));
    const auto meeting = open_meeting(asked.house, reading, asked.actor, application.meeting);
    if (std::ranges::find(steps, asked.at("step")) == steps.end()) unknown("step");
    if (application.state != State::draft && application.state != State::returned) unknown("draft");
    return step_view(asked, *meeting, category_of(*meeting, application.category), application, asked.at("step"), values_of(application), {}, reading);
}

// Whatever is wrong, what was typed is kept as the draft; the mistakes are shown, and the next step is a link away.
Answer edited(const Asked& asked, const store::Reading& reading) {
    auto application = own_application(asked.house, reading, asked.actor, asked.at("id"));
    const auto meeting = open_meeting(asked.house, reading, asked.actor, application.meeting);
    const auto& category = category_of(*meeting, application.category);
    const auto step = asked.at("step");
    if (step == "documents") {
        if (asked.http.files.empty() || asked.http.files.front().size == 0) return View{.kind = View::Kind::done, .location = edit_path(application.id, "representatives")};
        const auto& file = asked.http.files.front();
        const auto kind = file.field.starts_with("documents.") ? file.field.substr(10) : file.field;
        auto taken = take_document(asked.house, reading, *meeting, application, kind, file.name, file.path(), asked.now);
        if (!taken.problems.empty()) return step_view(asked, *meeting, category, application, step, Data::Members{}, std::move(taken.problems), reading);
        return Apply([&asked, document = taken.document](store::Unit& unit) {
            add_document(asked.house, unit, asked.actor, asked.now, document);
            return View{.kind = View::Kind::done, .location = edit_path(document.application, "documents")};
        });
    }
    if (std::ranges::find(steps, step) == steps.end() || step == "review") unknown("step");
    const auto version = asked.form.at("version").number();
    take_step_values(application, category, step, asked.form);
    std::set<std::string> documents;
    for (const auto& document : store::documents_of(reading, application.id)) documents.insert(document.kind);
    const auto part = part_of(step);
    auto wrong = problems(application, category, *meeting, documents, asked.now, {&part, 1});
    std::erase_if(wrong, [&](const Problem& one) { return step_of(one.field) != step; });
    if (application.version != version)
        return step_view(asked, *meeting, category, application, step, asked.form, {{"", {"application.stale", {{"reference", application.reference}}}}}, reading);
    return Apply([&asked, application, version, step, wrong, meeting](store::Unit& unit) {
        const auto kept = replace(asked.house, unit, asked.actor, asked.now, application.id, version, application);
        if (wrong.empty()) return View{.kind = View::Kind::done, .location = edit_path(kept.id, after(step))};
        auto view = step_view(asked, *meeting, category_of(*meeting, kept.category), kept, step, asked.form, wrong, unit);
        view.kind = View::Kind::shown;             // the draft is kept, mistakes and all
        view.data["continue"] = edit_path(kept.id, after(step));
        return view;
    });
}

Answer submitted(const Asked& asked, const store::Reading& reading) {
    const auto application = own_application(asked.house, reading, asked.actor, asked.at("id"));
    const auto meeting = open_meeting(asked.house, reading, asked.actor, application.meeting);
    if (!submission_problems(asked.house, reading, *meeting, application, asked.now).empty())
        return View{.kind = View::Kind::done, .location = edit_path(application.id, "review")};
    const auto findings = examine(asked.house, reading, *meeting, asked.now, {&application, 1}).front();
    return Apply([&asked, meeting, application, findings](store::Unit& unit) {
        submit(asked.house, unit, *meeting, asked.actor, asked.now, application, findings);
        return View{.kind = View::Kind::done, .location = "/applications/" + application.id + "?received=1"};
    });
}

View mine(const Asked& asked, const store::Reading& reading) {
    View view{.page = "applications"};
    view.data["applications"] = Data::List{};
    const auto page = store::page_without_total(reading, {.account = asked.actor.account}, {.limit = 200});
    for (const auto& line : page.items)
        view.data["applications"].push(Data::Members{{"id", line.id}, {"name", line.name}, {"reference", line.reference}, {"status", shown_to_applicant(line.state)}});
    return view;
}

View status(const Asked& asked, const store::Reading& reading) {
    const auto application = own_application(asked.house, reading, asked.actor, asked.at("id"));
    const auto meeting = open_meeting(asked.house, reading, asked.actor, application.meeting);
    View view{.page = "application", .data = shown(asked.house, asked.actor, application)};
    view.data["name"] = application.organisation.name;
    view.data["meeting_title"] = as_data(meeting->title);
    view.data["received"] = !asked.query("received").empty();
    view.data["now"] = text_of(asked.now);
    view.data["editable"] = application.state == State::draft || application.state == State::returned;
    view.data["edit"] = edit_path(application.id, "organisation");
    view.data["may_withdraw"] = undecided(application.state);
    return view;
}

Answer withdrawn(const Asked& asked, const store::Reading&) {
    if (!asked.form.at("confirmed").flag()) throw Refused(Refused::Kind::invalid, {"apply.confirm_withdrawal"});
    return Apply([&asked](store::Unit& unit) {
        withdraw(asked.house, unit, asked.actor, asked.now, asked.at("id"));
        return View{.kind = View::Kind::done, .location = "/applications/" + asked.at("id")};
    });
}

}  // namespace

std::vector<Route> apply_pages() {
    Route edit_post{"POST", "/applications/{id}/edit/{step}", "application.own", Change(edited)};
    edit_post.body_limit = 11 << 20;
    return {{"GET", "/m/{meeting}/apply/{category}", "application.apply", Show(start)},
            {"POST", "/m/{meeting}/apply/{category}", "application.apply", Change(started)},
            {"GET", "/applications", "application.own", Show(mine)},
            {"GET", "/applications/{id}", "application.own", Show(status)},
            {"GET", "/applications/{id}/edit/{step}", "application.own", Show(edit)},
            edit_post,
            {"POST", "/applications/{id}/submit", "application.own", Change(submitted)},
            {"POST", "/applications/{id}/withdraw", "application.own", Change(withdrawn)}};
}

}  // namespace convoke::web
