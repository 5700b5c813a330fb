// The meetings on HIV/AIDS of 2001, 2008, 2016 and 2021, replayed act by act like the cases of real_cases_test.cpp.
#include "core/domain/countries.hpp"
#include "tests/plugins/nonobjection/replay.hpp"

using namespace convoke;
using namespace convoke::tests::procedure;

TEST_CASE("HIV/AIDS 2016: 39 objections received, 22 after engagement, 439 approved, and no objecting State named by OPGA", "[facts]") {
    const auto facts = the_case("hlm-hiv-2016");
    if (!facts) return;
    const auto objections = number(*facts, "objections_received"), kept = number(*facts, "objections_after_opga_engagement"), approved = number(*facts, "approved");
    const auto& objectors = facts->at("reported_objectors").list();
    CHECK(number(objectors[0], "count") + number(objectors[1], "count") + number(objectors[2], "count") == kept);
    for (const auto& kind : each_kind) {
        Replay replay(kind, facts->text("list_circulated") + "T16:00:00Z");
        replay.meeting.procedure.decision = Procedure::Decision::attention;        // nobody voted on the list
        std::vector<std::string> egypt, others, russia, let_go;
        for (const auto& named : facts->at("named_organisations").list()) {
            replay.apply(named.list()[0].text(), named.list()[1].text());
            egypt.push_back(named.list()[0].text());
        }
        const auto more = [&](std::vector<std::string>& of, std::size_t count, const std::string& name, const std::string& country) {
            while (of.size() < count) {
                of.push_back(name + " " + std::to_string(of.size() + 1));
                replay.apply(of.back(), country);
            }
        };
        more(egypt, number(objectors[0], "count"), "Reported by number alone", "USA");
        more(others, number(objectors[1], "count"), "Based at home", "CMR");
        more(russia, number(objectors[2], "count"), "Named in no report", "RUS");
        more(let_go, objections - kept, "Objection given up", "GBR");
        replay.apply_others(approved + kept);
        replay.circulate_all("2016-04-13T18:00:00-04:00");

        Data for_others = Data::Members{{"on_behalf_of", Data::List{}}};           // which 51 States is not said
        for (const auto& country : countries())
            if (country.kind == CountryKind::member_state && country.iso3 != "EGY" && for_others.at("on_behalf_of").list().size() < 51) for_others["on_behalf_of"].push(country.iso3);
        replay.object_to("EGY", egypt, for_others);
        replay.object_to("CMR", {others.begin(), others.begin() + 4});             // four of them did not come in the end
        replay.object_to("TZA", {others.begin() + 4, others.end()});
        replay.object_to("RUS", russia);
        const auto given_up = replay.object_to("IRN", let_go);                     // whose they were is not said
        const auto before = replay.get(amara, replay.at("/objections")).data;
        CHECK(number(before, "objected") == objections);
        CHECK(number(before, "would_remain") == approved + kept - objections);
        CHECK(replay.get(amara, replay.at("/objections?state=EGY")).data.at("items").list().front().at("on_behalf_of").list().size() == 51);

        for (const auto& one : given_up) replay.post(mission("IRN"), "/api/v1/objections/" + one.text("id") + "/withdraw");
        const auto after = replay.get(amara, replay.at("/objections")).data;
        CHECK(number(after, "objected") == kept);
        CHECK(number(after, "would_remain") == approved);
        CHECK(number(after, "of") == approved + kept);
        CHECK(number(after, "states_size") == 4);

        // Canada asks, and is told no State.
        CHECK_FALSE(facts->at("objecting_states_named_by_opga").flag());
        replay.post(mission("CAN"), replay.at("/entries/" + replay.ids.at(egypt.front()) + "/basis-requests"));
        const auto told = write_json(replay.get(mission("CAN"), replay.at("/basis-requests")).data.at("items"));
        CHECK(told.find("EGY") == std::string::npos);
        CHECK(told.find("\"pending\"") != std::string::npos);

        replay.close_at("2016-04-13T22:00:00.001Z");
        replay.now = at_instant(facts->text("final_list_circulated") + "T16:00:00Z");
        CHECK(replay.decided(Data::Members{}).data.at("in_force").flag());
        CHECK(replay.finals() == approved);
        CHECK(replay.published().at("proposed").list().size() == approved + kept);
        CHECK(write_json(replay.published()).find("EGY") == std::string::npos);
    }
}

