// What OPGA follows, notes down and asks while it consults: who reads it, and what nobody else can tell.
#include "core/json/json.hpp"
#include "core/text/wellformed.hpp"
#include "tests/plugins/nonobjection/house.hpp"

using namespace convoke;
using namespace convoke::tests::procedure;

namespace {

Data followed(House& house, const Actor& actor, const std::string& list, const std::string& query = {}) {
    return house.get(actor, "/api/v1/lists/" + list + "/objections" + query).data;
}

std::string asked(House& house, const std::string& objection, const std::string& text) {
    return house.post(amara, "/api/v1/objections/" + objection + "/clarification", Data::Members{{"text", text}}).data.text("id");
}

}  // namespace

TEST_CASE("A note is on a name or on an objection, says who wrote it and when, and is for officers of OPGA alone") {
    for (const auto& kind : each_kind) {
        House house(kind);
        const auto list = house.circulated(), alpha = house.entry_id(list, "Alpha Relief"), notes = "/api/v1/lists/" + list + "/notes";
        const auto objection = house.object(france, list, "Alpha Relief").data.text("id");
        house.now += std::chrono::hours(1);
        CHECK(house.post(amara, notes, Data::Members{{"objection", objection}, {"text", "spoke to the mission"}}).data.text("state") == "FRA");
        house.post(boris, notes, Data::Members{{"entry", alpha}, {"text", std::string(1500, 'n')}});       // longer than a line of the record
        const auto seen = followed(house, boris, list);
        const auto on_objection = seen.at("items").list().at(0).at("notes").list(), on_name = seen.at("name_notes").list();
        REQUIRE(on_objection.size() == 1);
        CHECK(on_objection[0].text("text") == "spoke to the mission");
        CHECK(on_objection[0].text("at") == text_of(house.now));
        REQUIRE(on_name.size() == 1);
        CHECK(on_name[0].text("text").size() == 1500);
        CHECK(on_name[0].text("name") == "Alpha Relief");
        CHECK(followed(house, amara, list, "?entry=" + house.entry_id(list, "Beta Forum")).at("name_notes").list().empty());
        for (const auto& actor : {france, kenya}) CHECK(write_json(followed(house, actor, list)).find("spoke") == std::string::npos);
        for (const auto& actor : {france, secretariat, auditor, admin, holy_see, applicant})
            CHECK(house.refusal(actor, "POST", notes, Data::Members{{"entry", alpha}, {"text", "x"}}) == Refused::Kind::not_allowed);
        CHECK(std::ranges::all_of(house.recorded, [](const Event& event) { return event.sealed || write_json(event.data).find("spoke") == std::string::npos; }));
    }
}

TEST_CASE("A note that says nothing, or is about nothing, comes back with what was typed") {
    House house(GENERATE(from_range(each_kind)));
    const auto list = house.circulated(), notes = "/api/v1/lists/" + list + "/notes";
    const auto objection = house.object(france, list, "Alpha Relief").data.text("id");
    CHECK(house.fields(house.post(amara, notes, Data::Members{{"objection", objection}})) == Fields{"text nonobjection.missing"});
    const auto astray = house.post(amara, notes, Data::Members{{"entry", "nowhere"}, {"text", "kept as typed"}});
    CHECK(house.fields(astray) == Fields{"entry nonobjection.not_on_the_list"});
    CHECK(astray.data.at("sent").text("text") == "kept as typed");
    const auto mixed = house.post(amara, notes, Data::Members{{"entry", house.entry_id(list, "Beta Forum")}, {"objection", objection}, {"text", "x"}});
    CHECK(house.fields(mixed) == Fields{"objection nonobjection.no_such_objection"});
    const auto long_one = house.post(amara, notes, Data::Members{{"objection", objection}, {"text", std::string(5001, 'x')}});
    CHECK(long_one.data.at("items").list().at(0).text("typed_note").size() == 5001);
    CHECK_FALSE(long_one.readings.empty());
    // The page that comes back is that of the name, so that its form is on it however many objections there are.
    house.object(kenya, list, "Beta Forum");
    const auto narrowed = house.post(amara, notes, Data::Members{{"objection", objection}, {"text", ""}});
    REQUIRE(narrowed.data.at("items").list().size() == 1);
    CHECK(narrowed.data.at("items").list()[0].at("faulty_note").flag());
    CHECK(narrowed.data.at("narrowed").flag());
    CHECK(house.acts("noted") == 0);
}

