// Forward migrations: numbered .sql files of the core and of each plugin, run once each, in order, and remembered by
// their digest. A file that was run and has changed since stops the start: a released migration is never edited.
#pragma once

#include <filesystem>

#include "core/store/database.hpp"

namespace convoke::store {

struct MigrationFolder {
    std::string owner;                             // "core" or the plugin's id; a plugin's tables start with "<id>_"
    std::filesystem::path folder;
};

struct Migration { std::string owner, name, digest; };
// Those that this database has behind it; none where it is new.
std::vector<Migration> migrations_run(const Reading& reading);

// Names the file and what is wrong with it: unreadable, changed after it was run, refused by the database, or touching a table
// outside of its plugin's prefix.
struct WrongMigration : std::runtime_error { using std::runtime_error::runtime_error; };

// Returns how many were run, of those that `wanted` names, or of all. Throws WrongMigration; Failed where it is the database
// that cannot be reached, is busy or full.
std::size_t migrate(Database& database, const std::vector<MigrationFolder>& folders, Time now,
                    const std::function<bool(const Migration&)>& wanted = {});

// One file's statements for that database: lines under `-- @sqlite` or `-- @postgresql` (until `-- @both`) count for
// that one only; statements end with a semicolon at the end of a line.
std::vector<std::string> statements(std::string_view file, bool sqlite);

}  // namespace convoke::store
