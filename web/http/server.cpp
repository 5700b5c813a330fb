#include "web/http/server.hpp"

#include <Poco/Exception.h>
#include <Poco/Net/ServerSocket.h>
#include <Poco/Net/TCPServer.h>
#include <Poco/Net/TCPServerConnection.h>
#include <Poco/Net/TCPServerConnectionFactory.h>
#include <Poco/ThreadPool.h>
#include <algorithm>
#include <sys/resource.h>
#include <sys/socket.h>

#include "web/http/connection.hpp"
#include "web/http/problem.hpp"

namespace convoke::http {

namespace net = Poco::Net;

namespace {

std::string address_of(const net::StreamSocket& socket) {
    try {
        return socket.peerAddress().host().toString();
    } catch (const Poco::Exception&) {                         // it left before we looked
        return {};
    }
}

class Adapter final : public net::TCPServerConnection {
public:
    Adapter(const net::StreamSocket& socket, Shared& shared) : TCPServerConnection(socket), shared_(shared) {}
    void run() override {
        Connection(shared_, socket().impl()->sockfd(), address_of(socket())).run();
        socket().close();
    }

private:
    Shared& shared_;
};

class Factory final : public net::TCPServerConnectionFactory {
public:
    explicit Factory(Shared& shared) : shared_(shared) {}
    net::TCPServerConnection* createConnection(const net::StreamSocket& socket) override {
        return new Adapter(socket, shared_);
    }

private:
    Shared& shared_;
};

// Each connection has a descriptor, and files and the database want some; the usual soft limit of 1,024 is too few.
void allow_descriptors(rlim_t wanted) {
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= wanted) return;
    limit.rlim_cur = std::min(limit.rlim_max, wanted);
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

// Asked by the accepting thread for each new connection.
class Doorkeeper final : public net::TCPServerConnectionFilter {
public:
    Doorkeeper(Shared& shared, const net::TCPServer& tcp) : shared_(shared), tcp_(tcp) {
        const Error full(503, {"http.full"}, {}, 2);
        const auto& render = shared.options.render;
        full_ = bytes_of(render ? render(Request(), full) : problem(full));
    }

    bool accept(const net::StreamSocket& socket) override {
        const auto& options = shared_.options;
        const auto address = address_of(socket);
        const int descriptor = socket.impl()->sockfd();
        ++shared_.counters.accepted;
        if (shared_.watchdog.stopping() || tcp_.queuedConnections() >= options.queue) {
            ++shared_.counters.refused_full;
            shared_.watchdog.turn_away(descriptor, full_);
            return false;
        }
        const auto& trusted = options.trusted_proxies;
        const bool proxy = std::find(trusted.begin(), trusted.end(), address) != trusted.end();
        if (!shared_.watchdog.admit(descriptor, proxy ? std::string() : address)) {
            ++shared_.counters.refused_address;
            shared_.watchdog.turn_away(descriptor, full_);
            return false;
        }
        if (tcp_.currentThreads() >= options.threads) shared_.watchdog.make_room();
        return true;
    }

private:
    Shared& shared_;
    const net::TCPServer& tcp_;
    std::string full_;
};

}  // namespace

struct Server::Inner {
    Inner(ServerOptions options, Handler handler)
        : pool(4, options.threads + 2, 60),
          shared(std::make_unique<Shared>(std::move(options), std::move(handler), [this] { return waiting(); })) {}

    ~Inner() {
        pool.joinAll();                                        // every connection has ended: nobody uses what goes now
        shared.reset();
    }

    // Connections that wait for a thread while none is free.
    int waiting() const {
        const auto* server = running.load();
        if (!server) return 0;
        const int queued = server->queuedConnections();
        // The server's own maxThreads() is the size of the pool, which is larger.
        return queued > 0 && server->currentThreads() >= server->params().getMaxThreads() ? queued : 0;
    }

    Poco::ThreadPool pool;
    net::ServerSocket socket;
    int port = 0;
    std::unique_ptr<net::TCPServer> tcp;
    std::atomic<net::TCPServer*> running{nullptr};
    std::unique_ptr<Shared> shared;
};

Server::Server(ServerOptions options, Handler handler)
    : inner_(std::make_unique<Inner>(std::move(options), std::move(handler))) {}

Server::~Server() { stop(inner_->shared->options.drain); }

void Server::start() {
    auto& shared = *inner_->shared;
    const auto& options = shared.options;
    allow_descriptors(static_cast<rlim_t>(options.threads + options.queue) * 2 + 1024);
    if (!options.upload_folder.empty()) remove_stale_uploads(options.upload_folder);
    try {
        auto& socket = inner_->socket;
        // Reusing the port as well, as the shorter overloads do, would let a second server share it unnoticed.
        socket.bind(net::SocketAddress(options.address, static_cast<Poco::UInt16>(options.port)), true, false);
        socket.listen(options.backlog);
        inner_->port = socket.address().port();
        net::TCPServerParams::Ptr params(new net::TCPServerParams);
        params->setMaxThreads(options.threads);
        params->setMaxQueued(options.queue);
        inner_->tcp = std::make_unique<net::TCPServer>(new Factory(shared), inner_->pool, socket, params);
        inner_->tcp->setConnectionFilter(new Doorkeeper(shared, *inner_->tcp));
        inner_->running = inner_->tcp.get();
        inner_->tcp->start();
    } catch (const Poco::Exception& error) {
        throw std::runtime_error("cannot listen on " + options.address + ":" + std::to_string(options.port) + ": " +
                                 error.displayText());
    }
}

int Server::port() const { return inner_->port; }

bool Server::stop(std::chrono::milliseconds bound) {
    if (!inner_->tcp) return true;
    auto& watchdog = inner_->shared->watchdog;
    watchdog.begin_stop();
    const auto until = Watchdog::Clock::now() + bound;
    const auto busy = [&] { return watchdog.count() + inner_->tcp->queuedConnections() > 0; };
    while (busy() && Watchdog::Clock::now() < until) std::this_thread::sleep_for(std::chrono::milliseconds(5));
    const bool drained = !busy();
    ::shutdown(inner_->socket.impl()->sockfd(), SHUT_RDWR);    // wakes the accepting thread, which looks up 4 times a second
    inner_->tcp->stop();
    inner_->socket.close();                                    // whoever comes now is refused rather than kept waiting
    watchdog.cut_all();
    return drained;
}

Metrics Server::metrics() const {
    const auto& shared = *inner_->shared;
    Metrics metrics;
    if (inner_->tcp) {
        metrics.threads = inner_->tcp->currentThreads();
        metrics.connections = shared.watchdog.count();
        metrics.idle = shared.watchdog.idle();
        metrics.queued = inner_->tcp->queuedConnections();
    }
    metrics.accepted = shared.counters.accepted;
    metrics.requests = shared.counters.requests;
    metrics.faults = shared.counters.faults;
    metrics.refused_full = shared.counters.refused_full;
    metrics.refused_address = shared.counters.refused_address;
    metrics.evicted = shared.watchdog.evicted();
    metrics.timed_out = shared.watchdog.timed_out();
    for (int i = 0; i < 6; ++i) metrics.answers[i] = shared.counters.answers[i];
    return metrics;
}

}  // namespace convoke::http