TEST_CASE("A request for clarification reaches that mission alone, and the answer OPGA alone; no letter tells of either") {
    for (const auto& kind : each_kind) {
        House house(kind);
        const auto list = house.circulated();
        const auto objection = house.object(france, list, "Alpha Relief").data.text("id");
        house.object(kenya, list, "Alpha Relief");
        const auto id = asked(house, objection, "Which of its bodies?");
        const auto answer = "/api/v1/lists/" + list + "/clarifications/" + id + "/answer";
        CHECK(followed(house, amara, list).at("unanswered").number() == 1);
        const auto theirs = followed(house, france, list).at("items").list().at(0).at("clarifications").list();
        REQUIRE(theirs.size() == 1);
        CHECK(theirs[0].text("text") == "Which of its bodies?");
        CHECK_FALSE(theirs[0].has("by"));
        CHECK(house.get(france, "/api/v1/lists/" + list).data.at("own").at("unanswered").number() == 1);
        CHECK(house.get(kenya, "/api/v1/lists/" + list).data.at("own").at("unanswered").number() == 0);
        CHECK(write_json(followed(house, kenya, list)).find("Which of") == std::string::npos);

        CHECK(house.refusal(kenya, "POST", answer, Data::Members{{"text", "not theirs"}}) == Refused::Kind::unknown);
        CHECK(house.refusal(amara, "POST", answer, Data::Members{{"text", "not theirs"}}) == Refused::Kind::not_allowed);
        CHECK(house.refusal(france, "POST", "/api/v1/objections/" + objection + "/clarification", Data::Members{{"text", "x"}}) == Refused::Kind::not_allowed);
        CHECK(house.refusal(amara, "POST", "/api/v1/objections/obj_0_0/clarification", Data::Members{{"text", "x"}}) == Refused::Kind::unknown);
        CHECK(house.fields(house.post(france, answer)) == Fields{"text nonobjection.missing"});
        house.post(france, answer, Data::Members{{"text", "Its regional office."}});
        house.post(france, answer, Data::Members{{"text", "All of them."}});
        const auto seen = followed(house, boris, list);
        CHECK(seen.at("unanswered").number() == 0);
        for (const auto& item : seen.at("items").list()) {
            const auto& said = item.at("clarifications").list();
            CHECK(said.size() == (item.text("state") == "FRA" ? 1u : 0u));
            if (!said.empty()) CHECK(said[0].text("answer") == "All of them.");
        }
        CHECK(house.posted.empty());

        house.now = closing + tick;
        house.settle();
        const auto form = house.decision(list, {"Alpha Relief"});
        house.post(amara, "/api/v1/lists/" + list + "/decision", form);
        house.post(boris, "/api/v1/lists/" + list + "/decision", form);
        CHECK(house.refusal(france, "POST", answer, Data::Members{{"text", "too late"}}) == Refused::Kind::conflict);
        CHECK(house.refusal(amara, "POST", "/api/v1/objections/" + objection + "/clarification", Data::Members{{"text", "x"}}) == Refused::Kind::conflict);
    }
}

