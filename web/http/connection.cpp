#include "web/http/connection.hpp"

#include <algorithm>
#include <arpa/inet.h>
#include <iostream>
#include <random>

#include "web/http/encoding.hpp"
#include "web/http/problem.hpp"

namespace convoke::http {

namespace {

using Stage = Watchdog::Stage;
constexpr std::int64_t most_lingering = 64 << 20;

std::string fault_number() {
    std::random_device device;
    char text[16];
    return {text, static_cast<std::size_t>(std::snprintf(text, sizeof text, "%08x", device()))};
}

bool is_address(std::string_view text) {
    in6_addr parsed{};
    const std::string copy(text);
    return ::inet_pton(AF_INET, copy.c_str(), &parsed) == 1 || ::inet_pton(AF_INET6, copy.c_str(), &parsed) == 1;
}

void log_fault(const Fault& fault) {
    std::clog << "fault " + fault.number + " in " + fault.method + " " + fault.path + ": " + fault.what + "\n";
}

}  // namespace

Connection::Connection(Shared& shared, int socket, std::string peer)
    : shared_(shared), peer_(std::move(peer)), watched_(shared.watchdog, socket, shared.options.header), wire_(socket) {}

void Connection::run() {
    try {
        while (exchange()) {
            if (!watched_.enter(Stage::idle, shared_.options.keep_alive)) break;
        }
    } catch (const Gone&) {
    } catch (const std::exception& error) {                    // not of a handler: those are answered
        log_fault({"-", "connection", peer_, error.what()});
    }
}

// One request and its answer; false when the connection is over.
bool Connection::exchange() {
    if (wire_.buffered().empty() && !wire_.fill()) return false;
    watched_.enter(Stage::head, shared_.options.header);
    Request request;
    request.remote = peer_;
    Framing framing;
    std::optional<Response> refusal;
    version_1_0_ = false;
    try {
        receive_head(request, framing);
        receive_body(request, framing);
    } catch (const Gone&) {
        throw;
    } catch (...) {
        refusal = failure(request, std::current_exception());
    }
    ++shared_.counters.requests;
    if (refusal) {                                             // where the next request begins is not known any more
        deliver(request, std::move(*refusal), false);
        linger();
        return false;
    }
    watched_.enter(Stage::working, {});
    auto response = respond(request);
    const bool keep_alive = framing.keep_alive && !response.close && !shared_.watchdog.pressed();
    const bool again = deliver(request, std::move(response), keep_alive);
    if (!again && !wire_.buffered().empty()) linger();
    return again;
}

void Connection::receive_head(Request& request, Framing& framing) {
    HeadEnd end;
    std::size_t length = 0;
    while ((length = end.find(wire_.buffered())) == 0) {
        if (wire_.fill()) continue;
        if (watched_.was_cut()) throw Error(408, {"http.too_slow"});
        throw Error(400, {"http.truncated"});
    }
    auto head = parse_head(wire_.buffered().substr(0, length));
    wire_.consume(length);
    version_1_0_ = head.version_1_0;
    framing = framing_of(head);
    read_head(std::move(head), request);
    note_forwarded(request);
}

void Connection::note_forwarded(Request& request) const {
    const auto& trusted = shared_.options.trusted_proxies;
    if (std::find(trusted.begin(), trusted.end(), peer_) == trusted.end()) return;
    const auto line = request.headers.all("X-Forwarded-For");
    const auto hops = list_of(line, ',');
    if (!hops.empty() && is_address(hops.back())) request.remote = hops.back();
    request.secure = same_name(request.header("X-Forwarded-Proto"), "https");
}

void Connection::receive_body(Request& request, const Framing& framing) {
    if (framing.length == 0) return;
    const auto& options = shared_.options;
    const auto rule = options.body_rule ? options.body_rule(request) : BodyRule();
    if (framing.length > rule.most) throw Error(413, {"http.body_too_large", {{"limit", std::to_string(rule.most)}}});
    const auto sink = body_sink(request, rule, options.upload_folder);
    watched_.enter(Stage::body, options.body + std::chrono::seconds(framing.length / options.least_rate));
    if (framing.expects_continue && wire_.buffered().empty()) wire_.send("HTTP/1.1 100 Continue\r\n\r\n");
    for (auto left = static_cast<std::size_t>(framing.length); left > 0;) {
        if (wire_.buffered().empty() && !wire_.fill())
            throw watched_.was_cut() ? Error(408, {"http.too_slow"}) : Error(400, {"http.truncated"});
        const auto piece = wire_.buffered().substr(0, left);
        sink->feed(piece);
        left -= piece.size();
        wire_.consume(piece.size());
    }
    sink->finish();
}

Response Connection::respond(const Request& request) {
    try {
        auto response = shared_.handler(request);
        apply_conditions(request, response);
        return response;
    } catch (...) {
        return failure(request, std::current_exception());
    }
}

// Every exception ends here, as an answer.
Response Connection::failure(const Request& request, std::exception_ptr why) {
    Fault fault{fault_number(), request.method, request.path, "something that is no exception"};
    try {
        std::rethrow_exception(why);
    } catch (const Error& error) {
        return drawn(request, error);
    } catch (const Refused& refused) {
        return drawn(request, error_of(refused));
    } catch (const std::exception& error) {
        fault.what = error.what();
    } catch (...) {
    }
    ++shared_.counters.faults;
    try {
        shared_.options.on_fault ? shared_.options.on_fault(fault) : log_fault(fault);
    } catch (...) {                                            // a log that is full must not cost the answer
        log_fault(fault);
    }
    return drawn(request, Error(500, {"http.fault", {{"number", fault.number}}}));
}

Response Connection::drawn(const Request& request, const Error& error) {
    const auto failed = [&](const std::string& what) {
        log_fault({"-", request.method, request.path, "drawing an error: " + what});
    };
    const auto plainly = [](const Request&, const Error& wrong) { return problem(wrong); };
    for (const auto& draw : {shared_.options.render, decltype(shared_.options.render)(plainly)}) {
        if (!draw) continue;
        try {
            return draw(request, error);
        } catch (const std::exception& second) {
            failed(second.what());
        } catch (...) {
            failed("something that is no exception");
        }
    }
    return Response(error.status);                             // the status at least
}

bool Connection::deliver(const Request& request, Response response, bool keep_alive) {
    const auto extend = [this] { watched_.enter(Stage::sending, shared_.options.send); };
    const auto before = wire_.sent();
    extend();
    const auto digit = std::clamp(response.status / 100, 0, 5);
    try {
        ++shared_.counters.answers[digit];
        return send_response(wire_, response, {request.head_only, version_1_0_, keep_alive, extend});
    } catch (const Gone&) {
        throw;
    } catch (...) {
        auto instead = failure(request, std::current_exception());
        if (wire_.sent() == before) return send_response(wire_, instead, {request.head_only, version_1_0_, keep_alive, extend});
        wire_.break_off();                                     // half an answer must not look like a whole one
        return false;
    }
}

// A refused caller may still be sending. Closing at once would turn what it has not read yet, our answer, into a reset.
void Connection::linger() {
    if (shared_.watchdog.pressed()) return;
    watched_.enter(Stage::lingering, shared_.options.linger);
    wire_.end_output();
    std::int64_t thrown_away = 0;
    do {
        thrown_away += static_cast<std::int64_t>(wire_.buffered().size());
        wire_.consume(wire_.buffered().size());
    } while (thrown_away < most_lingering && wire_.fill());
}

}  // namespace convoke::http
