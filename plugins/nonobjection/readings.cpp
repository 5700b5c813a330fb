// Who has read objections: officers of OPGA, and missions what is their own. It comes from the sealed lines of the record, is shown to
// OPGA alone, and looking at it is a reading like any other.
#include <algorithm>
#include <map>
#include <set>

#include "core/domain/time.hpp"
#include "core/text/wellformed.hpp"
#include "plugins/nonobjection/pages.hpp"

namespace convoke::nonobjection {

namespace {

struct Reading {
    Event event;
    std::string state;                             // a mission's; "" is OPGA
    Data what;                                     // which part was shown, as View::readings said it
};

// What a mission was shown that tells of an objection: its own objections to these names, if it had made any by then; or what came
// of its requests for a basis.
struct Told {
    std::set<std::string> entries;
    bool requests = false;
};

Told told(const Reading& one, const Docket& docket) {
    Told found;
    for (const auto& objection : docket.objections)
        if (objection.state == one.state && objection.acts.front().sequence < one.event.sequence) found.entries.insert(objection.entry);
    if (one.what.text("shown") == "basis_requests")
        found.requests = std::ranges::any_of(docket.requests, [&](const BasisRequest& request) { return request.requester == one.state && request.at <= one.event.at; });
    return found;
}

std::set<std::string> objected_to_by(const std::string& state, const Docket& docket) {
    std::set<std::string> found;
    for (const auto& objection : docket.of(state)) found.insert(objection.entry);
    return found;
}

// Whether what was shown took in that name.
bool takes_in(const Reading& one, const std::string& entry, const Docket& docket) {
    if (!one.state.empty()) return told(one, docket).entries.contains(entry);
    if (const auto& named = one.what.at("entries").list(); !named.empty()) return std::ranges::any_of(named, [&](const Data& id) { return id.text() == entry; });
    if (const auto of = one.what.text("entry"); !of.empty()) return of == entry;
    const auto of_state = one.what.text("state");
    return of_state.empty() || objected_to_by(of_state, docket).contains(entry);
}

// The latest first.
std::vector<Reading> readings_of(const Course& course, const Docket& docket, const std::vector<SealedAct>& acts, const Context& context) {
    std::vector<Reading> found;
    for (auto& line : context.desk.recall(reading_kind))
        if (line.data.text("list") == course.list.id) {
            auto what = line.data;
            found.push_back({std::move(line), {}, std::move(what)});
        }
    for (const auto& act : acts) {
        if (act.what.text("act") != "opened" || act.party == opga_party) continue;
        Reading look{act.event, act.party, act.what};
        if (const auto shown = told(look, docket); !shown.entries.empty() || shown.requests) found.push_back(std::move(look));
    }
    std::ranges::sort(found, std::ranges::greater{}, [](const Reading& one) { return one.event.sequence; });
    return found;
}

Data drawn(const Reading& one, const std::map<std::string, Entry>& entries, const Docket& docket, const Context& context) {
    Data line = Data::Members{{"id", "reading_" + std::to_string(one.event.sequence)}, {"at", text_of(one.event.at)}, {"by", context.desk.account_name(one.event.actor)},
                              {"state", one.state}, {"shown", one.what.text("shown")}, {"of_state", one.state.empty() ? one.what.text("state") : ""}, {"names", Data::List{}}};
    std::set<std::string> of;
    if (!one.state.empty()) of = told(one, docket).entries;
    for (const auto& id : one.what.at("entries").list()) of.insert(id.text());
    if (const auto id = one.what.text("entry"); !id.empty()) of.insert(id);
    std::vector<const Entry*> names;
    for (const auto& id : of)
        if (const auto entry = entries.find(id); entry != entries.end()) names.push_back(&entry->second);
    std::ranges::sort(names, {}, [](const Entry* entry) { return std::tie(entry->place, entry->id); });
    for (const auto* entry : names) line["names"].push(Data::Members{{"entry", entry->id}, {"name", entry->name}});
    line["count"] = line.at("names").list().size();
    if (line.at("count").number() == 1) line["one"] = line.at("names").list().front();
    return line;
}

}  // namespace

View readings(const Request& request, const Context& context) {
    const auto caller = caller_of(context);
    if (!caller.officer) unknown();
    const auto course = named(request.path, context);
    const auto entry = shortened(answer(request.query, "entry"), 80);
    const auto entries = all_entries(course, entries_of(context.sql, course.list.id, course.list.version), context);
    std::vector<Reading> all;
    Docket docket;
    if (course.circulated()) {
        const Ledger ledger(course.list, context);
        const auto acts = ledger.all();
        docket = docket_of(ledger, course.list, acts);
        all = readings_of(course, docket, acts, context);
    }
    if (!entry.empty()) std::erase_if(all, [&](const Reading& one) { return !takes_in(one, entry, docket); });

    Data::List lines;                              // of the part that is asked for alone are the names sought
    for (const auto& one : all) lines.push_back(Data::Members{{"id", "reading_" + std::to_string(one.event.sequence)}});
    View view;
    view.page = "readings";
    view.data = page_of(std::move(lines), request.query);
    std::map<std::string, const Reading*> by_id;
    for (const auto& one : all) by_id.emplace("reading_" + std::to_string(one.event.sequence), &one);
    for (auto& item : std::get<Data::List>(view.data["items"].value)) item = drawn(*by_id.at(item.text("id")), entries, docket, context);
    view.data["list"] = head_of(course, context);
    view.data["address"] = list_address(course) + "/objections" + (entry.empty() ? "" : "?entry=" + entry);
    view.data["readings_address"] = list_address(course) + "/readings";
    add_next(view.data, list_address(course) + "/readings", request.query);
    if (const auto narrowed = entries.find(entry); narrowed != entries.end()) view.data["about"] = Data::Members{{"entry", entry}, {"name", narrowed->second.name}};
    if (course.circulated())
        view.readings.push_back(reading_of(course, caller, Data::Members{{"shown", "readings"}, {"entry", entry}, {"after", shortened(answer(request.query, "after"), 80)}}, context));
    return view;
}

}  // namespace convoke::nonobjection
