#include "plugins/nonobjection/mission.hpp"

#include <algorithm>

#include "core/domain/time.hpp"
#include "core/json/json.hpp"

namespace convoke::nonobjection {

namespace {

// What stands in the way of an act, as things are now.
void must_fit(const Course& course, const Docket& docket, const std::string& state, const Data& act) {
    const auto kind = act.text("act");
    if (kind == "none" && std::ranges::any_of(docket.of(state), [&](const Objection& one) { return course.standing_of(one).stands(); }))
        conflict({"nonobjection.none_but_objections"});
    for (const auto& entry : act.at("entries").list()) {
        const auto all = docket.to(entry.text());
        const auto own = std::ranges::find(all, state, &Objection::state);
        if (kind != "withdrawn") continue;
        if (own == all.end()) unknown();
        const auto now = course.standing_of(*own);
        if (!now.stands() && !now.without_effect) conflict({"nonobjection.withdrawn_already"});
    }
}

// Acts of earlier versions of the program do not say how many those were: then it was told by the instants.
std::vector<OpeningRow> carried_out_before(const Data& act, std::vector<OpeningRow> openings, Time received) {
    if (act.has("opening")) openings.resize(std::min(openings.size(), static_cast<std::size_t>(act.at("opening").number())));
    else std::erase_if(openings, [&](const OpeningRow& row) { return row.opening.at > received; });
    return openings;
}

}  // namespace

void must_take_acts(const Course& course, const Caller& caller) {
    if (!course.circulated()) unknown();
    if (!caller.objector) throw Refused(Refused::Kind::not_allowed, {"nonobjection.members_only"});
    if (course.decided()) conflict({"nonobjection.decided_already"});
}

bool has_receipt(const SealedAct& act) {
    const auto kind = act.what.text("act");
    return kind == "stated" || kind == "withdrawn" || kind == "none";
}

Data receipt_body(const Course& course, const std::string& state, const Data& act, Time received, const Context& context) {
    const auto number = static_cast<int>(act.at("version").number());
    const auto version = std::ranges::find(course.versions, number, &VersionRow::number);
    if (version == course.versions.end()) throw std::runtime_error("an act about a list names a version that it does not have");
    Data body = Data::Members{{"act", act.at("act")}, {"list", course.list.id}, {"meeting", course.list.meeting}, {"nonce", act.at("nonce")},
                              {"received_at", text_of(received)}, {"resolution", context.meeting.symbol}, {"state", state},
                              {"version", number}, {"version_sha256", version->sha256}};
    for (const auto* said : {"on_behalf_of", "basis", "general_basis", "may_name_objector"})
        if (act.has(said)) body[said] = act.at(said);
    if (!act.has("entries")) return body;
    body["names"] = Data::List{};
    // As late as it was told: by the deadlines that were carried out before it, whichever arrived first.
    const auto then = with_openings(course.list, carried_out_before(act, course.openings, received));
    for (const auto& id : act.at("entries").list()) {
        const auto entry = find_entry(context.sql, course.list.id, number, id.text()).value_or(Entry{});
        body["names"].push(Data::Members{{"id", id}, {"name", entry.name}, {"country", entry.country}, {"late", !then.window_of(id.text()).in_time(received)}});
    }
    return body;
}

std::string receipt_address(const Course& course, const std::string& subject) { return list_address(course) + "/receipts/" + subject; }

Done carry_out(const Course& course, const Caller& caller, const Ledger& ledger, const Data& act, const Context& context) {
    auto before = docket_of(ledger, course.list, ledger.of(caller.state));
    must_fit(course, before, caller.state, act);
    if (const auto row = mission_of(context.sql, course.list.meeting, caller.state); row && row->confirm && !act.has("put_by")) {
        const auto put = ledger.append(caller.state, Data::Members{{"act", "put"}, {"proposal", act}});
        return {true, put.subject, std::move(before)};
    }
    auto whole = act;
    whole["version"] = course.proposed()->number;
    whole["opening"] = course.openings.size();
    whole["nonce"] = context.desk.new_id("nonce");
    const auto body = write_json(receipt_body(course, caller.state, whole, context.now, context));
    return {false, ledger.append(caller.state, whole, context.desk.digest(body)).subject, std::move(before)};
}

}  // namespace convoke::nonobjection