TEST_CASE("Questions, answers and notes are lines of the record like any other sealed act") {
    House house(GENERATE(from_range(each_kind)));
    const auto list = house.circulated();
    const auto objection = house.object(france, list, "Alpha Relief").data.text("id");
    const auto before = house.recorded.size();
    const auto id = asked(house, objection, "Which?");
    house.post(france, "/api/v1/lists/" + list + "/clarifications/" + id + "/answer", Data::Members{{"text", "That one."}});
    house.post(amara, "/api/v1/lists/" + list + "/notes", Data::Members{{"objection", objection}, {"text", "settled"}});
    house.post(kenya, "/api/v1/lists/" + list + "/received");
    REQUIRE(house.recorded.size() == before + 4);
    for (auto i = before; i < house.recorded.size(); ++i) {
        CHECK(house.recorded[i].kind == "nonobjection.sealed");
        CHECK(house.recorded[i].sealed);
        CHECK(house.recorded[i].subject.size() == 47);
    }
}

TEST_CASE("OPGA sees the latest first, by name and by State, what would remain, and its balance beside the list's") {
    House house(GENERATE(from_range(each_kind)));
    std::string chosen;
    house.reports = [&](std::string_view id, const Answers& options, const Actor&) {
        const bool list = answer(options, "of") == "list";
        if (answer(options, "of") == "chosen") chosen = answer(options, "applications");
        return Table{{std::string(id)}, {{"id", {}, ""}, {"group", {}, ""}, {"count", {}, ""}, {"share", {}, ""}, {"reference_share", {}, ""}},
                     {{"african", "African States", list ? "2" : "1", list ? "0.6667" : "0.5000", ""}}};
    };
    const auto list = house.circulated();
    CHECK_FALSE(followed(house, amara, list).has("shares"));
    house.object(france, list, "Alpha Relief");
    house.now += tick;
    house.object(kenya, list, "Alpha Relief");
    house.now += tick;
    house.object(kenya, list, "Gamma University");
    house.now += tick;
    house.object(france, list, "Alpha Relief", Data::Members{{"basis", "revised"}});
    house.applications.at("a2").state = State::withdrawn;
    CHECK_FALSE(followed(house, amara, list).has("shares"));
    const auto seen = followed(house, amara, list, "?show=balance");
    std::vector<std::string> order;
    for (const auto& item : seen.at("items").list()) order.push_back(item.text("state") + " " + item.text("name"));
    CHECK(order == Fields{"FRA Alpha Relief", "KEN Gamma University", "KEN Alpha Relief"});
    CHECK(seen.at("by_name").list().at(0).text("name") == "Alpha Relief");
    CHECK(seen.at("by_name").list().at(0).at("states").number() == 2);
    CHECK(seen.at("of").number() == 2);            // who withdrew is not lost by an objection
    CHECK(seen.at("would_remain").number() == 0);
    const auto group = seen.at("shares").list().at(0).at("groups").list().at(0);
    CHECK(group.text("count") == "1");
    CHECK(group.text("other_count") == "2");
    CHECK(seen.at("key").at("here").text("code") == "nonobjection.balance_of_remaining");
    CHECK(chosen == "");
    house.post(kenya, "/api/v1/objections/" + house.entry(kenya, list, "Gamma University").at("own_objection").text("id") + "/withdraw");
    CHECK(followed(house, amara, list, "?show=balance").at("would_remain").number() == 1);
    CHECK(chosen == "a3");
    CHECK_FALSE(followed(house, kenya, list, "?show=balance").has("shares"));
}

TEST_CASE("What is too long to be quoted or kept as it was asked for is cut between letters") {
    House house(GENERATE(from_range(each_kind)));
    const auto list = house.circulated(), at = "/api/v1/lists/" + list;
    std::string far;
    for (int i = 0; i < 30; ++i) far += "埃";
    const auto kept = house.get(amara, at + "/objections?state=a" + far + "&entry=a" + far).readings.at(0).data;
    CHECK(well_formed(kept.text("state")));
    CHECK(well_formed(kept.text("entry")));
    CHECK(well_formed(house.get(amara, at + "/readings?entry=a" + far).readings.at(0).data.text("entry")));
    const auto view = house.object(france, list, "Alpha Relief", Data::Members{{"on_behalf_of", Data::List{"a" + far, far}}});
    REQUIRE(view.problems.size() == 2);
    for (const auto& problem : view.problems) CHECK(well_formed(answer(problem.message.args, "state")));
}
