#include "core/acts/delegation.hpp"

#include <algorithm>

#include "core/acts/apply.hpp"
#include "core/acts/demand.hpp"
#include "core/crypto/digest.hpp"
#include "core/domain/application_data.hpp"
#include "core/domain/time.hpp"
#include "core/store/delegations.hpp"
#include "core/store/outbox.hpp"
#include "core/store/record.hpp"
#include "core/text/collation.hpp"

namespace convoke {

namespace {

const Category& category_for(const Meeting& meeting, const Actor& actor, Party party) {
    const auto* category = party == Party::guests ? category_of_guests(meeting) : category_of_delegation(meeting, actor);
    if (!category) throw Refused(Refused::Kind::unknown, {party == Party::guests ? "guests.none_invited" : "delegation.not_named"});
    return *category;
}

std::string kind_of(Party party, PersonChange::Kind kind) {
    static constexpr std::string_view did[] = {"added", "corrected", "replaced", "removed"};
    return (party == Party::guests ? "guest." : "delegation.member_") + std::string(did[static_cast<std::size_t>(kind)]);
}

void note(store::Unit& unit, const Delegation& delegation, const Actor& actor, Time now, std::string kind, Data data = Data::Members{}) {
    data["version"] = delegation.version;
    store::append(unit, {.at = now, .meeting = delegation.meeting, .actor = actor.account, .kind = std::move(kind), .subject = delegation.id, .data = std::move(data)});
}

void demand_open(const Category& category, const Meeting& meeting, Time now) {
    if (const auto why = not_registering(category, meeting, now)) throw Refused(Refused::Kind::conflict, *why);
}

void tell_mission(store::Unit& unit, const Delegation& delegation, const Meeting& meeting, const Actor& actor, Time now, const char* code) {
    const std::string kind(actor.role == Role::observer ? "observer:" : "state:");
    store::post_letter(unit, meeting.id, {kind + delegation.party, code, {{"delegation", party_name(delegation.party)}, {"meeting", words_of(meeting.title)},
                                                                          {"reference", delegation.reference}, {"members", std::to_string(delegation.members.size())},
                                                                          {"link", "/m/" + meeting.id + "/delegation"}}}, now);
}

void lead(Delegation& delegation, const PersonChange& change, const std::string& person, bool leads) {
    if (change.kind == PersonChange::Kind::remove) leads = false;
    if (leads) delegation.head = person;
    else if (delegation.head == change.person || delegation.head == person) delegation.head.clear();
}

}  // namespace

Delegation delegation_for(const House& house, const store::Reading& reading, const Meeting& meeting, const Actor& actor, Party party) {
    demand(house.rights, actor, party == Party::guests ? "guest.register" : "delegation.register");
    const auto& category = category_for(meeting, actor, party);
    const auto whose = party == Party::guests ? std::string() : actor.state;
    if (auto kept = store::delegation_of(reading, meeting.id, category.id, whose)) return std::move(*kept);
    return {.meeting = meeting.id, .category = category.id, .party = whose};
}

Delegation find_delegation(const House& house, const store::Reading& reading, const Meeting& meeting, const Actor& actor, const std::string& id) {
    demand(house.rights, actor, "delegation.read");
    auto found = store::read_delegation(reading, id);
    if (!found || found->meeting != meeting.id) unknown("delegation");
    return std::move(*found);
}

void each_delegation(const store::Reading& reading, const Meeting& meeting, const std::function<void(const Delegation&)>& visit) {
    struct Placed { std::ptrdiff_t category; std::size_t place; std::string key; Delegation delegation; };
    std::vector<Placed> all;
    for (auto& one : store::delegations_of_meeting(reading, meeting.id)) {
        const auto category = std::ranges::find(meeting.categories, one.category, &Category::id) - meeting.categories.begin();
        const auto place = place_in_list(one.party);
        auto key = sort_key("en", party_name(one.party));
        all.push_back({category, place, std::move(key), std::move(one)});
    }
    std::ranges::sort(all, {}, [](const Placed& one) { return std::tie(one.category, one.place, one.key, one.delegation.id); });
    for (auto& one : all) {
        store::add_members(reading, one.delegation);
        visit(one.delegation);
    }
}

DelegationKept change_member(const House& house, store::Unit& unit, const Meeting& meeting, const Actor& actor, Time now, Party party,
                             const PersonChange& change, bool leads, std::optional<std::int64_t> version) {
    DelegationKept kept{.delegation = delegation_for(house, unit, meeting, actor, party)};
    auto& delegation = kept.delegation;
    const auto& category = category_for(meeting, actor, party);
    if (party == Party::own) demand_open(category, meeting, now);  // the President may invite until the last minute
    if (version && *version != delegation.version) {
        kept.stale = true;
        kept.problems = {{"", {"delegation.stale"}}};
        return kept;
    }
    const bool enters = change.kind == PersonChange::Kind::add || change.kind == PersonChange::Kind::replace;
    kept.person = enters ? new_id("per", now) : change.person;
    kept.problems = make_change(delegation.members, change, kept.person, category, meeting, now, actor.language);
    if (!kept.problems.empty()) return kept;
    if (party == Party::own) {
        lead(delegation, change, kept.person, leads);
        if (delegation.confirmed_at) kept.problems = confirmation_problems(delegation);
        if (!kept.problems.empty()) return kept;
    } else if (!delegation.confirmed_at) {
        delegation.confirmed_at = now;             // a guest is invited one by one: there is nothing to wait for
    }
    if (delegation.id.empty()) {
        delegation.id = new_id("del", now);
        delegation.reference = reference_for(meeting.id);
    }
    store::save_delegation(unit, delegation, now);
    Data data = Data::Members{{"person", kept.person}};
    if (change.kind == PersonChange::Kind::replace) data["former"] = change.person;
    note(unit, delegation, actor, now, kind_of(party, change.kind), std::move(data));
    return kept;
}

DelegationKept confirm_delegation(const House& house, store::Unit& unit, const Meeting& meeting, const Actor& actor, Time now) {
    DelegationKept kept{.delegation = delegation_for(house, unit, meeting, actor, Party::own)};
    auto& delegation = kept.delegation;
    const auto& category = category_for(meeting, actor, Party::own);
    demand_open(category, meeting, now);
    kept.problems = confirmation_problems(delegation);
    for (auto& problem : people_problems(delegation.members, category, meeting, actor.language)) kept.problems.push_back(std::move(problem));
    if (!kept.problems.empty() || delegation.confirmed_at) return kept;        // a repeat changes nothing
    delegation.confirmed_at = now;
    store::save_delegation(unit, delegation, now);
    note(unit, delegation, actor, now, "delegation.confirmed");
    tell_mission(unit, delegation, meeting, actor, now, "letter.delegation_confirmed");
    return kept;
}

Delegation unconfirm_delegation(const House& house, store::Unit& unit, const Meeting& meeting, const Actor& actor, Time now) {
    auto delegation = delegation_for(house, unit, meeting, actor, Party::own);
    demand_open(category_for(meeting, actor, Party::own), meeting, now);
    if (!delegation.confirmed_at) return delegation;
    delegation.confirmed_at.reset();
    store::save_delegation(unit, delegation, now);
    note(unit, delegation, actor, now, "delegation.unconfirmed");
    tell_mission(unit, delegation, meeting, actor, now, "letter.delegation_unconfirmed");
    return delegation;
}

Data shown(const Delegation& delegation) {
    Data data = Data::Members{{"id", delegation.id},       {"reference", delegation.reference}, {"meeting", delegation.meeting},
                              {"category", delegation.category}, {"party", delegation.party},   {"name", party_name(delegation.party)},
                              {"status", delegation.confirmed_at ? "confirmed" : "draft"},      {"head", delegation.head},
                              {"version", delegation.version}};
    data["confirmed_at"] = delegation.confirmed_at ? Data(text_of(*delegation.confirmed_at)) : Data();
    data["members"] = Data::List{};
    for (const auto& member : delegation.members) {
        auto one = data_of(member);
        one["id"] = member.id;
        data["members"].push(std::move(one));
    }
    return data;
}

}  // namespace convoke
