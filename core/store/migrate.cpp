#include "core/store/migrate.hpp"

#include <soci/soci.h>

#include <algorithm>
#include <fstream>
#include <regex>
#include <sstream>

#include "core/crypto/digest.hpp"
#include "core/domain/time.hpp"
#include "core/store/query.hpp"
#include "core/store/whole.hpp"

namespace convoke::store {

namespace {

namespace fs = std::filesystem;

std::string content(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    if (!in || !(text << in.rdbuf())) throw WrongMigration("cannot read the migration " + file.string());
    return text.str();
}

std::vector<fs::path> files_of(const fs::path& folder) {
    std::vector<fs::path> files;
    if (!fs::is_directory(folder)) return files;
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.path().extension() == ".sql") files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

// A plugin makes, changes and indexes its own tables only.
void stay_inside(const std::string& owner, const std::string& file, const std::string& statement) {
    if (owner == "core") return;
    static const std::regex touched(
        R"(\b(?:TABLE|INTO|UPDATE|VIEW|INDEX|ON|FROM|TRIGGER|REFERENCES)\s+(?:IF\s+(?:NOT\s+)?EXISTS\s+)?\"?([A-Za-z_][A-Za-z0-9_]*))",
        std::regex::icase);
    for (std::sregex_iterator it(statement.begin(), statement.end(), touched), end; it != end; ++it) {
        std::string name = (*it)[1];
        std::ranges::transform(name, name.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        if (name == "delete" || name == "update" || name == "conflict") continue;      // ON DELETE, ON CONFLICT
        if (!name.starts_with(owner + "_"))
            throw WrongMigration("the plugin " + owner + " touches the table " + name + " in " + file +
                                     "; its tables must start with " + owner + "_");
    }
}

void run(Unit& unit, const std::string& statement, const std::string& which) {
    try {
        unit.sql() << statement;
    } catch (const soci::soci_error& failure) {
        std::string words = failure.what();
        std::ranges::replace(words, '\n', ' ');
        try {
            rethrow();
        } catch (const Failed& failed) {
            if (failed.kind == Failed::Kind::busy || failed.kind == Failed::Kind::full || failed.kind == Failed::Kind::connection) throw;
        }
        throw WrongMigration(which + " was refused: " + words);
    }
}

}  // namespace

std::vector<std::string> statements(std::string_view file, bool sqlite) {
    std::vector<std::string> found;
    std::string statement;
    bool counts = true;
    std::istringstream lines{std::string(file)};
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("-- @")) {
            counts = line == "-- @both" || line == (sqlite ? "-- @sqlite" : "-- @postgresql");
            continue;
        }
        if (!counts) continue;
        if (const auto comment = line.find("--"); comment != std::string::npos) line.erase(comment);
        line.erase(line.find_last_not_of(" \t\r") + 1);
        if (line.empty()) continue;
        const bool last = line.back() == ';';
        if (last) line.pop_back();
        statement += line + "\n";
        if (last) found.push_back(std::exchange(statement, {}));
    }
    if (!statement.empty()) found.push_back(statement);
    return found;
}

std::vector<Migration> migrations_run(const Reading& reading) {
    std::vector<Migration> found;
    Migration one;
    for (const auto& table : all_tables(reading))
        if (table.name == "migrations")
            Query(reading, "SELECT owner, name, digest FROM migrations ORDER BY owner, name").into(one.owner, one.name, one.digest).each([&] { found.push_back(one); });
    return found;
}

std::size_t migrate(Database& database, const std::vector<MigrationFolder>& folders, Time now, const std::function<bool(const Migration&)>& wanted) {
    database.write([](Unit& unit) {
        unit.sql() << "CREATE TABLE IF NOT EXISTS migrations (owner TEXT NOT NULL, name TEXT NOT NULL, digest TEXT NOT NULL, "
                      "run_at TEXT NOT NULL, PRIMARY KEY (owner, name))";
    });
    std::size_t ran = 0;
    for (const auto& [owner, folder] : folders) {
        for (const auto& path : files_of(folder)) {
            const auto name = path.filename().string();
            const auto text = content(path);
            const auto digest = sha256_hex(text);
            if (wanted && !wanted({owner, name, digest})) continue;
            ran += database.write([&](Unit& unit) -> std::size_t {
                std::string known;
                unit.sql() << "SELECT digest FROM migrations WHERE owner = :owner AND name = :name", soci::use(owner, "owner"),
                    soci::use(name, "name"), soci::into(known);
                if (unit.sql().got_data()) {
                    if (known != digest)
                        throw WrongMigration("the migration " + name + " of " + owner + " was changed after it had been run; put it back");
                    return 0;
                }
                for (const auto& statement : statements(text, unit.sqlite())) {
                    stay_inside(owner, name, statement);
                    run(unit, statement, "the migration " + name + " of " + owner);
                }
                const auto at = text_of(now);
                unit.sql() << "INSERT INTO migrations (owner, name, digest, run_at) VALUES (:owner, :name, :digest, :at)",
                    soci::use(owner, "owner"), soci::use(name, "name"), soci::use(digest, "digest"), soci::use(at, "at");
                return 1;
            });
        }
    }
    return ran;
}

}  // namespace convoke::store
