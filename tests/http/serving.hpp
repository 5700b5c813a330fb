// A server with routes that show what they were given.
#pragma once

#include <catch2/catch.hpp>
#include <filesystem>
#include <mutex>
#include <thread>
#include <unistd.h>

#include "tests/support/http_client.hpp"
#include "web/http/server.hpp"

namespace convoke::testing {

using http::Request;
using http::Response;

// Polls a condition that somebody else will make true; ten seconds are for ever.
template <class Condition>
bool soon(Condition condition) {
    for (int i = 0; i < 2000; ++i) {
        if (condition()) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return false;
}

struct Serving {
    explicit Serving(http::ServerOptions options = {}, http::Handler handler = {})
        : folder((std::filesystem::temp_directory_path() / ("convoke-http-test-" + std::to_string(::getpid()))).string()) {
        options.upload_folder = folder;
        options.drain = std::chrono::milliseconds(200);
        options.on_fault = [this](const http::Fault& fault) {
            const std::lock_guard guard(lock);
            faults.push_back(fault);
        };
        if (!options.body_rule)
            options.body_rule = [](const Request& request) {
                if (request.path == "/upload") return http::BodyRule{.most = 25 << 20};
                if (request.path == "/register") return http::BodyRule{.most = 25 << 20, .to_file = true};
                return http::BodyRule{};
            };
        server = std::make_unique<http::Server>(std::move(options), [this, handler](const Request& request) {
            {
                const std::lock_guard guard(lock);
                seen.push_back(request.method + " " + request.target);
            }
            return handler ? handler(request) : show(request);
        });
        server->start();
    }
    ~Serving() {
        server.reset();
        std::filesystem::remove_all(folder);
    }

    static Response show(const Request& request) {
        if (request.path == "/header") {
            auto response = Response::text(std::string(request.header("X-In")));
            return response.header("X-Out", request.header("X-In"));
        }
        std::string said = request.method + " " + request.path;
        for (const auto& [name, value] : request.query_values) said += "\n?" + name + "=" + value;
        for (const auto& [name, value] : request.form_values) said += "\n" + name + "=" + value.substr(0, 60);
        for (const auto& file : request.files)
            said += "\n" + file.field + " file [" + file.name + "] " + file.content_type + " " + std::to_string(file.size);
        if (!request.body.empty()) said += "\nbody " + std::to_string(request.body.size());
        return Response::text(said);
    }

    int port() const { return server->port(); }
    std::vector<std::string> requests() {
        const std::lock_guard guard(lock);
        return seen;
    }
    std::vector<std::string> leftovers() const {
        std::vector<std::string> names;
        if (!std::filesystem::exists(folder)) return names;
        for (const auto& entry : std::filesystem::directory_iterator(folder)) names.push_back(entry.path().string());
        return names;
    }

    std::mutex lock;
    std::vector<http::Fault> faults;
    std::vector<std::string> seen;
    std::string folder;
    std::unique_ptr<http::Server> server;
};

}  // namespace convoke::testing
