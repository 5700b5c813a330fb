// Cases of real objections, as press and letters reported them, replayed act by act. Where a report says less than the procedure
// asks (which of the States, which of the names), the test fills it in and says so.
#include "tests/plugins/nonobjection/replay.hpp"

using namespace convoke;
using namespace convoke::tests::procedure;

TEST_CASE("ICT working group 2022: 54 of 86 accredited; whoever asks is told which State objected, the basis being voluntary", "[facts]") {
    const auto facts = the_case("oewg-ict-2022");
    if (!facts) return;
    const auto applied = number(*facts, "list_applied"), accredited = number(*facts, "accredited"), refused = number(*facts, "not_accredited");
    CHECK(applied == accredited + refused);
    for (const auto& kind : each_kind) {
        Replay replay(kind, "2022-06-10T16:00:00Z");
        replay.meeting.procedure.decision = Procedure::Decision::none;
        replay.meeting.procedure.disclosure = Procedure::Disclosure::objector_named;
        std::map<std::string, std::vector<std::string>> by_state;
        for (const auto& one : facts->at("objections").list()) {
            const auto name = one.list()[0].text(), country = one.list()[1].text(), state = one.list()[2].text();
            replay.apply(name, country.empty() ? "CHE" : country);
            by_state[state.empty() ? "MCO" : state].push_back(name);               // not reported whose: a State of the test's own
        }
        while (replay.applications.size() < refused) {
            by_state["MCO"].push_back("Reported by number alone " + std::to_string(replay.applications.size()));
            replay.apply(by_state["MCO"].back(), "CHE");
        }
        replay.apply_others(applied);
        replay.circulate_all(facts->text("silence_ended") + "T18:00:00-04:00");
        for (const auto& [state, names] : by_state) replay.object_to(state, names, state == "UKR" ? Data(Data::Members{}) : Data(Data::Members{{"general_basis", "Given of its own accord"}}));
        CHECK(by_state.at("UKR").size() == 5);
        CHECK(by_state.at("RUS").size() == 1);

        for (const auto& name : {by_state.at("UKR").front(), by_state.at("RUS").front()}) replay.post(mission("KEN"), replay.at("/entries/" + replay.ids.at(name) + "/basis-requests"));
        std::map<std::string, std::pair<std::string, std::string>> told;
        const auto requests = replay.get(mission("KEN"), replay.at("/basis-requests")).data;
        for (const auto& one : requests.at("items").list()) told[one.text("name")] = {one.at("answers").list().at(0).text("objector"), one.at("answers").list().at(0).text("general_basis")};
        CHECK(told.at(by_state.at("UKR").front()) == std::pair<std::string, std::string>{"UKR", ""});
        CHECK(told.at(by_state.at("RUS").front()) == std::pair<std::string, std::string>{"RUS", "Given of its own accord"});

        replay.close_at("2022-06-30T22:00:00.001Z");
        CHECK(replay.decided(Data::Members{}).data.at("in_force").flag());
        CHECK(replay.finals() == accredited);
        CHECK(write_json(replay.published()).find("UKR") == std::string::npos);
    }
}

TEST_CASE("Ocean Conference 2020: 395 names under silence, extended until 6 p.m. on Monday 27 April 2020", "[facts]") {
    const auto facts = the_case("ocean-2020");
    if (!facts) return;
    for (const auto& kind : each_kind) {
        Replay replay(kind, "2020-04-06T16:00:00Z");
        replay.apply_others(number(*facts, "list_applied"));
        replay.circulate_all("2020-04-20T18:00:00-04:00");
        const Data longer = Data::Members{{"deadline_local", "2020-04-27T18:00"}, {"reason", "At the request of delegations"}};
        CHECK_FALSE(replay.post(amara, replay.at("/extend"), longer).data.at("in_force").flag());
        const auto extended = replay.post(boris, replay.at("/extend"), longer).data;
        CHECK(extended.at("in_force").flag());
        CHECK(extended.text("deadline") == "2020-04-27T22:00:00.000Z");
        const auto name = [&](std::size_t i) { return std::next(replay.ids.begin(), static_cast<std::ptrdiff_t>(i))->first; };
        const auto end = at_instant("2020-04-27T22:00:00Z");
        replay.now = at_instant("2020-04-21T12:00:00Z");           // past the first deadline
        CHECK_FALSE(replay.object_to("FRA", {name(0)}).front().at("late").flag());
        replay.now = end;
        CHECK_FALSE(replay.object_to("FRA", {name(1)}).front().at("late").flag());
        replay.now = end + tick;
        CHECK(replay.object_to("FRA", {name(2)}).front().at("late").flag());
        replay.settle();
        CHECK(number(replay.get(amara, replay.at("/objections")).data, "would_remain") == number(*facts, "list_applied") - 2);
    }
}

TEST_CASE("Trafficking in persons 2021, A/RES/75/283: the contested clause stands, and the Assembly has the final decision", "[facts]") {
    const auto facts = the_case("hlm-tip-2021");
    if (!facts) return;
    for (const auto& kind : each_kind) {
        Replay replay(kind, "2021-10-01T16:00:00Z", "trafficking-2021");
        const auto& meeting = replay.meeting;
        CHECK(meeting.symbol == facts->text("resolution"));
        CHECK(meeting.adopted == facts->text("adopted"));
        CHECK(meeting.procedure.decision == Procedure::Decision::assembly);
        std::set<std::string> days;
        for (const auto& session : meeting.sessions)
            if (session.kind != "hearing" && session.begins) days.insert(text_of(*session.begins).substr(0, 10));
        CHECK(std::ranges::includes(days, std::set<std::string>{facts->at("meeting_dates").list()[0].text(), facts->at("meeting_dates").list()[1].text()}));
        CHECK(std::ranges::any_of(meeting.sessions, [&](const Session& one) { return one.begins && text_of(*one.begins).substr(0, 10) == facts->text("hearing").substr(0, 10); }));

        replay.apply("Objected to", "KEN");
        replay.apply("Not objected to", "KEN");
        const auto last_day = facts->text("special_accreditation_deadline");
        replay.circulate_all(last_day + "T23:59:59-04:00");
        replay.now = at_instant(last_day + "T23:59:59-04:00");
        CHECK_FALSE(replay.object_to("FRA", {"Objected to"}).front().at("late").flag());
        replay.now += tick;
        replay.settle();
        auto form = replay.rest_approved("A/76/L.9", "2021-11-12", {});            // the Assembly restores the name
        CHECK(replay.decided(form).data.at("in_force").flag());
        CHECK(replay.finals() == 2);
    }
}
