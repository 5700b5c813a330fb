// Lists as officers, missions and others see them.
#include <algorithm>

#include "core/domain/countries.hpp"
#include "core/domain/time.hpp"
#include "core/text/dates.hpp"
#include "plugins/nonobjection/agreement.hpp"
#include "plugins/nonobjection/around.hpp"
#include "plugins/nonobjection/balance.hpp"
#include "plugins/nonobjection/circular.hpp"
#include "plugins/nonobjection/circulating.hpp"
#include "plugins/nonobjection/corrigendum.hpp"
#include "plugins/nonobjection/input.hpp"
#include "plugins/nonobjection/pages.hpp"
#include "plugins/nonobjection/tables.hpp"
#include "plugins/nonobjection/vote.hpp"

namespace convoke::nonobjection {

namespace {

// What an officer can do with the list now; the page offers that and nothing else.
Data steps_open(const Course& course, const Context& context) {
    const auto status = course.list.status;
    const auto decision = context.meeting.procedure.decision;
    const bool closed = course.closed(context.now) && !course.decided();
    return Data::Members{{"approve", status == ListStatus::draft}, {"discard", status == ListStatus::draft || status == ListStatus::approved},
                         {"split", status == ListStatus::draft || status == ListStatus::approved}, {"circulate", status == ListStatus::approved}, {"extend", course.circulated() && !course.decided()},
                         {"decide", closed}, {"correct", course.decided()},
                         {"formal", decision == Procedure::Decision::assembly || decision == Procedure::Decision::committee}};
}

// What became of the latest circulation, mission by mission: its letter, its first look, its acknowledgement, and whether it
// said that it has no objection. For officers.
Data missions_of(const Letters& sent, const Docket& docket) {
    const auto number = sent.opening;
    std::map<std::string, Delivery> letters;       // the one that came farthest, of each State
    for (const auto& delivery : sent.deliveries) {
        auto [known, first] = letters.emplace(delivery.state_code, delivery);
        if (!first && delivery.state == Delivery::State::sent) known->second = delivery;
    }
    Data missions(Data::List{});
    for (const auto& country : countries()) {
        if (country.kind != CountryKind::member_state) continue;
        const std::string state(country.iso3);
        const auto& mission = docket.mission(state);
        const auto letter = letters.find(state);
        const auto opened = mission.opened.find(number), received = mission.received.find(number);
        if (letter == letters.end() && opened == mission.opened.end() && received == mission.received.end() && !mission.none) continue;
        Data line = Data::Members{{"state", state}, {"letter", ""}};
        if (letter != letters.end()) {
            line["letter"] = name_of(letter->second.state);
            line["letter_at"] = text_of(letter->second.at);
        }
        if (opened != mission.opened.end()) line["opened_at"] = text_of(opened->second);
        if (received != mission.received.end()) line["received_at"] = text_of(received->second);
        if (mission.none) line["none_at"] = text_of(*mission.none);
        missions.push(std::move(line));
    }
    return missions;
}

// Each version beside the one before it.
Data differences_of(const Course& course) {
    Data links(Data::List{});
    for (std::size_t i = 1; i < course.versions.size(); ++i) {
        const auto from = std::to_string(course.versions[i - 1].number), to = std::to_string(course.versions[i].number);
        links.push(Data::Members{{"from", from}, {"to", to}, {"href", list_address(course) + "/difference?from=" + from + "&to=" + to}});
    }
    return links;
}

// What the caller's own mission said and has waiting.
Data own_mission_of(const Course& course, const Caller& caller, const Docket& docket, const Context& context) {
    const auto& mission = docket.mission(caller.state);
    Data own = Data::Members{{"none_at", mission.none ? Data(text_of(*mission.none)) : Data()}, {"waiting", Data::List{}}};
    for (const auto& put : mission.waiting) {
        Data one = Data::Members{{"id", put.id}, {"act", put.what.at("act")}, {"at", text_of(put.at)}, {"by", context.desk.account_name(put.account)},
                                 {"own", put.account == context.actor.account}, {"address", list_address(course) + "/waiting/" + put.id}};
        one["names"] = Data::List{};
        for (const auto& id : put.what.at("entries").list())
            if (const auto entry = find_entry(context.sql, course.list.id, course.list.version, id.text())) one["names"].push(entry->name);
        own["waiting"].push(std::move(one));
    }
    own["unanswered"] = std::ranges::count_if(docket.clarifications, [](const Clarification& one) { return !one.answered_at; });
    return own;
}

}  // namespace

View all_lists(const Request& request, const Context& context) {
    const auto caller = caller_of(context);
    Data::List items;
    for (auto& list : lists_of(context.sql, context.meeting.id)) {
        const auto course = course_of(std::move(list), context);
        if (!may_know(caller, course) || (course.list.status == ListStatus::discarded && !caller.officer)) continue;
        auto item = head_of(course, context);
        item["size"] = number_of_entries(context.sql, course.list.id, course.list.version);
        if (caller.officer && course.circulated()) item["letters"] = shown(letters_of(course, context), context);
        items.push_back(std::move(item));
    }
    View view;
    view.page = "lists";
    view.data = page_of(std::move(items), request.query);
    view.data["officer"] = caller.officer;
    view.data["objector"] = caller.objector;
    view.data["missions_address"] = "/m/" + context.meeting.id + "/missions";
    view.data["mission_address"] = "/m/" + context.meeting.id + "/mission";
    view.data["key_address"] = "/m/" + context.meeting.id + "/sealing-key";
    if (view.data.at("total").number() > 1) view.data["whole_address"] = "/m/" + context.meeting.id + "/lists/whole";
    view.data["compile_address"] = "/m/" + context.meeting.id + "/lists/new";
    return view;
}

View whole_of_lists(const Request&, const Context& context) {
    const auto caller = caller_of(context);
    std::vector<Course> courses;
    for (auto& list : lists_of(context.sql, context.meeting.id)) {
        auto course = course_of(std::move(list), context);
        if (may_know(caller, course) && course.list.status != ListStatus::discarded) courses.push_back(std::move(course));
    }
    View view;
    view.page = "whole";
    view.data["address"] = "/m/" + context.meeting.id + "/lists";
    view.data["files"] = files_of("/m/" + context.meeting.id + "/lists/whole?format=", {"csv", "xlsx", "pdf"});
    view.table = whole_table(courses, context);
    return view;
}

View one_list(const Request& request, const Context& context) {
    const auto course = named(request.path, context);
    const auto caller = caller_of(context);
    View view;
    view.page = caller.officer ? "list" : course.decided() ? "decided" : "circulated";
    const auto docket = docket_for(course, caller, context);
    const auto names = names_of(course, context);
    view.data = shown(course, docket, names, context);
    narrow_down(view.data, request.query);
    const auto version = caller.officer || course.decided() ? "both" : "proposed";
    view.data["downloads"] = downloads_of(course, version);
    if (caller.officer || caller.asks) view.data["differences"] = differences_of(course);
    if (course.circulated() && (caller.officer || caller.asks)) view.data["letter_address"] = circular_address(course, static_cast<int>(course.openings.size()), {});
    if (course.proposed()) view.data["text_href"] = list_address(course) + "/text";
    const bool sealed_gone = course.circulated() && (caller.officer || caller.asks) && !readable(course.list, context);
    view.data["sealed_gone"] = sealed_gone;
    if (course.circulated() && !course.decided() && (caller.officer || caller.objector) && !sealed_gone)
        view.readings.push_back(reading_of(course, caller, Data::Members{{"shown", caller.officer ? "list" : "own"}}, context));
    view.data["caller"] = Data::Members{{"officer", caller.officer}, {"objector", caller.objector}, {"asks", caller.asks}, {"state", caller.state}};
    if (!caller.officer) {
        if (course.circulated() && !course.decided()) {
            const auto& received = docket.mission(caller.state).received;
            if (const auto found = received.find(static_cast<int>(course.openings.size())); found != received.end()) view.data["received_at"] = text_of(found->second);
        }
        if (caller.objector && course.circulated() && !course.decided()) {
            view.data["own"] = own_mission_of(course, caller, docket, context);
            view.data["member_states"] = states_to_speak_for(caller, {});
        }
        return view;
    }
    if (course.circulated()) {
        const auto letters = letters_of(course, context);
        view.data["missions"] = missions_of(letters, docket);
        view.data["letters"] = shown(letters, context);
        view.data["letters_held"] = !letters.waiting.empty();
    }
    for (const std::string kind : {"approve", "extend", "decision"}) {
        const auto pending = waiting(course.list, kind, context);
        if (!pending) continue;
        auto& told = view.data["waiting"][kind] = shown(*pending, context);
        if (pending->content.has("vote")) {
            told["carried"] = carried(pending->content.at("vote"));
            told["contradicts"] = contradicts(pending->content);
            told["votes"] = lines_of(pending->content.at("vote").at("by_state"));
        }
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
    // Which form came back, and the names that were ticked in it; else those that would not be approved as things stand.
    view.data["extending"] = request.form.has("deadline") || request.form.has("deadline_local");
    view.data["deciding"] = request.form.has("rest");
    Input form(request.form, {});
    const auto sent = form.texts("not_approved");
    if (auto* entries = std::get_if<Data::List>(&view.data["entries"].value))
        for (auto& entry : *entries) {
            const auto& standing = entry.at("standing");
            entry["ticked"] = view.data.at("deciding").flag() ? std::ranges::find(sent, entry.text("id")) != sent.end() : standing.has("objected") || standing.has("not_approved");
        }
    view.data["changed"] = changed_since(names, course, context);
    view.data["corrigenda"] = waiting_corrigenda(names, course, context);
    // No decision beside a correction that is only half agreed: it would freeze the name as it was.
    view.data["corrigenda_first"] = view.data.at("may").at("decide").flag() && !view.data.at("corrigenda").list().empty();
    if (view.data.at("corrigenda_first").flag()) view.data["may"]["decide"] = false;
    // A decision lists the exceptions among all names: it is not entered beside a part of them.
    if (view.data.at("narrowed").flag()) view.data["may"]["decide"] = view.data["may"]["correct"] = false;
    view.data["time_zone"] = context.meeting.time_zone;
    view.data["shares"] = balance_beside({{"of", "list"}, {"list", course.list.id}}, context);
    view.data["key"] = balance_key(view.data.at("shares"));
    return view;
}

View acknowledge(const Request& request, const Context& context) {
    const auto course = named(request.path, context);
    const auto caller = caller_of(context);
    if (!caller.asks || !course.circulated()) unknown();
    Ledger(course.list, context).append(caller.state, Data::Members{{"act", "received"}, {"opening", course.openings.size()}});
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
    const auto canonical = canonical_of(context.sql, course.list.id, version->number);
    View view;
    if (const auto part = answer(request.query, "part"); part == "text" || part == "signature") {
        view.download = part == "text" ? Download{"list.txt", "text/plain; charset=utf-8", canonical}
                                       : Download{"list.p7s.base64", "text/plain; charset=utf-8", version->signature + "\n"};
        return view;
    }
    view.page = "text";
    view.data = Data::Members{{"id", course.list.id},         {"version", version->number},       {"kind", version->final ? "final" : "proposed"},
                              {"canonical", canonical}, {"sha256", version->sha256}, {"signature", version->signature}};
    const bool reads = caller_of(context).officer || caller_of(context).asks;
    view.data["address"] = reads ? list_address(course) : "/m/" + context.meeting.id + "/published";
    return view;
}

}  // namespace convoke::nonobjection
