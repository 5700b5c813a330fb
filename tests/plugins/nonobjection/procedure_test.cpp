// The procedure from the shortlist to the decision, through the plugin's pages, on both databases.
#include <algorithm>

#include "core/json/json.hpp"
#include "tests/plugins/nonobjection/house.hpp"

using namespace convoke;
using namespace convoke::tests::procedure;

TEST_CASE("A list is compiled from the shortlist, in order, and its names are proposed") {
    for (const auto& kind : each_kind) {
        House house(kind);
        house.add("a4", "Not yet", "KEN", "ngo", State::in_review);
        house.add("a5", "By another route", "KEN", "igo");
        const auto view = house.post(amara, "/api/v1/meetings/trafficking-2021/lists", Data::Members{{"title", "First list"}, {"applications", "shortlisted"}});
        CHECK(view.kind == View::Kind::created);
        CHECK(view.data.text("status") == "draft");
        CHECK(view.data.at("version").number() == 1);
        CHECK(house.applications.at("a1").state == State::proposed);
        CHECK(house.applications.at("a4").state == State::in_review);
        CHECK(house.applications.at("a5").state == State::shortlisted);
        std::vector<std::string> names;
        const auto shown = house.get(boris, "/api/v1/lists/" + view.data.text("id"));
        for (const auto& entry : shown.data.at("entries").list()) names.push_back(entry.text("name"));
        CHECK(names == Fields{"Alpha Relief", "Beta Forum", "Gamma University"});
    }
}

TEST_CASE("What is wrong with a list to compile is said all at once, and nothing of it is kept") {
    for (const auto& kind : each_kind) {
        House house(kind);
        const auto view = house.post(amara, "/api/v1/meetings/trafficking-2021/lists",
                                     Data::Members{{"applications", Data::List{"a1", "nowhere", "a1", 7}}, {"tilte", "x"}});
        CHECK(view.kind == View::Kind::wrong);
        CHECK(house.fields(view) == Fields{"tilte nonobjection.unknown_field", "title nonobjection.missing", "applications.3 nonobjection.not_text",
                                           "applications.1 nonobjection.not_shortlisted", "applications.2 nonobjection.named_twice"});
        CHECK(house.get(amara, "/api/v1/meetings/trafficking-2021/lists").data.at("total").number() == 0);
    }
}

TEST_CASE("The officer who compiled a list cannot approve it; another one's approval freezes it for good") {
    for (const auto& kind : each_kind) {
        House house(kind);
        const auto list = house.compiled();
        CHECK(house.refusal(amara, "POST", "/api/v1/lists/" + list + "/approve") == Refused::Kind::conflict);
        house.applications.at("a3").state = State::withdrawn;
        const auto view = house.post(boris, "/api/v1/lists/" + list + "/approve");
        CHECK(view.data.text("status") == "approved");
        CHECK(view.data.text("sha256").size() == 64);
        CHECK(house.get(amara, "/api/v1/lists/" + list).data.at("entries").list().size() == 2);
        CHECK(house.refusal(boris, "POST", "/api/v1/lists/" + list + "/approve") == Refused::Kind::conflict);
        house.applications.at("a1").organisation.name = "Something else";
        CHECK(house.entry_id(list, "Alpha Relief") != "");
        CHECK(house.refusal(amara, "POST", "/api/v1/lists/" + list + "/circulate", Data::Members{{"deadline", deadline}}) == Refused::Kind::conflict);
    }
}

