#include <soci/soci.h>

#include <atomic>
#include <fstream>
#include <thread>

#include "core/domain/time.hpp"
#include "core/store/migrate.hpp"
#include "core/store/record.hpp"
#include "tests/support/databases.hpp"

using namespace convoke;
using namespace convoke::store;
using convoke::tests::Folder;
using convoke::tests::TestDatabase;

namespace {

const Time noon = *instant_of("2021-10-15T12:00:00Z");

void note(Unit& unit, const std::string& subject) {
    append(unit, {.at = noon, .meeting = "m", .actor = "acc_1", .kind = "test.noted", .subject = subject, .data = Data::Members{{"n", 1}}});
}

std::int64_t count(Database& database) { return last_of_record(*database.read()); }

}  // namespace

TEST_CASE("An act that fails leaves nothing behind, and the acts beside it stay") {
    for (const auto& kind : tests::kinds_of_database()) {
        TestDatabase db(kind);
        db->write([](Unit& unit) { note(unit, "kept"); });
        CHECK_THROWS_AS(db->write([](Unit& unit) {
            note(unit, "lost");
            throw Refused(Refused::Kind::conflict, {"test.no"});
        }), Refused);
        CHECK(count(*db) == 1);
    }
}

TEST_CASE("Sixteen at once write one unbroken chain, and share their flushes to the disk") {
    for (const auto& kind : tests::kinds_of_database()) {
        TestDatabase db(kind);
        std::atomic<int> shared = 0;               // acts that found another before them which nobody else could read yet
        std::vector<std::thread> threads;
        for (int t = 0; t < 16; ++t)
            threads.emplace_back([&] {
                for (int i = 0; i < 20; ++i)
                    db->write([&](Unit& unit) {
                        if (count(*db) < last_of_record(unit)) ++shared;
                        note(unit, "x");
                    });
            });
        for (auto& thread : threads) thread.join();
        CHECK(count(*db) == 320);
        CHECK(shared > 0);
        CHECK_FALSE(verify_record(*db->read()));
    }
}

TEST_CASE("Two programs on one database write one unbroken chain between them") {
    for (const auto& kind : tests::kinds_of_database()) {
        TestDatabase db(kind);
        Database other({.location = db.location});
        std::vector<std::thread> threads;
        for (int t = 0; t < 8; ++t)
            threads.emplace_back([&, t] { for (int i = 0; i < 20; ++i) (t % 2 ? other : *db).write([&](Unit& unit) { note(unit, "x"); }); });
        for (auto& thread : threads) thread.join();
        CHECK(count(*db) == 160);
        CHECK(count(other) == 160);
        CHECK_FALSE(verify_record(*db->read()));
    }
}

TEST_CASE("A breach of a key is told apart from other failures, in words that show no row") {
    for (const auto& kind : tests::kinds_of_database()) {
        TestDatabase db(kind);
        const auto insert = [&] {
            db->write([](Unit& unit) { unit.sql() << "INSERT INTO listener_positions (listener, sequence) VALUES ('secret', 1)"; });
        };
        insert();
        try {
            insert();
            FAIL("the second row was taken");
        } catch (const Failed& failed) {
            CHECK(failed.kind == Failed::Kind::duplicate);
            CHECK(std::string(failed.what()).find("secret") == std::string::npos);
        }
    }
}

TEST_CASE("What is told after the commit is told once, and not for an act that failed") {
    for (const auto& kind : tests::kinds_of_database()) {
        TestDatabase db(kind);
        int told = 0;
        db->write([&](Unit& unit) { unit.after([&] { ++told; }); });
        CHECK_THROWS(db->write([&](Unit& unit) { unit.after([&] { ++told; }); throw std::runtime_error("no"); }));
        CHECK(told == 1);
    }
}

