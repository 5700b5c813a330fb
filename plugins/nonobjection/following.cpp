// Objections as they are followed: OPGA all of them as they come, by name and by State, with its notes, what it asked the
// objectors and what the list would be without the names; a mission its own, with what OPGA asks it.
#include <algorithm>
#include <set>

#include "core/domain/time.hpp"
#include "core/text/wellformed.hpp"
#include "plugins/nonobjection/balance.hpp"
#include "plugins/nonobjection/pages.hpp"

namespace convoke::nonobjection {

Entries all_entries(const Course& course, const std::vector<Entry>& current, const Context& context) {
    Entries entries;
    if (course.list.version != 1)
        for (auto& entry : entries_of(context.sql, course.list.id, 1)) entries.emplace(entry.id, std::move(entry));
    for (const auto& entry : current) entries.insert_or_assign(entry.id, entry);
    return entries;
}

namespace {

Data read_by(const Objection& objection, const Course& course, const Entry& entry) {
    const auto state = course.standing_of(objection);
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

// What OPGA asked about the objection, and what the mission said. The mission is not told which officer asked.
Data clarifications_of(const Objection& objection, const Docket& docket, const Course& course, const Caller& caller, const Context& context) {
    Data found(Data::List{});
    for (const auto& one : docket.clarifications) {
        if (one.entry != objection.entry || one.state != objection.state) continue;
        Data line = Data::Members{{"id", one.id}, {"text", one.text}, {"asked_at", text_of(one.at)}, {"answer", one.answer},
                                  {"answered_at", one.answered_at ? Data(text_of(*one.answered_at)) : Data()}};
        if (caller.officer) line["by"] = context.desk.account_name(one.account);
        else if (!course.decided()) line["answer_address"] = list_address(course) + "/clarifications/" + one.id + "/answer";
        found.push(std::move(line));
    }
    return found;
}

Data note_data(const Note& note, const Entries& entries, const Context& context) {
    const auto entry = entries.find(note.entry);
    return Data::Members{{"entry", note.entry}, {"name", entry == entries.end() ? "" : entry->second.name}, {"state", note.state},
                         {"text", note.text},   {"by", context.desk.account_name(note.account)},           {"at", text_of(note.at)}};
}

// The balance of what would remain beside that of the list as it was circulated. A reading of objections, which the page records:
// so it is asked of applications one by one, and there is no population that others could ask of.
Data balance_without(const Course& course, const std::vector<std::string>& remaining, const Context& context) {
    std::string ids;
    for (const auto& id : remaining) ids += (ids.empty() ? "" : ",") + id;
    const auto as = [](Data balance, const char* name) {
        Data named(Data::List{});
        for (auto one : balance.list()) {
            one["of"] = name;
            named.push(std::move(one));
        }
        return named;
    };
    return drawn_balance(as(balance_of({{"of", "chosen"}, {"applications", ids}}, context), "remaining"),
                         as(balance_of({{"of", "list"}, {"list", course.list.id}}, context), "circulated"));
}

// What the objections come to: how many names of how many would remain, and how balanced those are.
// The balance is counted when it is asked for: whoever watches at the deadline must not wait for it each time.
void add_effect(Data& data, const std::vector<Objection>& all, bool balance, const Course& course, const std::vector<Entry>& current, const Context& context) {
    const auto objected = objected_to(all, course);
    std::set<std::string> withdrawn;               // these alone are read, not the thousands on the list
    constexpr State gone[] = {State::withdrawn};
    context.applications.each(gone, [&](const Application& application) { withdrawn.insert(application.id); });
    std::vector<std::string> remaining;
    std::size_t of = 0, hit = 0;
    for (const auto& entry : current) {
        if (withdrawn.contains(entry.application)) continue;
        ++of;
        if (objected.contains(entry.id)) ++hit;
        else remaining.push_back(entry.application);
    }
    data["objected"] = hit;
    data["would_remain"] = remaining.size();
    data["of"] = of;
    if (course.closed(context.now) && context.desk.allows("balance.read")) data["cleared_address"] = "/m/" + course.list.meeting + "/balance?of=cleared&beside=list&list=" + course.list.id;
    if (hit == 0) return;                          // nothing to compare
    data["balance_address"] = list_address(course) + "/objections?show=balance#balance";
    if (!balance) return;
    data["shares"] = balance_without(course, remaining, context);
    data["key"] = balance_key(data.at("shares"));
}

// The officer's own part of the page. `narrowed_to`: the name that is looked at alone, or null.
void add_following(Data& data, const Docket& docket, const Course& course, const std::vector<Entry>& current, const Entries& entries, const Entry* narrowed_to, bool balance,
                   const Context& context) {
    std::map<std::string, std::int64_t> by_state, by_name;
    for (const auto& one : docket.objections)
        if (course.standing_of(one).stands()) ++by_state[one.state], ++by_name[one.entry];
    const auto address = list_address(course) + "/objections";
    data["by_state"] = data["by_name"] = data["name_notes"] = Data::List{};
    for (const auto& [iso3, count] : by_state) data["by_state"].push(Data::Members{{"state", iso3}, {"names", count}, {"href", address + "?state=" + iso3}});
    for (const auto& entry : current)
        if (const auto found = by_name.find(entry.id); found != by_name.end())
            data["by_name"].push(Data::Members{{"entry", entry.id}, {"name", entry.name}, {"states", found->second}, {"href", address + "?entry=" + entry.id}});
    data["states_size"] = by_state.size();
    data["unanswered"] = std::ranges::count_if(docket.clarifications, [](const Clarification& one) { return !one.answered_at; });
    for (const auto& note : docket.notes) {
        if (!note.state.empty() || (narrowed_to && note.entry != narrowed_to->id)) continue;
        auto line = note_data(note, entries, context);
        line["href"] = address + "?entry=" + note.entry;
        data["name_notes"].push(std::move(line));
    }
    if (narrowed_to) data["about"] = Data::Members{{"entry", narrowed_to->id}, {"name", narrowed_to->name}};
    add_effect(data, docket.objections, balance, course, current, context);
}

}  // namespace

View objections(const Request& request, const Context& context) {
    const auto caller = caller_of(context);
    if (!caller.officer && !caller.objector) unknown();
    const auto course = named(request.path, context);
    const auto current = entries_of(context.sql, course.list.id, course.list.version);
    auto entries = all_entries(course, current, context);
    const auto sought = [&](std::string_view name) { return shortened(answer(request.query, name), 80); };
    const auto entry = sought("entry"), state = sought("state");
    Docket docket;
    if (course.circulated()) docket = caller.officer ? whole_docket(course.list, context) : docket_of_state(course.list, caller.state, context);
    auto all = docket.objections;
    if (caller.officer)                            // as they come: what was said last is first
        std::ranges::stable_sort(all, std::ranges::greater{}, [](const Objection& one) { return one.acts.back().sequence; });

    Data::List items;
    for (const auto& one : all) {
        if ((!entry.empty() && one.entry != entry) || (!state.empty() && one.state != state)) continue;
        auto item = read_by(one, course, entries[one.entry]);
        item["clarifications"] = clarifications_of(one, docket, course, caller, context);
        if (caller.officer) {
            item["href"] = list_address(course) + "/objections?entry=" + one.entry;
            item["notes"] = Data::List{};
            for (const auto& note : docket.notes)
                if (note.entry == one.entry && note.state == one.state) item["notes"].push(note_data(note, entries, context));
            if (!course.decided()) item["clarify_address"] = "/m/" + course.list.meeting + "/objections/" + one.id + "/clarification";
        }
        items.push_back(std::move(item));
    }
    View view;
    view.page = "objections";
    view.data = page_of(std::move(items), request.query);
    view.data["list"] = head_of(course, context);
    view.data["address"] = list_address(course);
    if (course.circulated())
        view.readings.push_back(reading_of(course, caller, Data::Members{{"shown", caller.officer ? "objections" : "own"}, {"entry", entry}, {"state", state},
                                                                         {"after", sought("after")}, {"limit", sought("limit")}}, context));
    add_next(view.data, list_address(course) + "/objections", request.query);
    if (!caller.officer) return view;
    view.data["officer"] = true;
    if (course.circulated()) view.data["readings_address"] = list_address(course) + "/readings" + (entries.contains(entry) ? "?entry=" + entry : "");
    view.data["narrowed"] = !entry.empty() || !state.empty();
    const auto looked_at = entries.find(entry);
    add_following(view.data, docket, course, current, entries, looked_at == entries.end() ? nullptr : &looked_at->second, sought("show") == "balance", context);
    return view;
}

}  // namespace convoke::nonobjection