TEST_CASE("A list is circulated only when approved, to all missions, with a deadline ahead") {
    for (const auto& kind : each_kind) {
        House house(kind);
        const auto list = house.compiled();
        CHECK(house.refusal(amara, "POST", "/api/v1/lists/" + list + "/circulate", Data::Members{{"deadline", deadline}}) == Refused::Kind::conflict);
        house.post(boris, "/api/v1/lists/" + list + "/approve");
        CHECK(house.refusal(france, "GET", "/api/v1/lists/" + list) == Refused::Kind::unknown);
        const auto past = house.post(amara, "/api/v1/lists/" + list + "/circulate", Data::Members{{"deadline", "2021-09-01T00:00:00Z"}});
        CHECK(house.fields(past) == Fields{"deadline nonobjection.deadline_past"});
        const auto view = house.post(amara, "/api/v1/lists/" + list + "/circulate", Data::Members{{"deadline", deadline}});
        CHECK(view.data.text("status") == "circulated");
        CHECK(view.data.text("deadline") == "2021-10-14T21:00:00.000Z");
        CHECK(house.applications.at("a2").state == State::circulated);
        CHECK(house.posted.empty());
        CHECK(view.location.ends_with("/release"));
        house.released(list);
        REQUIRE(house.posted.size() == 1);
        CHECK(house.posted[0].to == "role:state");
        CHECK(house.posted[0].args.at("deadline") == text_of(closing));
        CHECK(house.status(france, list, "Alpha Relief") == "circulated");
    }
}

TEST_CASE("Without a deadline given, it is at the procedure's hour so many days ahead, on the meeting's clock") {
    House house(GENERATE(from_range(each_kind)));
    const auto list = house.approved();
    CHECK(house.post(amara, "/api/v1/lists/" + list + "/circulate").data.text("deadline") == "2021-10-15T21:00:00.000Z");
}

TEST_CASE("A State is shown name and country, and the rest of a name only on asking, which is recorded under seal") {
    House house(GENERATE(from_range(each_kind)));
    const auto list = house.circulated();
    const auto shown = write_json(house.get(france, "/api/v1/lists/" + list).data);
    CHECK(shown.find("alpha.example") == std::string::npos);
    CHECK(shown.find("\"a1\"") == std::string::npos);
    const auto details = house.post(france, "/api/v1/lists/" + list + "/entries/" + house.entry_id(list, "Alpha Relief") + "/details");
    CHECK(details.data.text("website") == "https://alpha.example");
    CHECK(house.acts("details") == 1);
    CHECK(house.recorded.back().sealed);
}

TEST_CASE("An objection is its State's and OPGA's to see; the same State again revises it") {
    for (const auto& kind : each_kind) {
        House house(kind);
        const auto list = house.circulated();
        const auto first = house.object(france, list, "Alpha Relief", Data::Members{{"basis", "for OPGA"}, {"on_behalf_of", Data::List{"BEL", "FRA"}}});
        CHECK(first.kind == View::Kind::created);
        CHECK(first.data.at("revision").number() == 1);
        CHECK(first.data.at("late") == Data(false));
        const auto second = house.object(france, list, "Alpha Relief", Data::Members{{"basis", "in other words"}});
        CHECK(second.data.text("id") == first.data.text("id"));
        CHECK(second.data.at("revision").number() == 2);

        CHECK(house.status(amara, list, "Alpha Relief") == "objected");
        CHECK(house.status(france, list, "Alpha Relief") == "objected");
        CHECK(house.status(kenya, list, "Alpha Relief") == "circulated");
        CHECK(house.get(kenya, "/api/v1/lists/" + list + "/objections").data.at("total").number() == 0);
        const auto all = house.get(amara, "/api/v1/lists/" + list + "/objections").data;
        REQUIRE(all.at("total").number() == 1);
        CHECK(all.at("items").list()[0].text("basis") == "in other words");
        CHECK(all.at("would_remain").number() == 2);
        for (const auto& actor : {applicant, secretariat, auditor, admin, holy_see})
            CHECK(house.refusal(actor, "GET", "/api/v1/lists/" + list + "/objections") == Refused::Kind::unknown);
        CHECK(house.refusal(nobody, "GET", "/api/v1/lists/" + list + "/objections") == Refused::Kind::not_allowed);
    }
}

