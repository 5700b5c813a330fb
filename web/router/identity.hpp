// Who asks: the bearer of a token, the owner of a session, or nobody; and whether a form really comes from our page.
#pragma once

#include "core/domain/permissions.hpp"
#include "core/store/database.hpp"
#include "web/http/request.hpp"
#include "web/http/response.hpp"

namespace convoke::web {

struct Identity {
    Actor actor = {};
    std::string language = {};                     // the account's, or ""
    std::string session = {};                      // digest of the session
    std::string token = {};                        // digest of the API token
    bool bad_token = false;                        // one was sent and it opens nothing
    Time ends{};                                   // of the session, however busy it is
    bool stale = false;                            // the session was last seen a while ago: touch it
};

constexpr std::string_view session_cookie = "convoke_session", visit_cookie = "convoke_visit", language_cookie = "convoke_language";

Identity identify(const http::Request& request, const store::Reading& reading, Time now);

// What a form must send back in its field `csrf`: bound to the session, or to the visit of somebody not signed in.
std::string csrf_token(const std::string& key, const std::string& session, std::string_view visit);
// Whether the browser says that the form comes from a page of this host; `unsaid` where it says nothing about it.
bool sent_from_here(const http::Request& request, bool unsaid);
bool csrf_holds(const http::Request& request, const std::string& expected);

}  // namespace convoke::web
