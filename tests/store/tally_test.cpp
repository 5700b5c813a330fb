#include "core/store/tally.hpp"

#include <catch2/catch.hpp>

#include "core/domain/time.hpp"
#include "core/store/applications.hpp"
#include "core/store/delegations.hpp"
#include "tests/support/applications.hpp"
#include "tests/support/databases.hpp"

using namespace convoke;
using namespace convoke::tests;

namespace {

const Time noon = *instant_of("2021-10-15T12:00:00Z");
constexpr State shortlisted[] = {State::shortlisted};

// Three shortlisted organisations, two of them alike, and one that is not.
void fill(store::Unit& unit) {
    add_account(unit, "acc_1", Role::applicant);
    add_meeting(unit, "m");
    add_meeting(unit, "other");
    for (const auto& [id, country] : std::vector<std::pair<std::string, std::string>>{{"app_1", "KEN"}, {"app_2", "KEN"}, {"app_3", "FRA"}}) {
        auto one = add_application(unit, id, "Organisation " + id, "acc_1", "m", country);
        one.answers = Data::Members{{"languages", Data::List{"fr", "en"}}, {"work", "A text of some length, which nobody counts."}, {"abroad", true}};
        one.representatives.push_back(one.representatives.front());
        one.representatives.back().id += "_b";
        one.representatives.back().gender = "male";
        one.representatives.back().sessions = {"panel-1"};
        if (id == "app_3") one.representatives.back().speaks = {"panel-1"}, one.claims = Data::Members{};
        store::update_application(unit, one, "x", noon);
        store::update_state(unit, one, State::submitted, noon);
        store::update_state(unit, one, State::shortlisted, noon);
    }
    add_application(unit, "app_4", "A draft", "acc_1");
    add_application(unit, "app_5", "Of another meeting", "acc_1", "other", "KEN", State::shortlisted);
}

std::int64_t sum(const std::vector<Alike>& all) {
    std::int64_t number = 0;
    for (const auto& one : all) number += one.number;
    return number;
}

}  // namespace

TEST_CASE("Applications and their people are counted by what tells them apart, those alike together") {
    for (const auto& kind : kinds_of_database()) {
        const TestDatabase database(kind);
        database->write(fill);
        const auto reading = database->read();
        const store::Counted which{.meeting = "m", .states = shortlisted};
        const auto applications = store::tally_applications(*reading, which, {});
        REQUIRE(applications.size() == 2);
        for (const auto& one : applications) {
            CHECK(one.number == (one.country == "KEN" ? 2 : 1));
            CHECK(answer(one.claims, "ecosoc") == (one.country == "KEN" ? "special" : ""));
            CHECK(one.answers.is_null());
            CHECK(one.type == "ngo");
        }
        const auto people = store::tally_representatives(*reading, which, {});
        CHECK(people.size() == 4);                 // two countries, two genders
        CHECK(sum(people) == 6);

        // With answers: those that were asked for, and no free text.
        const auto answered = store::tally_applications(*reading, which, {.answers = {"languages", "abroad", "work"}});
        REQUIRE(answered.size() == 2);
        CHECK(answered.front().answers.at("languages") == Data(Data::List{"fr", "en"}));
        CHECK(answered.front().answers.at("abroad") == Data(true));
        CHECK(answered.front().answers.at("work").is_null());

        // Of a session: people who attend or speak, and the organisations of theirs.
        CHECK(sum(store::tally_representatives(*reading, which, {.session = "panel-1"})) == 3);
        CHECK(sum(store::tally_representatives(*reading, which, {.session = "panel-1", .speaking = true})) == 1);
        CHECK(sum(store::tally_representatives(*reading, which, {.session = "panel", .speaking = true})) == 0);
        CHECK(sum(store::tally_applications(*reading, which, {.speaking = true})) == 1);

        // By ids: more than one statement takes, unknown ones and those of other meetings left out.
        std::vector<std::string> ids;
        for (int i = 0; i < 1200; ++i) ids.push_back("app_" + std::to_string(i));
        const store::Counted named{.meeting = "m", .ids = ids};
        CHECK(sum(store::tally_applications(*reading, named, {})) == 4);
        CHECK(sum(store::tally_representatives(*reading, named, {})) == 7);
        CHECK(store::tally_applications(*reading, {.meeting = "m"}, {}).empty());
    }
}

TEST_CASE("Members of confirmed delegations are counted by the State they represent, guests by their nationality") {
    for (const auto& kind : kinds_of_database()) {
        const TestDatabase database(kind);
        database->write([](store::Unit& unit) {
            add_meeting(unit, "m");
            Delegation france{.id = "del_1", .reference = "TRF-A", .meeting = "m", .category = "member-state", .party = "FRA",
                              .members = {{.id = "per_1", .gender = "female", .participation = "virtual", .sessions = {"plenary"}, .speaks = {"plenary"}}, {.id = "per_2", .gender = "female", .participation = "virtual"}}, .confirmed_at = noon};
            Delegation guests{.id = "del_2", .reference = "TRF-B", .meeting = "m", .category = "guests", .members = {{.id = "per_3", .nationality = "KEN"}}, .confirmed_at = noon};
            Delegation draft{.id = "del_3", .reference = "TRF-C", .meeting = "m", .category = "member-state", .party = "ITA", .members = {{.id = "per_4"}}};
            for (auto* one : {&france, &guests, &draft}) store::save_delegation(unit, *one, noon);
        });
        const auto reading = database->read();
        const auto all = store::tally_delegates(*reading, "m", {});
        REQUIRE(all.size() == 2);
        for (const auto& one : all) {
            CHECK(one.number == (one.country == "FRA" ? 2 : 1));
            CHECK(one.type == (one.country == "FRA" ? "delegation" : "guest"));
        }
        CHECK(sum(store::tally_delegates(*reading, "m", {.session = "plenary", .speaking = true})) == 1);
        CHECK(store::delegation_of(*reading, "m", "member-state", "FRA")->members.front().speaks == std::vector<std::string>{"plenary"});
    }
}
