// Who acts for an organisation now, and who goes on with an application when its own account does not any more.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/domain/application.hpp"
#include "core/domain/permissions.hpp"
#include "core/store/database.hpp"

namespace convoke {

struct ActingPerson {
    std::string account, name, email;
    std::string organisation, role;                // for which organisation of the family it was entered, and as what
    Time since{};
};

// With an account that is open and confirmed; of the whole family, by when they began. Who was entered for several stands there for each.
std::vector<ActingPerson> acting_for(const store::Reading& reading, const std::string& organisation);

// The one entered longest of those who act for one of these organisations, entered for it itself; never `account`. "" where nobody is.
std::string colleague(const store::Reading& reading, std::span<const std::string> organisations, const std::string& account);

// The application goes on in the name of that account, and the record says so.
void hand_over(store::Unit& unit, const Actor& actor, Time now, const Application& application, const std::string& to);

}  // namespace convoke
