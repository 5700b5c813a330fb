#include "plugins/nonobjection/circular.hpp"

#include <algorithm>

#include "core/domain/countries.hpp"
#include "core/domain/time.hpp"
#include "core/text/dates.hpp"
#include "plugins/nonobjection/corrigendum.hpp"
#include "plugins/nonobjection/input.hpp"
#include "plugins/nonobjection/pages.hpp"
#include "plugins/nonobjection/tables.hpp"

namespace convoke::nonobjection {

namespace {

// The list's own; a corrigendum adds "/Corr." and its number. Where the list was given none, that of the resolution.
std::string symbol_of(const Course& course, int opening, const Meeting& meeting) {
    if (course.list.symbol.empty()) return meeting.symbol;
    const auto corrected = [](const OpeningRow& row) { return !row.opening.entry.empty(); };
    if (opening < 1 || !corrected(course.openings[static_cast<std::size_t>(opening - 1)])) return course.list.symbol;
    return course.list.symbol + "/Corr." + std::to_string(std::count_if(course.openings.begin(), course.openings.begin() + opening, corrected));
}

}  // namespace

Table circular_table(const Course& course, int number, std::optional<Time> deadline, const Context& context) {
    const auto& meeting = context.meeting;
    if (number < 0 || number > static_cast<int>(course.openings.size()) || (number == 0 && !caller_of(context).officer)) unknown();
    const auto& version = version_since(course, number);
    if (!deadline) deadline = usual_deadline(course.list, context);
    Opening opening{Opening::Kind::circulated, version.frozen_at, deadline.value_or(context.now)};
    if (number > 0) opening = course.openings[static_cast<std::size_t>(number - 1)].opening;

    static constexpr const char* words[] = {"nonobjection.circular_circulated", "nonobjection.circular_extended", "nonobjection.circular_extended", "nonobjection.circular_corrected"};
    Text letter{words[static_cast<int>(opening.kind)], {{"resolution", meeting.symbol}, {"deadline", text_of(opening.deadline)}, {"reason", opening.reason}}};
    say_corrigendum(letter.args, course, number, context);

    Table table;
    table.title = opening.entry.empty() ? title_of(course.list, meeting) : titled("nonobjection.circular_corrigendum", course.list, meeting);
    table.columns = {{"name", {"nonobjection.column_name"}, "public"}, country_column()};
    std::string category;
    for (const auto& entry : entries_for(context.actor.language, course, version.number, context)) {
        if (!opening.entry.empty() && entry.id != opening.entry) continue;
        if (entry.category != category || table.rows.empty()) table.sections.push_back({table.rows.size(), title_of(entry.category, context)});
        category = entry.category;
        table.rows.push_back({entry.name, std::string(country_name(entry.country))});
    }
    const auto day = number > 0 ? opening.at : context.now;
    table.about = {{"layout", "united-nations"}, {"body", meeting.body}, {"symbol", symbol_of(course, number, meeting)}, {"dated", local_text(day, meeting.time_zone).substr(0, 10)},
                   {"agenda_item", meeting.agenda_item}, {"letter", context.desk.say(letter)}, {"subtitle", context.desk.say(meeting.title)},
                   {"meeting", meeting.id}, {"list", course.list.id}, {"version", std::to_string(version.number)}, {"sha256", version.sha256},
                   {"made_at", text_of(number > 0 ? opening.at : version.frozen_at)},
                   {"file_name", meeting.id + "-list-v" + std::to_string(version.number) + (number > 0 ? "-letter-" + std::to_string(number) : "")}};
    return table;
}

Answers circular_options(const Course& course, int opening) { return {{"list", course.list.id}, {"opening", std::to_string(opening)}}; }

std::string circular_address(const Course& course, int opening, std::optional<Time> deadline) {
    return list_address(course) + "/letter" + (opening > 0 ? "?opening=" + std::to_string(opening) : deadline ? "?deadline=" + text_of(*deadline) : "?opening=0");
}

View circular(const Request& request, const Context& context) {
    const auto course = named(request.path, context);
    const auto asked = answer(request.query, "opening");
    const auto deadline = instant_of(answer(request.query, "deadline"));
    const auto number = asked.empty() ? (deadline ? 0 : static_cast<int>(course.openings.size())) : static_cast<int>(Data(asked).number());
    View view;
    view.page = "circular";
    view.table = circular_table(course, number, deadline, context);
    view.data["address"] = list_address(course);
    view.data["letter"] = view.table->about.at("letter");
    view.data["pdf"] = circular_address(course, number, deadline) + "&format=pdf";
    return view;
}

}  // namespace convoke::nonobjection
