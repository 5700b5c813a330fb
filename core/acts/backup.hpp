// A copy of the whole installation in one file, and an installation made from one. The file fits either database: what was
// copied from SQLite can be taken into PostgreSQL, and the other way round. Inside: what it is (backup.json), one line of
// JSON for every row of every table, every document, and, only if asked for, the keys.
#pragma once

#include <filesystem>

#include "core/acts/house.hpp"
#include "core/files/archive.hpp"
#include "core/store/migrate.hpp"

namespace convoke {

struct BackupAsked {
    std::filesystem::path file;                    // where nothing stands yet
    std::filesystem::path keys = {};               // the folder of the keys, to be copied too: the file then opens every seal
    std::string program;                           // the version that makes it
};
struct BackupMade {
    std::size_t tables = 0, rows = 0, documents = 0;
    std::vector<std::string> missing = {};         // documents (SHA-256) that are not where they should be
};

// The database at one instant, while others go on working. Permission backup.make; it is written down in the record
// afterwards, so the copy itself does not know of it. Refused: conflict where something stands in the file's place.
BackupMade make_backup(const House& house, const Actor& actor, const BackupAsked& asked, Time now);

class Backup {
public:
    explicit Backup(const std::filesystem::path& file);        // Refused(invalid): no backup, damaged, or of a later format

    bool holds_keys() const;
    // Puts the keys it holds into that folder. Refused(conflict) where another key stands there.
    void put_keys(const std::filesystem::path& folder) const;
    // Whether this installation's master key opens what is sealed in it.
    bool opened_by(const Vault& vault) const;

    struct Restored {
        std::size_t rows = 0, documents = 0;
        std::int64_t record = 0;
        std::vector<std::pair<std::string, std::string>> left_out = {};        // plugins with a later migration that is wrong, and why: a host leaves them out, too
    };
    // Into a database that nobody has used: all of it, or nothing. Brings it up to the program's own migrations then.
    // Refused: conflict where the database is in use; unavailable where a migration of it is unknown here (a plugin that is
    // missing, or a later version); invalid where something of it is not whole, or its record is not unaltered.
    Restored restore(store::Database& database, const std::vector<store::MigrationFolder>& folders, const std::filesystem::path& documents, Time now) const;

private:
    void demand_migrations(const std::vector<store::MigrationFolder>& folders) const;
    std::size_t put_documents(const std::filesystem::path& folder) const;

    std::filesystem::path file_;
    files::ArchiveReader archive_;
    Data about_;
};

}  // namespace convoke