TEST_CASE("A line altered, removed, moved, cut off the end or back-dated is found") {
    for (const auto& kind : tests::kinds_of_database()) {
        struct Case { std::string statement, code; std::int64_t at; };
        const std::string swapped = "UPDATE record SET sequence = -3 WHERE sequence = 3;\nUPDATE record SET sequence = 3 WHERE sequence = 4;\n"
                                    "UPDATE record SET sequence = 4 WHERE sequence = -3";
        for (const auto& [statement, code, at] : std::vector<Case>{
                 {swapped, "record.out_of_order", 3},
                 {"UPDATE record SET data = '{\"n\":2}' WHERE sequence = 3", "record.altered", 3},
                 {"UPDATE record SET at = '2020-01-01T00:00:00.000Z' WHERE sequence = 2", "record.altered", 2},
                 {"UPDATE record SET at = '2021-10-15 12:00:00.000Z' WHERE sequence = 2", "record.altered", 2},
                 {"DELETE FROM record WHERE sequence = 3", "record.missing", 3},
                 {"DELETE FROM record WHERE sequence = 5", "record.cut_off", 5},
                 {"DELETE FROM record", "record.cut_off", 1},
                 {"UPDATE record SET subject = (SELECT r.subject FROM record r WHERE r.sequence = 1) WHERE sequence = 4", "record.altered", 4}}) {
            TestDatabase db(kind);
            for (int i = 1; i <= 5; ++i) db->write([&](Unit& unit) { note(unit, "s" + std::to_string(i)); });
            REQUIRE_FALSE(verify_record(*db->read()));
            db->write([&, &text = statement](Unit& unit) {
                for (const auto& one : statements(text, unit.sqlite())) unit.sql() << one;
            });
            const auto broken = verify_record(*db->read());
            INFO(kind << ": " << statement);
            REQUIRE(broken);
            CHECK(broken->why.code == code);
            CHECK(broken->sequence == at);
            const auto newest = verify_record_after(*db->read(), 2);       // of the lines after the second: what happened to one before them is not theirs
            CHECK(newest.has_value() == (at > 2 || code == "record.cut_off"));
        }
    }
}

TEST_CASE("The record is read in pages, by meeting and by subject") {
    for (const auto& kind : tests::kinds_of_database()) {
        TestDatabase db(kind);
        for (int i = 1; i <= 5; ++i) db->write([&](Unit& unit) { note(unit, i % 2 ? "odd" : "even"); });
        const auto reading = db->read();
        CHECK(read_record(*reading, 2, 2).size() == 2);
        CHECK(read_record(*reading, 2, 2).front().sequence == 3);
        CHECK(read_record(*reading, 0, 10, "elsewhere").empty());
        CHECK(record_of(*reading, "odd").size() == 3);
        CHECK(record_of(*reading, "odd").back().data.at("n").number() == 1);
    }
}

TEST_CASE("A migration runs once; one that was edited afterwards stops the start and is named") {
    for (const auto& kind : tests::kinds_of_database()) {
        TestDatabase db(kind, false);
        Folder folder;
        const auto file = folder.path / "0001_things.sql";
        std::ofstream(file) << "CREATE TABLE things (id TEXT PRIMARY KEY);\n-- @sqlite\nINSERT INTO things VALUES ('lite');\n"
                               "-- @postgresql\nINSERT INTO things VALUES ('post');\n-- @both\nINSERT INTO things VALUES ('all');\n";
        CHECK(migrate(*db, {{"core", folder.path}}, noon) == 1);
        CHECK(migrate(*db, {{"core", folder.path}}, noon) == 0);
        std::string first;
        db->read()->sql() << "SELECT id FROM things WHERE id <> 'all'", soci::into(first);
        CHECK(first == (kind == "sqlite" ? "lite" : "post"));
        std::ofstream(file, std::ios::app) << "-- a word\n";
        CHECK_THROWS_WITH(migrate(*db, {{"core", folder.path}}, noon), Catch::Contains("0001_things.sql") && Catch::Contains("changed"));
    }
}

TEST_CASE("A plugin's migration may touch its own tables only, and nothing of a refused one is kept") {
    for (const auto& kind : tests::kinds_of_database()) {
        TestDatabase db(kind);
        Folder folder;
        std::ofstream(folder.path / "0001.sql") << "CREATE TABLE nosy_notes (id TEXT PRIMARY KEY);\nUPDATE accounts SET role = 'admin';\n";
        CHECK_THROWS_WITH(migrate(*db, {{"nosy", folder.path}}, noon), Catch::Contains("accounts"));
        CHECK_THROWS(db->read()->sql() << "SELECT id FROM nosy_notes");
    }
}

TEST_CASE("A migration that the database refuses is told by its name, in one line, and is another thing than a database that is full") {
    for (const auto& kind : tests::kinds_of_database()) {
        TestDatabase db(kind);
        Folder folder;
        std::ofstream(folder.path / "0001.sql") << "CREATE TABLE nosy_notes (\nid TEXT;\n";
        try {
            migrate(*db, {{"nosy", folder.path}}, noon);
            FAIL("it was run");
        } catch (const WrongMigration& wrong) {
            CHECK_THAT(wrong.what(), Catch::StartsWith("the migration 0001.sql of nosy was refused: "));
            CHECK(std::string(wrong.what()).find('\n') == std::string::npos);
        }
    }
}
