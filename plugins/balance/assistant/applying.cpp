// Applying a selection: the officer's act, of names that are checked against what the meeting is now.
#include <algorithm>

#include "core/text/wellformed.hpp"
#include "plugins/balance/assistant/pages.hpp"
#include "plugins/balance/assistant/store.hpp"
#include "plugins/balance/assistant/telling.hpp"

namespace convoke::balance {

namespace {

// Of those who were proposed: who can no longer be chosen, and of whom something that was counted is no longer so.
Problems changed_since(const Run& run, const Selection& selection, const std::vector<Known>& now) {
    Problems problems;
    for (const auto name : selection.names) {
        const auto& then = run.asking.known[name];
        const auto found = std::ranges::lower_bound(now, then.id, {}, &Known::id);
        if (found == now.end() || found->id != then.id) problems.push_back({"selection", {"balance.left_since", {{"name", then.name}}}});
        else if (found->facts != then.facts) problems.push_back({"selection", {"balance.changed_since", {{"name", then.name}}}});
    }
    return problems;
}

const Selection* selection_named(const Run& run, const std::string& letter) {
    const auto all = selections_of(run);
    for (std::size_t i = 0; i < all.size(); ++i)
        if (letter == letter_of(i)) return all[i];
    return nullptr;
}

}  // namespace

View apply_selection(const Request& request, const Context& context) {
    answer_again(answer(request.path, "question"), context);
    auto view = question_page(answer(request.path, "question"), context);
    const auto wrong = [&](Problems problems) {
        view.kind = View::Kind::wrong;
        view.problems = std::move(problems);
        return view;
    };
    const auto run = Runs::here().find(answer(request.path, "question"));
    if (!run) throw Refused(Refused::Kind::conflict, {"balance.answer_gone"});
    if (!run->done) throw Refused(Refused::Kind::conflict, {"balance.still_going"});
    const auto letter = request.form.text("selection");
    const auto* selection = selection_named(*run, letter);
    if (!selection) return wrong({{"selection", {"balance.no_such_selection", {{"selection", shortened(letter, 20)}}}}});
    // Worked out anew on another host, of other candidates: what was looked at is not what would be applied.
    if (const auto seen = request.form.text("seen"); !seen.empty() && seen != fingerprint_of(*run, *selection, context)) return wrong({{"selection", {"balance.other_names_now"}}});
    const auto now = candidates_of(run->asking.source, context);
    if (auto problems = changed_since(*run, *selection, now); !problems.empty()) return wrong(std::move(problems));

    AppliedRow row{context.desk.new_id("sgn"), run->id, context.meeting.id, letter[0] - 'A', {}, context.actor.account, context.now};
    View done{.kind = View::Kind::done};
    for (const auto name : selection->names) {
        const auto& one = run->asking.known[name];
        row.names.push_back(one.id);
        const auto found = std::ranges::lower_bound(now, one.id, {}, &Known::id);
        // Whoever was only in review is put on the shortlist: the step that officers take from the queue.
        if (!run->asking.source.people && found->state != State::shortlisted) done.moves.push_back({one.application, State::shortlisted, {}});
    }
    if (!done.moves.empty()) {
        if (!context.desk.allows("application.review")) throw Refused(Refused::Kind::not_allowed, {"balance.may_not_shortlist"});
        done.step = "application.shortlist";
    }
    add_selection(context.sql, row);
    Data names = Data::List{};
    for (const auto& one : row.names) names.push(one);
    context.desk.record({.kind = "balance.applied", .subject = row.id,
                         .data = Data::Members{{"question", row.question}, {"selection", letter}, {"seed", run->asking.seed}, {"names", row.names.size()}, {"chosen", std::move(names)},
                                               {"near", run->asking.asked.at("near")}, {"limits", run->asking.asked.at("limits")}, {"size", run->asking.question.size}}});
    done.data = Data::Members{{"id", row.id}, {"question", row.question}, {"selection", letter}, {"names", row.names.size()}, {"shortlisted", done.moves.size()}};
    // People are ticked where a list of organisations is compiled; of others the selection itself is what is kept.
    const bool lists = !run->asking.source.people && context.meeting.plugins.contains("nonobjection");
    done.location = "/m/" + context.meeting.id + (lists ? "/lists/new?of=selection&selection=" : "/reports/balance.selection?selection=") + row.id;
    return done;
}

}  // namespace convoke::balance
