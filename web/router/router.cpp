#include "web/router/router.hpp"

#include <algorithm>

#include "core/acts/account.hpp"
#include "core/acts/demand.hpp"
#include "core/acts/settle.hpp"
#include "core/crypto/digest.hpp"
#include "core/crypto/vault.hpp"
#include "core/json/json.hpp"
#include "core/store/accounts.hpp"
#include "core/text/language.hpp"
#include "web/http/limit.hpp"
#include "web/http/problem.hpp"
#include "web/router/draw.hpp"
#include "web/router/identity.hpp"
#include "web/router/kept_form.hpp"
#include "web/router/match.hpp"
#include "web/router/refusal.hpp"
#include "web/view/form.hpp"
#include "web/view/render.hpp"
#include "web/view/translate.hpp"

namespace convoke::web {

namespace {

struct Placed { Pattern pattern; std::size_t route; };

bool for_a_program(const http::Request& request) {
    return request.path.starts_with("/api/") || request.path == "/healthz" || request.path == "/readyz" || request.path == "/metrics";
}

std::string language_of(const http::Request& request, const Identity& identity) {
    const auto chosen = answer(request.query, "lang");
    for (const auto wanted : {std::string_view(chosen), request.cookie(language_cookie), std::string_view(identity.language)})
        if (std::ranges::find(official_languages, wanted) != official_languages.end()) return std::string(wanted);
    return std::string(request.preferred_language(official_languages, "en"));
}

}  // namespace

struct Router::Parts {
    const House& house;
    const Catalogue& catalogue;
    const Renderer& renderer;
    RouterOptions options;
    std::vector<Route> routes = {};
    std::vector<Placed> placed = {};               // in the order in which they are tried
    mutable http::RateLimiter strangers{{.per_second = 5, .burst = 60}};
    mutable http::RateLimiter tokens{{.per_second = 100, .burst = 200}};

