#include "core/store/applications.hpp"

#include <soci/soci.h>

#include "core/domain/application_data.hpp"
#include "core/domain/time.hpp"
#include "core/store/application_pages.hpp"
#include "core/store/organisations.hpp"
#include "tests/support/applications.hpp"
#include "tests/support/databases.hpp"

using namespace convoke;
using namespace convoke::store;
using namespace convoke::tests;

namespace {

const Time noon = *instant_of("2021-10-15T12:00:00Z");

Refused::Kind refusal(const std::function<void()>& act) {
    try {
        act();
    } catch (const Refused& refused) {
        return refused.kind;
    }
    FAIL("not refused");
    return {};
}

void begin(Unit& unit) {
    add_account(unit, "acc_1", Role::applicant);
    add_meeting(unit, "m");
}

std::vector<std::string> walk(const Reading& reading, const ApplicationFilter& filter, PageAsked asked) {
    std::vector<std::string> names;
    for (std::size_t pages = 0; pages < 1000; ++pages) {
        const auto page = page_of_applications(reading, filter, asked);
        for (const auto& line : page.items) names.push_back(line.name);
        if (page.next.empty()) {
            CHECK(page.total == static_cast<std::int64_t>(names.size()));
            return names;
        }
        CHECK(page.items.size() == asked.limit);
        asked.after = page.next;
    }
    FAIL("the pages do not end");
    return {};
}

}  // namespace

TEST_CASE("An application is read as it was kept, with its people in their order") {
    for (const auto& kind : kinds_of_database()) {
        TestDatabase db(kind);
        const auto kept = db->write([](Unit& unit) {
            begin(unit);
            auto application = add_application(unit, "app_1", "Østergård \"x\" 国", "acc_1");
            auto second = application.representatives.front();
            second.id = "rep_0";
            application.representatives.insert(application.representatives.begin(), second);
            update_application(unit, application, "ostergard", noon);
            return application;
        });
        const auto read = *read_application(*db->read(), "app_1");
        CHECK(data_of(read.organisation) == data_of(kept.organisation));
        CHECK(read.organisation.id == "org_app_1");
        CHECK(read.claims == kept.claims);
        CHECK(read.answers == kept.answers);
        REQUIRE(read.representatives.size() == 2);
        CHECK(read.representatives[0].id == "rep_0");
        CHECK(data_of(read.representatives[1]) == data_of(kept.representatives[1]));
        CHECK(read.version == 2);
        CHECK(read.updated_at == noon);
        CHECK_FALSE(read.submitted_at);
        CHECK(application_with_reference(*db->read(), "REF-app_1") == "app_1");
        CHECK_FALSE(read_application(*db->read(), "app_2"));
    }
}

TEST_CASE("A change over a version that is no longer the latest is refused as stale and changes nothing") {
    for (const auto& kind : kinds_of_database()) {
        TestDatabase db(kind);
        auto seen = db->write([](Unit& unit) {
            begin(unit);
            return add_application(unit, "app_1", "First", "acc_1");
        });
        auto other = seen;
        db->write([&](Unit& unit) { update_application(unit, other, "first", noon); });
        seen.organisation.name = "Lost";
        seen.representatives.clear();
        CHECK(refusal([&] { db->write([&](Unit& unit) { update_application(unit, seen, "lost", noon); }); }) == Refused::Kind::stale);
        CHECK(refusal([&] { db->write([&](Unit& unit) { update_state(unit, seen, State::submitted, noon); }); }) == Refused::Kind::stale);
        const auto kept = *read_application(*db->read(), "app_1");
        CHECK(kept.organisation.name == "First");
        CHECK(kept.representatives.size() == 1);
        CHECK(kept.state == State::draft);
    }
}

