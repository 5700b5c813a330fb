#include "tests/bench/deadline/rush.hpp"

#include <signal.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>

#include "core/acts/account.hpp"
#include "core/domain/countries.hpp"
#include "core/domain/time.hpp"
#include "tests/bench/figure.hpp"
#include "tests/bench/host/program.hpp"
#include "tests/bench/host/raw.hpp"
#include "tests/support/http_client.hpp"

namespace convoke::bench {

namespace {

using namespace std::chrono_literals;
constexpr auto watched_for = 1s;                   // after the last deadline

Time now() { return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now()); }

std::string request(const std::string& token, const std::string& method, const std::string& path, const std::string& body) {
    return method + " " + path + " HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer " + token + "\r\nContent-Type: application/json\r\nContent-Length: " +
           std::to_string(body.size()) + "\r\n\r\n" + body;
}

Data answered(testing::Line& line, const std::string& sent) {
    line.send(sent);
    const auto answer = line.read();
    if (answer.status < 200 || answer.status > 299) throw std::runtime_error(sent.substr(0, sent.find('\r')) + ": " + answer.head + answer.body);
    return read_json(answer.body);
}

std::int64_t length(const Stage& stage) { return std::stoll(Raw::open(stage.location)->ask("SELECT sequence FROM record_head").at(0).at(0)); }

}  // namespace

std::size_t Outcome::acts() const {
    std::size_t number = 0;
    for (const auto& mission : missions) number += mission.size();
    return number;
}

std::size_t Outcome::late() const {
    std::size_t number = 0;
    for (const auto& mission : missions) number += static_cast<std::size_t>(std::ranges::count_if(mission, &Acknowledged::late));
    return number;
}

std::vector<double> Outcome::waits() const {
    std::vector<double> all;
    for (const auto& mission : missions)
        for (const auto& one : mission) all.push_back(one.seconds);
    return all;
}

Rush::Rush(Stage& stage, Sizes sizes) : stage_(stage), sizes_(sizes) {
    const auto opened = stage.open();
    const auto& house = opened.house();
    const auto console = web::at_the_console(Role::admin);
    const auto token = [&](const std::string& name, Role role, const std::string& state) {
        make_account(house, console, {.email = name + "@example.org", .name = name, .password = "a long password", .role = role, .state = state}, house.clock());
        return make_token(house, console, name + "@example.org", house.clock());
    };
    second_officer_ = token("second", Role::opga, "");
    for (const auto& country : countries()) {
        if (country.kind != CountryKind::member_state || states_.size() == sizes.missions) continue;
        states_.emplace_back(country.iso3);
        tokens_.push_back(token(states_.back(), Role::state, states_.back()));
    }
    applications_ = add_drafts(house, stage, sizes.names, 50'000);
    for (const auto& id : applications_) submit(house, stage, id);
}

Data Rush::ask(int port, const std::string& token, const std::string& method, const std::string& path, const Data& body) const {
    testing::Line line(port);
    return answered(line, request(token, method, path, method == "GET" ? "" : write_json(body.is_null() ? Data(Data::Members{}) : body)));
}

void Rush::furnish(int port) {
    testing::Line line(port);
    for (const auto& id : applications_) answered(line, request(stage_.officer_token, "POST", "/api/v1/applications/" + id + "/shortlist", "{}"));
    list_ = "/api/v1/lists/" + ask(port, stage_.officer_token, "POST", "/api/v1/meetings/" + stage_.meeting + "/lists",
                                   Data::Members{{"title", "The list"}, {"applications", "shortlisted"}}).text("id");
    ask(port, second_officer_, "POST", list_ + "/approve");
}

Outcome Rush::run(End end) {
    const bool killed = end == End::killed;
    const Running host(serving(stage_.folder, stage_.location));
    furnish(host.port);
    const auto deadline = now() + std::chrono::seconds(sizes_.seconds) + 1s, extended = deadline + (killed ? 60s : 1s);
    ask(host.port, stage_.officer_token, "POST", list_ + "/circulate", Data::Members{{"deadline", text_of(deadline)}});
    const auto whole = ask(host.port, tokens_.front(), "GET", list_);
    for (const auto& entry : whole.at("entries").list()) entries_.push_back(entry.text("id"));
    before_ = length(stage_);

    Outcome outcome;
    outcome.missions.resize(states_.size());
    outcome.unheard.resize(states_.size());
    std::atomic<bool> failed{false}, dead{false};
    std::string failure;
    const auto guarded = [&](const auto& work) {
        try {
            work();
        } catch (const std::exception& caught) {
            if (!dead && !failed.exchange(true)) failure = caught.what();
        }
    };
    std::this_thread::sleep_until(deadline - std::chrono::seconds(sizes_.seconds));
    const auto begun = now_in_seconds();
    {
        std::vector<std::jthread> threads;
        for (std::size_t mission = 0; mission < states_.size(); ++mission)
            threads.emplace_back([&, mission] {
                guarded([&] {
                    testing::Line line(host.port);
                    auto& said = outcome.missions[mission];
                    for (std::size_t turn = 0; (said.empty() || said.back().sent <= extended) && !failed; ++turn) {     // until one was sent too late
                        const bool twice = mission % 3 == 0;           // every objection revised at once
                        const auto& entry = entries_[(mission * 17 + (twice ? turn / 2 : turn)) % entries_.size()];
                        outcome.unheard[mission] = entry;
                        const auto sent_at = now();
                        const auto sent = now_in_seconds();
                        const auto answer = answered(line, request(tokens_[mission], "POST", list_ + "/entries/" + entry + "/objections",
                                                                   R"({"basis":")" + states_[mission] + " " + std::to_string(turn) + R"("})"));
                        const auto receipt = answer.text("receipt");
                        said.push_back({entry, receipt.substr(receipt.rfind('/') + 1), answer.at("revision").number(), answer.at("late").flag(), sent_at, now_in_seconds() - sent});
                        outcome.unheard[mission].clear();
                    }
                });
            });
        threads.emplace_back([&] {                 // OPGA watches
            guarded([&] {
                while (now() <= extended + watched_for && !failed) {
                    const auto asked = now_in_seconds();
                    ask(host.port, stage_.officer_token, "GET", list_ + "/objections?limit=50");
                    outcome.watched.push_back(now_in_seconds() - asked);
                    std::this_thread::sleep_for(200ms);
                }
            });
        });
        threads.emplace_back([&] {                 // and extends, which takes two
            guarded([&] {
                const Data wanted = Data::Members{{"deadline", text_of(extended)}, {"reason", "At the request of delegations"}};
                std::this_thread::sleep_until(deadline - std::chrono::seconds(sizes_.seconds) / 2);
                ask(host.port, stage_.officer_token, "POST", list_ + "/extend", wanted);
                ask(host.port, second_officer_, "POST", list_ + "/extend", wanted);
                if (!killed) return;
                std::this_thread::sleep_until(deadline - 2s);
                dead = true;
                kill(host.process, SIGKILL);
            });
        });
    }
    outcome.seconds = now_in_seconds() - begun;
    if (failed) throw std::runtime_error(failure);
    return outcome;
}

std::vector<std::vector<std::string>> Rush::lines() const {
    return Raw::open(stage_.location)->ask("SELECT * FROM record WHERE sequence > " + std::to_string(before_) + " ORDER BY sequence");
}

}  // namespace convoke::bench
