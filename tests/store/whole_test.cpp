// A database as rows of text, out of one and into another: what a backup rests on.
#include <soci/soci.h>

#include "core/domain/time.hpp"
#include "core/store/migrate.hpp"
#include "core/store/record.hpp"
#include "core/store/whole.hpp"
#include "tests/support/applications.hpp"
#include "tests/support/databases.hpp"

using namespace convoke;
using namespace convoke::store;
using namespace convoke::tests;

namespace {

const Time noon = *instant_of("2021-10-15T12:00:00Z");

using Rows = std::map<std::string, std::vector<Cells>>;

Rows rows_of(const Reading& reading) {
    Rows rows;
    for (const auto& table : all_tables(reading)) {
        auto& here = rows[table.name];
        each_row(reading, table, [&](const Cells& cells) { here.push_back(cells); });
        std::ranges::sort(here);
    }
    return rows;
}

void people(Unit& unit) {
    add_account(unit, "acc_1", Role::applicant);   // confirmed, never closed: a NULL among texts
    add_meeting(unit, "m");
    add_application(unit, "app_1", "Société «Ünïcode» \"quoted\"\nsecond line 中文", "acc_1");
    unit.sql() << "INSERT INTO listener_positions (listener, sequence) VALUES ('far', 5000000000)";
    append(unit, {.at = noon, .meeting = "m", .actor = "acc_1", .kind = "test.noted", .subject = "s", .data = Data::Members{{"n", 1}}});
}

}  // namespace

TEST_CASE("What one database holds, the other takes in, row for row") {
    for (const auto& from : kinds_of_database()) {
        for (const auto& to : kinds_of_database()) {
            INFO(from << " to " << to);
            TestDatabase source(from), target(to);
            CHECK_FALSE(in_use(*source->read()));
            source->write(people);
            CHECK(in_use(*source->read()));
            const Snapshot snapshot(*source);
            const auto tables = all_tables(*snapshot);
            target->write([&](Unit& unit) {
                clear(unit, all_tables(unit));
                for (const auto& table : tables) {
                    Filling filling(unit, table);
                    each_row(*snapshot, table, [&](const Cells& cells) { filling.add(cells); });
                }
            });
            CHECK(rows_of(*target->read()) == rows_of(*source->read()));
            CHECK_FALSE(verify_record(*target->read()));
            long long far = 0;
            target->read()->sql() << "SELECT sequence FROM listener_positions WHERE listener = 'far'", soci::into(far);
            CHECK(far == 5000000000);              // beyond 32 bits
        }
    }
}

TEST_CASE("Tables come behind those they refer to") {
    for (const auto& kind : kinds_of_database()) {
        TestDatabase db(kind);
        std::vector<std::string> names;
        for (const auto& table : all_tables(*db->read())) names.push_back(table.name);
        const auto place = [&](const std::string& name) { return std::ranges::find(names, name) - names.begin(); };
        CHECK(place("accounts") < place("applications"));
        CHECK(place("organisations") < place("applications"));
        CHECK(place("applications") < place("documents"));
        CHECK(place("register_versions") < place("register_entries"));
    }
}

TEST_CASE("A snapshot stays at its instant while others write") {
    for (const auto& kind : kinds_of_database()) {
        TestDatabase db(kind);
        db->write(people);
        const Snapshot snapshot(*db);
        const auto before = rows_of(*snapshot);
        db->write([](Unit& unit) { add_account(unit, "acc_2", Role::opga); });
        CHECK(rows_of(*snapshot) == before);
        CHECK(rows_of(*db->read()) != before);
    }
}

TEST_CASE("A row that breaks a rule of its table undoes the whole filling") {
    for (const auto& kind : kinds_of_database()) {
        TestDatabase db(kind);
        CHECK_THROWS_AS(db->write([](Unit& unit) {
            Filling filling(unit, {"sessions", {"digest", "account", "created_at", "seen_at", "expires_at"}});
            filling.add({"d", "nobody", "x", "x", "x"});       // refers to an account that is not there
        }), Failed);
        CHECK(rows_of(*db->read()).at("sessions").empty());
    }
}
