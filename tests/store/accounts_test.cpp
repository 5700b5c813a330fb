#include "core/store/accounts.hpp"

#include "core/domain/time.hpp"
#include "tests/support/databases.hpp"

using namespace convoke;
using namespace convoke::store;
using convoke::tests::TestDatabase;

namespace {
const Time noon = *instant_of("2021-10-15T12:00:00Z");

Account somebody(const std::string& id, const std::string& email) {
    return {.id = id, .email = email, .name = "Ana", .role = Role::state, .state = "FRA", .created_at = noon, .confirmed_at = noon};
}
}  // namespace

TEST_CASE("An address belongs to one account, however it is capitalised") {
    for (const auto& kind : tests::kinds_of_database()) {
        TestDatabase db(kind);
        db->write([](Unit& unit) { insert_account(unit, somebody("acc_1", "Ana@Example.org")); });
        CHECK(account_by_email(*db->read(), "ana@EXAMPLE.org")->id == "acc_1");
        try {
            db->write([](Unit& unit) { insert_account(unit, somebody("acc_2", "ana@example.org")); });
            FAIL("taken twice");
        } catch (const Failed& failed) {
            CHECK(failed.kind == Failed::Kind::duplicate);
        }
    }
}

TEST_CASE("Letters to a State reach its open and confirmed accounts only") {
    for (const auto& kind : tests::kinds_of_database()) {
        TestDatabase db(kind);
        db->write([](Unit& unit) {
            insert_account(unit, somebody("acc_1", "a@example.org"));
            auto closed = somebody("acc_2", "b@example.org");
            closed.closed_at = noon;
            insert_account(unit, closed);
            auto unconfirmed = somebody("acc_3", "c@example.org");
            unconfirmed.confirmed_at.reset();
            insert_account(unit, unconfirmed);
            auto other = somebody("acc_4", "d@example.org");
            other.state = "GEO";
            insert_account(unit, other);
        });
        const auto reading = db->read();
        CHECK(accounts_of(*reading, Role::state, "FRA").size() == 1);
        CHECK(accounts_of(*reading, Role::state).size() == 2);
        CHECK_FALSE(account_by_id(*reading, "acc_3")->confirmed_at);
        CHECK(account_by_id(*reading, "acc_2")->closed_at == noon);
    }
}

TEST_CASE("A session ends at its instant, a link works once") {
    for (const auto& kind : tests::kinds_of_database()) {
        TestDatabase db(kind);
        const auto later = noon + std::chrono::hours(1);
        db->write([&](Unit& unit) {
            insert_account(unit, somebody("acc_1", "a@example.org"));
            insert_session(unit, {"d1", "acc_1", noon, noon, later});
            insert_confirmation(unit, "c1", "acc_1", "confirm", later);
            insert_token(unit, "t1", "acc_1", noon);
        });
        CHECK(session_by_digest(*db->read(), "d1", noon)->account == "acc_1");
        CHECK_FALSE(session_by_digest(*db->read(), "d1", later));
        CHECK(account_by_token(*db->read(), "t1")->id == "acc_1");
        CHECK_FALSE(account_by_token(*db->read(), "t2"));
        CHECK_FALSE(db->write([&](Unit& unit) { return use_confirmation(unit, "c1", "password", noon); }));
        CHECK(db->write([&](Unit& unit) { return use_confirmation(unit, "c1", "confirm", noon); })->account == "acc_1");
        CHECK_FALSE(db->write([&](Unit& unit) { return use_confirmation(unit, "c1", "confirm", noon); }));
    }
}

TEST_CASE("The token of a closed account opens nothing") {
    for (const auto& kind : tests::kinds_of_database()) {
        TestDatabase db(kind);
        auto account = somebody("acc_1", "a@example.org");
        db->write([&](Unit& unit) {
            insert_account(unit, account);
            insert_token(unit, "t1", "acc_1", noon);
            account.closed_at = noon;
            update_account(unit, account);
        });
        CHECK_FALSE(account_by_token(*db->read(), "t1"));
    }
}
