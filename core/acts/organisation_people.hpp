// The people who act for an organisation. Its head and its focal points invite others by e-mail, say what they are and let them go; one
// of them always stays. Delegates work on what the organisation applies for, and leave the people to them.
#pragma once

#include "core/acts/colleagues.hpp"
#include "core/acts/house.hpp"
#include "core/store/organisations.hpp"

namespace convoke {

inline constexpr std::string_view organisation_roles[] = {"head", "focal-point", "delegate"};

struct OrganisationPeople {
    Organisation organisation;
    std::vector<ActingPerson> people = {};                     // who acts now, each once
    std::vector<store::Invitation> invitations = {};           // for those who manage the people; nobody else
    std::string role = {};                                     // of who asks
    bool manages = false;
};

// For who acts for it. Permission application.own; Refused(unknown) for anybody else.
OrganisationPeople people_for(const House& house, const store::Reading& reading, const Actor& actor, const std::string& organisation, Time now);

Problems role_problems(const std::string& role);               // by field: role
// Problems by field: email, role.
Problems invitation_problems(const std::string& email, const std::string& role);
// Sends a letter with a link to the address; returns the invitation's id. Refused: not_allowed for a delegate; conflict where somebody of
// that address acts already or is invited; too_many after twenty in a day.
std::string invite_colleague(const House& house, store::Unit& unit, const Actor& actor, Time now, const std::string& organisation, const std::string& email, const std::string& role);
void withdraw_invitation(const House& house, store::Unit& unit, const Actor& actor, Time now, const std::string& organisation, const std::string& invitation);

// What the link of a letter offers; nothing where it is used up, withdrawn, expired or none of ours.
std::optional<store::Invitation> offered(const store::Reading& reading, const std::string& link, Time now);
// Whoever has the link acts for the organisation from now on; returns its id. Applications that nobody acts for any more become this
// account's. Permission application.own. Refused: unknown; conflict where it acts already.
std::string join(const House& house, store::Unit& unit, const Actor& actor, Time now, const std::string& link);

// Refused: conflict where nobody would be left who manages the people (for let_go, too).
void change_role(const House& house, store::Unit& unit, const Actor& actor, Time now, const std::string& organisation, const std::string& account, const std::string& role);
// Somebody else, or oneself. The applications that were in that name go on in the name of who let go, or of who is left.
void let_go(const House& house, store::Unit& unit, const Actor& actor, Time now, const std::string& organisation, const std::string& account);

// Whether somebody manages its people now, with an account that is open.
bool has_focal_point(const store::Reading& reading, const std::string& organisation);
// The Secretariat invites a focal point for an organisation that has lost its own. Permission organisation.appoint. Refused: unknown;
// conflict where there is one, or where that address is invited.
std::string appoint_focal_point(const House& house, store::Unit& unit, const Actor& actor, Time now, const std::string& organisation, const std::string& email);

}  // namespace convoke
