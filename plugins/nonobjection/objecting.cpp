// Objections: stated, revised and withdrawn. They stand in the record, sealed; nothing here puts one into a letter, a log or
// the text of an error.
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
    const Ledger ledger(course.list, context);
    const auto done = carry_out(course, caller, ledger, statement(entries, act), context);
    Data::List items;
    for (const auto& entry : entries) {
        const auto id = objection_id(ledger, course.list, entry, caller.state);
        const auto* objection = done.before.find(id);
        const auto revision = (objection ? course.standing_of(*objection).revision : 0) + (done.waiting ? 0 : 1);
        Data item = Data::Members{{"id", id}, {"entry", entry}, {"revision", revision}, {"late", !course.window_of(entry).in_time(context.now)}};
        item[done.waiting ? "waiting" : "receipt"] = done.waiting ? Data(done.receipt) : Data(receipt_address(course, done.receipt));
        items.push_back(std::move(item));
    }
    return items;
}

// Back to the list, which says whether the act is kept or waits for a colleague.
std::string done_at(const Course& course, const Data& said) { return list_address(course) + (said.has("waiting") ? "?done=waiting" : "?done=kept"); }

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
    for (const auto& id : ids) must_be_on_the_list(course, id, context);
    View view;
    view.kind = View::Kind::created;
    view.data["items"] = stated(course, caller, ids, act, context);
    view.location = done_at(course, view.data.at("items").list().front());
    return view;
}

View withdraw_objection(const Request& request, const Context& context) {
    const auto caller = caller_of(context);
    if (!caller.objector) unknown();
    const auto id = answer(request.path, "objection");
    const auto course = course_named_in(id, context);
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
