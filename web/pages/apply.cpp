// The portal: an application in steps, kept as a draft at every one of them. Every save answers with a redirect, so that a reload
// sends nothing twice; what is wrong is looked up again in the draft, which keeps mistakes too.
#include <algorithm>

#include "core/acts/check.hpp"
#include "core/acts/demand.hpp"
#include "core/acts/meeting.hpp"
#include "web/pages/apply_draft.hpp"

namespace convoke::web {

namespace {

const Category& open_category(const Meeting& meeting, const std::string& id) {
    const auto* category = meeting.category(id);
    if (!category || !category->open) unknown("category");
    return *category;
}

View start(const Asked& asked, const store::Reading& reading) {
    const auto meeting = open_meeting(asked.house, reading, asked.actor, asked.at("meeting"));
    const auto& category = open_category(*meeting, asked.at("category"));
    const auto draft = draft_for(asked, meeting, {.meeting = meeting->id, .category = category.id});
    auto view = step_view(asked, reading, draft, "organisation", Data::Members{}, {});
    if (const auto why = not_now(category, asked.now)) view.data["closed"] = as_data(*why);
    return view;
}

// A name that stands already is a mistake of the form, and what was typed comes back; everything else is a refusal of the whole.
std::optional<Problem> mistake_in(const Refused& refused) {
    if (refused.text.code == "apply.applied_already") return Problem{"organisation.name", refused.text};
    if (refused.text.code == "apply.closed") return Problem{"", {"apply.closed_meanwhile", refused.text.args}};
    if (refused.kind == Refused::Kind::conflict && refused.text.code.starts_with("apply.")) return Problem{"", refused.text};
    return {};
}

Answer started(const Asked& asked, const store::Reading& reading) {
    const auto meeting = open_meeting(asked.house, reading, asked.actor, asked.at("meeting"));
    const auto& category = open_category(*meeting, asked.at("category"));
    auto draft = draft_for(asked, meeting, {.meeting = meeting->id, .category = category.id});
    take_step_values(draft.application, category, draft.claims, "organisation", asked.form);
    if (asks_advice(asked)) return step_view(asked, reading, draft, "organisation", asked.form, {});
    if (draft.application.organisation.name.empty())
        return step_view(asked, reading, draft, "organisation", asked.form, {{"organisation.name", {"application.name_missing"}}});
    bool urgent = false;                           // looked up here: the lane is no place for a search
    advice_for(asked, reading, draft, urgent);
    return Apply([&asked, draft, urgent](store::Unit& unit) {
        auto kept = draft;
        try {
            kept.application = begin(asked.house, unit, *draft.meeting, asked.actor, asked.now, draft.application);
        } catch (const Refused& refused) {
            const auto mistake = mistake_in(refused);
            if (!mistake) throw;
            return step_view(asked, unit, draft, "organisation", asked.form, {*mistake});
        }
        const bool wrong = !problems_of_step(asked, unit, kept, "organisation").empty();
        return View{.kind = View::Kind::created, .location = wrong ? edit_path(kept, "organisation") + "?check=1"
                                                              : urgent ? edit_path(kept, "organisation") + "?advice=1" : neighbour(kept, "organisation", 1)};
    });
}

View edit(const Asked& asked, const store::Reading& reading) {
    const auto draft = draft_of(asked, reading);
    const auto step = asked.at("step");
    if (std::ranges::find(draft.steps, step) == draft.steps.end()) unknown("step");
    const auto wrong = asked.query("check").empty() ? Problems{} : problems_of_step(asked, reading, draft, step);
    auto view = step_view(asked, reading, draft, step, values_of(draft.application), wrong);
    view.kind = View::Kind::shown;                 // the draft is kept, mistakes and all
    if (!wrong.empty()) view.data["continue"] = neighbour(draft, step, 1);
    if (!asked.query("more").empty()) view.data["more_asked"] = step == "questions";
    return view;
}

// Where a save leads, by the button that was pressed and by what it has changed.
std::string after_save(const Asked& asked, const store::Reading& reading, const Draft& before, const Draft& kept, const std::string& step, bool urgent) {
    const auto go = asked.form.text("go"), here = edit_path(kept, step);
    if (go == "later") return status_path(kept) + "?kept=1";
    if (go == "back") return neighbour(kept, step, -1);
    if (go == "more") return here + "?more=1#more";
    if (kept.category->id != before.category->id) return here + "?check=1";
    if (!problems_of_step(asked, reading, kept, step).empty()) return here + "?check=1";
    if (step == "questions") {
        const auto earlier = questions_asked(*before.category, before.application);
        const auto asked_now = questions_asked(*kept.category, kept.application);
        const bool more = std::ranges::any_of(asked_now, [&](const std::string& id) { return !earlier.contains(id) && !asked.form.has("answers." + id); });
        if (more) return here + "?more=1#more";
    }
    if (urgent && asked.form.text("advised").empty()) return here + "?advice=1";
    return neighbour(kept, step, 1);
}

// Another category of the same meeting: what its form asks too is taken along.
void change_category(Draft& draft, const Asked& asked) {
    const auto wanted = asked.form.text("category");
    const auto* category = draft.meeting->category(wanted);
    if (asked.form.text("go") != "category" || !category || !category->open || draft.application.state != State::draft) return;
    auto application = draft.application;
    application.category = wanted;
    if (std::ranges::find(category->organisation_types, application.organisation.type) == category->organisation_types.end()) application.organisation.type.clear();
    Data::Members answers;
    for (const auto& question : category->questions)
        if (application.answers.has(question.id)) answers[question.id] = application.answers.at(question.id);
    application.answers = std::move(answers);
    draft = draft_for(asked, draft.meeting, std::move(application));
}

Answer edited(const Asked& asked, const store::Reading& reading) {
    const auto before = draft_of(asked, reading);
    const auto step = asked.at("step");
    if (std::ranges::find(before.steps, step) == before.steps.end() || step == "review") unknown("step");
    if (step == "documents") return take_documents(asked, reading, before);
    auto draft = before;
    take_step_values(draft.application, *draft.category, draft.claims, step, asked.form);
    if (asks_advice(asked)) return step_view(asked, reading, draft, step, asked.form, {});
    change_category(draft, asked);
    if (draft.application.organisation.name.empty())
        return step_view(asked, reading, draft, step, asked.form, {{"organisation.name", {"application.name_missing"}}});
    const auto version = asked.form.at("version").number();
    if (version != draft.application.shown_version)
        return step_view(asked, reading, draft, step, asked.form, {{"", {"apply.changed_elsewhere"}}});
    bool urgent = false;
    if (step == "organisation") advice_for(asked, reading, draft, urgent);
    return Apply([&asked, before, draft, step, version, urgent](store::Unit& unit) {
        auto kept = draft;
        try {
            kept.application = replace(asked.house, unit, *draft.meeting, asked.actor, asked.now, draft.application.id, version, draft.application);
        } catch (const Refused& refused) {
            if (refused.kind == Refused::Kind::stale) {            // somebody else was in the lane first: shown with the version that stands now
                auto now_kept = draft_of(asked, unit);
                take_step_values(now_kept.application, *now_kept.category, now_kept.claims, step, asked.form);
                return step_view(asked, unit, now_kept, step, asked.form, {{"", {"apply.changed_elsewhere"}}});
            }
            const auto mistake = mistake_in(refused);
            if (!mistake) throw;
            return step_view(asked, unit, draft, step, asked.form, {*mistake});
        }
        return View{.kind = View::Kind::done, .location = after_save(asked, unit, before, kept, step, urgent)};
    });
}

}  // namespace

Draft draft_for(const Asked& asked, std::shared_ptr<const Meeting> meeting, Application application) {
    Draft draft{.application = std::move(application), .meeting = std::move(meeting)};
    draft.category = &open_category(*draft.meeting, draft.application.category);
    draft.claims = claims_asked(asked.house, *draft.category);
    draft.steps = steps_of(*draft.category);
    return draft;
}

Draft draft_of(const Asked& asked, const store::Reading& reading) {
    auto application = own_application(asked.house, reading, asked.actor, asked.at("id"));
    if (application.state != State::draft && application.state != State::returned) throw Refused(Refused::Kind::conflict, {"apply.not_a_draft"});
    auto meeting = open_meeting(asked.house, reading, asked.actor, application.meeting);
    return draft_for(asked, std::move(meeting), std::move(application));
}

std::vector<Route> apply_pages() {
    Route edit_post{"POST", "/applications/{id}/edit/{step}", "application.own", Change(edited)};
    edit_post.body_limit = 45 << 20;               // several documents at once
    std::vector<Route> all{{"GET", "/m/{meeting}/apply/{category}", "application.apply", Show(start)},
                           {"POST", "/m/{meeting}/apply/{category}", "application.apply", Change(started)},
                           {"GET", "/applications/{id}/edit/{step}", "application.own", Show(edit)},
                           edit_post};
    for (auto routes : {apply_submit_pages(), apply_status_pages()}) all.insert(all.end(), routes.begin(), routes.end());
    return all;
}

}  // namespace convoke::web
