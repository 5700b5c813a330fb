// The page of one step of the form.
#include <algorithm>

#include "core/acts/check.hpp"
#include "core/store/documents.hpp"
#include "web/pages/apply_draft.hpp"
#include "web/view/template.hpp"

namespace convoke::web {

namespace {

Data step_links(const Draft& draft, const std::string& current) {
    Data list = Data::List{};
    bool done = true;
    for (const auto& step : draft.steps) {
        if (step == current) done = false;
        Data one{Data::Members{{"label", as_data({"apply.step." + step})}, {"current", step == current}, {"done", done}}};
        if (!draft.application.id.empty()) one["href"] = edit_path(draft, step);
        list.push(one);
    }
    return list;
}

// The other categories in which the organisation could apply now.
Data other_categories(const Asked& asked, const Draft& draft) {
    Data list = Data::List{};
    for (const auto& category : draft.meeting->categories)
        if (category.id != draft.category->id && !not_now(category, asked.now))
            list.push(Data::Members{{"value", category.id}, {"label", as_data(category.title)}});
    return list;
}

void add_people(const Asked& asked, const Draft& draft, const Data& values, View& view) {
    const auto number = people_asked(*draft.category, draft.application, !asked.query("more").empty());
    Data whole = Data::Members{{"fields", Data::List{}}, {"problems", Data::List{}}};
    view.data["people"] = Data::List{};
    Problems of_all;
    for (const auto& problem : view.problems)
        if (problem.field.empty() || problem.field == "representatives") of_all.push_back(problem);
    for (std::size_t place = 0; place < number; ++place) {
        const auto [form, options] = person_form(*draft.meeting, place);
        auto drawn = asked.drawn_form(form, values, view.problems, options);
        if (place == 0) whole = asked.drawn_form({}, values, of_all);
        for (const auto& problem : drawn.at("problems").list())
            if (!problem.text("href").empty()) whole["problems"].push(problem);
        const auto known = place < draft.application.representatives.size();
        view.data["people"].push(Data::Members{{"legend", as_data({"apply.person", {{"number", std::to_string(place + 1)}}})},
                                               {"form", std::move(drawn)},
                                               {"remove", known ? options.prefix + "remove" : ""},
                                               {"fresh", !known}});
    }
    whole["some_required"] = true;
    view.data["form"] = std::move(whole);
    view.data["room"] = people_asked(*draft.category, draft.application, true) > draft.application.representatives.size() && number == draft.application.representatives.size();
    if (draft.category->representatives > 0) view.data["most"] = draft.category->representatives;
}

}  // namespace

std::string status_path(const Draft& draft) { return "/applications/" + draft.application.id; }

std::string edit_path(const Draft& draft, const std::string& step) { return status_path(draft) + "/edit/" + step; }

std::string neighbour(const Draft& draft, const std::string& step, int distance) {
    const auto place = std::ranges::find(draft.steps, step) - draft.steps.begin() + distance;
    if (place < 0 || place >= std::ssize(draft.steps)) return status_path(draft);
    return edit_path(draft, draft.steps[static_cast<std::size_t>(place)]);
}

Problems problems_of_step(const Asked& asked, const store::Reading& reading, const Draft& draft, const std::string& step) {
    std::set<std::string> documents;
    for (const auto& document : store::documents_of(reading, draft.application.id)) documents.insert(document.kind);
    const auto parts = parts_of(step);
    auto wrong = problems(draft.application, *draft.category, *draft.meeting, documents, asked.now, parts);
    std::erase_if(wrong, [&](const Problem& one) { return step_of(one.field) != step; });
    return wrong;
}

Data advice_for(const Asked& asked, const store::Reading& reading, const Draft& draft, bool& urgent) {
    Data list = Data::List{};
    const auto& organisation = draft.application.organisation;
    if (organisation.name.empty() || organisation.country.empty()) return list;
    const auto findings = examine(asked.house, reading, *draft.meeting, asked.now, {&draft.application, 1}).front();
    for (const auto& finding : findings) {
        const bool without_register = finding.evidence.empty() || finding.evidence.front().version.empty();
        if (finding.verdict == Finding::Verdict::met || finding.reasons.empty() || without_register) continue;
        list.push(Data::Members{{"check", as_data({finding.check})}, {"words", as_data(finding.reasons.front())}});
        urgent = urgent || finding.verdict == Finding::Verdict::not_met;
    }
    return list;
}

View step_view(const Asked& asked, const store::Reading& reading, const Draft& draft, const std::string& step, const Data& values, Problems problems) {
    const auto& [application, meeting, category, claims, steps] = draft;
    View view{.kind = problems.empty() ? View::Kind::shown : View::Kind::wrong, .page = "apply_form", .problems = std::move(problems)};
    auto& data = view.data;
    data["meeting"] = meeting->id;
    data["meeting_title"] = as_data(meeting->title);
    data["category"] = as_data(category->title);
    data["steps"] = step_links(draft, step);
    data["version"] = application.shown_version;
    data["action"] = application.id.empty() ? "/m/" + meeting->id + "/apply/" + category->id : edit_path(draft, step);
    data["first"] = step == "organisation";
    data["draft"] = !application.id.empty();
    if (application.state == State::returned) data["clarification"] = application.message;
    const auto say = [&](const Text& text) { return asked.say(text); };
    if (step == "organisation") {
        const auto [form, options] = organisation_form(*category, claims, say);
        data["form"] = asked.drawn_form(form, values, view.problems, options);
        bool urgent = false;
        if (!application.id.empty() || asks_advice(asked)) data["advice"] = advice_for(asked, reading, draft, urgent);
        if (application.state == State::draft && !application.id.empty()) data["categories"] = other_categories(asked, draft);
    } else if (step == "questions") {
        const auto [form, options] = questions_form(*category, application, say);
        data["form"] = asked.drawn_form(form, values, view.problems, options);
    } else if (step == "representatives") {
        view.page = "apply_people";
        add_people(asked, draft, values, view);
    } else if (step == "documents") {
        view.page = "apply_documents";
        add_documents(asked, reading, draft, view);
    } else {
        view.page = "apply_review";
        add_review(asked, reading, draft, view);
    }
    return view;
}

}  // namespace convoke::web
