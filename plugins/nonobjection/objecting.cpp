// Objections: stated, revised, withdrawn and read. They stand in the record, sealed; nothing here puts one into a letter, a
// log or the text of an error.
#include <algorithm>

#include "core/domain/time.hpp"
#include "plugins/nonobjection/around.hpp"
#include "plugins/nonobjection/input.hpp"
#include "plugins/nonobjection/mission.hpp"
#include "plugins/nonobjection/pages.hpp"

namespace convoke::nonobjection {

namespace {

constexpr std::size_t basis_limit = 5000, general_limit = 2000;

Act statement_in(Input& input, const Caller& caller) {
    Act act;
    act.on_behalf_of = input.member_states("on_behalf_of", caller.state);
    act.basis = input.text("basis", basis_limit);
    act.general_basis = input.text("general_basis", general_limit);
    act.may_name_objector = input.flag("may_name_objector");
    return act;
}

void must_be_on_the_list(const Course& course, const std::string& id, const Context& context) {
    const auto entry = find_entry(context.sql, course.list.id, course.list.version, id);
    if (!entry) unknown();
    const auto application = context.applications.find(entry->application);
    if (!application || application->state == State::withdrawn) conflict({"nonobjection.name_withdrawn"});
}

// States the objection to all the names, and says of each what became of it.
Data::List stated(const Course& course, const Caller& caller, const std::vector<std::string>& entries, const Act& act, const Context& context) {
    for (const auto& id : entries) must_be_on_the_list(course, id, context);
    const Ledger ledger(course.list, context);
    const auto done = carry_out(course, caller, ledger, statement(entries, act), context);
    const auto docket = docket_of_state(course.list, caller.state, context);
    Data::List items;
    for (const auto& entry : entries) {
        const auto id = objection_id(ledger, course.list, entry, caller.state);
        const auto* objection = docket.find(id);
        const auto revision = objection ? course.standing_of(*objection, context.now).revision : 0;
        Data item = Data::Members{{"id", id}, {"entry", entry}, {"revision", revision}, {"late", course.window_of(entry).came_late(context.now)}};
        item[done.waiting ? "waiting" : "receipt"] = done.waiting ? Data(done.receipt) : Data(receipt_address(course, done.receipt));
        items.push_back(std::move(item));
    }
    return items;
}

// Back to the list, which says whether the act is kept or waits for a colleague.
std::string done_at(const Course& course, const Data& said) { return list_address(course) + (said.has("waiting") ? "?done=waiting" : "?done=kept"); }

Data read_by(const Objection& objection, const Course& course, const Entry& entry, Time now) {
    const auto state = course.standing_of(objection, now);
    const Act* last = nullptr;                     // what is shown: what stands, else what came late, else what was withdrawn
    for (const auto& act : objection.acts)
        if (act.kind == Act::Kind::stated) last = &act;
    if (state.without_effect) last = state.without_effect;
    if (state.in_force) last = state.in_force;
    const bool withdrawn = objection.acts.back().kind == Act::Kind::withdrawn;
    Data data = Data::Members{{"id", objection.id},   {"entry", entry.id},       {"name", entry.name},
                              {"country", entry.country}, {"state", objection.state}, {"revision", state.revision},
                              {"stands", state.stands()}, {"late", !state.stands() && state.without_effect != nullptr},
                              {"withdrawn", withdrawn}};
    data["on_behalf_of"] = texts(last->on_behalf_of);
    data["basis"] = last->basis;
    data["general_basis"] = last->general_basis;
    data["may_name_objector"] = last->may_name_objector;
    data["received_at"] = text_of(last->at);
    data["late_revision"] = state.in_force && state.without_effect;
    if (withdrawn) data["withdrawn_at"] = text_of(objection.acts.back().at);
    return data;
}

// The page comes back as it was sent: the names that were ticked, what was typed, the States spoken for.
View typed_again(const Request& request, const Caller& caller, const Context& context, Problems problems) {
    auto view = one_list({request.path, {}, {}}, context);
    auto& data = view.data;
    Data entries(Data::List{});
    for (auto entry : data.at("entries").list()) {
        for (const auto& id : request.form.at("entries").list()) entry["chosen"] = entry.at("chosen").flag() || entry.text("id") == id.text();
        entries.push(std::move(entry));
    }
    data["entries"] = std::move(entries);
    data["member_states"] = states_to_speak_for(caller, request.form.at("on_behalf_of"));
    data["behalf_chosen"] = request.form.at("on_behalf_of").is_list();
    return sent_back(request.form, std::move(view), std::move(problems));
}

}  // namespace

View object(const Request& request, const Context& context) {
    const auto course = named(request.path, context);
    const auto caller = caller_of(context);
    must_take_acts(course, caller);
    const auto entry = answer(request.path, "entry");
    must_be_on_the_list(course, entry, context);
    Input input(request.form, {"basis", "general_basis", "on_behalf_of", "may_name_objector"});
    const auto act = statement_in(input, caller);
    if (!input.good()) return typed_again(request, caller, context, input.take());
    View view;
    view.kind = View::Kind::created;
    view.data = stated(course, caller, {entry}, act, context).front();
    view.location = done_at(course, view.data);
    return view;
}

View object_to_several(const Request& request, const Context& context) {
    const auto course = named(request.path, context);
    const auto caller = caller_of(context);
    must_take_acts(course, caller);
    Input input(request.form, {"entries", "basis", "general_basis", "on_behalf_of", "may_name_objector"});
    const auto act = statement_in(input, caller);
    auto ids = input.texts("entries");
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    if (ids.empty()) input.wrong("entries", {"nonobjection.no_names"});
    if (!input.good()) return typed_again(request, caller, context, input.take());
    View view;
    view.kind = View::Kind::created;
    view.data["items"] = stated(course, caller, ids, act, context);
    view.location = done_at(course, view.data.at("items").list().front());
    return view;
}

View withdraw_objection(const Request& request, const Context& context) {
    const auto caller = caller_of(context);
    const auto id = answer(request.path, "objection");
    auto list = find_list(context.sql, list_named_in(id));
    if (!list || list->meeting != context.meeting.id || !caller.objector) unknown();
    const auto course = course_of(std::move(*list), context);
    const auto docket = docket_of_state(course.list, caller.state, context);
    const auto* objection = docket.find(id);
    if (!objection) unknown();
    must_take_acts(course, caller);
    const auto done = carry_out(course, caller, Ledger(course.list, context), withdrawal({objection->entry}), context);
    View view;
    view.kind = View::Kind::done;
    view.data = Data::Members{{"id", id}, {"withdrawn", !done.waiting}, {"withdrawn_at", text_of(context.now)}};
    view.data[done.waiting ? "waiting" : "receipt"] = done.waiting ? Data(done.receipt) : Data(receipt_address(course, done.receipt));
    view.location = done_at(course, view.data);
    return view;
}

View no_objection(const Request& request, const Context& context) {
    const auto course = named(request.path, context);
    const auto caller = caller_of(context);
    must_take_acts(course, caller);
    Input input(request.form, {});
    if (!input.good()) return sent_back(request.form, one_list({request.path, {}, {}}, context), input.take());
    const auto done = carry_out(course, caller, Ledger(course.list, context), Data::Members{{"act", "none"}}, context);
    View view;
    view.kind = View::Kind::created;
    view.data = Data::Members{{"list", course.list.id}, {"received_at", text_of(context.now)}};
    view.data[done.waiting ? "waiting" : "receipt"] = done.waiting ? Data(done.receipt) : Data(receipt_address(course, done.receipt));
    view.location = done_at(course, view.data);
    return view;
}

View objections(const Request& request, const Context& context) {
    const auto caller = caller_of(context);
    if (!caller.officer && !caller.objector) unknown();
    const auto course = named(request.path, context);
    std::map<std::string, Entry> entries;
    for (auto& version : {1, course.list.version})             // a name that left the final version had objections too
        for (auto& entry : entries_of(context.sql, course.list.id, version)) entries.insert_or_assign(entry.id, entry);
    const auto sought = [&](std::string_view name) { return answer(request.query, name).substr(0, 80); };
    const auto entry = sought("entry"), state = sought("state");
    std::vector<Objection> all;
    if (course.circulated()) all = (caller.officer ? whole_docket(course.list, context) : docket_of_state(course.list, caller.state, context)).objections;

    Data::List items;
    std::map<std::string, std::int64_t> by_state, by_name;
    for (const auto& one : all) {
        if (course.standing_of(one, context.now).stands()) ++by_state[one.state], ++by_name[one.entry];
        if ((!entry.empty() && one.entry != entry) || (!state.empty() && one.state != state)) continue;
        items.push_back(read_by(one, course, entries[one.entry], context.now));
    }
    View view;
    view.page = "objections";
    view.data = page_of(std::move(items), request.query);
    view.data["list"] = head_of(course, context);
    view.data["address"] = list_address(course);
    if (course.circulated())
        view.readings.push_back(reading_of(course, caller, Data::Members{{"shown", caller.officer ? "objections" : "own"}, {"entry", entry}, {"state", state},
                                                                         {"after", sought("after")}, {"limit", sought("limit")}}, context));
    if (!caller.officer) return view;
    view.data["by_state"] = Data::List{};
    for (const auto& [iso3, count] : by_state) view.data["by_state"].push(Data::Members{{"state", iso3}, {"names", count}, {"href", list_address(course) + "/objections?state=" + iso3}});
    view.data["objected"] = by_name.size();
    view.data["states_size"] = by_state.size();
    view.data["narrowed"] = !entry.empty() || !state.empty();
    const auto size = number_of_entries(context.sql, course.list.id, course.list.version);
    view.data["would_remain"] = size - by_name.size();
    view.data["of"] = size;
    return view;
}

View details(const Request& request, const Context& context) {
    const auto course = named(request.path, context);
    const auto caller = caller_of(context);
    if (!course.circulated() || !(caller.asks || caller.officer)) unknown();
    const auto entry = find_entry(context.sql, course.list.id, course.list.version, answer(request.path, "entry"));
    const auto application = entry ? context.applications.find(entry->application) : std::nullopt;
    if (!application || application->state == State::withdrawn) unknown();
    const auto party = caller.officer ? std::string(opga_party) : caller.state;
    Ledger(course.list, context).append(party, Data::Members{{"act", "details"}, {"entry", entry->id}});
    View view;
    view.page = "details";
    view.data = Data::Members{{"id", entry->id}, {"name", entry->name}, {"country", entry->country},
                              {"website", application->organisation.website}, {"relevance", application->organisation.relevance}};
    view.data["address"] = list_address(course);
    return view;
}

}  // namespace convoke::nonobjection
