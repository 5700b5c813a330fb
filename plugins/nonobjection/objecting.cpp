// Objections: stated, revised, withdrawn and read. They are sealed before they are written, and their lines of the
// record too; nothing here puts one into a letter, a log or the text of an error.
#include <algorithm>

#include "core/domain/time.hpp"
#include "plugins/nonobjection/around.hpp"
#include "plugins/nonobjection/input.hpp"
#include "plugins/nonobjection/pages.hpp"

namespace convoke::nonobjection {

namespace {

constexpr std::size_t basis_limit = 5000, general_limit = 2000;

Data texts(const std::vector<std::string>& items) {
    Data list(Data::List{});
    for (const auto& item : items) list.push(item);
    return list;
}

Act statement(Input& input, const Caller& caller, const Context& context) {
    Act act{.at = context.now, .account = context.actor.account};
    act.on_behalf_of = input.member_states("on_behalf_of", caller.state);
    act.basis = input.text("basis", basis_limit);
    act.general_basis = input.text("general_basis", general_limit);
    act.may_name_objector = input.flag("may_name_objector");
    return act;
}

void must_be_undecided(const Course& course) {
    if (course.decided()) conflict({"nonobjection.decided_already"});
}

// A Member State, and a list whose window was opened; late is for the window to say.
void must_be_objector(const Course& course, const Caller& caller) {
    if (!course.circulated()) unknown();
    if (!caller.objector) throw Refused(Refused::Kind::not_allowed, {"nonobjection.members_only"});
    must_be_undecided(course);
}

Entry entry_to_object(const Course& course, const std::string& id, const Context& context) {
    auto entry = find_entry(context.sql, course.list.id, course.list.version, id);
    if (!entry) unknown();
    const auto application = context.applications.find(entry->application);
    if (!application || application->state == State::withdrawn) conflict({"nonobjection.name_withdrawn"});
    return std::move(*entry);
}

Data kept(const Docket& docket, const Course& course, const Entry& entry, const Act& act, const Context& context) {
    auto objection = docket.objection(entry.id, context.actor.state);
    objection.acts.push_back(act);
    docket.save(objection);
    const auto revision = standing(objection, course.window, context.now).revision;
    const bool late = course.window.came_late(context.now);
    context.desk.record({.kind = "nonobjection.objection_recorded", .subject = objection.id,
                         .data = Data::Members{{"entry", entry.id}, {"state", objection.state}, {"act", "stated"}, {"revision", revision}, {"late", late}},
                         .sealed = true});
    return Data::Members{{"id", objection.id}, {"entry", entry.id}, {"revision", revision}, {"late", late}};
}

Data read_by(const Objection& objection, const Course& course, const Entry& entry, Time now) {
    const auto state = standing(objection, course.window, now);
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
    must_be_objector(course, caller);
    const auto entry = entry_to_object(course, answer(request.path, "entry"), context);
    Input input(request.form, {"basis", "general_basis", "on_behalf_of", "may_name_objector"});
    const auto act = statement(input, caller, context);
    if (!input.good()) return typed_again(request, caller, context, input.take());
    View view;
    view.kind = View::Kind::created;
    view.data = kept(Docket(course.list, context), course, entry, act, context);
    view.location = list_address(course) + "?done=kept";
    return view;
}

View object_to_several(const Request& request, const Context& context) {
    const auto course = named(request.path, context);
    const auto caller = caller_of(context);
    must_be_objector(course, caller);
    Input input(request.form, {"entries", "basis", "general_basis", "on_behalf_of", "may_name_objector"});
    const auto act = statement(input, caller, context);
    auto ids = input.texts("entries");
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    if (ids.empty()) input.wrong("entries", {"nonobjection.no_names"});
    if (!input.good()) return typed_again(request, caller, context, input.take());
    const Docket docket(course.list, context);
    View view;
    view.kind = View::Kind::created;
    view.data["items"] = Data::List{};
    for (const auto& id : ids) view.data["items"].push(kept(docket, course, entry_to_object(course, id, context), act, context));
    view.location = list_address(course) + "?done=kept";
    return view;
}

View withdraw_objection(const Request& request, const Context& context) {
    const auto found = found_by(answer(request.path, "objection"), context);
    const auto caller = caller_of(context);
    if (!found || !found->objection || !caller.objector || found->objection->state != caller.state) unknown();
    const auto course = course_of(found->list, context);
    must_be_undecided(course);
    auto objection = *found->objection;
    const auto now = standing(objection, course.window, context.now);
    if (!now.stands() && !now.without_effect) conflict({"nonobjection.withdrawn_already"});
    objection.acts.push_back({.kind = Act::Kind::withdrawn, .at = context.now, .account = context.actor.account});
    Docket(course.list, context).save(objection);
    context.desk.record({.kind = "nonobjection.objection_recorded", .subject = objection.id,
                         .data = Data::Members{{"entry", objection.entry}, {"state", objection.state}, {"act", "withdrawn"}}, .sealed = true});
    View view;
    view.kind = View::Kind::done;
    view.data = Data::Members{{"id", objection.id}, {"withdrawn", true}, {"withdrawn_at", text_of(context.now)}};
    view.location = list_address(course) + "?done=kept";
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
    auto all = course.circulated() ? Docket(course.list, context).all().objections : std::vector<Objection>{};
    std::erase_if(all, [&](const Objection& one) { return one.acts.empty() || (!caller.officer && one.state != caller.state); });
    std::ranges::sort(all, {}, [](const Objection& one) { return std::tie(one.acts.front().at, one.id); });

    Data::List items;
    std::map<std::string, std::int64_t> by_state, by_name;
    for (const auto& one : all) {
        if (standing(one, course.window, context.now).stands()) ++by_state[one.state], ++by_name[one.entry];
        if ((!entry.empty() && one.entry != entry) || (!state.empty() && one.state != state)) continue;
        items.push_back(read_by(one, course, entries[one.entry], context.now));
    }
    View view;
    view.page = "objections";
    view.data = page_of(std::move(items), request.query);
    view.data["list"] = head_of(course, context);
    view.data["address"] = list_address(course);
    if (course.circulated())
        view.readings.push_back(reading_of(course, Data::Members{{"shown", caller.officer ? "objections" : "own"}, {"entry", entry}, {"state", state},
                                                                 {"after", sought("after")}, {"limit", sought("limit")}}));
    if (!caller.officer) return view;
    view.data["by_state"] = Data::List{};
    for (const auto& [iso3, count] : by_state) view.data["by_state"].push(Data::Members{{"state", iso3}, {"names", count}, {"href", list_address(course) + "/objections?state=" + iso3}});
    view.data["objected"] = by_name.size();
    view.data["states_size"] = by_state.size();
    view.data["narrowed"] = !entry.empty() || !state.empty();
    view.data["would_remain"] = entries_of(context.sql, course.list.id, course.list.version).size() - by_name.size();
    view.data["of"] = entries_of(context.sql, course.list.id, course.list.version).size();
    return view;
}

View details(const Request& request, const Context& context) {
    const auto course = named(request.path, context);
    const auto caller = caller_of(context);
    if (!course.circulated() || !(caller.asks || caller.officer)) unknown();
    const auto entry = find_entry(context.sql, course.list.id, course.list.version, answer(request.path, "entry"));
    const auto application = entry ? context.applications.find(entry->application) : std::nullopt;
    if (!application || application->state == State::withdrawn) unknown();
    context.desk.record({.kind = "nonobjection.details_given", .subject = entry->id, .data = Data::Members{{"state", caller.state}}, .sealed = true});
    View view;
    view.page = "details";
    view.data = Data::Members{{"id", entry->id}, {"name", entry->name}, {"country", entry->country},
                              {"website", application->organisation.website}, {"relevance", application->organisation.relevance}};
    view.data["address"] = list_address(course);
    return view;
}

}  // namespace convoke::nonobjection
