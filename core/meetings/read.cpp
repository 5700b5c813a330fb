#include "core/domain/time.hpp"
#include "core/json/json.hpp"
#include "core/meetings/meeting_file.hpp"
#include "core/meetings/parts.hpp"

namespace convoke {

namespace meetings {

std::string member_path(const std::string& path, const std::string& name) {
    const bool plain =
        !name.empty() &&
        name.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_$") == std::string::npos;
    return plain ? path + '.' + name : path + '[' + write_json(Data(name)) + ']';
}

namespace {

Text words(const Data& data) {
    Text text;
    for (const auto& [language, said] : data.members()) text.args[language] = said.text();
    if (!text.args.empty()) text.code = own_words;
    return text;
}

std::vector<std::string> names(const Data& data) {
    std::vector<std::string> list;
    for (const auto& item : data.list()) list.push_back(item.text());
    return list;
}

template <typename Item>
std::vector<Item> each(const Data& data, Item (*make)(const Data&)) {
    std::vector<Item> list;
    for (const auto& item : data.list()) list.push_back(make(item));
    return list;
}

bool flag(const Data& owner, std::string_view name, bool fallback) {
    return owner.has(name) ? owner.at(name).flag() : fallback;
}
int number(const Data& data) { return static_cast<int>(data.number()); }
Source source(const Data& data) { return {.document = data.text("document"), .paragraph = data.text("paragraph")}; }

Visibility visibility(const Data& data) { return visibility_named(data.text()).value_or(Visibility::opga); }

Window window(const Data& data) {
    return {.opens = instant_of(data.text("opens")),
            .closes = instant_of(data.text("closes")),
            .list = data.text("list"),
            .source = source(data.at("source"))};
}

Question question(const Data& data) {
    Question made{.id = data.text("id"), .field = {}};
    made.field = {.name = made.id,
                  .label = words(data.at("label")),
                  .required = flag(data, "required", true),
                  .help = words(data.at("help"))};
    for (std::size_t kind = 0; kind < kinds.size(); ++kind)
        if (kinds[kind] == data.text("kind")) made.field.kind = static_cast<Field::Kind>(kind);
    for (const auto& option : data.at("options").list()) {
        made.field.options.push_back(option.text("id"));
        made.option_labels.push_back(words(option.at("label")));
    }
    made.visibility = visibility(data.at("visibility"));
    made.when_question = data.at("when").text("question");
    made.when_equals = data.at("when").text("equals");
    made.limit = static_cast<std::size_t>(data.at("limit").number());
    return made;
}

Document document(const Data& data) {
    return {.id = data.text("id"),
            .label = words(data.at("label")),
            .required = flag(data, "required", true),
            .visibility = visibility(data.at("visibility"))};
}

Capacity capacity(const Data& data) { return {.id = data.text("id"), .label = words(data.at("label"))}; }

Category category(const Data& data) {
    return {.id = data.text("id"),
            .title = words(data.at("title")),
            .description = words(data.at("description")),
            .source = source(data.at("source")),
            .route = *route_named(data.text("route")),
            .open = flag(data, "open", true),
            .checks = names(data.at("checks")),
            .register_when_certain = data.at("register_when_certain").flag(),
            .representatives = number(data.at("representatives")),
            .applications = {each(data.at("applications"), window)},
            .registration = {each(data.at("registration"), window)},
            .form_of = data.text("form_of"),
            .questions = each(data.at("questions"), question),
            .documents = each(data.at("documents"), document),
            .organisation_types = names(data.at("organisation_types")),
            .capacities = each(data.at("capacities"), capacity)};
}

Session session(const Data& data) {
    return {.id = data.text("id"),
            .title = words(data.at("title")),
            .source = source(data.at("source")),
            .kind = data.text("kind"),
            .begins = instant_of(data.text("begins")),
            .ends = instant_of(data.text("ends")),
            .no_later_than = data.text("no_later_than"),
            .theme = words(data.at("theme")),
            .chair = words(data.at("chair")),
            .webcast = data.at("webcast").flag(),
            .webcast_link = data.text("webcast_link"),
            .summary_by = words(data.at("summary_by")),
            .summary = data.text("summary"),
            .speakers = each(data.at("speakers"), words),
            .minutes = number(data.at("minutes")),
            .minutes_group = number(data.at("minutes_group")),
            .attend = names(data.at("attend")),
            .speak = names(data.at("speak")),
            .representatives = number(data.at("representatives")),
            .delegates = number(data.at("delegates"))};
}

Procedure::List list(const Data& data) {
    return {.id = data.text("id"),
            .title = words(data.at("title")),
            .source = source(data.at("source")),
            .circulate_by = instant_of(data.text("circulate_by")),
            .silence_until = instant_of(data.text("silence_until")),
            .bring_by = instant_of(data.text("bring_by"))};
}

Procedure procedure(const Data& data) {
    Procedure made{.source = source(data.at("source")),
                   .drawn_up_by = data.text("drawn_up_by"),
                   .drawn_up_with = data.text("drawn_up_with"),
                   .decision = *decision_named(data.text("decision")),
                   .decided_by = data.text("decided_by"),
                   .disclosure = *disclosure_named(data.text("disclosure")),
                   .disclosed_to = names(data.at("disclosed_to")),
                   .specialised_agency_members_may_ask = flag(data, "specialised_agency_members_may_ask", true),
                   .criteria = names(data.at("criteria")),
                   .gender_wording = data.text("gender_wording"),
                   .as_observers = data.at("as_observers").flag(),
                   .lists = each(data.at("lists"), list),
                   .carried_over = names(data.at("carried_over"))};
    if (data.has("deadline_time")) made.deadline_time = data.text("deadline_time");
    if (data.has("officers")) made.officers = number(data.at("officers"));
    return made;
}

}  // namespace

Meeting built(const Data& file) {
    Meeting meeting{.id = file.text("id"),
                    .title = words(file.at("title")),
                    .symbol = file.text("symbol"),
                    .adopted = file.text("adopted"),
                    .source = source(file.at("source")),
                    .body = file.text("body"),
                    .time_zone = file.text("time_zone"),
                    .place = file.text("place"),
                    .country = file.text("country"),
                    .format = file.text("format"),
                    .format_by = file.text("format_by"),
                    .agenda_item = file.text("agenda_item"),
                    .begins = instant_of(file.text("begins")),
                    .ends = instant_of(file.text("ends")),
                    .categories = each(file.at("categories"), category),
                    .sessions = each(file.at("sessions"), session),
                    .procedure = procedure(file.at("procedure")),
                    .participant_list = names(file.at("participant_list")),
                    .published = flag(file, "published", true)};
    bool member_states = true;                     // the first category of that route is theirs
    for (auto& category : meeting.categories)
        if (category.route == Route::delegation) category.of_observers = !std::exchange(member_states, false);
    // In the order of the file, so that a form taken over may itself be taken over.
    for (auto& taker : meeting.categories)
        if (const auto* giver = meeting.category(taker.form_of)) {
            taker.questions = giver->questions;
            taker.documents = giver->documents;
        }
    for (const auto& [plugin, settings] : file.at("plugins").members()) {
        auto& kept = meeting.plugins[plugin];
        for (const auto& [key, value] : settings.members()) kept[key] = value.text();
    }
    for (const auto& [visibility_name, days] : file.at("retention").members())
        meeting.retention_days[visibility_name] = number(days);
    return meeting;
}

}  // namespace meetings

std::optional<Meeting> read_meeting(const Data& file, Problems& problems) {
    problems.clear();
    if (meetings::check_shape(file, problems)) meetings::check_rules(file, problems);
    if (!problems.empty()) return {};
    return meetings::built(file);
}

}  // namespace convoke
