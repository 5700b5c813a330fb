#include "plugins/nonobjection/window.hpp"

#include <catch2/catch.hpp>
#include <random>

#include "core/domain/time.hpp"
#include "plugins/nonobjection/basis.hpp"
#include "plugins/nonobjection/list.hpp"

using namespace convoke;
using namespace convoke::nonobjection;

namespace {

Time at(int seconds) { return Time(std::chrono::seconds(seconds)); }
constexpr std::chrono::milliseconds tick(1);

ObjectionWindow window(std::vector<std::pair<int, int>> openings) {
    std::vector<Opening> made;
    for (const auto& [from, until] : openings) made.push_back({Opening::Kind::circulated, at(from), at(until), {}});
    return ObjectionWindow(std::move(made));
}

Objection objection(std::vector<std::pair<int, bool>> acts) {
    Objection made{"no_1", "ent_1", "FRA", {}};
    for (const auto& [when, withdrawn] : acts)
        made.acts.push_back({.kind = withdrawn ? Act::Kind::withdrawn : Act::Kind::stated, .at = at(when), .basis = std::to_string(when)});
    return made;
}

}  // namespace

TEST_CASE("An objection at the deadline itself is in time, and one a millisecond later is late") {
    const auto one = window({{0, 100}});
    CHECK(one.phase(at(100)) == ObjectionWindow::Phase::open);
    CHECK(one.in_time(at(100)));
    CHECK(one.phase(at(100) + tick) == ObjectionWindow::Phase::closed);
    CHECK_FALSE(one.in_time(at(100) + tick));
}

TEST_CASE("There is no window before the circulation") {
    const auto one = window({});
    CHECK(one.phase(at(10)) == ObjectionWindow::Phase::before);
    CHECK_FALSE(one.deadline());
    CHECK_FALSE(one.in_time(at(5)));
}

TEST_CASE("An extension before the deadline is one window; what lies between is in time") {
    const auto one = window({{0, 100}, {90, 200}});
    CHECK(one.phase(at(150)) == ObjectionWindow::Phase::open);
    CHECK(*one.deadline() == at(200));
    CHECK(one.in_time(at(150)));
}

TEST_CASE("What was carried out is in force, whatever instant it arrived at") {
    const auto one = window({{0, 100}, {120, 200}});           // carried out before an act that arrived at 110 and waited longer
    CHECK(one.phase(at(110)) == ObjectionWindow::Phase::open);
    CHECK(one.in_time(at(110)));
    CHECK(standing(objection({{115, false}, {110, true}}), one).stands() == false);    // the record's order: withdrawn last
    CHECK(standing(objection({{115, true}, {110, false}}), one).stands());
}

TEST_CASE("A late objection has no effect until the window is reopened, and stays late on record") {
    const auto closed = window({{0, 100}}), reopened = window({{0, 100}, {130, 200}});
    const auto late = objection({{120, false}});
    CHECK_FALSE(standing(late, closed).stands());
    CHECK(standing(late, closed).without_effect == &late.acts[0]);
    CHECK(standing(late, reopened).stands());
    CHECK_FALSE(closed.in_time(at(120)));                      // what its receipt is asked of
}

TEST_CASE("A late revision leaves what stood in time standing") {
    const auto one = objection({{50, false}, {120, false}});
    const auto now = standing(one, window({{0, 100}}));
    CHECK(now.in_force == &one.acts[0]);
    CHECK(now.without_effect == &one.acts[1]);
    CHECK(now.revision == 2);
}

TEST_CASE("Withdrawal has effect after the deadline too, and a withdrawn objection made again late does not stand") {
    const auto one = window({{0, 100}});
    CHECK_FALSE(standing(objection({{50, false}, {150, true}}), one).stands());
    CHECK_FALSE(standing(objection({{50, false}, {60, true}, {150, false}}), one).stands());
    CHECK(standing(objection({{50, false}, {60, true}, {70, false}}), one).revision == 2);
}

TEST_CASE("A new deadline lies ahead and takes no promised time away") {
    const auto one = window({{0, 100}});
    CHECK(one.refuses(at(50), at(50))->code == "nonobjection.deadline_past");
    CHECK(one.refuses(at(100), at(50))->code == "nonobjection.deadline_earlier");
    CHECK_FALSE(one.refuses(at(101), at(50)));
    CHECK(one.next_kind(at(100)) == Opening::Kind::extended);
    CHECK(one.next_kind(at(100) + tick) == Opening::Kind::reopened);
}