TEST_CASE("An organisation applies once for a meeting; the refusal tells the reference, and a withdrawal makes room") {
    for (const auto& kind : kinds_of_database()) {
        TestDatabase db(kind);
        auto first = db->write([](Unit& unit) {
            begin(unit);
            add_meeting(unit, "other");
            return add_application(unit, "app_1", "One", "acc_1");
        });
        const auto again = [&](const std::string& id, const std::string& meeting) {
            db->write([&](Unit& unit) {
                auto copy = first;
                copy.id = id;
                copy.reference = "REF-" + id;
                copy.meeting = meeting;
                copy.state = State::draft;
                copy.representatives.clear();
                insert_application(unit, copy, "one", noon);
            });
        };
        try {
            again("app_2", "m");
            FAIL("applied twice");
        } catch (const Refused& refused) {
            CHECK(refused.kind == Refused::Kind::conflict);
            CHECK(answer(refused.text.args, "reference") == "REF-app_1");
        }
        again("app_3", "other");
        db->write([&](Unit& unit) { update_state(unit, first, State::withdrawn, noon); });
        again("app_4", "m");
        CHECK(read_application(*db->read(), "app_4")->reference == "REF-app_4");
    }
}

TEST_CASE("The instant of the last change moves only where the applicant sees another status") {
    for (const auto& kind : kinds_of_database()) {
        TestDatabase db(kind);
        auto application = db->write([](Unit& unit) {
            begin(unit);
            return add_application(unit, "app_1", "One", "acc_1");
        });
        const auto moved = [&](State to, int hours) {
            db->write([&](Unit& unit) { update_state(unit, application, to, noon + std::chrono::hours(hours)); });
            return *read_application(*db->read(), "app_1");
        };
        CHECK(moved(State::submitted, 1).submitted_at == noon + std::chrono::hours(1));
        CHECK(moved(State::shortlisted, 2).updated_at == noon + std::chrono::hours(2));
        CHECK(moved(State::proposed, 3).updated_at == noon + std::chrono::hours(2));
        CHECK(moved(State::circulated, 4).updated_at == noon + std::chrono::hours(2));
        CHECK(moved(State::approved, 5).updated_at == noon + std::chrono::hours(5));
        CHECK(application.version == 6);
    }
}

TEST_CASE("Pages hold every application once, in the order asked, whatever the sort, direction and filter") {
    for (const auto& kind : kinds_of_database()) {
        TestDatabase db(kind);
        const std::vector<State> states{State::draft, State::submitted, State::shortlisted};
        db->write([&](Unit& unit) {
            begin(unit);
            add_meeting(unit, "other");
            add_application(unit, "app_x", "Elsewhere", "acc_1", "other");
            for (int i = 0; i < 37; ++i) {
                const auto id = "app_" + std::to_string(100 + i);
                // Three of each name: only the id tells them apart.
                add_application(unit, id, std::string(1, static_cast<char>('A' + i / 3)) + " 100% league", "acc_1", "m",
                                i % 2 ? "KEN" : "FRA", states[static_cast<std::size_t>(i) % states.size()]);
            }
        });
        const auto reading = db->read();
        const ApplicationFilter all{.meeting = "m"};
        for (const auto sort : {ApplicationSort::name, ApplicationSort::submitted, ApplicationSort::country, ApplicationSort::reference}) {
            for (const auto& filter : {all, ApplicationFilter{.meeting = "m", .states = {State::submitted, State::draft}},
                                       ApplicationFilter{.meeting = "m", .country = "KEN", .states = {State::shortlisted}},
                                       ApplicationFilter{.account = "acc_1", .name_part = "0% l"}}) {
                auto up = walk(*reading, filter, {.sort = sort, .limit = 5});
                CHECK(up.size() > 5);
                CHECK(up == walk(*reading, filter, {.sort = sort, .limit = 100}));
                const auto down = walk(*reading, filter, {.sort = sort, .descending = true, .limit = 5});
                std::ranges::reverse(up);
                CHECK(up == down);
            }
        }
        CHECK(walk(*reading, {.meeting = "m", .states = {State::submitted}}, {.limit = 5}).size() == 12);
        CHECK(walk(*reading, {.meeting = "m", .name_part = "b 100% l"}, {.limit = 2}).size() == 3);
        CHECK(walk(*reading, {.meeting = "m", .name_part = "b_100"}, {.limit = 2}).empty());
        CHECK(walk(*reading, {.meeting = "m", .category = "nhri"}, {.limit = 2}).empty());
    }
}

