#include "web/http/request.hpp"

#include <algorithm>

#include "core/json/json.hpp"
#include "web/http/encoding.hpp"
#include "web/http/fields.hpp"
#include "web/http/head.hpp"

namespace convoke::http {

namespace {

[[noreturn]] void malformed(std::string what) { throw Error(400, {"http.malformed", {{"what", std::move(what)}}}); }

// "http://host/path", as sent to proxies, is also for us when it names the host of the Host line.
std::string_view origin_form(std::string_view target, std::string_view host) {
    if (target.starts_with('/') || target == "*") return target;
    const auto scheme = target.find("://");
    if (scheme == std::string_view::npos) malformed("target");
    if (!same_name(target.substr(0, scheme), "http") && !same_name(target.substr(0, scheme), "https")) malformed("target");
    const auto rest = target.substr(scheme + 3);
    const auto slash = rest.find_first_of("/?");
    if (!same_name(rest.substr(0, slash), host)) malformed("Host");
    if (slash == std::string_view::npos) return "/";
    return rest.substr(slash);
}

void read_path(std::string_view path, Request& request) {
    while (!path.empty()) {
        const auto end = path.find('/');
        const auto decoded = percent_decoded(path.substr(0, end), false);
        path.remove_prefix(end == std::string_view::npos ? path.size() : end + 1);
        if (!decoded) malformed("path");
        const auto& segment = *decoded;
        if (segment.empty()) continue;
        if (segment == "." || segment == ".." || segment.find_first_of("/\\\t") != std::string::npos ||
            has_control(segment) || !valid_utf8(segment))
            malformed("path");
        request.segments.push_back(segment);
        request.path += '/';
        request.path += segment;
    }
    if (request.path.empty()) request.path = "/";
}

void read_cookies(std::string_view line, Request& request) {
    for (const auto pair : list_of(line, ';')) {
        const auto equals = pair.find('=');
        if (equals == std::string_view::npos) continue;
        auto value = trimmed(pair.substr(equals + 1));
        if (value.size() >= 2 && value.front() == '"' && value.back() == '"') value = value.substr(1, value.size() - 2);
        request.cookies.emplace(trimmed(pair.substr(0, equals)), value);           // the first of a name counts
    }
}

bool is_host(std::string_view host) {
    return host.size() <= 260 && std::all_of(host.begin(), host.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               std::string_view("-._:[]").find(c) != std::string_view::npos;
    });
}

}  // namespace

void read_head(Head head, Request& request) {
    request.head_only = head.method == "HEAD";
    request.method = request.head_only ? "GET" : std::move(head.method);
    request.target = std::move(head.target);
    request.headers = std::move(head.headers);
    if (!is_host(request.header("Host"))) malformed("Host");
    const auto target = origin_form(request.target, request.header("Host"));
    const auto mark = target.find('?');
    if (target == "*") {
        if (request.method != "OPTIONS") malformed("target");
        request.path = target;
    } else {
        read_path(target.substr(0, mark), request);
    }
    if (mark != std::string_view::npos) {
        request.query_values = read_fields(target.substr(mark + 1));
        request.query = last_values(request.query_values);
    }
    read_cookies(request.headers.all("Cookie"), request);
    const auto type = request.header("Content-Type");
    request.content_type = lower(trimmed(type.substr(0, type.find(';'))));
}

std::string_view Request::cookie(std::string_view name) const {
    const auto found = cookies.find(name);
    return found == cookies.end() ? std::string_view() : std::string_view(found->second);
}

Data Request::json() const {
    if (content_type != "application/json" && !content_type.ends_with("+json"))
        throw Error(415, {"http.json_expected", {{"type", content_type}}});
    JsonError wrong;
    auto value = parse_json(body, wrong);
    if (!value) {                                              // what is wrong may quote the text, broken bytes included
        const auto what = valid_utf8(wrong.what) ? wrong.what : std::string("not UTF-8");
        throw Error(400, {"http.json_broken", {{"offset", std::to_string(wrong.offset)}, {"what", what}}});
    }
    return std::move(*value);
}

std::string_view Request::bearer_token() const {
    const auto value = header("Authorization");
    if (value.size() < 8 || !same_name(value.substr(0, 7), "Bearer ")) return {};
    return trimmed(value.substr(7));
}

std::string_view Request::idempotency_key() const {
    const auto key = header("Idempotency-Key");
    const bool printable = std::all_of(key.begin(), key.end(), [](char c) { return c > 0x20 && c < 0x7f; });
    if (key.size() > 255 || !printable) throw Error(400, {"http.idempotency_key"});
    return key;
}

bool is_local_target(std::string_view target) {
    if (!target.starts_with('/') || target.starts_with("//") || has_control(target)) return false;
    return target.find_first_of("\\\t ") == std::string_view::npos && valid_utf8(target);
}

}  // namespace convoke::http
