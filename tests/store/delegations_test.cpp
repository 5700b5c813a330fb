#include "core/store/delegations.hpp"

#include "core/store/applications.hpp"
#include "tests/support/applications.hpp"
#include "tests/support/databases.hpp"

using namespace convoke;
using namespace convoke::tests;

namespace {

Delegation france() {
    return {.id = "del_1", .reference = "TRF-ABCDEFGH", .meeting = "m", .category = "member-state", .party = "FRA", .head = "per_1",
            .members = {{.id = "per_1", .title = "H.E.", .given_name = "Zoé", .family_name = "Martin", .gender = "female", .function = "Minister", .capacity = "delegate",
                         .sessions = {"opening", "panel-1"}},
                        {.id = "per_2", .given_name = "Ali", .family_name = "Ben", .function = "Adviser"}}};
}

}  // namespace

TEST_CASE("A delegation comes back as it was kept, its people in their order with what each attends") {
    for (const auto& kind : kinds_of_database()) {
        const TestDatabase database(kind);
        database->write([](store::Unit& unit) {
            add_meeting(unit, "m");
            auto delegation = france();
            store::save_delegation(unit, delegation, Time{});
            CHECK(delegation.version == 1);
        });
        const auto reading = database->read();
        const auto kept = store::delegation_of(*reading, "m", "member-state", "FRA");
        REQUIRE(kept);
        CHECK(kept->head == "per_1");
        REQUIRE(kept->members.size() == 2);
        CHECK(kept->members[0].given_name == "Zoé");
        CHECK(kept->members[0].capacity == "delegate");
        CHECK(kept->members[0].sessions == std::vector<std::string>{"opening", "panel-1"});
        CHECK(kept->members[1].sessions.empty());
        CHECK(!kept->confirmed_at);
        CHECK(!store::delegation_of(*reading, "m", "observer", "FRA"));
        CHECK(!store::read_delegation(*reading, "del_2"));
    }
}

TEST_CASE("Two colleagues at once: the second is told, and nothing of the first is lost") {
    for (const auto& kind : kinds_of_database()) {
        const TestDatabase database(kind);
        database->write([](store::Unit& unit) {
            add_meeting(unit, "m");
            auto delegation = france();
            store::save_delegation(unit, delegation, Time{});
        });
        auto first = *store::read_delegation(*database->read(), "del_1"), second = first;
        first.members.pop_back();
        second.confirmed_at = Time{};
        database->write([&](store::Unit& unit) { store::save_delegation(unit, first, Time{}); });
        CHECK_THROWS_AS(database->write([&](store::Unit& unit) { store::save_delegation(unit, second, Time{}); }), Refused);
        auto another = france();                   // both began it at the same moment
        another.id = "del_9";
        CHECK_THROWS_AS(database->write([&](store::Unit& unit) { store::save_delegation(unit, another, Time{}); }), Refused);
        const auto kept = store::read_delegation(*database->read(), "del_1");
        CHECK(kept->members.size() == 1);
        CHECK(!kept->confirmed_at);
        CHECK(kept->version == 2);
    }
}

TEST_CASE("A representative's sessions and the confirmation are kept with the application") {
    for (const auto& kind : kinds_of_database()) {
        const TestDatabase database(kind);
        database->write([](store::Unit& unit) {
            add_account(unit, "acc", Role::applicant);
            add_meeting(unit, "m");
            auto application = add_application(unit, "app", "Alpha", "acc");
            application.representatives[0].sessions = {"panel-2"};
            application.confirmed_at = Time{std::chrono::hours(5)};
            store::update_application(unit, application, "alpha", Time{});
        });
        const auto kept = store::read_application(*database->read(), "app");
        REQUIRE(kept);
        CHECK(kept->representatives[0].sessions == std::vector<std::string>{"panel-2"});
        CHECK(kept->confirmed_at == Time{std::chrono::hours(5)});
    }
}
