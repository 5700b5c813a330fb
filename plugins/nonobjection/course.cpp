#include "plugins/nonobjection/course.hpp"

#include <algorithm>
#include <sstream>

#include "core/domain/countries.hpp"
#include "core/domain/time.hpp"
#include "core/text/dates.hpp"

namespace convoke::nonobjection {

namespace {

bool among(const std::string& words, const std::string& word) {
    std::istringstream in(words);
    for (std::string one; in >> one;)
        if (one == word) return true;
    return false;
}

Data opening_data(const OpeningRow& row, const Context& context) {
    const auto& opening = row.opening;
    return Data::Members{{"kind", name_of(opening.kind)},
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
    const Circle circle{caller.objector, !caller.state.empty() && among(answer(context.settings, "specialised_agency_members"), caller.state)};
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

Course course_of(ListRow list, const Context& context) {
    Course course{std::move(list), {}, {}, {}, {}};
    course.openings = openings_of(context.sql, course.list.id);
    course.window = window_of(context.sql, course.list.id);
    course.versions = versions_of(context.sql, course.list.id);
    course.decisions = decisions_of(context.sql, course.list.id);
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

State standing_of(const Entry& entry, const std::vector<Objection>& objections, const Course& course, Time now) {
    const bool objected = std::ranges::any_of(objections, [&](const Objection& objection) {
        return objection.entry == entry.id && standing(objection, course.window, now).stands();
    });
    if (objected) return State::objected;
    return course.closed(now) ? State::cleared : State::circulated;
}

Event reading_of(const Course& course, Data what) {
    return {.kind = "nonobjection.objections_read", .subject = course.list.id, .data = std::move(what), .sealed = true};
}

Text title_of(const std::string& category, const Context& context) {
    const auto* found = context.meeting.category(category);
    return found ? found->title : Text{"nonobjection.no_category"};
}

std::string list_address(const Course& course) { return "/m/" + course.list.meeting + "/lists/" + course.list.id; }

Data head_of(const Course& course, const Context& context) {
    const auto caller = caller_of(context);
    const auto& list = course.list;
    Data data = Data::Members{{"id", list.id}, {"meeting", list.meeting}, {"title", list.title}, {"slot", list.slot},
                              {"status", course.status(context.now)}, {"version", list.version}, {"address", list_address(course)}};
    if (const auto* version = course.proposed()) {
        data["sha256"] = version->sha256;
        data["signature"] = version->signature;
        data["approved_at"] = text_of(version->frozen_at);
    }
    if (course.circulated()) {
        const auto deadline = *course.window.deadline(std::max(context.now, course.openings.back().opening.at));
        data["circulated_at"] = text_of(course.openings.front().opening.at);
        data["deadline"] = text_of(deadline);
        data["deadline_here"] = format_instant(deadline, context.meeting.time_zone, "en");
        data["window"] = course.window.phase(context.now) == ObjectionWindow::Phase::open && !course.decided() ? "open" : "closed";
        data["openings"] = Data::List{};
        for (const auto& row : course.openings) data["openings"].push(opening_data(row, context));
        data["changes_of_deadline"] = course.openings.size() > 1;
    }
    if (course.decided()) {
        auto decision = course.decisions.back().content;
        if (decision.is_members())
            for (const auto* inner : {"dispositions", "balance"}) std::get<Data::Members>(decision.value).erase(inner);
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

Data shown(const Course& course, const Context& context) {
    const auto caller = caller_of(context);
    auto data = head_of(course, context);
    const bool open_to_objection = course.circulated() && !course.decided();
    std::vector<Objection> objections;             // officers: all of them; a State: its own
    if (open_to_objection && (caller.officer || caller.objector)) objections = Docket(course.list, context).all().objections;
    if (!caller.officer) std::erase_if(objections, [&](const Objection& one) { return one.state != caller.state; });

    data["entries"] = Data::List{};
    std::string category;
    const auto names = names_of(course, context);
    data["size"] = names.size();
    for (const auto& name : names) {
        const auto& entry = name.entry;
        Data line = Data::Members{{"id", entry.id}, {"place", entry.place}, {"name", entry.name}, {"country", entry.country},
                                  {"country_name", country_name(entry.country)}, {"category", entry.category}};
        line["first_of_category"] = entry.category != category;
        if (entry.category != category) line["heading"] = context.desk.say(title_of(entry.category, context));
        category = entry.category;
        std::string status = course.decided() ? course.disposition(entry.id) : std::string(name_of(course.circulated() ? State::circulated : State::proposed));
        if (open_to_objection && caller.officer) status = name_of(standing_of(entry, objections, course, context.now));
        if (open_to_objection && caller.objector)
            for (const auto& own : objections) {
                if (own.entry != entry.id) continue;
                const auto now = standing(own, course.window, context.now);
                if (now.stands()) status = "objected";
                if (now.stands() || now.without_effect)
                    line["own_objection"] = Data::Members{{"id", own.id}, {"revision", now.revision}, {"late", !now.stands()},
                                                             {"withdraw_address", "/m/" + course.list.meeting + "/objections/" + own.id + "/withdraw"}};
            }
        if (name.withdrawn()) status = "withdrawn";
        line["status"] = status;
        line["standing"] = Data::Members{{status, true}};
        if (caller.officer) {
            line["application"] = entry.application;
            line["application_address"] = "/m/" + course.list.meeting + "/applications/" + entry.application;
        }
        data["entries"].push(std::move(line));
    }
    return data;
}

}  // namespace convoke::nonobjection
