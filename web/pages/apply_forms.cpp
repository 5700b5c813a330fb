#include "web/pages/apply_forms.hpp"

#include <algorithm>

#include "core/domain/application_data.hpp"

namespace convoke::web {

namespace {

using Kind = Field::Kind;

constexpr int most_people_asked = 3;               // rows of the form; more through the API

int people_of(const Category& category) { return category.representatives == 0 ? most_people_asked : std::min(category.representatives, most_people_asked); }

Form organisation_form(const Category& category) {
    return {{.name = "organisation.name", .label = {"apply.name"}, .help = {"apply.name_help"}},
            {.name = "organisation.acronym", .label = {"apply.acronym"}, .required = false},
            {.name = "organisation.other_names", .label = {"apply.other_names"}, .required = false, .help = {"apply.other_names_help"}},
            {.name = "organisation.type", .label = {"apply.type"}, .kind = Kind::choice, .options = category.organisation_types},
            {.name = "organisation.country", .label = {"apply.country"}, .kind = Kind::country, .help = {"apply.country_help"}},
            {.name = "organisation.website", .label = {"apply.website"}, .kind = Kind::url, .required = false, .help = {"apply.on_request"}},
            {.name = "organisation.established", .label = {"apply.established"}, .kind = Kind::number, .required = false},
            {.name = "organisation.mission", .label = {"apply.mission"}, .kind = Kind::paragraph, .required = false},
            {.name = "organisation.relevance", .label = {"apply.relevance"}, .kind = Kind::paragraph, .required = false, .help = {"apply.on_request"}}};
}

Form people_form(const Category& category) {
    Form form;
    for (int place = 0; place < people_of(category); ++place) {
        const auto field = [&](const char* name, Kind kind = Kind::line, std::vector<std::string> options = {}) {
            form.push_back({.name = "representatives." + std::to_string(place) + "." + name, .label = {std::string("person.") + name}, .kind = kind,
                            .options = std::move(options), .required = false});
        };
        field("title");
        field("given_name");
        field("family_name");
        field("gender", Kind::choice, {"female", "male", "other", "undisclosed"});
        field("nationality", Kind::country);
        field("function");
        field("email", Kind::email);
        field("participation", Kind::choice, {"in_person", "virtual"});
    }
    return form;
}

// "A; B" into its parts.
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

}  // namespace

Form form_of_step(const Category& category, const std::string& step, const Application& application) {
    if (step == "organisation") return organisation_form(category);
    if (step == "representatives") return people_form(category);
    Form form;
    if (step == "questions")
        for (const auto& question : category.questions) {
            if (field_path(question).starts_with("organisation.")) continue;       // asked with the organisation
            if (!asked(question, application, category)) continue;
            auto field = question.field;
            field.name = "answers." + question.id;
            if (field.help.code.empty()) field.help = {"apply.visibility." + std::string(name_of(question.visibility))};
            form.push_back(field);
        }
    if (step == "documents")
        for (const auto& document : category.documents)
            form.push_back({.name = "documents." + document.id, .label = document.label, .kind = Kind::file, .required = false});
    return form;
}

Data values_of(const Application& application) {
    Data values;
    const auto organisation = data_of(application.organisation);
    for (const auto& [name, value] : organisation.members()) values["organisation." + name] = value;
    std::string names;
    for (const auto& other : application.organisation.other_names) names += (names.empty() ? "" : "; ") + other;
    values["organisation.other_names"] = names;
    for (const auto& [name, value] : application.answers.members()) values["answers." + name] = value;
    for (std::size_t place = 0; place < application.representatives.size(); ++place) {
        const auto person = data_of(application.representatives[place]);
        for (const auto& [name, value] : person.members()) values["representatives." + std::to_string(place) + "." + name] = value;
    }
    return values;
}

void take_step_values(Application& application, const Category& category, const std::string& step, const Data& form) {
    if (step == "organisation") {
        auto data = data_of(application.organisation);
        for (const auto& field : organisation_form(category)) {
            const auto name = field.name.substr(field.name.find('.') + 1);
            if (name == "other_names") data[name] = names_of(form.text(field.name));
            else data[name] = form.text(field.name);
        }
        const auto id = application.organisation.id;
        application.organisation = organisation_of(data);
        application.organisation.id = id;
    } else if (step == "questions") {
        for (const auto& question : category.questions) {
            const auto name = "answers." + question.id;
            if (question.field.kind == Kind::choices) application.answers[question.id] = form.at(name).is_list() ? form.at(name) : Data(Data::List{});
            else if (form.has(name)) application.answers[question.id] = form.text(name);
        }
        leave_out_unasked(application, category);
    } else if (step == "representatives") {
        application.representatives.clear();
        for (int place = 0; place < people_of(category); ++place) {
            Data person = Data::Members{};
            for (const auto* name : {"title", "given_name", "family_name", "gender", "nationality", "function", "email", "participation"})
                person[name] = form.text("representatives." + std::to_string(place) + "." + name);
            if (!person.text("given_name").empty() || !person.text("family_name").empty() || !person.text("email").empty())
                application.representatives.push_back(representative_of(person));
        }
    }
}

Part part_of(const std::string& step) {
    if (step == "questions") return Part::answers;
    if (step == "documents") return Part::documents;
    if (step == "representatives") return Part::representatives;
    return Part::organisation;
}

std::string step_of(const std::string& field) {
    if (field.starts_with("answers.")) return "questions";
    if (field.starts_with("documents")) return "documents";
    if (field.starts_with("representatives")) return "representatives";
    return "organisation";
}

}  // namespace convoke::web
