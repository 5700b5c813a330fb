// What a test of applications starts from: an account, a meeting, an application of an organisation.
#pragma once

#include "core/domain/application.hpp"
#include "core/domain/permissions.hpp"
#include "core/store/database.hpp"

namespace convoke::tests {

// An open, confirmed account; its address is made from its id.
Actor add_account(store::Unit& unit, const std::string& id, Role role, const std::string& state = {});

// A meeting of that id, with the file given.
void add_meeting(store::Unit& unit, const std::string& id, const Data& file = Data::Members{});

// An application of the account for an organisation of that name, kept as a draft with all its parts.
Application add_application(store::Unit& unit, const std::string& id, const std::string& name, const std::string& account,
                            const std::string& meeting = "m", const std::string& country = "KEN", State state = State::draft);

}  // namespace convoke::tests
