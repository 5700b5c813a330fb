// Three meetings with the same things in them: one that is open, one that is not published, one where no plugin is active.
#pragma once

#include "tests/access/routes.hpp"
#include "tests/host/host.hpp"

namespace convoke::tests {

struct World {
    explicit World(const std::string& kind);

    // The address or body with the things of that meeting in it; `strange` puts things there that never were.
    std::string with(const std::string& text, const std::string& meeting, bool strange = false) const;

    // A text without the ids of those things, real or strange.
    std::string unnamed(std::string text, const std::string& meeting) const;

    Host host;
    std::vector<Caller> callers;                   // by Who
    std::map<std::string, Answers> things;         // of each meeting: {"list", id}, ...

private:
    Answers furnished(const std::string& meeting);
    Data done(const Caller& caller, const std::string& target, const Data& body = Data::Members{});
};

inline const std::vector<std::string> names_of_callers{"nobody", "owner", "another applicant", "secretariat", "opga", "the objecting State",
                                                       "another State", "observer", "auditor", "admin"};

}  // namespace convoke::tests
