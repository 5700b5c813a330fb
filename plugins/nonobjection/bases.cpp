// Requests for the general basis of any objections to a name, and the answers of the objecting States. Whether there
// are any objections at all is not told by making a request: it is taken and shown alike.
#include <algorithm>

#include "core/domain/time.hpp"
#include "plugins/nonobjection/input.hpp"
#include "plugins/nonobjection/pages.hpp"

namespace convoke::nonobjection {

namespace {

void record_basis(const Context& context, const std::string& subject, Data data) {
    context.desk.record({.kind = "nonobjection.basis_recorded", .subject = subject, .data = std::move(data), .sealed = true});
}

View done(const Course& course, Data data) {
    View view;
    view.kind = View::Kind::done;
    view.data = std::move(data);
    view.location = list_address(course) + "/basis-requests?done=kept";
    return view;
}

Data told_data(const std::vector<Told>& told) {
    Data list(Data::List{});
    for (const auto& one : told) {
        Data line = Data::Members{{"general_basis", one.general_basis}, {"declined", one.declined}};
        if (!one.objector.empty()) {
            line["objector"] = one.objector;
            line["on_behalf_of"] = Data::List{};
            for (const auto& state : one.on_behalf_of) line["on_behalf_of"].push(state);
        }
        list.push(std::move(line));
    }
    return list;
}

// As OPGA reads it.
Data whole(const BasisRequest& request, const std::vector<Objection>& to_name, const Course& course, const Context& context) {
    Data data = Data::Members{{"requester", request.requester}, {"requested_at", text_of(request.at)},
                              {"passed_on", request.passed_on ? Data(text_of(*request.passed_on)) : Data()}};
    data["addressed_to"] = Data::List{};
    for (const auto& objection : to_name)
        if (addressed_to(request, objection, context.meeting.procedure, course.window, context.now)) data["addressed_to"].push(objection.state);
    data["answers"] = Data::List{};
    for (const auto& one : request.answers)
        data["answers"].push(Data::Members{{"state", one.state}, {"at", text_of(one.at)}, {"declined", one.declined}, {"general_basis", one.general_basis}});
    return data;
}

Data as_requester(const BasisRequest& request, const std::vector<Objection>& to_name, const Course& course, const Context& context) {
    const auto told = told_to_requester(request, to_name, context.meeting.procedure, course.window, context.now);
    Data data = Data::Members{{"direction", "made"}, {"requested_at", text_of(request.at)}, {"status", told.empty() ? "pending" : "answered"}};
    data["answers"] = told_data(told);
    return data;
}

Data as_objector(const BasisRequest& request, const std::string& state) {
    Data data = Data::Members{{"direction", "to_answer"}, {"requested_at", text_of(*request.passed_on)}, {"status", "pending"}};
    for (const auto& one : request.answers) {
        if (one.state != state) continue;
        data["status"] = "answered";
        data["general_basis"] = one.general_basis;
        data["declined"] = one.declined;
    }
    return data;
}

}  // namespace

View request_basis(const Request& request, const Context& context) {
    const auto course = named(request.path, context);
    const auto caller = caller_of(context);
    if (!course.circulated()) unknown();
    if (!caller.asks) throw Refused(Refused::Kind::not_allowed, {"nonobjection.may_not_ask"});
    const auto entry = find_entry(context.sql, course.list.id, course.list.version, answer(request.path, "entry"));
    if (!entry) unknown();
    const Input input(request.form, {});
    const Docket docket(course.list, context);
    auto wanted = docket.request(entry->id, caller.state);
    if (wanted.account.empty()) {
        wanted.account = context.actor.account;
        wanted.at = context.now;
        if (answer(context.settings, "pass_requests", "at_once") == "at_once") wanted.passed_on = context.now;
        docket.save(wanted);
    }
    record_basis(context, wanted.id, Data::Members{{"act", "requested"}, {"entry", entry->id}, {"requester", caller.state}});
    auto view = done(course, Data::Members{{"id", wanted.id}, {"entry", entry->id}});
    view.kind = View::Kind::created;
    return view;
}

View basis_requests(const Request& request, const Context& context) {
    const auto course = named(request.path, context);
    const auto caller = caller_of(context);
    if (!caller.officer && !caller.asks) unknown();
    const auto docket = course.circulated() ? Docket(course.list, context).all() : Docket::Whole{};
    auto requests = docket.requests;
    std::ranges::sort(requests, {}, [](const BasisRequest& one) { return std::tie(one.at, one.id); });
    Data::List items;
    for (const auto& one : requests) {
        const auto to_name = docket.to(one.entry);
        Data line;
        if (caller.officer) {
            line = whole(one, to_name, course, context);
        } else if (one.requester == caller.state) {
            line = as_requester(one, to_name, course, context);
        } else if (std::ranges::any_of(to_name, [&](const Objection& objection) {
                       return objection.state == caller.state && addressed_to(one, objection, context.meeting.procedure, course.window, context.now);
                   })) {
            line = as_objector(one, caller.state);
        } else {
            continue;
        }
        line["id"] = one.id;
        const auto address = "/m/" + course.list.meeting + "/basis-requests/" + one.id;
        line["pass_address"] = address + "/pass";
        line["answer_address"] = address + "/answer";
        if (!caller.officer) line[line.text("direction")] = true;
        line["entry"] = one.entry;
        if (const auto entry = find_entry(context.sql, course.list.id, course.proposed()->number, one.entry)) line["name"] = entry->name;
        items.push_back(std::move(line));
    }
    View view;
    view.page = "basis_requests";
    view.data = page_of(std::move(items), request.query);
    view.data["list"] = head_of(course, context);
    view.data["address"] = list_address(course);
    view.data["officer"] = caller.officer;
    if (course.circulated()) view.readings.push_back(reading_of(course, Data::Members{{"shown", "basis_requests"}}));
    return view;
}

View pass_on(const Request& request, const Context& context) {
    const auto found = found_by(answer(request.path, "request"), context);
    if (!found || !found->request || !caller_of(context).officer) unknown();
    auto wanted = *found->request;
    if (wanted.passed_on) conflict({"nonobjection.passed_on_already"});
    wanted.passed_on = context.now;
    Docket(found->list, context).save(wanted);
    record_basis(context, wanted.id, Data::Members{{"act", "passed_on"}});
    return done(course_of(found->list, context), Data::Members{{"id", wanted.id}, {"passed_on", text_of(context.now)}});
}

View answer_request(const Request& request, const Context& context) {
    const auto found = found_by(answer(request.path, "request"), context);
    const auto caller = caller_of(context);
    if (!found || !found->request || !caller.objector) unknown();
    const auto course = course_of(found->list, context);
    auto wanted = *found->request;
    const Docket docket(course.list, context);
    const auto own = docket.objection(wanted.entry, caller.state);
    if (!addressed_to(wanted, own, context.meeting.procedure, course.window, context.now)) unknown();
    Input input(request.form, {"general_basis", "declined"});
    const auto basis = input.text("general_basis", 2000);
    const bool declined = input.flag("declined");
    if (basis.empty() && !declined) input.wrong("general_basis", {"nonobjection.basis_or_decline"});
    if (!basis.empty() && declined) input.wrong("declined", {"nonobjection.basis_or_decline"});
    if (!input.good()) return sent_back(request.form, basis_requests({{{"list", course.list.id}}, {}, {}}, context), input.take());
    wanted.answers.push_back({caller.state, context.actor.account, context.now, declined, basis});
    docket.save(wanted);
    record_basis(context, wanted.id, Data::Members{{"act", "answered"}, {"state", caller.state}, {"declined", declined}});
    return done(course, Data::Members{{"id", wanted.id}, {"declined", declined}, {"general_basis", basis}});
}

}  // namespace convoke::nonobjection
