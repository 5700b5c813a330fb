// What an administrator does with other people's accounts, without ever knowing their passwords.
#pragma once

#include "core/acts/account.hpp"

namespace convoke {

// An account for somebody who chooses the password: a letter with a link goes to the address, good for a week; the account
// can be used once the link was. Problems by field; otherwise its id. Permission account.manage, as for all of these.
Made invite(const House& house, const Actor& actor, const NewAccount& account, Time now);

// A letter with a link for a new password. Refused: unknown; conflict where the account is closed.
void send_password_link(const House& house, const Actor& actor, const std::string& account, Time now);

// Opens a closed account again, with the password it had. Refused: unknown; conflict where it is open.
void reopen_account(const House& house, const Actor& actor, const std::string& account, Time now);

}  // namespace convoke
