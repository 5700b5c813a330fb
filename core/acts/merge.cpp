#include "core/acts/merge.hpp"

#include <algorithm>

#include "core/acts/apply.hpp"
#include "core/acts/colleagues.hpp"
#include "core/acts/demand.hpp"
#include "core/acts/move.hpp"
#include "core/crypto/digest.hpp"
#include "core/domain/time.hpp"
#include "core/store/accounts.hpp"
#include "core/store/applications.hpp"
#include "core/store/organisations.hpp"
#include "core/store/outbox.hpp"
#include "core/store/record.hpp"

namespace convoke {

namespace {

[[noreturn]] void conflict(std::string code, Answers args) { throw Refused(Refused::Kind::conflict, {std::move(code), std::move(args)}); }

std::string reference_of(const store::Reading& reading, const std::string& application) {
    const auto found = store::read_application(reading, application);
    return found ? found->reference : application;
}

Application seen(const House& house, const store::Reading& reading, const Actor& actor, const Chosen& chosen) {
    auto application = known_application(house, reading, actor, chosen.application);
    if (chosen.version && *chosen.version != application.version) throw Refused(Refused::Kind::stale, {"application.stale", {{"reference", application.reference}}});
    return application;
}

void may_stay(const store::Reading& reading, const Application& kept) {
    if (const auto gone = store::merge_of(reading, kept.id))
        conflict("merge.part_of_another", {{"reference", kept.reference}, {"other", reference_of(reading, gone->kept)}});
    if (kept.state == State::withdrawn || kept.state == State::declined || kept.state == State::not_approved)
        conflict("merge.does_not_go_on", {{"reference", kept.reference}});
}

void may_go(const store::Reading& reading, const Application& merged, const Application& kept) {
    const Answers both{{"reference", merged.reference}, {"other", kept.reference}};
    if (merged.id == kept.id) conflict("merge.itself", both);
    if (merged.meeting != kept.meeting) conflict("merge.other_meeting", both);
    if (const auto gone = store::merge_of(reading, merged.id))
        conflict("merge.part_of_another", {{"reference", merged.reference}, {"other", reference_of(reading, gone->kept)}});
    if (merged.state == State::withdrawn) conflict("merge.withdrawn", both);
    if (merged.state == State::proposed || merged.state == State::circulated) conflict("merge.on_a_list", both);
    if (!undecided(merged.state)) conflict("merge.decided", both);
}

void note(store::Unit& unit, const Actor& actor, Time now, const store::Merge& merge, std::string kind, Data data) {
    data["merge"] = merge.id;
    store::append(unit, {.at = now, .meeting = merge.meeting, .actor = actor.account, .kind = std::move(kind), .subject = merge.merged, .data = std::move(data)});
}

// To who applied with the merged one, and, where both act together or no longer do, to who applied with the kept one.
void tell(store::Unit& unit, const store::Merge& merge, const Application& merged, const Application& kept, const std::string& to_merged, const std::string& to_kept, Time now) {
    const auto with = [&](const std::string& person, const std::string& link) {
        Answers args{{"reference", merged.reference}, {"organisation", merged.organisation.name}, {"id", merged.id}, {"link", "/applications/" + link}};
        if (!merge.joined) return args;            // they were not to learn of each other
        args["other"] = kept.reference;
        args["other_organisation"] = kept.organisation.name;
        args["account"] = person;                  // named when the letter goes out: it may ask to be forgotten until then
        return args;
    };
    store::post_letter(unit, merge.meeting, {merged.account, to_merged, with(kept.account, merge.joined && !merge.undone_at ? kept.id : merged.id)}, now);
    if (!to_kept.empty() && kept.account != merged.account) store::post_letter(unit, merge.meeting, {kept.account, to_kept, with(merged.account, kept.id)}, now);
}

// Which organisations are one when the merge is taken back: those of the merged application's side are the part that has it.
store::Parts parts_after(const store::Reading& reading, const store::Merge& merge) {
    return merge.joined ? store::parts_without(reading, merge) : store::Parts{};
}

// What its side applied with to the meeting meanwhile; "" where nothing stands there.
std::string in_the_way(const store::Reading& reading, const store::Merge& merge, const store::Parts& parts) {
    std::vector<std::string> side{merge.merged_organisation};
    if (!merge.joined)
        for (const auto& relative : store::relatives_of(reading, merge.merged_organisation)) side.push_back(relative.id);
    for (const auto& part : parts)
        if (std::ranges::find(part, merge.merged_organisation) != part.end()) side = part;
    for (const auto& one : store::standing_of(reading, merge.meeting, side))
        if (one != merge.kept && one != merge.merged) return one;
    return "";
}

// Applications that would be left with an account of another part (it took them over when their own was erased), and who of their own
// part goes on with them; to: "" where nobody is.
struct Astray { Application application; std::string to; };
std::vector<Astray> astray(const store::Reading& reading, const store::Parts& parts) {
    std::vector<Astray> found;
    if (parts.size() < 2) return found;
    const auto people = store::people_of(reading, parts.front().front());
    for (const auto& part : parts) {
        const auto acts = [&](const std::string& account, bool inside) {
            return std::ranges::any_of(people, [&](const auto& one) {
                return one.account == account && !one.until && (std::ranges::find(part, one.organisation) != part.end()) == inside;
            });
        };
        for (const auto& id : store::applications_of_organisation(reading, part.front())) {
            auto one = *store::read_application(reading, id);
            if (std::ranges::find(part, one.organisation.id) == part.end() || acts(one.account, true) || !acts(one.account, false)) continue;
            auto to = colleague(reading, part, one.account);
            found.push_back({std::move(one), std::move(to)});
        }
    }
    return found;
}

store::Merge merge_one(const House& house, store::Unit& unit, const Actor& actor, Time now, Application merged, const Application& kept, bool join) {
    may_go(unit, merged, kept);
    store::Merge made{.id = new_id("mrg", now), .meeting = kept.meeting, .kept = kept.id, .merged = merged.id, .state = merged.state,
                      .kept_state = kept.state, .joined = join, .kept_organisation = kept.organisation.id, .merged_organisation = merged.organisation.id,
                      .by = actor.account, .at = now};
    move(house, unit, actor, now, merged, State::withdrawn, {"application.merged"});
    Data data = Data::Members{{"into", kept.id}, {"joined", join}};
    if (join) {
        const auto from = store::family_of(unit, merged.organisation.id), into = store::family_of(unit, kept.organisation.id);
        data["organisations"] = Data::List{};
        if (from != into)
            for (const auto& one : store::join_families(unit, from, into)) data["organisations"].push(one);
    }
    store::insert_merge(unit, made);
    note(unit, actor, now, made, "application.merged", std::move(data));
    tell(unit, made, merged, kept, join ? "letter.merged" : "letter.merged_apart", join ? "letter.took_in" : "", now);
    return made;
}

}  // namespace

std::vector<store::Merge> merge(const House& house, store::Unit& unit, const Actor& actor, Time now, const Merging& merging) {
    demand(house.rights, actor, "application.merge");
    const auto kept = seen(house, unit, actor, merging.keep);
    if (merging.with.empty()) throw Refused(Refused::Kind::invalid, {"merge.nothing_chosen"});
    may_stay(unit, kept);
    std::vector<store::Merge> made;
    for (const auto& one : merging.with) made.push_back(merge_one(house, unit, actor, now, seen(house, unit, actor, one), kept, merging.join));
    return made;
}

std::optional<Text> bars_unmerging(const store::Reading& reading, const store::Merge& merge) {
    const auto kept = store::read_application(reading, merge.kept), merged = store::read_application(reading, merge.merged);
    if (!kept || !merged || merged->organisation.name.empty()) return Text{"merge.erased"};
    const Answers both{{"reference", merged->reference}, {"other", kept->reference}};
    if (merge.undone_at) return Text{"merge.undone_already", both};
    if (const auto gone = store::merge_of(reading, merge.kept))
        return Text{"merge.undo_later_first", {{"reference", kept->reference}, {"other", reference_of(reading, gone->kept)}}};
    const bool given_up = kept->state == State::withdrawn;
    if (merged->state != State::withdrawn || (undecided(merge.kept_state) && !undecided(kept->state) && !given_up)) return Text{"merge.decided_since", both};
    const auto parts = parts_after(reading, merge);
    if (const auto other = in_the_way(reading, merge, parts); !other.empty())
        return Text{"merge.applied_again", {{"reference", merged->reference}, {"other", reference_of(reading, other)}}};
    for (const auto& one : astray(reading, parts))
        if (one.to.empty()) return Text{"merge.nobody_left", {{"reference", one.application.reference}, {"organisation", one.application.organisation.name}}};
    return {};
}

store::Merge unmerge(const House& house, store::Unit& unit, const Actor& actor, Time now, const std::string& id) {
    demand(house.rights, actor, "application.merge");
    auto made = store::merge_by_id(unit, id);
    if (!made) unknown("merge");
    const auto kept = known_application(house, unit, actor, made->kept);
    if (const auto why = bars_unmerging(unit, *made)) throw Refused(Refused::Kind::conflict, *why);
    auto merged = *store::read_application(unit, made->merged);
    move_back(house, unit, actor, now, merged, made->state, {"application.unmerged"});
    const auto parts = parts_after(unit, *made);
    for (const auto& one : astray(unit, parts)) {
        hand_over(unit, actor, now, one.application, one.to);
        if (one.application.id == merged.id) merged.account = one.to;
    }
    store::part_families(unit, parts);
    store::undo_merge(unit, made->id, actor.account, now);
    made->undone_by = actor.account;
    made->undone_at = now;
    note(unit, actor, now, *made, "application.unmerged", Data::Members{{"from", kept.id}});
    tell(unit, *made, merged, *store::read_application(unit, kept.id), "letter.unmerged", parts.size() > 1 ? "letter.parted" : "", now);
    return std::move(*made);
}

Data data_of(const store::Merge& merge) {
    return Data::Members{{"merge", merge.id}, {"meeting", merge.meeting}, {"kept", merge.kept}, {"merged", merge.merged}, {"joined", merge.joined},
                         {"merged_at", text_of(merge.at)}, {"undone_at", merge.undone_at ? Data(text_of(*merge.undone_at)) : Data()}};
}

}  // namespace convoke
