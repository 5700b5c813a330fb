// A meeting of the worked example in mid-November, as far as its people are concerned.
#pragma once

#include "core/domain/time.hpp"
#include "core/json/json.hpp"
#include "tests/host/host.hpp"

namespace convoke::tests {

// What a form or a program says of a person; `more` over it.
inline Data person(const std::string& given_name, const Data::Members& more = {}) {
    Data said = Data::Members{{"title", "Ms"}, {"given_name", given_name}, {"family_name", "Diaz"}, {"gender", "female"}, {"function", "Director"},
                              {"email", given_name + "@example.org"}};
    for (const auto& [name, value] : more) said[name] = value;
    return said;
}
inline Data delegate(const std::string& given_name, const Data::Members& more = {}) {
    auto said = person(given_name, more);
    if (!said.has("capacity")) said["capacity"] = "delegate";
    return said;
}

struct Registration {
    explicit Registration(const std::string& kind, const std::function<void(Data&)>& edit = {}) : host(kind) { host.meeting("m", edit); }

    // The answer of a call that has to succeed.
    Data done(const Caller& caller, const std::string& target, const Data& body = Data::Members{}) {
        const auto answered = host.post(caller, target, body);
        INFO(target << ": " << answered.body);
        REQUIRE(answered.status < 300);
        return answered.json();
    }
    Data read(const Caller& caller, const std::string& target) {
        const auto answered = host.get(caller, target);
        INFO(target << ": " << answered.body);
        REQUIRE(answered.status == 200);
        return answered.json();
    }
    Answered put(const Caller& caller, const std::string& target, const Data& body, std::int64_t version) {
        return host.ask(caller, "PUT", target, write_json(body), "application/json", {{"If-Match", "\"v" + std::to_string(version) + "\""}});
    }
    // An organisation that the Assembly has approved (para 9): its application.
    std::string approved(const Caller& caller, const std::string& name) {
        const auto id = host.application(caller, "m", name);
        done(caller, "/api/v1/applications/" + id + "/submit");
        done(officer, "/api/v1/applications/" + id + "/shortlist");
        const auto list = "/api/v1/lists/" + done(officer, api + "/lists", Data::Members{{"title", "List"}, {"applications", "shortlisted"}}).text("id");
        done(second, list + "/approve");
        done(officer, list + "/circulate", Data::Members{{"deadline", text_of(host.now + std::chrono::hours(24))}});
        host.now += std::chrono::hours(25);
        const auto entry = read(officer, list).at("entries").list().at(0).text("id");
        const Data decision = Data::Members{{"symbol", "76/500"}, {"date", date_text(host.now)}, {"dispositions", Data::Members{{entry, "approved"}}}};
        done(officer, list + "/decision", decision);
        done(second, list + "/decision", decision);
        return id;
    }
    // One that registers with the Secretariat (para 8).
    std::string registered(const Caller& caller, const std::string& name) {
        const auto id = host.application(caller, "m", name, "ngo-ecosoc");
        done(caller, "/api/v1/applications/" + id + "/submit");
        done(secretariat, "/api/v1/applications/" + id + "/register");
        return id;
    }
    // Codes of the letters that wait for that account, oldest first.
    std::vector<std::string> letters_to(const std::string& account) const;
    // Kinds of what is on record about that subject, oldest first.
    std::vector<std::string> recorded(const std::string& subject) const;

    Host host;
    const std::string api = "/api/v1/meetings/m";
    Caller officer = host.account("opga", Role::opga), second = host.account("opga2", Role::opga), secretariat = host.account("secretariat", Role::secretariat);
    Caller ana = host.account("ana", Role::applicant), france = host.account("france", Role::state, "FRA");
};

using Lines = std::vector<std::string>;

}  // namespace convoke::tests
