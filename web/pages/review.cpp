// One application as officers see it: what it says, what the checks found, its documents, and the steps it can take.
#include "core/acts/apply.hpp"
#include "core/acts/call.hpp"
#include "core/acts/demand.hpp"
#include "core/acts/organisation_people.hpp"
#include "core/acts/take_step.hpp"
#include "core/domain/application_problems.hpp"
#include "core/domain/countries.hpp"
#include "core/domain/time.hpp"
#include "core/store/applications.hpp"
#include "core/store/documents.hpp"
#include "core/store/findings.hpp"
#include "core/store/record.hpp"
#include "web/pages/answer_words.hpp"
#include "web/pages/duplicates.hpp"
#include "web/pages/finding_data.hpp"
#include "web/pages/officers.hpp"
#include "web/view/table.hpp"

namespace convoke::web {

namespace {

Application read_one(const Asked& asked, const store::Reading& reading, const Meeting& meeting) {
    auto application = known_application(asked.house, reading, asked.actor, asked.at("id"));
    if (application.meeting != meeting.id) unknown("application");
    overlay(asked.house, reading, meeting, asked.actor, asked.now, {&application, 1});
    return application;
}

Data kind_of(const Category* category, const std::string& kind) {
    if (category)
        for (const auto& document : category->documents)
            if (document.id == kind) return as_data(document.label);
    return kind;
}

Data answers_data(const Asked& asked, const Category& category, const Application& application) {
    Data list = Data::List{};
    for (const auto& question : category.questions) {
        std::map<std::string, std::string> labels;
        for (std::size_t i = 0; i < std::min(question.field.options.size(), question.option_labels.size()); ++i)
            labels[question.field.options[i]] = asked.say(question.option_labels[i]);
        const auto words = answer_words(asked, question.field, labels, application.answers.at(question.id));
        if (words.empty() || application.answers.at(question.id).is_null()) continue;
        list.push(Data::Members{{"label", as_data(question.field.label)}, {"value", words}, {"visibility", name_of(question.visibility)}});
    }
    return list;
}

// Whether a rule of the step speaks against it; what its form still lacks does not.
bool open_to(const Step& step, const Application& application, const Context& context) {
    try {
        step.decide({&application, 1}, {}, context);
    } catch (const Refused& refused) {
        return refused.kind == Refused::Kind::invalid;
    }
    return true;
}

// A step that was tried and what was wrong with it.
struct Wrong { std::string step; Problems problems; };

// A form for each step that leads on from here and that this officer may take.
Data steps_data(const Asked& asked, const Meeting& meeting, const Application& application, const store::Reading& reading, const Wrong& wrong) {
    Data list = Data::List{};
    const auto stored = *store::read_application(reading, application.id);
    for (const auto& step : asked.house.plugins.steps()) {
        if (step.plugin != "core" || !asked.house.rights.allows(asked.actor, step.behaviour->permission())) continue;
        bool leads = false;
        for (const auto& one : step.behaviour->transitions()) leads = leads || one.from == stored.state;
        const Call call(asked.house, reading, meeting, asked.actor, asked.now, step.plugin);
        if (!leads || !open_to(*step.behaviour, stored, call.context())) continue;
        const std::string id(step.behaviour->id());
        const bool tried = wrong.step == id;
        Data one;
        one["id"] = id;
        one["label"] = as_data({id + ".button"});
        one["form"] = asked.drawn_form(step.behaviour->form(call.context()), tried ? asked.form : Data(Data::Members{}), tried ? wrong.problems : Problems{});
        one["open"] = tried;
        one["first"] = list.list().empty() && one.at("form").at("fields").list().empty();
        one["version"] = application.version;
        list.push(one);
    }
    return list;
}

View review(const Asked& asked, const store::Reading& reading, const Wrong& wrong) {
    const auto meeting = open_meeting(asked.house, reading, asked.actor, asked.at("meeting"));
    auto application = read_one(asked, reading, *meeting);
    const auto* category = meeting->category(application.category);
    if (category) application = for_others(std::move(application), *category);
    const auto& organisation = application.organisation;
    View view{.kind = wrong.step.empty() ? View::Kind::shown : View::Kind::wrong, .page = "review", .problems = wrong.problems};
    auto& data = view.data;
    data["id"] = application.id;
    data["meeting"] = meeting->id;
    data["reference"] = application.reference;
    data["name"] = organisation.name;
    data["acronym"] = organisation.acronym;
    data["other_names"] = Data::List{};
    for (const auto& other : organisation.other_names) data["other_names"].push(Data::Members{{"name", other}});
    data["country"] = std::string(country_name(organisation.country, asked.language));
    data["type"] = organisation.type;
    data["website"] = organisation.website;
    data["established"] = organisation.established;
    data["mission"] = organisation.mission;
    data["relevance"] = organisation.relevance;
    data["status"] = name_of(application.state);
    data["version"] = application.version;
    data["message"] = application.message;
    if (category) data["category"] = as_data(category->title);
    if (application.submitted_at) data["submitted_at"] = text_of(*application.submitted_at);
    if (category) data["answers"] = answers_data(asked, *category, application);
    data["findings"] = Data::List{};
    for (const auto& finding : store::findings_of(reading, application.id)) {
        auto one = finding_data(finding);
        if (asked.house.rights.allows(asked.actor, "finding.settle")) one["otherwise"] = address("/m/" + meeting->id + "/findings", {{"again", application.id}, {"check", finding.finding.check}});
        data["findings"].push(std::move(one));
    }
    data["documents"] = Data::List{};
    for (const auto& document : store::documents_of(reading, application.id))
        if (!category || visibility_of("documents." + document.kind, *category) != Visibility::own)
            data["documents"].push(Data::Members{{"id", document.id}, {"name", document.name}, {"kind", kind_of(category, document.kind)}, {"href", "/applications/" + application.id + "/documents/" + document.id}});
    data["people"] = Data::List{};
    if (asked.house.rights.allows(asked.actor, "person.read"))
        for (const auto& person : application.representatives)
            data["people"].push(Data::Members{{"name", person.given_name + " " + person.family_name}, {"function", person.function},
                                              {"nationality", std::string(country_name(person.nationality, asked.language))}, {"email", person.email}});
    if (asked.house.rights.allows(asked.actor, "organisation.appoint") && !has_focal_point(reading, organisation.id)) {
        data["appoint"] = "/organisations/" + organisation.id + "/focal-point";
        data["here"] = asked.http.path;
    }
    put_duplicates(asked, reading, application, data);
    data["steps"] = steps_data(asked, *meeting, application, reading, wrong);
    return view;
}

// What was typed comes back beside what is wrong with it.
http::Response take(const Asked& asked, const Drawer& draw_view) {
    auto reading = asked.house.database.read();
    const auto meeting = open_meeting(asked.house, *reading, asked.actor, asked.at("meeting"));
    reading.reset();
    Answers answers;
    for (const auto& [name, value] : asked.form.members()) answers[name] = value.text();
    const auto step = asked.form.text("step");
    const Chosen chosen{asked.at("id"), asked.form.at("version").number()};
    try {
        asked.house.database.write([&](store::Unit& unit) { take_step(asked.house, unit, *meeting, asked.actor, asked.now, step, {&chosen, 1}, answers); });
    } catch (const Refused& refused) {
        if (refused.kind != Refused::Kind::invalid) throw;
        const auto view = review(asked, *asked.house.database.read(), {step, {{"", refused.text}}});
        return draw_view(view);
    }
    return http::Response::redirect(asked.http.path + "?done=" + step.substr(step.find('.') + 1) + "&count=1");
}

}  // namespace

std::vector<Route> review_pages() {
    return {{"GET", "/m/{meeting}/applications/{id}", "application.read", Show([](const Asked& asked, const store::Reading& reading) { return review(asked, reading, {}); })},
            {"POST", "/m/{meeting}/applications/{id}", "application.read", Exchange(take)}};
}

std::vector<Route> officer_pages() {
    auto all = queue_pages();
    for (auto routes : {review_pages(), report_pages(), duplicate_pages()}) all.insert(all.end(), routes.begin(), routes.end());
    return all;
}

}  // namespace convoke::web
