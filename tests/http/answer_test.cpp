// What goes out: security headers, errors, conditions, negotiation, static files, rate limits.
#include <fstream>

#include "tests/http/serving.hpp"
#include "web/http/limit.hpp"
#include "web/http/problem.hpp"
#include "web/http/static.hpp"

using namespace convoke;
using namespace convoke::testing;

namespace {
Request with(std::string name, std::string value) {
    Request request;
    request.headers.add(name, value);
    return request;
}
}  // namespace

TEST_CASE("Every answer carries the security headers unless it names its own") {
    Serving serving({}, [](const Request& request) {
        auto response = Response::html("<p>");
        if (request.path == "/own") response.cache("public, max-age=60").header("content-security-policy", "sandbox");
        response.cookie({.name = "__Host-sid", .value = "v", .max_age = std::chrono::seconds(5), .secure = true});
        return response;
    });
    const auto plain = Client(serving.port()).get("/");
    CHECK(plain.header("Content-Security-Policy") ==
          "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; frame-ancestors 'none'; "
          "form-action 'self'; base-uri 'none'");
    CHECK(plain.header("X-Content-Type-Options") == "nosniff");
    CHECK(plain.header("Referrer-Policy") == "same-origin");
    CHECK(plain.header("Cross-Origin-Opener-Policy") == "same-origin");
    CHECK(plain.header("Cache-Control") == "no-store");
    CHECK(plain.header("Set-Cookie") == "__Host-sid=v; Path=/; Max-Age=5; HttpOnly; Secure; SameSite=Lax");
    CHECK(plain.header("Date").ends_with(" GMT"));
    const auto own = Client(serving.port()).get("/own");
    CHECK(own.header("Content-Security-Policy") == "sandbox");
    CHECK(own.header("Cache-Control") == "public, max-age=60");
    CHECK(own.head.find("default-src") == std::string::npos);
}

TEST_CASE("A redirect stays here") {
    CHECK(Response::redirect("/m/x?saved=1").headers().get("Location") == "/m/x?saved=1");
    for (const auto* target : {"//evil.example", "https://evil.example", "/\\evil.example", "evil", "", "/a b", "javascript:x"})
        CHECK_THROWS_AS(Response::redirect(target), std::invalid_argument);
}

TEST_CASE("HEAD answers like GET without the body, and the connection goes on") {
    const auto file = std::filesystem::temp_directory_path() / ("convoke-head-" + std::to_string(::getpid()));
    std::ofstream(file) << "content";
    Serving serving({}, [&](const Request& request) {
        if (request.path == "/file") return Response::file(file.string(), "text/plain");
        if (request.path == "/stream") return Response::stream([](http::Sink& sink) { sink.write("x"); }, "text/plain");
        return Response::text(request.method);
    });
    Line line(serving.port());
    for (const std::string path : {"/text", "/file", "/stream", "/text"}) {
        line.send("HEAD " + path + " HTTP/1.1\r\nHost: x\r\n\r\n");
        const auto answer = line.read(true);
        CHECK(answer.status == 200);
        CHECK(answer.header("Content-Length") == (path == "/text" ? "3" : path == "/file" ? "7" : ""));
    }
    line.send("GET /file HTTP/1.1\r\nHost: x\r\n\r\n");
    CHECK(line.read().body == "content");
    std::filesystem::remove(file);
    line.send("GET /file HTTP/1.1\r\nHost: x\r\n\r\n");
    CHECK(line.read().status == 404);
}

