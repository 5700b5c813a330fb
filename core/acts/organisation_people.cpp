#include "core/acts/organisation_people.hpp"

#include <algorithm>

#include "core/acts/account_notes.hpp"
#include "core/acts/demand.hpp"
#include "core/crypto/digest.hpp"
#include "core/domain/application_problems.hpp"
#include "core/store/accounts.hpp"
#include "core/store/applications.hpp"
#include "core/store/outbox.hpp"
#include "core/store/record.hpp"

namespace convoke {

namespace {

// An account that anybody may have must not become a way to send letters to strangers.
constexpr std::int64_t most_invitations_a_day = 20;

bool is_manager(std::string_view role) { return role == "head" || role == "focal-point"; }

void note(store::Unit& unit, Time now, const Actor& actor, std::string kind, const std::string& organisation, Data data) {
    store::append(unit, {.at = now, .meeting = "", .actor = actor.account, .kind = std::move(kind), .subject = organisation, .data = std::move(data)});
}

// Each once, as whom and for whom it was entered first.
std::vector<ActingPerson> acting(const store::Reading& reading, const std::string& organisation) {
    std::vector<ActingPerson> people;
    for (auto& person : acting_for(reading, organisation))
        if (std::ranges::find(people, person.account, &ActingPerson::account) == people.end()) people.push_back(std::move(person));
    return people;
}

const ActingPerson* find(const std::vector<ActingPerson>& people, const std::string& account) {
    const auto found = std::ranges::find(people, account, &ActingPerson::account);
    return found == people.end() ? nullptr : &*found;
}

// The first of them but that one who manages the people.
const ActingPerson* another_manager(const std::vector<ActingPerson>& people, const std::string& account) {
    const auto found = std::ranges::find_if(people, [&](const ActingPerson& one) { return one.account != account && is_manager(one.role); });
    return found == people.end() ? nullptr : &*found;
}

OrganisationPeople managed(const House& house, const store::Reading& reading, const Actor& actor, const std::string& organisation, Time now) {
    auto all = people_for(house, reading, actor, organisation, now);
    if (!all.manages) throw Refused(Refused::Kind::not_allowed, {"colleagues.not_manager"});
    return all;
}

std::string send_invitation(store::Unit& unit, const Actor& actor, Time now, const Organisation& organisation, const std::string& email, const std::string& role,
                            const std::string& letter) {
    const auto address = store::folded_email(email);
    const auto people = acting(unit, organisation.id);
    if (std::ranges::find(people, address, &ActingPerson::email) != people.end()) throw Refused(Refused::Kind::conflict, {"colleagues.acts_already"});
    const auto invited = store::invitations_of(unit, organisation.id, now);
    if (std::ranges::find(invited, address, &store::Invitation::email) != invited.end()) throw Refused(Refused::Kind::conflict, {"colleagues.invited_already"});
    if (store::letters_since(unit, actor.account, letter, now - std::chrono::hours(24)) >= most_invitations_a_day)
        throw Refused(Refused::Kind::too_many, {"colleagues.too_many_invitations", {{"limit", std::to_string(most_invitations_a_day)}}});
    const auto link = random_token();
    const store::Invitation invitation{.id = new_id("inv", now), .organisation = organisation.id, .email = address, .role = role, .invited_by = actor.account,
                                       .made_at = now, .expires_at = now + invitation_lasts};
    store::insert_invitation(unit, invitation, sha256_hex(link));
    store::post_letter_to(unit, actor.account, address, letter, {{"organisation", organisation.name}, {"link", "/join/" + link}}, now);
    note(unit, now, actor, "organisation.invited", organisation.id, Data::Members{{"role", role}});
    return invitation.id;
}

// The applications of the family whose account is none of those who act go on in the name of `to`.
void hand_over_what_is_left(store::Unit& unit, const Actor& actor, Time now, const std::string& organisation, const std::string& to) {
    const auto people = acting(unit, organisation);
    for (const auto& id : store::applications_of_organisation(unit, organisation))
        if (const auto application = store::read_application(unit, id); application && !find(people, application->account)) hand_over(unit, actor, now, *application, to);
}

}  // namespace

OrganisationPeople people_for(const House& house, const store::Reading& reading, const Actor& actor, const std::string& organisation, Time now) {
    demand(house.rights, actor, "application.own");
    auto known = store::read_organisation(reading, organisation);
    if (!known) unknown("organisation");
    OrganisationPeople all{.organisation = std::move(*known), .people = acting(reading, organisation)};
    const auto* self = find(all.people, actor.account);
    if (!self) unknown("organisation");
    all.role = self->role;
    all.manages = is_manager(self->role);
    if (all.manages) all.invitations = store::invitations_of(reading, organisation, now);
    return all;
}

Problems role_problems(const std::string& role) {
    if (std::ranges::find(organisation_roles, role) == std::end(organisation_roles)) return {{"role", {"colleagues.role_wrong"}}};
    return {};
}

Problems invitation_problems(const std::string& email, const std::string& role) {
    auto problems = role_problems(role);
    if (!plausible_email(email)) problems.insert(problems.begin(), {"email", {"account.email_wrong"}});
    return problems;
}

std::string invite_colleague(const House& house, store::Unit& unit, const Actor& actor, Time now, const std::string& organisation, const std::string& email,
                             const std::string& role) {
    return send_invitation(unit, actor, now, managed(house, unit, actor, organisation, now).organisation, email, role, "letter.colleague");
}

void withdraw_invitation(const House& house, store::Unit& unit, const Actor& actor, Time now, const std::string& organisation, const std::string& invitation) {
    const auto all = managed(house, unit, actor, organisation, now);
    if (std::ranges::find(all.invitations, invitation, &store::Invitation::id) == all.invitations.end()) unknown("invitation");
    store::remove_invitation(unit, invitation);
    note(unit, now, actor, "organisation.invitation_withdrawn", organisation, Data::Members{});
}

std::optional<store::Invitation> offered(const store::Reading& reading, const std::string& link, Time now) {
    return store::invitation_by_digest(reading, sha256_hex(link), now);
}

std::string join(const House& house, store::Unit& unit, const Actor& actor, Time now, const std::string& link) {
    demand(house.rights, actor, "application.own");
    const auto invitation = offered(unit, link, now);
    if (!invitation) unknown("invitation");
    const auto& organisation = invitation->organisation;
    if (store::acts_for(unit, actor.account, organisation)) throw Refused(Refused::Kind::conflict, {"colleagues.you_act_already"});
    store::add_person(unit, organisation, actor.account, invitation->role, now);
    store::remove_invitation(unit, invitation->id);
    note(unit, now, actor, "organisation.joined", organisation, Data::Members{{"account", actor.account}, {"role", invitation->role}});
    hand_over_what_is_left(unit, actor, now, organisation, actor.account);
    const auto joined = store::read_organisation(unit, organisation);
    // An officer who invited has no page of the organisation to be led to.
    const auto inviter = store::account_by_id(unit, invitation->invited_by);
    store::post_letter(unit, "", {invitation->invited_by, inviter && inviter->role != Role::applicant ? "letter.appointed" : "letter.colleague_joined", {{"organisation", joined ? joined->name : ""}}}, now);
    return organisation;
}

void change_role(const House& house, store::Unit& unit, const Actor& actor, Time now, const std::string& organisation, const std::string& account,
                 const std::string& role) {
    const auto all = managed(house, unit, actor, organisation, now);
    if (!find(all.people, account)) unknown("person");
    if (!is_manager(role) && !another_manager(all.people, account)) throw Refused(Refused::Kind::conflict, {"colleagues.last_focal_point"});
    store::change_role(unit, organisation, account, role);
    note(unit, now, actor, "organisation.role_changed", organisation, Data::Members{{"account", account}, {"role", role}});
}

void let_go(const House& house, store::Unit& unit, const Actor& actor, Time now, const std::string& organisation, const std::string& account) {
    const bool oneself = account == actor.account;
    const auto all = oneself ? people_for(house, unit, actor, organisation, now) : managed(house, unit, actor, organisation, now);
    if (!find(all.people, account)) unknown("person");
    const auto* left = another_manager(all.people, account);
    if (!left) throw Refused(Refused::Kind::conflict, {"colleagues.last_focal_point"});
    store::end_person(unit, organisation, account, now);
    note(unit, now, actor, "organisation.left", organisation, Data::Members{{"account", account}});
    hand_over_what_is_left(unit, actor, now, organisation, oneself ? left->account : actor.account);
    if (!oneself) store::post_letter(unit, "", {account, "letter.let_go", {{"organisation", all.organisation.name}}}, now);
}

bool has_focal_point(const store::Reading& reading, const std::string& organisation) {
    return another_manager(acting(reading, organisation), "") != nullptr;
}

std::string appoint_focal_point(const House& house, store::Unit& unit, const Actor& actor, Time now, const std::string& organisation, const std::string& email) {
    demand(house.rights, actor, "organisation.appoint");
    const auto known = store::read_organisation(unit, organisation);
    if (!known) unknown("organisation");
    if (has_focal_point(unit, organisation)) throw Refused(Refused::Kind::conflict, {"colleagues.has_focal_point"});
    return send_invitation(unit, actor, now, *known, email, "focal-point", "letter.appointment");
}

}  // namespace convoke
