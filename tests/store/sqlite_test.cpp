// What every connection to SQLite is set to, and what happens when its disk is full.
#include <soci/soci.h>
#include <sys/mount.h>
#include <unistd.h>

#include <future>
#include <iostream>

#include "core/domain/time.hpp"
#include "core/store/migrate.hpp"
#include "core/store/record.hpp"
#include "core/store/session.hpp"
#include "tests/support/databases.hpp"

using namespace convoke;
using namespace convoke::store;
using namespace convoke::tests;

namespace {

const Time noon = *instant_of("2021-10-15T12:00:00Z");

struct Pragmas {
    std::string journal;
    int synchronous = 0, foreign_keys = 0, busy_timeout = 0, trusted_schema = 1;
    bool operator==(const Pragmas&) const = default;
};

Pragmas pragmas_of(soci::session& sql) {
    Pragmas read;
    sql << "PRAGMA journal_mode", soci::into(read.journal);
    sql << "PRAGMA synchronous", soci::into(read.synchronous);
    sql << "PRAGMA foreign_keys", soci::into(read.foreign_keys);
    sql << "PRAGMA busy_timeout", soci::into(read.busy_timeout);
    sql << "PRAGMA trusted_schema", soci::into(read.trusted_schema);
    return read;
}

std::ostream& operator<<(std::ostream& out, const Pragmas& one) {
    return out << one.journal << " synchronous " << one.synchronous << " foreign_keys " << one.foreign_keys << " busy_timeout " << one.busy_timeout
               << " trusted_schema " << one.trusted_schema;
}

// A small disk of memory; nothing where this machine does not let us mount one.
class SmallDisk {
public:
    explicit SmallDisk(const std::string& size) : mounted_(mount("tmpfs", folder.path.c_str(), "tmpfs", 0, ("size=" + size).c_str()) == 0) {}
    ~SmallDisk() {
        if (mounted_) umount(folder.path.c_str());
    }
    bool mounted() const { return mounted_; }
    Folder folder;

private:
    bool mounted_;
};

}  // namespace

TEST_CASE("Every connection of the program writes ahead, waits for the disk, holds references, and waits for its turn") {
    TestDatabase db("sqlite");
    const Pragmas wanted{"wal", 2, 1, 10000, 0};   // synchronous 2 is FULL
    std::vector<std::unique_ptr<Reading>> all;     // every session of the pool at once
    for (int i = 0; i < 4; ++i) all.push_back(db->read());
    for (const auto& reading : all) CHECK(pragmas_of(reading->sql()) == wanted);
    CHECK(db->write([](Unit& unit) { return pragmas_of(unit.sql()); }) == wanted);
    soci::session another;
    open_session(another, db.location);
    CHECK(pragmas_of(another) == wanted);
}

TEST_CASE("A writer beside the program, such as a command, waits until its turn comes") {
    TestDatabase db("sqlite");
    soci::session beside;
    open_session(beside, db.location);
    beside << "BEGIN IMMEDIATE";
    auto write = std::async(std::launch::async, [&] { db->write([](Unit& unit) { append(unit, {.at = noon, .kind = "test.noted"}); }); });
    CHECK(write.wait_for(std::chrono::milliseconds(100)) == std::future_status::timeout);
    beside << "COMMIT";
    CHECK_NOTHROW(write.get());
}

TEST_CASE("On a full disk a change is refused as such and nothing of it is kept; what was kept can be read") {
    SmallDisk disk("1500k");
    if (!disk.mounted()) {
        std::cout << "skipped: a full disk (no small disk can be mounted here; root can)\n";
        return;
    }
    Database database({.location = (disk.folder.path / "convoke.db").string(), .readers = 1});
    migrate(database, {{"core", SOURCE_DIR "/sql"}}, noon);
    const auto add = [&] { database.write([](Unit& unit) { append(unit, {.at = noon, .kind = "test.noted", .subject = std::string(20'000, 'x')}); }); };
    std::int64_t kept = 0;
    std::optional<Failed::Kind> refused;
    for (int i = 0; i < 200 && !refused; ++i) {
        try {
            add();
            ++kept;
        } catch (const Failed& failed) {
            refused = failed.kind;
        }
    }
    CHECK(refused == Failed::Kind::full);
    CHECK(kept > 0);
    CHECK(last_of_record(*database.read()) == kept);
    CHECK_FALSE(verify_record(*database.read()));
}