// The text of the procedure, told the other way round: an act has effect if it is a withdrawal, or a statement received by
// the last deadline that was announced so far; the last act that has effect says what stands. Acts and openings are carried out
// in one order, and arrived in about that order: many in one millisecond, some after what was carried out after them.
TEST_CASE("Whatever the sequence of acts and openings, what stands is what the procedure's text says") {
    std::mt19937 random(20211122);
    const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    for (int round = 0; round < 20000; ++round) {
        std::vector<std::pair<int, int>> openings{{below(20), 0}};
        openings[0].second = openings[0].first + 1 + below(30);
        std::vector<std::pair<int, bool>> acts;
        int deadline = openings[0].second, last = -1, stated = 0;
        for (int when = openings[0].first + below(15); below(12); when += below(12)) {
            const int arrived = std::max(openings[0].first, when - below(4));
            if (below(4) == 0) {
                openings.push_back({arrived, std::max(arrived, deadline) + 1 + below(30)});
                deadline = openings.back().second;
                last = -1;                         // one for all: what came late before it is looked at again
                for (std::size_t i = 0; i < acts.size(); ++i)
                    if (acts[i].second || acts[i].first <= deadline) last = static_cast<int>(i);
            } else {
                acts.push_back({arrived, !acts.empty() && below(3) == 0});
                stated += !acts.back().second;
                if (acts.back().second || arrived <= deadline) last = static_cast<int>(acts.size()) - 1;
            }
            const auto made = objection(acts);
            const auto opened = window(openings);
            const auto now = standing(made, opened);
            REQUIRE(*opened.deadline() == at(deadline));
            REQUIRE(now.stands() == (last >= 0 && !acts[static_cast<std::size_t>(last)].second));
            REQUIRE(now.revision == stated);
            if (now.stands()) REQUIRE(now.in_force == &made.acts[static_cast<std::size_t>(last)]);
            REQUIRE((opened.phase(at(when)) == ObjectionWindow::Phase::open) == (when <= deadline));
        }
    }
}

namespace {

const auto open_for_good = window({{0, 100}});

BasisRequest asked(const std::string& by) { return {"no_r", "ent_1", by, "acc_1", at(20), at(20), {}}; }

Objection by(const std::string& state, const std::string& general_basis, bool may_name = false) {
    return {"no_" + state, "ent_1", state, {{.at = at(10), .basis = "for OPGA " + state, .general_basis = general_basis, .may_name_objector = may_name}}};
}

Procedure disclosing(Procedure::Disclosure how) {
    Procedure procedure;
    procedure.disclosure = how;
    return procedure;
}

const auto on_request = disclosing(Procedure::Disclosure::on_request), volunteered = disclosing(Procedure::Disclosure::volunteered),
           named = disclosing(Procedure::Disclosure::objector_named);

}  // namespace

TEST_CASE("A requester reads the general basis and not the objector, nor the basis that was given to OPGA") {
    const auto told = told_to_requester(asked("CAN"), {by("FRA", "not relevant")}, on_request, open_for_good);
    CHECK(told == std::vector<Told>{{"not relevant", false, "", {}}});
}

TEST_CASE("A name without objections and one whose objector is silent read alike to the requester") {
    CHECK(told_to_requester(asked("CAN"), {}, on_request, open_for_good).empty());
    CHECK(told_to_requester(asked("CAN"), {by("FRA", "")}, on_request, open_for_good).empty());
}

TEST_CASE("The objector is named where the resolution says so, or where it allowed it") {
    CHECK(told_to_requester(asked("CAN"), {by("FRA", "")}, named, open_for_good)[0].objector == "FRA");
    CHECK(told_to_requester(asked("CAN"), {by("FRA", "x", true)}, on_request, open_for_good)[0].objector == "FRA");
}

TEST_CASE("How many objected is not told where they are not named: what reads alike is said once") {
    std::vector<Objection> objections;
    for (const std::string state : {"FRA", "KEN", "BRA", "IND"}) {
        objections.push_back(by(state, "outside the scope"));
        CHECK(told_to_requester(asked("CAN"), objections, on_request, open_for_good).size() == 1);
        CHECK(told_to_requester(asked("CAN"), objections, named, open_for_good).size() == objections.size());
    }
    auto request = asked("CAN");
    request.answers = {{"FRA", "acc_f", at(30), true, ""}, {"KEN", "acc_k", at(30), true, ""}, {"BRA", "acc_b", at(30), true, ""}};
    CHECK(told_to_requester(request, objections, on_request, open_for_good) ==
          std::vector<Told>{{"", true, "", {}}, {"outside the scope", false, "", {}}});
}

