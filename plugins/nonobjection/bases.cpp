// Requests for the general basis of any objections to a name, and the answers of the objecting States. Whether there
// are any objections at all is not told by making a request: it is taken and shown alike.
#include <algorithm>

#include "core/domain/time.hpp"
#include "plugins/nonobjection/input.hpp"
#include "plugins/nonobjection/pages.hpp"

namespace convoke::nonobjection {

namespace {

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
        if (addressed_to(request, objection, context.meeting.procedure, course.window_of(objection.entry))) data["addressed_to"].push(objection.state);
    data["answers"] = Data::List{};
    for (const auto& one : request.answers)
        data["answers"].push(Data::Members{{"state", one.state}, {"at", text_of(one.at)}, {"declined", one.declined}, {"general_basis", one.general_basis}});
    return data;
}

Data as_requester(const BasisRequest& request, const std::vector<Objection>& to_name, const Course& course, const Context& context) {
    const auto told = told_to_requester(request, to_name, context.meeting.procedure, course.window_of(request.entry));
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
    const Ledger ledger(course.list, context);
    const auto id = request_id(ledger, course.list, entry->id, caller.state);
    const bool at_once = answer(context.settings, "pass_requests", "at_once") == "at_once";
    ledger.append(caller.state, Data::Members{{"act", "asked"}, {"entry", entry->id}, {"passed_on", at_once}});
    auto view = done(course, Data::Members{{"id", id}, {"entry", entry->id}});
    view.kind = View::Kind::created;
    return view;
}

View basis_requests(const Request& request, const Context& context) {
    const auto course = named(request.path, context);
    const auto caller = caller_of(context);
    if (!caller.officer && !caller.asks) unknown();
    const auto docket = course.circulated() ? whole_docket(course.list, context) : Docket{};
    Data::List items;
    for (const auto& one : docket.requests) {
        const auto to_name = docket.to(one.entry);
        Data line;
        if (caller.officer) {
            line = whole(one, to_name, course, context);
        } else if (one.requester == caller.state) {
            line = as_requester(one, to_name, course, context);
        } else if (std::ranges::any_of(to_name, [&](const Objection& objection) {
                       return objection.state == caller.state && addressed_to(one, objection, context.meeting.procedure, course.window_of(one.entry));
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
    if (course.circulated()) view.readings.push_back(reading_of(course, caller, Data::Members{{"shown", "basis_requests"}}, context));
    return view;
}

namespace {

// A request by its id, with the list that the id names; unknown where there is none, or it is of another meeting.
struct Requested { Course course; Docket docket; BasisRequest request; };
Requested requested(const std::string& id, const Context& context) {
    auto course = course_named_in(id, context);
    auto docket = whole_docket(course.list, context);
    const auto* found = docket.request(id);
    if (!found) unknown();
    auto request = *found;
    return {std::move(course), std::move(docket), std::move(request)};
}

}  // namespace

View pass_on(const Request& request, const Context& context) {
    if (!caller_of(context).officer) unknown();
    const auto [course, docket, wanted] = requested(answer(request.path, "request"), context);
    if (wanted.passed_on) conflict({"nonobjection.passed_on_already"});
    Ledger(course.list, context).append(std::string(opga_party), Data::Members{{"act", "passed"}, {"request", wanted.id}});
    return done(course, Data::Members{{"id", wanted.id}, {"passed_on", text_of(context.now)}});
}

View answer_request(const Request& request, const Context& context) {
    const auto caller = caller_of(context);
    if (!caller.objector) unknown();
    const auto [course, docket, wanted] = requested(answer(request.path, "request"), context);
    const auto to_name = docket.to(wanted.entry);
    const auto own = std::ranges::find(to_name, caller.state, &Objection::state);
    if (own == to_name.end() || !addressed_to(wanted, *own, context.meeting.procedure, course.window_of(wanted.entry))) unknown();
    Input input(request.form, {"general_basis", "declined"});
    const auto basis = input.text("general_basis", 2000);
    const bool declined = input.flag("declined");
    if (basis.empty() && !declined) input.wrong("general_basis", {"nonobjection.basis_or_decline"});
    if (!basis.empty() && declined) input.wrong("declined", {"nonobjection.basis_or_decline"});
    if (!input.good()) {
        auto page = basis_requests({{{"list", course.list.id}}, {}, {}}, context);
        if (auto* items = std::get_if<Data::List>(&page.data["items"].value))
            for (auto& item : *items)
                if (item.text("id") == wanted.id) item["faulty"] = Data::Members{{"general_basis", basis}, {"declined", declined}};
        return sent_back(request.form, std::move(page), input.take());
    }
    Ledger(course.list, context)
        .append(caller.state, Data::Members{{"act", "answered"}, {"request", wanted.id}, {"declined", declined}, {"general_basis", basis}});
    return done(course, Data::Members{{"id", wanted.id}, {"declined", declined}, {"general_basis", basis}});
}

}  // namespace convoke::nonobjection
