#include "tests/support/databases.hpp"

#include <atomic>
#include <cstdlib>
#include <iostream>
#include <unistd.h>

#include "core/store/migrate.hpp"
#include "core/store/session.hpp"

namespace convoke::tests {

namespace {

std::string server() {
    const char* url = std::getenv("CONVOKE_TEST_PG");
    return url ? url : "";
}

std::string unique_name() {
    static std::atomic<int> count{0};
    return "convoke_test_" + std::to_string(getpid()) + "_" + std::to_string(count++);
}

void on_server(const std::string& statement) {
    soci::session session;
    store::open_session(session, server());
    session << statement;
}

}  // namespace

std::vector<std::string> kinds_of_database() {
    if (!server().empty()) return {"sqlite", "postgresql"};
    static const bool told = (std::cerr << "skipped: the tests on PostgreSQL (CONVOKE_TEST_PG names no server)\n", true);
    return told ? std::vector<std::string>{"sqlite"} : std::vector<std::string>{};
}

Folder::Folder() : path(std::filesystem::temp_directory_path() / unique_name()) { std::filesystem::create_directories(path); }

Folder::~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path, ignored);
}

TestDatabase::TestDatabase(const std::string& kind, bool migrated) {
    if (kind == "postgresql") {
        name_ = unique_name();
        on_server("CREATE DATABASE " + name_);
        location = server();
        location.replace(location.rfind('/') + 1, std::string::npos, name_);
    } else {
        location = (folder.path / "convoke.db").string();
    }
    database = std::make_unique<store::Database>(store::Options{.location = location});
    if (migrated) store::migrate(*database, {{"core", SOURCE_DIR "/sql"}}, Time{});
}

TestDatabase::~TestDatabase() {
    database.reset();
    if (!name_.empty()) on_server("DROP DATABASE " + name_ + " WITH (FORCE)");
}

}  // namespace convoke::tests
