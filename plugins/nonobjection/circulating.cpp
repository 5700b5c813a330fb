#include "plugins/nonobjection/circulating.hpp"

#include <algorithm>

#include "core/domain/countries.hpp"
#include "core/domain/time.hpp"
#include "core/json/json.hpp"
#include "core/text/dates.hpp"
#include "plugins/nonobjection/circular.hpp"
#include "plugins/nonobjection/corrigendum.hpp"
#include "plugins/nonobjection/input.hpp"
#include "plugins/nonobjection/pages.hpp"

namespace convoke::nonobjection {

namespace {

constexpr std::size_t symbol_limit = 60;
constexpr const char* codes[] = {"nonobjection.circulated_letter", "nonobjection.extended_letter", "nonobjection.extended_letter", "nonobjection.corrected_letter"};

// number: of the opening, or 0 while the circulation is only looked at.
Letter letter_of(const Course& course, const Opening& opening, int number, const Context& context) {
    const auto& meeting = context.meeting;
    Letter letter{"role:state",
                  codes[static_cast<int>(opening.kind)],
                  {{"resolution", meeting.symbol}, {"reason", opening.reason},
                   {"names", std::to_string(number_of_entries(context.sql, course.list.id, course.proposed()->number))},
                   {"deadline", text_of(opening.deadline)}, {"link", list_address(course)}}};
    put_words(letter.args, "meeting", meeting.title);
    put_words(letter.args, "list", title_of(course.list, meeting));
    say_corrigendum(letter.args, course, number, context);
    letter.enclosure = circular_report;
    letter.enclosure_options = circular_options(course, number);
    return letter;
}

}  // namespace

Preview preview(const Course& course, const Opening& opening, int number, const Context& context) {
    Preview seen;
    auto letter = letter_of(course, opening, number, context);
    seen.addressees = context.desk.addressees(letter.to);
    Data whole = Data::Members{{"to", Data::List{}}};
    for (const auto& one : seen.addressees) {
        seen.missions.insert(one.state);
        whole["to"].push(one.account);
    }
    if (!seen.addressees.empty()) {
        letter.args["name"] = seen.example_to = seen.addressees.front().name;
        seen.subject = context.desk.say({letter.code + ".subject", letter.args});
        seen.body = context.desk.say({letter.code + ".body", letter.args});
    }
    const auto enclosed = circular_table(course, number, opening.deadline, context);
    seen.enclosure = answer(enclosed.about, "file_name") + ".pdf";
    seen.enclosure_address = circular_address(course, number, number > 0 ? std::nullopt : std::optional(opening.deadline)) + "&format=pdf";
    for (const auto& row : enclosed.rows)
        for (const auto& cell : row) whole["enclosed"].push(cell);
    whole["subject"] = seen.subject;
    whole["body"] = seen.body;
    seen.seen = context.desk.digest(write_json(whole));
    return seen;
}

std::string_view name_of(Delivery::State state) {
    constexpr std::string_view words[] = {"queued", "sent", "bounced"};
    return words[static_cast<int>(state)];
}

Data shown(const Preview& preview) {
    Data data = Data::Members{{"letters", preview.addressees.size()}, {"missions", preview.missions.size()}, {"to", preview.example_to},
                              {"subject", preview.subject}, {"body", preview.body}, {"seen", preview.seen},
                              {"enclosure", Data::Members{{"name", preview.enclosure}, {"address", preview.enclosure_address}}}};
    data["without"] = Data::List{};
    for (const auto& country : countries())
        if (country.kind == CountryKind::member_state && !preview.missions.contains(std::string(country.iso3))) data["without"].push(country.iso3);
    return data;
}

namespace {

// The openings whose letters have yet to be released. A later deadline of the whole list stands in the later letter; the letter
// of a corrected name says what no other does.
std::vector<int> unreleased(const Course& course, const Context& context) {
    std::vector<int> found;
    if (course.decided()) return found;
    bool later = false;
    for (auto number = static_cast<int>(course.openings.size()); number > 0; --number) {
        const bool whole = course.openings[static_cast<std::size_t>(number - 1)].opening.entry.empty();
        if ((!whole || !later) && !released(context.sql, course.list.id, number)) found.push_back(number);
        later = later || whole;
    }
    std::ranges::reverse(found);
    return found;
}

}  // namespace

int held(const Course& course, const Context& context) {
    const auto waiting = unreleased(course, context);
    return waiting.empty() ? 0 : waiting.front();
}

Letters letters_of(const Course& course, const Context& context) {
    Letters letters;
    letters.waiting = unreleased(course, context);
    letters.opening = static_cast<int>(course.openings.size());
    while (letters.opening > 1 && !released(context.sql, course.list.id, letters.opening)) --letters.opening;
    letters.deliveries = context.desk.deliveries(letters_about(course, letters.opening));
    return letters;
}

Data shown(const Letters& letters, const Context& context) {
    Data data = Data::Members{{"waiting", letters.waiting.empty() ? 0 : letters.waiting.size() * context.desk.addressees("role:state").size()}};
    std::int64_t counts[3] = {};
    for (const auto& delivery : letters.deliveries) ++counts[static_cast<int>(delivery.state)];
    for (const auto state : {Delivery::State::queued, Delivery::State::sent, Delivery::State::bounced}) data[name_of(state)] = counts[static_cast<int>(state)];
    return data;
}

void release_letters(const Course& course, int number, const Context& context) {
    auto letter = letter_of(course, course.openings[static_cast<std::size_t>(number - 1)].opening, number, context);
    letter.about = letters_about(course, number);
    const auto letters = context.desk.addressees(letter.to).size();
    context.desk.post(std::move(letter));
    add_release(context.sql, course.list.id, number, context.actor.account, context.now);
    context.desk.record({.kind = "nonobjection.letters_released", .subject = course.list.id,
                         .data = Data::Members{{"opening", number}, {"letters", letters}}});
}

View release_form(const Request& request, const Context& context) {
    const auto course = named(request.path, context);
    const auto number = held(course, context);
    if (number == 0) conflict({"nonobjection.nothing_held"});
    View view;
    view.page = "release";
    view.data = shown(preview(course, course.openings[static_cast<std::size_t>(number - 1)].opening, number, context));
    view.data["list"] = head_of(course, context);
    view.data["action"] = list_address(course) + "/release";
    view.data["address"] = list_address(course);
    view.data["held"] = true;
    return view;
}

View release(const Request& request, const Context& context) {
    const auto course = named(request.path, context);
    const auto number = held(course, context);
    if (number == 0) conflict({"nonobjection.nothing_held"});
    Input input(request.form, {"seen"});
    const auto seen = input.text("seen", 64, true);
    if (input.good() && seen != preview(course, course.openings[static_cast<std::size_t>(number - 1)].opening, number, context).seen)
        input.wrong("seen", {"nonobjection.look_again"});
    if (!input.good()) return sent_back(request.form, release_form(request, context), input.take());
    release_letters(course, number, context);
    View view;
    view.kind = View::Kind::done;
    view.data = head_of(course, context);
    const auto letters = letters_of(course, context);
    view.data["letters"] = shown(letters, context);
    view.location = list_address(course) + (letters.waiting.empty() ? "" : "/release");
    return view;
}

namespace {

Course to_be_circulated(const Request& request, const Context& context) {
    auto course = named(request.path, context);
    if (course.list.status == ListStatus::draft) conflict({"nonobjection.not_approved_yet"});
    if (course.list.status != ListStatus::approved) conflict({"nonobjection.already_circulated"});
    return course;
}

std::optional<Time> wanted_deadline(Input& input, const Course& course, const Context& context) {
    auto deadline = input.instant("deadline", context.meeting.time_zone);
    if (!deadline && input.good()) deadline = usual_deadline(course.list, context);
    if (deadline)
        if (const auto why = course.window.refuses(*deadline, context.now)) input.wrong("deadline", *why);
    if (!deadline && input.good()) input.wrong("deadline", {"nonobjection.missing"});
    return deadline;
}

}  // namespace

View circulation_form(const Request& request, const Context& context) {
    auto course = to_be_circulated(request, context);
    Data sent = Data::Members{};
    for (const auto& [name, value] : request.query) sent[name] = value;
    Input input(sent, {"deadline", "deadline_local", "symbol", "lang"});
    const auto deadline = wanted_deadline(input, course, context);
    course.list.symbol = input.text("symbol", symbol_limit);
    if (!input.good()) {
        auto page = one_list({request.path, {}, {}}, context);
        if (sent.has("deadline_local")) page.data["usual_deadline"] = sent.at("deadline_local");
        return sent_back(sent, std::move(page), input.take());
    }
    View view;
    view.page = "release";
    view.data = shown(preview(course, {Opening::Kind::circulated, context.now, *deadline, {}, {}}, 0, context));
    view.data["list"] = head_of(course, context);
    view.data["action"] = list_address(course) + "/circulate";
    view.data["address"] = list_address(course);
    view.data["deadline"] = text_of(*deadline);
    return view;
}

View circulate(const Request& request, const Context& context) {
    auto course = to_be_circulated(request, context);
    Input input(request.form, {"deadline", "deadline_local", "symbol", "seen"});
    const auto deadline = wanted_deadline(input, course, context);
    course.list.symbol = input.text("symbol", symbol_limit);
    const auto seen = input.text("seen", 64);
    if (deadline && !seen.empty() && seen != preview(course, {Opening::Kind::circulated, context.now, *deadline, {}, {}}, 0, context).seen)
        input.wrong("seen", {"nonobjection.look_again"});
    if (!input.good()) return sent_back(request.form, one_list({request.path, {}, {}}, context), input.take());

    View view;
    view.step = "nonobjection.circulate";
    const auto names = names_of(course, context);
    for (const auto& name : names) {               // a name that withdrew is shown to nobody
        if (name.withdrawn() || name.application->state != State::proposed)
            conflict({"nonobjection.withdrawn_since", {{"name", name.entry.name}}});
        if (needs_circulation(name.entry, entry_of(*name.application, name.entry.id)))
            conflict({"nonobjection.changed_since", {{"name", name.entry.name}}});
        view.moves.push_back({name.entry.application, State::circulated, {}});
    }
    add_opening(context.sql, course.list.id, {{Opening::Kind::circulated, context.now, *deadline, {}, {}}, {context.actor.account}});
    course.list.status = ListStatus::circulated;
    save_list(context.sql, course.list);
    if (!covered_until(context.sql, course.list.meeting)) save_covered_until(context.sql, course.list.meeting, context.now);
    const auto* version = course.proposed();
    context.desk.record({.kind = "nonobjection.circulated", .subject = course.list.id,
                         .data = Data::Members{{"version", version->number}, {"sha256", version->sha256}, {"names", names.size()}, {"deadline", text_of(*deadline)}, {"symbol", course.list.symbol}}});
    const auto now = course_of(course.list, context);
    if (!seen.empty()) release_letters(now, 1, context);
    Ledger(now.list, context).checkpoint("circulated");
    view.kind = View::Kind::done;
    view.data = head_of(now, context);
    view.data["letters"] = shown(letters_of(now, context), context);
    view.location = list_address(now) + (seen.empty() ? "/release" : "?done=circulated");
    return view;
}

}  // namespace convoke::nonobjection