TEST_CASE("HIV/AIDS 2008: three organisations, each objected to by the State it is based in", "[facts]") {
    const auto facts = the_case("hlm-hiv-2008");
    if (!facts) return;
    for (const auto& kind : each_kind) {
        Replay replay(kind, "2008-05-01T16:00:00Z");
        for (const auto& one : facts->at("objections").list()) replay.apply(one.list()[0].text(), one.list()[1].text());
        replay.apply_others(5);
        replay.circulate_all("2008-05-15T18:00:00-04:00");
        std::vector<std::string> struck;
        for (const auto& one : facts->at("objections").list()) {
            CHECK(one.list()[1].text() == one.list()[2].text());
            struck.push_back(one.list()[0].text());
            replay.object_to(one.list()[2].text(), {struck.back()});
            CHECK(replay.get(mission(one.list()[2].text()), replay.at("/objections")).data.at("items").list().size() == 1);     // its own and no other
        }
        replay.close_at("2008-05-16T16:00:00Z");
        for (const auto& name : struck) CHECK(replay.status(amara, replay.list, name) == "objected");
        replay.decided(replay.rest_approved("A/62/L.1", "2008-05-20", struck));
        CHECK(replay.finals() == 2);
    }
}

TEST_CASE("Special session on HIV/AIDS 2001: 112 names one day after circulation, others on a supplementary list", "[facts]") {
    const auto facts = the_case("gass-hiv-2001");
    if (!facts) return;
    const auto approved = number(*facts, "first_list_approved");
    for (const auto& kind : each_kind) {
        Replay replay(kind, "2001-02-25T15:00:00Z");               // "circulated one day before decision"
        const std::vector<std::string> struck{"Struck without explanation 1", "Struck without explanation 2"};
        for (const auto& name : struck) replay.apply(name, "SWE");
        replay.apply_others(approved + struck.size());
        replay.circulate_all("2001-02-26T14:00:00Z");
        replay.object_to("EGY", struck);                           // whose it was is not said
        replay.close_at("2001-02-26T14:00:00.001Z");
        CHECK(replay.decided(replay.rest_approved("A/55/L.75", facts->text("approved_on"), struck)).data.at("in_force").flag());
        CHECK(replay.finals() == approved);
        const auto first = replay.list;

        replay.now = at_instant("2001-05-10T15:00:00Z");
        for (const std::string name : {"Supplement A", "Supplement B", "Supplement C"}) replay.apply(name, "CHE");
        replay.circulate_all("2001-05-17T14:00:00Z");
        CHECK(replay.list != first);
        CHECK(replay.ids.size() == 3);
        replay.close_at("2001-05-17T14:00:00.001Z");
        replay.decided(replay.rest_approved("A/55/L.79", facts->text("supplementary_list_approved_on"), {}));
        CHECK(replay.finals() == approved + 3);
        std::vector<std::string> days;
        for (const auto& one : replay.published().at("lists").list()) days.push_back(one.text("decided_on"));
        CHECK(days == std::vector<std::string>{facts->text("approved_on"), facts->text("supplementary_list_approved_on")});
        // Nothing says why a name was struck: what the European Union complained of stays so.
        CHECK(write_json(replay.published()).find("EGY") == std::string::npos);
    }
}

TEST_CASE("HIV/AIDS 2021, A/RES/75/260: the amendment that gave the Assembly the final decision decides whose word counts", "[facts]") {
    const auto facts = the_case("hlm-hiv-2021-modalities");
    if (!facts) return;
    for (const auto& kind : each_kind)
        for (const bool amended : {false, true}) {
            Replay replay(kind, "2021-04-01T16:00:00Z", "res-75-260");
            CHECK(replay.meeting.symbol == facts->text("resolution"));
            CHECK(replay.meeting.procedure.decision == Procedure::Decision::assembly);
            if (!amended) replay.meeting.procedure.decision = Procedure::Decision::attention;
            replay.apply("Objected to", "KEN");
            replay.apply("Not objected to", "KEN");
            replay.circulate_all("2021-04-15T18:00:00-04:00");
            replay.object_to("FRA", {"Objected to"});
            replay.close_at("2021-04-15T22:00:00.001Z");
            auto form = replay.rest_approved("A/75/L.77", "2021-05-14", {});
            std::get<Data::Members>(form.value).erase("rest");
            for (const auto& [name, id] : replay.ids) form["dispositions"][id] = "approved";
            std::get<Data::Members>(form.value).erase("not_approved");
            if (!amended) {
                CHECK(replay.decided(form).kind == View::Kind::wrong);             // the objection is the last word
                replay.decided(Data::Members{});
                CHECK(replay.finals() == 1);
                continue;
            }
            form["vote"] = Data::Members{{"yes", 139}, {"no", 0}, {"abstain", 60}};
            CHECK(replay.fields(replay.decided(form)) == Fields{"vote nonobjection.too_many_votes"});      // there are 193 Members
            form["vote"] = facts->at("amendment_vote");
            CHECK(replay.decided(form).data.at("in_force").flag());
            CHECK(replay.finals() == 2);
            CHECK(replay.published().at("lists").list().front().at("vote") == facts->at("amendment_vote"));
            // The figures of the vote on the resolution are such as can be entered too: a further decision.
            form["vote"] = facts->at("vote_on_resolution");
            form["date"] = "2021-05-15";
            form["reason"] = "Entered with the wrong vote";
            CHECK(replay.decided(form).data.at("in_force").flag());
            CHECK(replay.published().at("lists").list().front().at("vote") == facts->at("vote_on_resolution"));
        }
}
