// The HTTP server: connections in, requests to a handler, answers out. It knows nothing of pages, accounts or storage.
//
//     Server server({.port = 8080}, [](const Request& request) { return Response::text("You asked " + request.path); });
//     server.start();
#pragma once

#include "web/http/body.hpp"
#include "web/http/response.hpp"

namespace convoke::http {

// Called from many threads at once. May throw Error and Refused; anything else is a fault: 500 with a number, logged.
using Handler = std::function<Response(const Request&)>;

// Something that should not have happened while answering. `number` is what the caller was shown.
struct Fault { std::string number, method, path, what; };

struct ServerOptions {
    std::string address = "127.0.0.1";                         // "0.0.0.0" or "::" for every interface
    int port = 0;                                              // 0: any free one
    int threads = 1536;                                        // one for each connection; idle ones cost 25 KB
    int queue = 1024;                                          // connections waiting for a thread; beyond it 503
    int backlog = 1024;                                        // of the kernel
    int per_address = 384;                                     // connections of one address; trusted proxies: unlimited

    // A proxy at one of these addresses is believed: X-Forwarded-For (its last entry) and X-Forwarded-Proto.
    std::vector<std::string> trusted_proxies = {};

    // Deadlines are absolute: a byte now and then does not extend them.
    std::chrono::milliseconds header{5'000};                   // for the first byte of the first, and for the head of each
    std::chrono::milliseconds header_when_full{1'000};         // likewise while others wait for a thread
    std::chrono::milliseconds body{30'000};                    // for the body, and a second more for each least_rate
    std::chrono::milliseconds send{30'000};                    // for each 64 KB of the answer
    std::chrono::milliseconds keep_alive{15'000};              // between requests; idle ones give way when threads run out
    std::chrono::milliseconds linger{2'000};                   // to read what a refused caller still sends
    std::chrono::milliseconds drain{10'000};                   // for requests in progress, when the server is destroyed
    std::int64_t least_rate = 16 * 1024;                       // bytes a second

    std::string upload_folder = {};                            // for temporary files; "": the system's

    // How much body the route takes; sees everything but the body. May throw Error: nothing is read then.
    std::function<BodyRule(const Request&)> body_rule = {};
    // Draws errors of every origin, also of requests too broken to reach the handler (the request is then half empty).
    // Default: problem details.
    std::function<Response(const Request&, const Error&)> render = {};
    std::function<void(const Fault&)> on_fault = {};           // default: a line on standard error
};

struct Metrics {
    int threads = 0, connections = 0, idle = 0, queued = 0;    // now
    std::int64_t accepted = 0, requests = 0, faults = 0;       // since the start, as all below
    std::int64_t refused_full = 0, refused_address = 0;        // answered 503
    std::int64_t evicted = 0, timed_out = 0;                   // idle ones that gave way; deadlines passed
    std::int64_t answers[6] = {};                              // by the first digit of the status
};

class Server {
public:
    Server(ServerOptions options, Handler handler);
    ~Server();                                                 // stops, and waits for handlers that are still running
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    void start();                                              // throws std::runtime_error when the address is taken
    int port() const;

    // Takes no more requests, lets those in progress finish for at most `bound`, then cuts connections. True when none
    // had to be cut. Idle connections are closed at once.
    bool stop(std::chrono::milliseconds bound);

    Metrics metrics() const;

private:
    struct Inner;
    std::unique_ptr<Inner> inner_;
};

}  // namespace convoke::http
