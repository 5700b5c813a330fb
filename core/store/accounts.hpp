// Accounts, what they sign in with, and what proves who somebody is: sessions, links and tokens, kept as digests.
#pragma once

#include "core/domain/permissions.hpp"
#include "core/store/database.hpp"

namespace convoke::store {

struct Account {
    std::string id = {}, email = {}, name = {};
    Role role = Role::applicant;
    std::string state = {};                        // for role state: ISO 3166-1 alpha-3; for observer: its short name
    std::string language = "en";
    std::string password = {};                     // its argon2id text, or ""
    Time created_at{};
    std::optional<Time> confirmed_at = {}, closed_at = {};
    Actor actor() const { return {.account = id, .role = role, .state = state, .name = name, .language = language}; }
};

// E-mail addresses are compared in lower case.
std::string folded_email(std::string_view email);

void insert_account(Unit& unit, const Account& account);       // Failed(duplicate) where the address is taken
void update_account(Unit& unit, const Account& account);
std::optional<Account> account_by_id(const Reading& reading, const std::string& id);
// Who did something: the account's name, or what was noted instead where there is no such account ("console").
std::string name_of_account(const Reading& reading, const std::string& id);
std::optional<Account> account_by_email(const Reading& reading, const std::string& email);
std::vector<Account> accounts_of(const Reading& reading, Role role, const std::string& state = {});   // open and confirmed
// By e-mail address; of those alone whose address holds `part`, if one is given.
std::vector<Account> all_accounts(const Reading& reading, const std::string& after_email, std::size_t most, const std::string& part = {});

// A browser's session: `digest` is SHA-256 of what its cookie holds.
struct SignedIn { std::string digest, account; Time created_at{}, seen_at{}, expires_at{}; };
void insert_session(Unit& unit, const SignedIn& session);
std::optional<SignedIn> session_by_digest(const Reading& reading, const std::string& digest, Time now);
void touch_session(Unit& unit, const std::string& digest, Time seen_at, Time expires_at);
void end_session(Unit& unit, const std::string& digest);
void end_sessions_of(Unit& unit, const std::string& account, const std::string& except_digest = {});
std::vector<SignedIn> sessions_of(const Reading& reading, const std::string& account, Time now);       // last seen first
void forget_ended_sessions(Unit& unit, Time now);

// A link sent by e-mail. It works once, until it expires; using it up returns whose it is and what it confirms, or nothing.
struct Link { std::string account, value; };
void insert_confirmation(Unit& unit, const std::string& digest, const std::string& account, const std::string& purpose, Time expires_at,
                         const std::string& value = {});
std::optional<Link> find_confirmation(const Reading& reading, const std::string& digest, const std::string& purpose, Time now);
std::optional<Link> use_confirmation(Unit& unit, const std::string& digest, const std::string& purpose, Time now);
void forget_confirmations_of(Unit& unit, const std::string& account, const std::string& purpose = {});

void insert_token(Unit& unit, const std::string& digest, const std::string& account, Time created_at);
std::optional<Account> account_by_token(const Reading& reading, const std::string& digest);
struct Token { std::string digest; Time created_at{}; };
std::vector<Token> tokens_of(const Reading& reading, const std::string& account);      // those that open something
bool revoke_token(Unit& unit, const std::string& account, const std::string& digest, Time now);       // "": all of the account

// What is over and of no more use: ended sessions, links and invitations that expired, answers kept for a repeat longer than a week.
void forget_what_is_over(Unit& unit, Time now);

// The first answer to a POST with an Idempotency-Key.
struct FirstAnswer { std::string request; int status = 0; std::string body; };
std::optional<FirstAnswer> first_answer(const Reading& reading, const std::string& account, const std::string& key);
void keep_answer(Unit& unit, const std::string& account, const std::string& key, const FirstAnswer& answer, Time now);

}  // namespace convoke::store
