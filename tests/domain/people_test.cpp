#include "core/domain/people.hpp"

#include <catch2/catch.hpp>

#include "core/domain/delegation.hpp"
#include "core/domain/time.hpp"

using namespace convoke;

namespace {

Text words(const char* english) { return {std::string(own_words), {{"en", english}}}; }

// Three categories: delegations of three in the hall, organisations of two people and one in the hall, guests.
Meeting meeting_of(const std::string& format = "in-person") {
    Meeting meeting{.id = "m", .title = words("A meeting"), .symbol = "A/RES/1", .body = "General Assembly", .format = format, .procedure = {}};
    meeting.ends = instant_of("2021-11-23T23:00:00Z");
    meeting.categories = {{.id = "member-state", .title = words("Member States"), .source = {}, .route = Route::delegation,
                           .capacities = {{"delegate", words("Delegate")}, {"parliament", words("Parliament")}}},
                          {.id = "observer", .title = words("Observers"), .source = {}, .route = Route::delegation, .of_observers = true},
                          {.id = "ngo", .title = words("Others"), .source = {}, .representatives = 2},
                          {.id = "guest", .title = words("Guests"), .source = {}, .route = Route::invitation}};
    meeting.sessions = {{.id = "hearing", .title = words("Hearing"), .source = {}, .kind = "hearing", .ends = instant_of("2021-07-13T18:00:00Z"), .attend = {"ngo"}},
                        {.id = "hall", .title = words("The hall"), .source = {}, .kind = "plenary", .attend = {"member-state", "ngo", "guest"}, .representatives = 1, .delegates = 3},
                        {.id = "panel", .title = words("A panel"), .source = {}, .kind = "panel", .attend = {"ngo"}}};
    return meeting;
}

const Time now = *instant_of("2021-11-16T12:00:00Z");

Representative person(const std::string& name, std::vector<std::string> sessions = {}) {
    return {.title = "Ms", .given_name = name, .family_name = "Diaz", .gender = "female", .function = "Director", .email = name + "@example.org", .sessions = std::move(sessions)};
}

using Found = std::vector<std::string>;            // "field code"
Found found(const Problems& problems) {
    Found lines;
    for (const auto& problem : problems) lines.push_back(problem.field + " " + problem.message.code);
    return lines;
}

// The people of a category, to be changed one after another.
struct People {
    Meeting meeting;
    std::string category;
    std::vector<Representative> all = {};
    int count = 0;

    Found change(PersonChange::Kind kind, const std::string& whom, Representative said = {}) {
        return found(make_change(all, {kind, whom, std::move(said)}, "p" + std::to_string(++count), *meeting.category(category), meeting, now, "en"));
    }
    Found add(Representative said) { return change(PersonChange::Kind::add, "", std::move(said)); }
};

}  // namespace

TEST_CASE("An organisation names as many people as the meeting allows it, and replacing one takes no further place") {
    People people{meeting_of(), "ngo"};
    CHECK(people.add(person("ana")) == Found{});
    CHECK(people.add(person("ben")) == Found{});
    CHECK(people.add(person("cleo")) == Found{" people.too_many"});
    CHECK(people.change(PersonChange::Kind::replace, "p1", person("cleo")) == Found{});
    REQUIRE(people.all.size() == 2);
    CHECK(people.all[0].given_name == "cleo");
    CHECK(people.all[0].id == "p4");               // somebody else: another id
    CHECK(people.change(PersonChange::Kind::remove, "p2") == Found{});
    CHECK(people.add(person("dora")) == Found{});
}

TEST_CASE("A session takes as many of one organisation as the meeting file says, and gives a place back") {
    People people{meeting_of(), "ngo"};
    CHECK(people.add(person("ana", {"hall", "panel"})) == Found{});
    CHECK(people.add(person("ben", {"hall"})) == Found{"sessions people.session_full"});
    CHECK(people.all.size() == 1);                 // nothing of a refused change is kept
    CHECK(people.add(person("ben", {"panel"})) == Found{});
    CHECK(people.change(PersonChange::Kind::correct, "p1", person("ana", {"panel"})) == Found{});
    CHECK(people.change(PersonChange::Kind::correct, "p3", person("ben", {"panel", "hall"})) == Found{});
}

TEST_CASE("A delegation has its own number of seats, and the President's guests are not counted") {
    People delegation{meeting_of(), "member-state"};
    for (const auto* name : {"ana", "ben", "cleo"}) {
        auto one = person(name, {"hall"});
        one.capacity = "delegate";
        CHECK(delegation.add(one) == Found{});
    }
    auto fourth = person("dora", {"hall"});
    fourth.capacity = "delegate";
    CHECK(delegation.add(fourth) == Found{"sessions people.session_full"});
    People guests{meeting_of(), "guest"};
    for (const auto* name : {"ana", "ben", "cleo", "dora"}) CHECK(guests.add(person(name, {"hall"})) == Found{});
}

TEST_CASE("Nobody is put into a session that the category may not attend, or that is over; who was there stays") {
    People people{meeting_of(), "ngo"};
    CHECK(people.add(person("ana", {"hall", "hall"})) == Found{"sessions apply.not_a_choice"});
    CHECK(people.add(person("ana", {"nowhere"})) == Found{"sessions people.not_open"});
    CHECK(people.add(person("ana", {"hearing"})) == Found{"sessions people.session_over"});
    people.all = {person("ben", {"hearing"})};
    people.all[0].id = "p0";
    CHECK(people.change(PersonChange::Kind::correct, "p0", person("ben", {"hearing", "panel"})) == Found{});
    People observers{meeting_of(), "observer"};
    CHECK(observers.add(person("ana", {"hall"})) == Found{"sessions people.not_open"});
}

