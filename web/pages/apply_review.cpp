// The last step: everything that was said, sorted by who will see it, and the button that sends it.
#include <algorithm>

#include "core/acts/check.hpp"
#include "core/acts/meeting.hpp"
#include "core/domain/application_data.hpp"
#include "core/domain/countries.hpp"
#include "core/store/documents.hpp"
#include "web/pages/answer_words.hpp"
#include "web/pages/apply_draft.hpp"
#include "web/view/render.hpp"
#include "web/view/template.hpp"

namespace convoke::web {

namespace {

constexpr Visibility classes[] = {Visibility::circulated, Visibility::on_request, Visibility::opga, Visibility::own};

// The sheet on which every answer stands under the audience it will have.
class Sheet {
public:
    explicit Sheet(const Draft& draft) : draft_(draft) {}

    void say(const std::string& field, Data label, const std::string& value) {
        if (value.empty()) return;
        const auto heading = audience(visibility_of(field, *draft_.category), *draft_.category).code;
        auto& lines = under_[heading];
        if (lines.is_null()) lines = Data::List{};
        lines.push(Data::Members{{"label", std::move(label)}, {"value", value}, {"change", edit_path(draft_, step_of(field))}});
    }

    // From what most will see to what nobody else will.
    Data sections() const {
        Data list = Data::List{};
        std::vector<std::string> told;
        for (const auto one : classes) {
            const auto heading = audience(one, *draft_.category).code;
            const auto found = under_.find(heading);
            if (found == under_.end() || std::ranges::find(told, heading) != told.end()) continue;
            told.push_back(heading);
            list.push(Data::Members{{"heading", as_data({heading})}, {"about", as_data({heading + ".about"})}, {"lines", found->second}});
        }
        return list;
    }

private:
    const Draft& draft_;
    std::map<std::string, Data> under_;
};

void say_form(const Asked& asked, Sheet& sheet, const StepForm& step, const Data& values) {
    for (const auto& field : step.form) {
        const auto condition = step.options.conditions.find(field.name);
        if (condition != step.options.conditions.end() && !condition->second.holds) continue;
        const auto& value = values.at(field.name);
        const auto labels = step.options.labels.find(field.name);
        if (!value.is_null())
            sheet.say(field.name, as_data(field.label), answer_words(asked, field, labels == step.options.labels.end() ? std::map<std::string, std::string>() : labels->second, value));
    }
}

std::string joined(std::initializer_list<std::string> parts) {
    std::string all;
    for (const auto& part : parts)
        if (!part.empty()) all += (all.empty() ? "" : ", ") + part;
    return all;
}

// Where it leads, for whoever presses the button twice: what was sent once is as good as sent now.
std::optional<View> sent_before(const Application& application) {
    if (application.state == State::draft || application.state == State::returned) return {};
    return View{.kind = View::Kind::done, .location = "/applications/" + application.id + (application.state == State::submitted ? "/receipt" : "")};
}

Answer submitted(const Asked& asked, const store::Reading& reading) {
    auto application = own_application(asked.house, reading, asked.actor, asked.at("id"));     // once: a second look could find it sent
    if (auto before = sent_before(application)) return std::move(*before);
    auto meeting = open_meeting(asked.house, reading, asked.actor, application.meeting);
    const auto draft = draft_for(asked, std::move(meeting), std::move(application));
    const auto review = edit_path(draft, "review");
    if (not_now(*draft.category, asked.now, draft.application.state == State::returned)) return View{.kind = View::Kind::done, .location = review};
    if (!submission_problems(asked.house, reading, *draft.meeting, draft.application, asked.now).empty()) return View{.kind = View::Kind::done, .location = review};
    if (asked.form.has("version") && asked.form.at("version").number() != draft.application.shown_version)
        return step_view(asked, reading, draft, "review", Data::Members{}, {{"", {"apply.changed_elsewhere"}}});
    const auto findings = examine(asked.house, reading, *draft.meeting, asked.now, {&draft.application, 1}).front();
    return Apply([&asked, draft, findings](store::Unit& unit) {
        try {
            submit(asked.house, unit, *draft.meeting, asked.actor, asked.now, draft.application, findings);
        } catch (const Refused& refused) {
            if (refused.kind == Refused::Kind::stale || refused.text.code == "application.not_editable")
                if (auto before = sent_before(own_application(asked.house, unit, asked.actor, asked.at("id")))) return std::move(*before);
            throw;
        }
        return View{.kind = View::Kind::done, .location = status_path(draft) + "/receipt"};
    });
}

}  // namespace

void add_review(const Asked& asked, const store::Reading& reading, const Draft& draft, View& view) {
    const auto& application = draft.application;
    const auto say = [&](const Text& text) { return asked.say(text); };
    const auto values = values_of(application);
    Sheet sheet(draft);
    say_form(asked, sheet, organisation_form(*draft.category, draft.claims, say), values);
    if (draft.category->organisation_types.size() == 1)
        sheet.say("organisation.type", as_data({"apply.type"}), answer_words(asked, {.name = "organisation.type", .label = {"apply.type"}, .kind = Field::Kind::choice}, {}, application.organisation.type));
    say_form(asked, sheet, questions_form(*draft.category, application, say), values);
    for (const auto& document : store::documents_of(reading, application.id)) {
        const auto kind = std::ranges::find(draft.category->documents, document.kind, &Document::id);
        if (kind != draft.category->documents.end()) sheet.say("documents." + document.kind, as_data(kind->label), document.name);
    }
    for (std::size_t place = 0; place < application.representatives.size(); ++place) {
        const auto& one = application.representatives[place];
        const auto country = one.nationality.empty() ? "" : std::string(country_name(one.nationality, asked.language));
        sheet.say("representatives." + std::to_string(place), as_data({"apply.person", {{"number", std::to_string(place + 1)}}}),
                  joined({one.title + (one.title.empty() ? "" : " ") + one.given_name + " " + one.family_name, one.function, one.email,
                          one.gender.empty() ? "" : asked.say({"option." + one.gender}), country}));
    }
    view.data["sections"] = sheet.sections();
    view.data["name"] = application.organisation.name;
    view.data["submit"] = status_path(draft) + "/submit";
    view.data["back"] = neighbour(draft, "review", -1);
    bool urgent = false;
    view.data["advice"] = advice_for(asked, reading, draft, urgent);
    if (const auto why = not_now(*draft.category, asked.now, application.state == State::returned)) {
        view.data["closed"] = as_data(*why);
        return;
    }
    view.data["missing"] = Data::List{};
    for (const auto& problem : submission_problems(asked.house, reading, *draft.meeting, application, asked.now)) {
        const auto step = step_of(problem.field);
        view.data["missing"].push(Data::Members{{"message", as_data(problem.message)},
                                                {"label", as_data({"apply.step." + step})},
                                                {"href", edit_path(draft, step) + "?check=1#" + field_id(problem.field)}});
    }
}

std::vector<Route> apply_submit_pages() {
    return {{"POST", "/applications/{id}/submit", "application.own", Change(submitted)}};
}

}  // namespace convoke::web
