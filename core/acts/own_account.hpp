// One's own account: name, language, password, address, sessions and tokens. Whoever wants to change what opens the account says the
// password again.
#pragma once

#include "core/acts/house.hpp"
#include "core/store/accounts.hpp"

namespace convoke {

// Problems by field: name, language.
Problems change_name(const House& house, const Actor& actor, const std::string& name, const std::string& language, Time now);

// Problems by field: password, new_password. Every other session of the account ends.
Problems change_password(const House& house, const Actor& actor, const std::string& session, const std::string& password, const std::string& fresh, Time now);

// Sends a letter with a link to the new address; until the link is opened nothing changes. Where somebody has an account with that
// address, the letter that goes there says so, and this answers as always. Problems by field: password, email.
Problems ask_new_email(const House& house, const Actor& actor, const std::string& password, const std::string& email, Time now);
// Where that link leads. The former address is told. Nothing where the link is used up, expired or none of ours, or the address taken.
std::optional<store::Account> confirm_email(const House& house, const std::string& link, Time now);

// Ends one session of the account, or with "" all but `here`. False where it has no such session.
bool end_sessions(const House& house, const Actor& actor, const std::string& digest, const std::string& here, Time now);
bool end_token(const House& house, const Actor& actor, const std::string& digest, Time now);

}  // namespace convoke
