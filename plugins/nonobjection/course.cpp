#include "plugins/nonobjection/course.hpp"

#include <algorithm>

#include "core/domain/countries.hpp"
#include "core/domain/time.hpp"
#include "core/json/messages.hpp"
#include "core/text/dates.hpp"
#include "plugins/nonobjection/agencies.hpp"
#include "plugins/nonobjection/docket.hpp"
#include "plugins/nonobjection/vote.hpp"

namespace convoke::nonobjection {

namespace {

// The code of the State among these that an account speaks for, by its code or by its name; "" where there is none.
std::string among(const std::string& codes, const std::string& state) {
    for (const auto& one : codes_in(codes))
        if (one == state || country_name(one) == state) return one;
    return {};
}

Data opening_data(const OpeningRow& row, const Course& course, const Context& context) {
    const auto& opening = row.opening;
    const auto entry = opening.entry.empty() ? std::nullopt : find_entry(context.sql, course.list.id, course.list.version, opening.entry);
    return Data::Members{{"kind", name_of(opening.kind)},
                         {"entry", opening.entry},
                         {"name", entry ? entry->name : ""},
                         {"at", text_of(opening.at)},
                         {"deadline", text_of(opening.deadline)},
                         {"deadline_here", format_instant(opening.deadline, context.meeting.time_zone, "en")},
                         {"reason", opening.reason}};
}

}  // namespace

Caller caller_of(const Context& context) {
    Caller caller;
    caller.officer = context.desk.allows("nonobjection.compile");
    const bool diplomat = context.desk.allows("nonobjection.ask");
    caller.state = diplomat ? context.actor.state : "";
    caller.objector = context.desk.allows("nonobjection.object") && member_state(caller.state);
    const auto of_an_agency = caller.objector ? "" : among(answer(context.settings, "specialised_agency_members"), caller.state);
    if (!of_an_agency.empty()) caller.state = of_an_agency;
    const Circle circle{caller.objector, !of_an_agency.empty()};
    caller.asks = diplomat && may_ask(circle, context.meeting.procedure);
    return caller;
}

const VersionRow* Course::proposed() const {
    const VersionRow* found = nullptr;
    for (const auto& version : versions)
        if (!version.final) found = &version;
    return found;
}

const VersionRow* Course::final() const { return versions.empty() || !versions.back().final ? nullptr : &versions.back(); }

std::string Course::status(Time now) const {
    if (list.status == ListStatus::circulated && closed(now)) return "closed";
    return std::string(name_of(list.status));
}

std::string Course::disposition(const std::string& entry) const {
    return decisions.empty() ? std::string() : decisions.back().content.at("dispositions").text(entry);
}

const ObjectionWindow& Course::window_of(const std::string& entry) const {
    const auto own = own_windows.find(entry);
    return own == own_windows.end() ? window : own->second;
}

Time Course::last_deadline() const {
    auto last = *window.deadline();
    for (const auto& [entry, own] : own_windows) last = std::max(last, *own.deadline());
    return last;
}

bool Course::closed(Time now) const {
    const auto over = [&](const ObjectionWindow& one) { return one.phase(now) == ObjectionWindow::Phase::closed; };
    return circulated() && over(window) && std::ranges::all_of(own_windows, [&](const auto& own) { return over(own.second); });
}

Course with_openings(ListRow list, std::vector<OpeningRow> openings) {
    Course course{std::move(list), {}, {}, std::move(openings), {}, {}};
    std::vector<Opening> of_the_list;
    for (const auto& row : course.openings)
        if (row.opening.entry.empty()) of_the_list.push_back(row.opening);
    course.window = ObjectionWindow(of_the_list);
    for (const auto& row : course.openings) {
        const auto& entry = row.opening.entry;
        if (entry.empty() || course.own_windows.contains(entry)) continue;
        auto both = of_the_list;
        for (const auto& other : course.openings)
            if (other.opening.entry == entry) both.push_back(other.opening);
        course.own_windows.emplace(entry, ObjectionWindow(std::move(both)));
    }
    return course;
}

Course windows_of(ListRow list, const Context& context) {
    auto openings = openings_of(context.sql, list.id);
    return with_openings(std::move(list), std::move(openings));
}

Course course_of(ListRow list, const Context& context) {
    auto course = windows_of(std::move(list), context);
    course.versions = versions_of(context.sql, course.list.id);
    if (course.decided()) course.decisions = decisions_of(context.sql, course.list.id);
    return course;
}

bool may_know(const Caller& caller, const Course& course) {
    return caller.officer || (caller.asks && course.circulated()) || course.decided();
}

Course named(const Answers& path, const Context& context) {
    auto list = find_list(context.sql, answer(path, "list"));
    if (!list || list->meeting != context.meeting.id) unknown();
    auto course = course_of(std::move(*list), context);
    if (!may_know(caller_of(context), course)) unknown();
    return course;
}

Course course_named_in(const std::string& id, const Context& context) {
    auto list = find_list(context.sql, list_named_in(id));
    if (!list || list->meeting != context.meeting.id) unknown();
    return course_of(std::move(*list), context);
}

void add_vote(Data& data, const Course& course) {
    const auto& decision = course.decisions.back().content;
    if (!decision.has("vote")) return;
    data["vote_carried"] = carried(decision.at("vote"));
    if (decision.at("vote").has("by_state")) data["vote_address"] = list_address(course) + "/vote";
}

std::vector<Name> names_of(const Course& course, const Context& context) {
    std::vector<Name> names;
    std::vector<std::string> ids;
    for (auto& entry : entries_of(context.sql, course.list.id, course.list.version)) {
        ids.push_back(entry.application);
        names.push_back({std::move(entry), {}});
    }
    auto applications = context.applications.chosen(ids);      // as asked, unknown ones left out
    auto next = applications.begin();
    for (auto& name : names) {
        if (next == applications.end() || next->id != name.entry.application) continue;
        name.application = std::move(*next++);
    }
    return names;
}

void unknown() { throw Refused(Refused::Kind::unknown, {"nonobjection.unknown"}); }
void conflict(Text why) { throw Refused(Refused::Kind::conflict, std::move(why)); }

State standing_of(const Entry& entry, const std::set<std::string>& objected, const Course& course, Time now) {
    if (objected.contains(entry.id)) return State::objected;
    return course.window_of(entry.id).phase(now) == ObjectionWindow::Phase::closed ? State::cleared : State::circulated;
}

std::set<std::string> objected_to(const std::vector<Objection>& objections, const Course& course) {
    std::set<std::string> entries;
    for (const auto& one : objections)
        if (course.standing_of(one).stands()) entries.insert(one.entry);
    return entries;
}

Event reading_of(const Course& course, const Caller& caller, Data what, const Context& context) {
    if (!caller.officer) {
        what["act"] = "opened";
        what["opening"] = course.openings.size();
        return Ledger(course.list, context).look(caller.state, what);
    }
    what["list"] = course.list.id;
    return {.kind = std::string(reading_kind), .data = std::move(what), .sealed = true};
}

Text title_of(const std::string& category, const Context& context) {
    const auto* found = context.meeting.category(category);
    return found ? found->title : Text{"nonobjection.no_category"};
}

std::string list_address(const Course& course) { return "/m/" + course.list.meeting + "/lists/" + course.list.id; }

std::string letters_about(const Course& course, int opening) { return course.list.id + "/" + std::to_string(opening); }

Data head_of(const Course& course, const Context& context) {
    const auto caller = caller_of(context);
    const auto& list = course.list;
    Data data = Data::Members{{"id", list.id}, {"meeting", list.meeting}, {"title", words_of(title_of(list, context.meeting), context.actor.language)}, {"slot", list.slot},
                              {"status", course.status(context.now)}, {"version", list.version}, {"address", list_address(course)}};
    if (!list.symbol.empty()) data["list_symbol"] = list.symbol;
    if (caller.officer && !list.part_of.empty()) data["part_of"] = list.part_of;
    if (caller.officer && list.planned_deadline && !course.circulated()) data["planned_deadline"] = text_of(*list.planned_deadline);
    if (const auto* version = course.proposed()) {
        data["sha256"] = version->sha256;
        data["signature"] = version->signature;
        data["approved_at"] = text_of(version->frozen_at);
    }
    if (course.circulated()) {
        const auto deadline = *course.window.deadline();
        data["circulated_at"] = text_of(course.openings.front().opening.at);
        data["deadline"] = text_of(deadline);
        data["deadline_here"] = format_instant(deadline, context.meeting.time_zone, "en");
        data["window"] = course.window.phase(context.now) == ObjectionWindow::Phase::open && !course.decided() ? "open" : "closed";
        data["openings"] = Data::List{};
        for (const auto& row : course.openings) data["openings"].push(opening_data(row, course, context));
        data["changes_of_deadline"] = course.openings.size() > 1;
    }
    if (course.decided()) {
        auto decision = course.decisions.back().content;
        if (caller.officer && decision.has("balance_refused")) data["balance_refused"] = context.desk.say(message_in(decision.at("balance_refused")));
        if (decision.is_members())
            for (const auto* inner : {"dispositions", "balance", "balance_refused"}) std::get<Data::Members>(decision.value).erase(inner);
        add_vote(data, course);
        if (decision.has("vote")) {
            if (caller.officer) data["vote_contradicts"] = contradicts(course.decisions.back().content);
            decision["vote"] = figures(decision.at("vote"));
        }
        data["decision"] = std::move(decision);
        data["decided_at"] = text_of(course.decisions.back().at);
        if (const auto* version = course.final()) {
            data["final_sha256"] = version->sha256;
            data["final_signature"] = version->signature;
        }
    }
    if (caller.officer) {
        data["compiled_at"] = text_of(list.compiled_at);
        data["compiled_by"] = context.desk.account_name(list.compiled_by);
    }
    return data;
}

Docket docket_for(const Course& course, const Caller& caller, const Context& context) {
    if (!course.circulated() || course.decided() || !readable(course.list, context)) return {};
    if (caller.officer) return whole_docket(course.list, context);
    return caller.asks ? docket_of_state(course.list, caller.state, context) : Docket{};
}

Data shown(const Course& course, const Docket& docket, const std::vector<Name>& names, const Context& context) {
    const auto caller = caller_of(context);
    auto data = head_of(course, context);
    const bool may_stand = course.circulated() && !course.decided() && caller.officer && readable(course.list, context);
    std::multimap<std::string, const Objection*> to_name;
    for (const auto& one : docket.objections) to_name.emplace(one.entry, &one);

    data["entries"] = Data::List{};
    std::string category;
    data["size"] = names.size();
    for (const auto& name : names) {
        const auto& entry = name.entry;
        Data line = Data::Members{{"id", entry.id}, {"place", entry.place}, {"name", entry.name}, {"country", entry.country},
                                  {"country_name", country_name(entry.country)}, {"category", entry.category}};
        line["first_of_category"] = entry.category != category;
        if (entry.category != category) line["heading"] = context.desk.say(title_of(entry.category, context));
        category = entry.category;
        std::string status = course.decided() ? course.disposition(entry.id) : std::string(name_of(course.circulated() ? State::circulated : State::proposed));
        if (may_stand) status = name_of(standing_of(entry, {}, course, context.now));
        const auto [from, until] = to_name.equal_range(entry.id);
        for (auto one = from; one != until; ++one) {
            const auto& objection = *one->second;
            const auto now = course.standing_of(objection);
            if (now.stands()) status = "objected";
            if (caller.objector && (now.stands() || now.without_effect))
                line["own_objection"] = Data::Members{{"id", objection.id}, {"revision", now.revision}, {"late", !now.stands()},
                                                         {"withdraw_address", "/m/" + course.list.meeting + "/objections/" + objection.id + "/withdraw"}};
        }
        if (name.withdrawn()) status = "withdrawn";
        if (const auto own = course.own_windows.find(entry.id); own != course.own_windows.end() && course.circulated() && !course.decided()) {
            line["own_deadline"] = text_of(*own->second.deadline());
            line["own_window"] = own->second.phase(context.now) == ObjectionWindow::Phase::open ? "open" : "closed";
        }
        line["status"] = status;
        line["standing"] = Data::Members{{status, true}};
        if (caller.officer) {
            line["application"] = entry.application;
            if (course.circulated() && !course.decided() && !name.withdrawn()) line["correct_address"] = list_address(course) + "/entries/" + entry.id + "/corrigendum";
            if (may_stand) line["follow_address"] = list_address(course) + "/objections?entry=" + entry.id;
            line["application_address"] = "/m/" + course.list.meeting + "/applications/" + entry.application;
        }
        data["entries"].push(std::move(line));
    }
    return data;
}

}  // namespace convoke::nonobjection
