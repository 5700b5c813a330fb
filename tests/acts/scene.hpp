// A meeting, its officers and two applicants, for the acts themselves: called as pages and API call them.
#pragma once

#include <algorithm>

#include "core/acts/apply.hpp"
#include "core/acts/check.hpp"
#include "core/acts/findings.hpp"
#include "core/acts/import_register.hpp"
#include "core/acts/take_step.hpp"
#include "core/domain/time.hpp"
#include "core/store/applications.hpp"
#include "core/store/outbox.hpp"
#include "core/store/record.hpp"
#include "tests/host/host.hpp"

namespace convoke::tests {

struct Scene : Host {
    explicit Scene(const std::string& kind, const Contributors& contributors = Contributors::of_the_build()) : Host(kind, contributors) { meeting("m"); }

    std::shared_ptr<const Meeting> meeting_m() const { return find_meeting(house(), *read(), "m"); }

    // Submitted, as the applicant's page does it.
    std::string submitted(const std::string& name, const std::string& category = "ngo", const std::string& of = "") {
        const auto id = application(ana, "m", name, category);
        submit_again(id);
        if (!of.empty()) take(of, id);
        return id;
    }
    void submit_again(const std::string& id) {
        const auto one = *store::read_application(*read(), id);
        const auto findings = examine(house(), *read(), *meeting_m(), now, {&one, 1}).front();
        database().write([&](store::Unit& unit) { submit(house(), unit, *meeting_m(), ana.actor, now, one, findings); });
    }
    std::vector<Application> take(const std::string& step, const std::vector<Chosen>& chosen, const Answers& answers = {}, const Actor* actor = nullptr) {
        return database().write([&](store::Unit& unit) { return take_step(house(), unit, *meeting_m(), actor ? *actor : opga.actor, now, step, chosen, answers); });
    }
    void take(const std::string& step, const std::string& id, const Answers& answers = {}) { take(step, std::vector<Chosen>{{id}}, answers); }

    Application kept(const std::string& id) const { return *store::read_application(*read(), id); }
    State state(const std::string& id) const { return kept(id).state; }
    // What the record says happened to it, oldest first: "application.moved", ...
    std::vector<std::string> record(const std::string& subject) const {
        std::vector<std::string> kinds;
        for (const auto& line : store::record_of(*read(), subject)) kinds.push_back(line.kind);
        return kinds;
    }
    // In the order of their codes.
    std::vector<std::string> letters(const Caller& to) const {
        std::vector<std::string> codes;
        for (const auto& letter : store::letters_to(*read(), to.actor.account, 50)) codes.push_back(letter.code);
        std::ranges::sort(codes);
        return codes;
    }
    std::int64_t lines() const { return store::last_of_record(*read()); }
    RegisterImported import(const std::string& csv, const std::string& as_of = "2021-08-01", bool skip_bad = false, bool dry_run = false) {
        return import_register(house(), secretariat.actor, {.register_id = "ecosoc", .sheet = "", .file = csv, .as_of = as_of, .map = {}, .skip_bad = skip_bad, .dry_run = dry_run}, now);
    }

    Caller ana = account("ana", Role::applicant), bob = account("bob", Role::applicant), secretariat = account("sec", Role::secretariat),
           opga = account("opga", Role::opga), boris = account("boris", Role::opga), admin = account("admin", Role::admin);
};

// The kind of refusal and its code, or "" where nothing was refused.
template <typename Act>
std::string refusal(Act act) {
    constexpr const char* kinds[] = {"not_allowed", "unknown", "conflict", "stale", "invalid", "too_many", "unavailable"};
    try {
        act();
        return "";
    } catch (const Refused& refused) {
        return std::string(kinds[static_cast<int>(refused.kind)]) + " " + refused.text.code;
    }
}

}  // namespace convoke::tests