TEST_CASE("Wrong words of an objection come back by field, and States that are no Members cannot object") {
    House house(GENERATE(from_range(each_kind)));
    const auto list = house.circulated();
    const auto view = house.object(france, list, "Alpha Relief", Data::Members{{"basis", 7}, {"on_behalf_of", Data::List{"XYZ", "VAT"}}, {"general_basis", std::string(2001, 'x')}});
    CHECK(house.fields(view) == Fields{"on_behalf_of.0 nonobjection.not_a_member_state", "on_behalf_of.1 nonobjection.not_a_member_state",
                                       "basis nonobjection.not_text", "general_basis nonobjection.too_long"});
    CHECK(house.refusal({"acc_x", Role::state, "VAT"}, "POST", "/api/v1/lists/" + list + "/objections", Data::Members{{"entries", "x"}}) == Refused::Kind::not_allowed);
    CHECK(house.refusal(france, "POST", "/api/v1/lists/" + list + "/entries/ent_nowhere/objections") == Refused::Kind::unknown);
}

TEST_CASE("Several names are objected to at once, or none of them") {
    House house(GENERATE(from_range(each_kind)));
    const auto list = house.circulated();
    const auto a = house.entry_id(list, "Alpha Relief"), b = house.entry_id(list, "Beta Forum");
    CHECK(house.refusal(kenya, "POST", "/m/trafficking-2021/lists/" + list + "/objections", Data::Members{{"entries", Data::List{a, "ent_x"}}}) == Refused::Kind::unknown);
    CHECK(house.get(kenya, "/api/v1/lists/" + list + "/objections").data.at("total").number() == 0);
    house.post(kenya, "/m/trafficking-2021/lists/" + list + "/objections", Data::Members{{"entries", Data::List{a, b, a}}});
    CHECK(house.get(kenya, "/api/v1/lists/" + list + "/objections").data.at("total").number() == 2);
}

TEST_CASE("An objection is withdrawn by its own State, until the decision, and not twice") {
    for (const auto& kind : each_kind) {
        House house(kind);
        const auto list = house.circulated();
        const auto id = house.object(france, list, "Alpha Relief").data.text("id");
        CHECK(house.refusal(kenya, "POST", "/api/v1/objections/" + id + "/withdraw") == Refused::Kind::unknown);
        CHECK(house.refusal(kenya, "POST", "/api/v1/objections/no_nothing/withdraw") == Refused::Kind::unknown);
        house.now = closing + std::chrono::hours(24);
        CHECK(house.status(amara, list, "Alpha Relief") == "objected");
        house.post(france, "/api/v1/objections/" + id + "/withdraw");
        CHECK(house.status(amara, list, "Alpha Relief") == "cleared");
        CHECK(house.refusal(france, "POST", "/api/v1/objections/" + id + "/withdraw") == Refused::Kind::conflict);
        const auto seen = house.get(amara, "/api/v1/lists/" + list + "/objections").data.at("items").list()[0];
        CHECK(seen.at("withdrawn").flag());
        CHECK_FALSE(seen.at("stands").flag());
    }
}

TEST_CASE("At the deadline an objection counts; a millisecond later it is taken as late and has no effect") {
    for (const auto& kind : each_kind) {
        House house(kind);
        const auto list = house.circulated();
        house.now = closing;
        CHECK(house.object(france, list, "Alpha Relief").data.at("late") == Data(false));
        house.now = closing + tick;
        CHECK(house.object(kenya, list, "Beta Forum").data.at("late") == Data(true));
        CHECK(house.status(amara, list, "Alpha Relief") == "objected");
        CHECK(house.status(amara, list, "Beta Forum") == "cleared");
        CHECK(house.status(france, list, "Beta Forum") == "circulated");
    }
}

