#include "web/http/response.hpp"

#include <algorithm>
#include <array>

#include "core/json/json.hpp"
#include "web/http/encoding.hpp"
#include "web/http/request.hpp"

namespace convoke::http {

namespace {

// RFC 6265, 4.1.1: what a cookie's value may be written with.
bool is_cookie_value(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) {
        return c > 0x20 && c < 0x7f && c != '"' && c != ',' && c != ';' && c != '\\';
    });
}

Response with_type(Response response, Response::Body body, std::string_view type) {
    response.set_body(std::move(body));
    response.header("Content-Type", type);
    return response;
}

}  // namespace

Response Response::html(std::string page, int status) {
    return with_type(Response(status), std::move(page), "text/html; charset=utf-8");
}
Response Response::text(std::string plain, int status) {
    return with_type(Response(status), std::move(plain), "text/plain; charset=utf-8");
}
Response Response::json(const Data& value, int status) {
    return with_type(Response(status), write_json(value), "application/json");
}
Response Response::bytes(std::string content, std::string_view type) {
    return with_type(Response(), std::move(content), type);
}
Response Response::shared(SharedText content, std::string_view type) {
    return with_type(Response(), std::move(content), type);
}
Response Response::file(std::string path, std::string_view type) {
    return with_type(Response(), FileBody{std::move(path)}, type);
}
Response Response::stream(Producer producer, std::string_view type) {
    return with_type(Response(), std::move(producer), type);
}

Response Response::redirect(std::string_view target, int status) {
    if (!is_local_target(target)) throw std::invalid_argument("redirect to a target that is not local");
    Response response(status);
    response.header("Location", target);
    return response;
}

Response& Response::header(std::string_view name, std::string_view value) {
    constexpr std::array<std::string_view, 5> decided = {"Content-Length", "Transfer-Encoding", "Connection", "Date",
                                                         "Set-Cookie"};
    if (!is_token(name)) throw std::invalid_argument("header name");
    if (has_control(value)) throw std::invalid_argument("control character in header " + std::string(name));
    if (std::any_of(decided.begin(), decided.end(), [&](std::string_view other) { return same_name(other, name); }))
        throw std::invalid_argument("header " + std::string(name) + " is not set this way");
    headers_.remove(name);
    headers_.add(name, trimmed(value));
    return *this;
}

Response& Response::cookie(const Cookie& cookie) {
    const bool path_fits = cookie.path.starts_with('/') && !has_control(cookie.path) &&
                           cookie.path.find(';') == std::string::npos;
    if (!is_token(cookie.name) || !is_cookie_value(cookie.value) || !path_fits)
        throw std::invalid_argument("cookie " + cookie.name);
    if (cookie.name.starts_with("__Host-") && (!cookie.secure || cookie.path != "/"))
        throw std::invalid_argument("cookie " + cookie.name + " has to be secure with the path /");
    auto line = cookie.name + "=" + cookie.value + "; Path=" + cookie.path;
    if (cookie.max_age) line += "; Max-Age=" + std::to_string(cookie.max_age->count());
    if (cookie.http_only) line += "; HttpOnly";
    if (cookie.secure) line += "; Secure";
    line += cookie.same_site == Cookie::SameSite::strict ? "; SameSite=Strict" : "; SameSite=Lax";
    cookies_.push_back(std::move(line));
    return *this;
}

Response& Response::etag(std::string_view tag) {
    if (tag.empty() || tag.find('"') != std::string_view::npos) throw std::invalid_argument("entity tag");
    return header("ETag", "\"" + std::string(tag) + "\"");
}

Response& Response::download(std::string_view file_name) {
    // Two spellings (RFC 6266, appendix D): a plain one for old clients, and the name as it is.
    std::string plain;
    for (const char c : file_name) {
        const bool harmless = c >= 0x20 && c < 0x7f && std::string_view("\"\\%/;").find(c) == std::string_view::npos;
        plain += harmless ? c : '_';
    }
    return header("Content-Disposition",
                  "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + percent_encoded(file_name));
}

std::string Response::text_body() const {
    if (const auto* text = std::get_if<std::string>(&body_)) return *text;
    if (const auto* text = std::get_if<SharedText>(&body_)) return *text ? **text : std::string();
    return {};
}

}  // namespace convoke::http