TEST_CASE("An answer takes the place of what was volunteered, and a withdrawal does not unsay it") {
    auto request = asked("CAN");
    request.answers = {{"FRA", "acc_f", at(30), true, ""}, {"FRA", "acc_f", at(40), false, "no link to the subject"}};
    auto objector = by("FRA", "volunteered");
    CHECK(told_to_requester(request, {objector}, on_request, open_for_good) == std::vector<Told>{{"no link to the subject", false, "", {}}});
    objector.acts.push_back({.kind = Act::Kind::withdrawn, .at = at(45)});
    CHECK(told_to_requester(request, {objector}, on_request, open_for_good) == std::vector<Told>{{"no link to the subject", false, "", {}}});
}

TEST_CASE("A request is addressed to those whose objection stands, not to the one that asks, nor before it was passed on") {
    auto request = asked("CAN");
    CHECK(addressed_to(request, by("FRA", ""), on_request, open_for_good));
    CHECK_FALSE(addressed_to(request, by("CAN", ""), on_request, open_for_good));
    CHECK_FALSE(addressed_to(request, by("FRA", ""), volunteered, open_for_good));
    request.passed_on.reset();
    CHECK_FALSE(addressed_to(request, by("FRA", ""), on_request, open_for_good));
    CHECK(told_to_requester(request, {by("FRA", "x")}, on_request, open_for_good).empty());
}

TEST_CASE("States members of specialized agencies may ask where the resolution lets them") {
    auto procedure = on_request;
    CHECK(may_ask({.specialised_agency_member = true}, procedure));
    procedure.specialised_agency_members_may_ask = false;
    CHECK_FALSE(may_ask({.specialised_agency_member = true}, procedure));
    CHECK(may_ask({.member_state = true}, procedure));
    CHECK_FALSE(may_ask({}, procedure));
}

namespace {

Meeting small_meeting() {
    Meeting meeting;
    meeting.id = "m";
    meeting.symbol = "A/RES/75/283";
    meeting.categories = {{.id = "ngo", .title = {}, .source = {}}, {.id = "academia", .title = {}, .source = {}}};
    return meeting;
}

std::vector<std::string> names(const std::vector<Entry>& entries) {
    std::vector<std::string> found;
    for (const auto& entry : entries) found.push_back(entry.name);
    return found;
}

}  // namespace

TEST_CASE("A list is ordered by category, then by name without regard to accents, digits first") {
    std::vector<Entry> entries{{"4", "", "Zonta", "KEN", "ngo", 0, ""},     {"1", "", "Université de Lyon", "FRA", "academia", 0, ""},
                               {"2", "", "Étoile", "FRA", "ngo", 0, ""},    {"3", "", "2° Initiative", "DEU", "ngo", 0, ""},
                               {"5", "", "Etna Forum", "ITA", "ngo", 0, ""}};
    put_in_order(entries, small_meeting());
    CHECK(names(entries) == std::vector<std::string>{"2° Initiative", "Etna Forum", "Étoile", "Zonta", "Université de Lyon"});
    CHECK(entries[4].place == 5);
}

TEST_CASE("The frozen text holds name, country and category of each entry, and no application") {
    const auto text = canonical_text(small_meeting(), {"lst_1", "First list", 1, false}, {{"ent_1", "app_secret", "Étoile", "FRA", "ngo", 1, ""}});
    CHECK(text == R"({"entries":[{"category":"ngo","country":"FRA","country_name":"France","id":"ent_1","name":"Étoile"}],"kind":"proposed",)"
                  R"("list":"lst_1","meeting":"m","resolution":"A/RES/75/283","title":"First list","version":1})");
}

TEST_CASE("The difference of two versions names each change, and a changed name or country needs a new circulation") {
    const Entry kept{"1", "", "A", "FRA", "ngo", 1, ""}, gone{"2", "", "B", "FRA", "ngo", 2, ""};
    auto renamed = kept, moved = kept;
    renamed.name = "A International";
    renamed.country = "BEL";
    moved.category = "academia";
    CHECK(differences({kept, gone}, {renamed, {"3", "", "C", "KEN", "ngo", 2, ""}}) ==
          std::vector<Change>{{Change::Kind::renamed, "1", "A", "A International"},
                              {Change::Kind::country_changed, "1", "FRA", "BEL"},
                              {Change::Kind::added, "3", "", "C"},
                              {Change::Kind::removed, "2", "B", ""}});
    CHECK(needs_circulation(kept, renamed));
    CHECK_FALSE(needs_circulation(kept, moved));
}
