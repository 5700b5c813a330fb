// The latest finding of each check on each application, and what a person settled about it.
#pragma once

#include <map>
#include <span>

#include "core/domain/values.hpp"
#include "core/store/database.hpp"

namespace convoke::store {

struct Settlement {
    std::string verdict;                           // "met", "not_met"
    std::string entry;                             // of the register, or ""
    std::string by;                                // an account
    Time at{};
    std::string note;
};

struct StoredFinding {
    std::string application;
    Finding finding;
    Time made_at{};
    std::optional<Settlement> settled = {};
    // Neither certain nor settled: it waits for a person.
    bool open() const { return !settled && !finding.certain; }
};

// Keeps it over the earlier finding of the same check, with the settlement given (or without one).
void save_finding(Unit& unit, const StoredFinding& finding);

// In the order of their checks' names.
std::vector<StoredFinding> findings_of(const Reading& reading, const std::string& application);
std::optional<StoredFinding> finding_of(const Reading& reading, const std::string& application, const std::string& check);

// What the findings of each come to, a settlement counting before the check's own verdict; applications without a finding
// are left out. For a page of a list.
struct Verdicts {
    std::int64_t waiting = 0, met = 0, not_met = 0;
    bool operator==(const Verdicts&) const = default;
};
std::map<std::string, Verdicts> verdicts_of(const Reading& reading, std::span<const std::string> applications);

}  // namespace convoke::store
