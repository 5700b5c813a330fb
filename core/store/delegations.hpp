// Delegations and the President's guests, each with its people.
#pragma once

#include "core/domain/delegation.hpp"
#include "core/store/database.hpp"

namespace convoke::store {

std::optional<Delegation> read_delegation(const Reading& reading, const std::string& id);
std::optional<Delegation> delegation_of(const Reading& reading, const std::string& meeting, const std::string& category, const std::string& party);

// Those of one State or observer over all meetings, with their people.
std::vector<Delegation> delegations_of_party(const Reading& reading, const std::string& party);

// Every one of the meeting, without its people, in no order that matters; and its people.
std::vector<Delegation> delegations_of_meeting(const Reading& reading, const std::string& meeting);
void add_members(const Reading& reading, Delegation& delegation);

// Keeps it over the version that was read, or as a new one (version 0), and raises the version. Refused(stale) where
// somebody changed it since.
void save_delegation(Unit& unit, Delegation& delegation, Time now);

}  // namespace convoke::store
