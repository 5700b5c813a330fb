// Nobody starves anybody: idle, slow and silent connections, faults, the end.
#include <condition_variable>
#include <thread>

#include "tests/http/serving.hpp"

using namespace convoke;
using namespace convoke::testing;
using std::chrono::milliseconds;

namespace {

const std::string get = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";

// A handler that waits at /hold until it is let go.
struct Gate {
    std::mutex lock;
    std::condition_variable changed;
    int waiting = 0;
    bool open = false;
    Response pass(const Request& request) {
        if (request.path == "/hold") {
            std::unique_lock guard(lock);
            ++waiting;
            changed.notify_all();
            changed.wait_for(guard, std::chrono::seconds(20), [this] { return open; });
        }
        return Response::text("done");
    }
    void await(int count) {
        std::unique_lock guard(lock);
        REQUIRE(changed.wait_for(guard, std::chrono::seconds(20), [&] { return waiting >= count; }));
    }
    void release() {
        const std::lock_guard guard(lock);
        open = true;
        changed.notify_all();
    }
};

std::vector<Line> idle_lines(int port, int count) {
    std::vector<Line> lines;
    for (int i = 0; i < count; ++i) {
        lines.emplace_back(port);
        lines.back().send(get);
        REQUIRE(lines.back().read().status == 200);
    }
    return lines;
}

}  // namespace

