#include "web/router/identity.hpp"

#include "core/acts/account.hpp"
#include "core/crypto/digest.hpp"
#include "core/store/accounts.hpp"

namespace convoke::web {

Identity identify(const http::Request& request, const store::Reading& reading, Time now) {
    Identity identity;
    if (const auto token = request.bearer_token(); !token.empty()) {
        identity.token = sha256_hex(token);
        const auto account = store::account_by_token(reading, identity.token);
        identity.bad_token = !account;
        if (account) identity.actor = account->actor(), identity.language = account->language;
        return identity;
    }
    const auto cookie = request.cookie(session_cookie);
    if (cookie.empty()) return identity;
    const auto digest = sha256_hex(cookie);
    const auto session = store::session_by_digest(reading, digest, now);
    if (!session) return identity;
    const auto account = store::account_by_id(reading, session->account);
    if (!account || account->closed_at || !account->confirmed_at) return identity;
    identity.actor = account->actor();
    identity.language = account->language;
    identity.session = digest;
    identity.ends = session->created_at + session_longest;
    identity.stale = now - session->seen_at > std::chrono::minutes(5);
    return identity;
}

std::string csrf_token(const std::string& key, const std::string& session, std::string_view visit) {
    return hmac_sha256_hex(key, session.empty() ? "visit " + std::string(visit) : "session " + session);
}

bool sent_from_here(const http::Request& request, bool unsaid) {
    const auto origin = request.header("Origin");
    if (origin.empty() || origin == "null") return unsaid;
    const auto host = request.header("Host");
    const auto slashes = origin.find("//");
    return slashes != std::string_view::npos && origin.substr(slashes + 2) == host;
}

bool csrf_holds(const http::Request& request, const std::string& expected) {
    auto sent = answer(request.form, "csrf");
    if (sent.empty()) sent = request.header("X-CSRF-Token");
    return equal_in_constant_time(sent, expected) && sent_from_here(request, true);
}

}  // namespace convoke::web
