#include "web/pages/apply_forms.hpp"

#include <algorithm>

#include "core/domain/application_data.hpp"

namespace convoke::web {

namespace {

using Kind = Field::Kind;

constexpr std::size_t most_people_asked = 30;      // of a category without a limit; more through the API

// "A; B", or a name a line, into its parts.
Data names_of(const std::string& joined) {
    Data list = Data::List{};
    std::string name;
    for (const char c : joined + ";") {
        if (c == ';' || c == '\n') {
            const auto first = name.find_first_not_of(" \r");
            if (first != std::string::npos) list.push(name.substr(first, name.find_last_not_of(" \r") - first + 1));
            name.clear();
        } else {
            name += c;
        }
    }
    return list;
}

bool of_the_organisation(const Question& question) { return field_path(question).starts_with("organisation."); }

// A question of the meeting file as a field of the form.
void ask(StepForm& step, const Question& question, const Category& category, const Say& say) {
    auto field = question.field;
    field.name = field_path(question);
    const auto limit = question.limit ? question.limit : limit_of(field.name);
    if (limit > 0) step.options.limits[field.name] = limit;
    step.options.notes[field.name] = say(audience(question.visibility, category));
    for (std::size_t i = 0; i < std::min(field.options.size(), question.option_labels.size()); ++i)
        step.options.labels[field.name][field.options[i]] = say(question.option_labels[i]);
    step.form.push_back(std::move(field));
}

const std::vector<std::string_view>& person_fields() {
    static const std::vector<std::string_view> all{"title", "given_name", "family_name", "gender", "nationality", "function", "email", "participation"};
    return all;
}

std::string person_prefix(std::size_t place) { return "representatives." + std::to_string(place) + "."; }

void take_organisation(Application& application, const Category& category, const Form& claims, const Data& form) {
    auto data = data_of(application.organisation);
    for (const auto* name : {"name", "acronym", "type", "country", "website", "established", "mission", "relevance"})
        if (form.has(std::string("organisation.") + name)) data[name] = form.text(std::string("organisation.") + name);
    if (form.has("organisation.other_names")) data["other_names"] = names_of(form.text("organisation.other_names"));
    const auto id = application.organisation.id;
    application.organisation = organisation_of(data);
    application.organisation.id = id;
    if (category.organisation_types.size() == 1) application.organisation.type = category.organisation_types.front();
    Data said = Data::Members{};
    for (const auto& field : claims) {
        const auto last = field.name.rfind('.');
        if (const auto value = form.text(field.name); !value.empty()) said[field.name.substr(7, last - 7)][field.name.substr(last + 1)] = value;
    }
    application.claims = std::move(said);
}

void take_answers(Application& application, const Category& category, const Data& form) {
    for (const auto& question : category.questions) {
        if (of_the_organisation(question)) continue;
        const auto name = field_path(question);
        if (question.field.kind == Kind::choices || question.field.kind == Kind::countries) application.answers[question.id] = form.at(name).is_list() ? form.at(name) : Data(Data::List{});
        else if (question.field.kind == Kind::flag) application.answers[question.id] = form.at(name).flag();
        else if (form.has(name)) application.answers[question.id] = form.text(name);
    }
    leave_out_unasked(application, category);
}

// A person keeps its id from save to save; one whose box "remove" is ticked, or of whom nothing is said, is not there any more.
void take_people(Application& application, const Data& form) {
    std::vector<Representative> people;
    for (std::size_t place = 0; place < most_people_asked || place < application.representatives.size(); ++place) {
        const auto prefix = person_prefix(place);
        const bool known = place < application.representatives.size();
        if (!form.has(prefix + "family_name")) {
            if (known) people.push_back(application.representatives[place]);
            continue;
        }
        Data person = known ? data_of(application.representatives[place]) : Data(Data::Members{});
        bool said = false;
        for (const auto name : person_fields()) {
            const auto field = prefix + std::string(name);
            if (form.has(field)) person[name] = form.text(field);
            said = said || !form.text(field).empty();
        }
        if (!said || form.at(prefix + "remove").flag()) continue;
        people.push_back(representative_of(person));
        if (known) people.back().id = application.representatives[place].id;
    }
    application.representatives = std::move(people);
}

}  // namespace

std::vector<std::string> steps_of(const Category& category) {
    std::vector<std::string> steps{"organisation"};
    if (!std::ranges::all_of(category.questions, of_the_organisation)) steps.emplace_back("questions");
    if (!category.documents.empty()) steps.emplace_back("documents");
    steps.emplace_back("representatives");
    steps.emplace_back("review");
    return steps;
}

std::string step_of(const std::string& field) {
    if (field.starts_with("answers.")) return "questions";
    if (field.starts_with("documents")) return "documents";
    if (field.starts_with("representatives")) return "representatives";
    return "organisation";
}

std::vector<Part> parts_of(const std::string& step) {
    if (step == "questions") return {Part::answers};
    if (step == "documents") return {Part::documents};
    if (step == "representatives") return {Part::representatives};
    return {Part::organisation, Part::claims, Part::answers};
}

Text audience(Visibility visibility, const Category& category) {
    const bool listed = category.route == convoke::Route::presidents_list;
    switch (visibility) {
        case Visibility::circulated: return {listed ? "audience.circulated" : "audience.participants"};
        case Visibility::on_request: return {listed ? "audience.on_request" : "audience.officers"};
        case Visibility::own: return {"audience.own"};
        default: return {"audience.officers"};
    }
}

StepForm organisation_form(const Category& category, const Form& claims, const Say& say) {
    StepForm step;
    const auto add = [&](Field field) {
        if (const auto limit = limit_of(field.name); limit > 0) step.options.limits[field.name] = limit;
        step.options.notes[field.name] = say(audience(visibility_of(field.name, category), category));
        step.form.push_back(std::move(field));
    };
    add({.name = "organisation.name", .label = {"apply.name"}, .help = {"apply.name_help"}});
    add({.name = "organisation.acronym", .label = {"apply.acronym"}, .required = false});
    add({.name = "organisation.other_names", .label = {"apply.other_names"}, .required = false, .help = {"apply.other_names_help"}});
    step.options.limits.erase("organisation.other_names");         // of each name, not of all
    if (category.organisation_types.size() > 1)
        add({.name = "organisation.type", .label = {"apply.type"}, .kind = Kind::choice, .options = category.organisation_types});
    add({.name = "organisation.country", .label = {"apply.country"}, .kind = Kind::country});
    for (const auto& question : category.questions)
        if (of_the_organisation(question)) ask(step, question, category, say);
    for (const auto& claim : claims) add(claim);
    return step;
}

StepForm questions_form(const Category& category, const Application& application, const Say& say) {
    StepForm step;
    for (const auto& question : category.questions) {
        if (of_the_organisation(question)) continue;
        ask(step, question, category, say);
        const auto earlier = std::ranges::find(category.questions, question.when_question, &Question::id);
        if (!question.when_question.empty() && earlier != category.questions.end())
            step.options.conditions[step.form.back().name] = {field_path(*earlier), question.when_equals, asked(question, application, category)};
    }
    return step;
}

StepForm person_form(const Meeting& meeting, std::size_t place) {
    StepForm step;
    const auto add = [&](const char* name, bool required, Kind kind = Kind::line, std::vector<std::string> options = {}) {
        step.form.push_back({.name = name, .label = {std::string("person.") + name}, .kind = kind, .options = std::move(options), .required = required});
        if (const auto limit = limit_of(std::string("representatives.") + name); limit > 0) step.options.limits[name] = limit;
    };
    add("title", false);
    add("given_name", true);
    add("family_name", true);
    add("gender", false, Kind::choice, {"female", "male", "other", "undisclosed"});
    add("nationality", false, Kind::country);
    add("function", false);
    add("email", true, Kind::email);
    // In person or by video: asked once the format is decided, where there is something to choose (paragraph 2 (c) of the draft).
    if (meeting.format == "hybrid") add("participation", true, Kind::choice, {"in_person", "virtual"});
    step.options.prefix = person_prefix(place);
    return step;
}

std::size_t people_asked(const Category& category, const Application& application, bool one_more) {
    const auto there = application.representatives.size();
    const auto most = category.representatives > 0 ? static_cast<std::size_t>(category.representatives) : most_people_asked;
    return std::max(there, std::min(most, there == 0 ? 1 : there + (one_more ? 1 : 0)));
}

Data values_of(const Application& application) {
    Data values = Data::Members{};
    const auto organisation = data_of(application.organisation);
    for (const auto& [name, value] : organisation.members()) values["organisation." + name] = value;
    std::string names;
    for (const auto& other : application.organisation.other_names) names += (names.empty() ? "" : "; ") + other;
    values["organisation.other_names"] = names;
    for (const auto& [name, value] : application.answers.members()) values["answers." + name] = value;
    for (const auto& [plugin, claim] : application.claims.members())
        for (const auto& [name, value] : claim.members()) values["claims." + plugin + "." + name] = value;
    for (std::size_t place = 0; place < application.representatives.size(); ++place) {
        const auto person = data_of(application.representatives[place]);
        for (const auto& [name, value] : person.members()) values[person_prefix(place) + name] = value;
    }
    return values;
}

void take_step_values(Application& application, const Category& category, const Form& claims, const std::string& step, const Data& form) {
    if (step == "organisation") take_organisation(application, category, claims, form);
    else if (step == "questions") take_answers(application, category, form);
    else if (step == "representatives") take_people(application, form);
}

std::set<std::string> questions_asked(const Category& category, const Application& application) {
    std::set<std::string> ids;
    for (const auto& question : category.questions)
        if (asked(question, application, category)) ids.insert(question.id);
    return ids;
}

}  // namespace convoke::web