TEST_CASE("A stream has a length when it is short, chunks when it is long, and never looks whole when it broke off") {
    Serving serving({}, [](const Request& request) {
        return Response::stream([path = request.path](http::Sink& sink) {
            if (path == "/early") throw std::runtime_error("before anything");
            for (int i = 0; i < (path == "/short" ? 3 : 20'000); ++i) sink.write("row " + std::to_string(i) + "\n");
            if (path == "/late") throw std::runtime_error("half-way");
        }, "text/csv");
    });
    Client client(serving.port());
    CHECK(client.get("/short").header("Content-Length") == "18");
    const auto long_one = client.get("/long");
    CHECK(long_one.header("Transfer-Encoding") == "chunked");
    CHECK(long_one.whole);
    CHECK(long_one.body.size() == 188890);
    CHECK(client.get("/early").status == 500);
    const auto late = client.get("/late");
    CHECK(late.status == 200);
    CHECK_FALSE(late.whole);
    CHECK(serving.faults.size() == 2);
    CHECK(raw(serving.port(), "GET /long HTTP/1.0\r\n\r\n").ends_with("row 19999\n"));
}

TEST_CASE("Whoever has the page already is told so") {
    Serving serving({}, [](const Request&) { return Response::text("x").etag("v1"); });
    Client client(serving.port());
    CHECK(client.get("/").header("ETag") == "\"v1\"");
    const auto same = client.get("/", {{"If-None-Match", "\"v0\", W/\"v1\""}});
    CHECK(same.status == 304);
    CHECK(same.header("Content-Length").empty());
    CHECK(client.get("/", {{"If-None-Match", "\"v2\""}}).status == 200);
    CHECK(client.request("POST", "/", "", {{"If-None-Match", "*"}}).status == 200);
}

TEST_CASE("If-Match compares strongly") {
    CHECK(with("If-Match", "\"a\", \"b\"").if_match("\"b\""));
    CHECK(with("If-Match", "*").if_match("\"b\""));
    CHECK_FALSE(with("If-Match", "W/\"b\"").if_match("\"b\""));
    CHECK_FALSE(with("If-Match", "\"a\"").if_match("\"b\""));
    CHECK_FALSE(Request().if_match("\"b\""));
}

TEST_CASE("The answer has the type and language that the caller would rather have") {
    CHECK(with("Accept", "text/html,application/xhtml+xml,*/*;q=0.8").prefers_json() == false);
    CHECK(with("Accept", "application/json").prefers_json());
    CHECK(with("Accept", "text/html;q=0.5, application/*").prefers_json());
    CHECK(with("Accept", "*/*").prefers_json() == false);
    CHECK(Request().prefers_json() == false);
    constexpr std::string_view types[] = {"text/csv"};
    CHECK(with("Accept", "image/*").preferred_type(types).empty());
    CHECK(with("Accept", "text/csv;q=0").preferred_type(types).empty());
    constexpr std::string_view languages[] = {"en", "fr", "zh", "ar"};
    CHECK(with("Accept-Language", "fr-CH, fr;q=0.9, en;q=0.8").preferred_language(languages, "en") == "fr");
    CHECK(with("Accept-Language", "de, zh-Hans-CN;q=0.7, en;q=0.3").preferred_language(languages, "en") == "zh");
    CHECK(with("Accept-Language", "de").preferred_language(languages, "en") == "en");
    CHECK(with("Accept-Language", "are").preferred_language(languages, "en") == "en");
    CHECK(with("Accept-Language", ";;q=,,=").preferred_language(languages, "en") == "en");
}

TEST_CASE("Tokens, keys and cookies are read as sent") {
    CHECK(with("Authorization", "bearer abc.def").bearer_token() == "abc.def");
    CHECK(with("Authorization", "Basic abc").bearer_token().empty());
    CHECK(with("Idempotency-Key", "1-2-3").idempotency_key() == "1-2-3");
    CHECK_THROWS_AS(with("Idempotency-Key", "a b").idempotency_key(), http::Error);
    CHECK_THROWS_AS(with("Idempotency-Key", std::string(256, 'a')).idempotency_key(), http::Error);
    Serving serving({}, [](const Request& request) {
        auto response = Response::text(std::string(request.cookie("a")) + "|" + std::string(request.cookie("b")));
        if (request.path == "/set") response.cookie({.name = "a", .value = "1"}).cookie({.name = "b", .value = "2"});
        return response;
    });
    Client client(serving.port());
    CHECK(client.get("/").body == "|");
    client.get("/set");
    CHECK(client.get("/").body == "1|2");
}

TEST_CASE("Errors are problem details") {
    const auto response = http::problem(http::Error(422, {"apply.invalid"}, {{"name", {"apply.name_missing", {{"limit", "200"}}}}}));
    CHECK(response.text_body() ==
          R"J({"code":"apply.invalid","detail":"apply.invalid","errors":[{"field":"name","message":"apply.name_missing (limit: 200)"}],)J"
          R"("status":422,"title":"Unprocessable Content","type":"about:blank"})");
    Serving serving({}, [](const Request& request) -> Response {
        throw Refused(request.path == "/busy" ? Refused::Kind::too_many : Refused::Kind::stale, {"edit.stale"});
    });
    CHECK(Client(serving.port()).get("/").status == 412);
    CHECK(Client(serving.port()).get("/busy").header("Retry-After") == "1");
    CHECK(serving.faults.empty());
}

TEST_CASE("Static files: those of the folder, and nothing else") {
    namespace fs = std::filesystem;
    const auto folder = fs::temp_directory_path() / ("convoke-static-" + std::to_string(::getpid()));
    fs::create_directories(folder / "public" / "css");
    std::ofstream(folder / "secret") << "secret";
    std::ofstream(folder / "public" / "css" / "app.css") << "body {}";
    std::ofstream(folder / "public" / ".hidden") << "secret";
    fs::create_symlink(folder / "secret", folder / "public" / "link.txt");
    const http::StaticFiles files((folder / "public").string(), "/static");
    Serving serving({}, [&](const Request& request) { return files.serve(request).value_or(Response::text("page")); });
    Client client(serving.port());
    const auto named = client.get(files.url("css/app.css"));
    CHECK(named.body == "body {}");
    CHECK(named.header("Content-Type") == "text/css; charset=utf-8");
    CHECK(named.header("Cache-Control") == "public, max-age=31536000, immutable");
    const auto unnamed = client.get("/static/css/app.css?v=old");
    CHECK(unnamed.header("Cache-Control") == "no-cache");
    CHECK(client.get("/static/css/app.css", {{"If-None-Match", unnamed.header("ETag")}}).status == 304);
    for (const auto* target : {"/static/../secret", "/static/%2e%2e/secret", "/static/..%2fsecret"}) CHECK(client.get(target).status == 400);
    for (const auto* target : {"/static/.hidden", "/static/link.txt", "/static/css", "/static/none"}) CHECK(client.get(target).status == 404);
    CHECK(client.get("/static").body == "page");
    CHECK(client.request("POST", "/static/css/app.css").status == 405);
    CHECK_THROWS_AS(files.url("none"), std::out_of_range);
    fs::remove_all(folder);
}

TEST_CASE("A bucket empties by requests, fills by time, and says when to come again") {
    const Time start{};
    http::RateLimiter limiter({.per_second = 0.5, .burst = 2}, 3);
    CHECK(limiter.take("a", start) == 0);
    CHECK(limiter.take("a", start) == 0);
    CHECK(limiter.take("a", start) == 2);
    CHECK(limiter.take("b", start) == 0);
    CHECK(limiter.take("a", start + std::chrono::seconds(1)) == 1);
    CHECK(limiter.take("a", start + std::chrono::seconds(2)) == 0);
    CHECK(limiter.take("a", start) == 2);                                          // a clock set back fills nothing
    CHECK(limiter.take("t", start, {.per_second = 100, .burst = 1}) == 0);
    CHECK_THROWS_AS(limiter.require("t", start, {.per_second = 100, .burst = 1}), http::Error);
    for (int i = 0; i < 1000; ++i) limiter.take("many" + std::to_string(i), start);
    CHECK(limiter.keys() == 3);
}