TEST_CASE("The closing is recorded as of the deadline however late the look is, once, and tells no figures") {
    for (const auto& kind : each_kind) {
        House house(kind);
        const auto list = house.circulated();
        house.object(france, list, "Alpha Relief");
        house.now = closing - tick;
        house.settle();
        CHECK(house.kinds("nonobjection.closed") == 0);
        house.now = closing + std::chrono::hours(300);
        house.settle();
        house.settle();
        REQUIRE(house.kinds("nonobjection.closed") == 1);
        const auto closed = std::ranges::find(house.recorded, "nonobjection.closed", &Event::kind);
        CHECK(closed->at == closing);
        CHECK(closed->data == Data(Data::Members{{"deadline", "2021-10-14T21:00:00.000Z"}}));
        CHECK(house.posted.back().to == "role:opga");
        CHECK(house.get(amara, "/api/v1/lists/" + list).data.text("status") == "closed");
    }
}

TEST_CASE("A window is extended, or reopened, when a second officer repeats the very same") {
    for (const auto& kind : each_kind) {
        House house(kind);
        const auto list = house.circulated();
        const auto address = "/api/v1/lists/" + list + "/extend";
        const Data wanted = Data::Members{{"deadline", "2021-10-20T21:00:00Z"}, {"reason", "Translation was late"}};
        CHECK_FALSE(house.post(amara, address, wanted).data.at("in_force").flag());
        CHECK_FALSE(house.post(amara, address, wanted).data.at("in_force").flag());
        CHECK_FALSE(house.post(boris, address, Data::Members{{"deadline", "2021-10-21T21:00:00Z"}, {"reason", "Translation was late"}}).data.at("in_force").flag());
        CHECK(house.get(france, "/api/v1/lists/" + list).data.text("deadline") == "2021-10-14T21:00:00.000Z");
        CHECK_FALSE(house.post(boris, address, wanted).data.at("in_force").flag());
        CHECK(house.post(amara, address, wanted).data.at("in_force").flag());
        CHECK(house.get(france, "/api/v1/lists/" + list).data.text("deadline") == "2021-10-20T21:00:00.000Z");
        CHECK(house.kinds("nonobjection.extended") == 1);

        house.now = *instant_of("2021-10-21T00:00:00Z");
        CHECK(house.object(kenya, list, "Beta Forum").data.at("late") == Data(true));
        const Data again = Data::Members{{"deadline", "2021-10-25T21:00:00Z"}, {"reason", "At the request of a group of States"}};
        house.post(amara, address, again);
        house.post(boris, address, again);
        CHECK(house.kinds("nonobjection.reopened") == 1);
        CHECK(house.status(amara, list, "Beta Forum") == "objected");
        CHECK(house.fields(house.post(amara, address, Data::Members{{"deadline", "2021-10-22T21:00:00Z"}})) ==
              Fields{"reason nonobjection.missing", "deadline nonobjection.deadline_earlier"});
    }
}

