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

TEST_CASE("An objection at the deadline itself counts, and one a millisecond later is late") {
    const auto one = window({{0, 100}});
    CHECK(one.phase(at(100)) == ObjectionWindow::Phase::open);
    CHECK_FALSE(one.came_late(at(100)));
    CHECK(one.phase(at(100) + tick) == ObjectionWindow::Phase::closed);
    CHECK(one.came_late(at(100) + tick));
}

TEST_CASE("There is no window before the circulation") {
    const auto one = window({{10, 100}});
    CHECK(one.phase(at(10) - tick) == ObjectionWindow::Phase::before);
    CHECK_FALSE(one.deadline(at(9)));
    CHECK_FALSE(one.counts(at(5), at(9)));
}

TEST_CASE("An extension before the deadline is one window; what lies between counts") {
    const auto one = window({{0, 100}, {90, 200}});
    CHECK(one.phase(at(150)) == ObjectionWindow::Phase::open);
    CHECK(*one.deadline(at(89)) == at(100));
    CHECK_FALSE(one.came_late(at(150)));
}

TEST_CASE("A late objection has no effect until the window is reopened, and stays late on record") {
    const auto closed = window({{0, 100}}), reopened = window({{0, 100}, {130, 200}});
    const auto late = objection({{120, false}});
    CHECK_FALSE(standing(late, closed, at(1000)).stands());
    CHECK(standing(late, closed, at(1000)).without_effect == &late.acts[0]);
    CHECK_FALSE(standing(late, reopened, at(129)).stands());
    CHECK(standing(late, reopened, at(130)).stands());
    CHECK(reopened.came_late(at(120)));
}

TEST_CASE("A late revision leaves what stood in time standing") {
    const auto one = objection({{50, false}, {120, false}});
    const auto now = standing(one, window({{0, 100}}), at(500));
    CHECK(now.in_force == &one.acts[0]);
    CHECK(now.without_effect == &one.acts[1]);
    CHECK(now.revision == 2);
}

TEST_CASE("Withdrawal has effect after the deadline too, and a withdrawn objection made again late does not stand") {
    const auto one = window({{0, 100}});
    CHECK_FALSE(standing(objection({{50, false}, {150, true}}), one, at(500)).stands());
    CHECK(standing(objection({{50, false}, {150, true}}), one, at(149)).stands());
    CHECK_FALSE(standing(objection({{50, false}, {60, true}, {150, false}}), one, at(500)).stands());
    CHECK(standing(objection({{50, false}, {60, true}, {70, false}}), one, at(500)).revision == 2);
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
// the last deadline that had been announced by the instant asked about; the last act that has effect says what stands.
TEST_CASE("Whatever the sequence of acts and openings, what stands is what the procedure's text says") {
    std::mt19937 random(20211122);
    const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    for (int round = 0; round < 20000; ++round) {
        std::vector<std::pair<int, int>> openings{{below(20), 0}};
        openings[0].second = openings[0].first + 1 + below(30);
        while (below(2)) {
            const auto [from, until] = openings.back();
            const int next = from + 1 + below(60);
            openings.push_back({next, std::max(next, until) + 1 + below(30)});
        }
        std::vector<std::pair<int, bool>> acts;
        for (int when = openings[0].first; below(5); when += below(15)) acts.push_back({when, !acts.empty() && below(3) == 0});
        const auto made = objection(acts);
        const auto opened = window(openings);
        for (int instant = 0; instant < 150; instant += 1 + below(10)) {
            int deadline = -1;
            for (const auto& [from, until] : openings)
                if (from <= instant) deadline = std::max(deadline, until);
            int last = -1, stated = 0;
            for (std::size_t i = 0; i < acts.size() && acts[i].first <= instant; ++i) {
                stated += !acts[i].second;
                if (acts[i].second || acts[i].first <= deadline) last = static_cast<int>(i);
            }
            const auto now = standing(made, opened, at(instant));
            REQUIRE(now.stands() == (last >= 0 && !acts[static_cast<std::size_t>(last)].second));
            REQUIRE(now.revision == stated);
            if (now.stands()) REQUIRE(now.in_force == &made.acts[static_cast<std::size_t>(last)]);
            const bool open = deadline >= 0 && instant <= deadline;
            REQUIRE((opened.phase(at(instant)) == ObjectionWindow::Phase::open) == open);
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
    const auto told = told_to_requester(asked("CAN"), {by("FRA", "not relevant")}, on_request, open_for_good, at(50));
    CHECK(told == std::vector<Told>{{"not relevant", false, "", {}}});
}

TEST_CASE("A name without objections and one whose objector is silent read alike to the requester") {
    CHECK(told_to_requester(asked("CAN"), {}, on_request, open_for_good, at(50)).empty());
    CHECK(told_to_requester(asked("CAN"), {by("FRA", "")}, on_request, open_for_good, at(50)).empty());
}

TEST_CASE("The objector is named where the resolution says so, or where it allowed it") {
    CHECK(told_to_requester(asked("CAN"), {by("FRA", "")}, named, open_for_good, at(50))[0].objector == "FRA");
    CHECK(told_to_requester(asked("CAN"), {by("FRA", "x", true)}, on_request, open_for_good, at(50))[0].objector == "FRA");
}

TEST_CASE("How many objected is not told where they are not named: what reads alike is said once") {
    std::vector<Objection> objections;
    for (const std::string state : {"FRA", "KEN", "BRA", "IND"}) {
        objections.push_back(by(state, "outside the scope"));
        CHECK(told_to_requester(asked("CAN"), objections, on_request, open_for_good, at(50)).size() == 1);
        CHECK(told_to_requester(asked("CAN"), objections, named, open_for_good, at(50)).size() == objections.size());
    }
    auto request = asked("CAN");
    request.answers = {{"FRA", "acc_f", at(30), true, ""}, {"KEN", "acc_k", at(30), true, ""}, {"BRA", "acc_b", at(30), true, ""}};
    CHECK(told_to_requester(request, objections, on_request, open_for_good, at(50)) ==
          std::vector<Told>{{"", true, "", {}}, {"outside the scope", false, "", {}}});
}

TEST_CASE("An answer takes the place of what was volunteered, and a withdrawal does not unsay it") {
    auto request = asked("CAN");
    request.answers = {{"FRA", "acc_f", at(30), true, ""}, {"FRA", "acc_f", at(40), false, "no link to the subject"}};
    auto objector = by("FRA", "volunteered");
    CHECK(told_to_requester(request, {objector}, on_request, open_for_good, at(50)) == std::vector<Told>{{"no link to the subject", false, "", {}}});
    objector.acts.push_back({.kind = Act::Kind::withdrawn, .at = at(45)});
    CHECK(told_to_requester(request, {objector}, on_request, open_for_good, at(50)) == std::vector<Told>{{"no link to the subject", false, "", {}}});
}

TEST_CASE("A request is addressed to those whose objection stands, not to the one that asks, nor before it was passed on") {
    auto request = asked("CAN");
    CHECK(addressed_to(request, by("FRA", ""), on_request, open_for_good, at(50)));
    CHECK_FALSE(addressed_to(request, by("CAN", ""), on_request, open_for_good, at(50)));
    CHECK_FALSE(addressed_to(request, by("FRA", ""), volunteered, open_for_good, at(50)));
    request.passed_on.reset();
    CHECK_FALSE(addressed_to(request, by("FRA", ""), on_request, open_for_good, at(50)));
    CHECK(told_to_requester(request, {by("FRA", "x")}, on_request, open_for_good, at(50)).empty());
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
