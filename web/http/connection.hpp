// One connection: requests read one after the other, each answered before the next is looked at.
#pragma once

#include "web/http/head.hpp"
#include "web/http/send.hpp"
#include "web/http/server.hpp"
#include "web/http/watchdog.hpp"

namespace convoke::http {

struct Counters {
    std::atomic<std::int64_t> accepted{0}, requests{0}, faults{0}, refused_full{0}, refused_address{0};
    std::atomic<std::int64_t> answers[6] = {};
};

// What the connections of a server share.
struct Shared {
    Shared(ServerOptions options_, Handler handler_, std::function<int()> waiting)
        : options(std::move(options_)), handler(std::move(handler_)),
          watchdog({options.per_address, options.header_when_full}, std::move(waiting)) {}
    ServerOptions options;
    Handler handler;
    Counters counters;
    Watchdog watchdog;
};

class Connection {
public:
    // `socket` is open as long as this object lives; `peer` is the address at its other end.
    Connection(Shared& shared, int socket, std::string peer);
    void run();                                                // returns when the conversation is over; never throws

private:
    bool exchange();
    void receive_head(Request& request, Framing& framing);
    void receive_body(Request& request, const Framing& framing);
    void note_forwarded(Request& request) const;
    Response respond(const Request& request);
    Response failure(const Request& request, std::exception_ptr why);
    Response drawn(const Request& request, const Error& error);
    bool deliver(const Request& request, Response response, bool keep_alive);
    void linger();

    Shared& shared_;
    std::string peer_;
    Watched watched_;
    Wire wire_;
    bool version_1_0_ = false;
};

}  // namespace convoke::http
