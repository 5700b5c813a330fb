#include "web/pages/person_form.hpp"

#include <algorithm>

#include "core/acts/sent.hpp"
#include "core/domain/application_data.hpp"
#include "core/domain/application_problems.hpp"
#include "core/domain/time.hpp"
#include "web/view/form.hpp"
#include "web/view/render.hpp"
#include "web/view/translate.hpp"

namespace convoke::web {

namespace {

using Kind = Field::Kind;

constexpr Member members[] = {{"title"}, {"given_name"}, {"family_name"}, {"gender"}, {"nationality"}, {"function"}, {"email"}, {"participation"}, {"capacity"},
                              {"sessions", Member::Type::texts}, {"speaks", Member::Type::texts}, {"leads", Member::Type::flag}, {"version", Member::Type::any}, {"confirmed", Member::Type::any}};

std::string trimmed(const std::string& text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

// "Opening plenary meeting, 22 November 2021 at 10:00 (2 of 6 places taken)"
std::string session_label(const Asked& asked, const Attendance& one, const Meeting& meeting) {
    Text text{one.seats > 0 ? "people.session_places" : "people.session"};
    text.args = {{"session", asked.say(one.session->title)}, {"taken", std::to_string(one.attending)}, {"places", std::to_string(one.seats)}};
    if (!one.session->begins) text.code += "_undated";
    else text.args["begins"] = text_of(*one.session->begins);
    return asked.catalogue->say(text, asked.language, meeting.time_zone);
}

Form fields_of(const Roster& roster, const std::vector<std::string>& sessions, const std::vector<std::string>& floors) {
    const auto& category = *roster.category;
    const bool of_organisation = of_organisations(category);
    const bool online = roster.meeting->format == "virtual";
    Form form{{.name = "title", .label = {"person.title"}, .required = false, .help = {"people.title_help"}},
              {.name = "given_name", .label = {"person.given_name"}},
              {.name = "family_name", .label = {"person.family_name"}},
              {.name = "function", .label = {"person.function"}, .required = !of_organisation, .help = {"people.function_help"}}};
    if (!category.capacities.empty()) {
        Field capacity{.name = "capacity", .label = {"people.capacity"}, .kind = Kind::choice};
        for (const auto& one : category.capacities) capacity.options.push_back(one.id);
        form.push_back(std::move(capacity));
    }
    if (roster.led) form.push_back({.name = "leads", .label = {"people.leads"}, .kind = Kind::flag, .required = false});
    form.push_back({.name = "gender", .label = {"people.gender"}, .kind = Kind::choice, .options = {"female", "male", "other", "undisclosed"}, .required = false,
                    .help = {"people.gender_help"}});
    if (!roster.led) form.push_back({.name = "nationality", .label = {"person.nationality"}, .kind = Kind::country, .required = false});
    form.push_back({.name = "email", .label = {"person.email"}, .kind = Kind::email, .required = of_organisation || online,
                    .help = {of_organisation ? "people.email_help" : online ? "people.email_online" : "people.email_optional"}});
    if (asks_participation(*roster.meeting))
        form.push_back({.name = "participation", .label = {"people.participation"}, .kind = Kind::choice, .options = {"in_person", "virtual"}});
    if (!sessions.empty()) form.push_back({.name = "sessions", .label = {"people.sessions"}, .kind = Kind::choices, .options = sessions, .required = false});
    if (!floors.empty()) form.push_back({.name = "speaks", .label = {"people.speaks"}, .kind = Kind::choices, .options = floors, .required = false, .help = {"people.speaks_help"}});
    return form;
}

}  // namespace

Representative person_of(const Data& sent, Problems& problems) {
    demand_members(sent, members, "", problems);
    Data said = Data::Members{};
    for (const auto& [name, value] : sent.members()) said[name] = value.is_text() ? Data(trimmed(value.text())) : value;
    return representative_of(said);
}

Data person_values(const Representative& person, const Roster& roster) {
    auto values = data_of(person);
    values["leads"] = !person.id.empty() && person.id == roster.head;
    return values;
}

Data person_form(const Asked& asked, const Roster& roster, const Data& values, const Problems& problems) {
    FormOptions options;
    std::vector<std::string> sessions, floors;     // floors: where people of the category may speak
    const auto open = sessions_open_to(*roster.category, *roster.meeting, asked.now);
    const auto& chosen = values.at("sessions").list();
    for (const auto& one : attendance(roster.all, *roster.category, *roster.meeting)) {
        const auto& id = one.session->id;
        // A session that is over stays for whoever was there.
        if (std::ranges::find(open, one.session) == open.end() && std::ranges::find(chosen, Data(id)) == chosen.end()) continue;
        sessions.push_back(id);
        options.labels["sessions"][id] = session_label(asked, one, *roster.meeting);
        if (std::ranges::find(one.session->speak, roster.category->id) == one.session->speak.end()) continue;
        floors.push_back(id);
        options.labels["speaks"][id] = asked.say(one.session->title);
    }
    for (const auto& one : roster.category->capacities) options.labels["capacity"][one.id] = asked.say(one.label);
    for (const auto* field : {"title", "given_name", "family_name", "function", "email"})
        options.limits[field] = limit_of("representatives." + std::string(field));
    return form_data(fields_of(roster, sessions, floors), values, problems, asked.renderer->templates(), {.language = asked.language, .zone = roster.meeting->time_zone}, options);
}

}  // namespace convoke::web
