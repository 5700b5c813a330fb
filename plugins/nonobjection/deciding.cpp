// Extending or reopening the window, and entering the decision: each in force when enough officers said the same.
#include <algorithm>

#include "core/domain/time.hpp"
#include "core/text/dates.hpp"
#include "plugins/nonobjection/agreement.hpp"
#include "plugins/nonobjection/balance.hpp"
#include "plugins/nonobjection/corrigendum.hpp"
#include "plugins/nonobjection/input.hpp"
#include "plugins/nonobjection/pages.hpp"
#include "plugins/nonobjection/versions.hpp"
#include "plugins/nonobjection/vote.hpp"

namespace convoke::nonobjection {

namespace {

constexpr std::int64_t members = 193;              // of the United Nations

// Where nobody decides (the list is only brought to attention, or not even that), the outcome follows the objections.
bool somebody_decides(const Context& context) {
    const auto decision = context.meeting.procedure.decision;
    return decision == Procedure::Decision::assembly || decision == Procedure::Decision::committee;
}

View awaited(const Course& course, const Agreement& agreement, const Context& context) {
    View view;
    view.kind = View::Kind::done;
    view.data = head_of(course, context);
    view.data["in_force"] = agreement.in_force;
    if (!agreement.in_force) view.data["waiting"] = shown(agreement, context);
    if (agreement.content.has("vote")) view.data["vote"] = Data::Members{{"carried", carried(agreement.content.at("vote"))}, {"contradicts", contradicts(agreement.content)}};
    view.location = list_address(course) + (agreement.in_force ? "?done=in_force" : "?done=put_forward");
    return view;
}

// The recorded vote: its figures, how each State voted, or both, which then have to agree.
Data vote_in(Input& input) {
    const auto& form = input.form();
    Data vote = form.at("vote");
    for (const std::string part : {"yes", "no", "abstain"})
        if (const auto field = form.text("vote_" + part); !field.empty()) vote[part] = field;
    for (const auto& [part, held] : vote.members())
        if (part != "yes" && part != "no" && part != "abstain" && part != "by_state" && part != "on") input.wrong("vote." + part, {"nonobjection.unknown_field"});
    const auto on = input.text("vote_on", 200);
    const auto pasted = input.text("votes", 40'000);
    const bool lines = !pasted.empty() || !vote.has("by_state");
    if (!pasted.empty() && vote.has("by_state")) input.wrong("vote.by_state", {"nonobjection.votes_once"});
    Problems wrong;
    const auto by_state = lines ? votes_in(pasted, "votes", wrong) : votes_in(lines_of(vote.at("by_state")), "vote.by_state", wrong);
    for (auto& problem : wrong) input.wrong(problem.field, problem.message);
    const bool figures = vote.has("yes") || vote.has("no") || vote.has("abstain");
    if (!figures && by_state.members().empty()) return {};

    Data given;
    std::int64_t total = 0;
    if (figures) {
        for (const std::string part : {"yes", "no", "abstain"}) {
            const auto number = input.count("vote." + part, vote.at(part));
            given[part] = number;
            total += number;
        }
        if (input.good() && total > members) input.wrong("vote", {"nonobjection.too_many_votes", {{"members", std::to_string(members)}}});
        if (const auto sum = counted(by_state); input.good() && !by_state.members().empty() && given != sum)
            input.wrong("votes", {"nonobjection.votes_do_not_add_up", {{"yes", sum.text("yes")}, {"no", sum.text("no")}, {"abstain", sum.text("abstain")}}});
    } else {
        given = counted(by_state);
    }
    if (!by_state.members().empty()) given["by_state"] = by_state;
    if (const auto what = on.empty() ? vote.text("on") : on; !what.empty()) given["on"] = what;
    return given;
}

// What each name gets. Every name that has not withdrawn must be named; an officer's page sends only the exceptions.
Data dispositions_in(Input& input, const std::vector<Name>& names, const Course& course, const Context& context) {
    const auto& sent = input.form().at("dispositions");
    Data given(Data::Members{});
    if (sent.is_members()) given = sent;
    else if (!sent.is_null()) input.wrong("dispositions", {"nonobjection.not_members"});
    const bool exceptions = input.form().text("rest") == "approved";
    if (exceptions)
        for (const auto& id : input.texts("not_approved")) given[id] = "not_approved";

    std::set<std::string> objected;
    if (!somebody_decides(context)) {
        objected = objected_to(whole_docket(course.list, context).objections, course);
        context.desk.record(reading_of(course, caller_of(context), Data::Members{{"shown", "outcome"}}, context));
    }
    Data dispositions(Data::Members{});
    for (const auto& name : names) {
        if (name.withdrawn()) continue;
        const auto field = "dispositions." + name.entry.id;
        auto word = given.text(name.entry.id);
        if (word.empty() && exceptions) word = "approved";
        if (!somebody_decides(context)) {
            const auto follows = standing_of(name.entry, objected, course, context.now) == State::objected ? "not_approved" : "approved";
            if (!word.empty() && !exceptions && word != follows) input.wrong(field, {"nonobjection.follows_objections"});
            word = follows;
        }
        if (word.empty()) input.wrong(field, {"nonobjection.disposition_missing", {{"name", name.entry.name}}});
        else if (word != "approved" && word != "not_approved") input.wrong(field, {"nonobjection.not_a_disposition"});
        else if (word == "not_approved" && name.application->state == State::registered)
            input.wrong(field, {"nonobjection.registered_already", {{"name", name.entry.name}}});
        dispositions[name.entry.id] = word;
    }
    for (const auto& [id, held] : given.members())
        if (std::ranges::none_of(names, [&](const Name& name) { return name.entry.id == id; })) input.wrong("dispositions." + id, {"nonobjection.not_on_the_list"});
    return dispositions;
}

// A reason alone corrects nothing.
bool nothing_new(const Data& content, const Data& before) {
    for (const std::string part : {"dispositions", "symbol", "date", "document", "vote"})
        if (content.at(part) != before.at(part)) return false;
    return true;
}

void freeze_final(Course& course, const std::vector<Name>& names, const Data& dispositions, const Context& context) {
    std::vector<Entry> entries;
    for (const auto& name : names) {
        if (name.withdrawn()) continue;            // a name that withdrew is not before whoever decides
        entries.push_back(name.entry);
        entries.back().outcome = dispositions.text(name.entry.id) == "approved" ? "final" : "proposed";
    }
    freeze(course.list, course.versions.back().number + 1, true, std::move(entries), context);
    course.list.status = ListStatus::decided;
    save_list(context.sql, course.list);
}

void tell(const Application& application, bool approved, const Course& course, const Context& context) {
    Letter letter{application.account, approved ? "nonobjection.approved_letter" : "nonobjection.not_approved_letter",
                  {{"name", application.organisation.name}, {"reference", application.reference}}};
    put_words(letter.args, "meeting", context.meeting.title);
    put_words(letter.args, "list", title_of(course.list, context.meeting));
    context.desk.post(std::move(letter));
}

}  // namespace

View extend(const Request& request, const Context& context) {
    const auto course = named(request.path, context);
    if (!course.circulated()) conflict({"nonobjection.not_circulated"});
    if (course.decided()) conflict({"nonobjection.decided_already"});
    Input input(request.form, {"deadline", "deadline_local", "reason"});
    const auto deadline = input.instant("deadline", context.meeting.time_zone);
    const auto reason = input.text("reason", 2000, true);
    if (deadline) {
        if (const auto why = course.window.refuses(*deadline, context.now)) input.wrong("deadline", *why);
    } else if (!request.form.has("deadline") && !request.form.has("deadline_local")) {
        input.wrong("deadline", {"nonobjection.missing"});
    }
    if (!input.good()) return sent_back(request.form, one_list({request.path, {}, request.form}, context), input.take());

    const auto kind = course.window.next_kind(context.now);
    const auto agreement = agree(course.list, "extend", Data::Members{{"deadline", text_of(*deadline)}, {"reason", reason}}, context);
    const Data about = Data::Members{{"deadline", text_of(*deadline)}, {"reason", reason}};
    if (!agreement.in_force) {
        context.desk.record({.kind = "nonobjection.extension_proposed", .subject = course.list.id, .data = about});
        return awaited(course, agreement, context);
    }
    add_opening(context.sql, course.list.id, {{kind, context.now, *deadline, reason}, agreement.officers});
    context.desk.record({.kind = "nonobjection." + std::string(name_of(kind)), .subject = course.list.id, .data = about});
    auto view = awaited(course_of(course.list, context), agreement, context);
    view.location += "/release";                   // the letters wait to be seen
    return view;
}

View decide(const Request& request, const Context& context) {
    auto course = named(request.path, context);
    if (!course.circulated()) conflict({"nonobjection.not_circulated"});
    if (!course.decided() && !course.closed(context.now)) conflict({"nonobjection.window_open"});
    const auto names = names_of(course, context);
    if (const auto first = waiting_corrigenda(names, course, context); !first.list().empty())
        conflict({"nonobjection.corrigendum_before_decision", {{"name", first.list().front().text("name")}}});
    Input input(request.form, {"symbol", "date", "document", "vote", "vote_yes", "vote_no", "vote_abstain", "vote_on", "votes", "dispositions", "rest", "not_approved", "reason"});
    const bool formal = somebody_decides(context);
    const auto symbol = input.text("symbol", 80, formal), document = input.text("document", 300), reason = input.text("reason", 2000, course.decided());
    auto date = input.text("date", 10, formal);
    if (!date.empty() && !date_of(date)) input.wrong("date", {"nonobjection.not_a_date"});
    if (date.empty()) date = local_text(context.now, context.meeting.time_zone).substr(0, 10);
    Data content = Data::Members{{"symbol", symbol}, {"date", date}, {"reason", reason}};
    if (!document.empty()) content["document"] = document;
    if (const auto vote = vote_in(input); !vote.is_null()) content["vote"] = vote;
    content["dispositions"] = dispositions_in(input, names, course, context);
    if (input.good() && course.decided() && nothing_new(content, course.decisions.back().content))
        input.wrong("", {"nonobjection.nothing_corrected"});
    if (!input.good()) return sent_back(request.form, one_list({request.path, {}, request.form}, context), input.take());

    const auto agreement = agree(course.list, "decision", content, context);
    if (!agreement.in_force) {
        context.desk.record({.kind = "nonobjection.decision_proposed", .subject = course.list.id, .data = Data::Members{{"symbol", symbol}, {"date", date}}});
        return awaited(course, agreement, context);
    }
    std::vector<Move> moves;
    std::int64_t approved = 0;
    for (const auto& name : names) {
        if (name.withdrawn()) continue;
        const bool yes = content.at("dispositions").text(name.entry.id) == "approved";
        approved += yes;
        const auto to = yes ? State::approved : State::not_approved, from = name.application->state;
        if (from == to || (yes && from == State::registered)) continue;
        if (from != State::circulated && from != State::approved && from != State::not_approved)
            conflict({"nonobjection.changed_since", {{"name", name.entry.name}}});
        moves.push_back({name.entry.application, to, {}});
        tell(*name.application, yes, course, context);
    }
    // The figures that will be published are those of this day: first the decision, which says who is on the final list.
    const auto number = static_cast<int>(course.decisions.size()) + 1;
    add_decision(context.sql, course.list.id, {number, context.now, content, agreement.officers});
    freeze_final(course, names, content.at("dispositions"), context);
    auto figures = balance_to_publish({{"of", "list"}, {"list", course.list.id}, {"view", "final"}}, context);
    content["balance"] = std::move(figures.figures);
    if (!figures.refused.is_null()) content["balance_refused"] = std::move(figures.refused);
    save_figures(context.sql, course.list.id, number, content);
    const auto now = course_of(course.list, context);
    context.desk.record({.kind = "nonobjection.decided", .subject = course.list.id,
                         .data = Data::Members{{"symbol", symbol}, {"date", date}, {"approved", approved}, {"names", content.at("dispositions").members().size()},
                                               {"sha256", now.final()->sha256}}});
    Ledger(now.list, context).checkpoint("decided");
    auto view = awaited(now, agreement, context);
    view.step = "nonobjection.decide";
    view.moves = std::move(moves);
    return view;
}

}  // namespace convoke::nonobjection
