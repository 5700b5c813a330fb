#include "core/domain/time.hpp"
#include "core/store/accounts.hpp"
#include "core/store/query.hpp"

namespace convoke::store {

void insert_session(Unit& unit, const SignedIn& session) {
    Query(unit, "INSERT INTO sessions (digest, account, created_at, seen_at, expires_at) VALUES (:digest, :account, :created, :seen, :expires)")
        .with("digest", session.digest)
        .with("account", session.account)
        .with("created", text_of(session.created_at))
        .with("seen", text_of(session.seen_at))
        .with("expires", text_of(session.expires_at))
        .run();
}

std::optional<SignedIn> session_by_digest(const Reading& reading, const std::string& digest, Time now) {
    SignedIn session;
    std::string created, seen, expires;
    Query query(reading, "SELECT digest, account, created_at, seen_at, expires_at FROM sessions WHERE digest = :digest AND expires_at > :now");
    query.with("digest", digest).with("now", text_of(now));
    if (!query.into(session.digest, session.account, created, seen, expires).one()) return {};
    session.created_at = instant_of(created).value_or(Time{});
    session.seen_at = instant_of(seen).value_or(Time{});
    session.expires_at = instant_of(expires).value_or(Time{});
    return session;
}

void touch_session(Unit& unit, const std::string& digest, Time seen_at, Time expires_at) {
    Query(unit, "UPDATE sessions SET seen_at = :seen, expires_at = :expires WHERE digest = :digest")
        .with("seen", text_of(seen_at))
        .with("expires", text_of(expires_at))
        .with("digest", digest)
        .run();
}

void end_session(Unit& unit, const std::string& digest) {
    Query(unit, "DELETE FROM sessions WHERE digest = :digest").with("digest", digest).run();
}

void end_sessions_of(Unit& unit, const std::string& account) {
    Query(unit, "DELETE FROM sessions WHERE account = :account").with("account", account).run();
}

void forget_ended_sessions(Unit& unit, Time now) {
    Query(unit, "DELETE FROM sessions WHERE expires_at <= :now").with("now", text_of(now)).run();
}

void insert_confirmation(Unit& unit, const std::string& digest, const std::string& account, const std::string& purpose, Time expires_at) {
    Query(unit, "INSERT INTO confirmations (digest, account, purpose, expires_at) VALUES (:digest, :account, :purpose, :expires)")
        .with("digest", digest)
        .with("account", account)
        .with("purpose", purpose)
        .with("expires", text_of(expires_at))
        .run();
}

std::optional<std::string> confirmation_account(const Reading& reading, const std::string& digest, const std::string& purpose, Time now) {
    std::string account;
    Query query(reading, "SELECT account FROM confirmations WHERE digest = :digest AND purpose = :purpose AND used_at IS NULL AND expires_at > :now");
    if (!query.with("digest", digest).with("purpose", purpose).with("now", text_of(now)).into(account).one()) return {};
    return account;
}

std::optional<std::string> use_confirmation(Unit& unit, const std::string& digest, const std::string& purpose, Time now) {
    auto account = confirmation_account(unit, digest, purpose, now);
    if (account) Query(unit, "UPDATE confirmations SET used_at = :now WHERE digest = :digest").with("now", text_of(now)).with("digest", digest).run();
    return account;
}

void insert_token(Unit& unit, const std::string& digest, const std::string& account, Time created_at) {
    Query(unit, "INSERT INTO tokens (digest, account, created_at) VALUES (:digest, :account, :created)")
        .with("digest", digest)
        .with("account", account)
        .with("created", text_of(created_at))
        .run();
}

std::optional<Account> account_by_token(const Reading& reading, const std::string& digest) {
    std::string account;
    if (!Query(reading, "SELECT account FROM tokens WHERE digest = :digest AND revoked_at IS NULL").with("digest", digest).into(account).one()) return {};
    auto found = account_by_id(reading, account);
    if (!found || found->closed_at) return {};
    return found;
}

std::optional<FirstAnswer> first_answer(const Reading& reading, const std::string& account, const std::string& key) {
    FirstAnswer answer;
    Query query(reading, "SELECT request, status, body FROM idempotency WHERE account = :account AND key = :key");
    if (!query.with("account", account).with("key", key).into(answer.request, answer.status, answer.body).one()) return {};
    return answer;
}

void keep_answer(Unit& unit, const std::string& account, const std::string& key, const FirstAnswer& answer, Time now) {
    Query(unit, "INSERT INTO idempotency (account, key, request, status, body, made_at) VALUES (:account, :key, :request, :status, :body, :at)")
        .with("account", account)
        .with("key", key)
        .with("request", answer.request)
        .with("status", answer.status)
        .with("body", answer.body)
        .with("at", text_of(now))
        .run();
}

}  // namespace convoke::store
