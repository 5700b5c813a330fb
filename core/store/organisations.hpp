// Organisations, and the people who act for them: the first record, over meetings.
#pragma once

#include <span>

#include "core/domain/application.hpp"
#include "core/store/database.hpp"

namespace convoke::store {

struct OrganisationPerson {
    std::string organisation, account;
    std::string role;                              // "focal-point", "head", "delegate"
    Time since{};
    std::optional<Time> until = {};                // set when somebody else took over
};

// Keeps the organisation under its id, new or over the earlier profile. `name_folded` is its name folded for comparison.
void save_organisation(Unit& unit, const Organisation& organisation, const std::string& name_folded, Time now);

std::optional<Organisation> read_organisation(const Reading& reading, const std::string& id);

// The organisation of that folded name and country for which the account acts now, itself before by its family; "" where there is none.
std::string organisation_named(const Reading& reading, const std::string& account, const std::string& name_folded,
                               const std::string& country);

// The family that the organisation belongs to since it was made one with others; its own id before.
std::string family_of(const Reading& reading, const std::string& organisation);
// The organisation of that family for which the account was entered itself and acts now: this one before others; "" where none is.
std::string entered_for(const Reading& reading, const std::string& account, const std::string& organisation);
// All of its family but itself: its other names.
std::vector<Organisation> relatives_of(const Reading& reading, const std::string& organisation);
// Whether the account acts now for the organisation or one of its family.
bool acts_for(const Reading& reading, const std::string& account, const std::string& organisation);

// Those that the account was entered for and acts for now, by name; not those made one with them.
std::vector<Organisation> organisations_of(const Reading& reading, const std::string& account);

void add_person(Unit& unit, const std::string& organisation, const std::string& account, const std::string& role, Time now);
// From every organisation of the family.
void end_person(Unit& unit, const std::string& organisation, const std::string& account, Time now);
// Of the whole family, each with the organisation it was entered for; by when they began.
std::vector<OrganisationPerson> people_of(const Reading& reading, const std::string& organisation);

// What these organisations applied with to the meeting and did not give up.
std::vector<std::string> standing_of(const Reading& reading, const std::string& meeting, std::span<const std::string> organisations);

// From now on, in every organisation of the family.
void change_role(Unit& unit, const std::string& organisation, const std::string& account, const std::string& role);

// An invitation to act for an organisation, waiting for an answer. `email` is in lower case.
struct Invitation { std::string id, organisation, email, role, invited_by; Time made_at{}, expires_at{}; };
void insert_invitation(Unit& unit, const Invitation& invitation, const std::string& digest);
// Of the whole family, oldest first; those that can still be accepted.
std::vector<Invitation> invitations_of(const Reading& reading, const std::string& organisation, Time now);
std::optional<Invitation> invitation_by_digest(const Reading& reading, const std::string& digest, Time now);
void remove_invitation(Unit& unit, const std::string& id);

// The applications of its family over all meetings, newest first.
std::vector<std::string> applications_of_organisation(const Reading& reading, const std::string& organisation);

}  // namespace convoke::store
