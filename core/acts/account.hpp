// Accounts: signing up, confirming, signing in and out, and the accounts an administrator makes. What takes time
// (hashing) is done in the first half, outside the lane.
#pragma once

#include "core/acts/house.hpp"
#include "core/store/accounts.hpp"

namespace convoke {

struct NewAccount {
    std::string email, name, password;
    Role role = Role::applicant;
    std::string state = {};                        // ISO3 for role state; the observer's name for role observer
    std::string language = "en";
};

// A session ends an hour after the last request, and twelve after it began however busy it is.
inline constexpr std::chrono::minutes session_idle{60};
inline constexpr std::chrono::hours session_longest{12};

// A password has 10 to 1,024 bytes.
std::optional<Text> wrong_with_password(std::string_view password);

// Everything that is wrong with it, by field: email, name, password, state.
Problems problems_of(const NewAccount& account);

// For an applicant who signs up. The answer is the same whether or not the address has an account: a letter goes there
// either way, so that nobody learns from this page who is registered here.
void sign_up(const House& house, const NewAccount& account, Time now);
// Where the link of the letter leads. Nothing where it is used up, expired or none of ours.
std::optional<store::Account> confirm(const House& house, const std::string& link, Time now);

// A made account is confirmed from the start. Problems by field; otherwise its id. Permission: account.manage, or the
// command line, which acts as the administrator.
struct Made { Problems problems; std::string id; };
Made make_account(const House& house, const Actor& actor, const NewAccount& account, Time now);
void close_account(const House& house, const Actor& actor, const std::string& account, Time now);

// An API token, shown once.
std::string make_token(const House& house, const Actor& actor, const std::string& email, Time now);

// The secret of the new session's cookie; nothing where address and password do not belong together, or the account is
// closed or unconfirmed. Takes the same time whether or not the address has an account.
std::optional<std::string> sign_in(const House& house, const std::string& email, const std::string& password, Time now);
void sign_out(const House& house, const std::string& session, Time now);

// A letter with a link for a new password, if the address has an account; the answer never says.
void ask_new_password(const House& house, const std::string& email, Time now);
Problems set_password(const House& house, const std::string& link, const std::string& password, Time now);


}  // namespace convoke