TEST_CASE("Para 2 (c): the format decides what somebody is asked") {
    const auto asked = [](const std::string& format, const std::string& participation, const char* category) {
        auto one = person("ana");
        one.email.clear();
        one.participation = participation;
        const auto meeting = meeting_of(format);
        return found(person_problems(one, *meeting.category(category), meeting, true));
    };
    CHECK(asked("in-person", "", "observer") == Found{});
    CHECK(asked("virtual", "", "observer") == Found{"email apply.required"});      // the link goes somewhere
    CHECK(asked("hybrid", "", "observer") == Found{"participation apply.required"});
    CHECK(asked("hybrid", "virtual", "observer") == Found{"email apply.required"});
    CHECK(asked("hybrid", "in_person", "observer") == Found{});
    CHECK(asked("undecided", "", "observer") == Found{});
    CHECK(asked("in-person", "virtual", "observer") == Found{"participation apply.not_in_this_format"});
    CHECK(asked("in-person", "", "ngo") == Found{"email apply.required"});
    CHECK(participation_of({.participation = "virtual"}, meeting_of("in-person")) == "in_person");
    CHECK(participation_of({.participation = "virtual"}, meeting_of("hybrid")) == "virtual");
    CHECK(participation_of({.participation = ""}, meeting_of("undecided")).empty());
}

TEST_CASE("Para 6: a member of a delegation takes part in one of the capacities the resolution names") {
    People people{meeting_of(), "member-state"};
    CHECK(people.add(person("ana")) == Found{"capacity apply.required"});
    auto one = person("ana");
    one.capacity = "survivor";
    CHECK(people.add(one) == Found{"capacity apply.not_a_choice"});
    one.capacity = "parliament";
    CHECK(people.add(one) == Found{});
}

TEST_CASE("The same person is not entered twice: by address, or by name and function where there is none") {
    People people{meeting_of(), "observer"};
    auto one = person("ana");
    CHECK(people.add(one) == Found{});
    one.given_name = "Anna";
    CHECK(people.add(one) == Found{"email people.same_person"});
    one.email.clear();
    CHECK(people.add(one) == Found{});
    CHECK(people.add(one) == Found{"family_name people.same_person"});
    one.function = "Counsellor";
    CHECK(people.add(one) == Found{});
    CHECK_THROWS_AS(people.change(PersonChange::Kind::remove, "nobody"), Refused);
}

TEST_CASE("People are named within the registration window, its last instant included, or until the meeting ends") {
    auto meeting = meeting_of();
    auto& category = meeting.categories[2];
    CHECK(!not_registering(category, meeting, *meeting.ends));
    CHECK(not_registering(category, meeting, *meeting.ends + std::chrono::milliseconds(1))->code == "people.closed");
    category.registration.each = {{.opens = now, .closes = now + std::chrono::hours(1)}};
    CHECK(not_registering(category, meeting, now - std::chrono::milliseconds(1))->code == "people.not_open_yet");
    CHECK(!not_registering(category, meeting, now + std::chrono::hours(1)));
    CHECK(not_registering(category, meeting, now + std::chrono::hours(2))->code == "people.closed");
    CHECK(registering_until(category, meeting, now) == now + std::chrono::hours(1));
}

TEST_CASE("Who is incomplete since the format was decided is named, and a session that is overfull") {
    const auto meeting = meeting_of("hybrid");
    auto one = person("ana", {"hall"}), other = person("ben", {"hall"});
    other.participation = "virtual";
    CHECK(found(people_problems({one, other}, *meeting.category("ngo"), meeting, "en")) == Found{" people.incomplete", " people.session_full"});
}

TEST_CASE("A State registers among Member States, an observer State and other observers among observers, nobody else anywhere") {
    const auto meeting = meeting_of();
    const auto of = [&](Role role, const char* party) {
        const auto* category = category_of_delegation(meeting, {.role = role, .state = party});
        return category ? category->id : "";
    };
    CHECK(of(Role::state, "FRA") == "member-state");
    CHECK(of(Role::state, "VAT") == "observer");
    CHECK(of(Role::observer, "PSE") == "observer");
    CHECK(of(Role::observer, "European Union") == "observer");
    CHECK(of(Role::state, "COK").empty());         // a member of specialised agencies alone
    CHECK(of(Role::observer, "").empty());
    CHECK(of(Role::opga, "FRA").empty());
    CHECK(category_of_guests(meeting)->id == "guest");
}

TEST_CASE("A UN list has Member States in the English order of their official names, then observer States, then others") {
    CHECK(place_in_list("AFG") < place_in_list("CIV"));
    CHECK(place_in_list("CRI") < place_in_list("CIV"));            // Costa Rica, Côte d'Ivoire
    CHECK(place_in_list("TUN") < place_in_list("TUR"));            // Tunisia, Türkiye, Turkmenistan
    CHECK(place_in_list("TUR") < place_in_list("TKM"));
    CHECK(place_in_list("ZWE") < place_in_list("VAT"));
    CHECK(place_in_list("PSE") < place_in_list("European Union"));
    CHECK(place_in_list("African Union") == place_in_list("European Union"));
    CHECK(party_name("CIV") == "Côte d'Ivoire");
    CHECK(party_name("European Union") == "European Union");
}

TEST_CASE("A delegation is confirmed with somebody at its head") {
    Delegation delegation;
    CHECK(found(confirmation_problems(delegation)) == Found{"members delegation.nobody"});
    delegation.members = {person("ana")};
    delegation.members[0].id = "p1";
    CHECK(found(confirmation_problems(delegation)) == Found{"head delegation.no_head"});
    delegation.head = "p1";
    CHECK(found(confirmation_problems(delegation)) == Found{});
}
