// A fresh database of each kind for a test: SQLite always, PostgreSQL where CONVOKE_TEST_PG names a server.
#pragma once

#include <catch2/catch.hpp>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/store/database.hpp"

namespace convoke::tests {

// Which databases this run can reach; says so once when PostgreSQL is skipped.
std::vector<std::string> kinds_of_database();

// A folder that is removed with the test.
class Folder {
public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    std::filesystem::path path;
};

// An empty, or a migrated, database of that kind; removed with the test.
class TestDatabase {
public:
    explicit TestDatabase(const std::string& kind, bool migrated = true);
    ~TestDatabase();
    TestDatabase(const TestDatabase&) = delete;

    store::Database& operator*() const { return *database; }
    store::Database* operator->() const { return database.get(); }

    Folder folder;
    std::string location;
    std::unique_ptr<store::Database> database;

private:
    std::string name_;
};

}  // namespace convoke::tests