    Asked asked_of(const http::Request& request) const;
    std::pair<const Route*, Answers> find(const http::Request& request) const;
    std::string name_of(const http::Request& request) const;
    http::Response answer_to(const http::Request& request, Asked& asked) const;
    http::Response change(const Asked& asked, const Route& route, const Change& handler) const;
    http::Response error_page(const Asked& asked, const http::Error& error) const;
    void demand_access(const Asked& asked, const Identity& identity, const Route& route) const;
    std::optional<http::Response> kept_through_sign_in(Asked& asked) const;
};

std::string Asked::say(const Text& text) const { return catalogue->say(text, language); }

std::string Asked::say_code(const std::string& code, const std::string& otherwise) const {
    return catalogue->knows(code) ? say({code}) : otherwise;
}

Data Asked::drawn_form(const Form& fields, const Data& values, const Problems& problems) const {
    return drawn_form(fields, values, problems, {});
}

Data Asked::drawn_form(const Form& fields, const Data& values, const Problems& problems, const FormOptions& options) const {
    return form_data(fields, values, problems, renderer->templates(), {.language = language}, options);
}

std::int64_t Asked::expected_version() const {
    if (!http.has_if_match()) throw http::Error(428, {"http.if_match_needed"});
    const auto header = http.header("If-Match");
    if (header.size() < 4 || !header.starts_with("\"v") || header.back() != '"') throw Refused(Refused::Kind::stale, {"http.stale"});
    return Data(header.substr(2, header.size() - 3)).number();
}

Data form_of(const http::Request& request) {
    if (request.content_type == "application/json") return request.json();
    Data form = Data::Members{};
    for (const auto& [name, value] : request.form_values) {
        if (name == "csrf") continue;
        if (name.ends_with("[]")) form[name.substr(0, name.size() - 2)].push(value);
        else if (!form.has(name)) form[name] = value;
        else if (form.at(name).is_list()) form[name].push(value);
        else form[name] = Data::List{form.at(name), value};
    }
    return form;
}

Router::Router(const House& house, const Catalogue& catalogue, const Renderer& renderer, RouterOptions options)
    : parts_(new Parts{.house = house, .catalogue = catalogue, .renderer = renderer, .options = std::move(options)}) {}
Router::~Router() = default;

void Router::add(Route route) {
    if (!parts_->house.rights.declared(route.permission))
        throw std::logic_error("the route " + route.method + " " + route.path + " names the permission " + route.permission + ", which nobody declared");
    Placed placed{Pattern(route.path), parts_->routes.size()};
    for (const auto& other : parts_->placed)
        if (parts_->routes[other.route].method == route.method && other.pattern.shape() == placed.pattern.shape())
            throw std::logic_error("the route " + route.method + " " + route.path + " stands twice");
    parts_->routes.push_back(std::move(route));
    const auto where = std::ranges::find_if(parts_->placed, [&](const Placed& other) { return placed.pattern.before(other.pattern); });
    parts_->placed.insert(where, std::move(placed));
}

void Router::add(std::vector<Route> routes) {
    for (auto& route : routes) add(std::move(route));
}

std::span<const Route> Router::routes() const { return parts_->routes; }

std::size_t Router::body_limit(std::string_view method, std::string_view path) const {
    http::Request request;
    request.method = method;
    for (std::size_t at = 1; at < path.size();) {
        const auto end = std::min(path.find('/', at), path.size());
        request.segments.emplace_back(path.substr(at, end - at));
        at = end + 1;
    }
    try {
        return parts_->find(request).first->body_limit;
    } catch (const http::Error&) {
        return 1 << 20;
    }
}

std::pair<const Route*, Answers> Router::Parts::find(const http::Request& request) const {
    bool path_known = false;
    for (const auto& candidate : placed) {
        auto parameters = candidate.pattern.match(request.segments);
        if (!parameters) continue;
        if (routes[candidate.route].method == request.method) return {&routes[candidate.route], std::move(*parameters)};
        path_known = true;
    }
    throw path_known ? http::Error(405, {"http.wrong_method"}) : http::Error(404, {"access.unknown", {{"what", request.path}}});
}

// As the log names it: the route and not the address, which would name what somebody objected to.
std::string Router::Parts::name_of(const http::Request& request) const {
    try {
        return request.method + " " + find(request).first->path;
    } catch (const http::Error&) {
        return request.method + " an address that is none";
    }
}

// 401 for who has not said who they are, 403 for who may not.
void Router::Parts::demand_access(const Asked& asked, const Identity& identity, const Route& route) const {
    if (identity.bad_token) throw http::Error(401, {"access.bad_token"});
    if (house.rights.allows(asked.actor, route.permission)) return;
    throw asked.actor.role == Role::nobody ? http::Error(401, {"access.sign_in"}) : http::Error(403, {"access.not_allowed"});
}

std::optional<http::Response> Router::Parts::kept_through_sign_in(Asked& asked) const {
    const auto kept = kept_fields(asked.http);
    const auto sign_in = std::ranges::find_if(routes, [](const Route& one) { return one.method == "GET" && one.path == "/sign-in"; });
    if (kept.empty() || sign_in == routes.end()) return {};
    asked.form = Data::Members{{"next", asked.http.target}, {"kept", kept}};
    const bool nobody = asked.actor.role == Role::nobody;
    auto response = draw(asked, *sign_in, renderer, nobody ? std::get<Show>(sign_in->handler)(asked, *house.database.read()) : kept_view(asked, asked.http.target, kept));
    response.status = nobody ? 401 : 403;
    return response;
}

http::Response Router::Parts::change(const Asked& asked, const Route& route, const Change& handler) const {
    // Whose key it is and what was asked are kept as digests under our secret, what was answered under seal, and of when it was
    // the day: the table must not tell who objected to what.
    const std::string sent(asked.json && route.idempotent ? asked.http.idempotency_key() : std::string_view());
    const auto key = sent.empty() ? "" : hmac_sha256_hex(options.csrf_key, asked.actor.account + "\n" + sent);
    const auto fingerprint = key.empty() ? "" : hmac_sha256_hex(options.csrf_key, asked.http.method + " " + asked.http.path + "\n" + asked.http.body);
    Answer answer;
    {
        const auto reading = house.database.read();
        const auto repeat = [&](const store::Reading& where) -> std::optional<Drawn> {
            if (key.empty()) return {};
            const auto first = store::first_answer(where, "", key);
            if (first && first->request != fingerprint) throw http::Error(422, {"http.idempotency_key_reused"});
            if (!first) return {};
            return Drawn{first->status, house.vault.open_own(first->body, key), ""};
        };
        if (const auto drawn = repeat(*reading)) return response_of(*drawn);
        answer = handler(asked, *reading);
    }
    if (auto* view = std::get_if<View>(&answer)) return draw(asked, route, renderer, *view);
    const auto apply = [&](store::Unit& unit) {
        auto view = std::get<Apply>(answer)(unit);
        if (view.kind == View::Kind::wrong) throw Unkept{std::move(view)};
        return view;
    };
    if (!asked.json) return draw(asked, route, renderer, house.database.write(apply));
    const auto drawn = house.database.write([&](store::Unit& unit) {
        if (!key.empty())
            if (const auto first = store::first_answer(unit, "", key)) return Drawn{first->status, house.vault.open_own(first->body, key), ""};
        auto made = draw_json(asked, apply(unit));
        if (!key.empty() && made.status < 300)
            store::keep_answer(unit, "", key, {fingerprint, made.status, house.vault.seal_own(made.body, key)}, std::chrono::floor<std::chrono::days>(asked.now));
        return made;
    });
    return response_of(drawn);
}

http::Response Router::Parts::answer_to(const http::Request& request, Asked& asked) const {
    const auto [route, parameters] = find(request);
    asked.path = parameters;
    Identity identity;
    {
        const auto reading = house.database.read();
        identity = identify(request, *reading, asked.now);
    }
    asked.actor = identity.actor;
    asked.session = identity.session;
    asked.language = asked.actor.language = language_of(request, identity);
    asked.csrf = csrf_token(options.csrf_key, identity.session, request.cookie(visit_cookie));
    if (!identity.token.empty() && !identity.bad_token) tokens.require(identity.token, asked.now, {options.token_rate, options.token_rate * 2});
    else if (identity.session.empty() && request.method != "GET") strangers.require(request.remote, asked.now);
    if (interrupted(asked, identity, *route))
        if (auto response = kept_through_sign_in(asked)) return std::move(*response);
    demand_access(asked, identity, *route);
    if (request.method != "GET" && identity.token.empty() && !csrf_holds(request, asked.csrf)) throw http::Error(403, {"access.stale_form"});
    if (identity.stale)
        house.database.write([&](store::Unit& unit) { store::touch_session(unit, identity.session, asked.now, std::min(asked.now + session_idle, identity.ends)); });
    settle(house, asked.now, note_failure);

    if (const auto* exchange = std::get_if<Exchange>(&route->handler)) {
        if (request.method != "GET") asked.form = form_of(request);
        return (*exchange)(asked, [&](const View& view) { return draw(asked, *route, renderer, view); });
    }
    if (const auto* show = std::get_if<Show>(&route->handler)) {
        View view;
        {
            const auto reading = house.database.read();
            view = (*show)(asked, *reading);
        }
        return draw(asked, *route, renderer, view);
    }
    asked.form = form_of(request);
    try {
        return change(asked, *route, std::get<Change>(route->handler));
    } catch (const Unkept& unkept) {
        if (route->sent_back) route->sent_back(asked, unkept.view);
        return draw(asked, *route, renderer, unkept.view);
    }
}

http::Response Router::Parts::error_page(const Asked& asked, const http::Error& error) const {
    if (asked.json) return http::problem(error, [&](const Text& text) { return asked.say(text); });
    if (error.status == 401) return http::Response::redirect("/sign-in?next=" + asked.http.path);
    const auto number = answer(error.why.args, "number");
    auto response = http::Response::html(renderer.error(shell_of(asked), error.status, error.why, number, kept_beside(asked, error)), error.status);
    if (error.retry_after > 0) response.header("Retry-After", std::to_string(error.retry_after));
    return response;
}

Asked Router::Parts::asked_of(const http::Request& request) const {
    return {.house = house, .http = request, .actor = {}, .now = house.clock(), .language = language_of(request, {}), .path = {}, .form = {},
            .session = {}, .csrf = {}, .json = for_a_program(request), .renderer = &renderer, .catalogue = &catalogue, .csrf_key = &options.csrf_key};
}

http::Response Router::refusal(const http::Request& request, const http::Error& error) const {
    return parts_->error_page(parts_->asked_of(request), error);
}

http::Response Router::handle(const http::Request& sent) const {
    // A browser's first form must already be bound to it, so its visit gets a name before the first page is drawn.
    const bool newcomer = sent.cookie(visit_cookie).empty() && !for_a_program(sent);
    const auto visit = newcomer ? random_token(16) : std::string();
    auto request = std::cref(sent);
    std::optional<http::Request> named;
    if (newcomer) {
        named = sent;
        named->cookies.insert_or_assign(std::string(visit_cookie), visit);
        request = std::cref(*named);
    }
    try {
        auto asked = parts_->asked_of(request);
        std::optional<Deadlines::Change> change;
        if (sent.method != "GET") asked.now = change.emplace(parts_->house.deadlines, parts_->house.clock).at();
        http::Response response(500);
        try {
            response = parts_->answer_to(request, asked);
        } catch (...) {
            response = parts_->error_page(asked, current_error(parts_->name_of(sent)));
        }
        if (const auto chosen = answer(sent.query, "lang"); chosen == asked.language)      // one of the language links
            response.cookie({.name = std::string(language_cookie), .value = chosen, .max_age = std::chrono::hours(24 * 365), .secure = parts_->options.secure_cookies});
        if (newcomer) response.cookie({.name = std::string(visit_cookie), .value = visit, .secure = parts_->options.secure_cookies});
        return response;
    } catch (...) {                                // drawing the error failed too
        return http::problem(current_error("drawing an error"));
    }
}

}  // namespace convoke::web
