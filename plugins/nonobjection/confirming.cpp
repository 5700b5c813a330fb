// Several people of one mission: who heads it, whether a second person must confirm what one of them puts forward, and the
// confirmation itself. The act is received when it is confirmed.
#include <algorithm>

#include "core/domain/countries.hpp"
#include "core/domain/time.hpp"
#include "plugins/nonobjection/input.hpp"
#include "plugins/nonobjection/mission.hpp"
#include "plugins/nonobjection/pages.hpp"

namespace convoke::nonobjection {

namespace {

View done(const std::string& location, Data data) {
    View view;
    view.kind = View::Kind::done;
    view.data = std::move(data);
    view.location = location;
    return view;
}

struct Waiting { Course course; Caller caller; Mission::Put put; };
Waiting waiting_act(const Request& request, const Context& context) {
    auto course = named(request.path, context);
    auto caller = caller_of(context);
    must_take_acts(course, caller);
    const auto docket = docket_of_state(course.list, caller.state, context);
    const auto& all = docket.mission(caller.state).waiting;
    const auto found = std::ranges::find(all, answer(request.path, "act"), &Mission::Put::id);
    if (found == all.end()) unknown();
    return {std::move(course), std::move(caller), *found};
}

}  // namespace

View confirm_act(const Request& request, const Context& context) {
    const auto [course, caller, put] = waiting_act(request, context);
    if (put.account == context.actor.account) conflict({"nonobjection.confirm_by_another"});
    const Ledger ledger(course.list, context);
    auto act = put.what;
    act["put_by"] = put.account;
    const auto result = carry_out(course, caller, ledger, act, context);
    ledger.append(caller.state, Data::Members{{"act", "settled"}, {"of", put.id}});
    return done(list_address(course), Data::Members{{"id", put.id}, {"receipt", receipt_address(course, result.receipt)}});
}

View drop_act(const Request& request, const Context& context) {
    const auto [course, caller, put] = waiting_act(request, context);
    Ledger(course.list, context).append(caller.state, Data::Members{{"act", "settled"}, {"of", put.id}});
    return done(list_address(course), Data::Members{{"id", put.id}});
}

View own_mission(const Request&, const Context& context) {
    const auto caller = caller_of(context);
    if (!caller.objector) unknown();
    const auto row = mission_of(context.sql, context.meeting.id, caller.state).value_or(MissionRow{});
    View view;
    view.page = "mission";
    view.data = Data::Members{{"state", caller.state}, {"confirm", row.confirm}, {"head", context.desk.account_name(row.head)},
                              {"heads", row.head == context.actor.account}, {"address", "/m/" + context.meeting.id + "/mission"}};
    view.data["people"] = Data::List{};
    for (const auto& one : context.desk.addressees("state:" + caller.state)) view.data["people"].push(Data::Members{{"name", one.name}, {"head", one.account == row.head}});
    return view;
}

View set_confirmation(const Request& request, const Context& context) {
    const auto caller = caller_of(context);
    if (!caller.objector) unknown();
    auto row = mission_of(context.sql, context.meeting.id, caller.state).value_or(MissionRow{});
    if (row.head != context.actor.account) throw Refused(Refused::Kind::not_allowed, {"nonobjection.head_only"});
    Input input(request.form, {"confirm"});
    row.confirm = input.flag("confirm");
    if (row.confirm && context.desk.addressees("state:" + caller.state).size() < 2) input.wrong("confirm", {"nonobjection.nobody_else"});
    if (!input.good()) return sent_back(request.form, own_mission(request, context), input.take());
    save_mission(context.sql, context.meeting.id, caller.state, row);
    context.desk.record({.kind = "nonobjection.confirmation_set", .subject = caller.state, .data = Data::Members{{"confirm", row.confirm}}});
    return done("/m/" + context.meeting.id + "/mission", Data::Members{{"state", caller.state}, {"confirm", row.confirm}});
}

View missions(const Request&, const Context& context) {
    View view;
    view.page = "missions";
    view.data["items"] = Data::List{};
    view.data["address"] = "/m/" + context.meeting.id + "/missions";
    std::map<std::string, Data> states;
    for (const auto& one : context.desk.addressees("role:state"))
        states[one.state]["people"].push(Data::Members{{"account", one.account}, {"name", one.name}});
    for (const auto& country : countries()) {
        if (country.kind != CountryKind::member_state) continue;
        auto item = states[std::string(country.iso3)];
        const auto row = mission_of(context.sql, context.meeting.id, std::string(country.iso3)).value_or(MissionRow{});
        item["state"] = country.iso3;
        item["confirm"] = row.confirm;
        item["head"] = context.desk.account_name(row.head);
        for (auto& person : std::get<Data::List>((item["people"] = item.at("people").list()).value)) person["head"] = person.text("account") == row.head;
        view.data["items"].push(std::move(item));
    }
    view.data["total"] = view.data.at("items").list().size();
    view.data["next"] = nullptr;
    return view;
}

View set_head(const Request& request, const Context& context) {
    Input input(request.form, {"state", "head"});
    const auto state = input.text("state", 3, true), head = input.text("head", 80, true);
    const auto people = context.desk.addressees("role:state");
    const auto found = std::ranges::find_if(people, [&](const Addressee& one) { return one.account == head && one.state == state; });
    if (found == people.end()) input.wrong("head", {"nonobjection.not_of_the_mission"});
    if (!input.good()) return sent_back(request.form, missions(request, context), input.take());
    auto row = mission_of(context.sql, context.meeting.id, state).value_or(MissionRow{});
    row.head = head;
    save_mission(context.sql, context.meeting.id, state, row);
    context.desk.record({.kind = "nonobjection.head_set", .subject = state, .data = Data::Members{{"head", head}}});
    return done("/m/" + context.meeting.id + "/missions", Data::Members{{"state", state}, {"head", head}});
}

}  // namespace convoke::nonobjection
