// From a request to the act it asks for, and from the act's view to an answer. Every route names its permission; a
// caller without it gets no further than this.
#pragma once

#include <memory>
#include <span>

#include "core/acts/house.hpp"
#include "core/plugin/plugin.hpp"
#include "core/store/database.hpp"
#include "web/http/request.hpp"
#include "web/http/response.hpp"

namespace convoke {
class Catalogue;
}

namespace convoke::web {

class Renderer;
struct FormOptions;

// One request, once it is known who asks. Lives as long as the answer takes.
struct Asked {
    const House& house;
    const http::Request& http;
    Actor actor;
    Time now;
    std::string language;                          // of the answer
    Answers path;                                  // the parameters of the route's path
    Data form;                                     // the JSON body, or the fields of a form (see form_of)
    std::string session;                           // digest of the session; "" for a token or nobody
    std::string csrf;                              // what a form of this session must send back
    bool json = false;                             // for a program: /api/, or Accept says so

    std::string say(const Text& text) const;       // in the language of the answer
    // The words of a code that only some plugin may know; `otherwise` where nobody does.
    std::string say_code(const std::string& code, const std::string& otherwise) const;
    // A form for the partials form and problems, with what was typed and what is wrong.
    Data drawn_form(const Form& form, const Data& values, const Problems& problems) const;
    Data drawn_form(const Form& form, const Data& values, const Problems& problems, const FormOptions& options) const;
    std::string at(std::string_view name) const { return answer(path, name); }
    std::string query(std::string_view name, std::string_view fallback = {}) const { return answer(http.query, name, fallback); }
    // The version that If-Match names: a PUT without one is refused (428), one that is no version of ours as stale.
    std::int64_t expected_version() const;

    const Renderer* renderer = nullptr;
    const Catalogue* catalogue = nullptr;
    const std::string* csrf_key = nullptr;         // for the forms of a session that begins with this answer
};

// The two halves of an act: the handler prepares without a lock; what it returns runs in the lane and says the view.
using Apply = std::function<View(store::Unit&)>;
using Answer = std::variant<View, Apply>;
using Show = std::function<View(const Asked&, const store::Reading&)>;
using Change = std::function<Answer(const Asked&, const store::Reading&)>;
// For what is no view: a file, a redirect with a cookie. It takes its own reading or unit from the house, and may have a
// view drawn after all.
using Drawer = std::function<http::Response(const View&)>;
using Exchange = std::function<http::Response(const Asked&, const Drawer&)>;

// Thrown out of a unit whose view says that something is wrong: nothing of it is kept, and the view is drawn.
struct Unkept { View view; };

struct Route {
    std::string method, path, permission;
    std::variant<Show, Change, Exchange> handler;
    std::string owner = "core";                    // whose templates draw it
    std::size_t body_limit = 1 << 20;              // bytes
    bool idempotent = true;                        // a POST that takes an Idempotency-Key
    std::function<void(const Asked&, const View&)> sent_back = {};     // told of a form before it goes back with its problems
};

// Repeated fields become a list, and "name[]" always is one; otherwise a text.
Data form_of(const http::Request& request);

struct RouterOptions {
    std::string csrf_key;                          // secret; forms of another host's key are refused
    bool secure_cookies = false;
    double token_rate = 100;                       // requests a second of one API token
};

class Router {
public:
    Router(const House& house, const Catalogue& catalogue, const Renderer& renderer, RouterOptions options);
    ~Router();

    void add(Route route);                         // std::logic_error: twice, or a permission nobody declared
    void add(std::vector<Route> routes);
    std::span<const Route> routes() const;

    // Always an answer: whatever goes wrong becomes one here.
    http::Response handle(const http::Request& request) const;
    // How an error looks that arose before any route was asked: a request too broken, or too large.
    http::Response refusal(const http::Request& request, const http::Error& error) const;
    std::size_t body_limit(std::string_view method, std::string_view path) const;

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace convoke::web
