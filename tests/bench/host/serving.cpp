// The whole host as its callers meet it: how soon it is there, what memory it takes, how many pages a second it draws beside
// a bare Poco handler that sends as many bytes, and how it treats a newcomer while many others hold connections.
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPRequestHandlerFactory.h>
#include <Poco/Net/HTTPServer.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <sys/resource.h>
#include <unistd.h>

#include <atomic>
#include <fstream>
#include <iostream>
#include <list>
#include <sstream>
#include <thread>

#include "core/acts/account.hpp"
#include "tests/bench/host/load.hpp"
#include "tests/bench/host/program.hpp"
#include "tests/bench/host/stage.hpp"
#include "tests/support/http_client.hpp"
#include "web/router/identity.hpp"

namespace convoke::bench {

namespace {

using testing::Line;
using testing::Lines;

// The floor: the stock server and a handler that sends so many bytes.
int serve_bare(std::size_t size) {
    using namespace Poco::Net;
    struct Handler : HTTPRequestHandler {
        explicit Handler(const std::string& text) : page(text) {}
        void handleRequest(HTTPServerRequest&, HTTPServerResponse& response) override {
            response.setContentType("text/html; charset=utf-8");
            response.sendBuffer(page.data(), page.size());
        }
        const std::string& page;
    };
    struct Factory : HTTPRequestHandlerFactory {
        explicit Factory(std::size_t bytes) : page(bytes, 'x') {}
        HTTPRequestHandler* createRequestHandler(const HTTPServerRequest&) override { return new Handler(page); }
        std::string page;
    };
    HTTPServerParams::Ptr params(new HTTPServerParams);
    params->setMaxThreads(64);
    Poco::ThreadPool pool(4, 66);
    HTTPServer server(new Factory(size), pool, ServerSocket(SocketAddress("127.0.0.1", 0)), params);
    server.start();
    std::cout << "http://127.0.0.1:" << server.port() << std::endl;
    for (;;) pause();                              // until a signal ends it
}

std::string own_path() { return std::filesystem::canonical("/proc/self/exe"); }

testing::HttpAnswer page_of(int port, const std::string& path, const std::string& headers = {}) {
    Line line(port);
    line.send("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers + "\r\n");
    auto answer = line.read();
    if (answer.status != 200) throw std::runtime_error(path + ": " + answer.head);
    return answer;
}

// Megabytes of the process that are in memory, shared libraries included as if they were its own.
double resident(pid_t process) {
    std::ifstream file("/proc/" + std::to_string(process) + "/smaps_rollup");
    for (std::string line; std::getline(file, line);)
        if (line.starts_with("Rss:")) return std::stod(line.substr(4)) / 1024;
    throw std::runtime_error("no memory map of the host");
}

void start_and_rest(const Stage& stage, Effort effort) {
    constexpr double most_seconds = 1, most_megabytes = 60;
    std::vector<Measured> first, memory;
    for (int i = 0; i < by(effort, 7, 3, 1); ++i) {
        const Running host(serving(stage.folder, stage.location));
        page_of(host.port, "/m/" + stage.meeting);
        first.push_back({now_in_seconds() - host.started_at, most_seconds});
        memory.push_back({resident(host.process), most_megabytes});
    }
    print({"first_page.allowance_1_second", "s", Wanted::at_most, 1}, middle(first));
    print({"memory_at_rest.allowance_60_megabytes", "MB", Wanted::at_most, 1}, middle(memory));
}

// A page and what it takes to be shown it.
struct Page { std::string name, path, header; double goal; };

void pages(const Stage& stage, const std::string& cookie, Effort effort) {
    const Running host(serving(stage.folder, stage.location));
    const auto rounds = by(effort, 7, 3, 1);
    const auto seconds = by(effort, 2, 1, 1);
    for (const auto& page : std::vector<Page>{{"meeting", "/m/" + stage.meeting, "Cookie: visit=bench", 0.05},
                                              {"queue", "/m/" + stage.meeting + "/queue", "Cookie: " + cookie, 0.02},
                                              {"api_applications", "/api/v1/meetings/" + stage.meeting + "/applications", "Authorization: Bearer " + stage.officer_token, 0.05}}) {
        const auto answer = page_of(host.port, page.path, page.header + "\r\n");
        const Running bare({own_path(), "--bare", std::to_string(answer.body.size())});
        std::vector<Measured> measured;
        for (int round = 0; round < rounds; ++round)
            measured.push_back({requests_per_second(host.port, page.path, page.header, seconds), requests_per_second(bare.port, page.path, page.header, seconds)});
        print({"pages." + page.name, "pages/s", Wanted::at_least, page.goal}, middle(measured));
    }
    print({"memory_after_pages.allowance_120_megabytes", "MB", Wanted::at_most, 1}, {resident(host.process), 120});
}

// Connections that a byte now and then keeps from ending; who is cut comes again.
class SlowCallers {
public:
    SlowCallers(int port, std::size_t number) : thread_([this, port, number](std::stop_token stop) {
        std::list<Line> lines;
        while (!stop.stop_requested()) {
            std::erase_if(lines, [](Line& line) { return line.ended(); });
            while (lines.size() < number) {
                lines.emplace_back(port);
                lines.back().send("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ");
            }
            there = true;
            for (auto& line : lines) line.send("a");
            for (int i = 0; i < 25 && !stop.stop_requested(); ++i) std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
    }) {
        while (!there) std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    std::atomic<bool> there{false};

private:
    std::jthread thread_;
};

std::vector<double> fresh_requests(int port, const std::string& path, int number) {
    std::vector<double> took;
    for (int i = 0; i < number; ++i) {
        const auto begun = now_in_seconds();
        page_of(port, path);
        took.push_back((now_in_seconds() - begun) * 1000);
    }
    return took;
}

// What a newcomer waits beside so many others, at the slowest of twenty, beside what one waits alone.
void crowd(const Stage& stage, Effort effort) {
    const std::size_t idle = by<std::size_t>(effort, 1'000, 1'000, 20), slow = by<std::size_t>(effort, 200, 200, 5);
    const auto newcomers = by(effort, 200, 60, 5);
    for (const bool silent : {false, true}) {
        const Running host(serving(stage.folder, stage.location));
        const auto path = "/m/" + stage.meeting;
        fresh_requests(host.port, path, 20);
        const auto alone = fresh_requests(host.port, path, newcomers);
        std::list<Line> others;
        for (std::size_t i = 0; i < idle; ++i) {
            auto& line = others.emplace_back(host.port);
            if (silent) continue;
            line.send("GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
            if (line.read().status != 200) throw std::runtime_error("an idle connection was not answered first");
        }
        const SlowCallers callers(host.port, slow);
        print({silent ? "newcomer.beside_1000_silent_and_200_slow" : "newcomer.beside_1000_idle_and_200_slow", "ms", Wanted::at_most, 10},
              {quantile(fresh_requests(host.port, path, newcomers), 0.95), quantile(alone, 0.5)});
    }
}

void allow_descriptors() {
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, 8192);
    setrlimit(RLIMIT_NOFILE, &limit);
}

void measure(Effort effort) {
    allow_descriptors();
    Stage stage("sqlite", by<std::size_t>(effort, 6'300, 6'300, 200));
    const auto applications = by<std::size_t>(effort, 1'000, 1'000, 60);
    tell("serving: " + std::to_string(applications) + " applications are made and submitted");
    std::string cookie;
    {
        const auto opened = stage.open();
        for (const auto& id : add_drafts(opened.house(), stage, applications, 50'000)) submit(opened.house(), stage, id);
        cookie = std::string(web::session_cookie) + "=" + sign_in(opened.house(), "officer@example.org", "a long password", opened.house().clock()).value();
    }
    tell("serving: start and memory");
    start_and_rest(stage, effort);
    tell("serving: pages a second");
    pages(stage, cookie, effort);
    tell("serving: a newcomer beside many connections");
    crowd(stage, effort);
}

}  // namespace

}  // namespace convoke::bench

int main(int count, char** words) {
    using namespace convoke::bench;
    if (count == 3 && std::string_view(words[1]) == "--bare") return serve_bare(std::stoul(words[2]));
    return run_bench(count, words, measure);
}
