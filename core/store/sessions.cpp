#include <soci/soci.h>

#include "core/domain/time.hpp"
#include "core/store/accounts.hpp"

namespace convoke::store {

void insert_session(Unit& unit, const SignedIn& session) {
    const auto created = text_of(session.created_at), seen = text_of(session.seen_at), expires = text_of(session.expires_at);
    unit.sql() << "INSERT INTO sessions (digest, account, created_at, seen_at, expires_at) VALUES (:digest, :account, :created, :seen, :expires)",
        soci::use(session.digest, "digest"), soci::use(session.account, "account"), soci::use(created, "created"),
        soci::use(seen, "seen"), soci::use(expires, "expires");
}

std::optional<SignedIn> session_by_digest(const Reading& reading, const std::string& digest, Time now) {
    SignedIn session;
    std::string created, seen, expires;
    const auto at = text_of(now);
    auto& sql = reading.sql();
    sql << "SELECT digest, account, created_at, seen_at, expires_at FROM sessions WHERE digest = :digest AND expires_at > :now",
        soci::use(digest, "digest"), soci::use(at, "now"), soci::into(session.digest), soci::into(session.account),
        soci::into(created), soci::into(seen), soci::into(expires);
    if (!sql.got_data()) return {};
    session.created_at = instant_of(created).value_or(Time{});
    session.seen_at = instant_of(seen).value_or(Time{});
    session.expires_at = instant_of(expires).value_or(Time{});
    return session;
}

void touch_session(Unit& unit, const std::string& digest, Time seen_at, Time expires_at) {
    const auto seen = text_of(seen_at), expires = text_of(expires_at);
    unit.sql() << "UPDATE sessions SET seen_at = :seen, expires_at = :expires WHERE digest = :digest", soci::use(seen, "seen"),
        soci::use(expires, "expires"), soci::use(digest, "digest");
}

void end_session(Unit& unit, const std::string& digest) {
    unit.sql() << "DELETE FROM sessions WHERE digest = :digest", soci::use(digest, "digest");
}

void end_sessions_of(Unit& unit, const std::string& account) {
    unit.sql() << "DELETE FROM sessions WHERE account = :account", soci::use(account, "account");
}

void forget_ended_sessions(Unit& unit, Time now) {
    const auto at = text_of(now);
    unit.sql() << "DELETE FROM sessions WHERE expires_at <= :now", soci::use(at, "now");
}

void insert_confirmation(Unit& unit, const std::string& digest, const std::string& account, const std::string& purpose, Time expires_at) {
    const auto expires = text_of(expires_at);
    unit.sql() << "INSERT INTO confirmations (digest, account, purpose, expires_at) VALUES (:digest, :account, :purpose, :expires)",
        soci::use(digest, "digest"), soci::use(account, "account"), soci::use(purpose, "purpose"), soci::use(expires, "expires");
}

std::optional<std::string> confirmation_account(const Reading& reading, const std::string& digest, const std::string& purpose, Time now) {
    std::string account;
    const auto at = text_of(now);
    auto& sql = reading.sql();
    sql << "SELECT account FROM confirmations WHERE digest = :digest AND purpose = :purpose AND used_at IS NULL AND expires_at > :now",
        soci::use(digest, "digest"), soci::use(purpose, "purpose"), soci::use(at, "now"), soci::into(account);
    if (!sql.got_data()) return {};
    return account;
}

std::optional<std::string> use_confirmation(Unit& unit, const std::string& digest, const std::string& purpose, Time now) {
    auto account = confirmation_account(unit, digest, purpose, now);
    const auto at = text_of(now);
    if (account) unit.sql() << "UPDATE confirmations SET used_at = :now WHERE digest = :digest", soci::use(at, "now"), soci::use(digest, "digest");
    return account;
}

void insert_token(Unit& unit, const std::string& digest, const std::string& account, Time created_at) {
    const auto created = text_of(created_at);
    unit.sql() << "INSERT INTO tokens (digest, account, created_at) VALUES (:digest, :account, :created)", soci::use(digest, "digest"),
        soci::use(account, "account"), soci::use(created, "created");
}

std::optional<Account> account_by_token(const Reading& reading, const std::string& digest) {
    std::string account;
    auto& sql = reading.sql();
    sql << "SELECT account FROM tokens WHERE digest = :digest AND revoked_at IS NULL", soci::use(digest, "digest"), soci::into(account);
    if (!sql.got_data()) return {};
    auto found = account_by_id(reading, account);
    if (!found || found->closed_at) return {};
    return found;
}

std::optional<FirstAnswer> first_answer(const Reading& reading, const std::string& account, const std::string& key) {
    FirstAnswer answer;
    auto& sql = reading.sql();
    sql << "SELECT request, status, body FROM idempotency WHERE account = :account AND key = :key", soci::use(account, "account"),
        soci::use(key, "key"), soci::into(answer.request), soci::into(answer.status), soci::into(answer.body);
    if (!sql.got_data()) return {};
    return answer;
}

void keep_answer(Unit& unit, const std::string& account, const std::string& key, const FirstAnswer& answer, Time now) {
    const auto at = text_of(now);
    unit.sql() << "INSERT INTO idempotency (account, key, request, status, body, made_at) VALUES (:account, :key, :request, :status, :body, :at)",
        soci::use(account, "account"), soci::use(key, "key"), soci::use(answer.request, "request"), soci::use(answer.status, "status"),
        soci::use(answer.body, "body"), soci::use(at, "at");
}

}  // namespace convoke::store
