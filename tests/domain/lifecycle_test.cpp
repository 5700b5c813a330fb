#include "core/domain/lifecycle.hpp"
#include "core/domain/permissions.hpp"

#include <catch2/catch.hpp>

#include <array>

using namespace convoke;

TEST_CASE("From shortlisted to objected an applicant reads one phrase, so that no objection shows") {
    for (const auto state : {State::shortlisted, State::proposed, State::circulated, State::cleared, State::objected})
        CHECK(shown_to_applicant(state) == "under_consideration");
}

TEST_CASE("An applicant may withdraw in every state before the decision and in none after it") {
    for (const auto state : {State::draft, State::submitted, State::in_review, State::returned, State::shortlisted,
                             State::proposed, State::circulated})
        CHECK(undecided(state));
    for (const auto state : {State::approved, State::not_approved, State::registered, State::declined, State::withdrawn})
        CHECK_FALSE(undecided(state));
}

TEST_CASE("That a name was objected to is never a stored state") {
    for (const auto& one : transitions()) {
        CHECK(one.to != State::objected);
        CHECK(one.to != State::cleared);
    }
}

TEST_CASE("A right that nobody declared is denied to everybody") {
    const Rights rights;
    for (const auto role : {Role::nobody, Role::applicant, Role::opga, Role::admin})
        CHECK_FALSE(rights.allows({.role = role}, "nowhere.declared"));
}

TEST_CASE("A right cannot be declared twice, nor for a role that does not exist") {
    Rights rights;
    CHECK(rights.declare({"example.see", "opga state", ""}));
    CHECK_FALSE(rights.declare({"example.see", "public", ""}));
    CHECK_FALSE(rights.declare({"example.other", "opga presidents", ""}));
    CHECK(rights.allows({.role = Role::state}, "example.see"));
    CHECK_FALSE(rights.allows({.role = Role::nobody}, "example.see"));
    CHECK_FALSE(rights.declared("example.other"));
}

TEST_CASE("Nobody signs in as nobody or as the clock") {
    CHECK_FALSE(role_named("clock"));
    CHECK_FALSE(role_named("nobody"));
    CHECK(role_named("opga") == Role::opga);
}
