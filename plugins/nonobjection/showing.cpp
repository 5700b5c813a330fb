// Lists as officers, missions and others see them.
#include "core/domain/time.hpp"
#include "core/text/dates.hpp"
#include "plugins/nonobjection/agreement.hpp"
#include "plugins/nonobjection/around.hpp"
#include "plugins/nonobjection/balance.hpp"
#include "plugins/nonobjection/pages.hpp"

namespace convoke::nonobjection {

namespace {

// What an officer can do with the list now; the page offers that and nothing else.
Data steps_open(const Course& course, const Context& context) {
    const auto status = course.list.status;
    const auto decision = context.meeting.procedure.decision;
    const bool closed = course.closed(context.now) && !course.decided();
    return Data::Members{{"approve", status == ListStatus::draft}, {"discard", status == ListStatus::draft || status == ListStatus::approved},
                         {"circulate", status == ListStatus::approved}, {"extend", course.circulated() && !course.decided()},
                         {"decide", closed}, {"correct", course.decided()},
                         {"formal", decision == Procedure::Decision::assembly || decision == Procedure::Decision::committee}};
}

}  // namespace

View all_lists(const Request& request, const Context& context) {
    const auto caller = caller_of(context);
    Data::List items;
    for (auto& list : lists_of(context.sql, context.meeting.id)) {
        const auto course = course_of(std::move(list), context);
        if (!may_know(caller, course) || (course.list.status == ListStatus::discarded && !caller.officer)) continue;
        auto item = head_of(course, context);
        item["size"] = entries_of(context.sql, course.list.id, course.list.version).size();
        items.push_back(std::move(item));
    }
    View view;
    view.page = "lists";
    view.data = page_of(std::move(items), request.query);
    view.data["officer"] = caller.officer;
    view.data["compile_address"] = "/m/" + context.meeting.id + "/lists/new";
    return view;
}

View one_list(const Request& request, const Context& context) {
    const auto course = named(request.path, context);
    const auto caller = caller_of(context);
    View view;
    view.page = caller.officer ? "list" : course.decided() ? "decided" : "circulated";
    view.data = shown(course, context);
    narrow_down(view.data, request.query);
    const auto version = caller.officer || course.decided() ? "both" : "proposed";
    view.data["downloads"] = downloads_of(course, version);
    if (course.proposed()) view.data["text_href"] = list_address(course) + "/text";
    if (course.circulated() && !course.decided() && (caller.officer || caller.objector))
        view.readings.push_back(reading_of(course, Data::Members{{"shown", caller.officer ? "list" : "own"}}));
    view.data["caller"] = Data::Members{{"officer", caller.officer}, {"objector", caller.objector}, {"asks", caller.asks}, {"state", caller.state}};
    if (!caller.officer) {
        for (const auto& receipt : receipts_of(context.sql, course.list.id))
            if (receipt.state == caller.state && receipt.opening == static_cast<int>(course.openings.size())) view.data["received_at"] = text_of(receipt.at);
        if (caller.objector && !course.decided()) view.data["member_states"] = states_to_speak_for(caller, {});
        return view;
    }
    for (const std::string kind : {"approve", "extend", "decision"}) {
        const auto pending = waiting(course.list, kind, context);
        if (!pending) continue;
        auto& told = view.data["waiting"][kind] = shown(*pending, context);
        // What the second officer must see before repeating it: the names that would not be approved.
        for (const auto& entry : view.data.at("entries").list())
            if (pending->content.at("dispositions").text(entry.text("id")) == "not_approved")
                told["not_approved"].push(Data::Members{{"id", entry.text("id")}, {"name", entry.text("name")}});
    }
    if (course.list.status == ListStatus::approved) {
        if (const auto usual = usual_deadline(course.list, context))
            view.data["usual_deadline"] = local_text(*usual, context.meeting.time_zone);
    }
    view.data["may"] = steps_open(course, context);
    // A decision lists the exceptions among all names: it is not entered beside a part of them.
    if (view.data.at("narrowed").flag()) view.data["may"]["decide"] = view.data["may"]["correct"] = false;
    view.data["time_zone"] = context.meeting.time_zone;
    view.data["receipts"] = Data::List{};
    for (const auto& receipt : receipts_of(context.sql, course.list.id))
        view.data["receipts"].push(Data::Members{{"opening", receipt.opening}, {"state", receipt.state}, {"at", text_of(receipt.at)}});
    view.data["shares"] = balance_beside({{"of", "list"}, {"list", course.list.id}}, context);
    view.data["key"] = balance_key(view.data.at("shares"));
    return view;
}

View acknowledge(const Request& request, const Context& context) {
    const auto course = named(request.path, context);
    const auto caller = caller_of(context);
    if (!caller.asks || !course.circulated()) unknown();
    add_receipt(context.sql, course.list.id, {static_cast<int>(course.openings.size()), caller.state, context.actor.account, context.now});
    View view;
    view.kind = View::Kind::done;
    view.data = head_of(course, context);
    view.location = list_address(course) + "?done=received";
    return view;
}

View frozen_text(const Request& request, const Context& context) {
    const auto course = named(request.path, context);
    const auto* version = answer(request.query, "view") == "final" || !caller_of(context).asks ? course.final() : course.proposed();
    if (caller_of(context).officer && !version) version = course.proposed();
    if (!version) unknown();
    View view;
    view.page = "text";
    view.data = Data::Members{{"id", course.list.id},         {"version", version->number},       {"kind", version->final ? "final" : "proposed"},
                              {"canonical", version->canonical}, {"sha256", version->sha256}, {"signature", version->signature}};
    const bool reads = caller_of(context).officer || caller_of(context).asks;
    view.data["address"] = reads ? list_address(course) : "/m/" + context.meeting.id + "/published";
    return view;
}

}  // namespace convoke::nonobjection