TEST_CASE("The general basis goes to OPGA and the requester, and names nobody") {
    for (const auto& kind : each_kind) {
        House house(kind);
        const auto list = house.circulated();
        house.object(france, list, "Alpha Relief", Data::Members{{"basis", "for OPGA only"}});
        const auto ask = [&](const Actor& actor, const std::string& name) {
            return house.post(actor, "/api/v1/lists/" + list + "/entries/" + house.entry_id(list, name) + "/basis-requests");
        };
        const auto requests = [&](const Actor& actor) { return house.get(actor, "/api/v1/lists/" + list + "/basis-requests").data.at("items").list(); };
        const auto id = ask(holy_see, "Alpha Relief").data.text("id");
        const auto empty = ask(holy_see, "Beta Forum");
        CHECK(empty.kind == View::Kind::created);
        CHECK(ask(holy_see, "Alpha Relief").data.text("id") == id);
        CHECK(requests(holy_see).size() == 2);
        CHECK(requests(kenya).empty());
        REQUIRE(requests(france).size() == 1);
        CHECK(requests(france)[0].text("direction") == "to_answer");
        CHECK_FALSE(requests(france)[0].has("requester"));

        CHECK(house.refusal(kenya, "POST", "/api/v1/basis-requests/" + id + "/answer", Data::Members{{"declined", true}}) == Refused::Kind::unknown);
        CHECK(house.fields(house.post(france, "/api/v1/basis-requests/" + id + "/answer")) == Fields{"general_basis nonobjection.basis_or_decline"});
        house.post(france, "/api/v1/basis-requests/" + id + "/answer", Data::Members{{"general_basis", "outside the scope"}});
        std::string told;
        for (const auto& item : requests(holy_see)) told += write_json(item);
        CHECK(told.find("outside the scope") != std::string::npos);
        CHECK(told.find("FRA") == std::string::npos);
        CHECK(told.find("for OPGA only") == std::string::npos);
        const auto opga = requests(amara);
        CHECK(opga.size() == 2);
        const auto answered = std::ranges::find_if(opga, [&](const Data& item) { return item.text("id") == id; });
        REQUIRE(answered != opga.end());
        CHECK(answered->at("answers").list().at(0).text("state") == "FRA");
        CHECK(house.refusal({"acc_i", Role::observer, "ICRC"}, "POST", "/api/v1/lists/" + list + "/entries/x/basis-requests") == Refused::Kind::unknown);
    }
}

TEST_CASE("Where officers pass requests on, nobody is asked before they did") {
    House house(GENERATE(from_range(each_kind)));
    house.settings["pass_requests"] = "by_officer";
    const auto list = house.circulated();
    house.object(france, list, "Alpha Relief");
    const auto id = house.post(kenya, "/api/v1/lists/" + list + "/entries/" + house.entry_id(list, "Alpha Relief") + "/basis-requests").data.text("id");
    CHECK(house.get(france, "/api/v1/lists/" + list + "/basis-requests").data.at("total").number() == 0);
    house.post(amara, "/api/v1/basis-requests/" + id + "/pass");
    CHECK(house.get(france, "/api/v1/lists/" + list + "/basis-requests").data.at("total").number() == 1);
    CHECK(house.refusal(amara, "POST", "/api/v1/basis-requests/" + id + "/pass") == Refused::Kind::conflict);
}

TEST_CASE("States that are no Members but of a specialized agency ask and are answered, by code or by name, and never object") {
    House house(GENERATE(from_range(each_kind)));
    const auto list = house.circulated(), entry = house.entry_id(list, "Alpha Relief"), at = "/api/v1/lists/" + list;
    house.object(france, list, "Alpha Relief", Data::Members{{"general_basis", "outside the scope"}});
    for (const std::string state : {"VAT", "Holy See", "PSE", "State of Palestine", "COK", "Cook Islands", "NIU", "Niue"}) {
        INFO(state);
        const Actor mission{"acc_" + state, Role::observer, state};
        CHECK_FALSE(house.refusal(mission, "POST", at + "/entries/" + entry + "/basis-requests"));
        CHECK(house.get(mission, at + "/basis-requests").data.at("items").list().at(0).at("answers").list().at(0).text("general_basis") == "outside the scope");
        CHECK(house.status(mission, list, "Alpha Relief") == "circulated");
        CHECK(house.refusal(mission, "POST", at + "/objections", Data::Members{{"entries", Data::List{entry}}}) == Refused::Kind::not_allowed);
        CHECK(house.refusal(mission, "POST", at + "/no-objection") == Refused::Kind::not_allowed);
        CHECK(house.refusal(mission, "GET", at + "/objections") == Refused::Kind::unknown);
    }
    // One State, whichever way its accounts are written: four asked, not eight.
    CHECK(house.get(amara, at + "/basis-requests").data.at("total").number() == 4);
    for (const std::string other : {"European Union", "Red Cross", "FRA", ""})
        CHECK(house.refusal(Actor{"acc_o", Role::observer, other}, "GET", at) == Refused::Kind::unknown);
}
