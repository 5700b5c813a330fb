// A data folder to measure in: the worked example open for applications, both registers at their real size, two accounts.
#pragma once

#include <filesystem>

#include "core/acts/house.hpp"
#include "web/commands/opened.hpp"

namespace convoke::bench {

// Which databases this run can reach: SQLite, and PostgreSQL where CONVOKE_TEST_PG names a server (packaging/with-postgresql).
std::vector<std::string> kinds_of_database();

class Stage {
public:
    // Beside the program, so that it lies on the disk that the build lies on and not in memory. Removed with the object.
    explicit Stage(const std::string& kind, std::size_t register_entries = 6'300);
    ~Stage();
    Stage(const Stage&) = delete;

    // The program's own parts on this folder. One at a time, and not while the program serves it.
    web::Opened open() const { return web::Opened(settings()); }
    // A copy of the database as it is now; nobody may have it open.
    std::string copied();

    std::filesystem::path folder;
    std::string location;                          // of the database
    std::string meeting;
    Actor applicant, officer;
    std::string applicant_token, officer_token;

private:
    web::Settings settings() const;
    std::vector<std::string> made_;                // databases of a PostgreSQL server
};

// Drafts of that many invented organisations, from the number given on. Their ids, in order.
std::vector<std::string> add_drafts(const House& house, const Stage& stage, std::size_t number, std::size_t first);

// The first half of a submission and the second, as the portal and the API take them.
void submit(const House& house, const Stage& stage, const std::string& application);

}  // namespace convoke::bench