TEST_CASE("Idle connections give way to a fresh request, the longest idle first") {
    Serving serving({.threads = 8, .keep_alive = milliseconds(600'000)});
    auto lines = idle_lines(serving.port(), 40);
    CHECK(Client(serving.port()).get("/fresh").status == 200);
    CHECK(serving.server->metrics().evicted >= 32);
    CHECK(soon([&] { return lines.front().ended(); }));
    CHECK_FALSE(lines.back().ended());
    lines.back().send(get);
    CHECK(lines.back().read().status == 200);
}

TEST_CASE("A head that comes byte by byte is cut at its deadline, and others are answered meanwhile") {
    Serving serving({.threads = 64, .header = milliseconds(300)});
    std::vector<Line> slow;
    for (int i = 0; i < 20; ++i) {
        slow.emplace_back(serving.port());
        slow.back().send("GET / HTTP/1.1\r\nHost: x\r\nX-A: ");
    }
    CHECK(Client(serving.port()).get("/fresh").status == 200);
    CHECK(soon([&] {
        for (auto& line : slow) line.send("a");                // what would keep a deadline for each read alive
        return serving.server->metrics().timed_out == 20;
    }));
    CHECK(slow.front().read().status == 408);
}

TEST_CASE("Slow heads on every thread are hurried when others wait") {
    Serving serving({.threads = 4, .header = milliseconds(600'000), .header_when_full = milliseconds(100)});
    std::vector<Line> slow;
    for (int i = 0; i < 4; ++i) {
        slow.emplace_back(serving.port());
        slow.back().send("GET / HTTP/1.1\r\n");
    }
    CHECK(Client(serving.port()).get("/fresh").status == 200);
}

TEST_CASE("A connection that says nothing is closed at its deadline without a word") {
    Serving serving({.header = milliseconds(100)});
    CHECK(raw(serving.port(), "").empty());
}

TEST_CASE("Who has said nothing yet gives way to who has, on every thread and within one address") {
    Serving serving({.threads = 4, .per_address = 8, .header = milliseconds(600'000), .header_when_full = milliseconds(600'000)});
    std::vector<Line> silent;
    for (int i = 0; i < 12; ++i) silent.emplace_back(serving.port());
    CHECK(soon([&] { return Client(serving.port()).get("/fresh").status == 200; }));
    CHECK(soon([&] { return silent.front().ended(); }));
    silent.emplace_back(serving.port());           // once the crowd has settled: in it, a last one may be told to come back
    silent.back().send(get);
    CHECK(silent.back().read().status == 200);
}

TEST_CASE("A body has a deadline of its own") {
    Serving serving({.body = milliseconds(100)});
    CHECK(status_of(raw(serving.port(), "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc")) == 408);
    CHECK(serving.requests().empty());
}

TEST_CASE("A caller that does not read its answer is cut") {
    Serving serving({.send = milliseconds(200)}, [](const Request&) {
        return Response::stream([](http::Sink& sink) {
            for (const std::string block(64 << 10, 'x');;) sink.write(block);
        }, "text/plain");
    });
    Line line(serving.port());
    line.send(get);
    CHECK(soon([&] { return serving.server->metrics().timed_out == 1; }));
    CHECK(soon([&] { return serving.server->metrics().connections == 0; }));
}

TEST_CASE("One address has its share; its own idle connections make room, others are told to come back") {
    Gate gate;
    Serving serving({.threads = 32, .per_address = 4}, [&](const Request& request) { return gate.pass(request); });
    auto lines = idle_lines(serving.port(), 6);
    // A line is idle only when its thread has gone back to waiting, so which two of the first make room is not certain.
    std::vector<Line*> kept;
    CHECK(soon([&] {
        kept.clear();
        for (auto& line : lines) {
            if (!line.ended()) kept.push_back(&line);
        }
        return kept.size() == 4;
    }));
    REQUIRE(kept.size() == 4);
    for (auto* line : kept) line->send("GET /hold HTTP/1.1\r\nHost: x\r\n\r\n");
    gate.await(4);
    const auto refused = Client(serving.port()).get("/");
    CHECK(refused.status == 503);
    CHECK(refused.header("Retry-After") == "2");
    CHECK(serving.server->metrics().refused_address == 1);
    gate.release();
    for (auto* line : kept) CHECK(line->read().status == 200);
}

TEST_CASE("A trusted proxy has no share and says for whom it asks; nobody else is believed") {
    const auto who = [](const Request& request) { return Response::text(request.remote + (request.secure ? " secure" : "")); };
    const Lines forwarded = {{"X-Forwarded-For", "6.6.6.6, 203.0.113.9"}, {"X-Forwarded-Proto", "https"}};
    Serving trusting({.per_address = 2, .trusted_proxies = {"127.0.0.1"}}, who);
    CHECK(Client(trusting.port()).get("/", forwarded).body == "203.0.113.9 secure");
    CHECK(Client(trusting.port()).get("/", {{"X-Forwarded-For", "<script>"}}).body == "127.0.0.1");
    auto lines = idle_lines(trusting.port(), 5);
    CHECK_FALSE(lines.front().ended());
    Serving wary({}, who);
    CHECK(Client(wary.port()).get("/", forwarded).body == "127.0.0.1");
}

TEST_CASE("When threads and queue are full the answer is 503, not silence") {
    Gate gate;
    Serving serving({.threads = 2, .queue = 1}, [&](const Request& request) { return gate.pass(request); });
    std::vector<Line> lines;
    for (int i = 0; i < 3; ++i) {
        lines.emplace_back(serving.port());
        lines.back().send("GET /hold HTTP/1.1\r\nHost: x\r\n\r\n");
        if (i < 2) gate.await(i + 1);
    }
    REQUIRE(soon([&] { return serving.server->metrics().queued == 1; }));
    CHECK(Client(serving.port()).get("/").status == 503);
    gate.release();
    for (auto& line : lines) CHECK(line.read().status == 200);
}

TEST_CASE("Whatever a handler throws, the caller gets an answer with a number, and the log has it too") {
    Serving serving({}, [](const Request& request) -> Response {
        if (request.path == "/int") throw 42;
        if (request.path == "/std") throw std::runtime_error("the password is x");
        if (request.path == "/header") return Response().header("X-A", "a\r\nb");
        return Response::text("fine");
    });
    Line line(serving.port());
    for (const std::string path : {"/int", "/std", "/header"}) {
        line.send("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n");
        const auto answer = line.read();
        CHECK(answer.status == 500);
        REQUIRE_FALSE(serving.faults.empty());
        CHECK(answer.body.find("number: " + serving.faults.back().number) != std::string::npos);
        CHECK(answer.body.find("password") == std::string::npos);
    }
    CHECK(serving.faults.at(1).what == "the password is x");
    line.send(get);                                            // the connection has survived all three
    CHECK(line.read().body == "fine");
}

TEST_CASE("An error page that fails itself is replaced by problem details") {
    http::ServerOptions options;
    options.render = [](const Request&, const http::Error& error) -> Response {
        if (error.status == 404) throw std::runtime_error("no template");
        return Response::html("drawn", error.status);
    };
    Serving serving(std::move(options), [](const Request& request) -> Response {
        throw http::Error(request.path == "/gone" ? 404 : 409, {"x"});
    });
    CHECK(Client(serving.port()).get("/gone").header("Content-Type") == "application/problem+json");
    CHECK(Client(serving.port()).get("/other").body == "drawn");
    CHECK(raw(serving.port(), "nonsense\r\n\r\n").find("drawn") != std::string::npos);
}

TEST_CASE("A client that asks first is told to go on, or not") {
    Serving serving;
    Line line(serving.port());
    line.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
    CHECK(line.read().status == 100);
    line.send("abc");
    CHECK(line.read().body == "POST /\nbody 3");
    line.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3000000\r\nExpect: 100-continue\r\n\r\n");
    CHECK(line.read().status == 413);
}

TEST_CASE("stop() lets a request in progress finish and closes the rest") {
    Gate gate;
    Serving serving({.header_when_full = milliseconds(50)}, [&](const Request& request) { return gate.pass(request); });
    auto idle = idle_lines(serving.port(), 3);
    Line half(serving.port());
    half.send("GET / HTTP/1.1\r\nHo");
    Line busy(serving.port());
    busy.send("GET /hold HTTP/1.1\r\nHost: x\r\n\r\n");
    gate.await(1);
    bool drained = false;
    std::thread stopping([&] { drained = serving.server->stop(std::chrono::seconds(10)); });
    CHECK(soon([&] { return idle[0].ended() && idle[1].ended() && idle[2].ended(); }));
    CHECK(half.read().status == 408);
    gate.release();
    const auto answer = busy.read();
    CHECK(answer.body == "done");
    CHECK(answer.header("Connection") == "close");
    stopping.join();
    CHECK(drained);
    CHECK_THROWS(Line(serving.port()));
}

TEST_CASE("stop() is bounded: what does not end is cut") {
    Gate gate;
    Serving serving({}, [&](const Request& request) { return gate.pass(request); });
    Line busy(serving.port());
    busy.send("GET /hold HTTP/1.1\r\nHost: x\r\n\r\n");
    gate.await(1);
    CHECK_FALSE(serving.server->stop(milliseconds(20)));
    CHECK(busy.read().status == 0);
    gate.release();
}

TEST_CASE("Two servers do not share a port unnoticed, and a server is on 127.0.0.1 unless told otherwise") {
    Serving first;
    http::Server second({.port = first.port()}, Serving::show);
    CHECK_THROWS_AS(second.start(), std::runtime_error);
    CHECK(http::ServerOptions().address == "127.0.0.1");
}

TEST_CASE("Counts are kept for whoever watches") {
    Serving serving({}, [](const Request& request) {
        return request.path == "/" ? Response::text("x") : Response::text("no", 404);
    });
    auto lines = idle_lines(serving.port(), 2);
    Client(serving.port()).get("/none");
    REQUIRE(soon([&] { return serving.server->metrics().connections == 2; }));
    const auto metrics = serving.server->metrics();
    CHECK(metrics.accepted == 3);
    CHECK(metrics.requests == 3);
    CHECK(metrics.answers[2] == 2);
    CHECK(metrics.answers[4] == 1);
    CHECK(soon([&] { return serving.server->metrics().idle == 2; }));
}
