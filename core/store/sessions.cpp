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

void end_sessions_of(Unit& unit, const std::string& account, const std::string& except_digest) {
    Query(unit, "DELETE FROM sessions WHERE account = :account AND digest <> :except").with("account", account).with("except", except_digest).run();
}

std::vector<SignedIn> sessions_of(const Reading& reading, const std::string& account, Time now) {
    std::vector<SignedIn> sessions;
    SignedIn one{.digest = "", .account = account};
    std::string created, seen, expires;
    Query(reading,
          "SELECT digest, created_at, seen_at, expires_at FROM sessions WHERE account = :account AND expires_at > :now "
          "ORDER BY seen_at DESC, digest")
        .with("account", account)
        .with("now", text_of(now))
        .into(one.digest, created, seen, expires)
        .each([&] {
            one.created_at = instant_of(created).value_or(Time{});
            one.seen_at = instant_of(seen).value_or(Time{});
            one.expires_at = instant_of(expires).value_or(Time{});
            sessions.push_back(one);
        });
    return sessions;
}

void forget_ended_sessions(Unit& unit, Time now) {
    Query(unit, "DELETE FROM sessions WHERE expires_at <= :now").with("now", text_of(now)).run();
}

void insert_confirmation(Unit& unit, const std::string& digest, const std::string& account, const std::string& purpose, Time expires_at,
                         const std::string& value) {
    Query(unit, "INSERT INTO confirmations (digest, account, purpose, expires_at, value) VALUES (:digest, :account, :purpose, :expires, :value)")
        .with("digest", digest)
        .with("account", account)
        .with("purpose", purpose)
        .with("expires", text_of(expires_at))
        .with("value", value)
        .run();
}

std::optional<Link> find_confirmation(const Reading& reading, const std::string& digest, const std::string& purpose, Time now) {
    Link link;
    if (!Query(reading,
               "SELECT account, value FROM confirmations WHERE digest = :digest AND purpose = :purpose AND used_at IS NULL AND expires_at > :now")
             .with("digest", digest)
             .with("purpose", purpose)
             .with("now", text_of(now))
             .into(link.account, link.value)
             .one())
        return {};
    return link;
}

std::optional<Link> use_confirmation(Unit& unit, const std::string& digest, const std::string& purpose, Time now) {
    auto link = find_confirmation(unit, digest, purpose, now);
    if (link) Query(unit, "UPDATE confirmations SET used_at = :now WHERE digest = :digest").with("now", text_of(now)).with("digest", digest).run();
    return link;
}

void forget_confirmations_of(Unit& unit, const std::string& account, const std::string& purpose) {
    Query query(unit, std::string("DELETE FROM confirmations WHERE account = :account") + (purpose.empty() ? "" : " AND purpose = :purpose"));
    query.with("account", account);
    if (!purpose.empty()) query.with("purpose", purpose);
    query.run();
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

std::vector<Token> tokens_of(const Reading& reading, const std::string& account) {
    std::vector<Token> tokens;
    std::string digest, created;
    Query(reading, "SELECT digest, created_at FROM tokens WHERE account = :account AND revoked_at IS NULL ORDER BY created_at, digest")
        .with("account", account)
        .into(digest, created)
        .each([&] { tokens.push_back({digest, instant_of(created).value_or(Time{})}); });
    return tokens;
}

bool revoke_token(Unit& unit, const std::string& account, const std::string& digest, Time now) {
    Query query(unit, std::string("UPDATE tokens SET revoked_at = :now WHERE account = :account AND revoked_at IS NULL") +
                          (digest.empty() ? "" : " AND digest = :digest"));
    query.with("now", text_of(now)).with("account", account);
    if (!digest.empty()) query.with("digest", digest);
    return query.run() > 0;
}

void forget_what_is_over(Unit& unit, Time now) {
    constexpr std::chrono::hours a_week(7 * 24);
    forget_ended_sessions(unit, now);
    Query(unit, "DELETE FROM confirmations WHERE expires_at <= :then").with("then", text_of(now)).run();
    Query(unit, "DELETE FROM organisation_invitations WHERE expires_at <= :then").with("then", text_of(now)).run();
    Query(unit, "DELETE FROM idempotency WHERE made_at <= :then").with("then", text_of(now - a_week)).run();
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