TEST_CASE("A place that another sort gave, or nobody gave, is refused") {
    for (const auto& kind : kinds_of_database()) {
        TestDatabase db(kind);
        db->write([&](Unit& unit) {
            begin(unit);
            for (int i = 0; i < 3; ++i) add_application(unit, "app_" + std::to_string(i), std::to_string(i), "acc_1");
        });
        const auto reading = db->read();
        const auto next = page_of_applications(*reading, {.meeting = "m"}, {.limit = 1}).next;
        for (const auto& asked : {PageAsked{.sort = ApplicationSort::country, .after = next}, PageAsked{.descending = true, .after = next},
                                  PageAsked{.after = "x"}, PageAsked{.after = "W10"}})
            CHECK(refusal([&] { page_of_applications(*reading, {.meeting = "m"}, asked); }) == Refused::Kind::invalid);
    }
}

TEST_CASE("The kept numbers are those a count finds, after every kind of change") {
    for (const auto& kind : kinds_of_database()) {
        TestDatabase db(kind);
        db->write([&](Unit& unit) {
            begin(unit);
            auto one = add_application(unit, "app_1", "One", "acc_1");
            add_application(unit, "app_2", "Two", "acc_1");
            update_state(unit, one, State::submitted, noon);
            one.category = "academia";
            update_application(unit, one, "one", noon);
            auto three = add_application(unit, "app_3", "Three", "acc_1");
            update_state(unit, three, State::withdrawn, noon);
        });
        CHECK_THROWS(db->write([&](Unit& unit) {
            add_application(unit, "app_4", "Four", "acc_1");
            throw std::runtime_error("undone");
        }));
        const auto reading = db->read();
        const ApplicationCounts expected{{"academia", {{State::submitted, 1}}}, {"ngo", {{State::draft, 1}}}};
        CHECK(counts_of_applications(*reading, "m") == expected);
        CHECK(number_of_applications(*reading, {.meeting = "m"}) == 2);
        CHECK(number_of_applications(*reading, {.meeting = "m", .category = "ngo", .states = {State::draft, State::submitted}}) == 1);
    }
}

TEST_CASE("A draft that was given up before it was sent in is in no list of the meeting, and stays in its account's") {
    for (const auto& kind : kinds_of_database()) {
        TestDatabase db(kind);
        db->write([&](Unit& unit) {
            begin(unit);
            auto never_sent = add_application(unit, "app_1", "One", "acc_1"), sent = add_application(unit, "app_2", "Two", "acc_1");
            update_state(unit, never_sent, State::withdrawn, noon);
            update_state(unit, sent, State::submitted, noon);
            update_state(unit, sent, State::withdrawn, noon);
        });
        const auto reading = db->read();
        for (const auto sort : {ApplicationSort::name, ApplicationSort::country}) {
            const auto page = page_of_applications(*reading, {.meeting = "m", .states = {State::withdrawn}}, {.sort = sort});
            REQUIRE(page.items.size() == 1);
            CHECK(page.items.front().id == "app_2");
        }
        CHECK(number_of_applications(*reading, {.meeting = "m", .states = {State::withdrawn}}) == 1);
        CHECK(number_of_applications(*reading, {.meeting = "m", .country = "KEN", .states = {State::withdrawn}}) == 1);
        CHECK(page_of_applications(*reading, {.account = "acc_1"}, {}).items.size() == 2);
    }
}

TEST_CASE("Every application of some states is visited once, whole, by name") {
    for (const auto& kind : kinds_of_database()) {
        TestDatabase db(kind);
        db->write([&](Unit& unit) {
            begin(unit);
            for (int i = 0; i < 450; ++i)
                add_application(unit, "app_" + std::to_string(i), "N" + std::to_string(1000 - i), "acc_1", "m", "KEN",
                                i % 3 ? State::submitted : State::in_review);
        });
        const std::vector<State> states{State::submitted, State::in_review};
        std::vector<std::string> names;
        const auto reading = db->read();
        each_application(*reading, "m", states, [&](const Application& application) {
            names.push_back(application.organisation.name);
            REQUIRE(application.representatives.size() == 1);
        });
        CHECK(names.size() == 450);
        CHECK(std::ranges::is_sorted(names));
    }
}
