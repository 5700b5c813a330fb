#include <algorithm>

#include "core/acts/erase.hpp"
#include "core/acts/own_data.hpp"
#include "core/store/record.hpp"
#include "tests/people/support.hpp"

using namespace convoke;
using namespace convoke::tests;

namespace {

const std::string delegation = "/api/v1/meetings/m/delegation", members = delegation + "/members";

}  // namespace

TEST_CASE("Paras 2 (b), 5 and 6: a mission registers its delegation, one member after another, and confirms it") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        Registration at(kind);
        auto minister = delegate("zoé", {{"leads", true}, {"function", "Minister"}, {"sessions", Data::List{"opening", "panel-1"}}});
        const auto head = at.done(at.france, members, minister).text("person");
        at.done(at.france, members, delegate("ali", {{"capacity", "law-enforcement"}}));
        CHECK(at.read(at.france, delegation).text("status") == "draft");
        const auto confirmed = at.done(at.france, delegation + "/confirm");
        CHECK(confirmed.text("status") == "confirmed");
        CHECK(confirmed.text("name") == "France");
        CHECK(confirmed.text("head") == head);
        CHECK(confirmed.at("members").list().size() == 2);
        CHECK(!confirmed.text("reference").empty());
        CHECK(at.letters_to("france") == Lines{"letter.delegation_confirmed"});
        at.done(at.france, delegation + "/confirm");               // a repeat changes nothing
        CHECK(at.letters_to("france").size() == 1);
        CHECK(at.recorded(confirmed.text("id")) == Lines{"delegation.member_added", "delegation.member_added", "delegation.confirmed"});
    }
}

TEST_CASE("A delegation without anybody, or with nobody at its head, is not confirmed; once it is, it keeps a head") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        Registration at(kind);
        CHECK(at.host.post(at.france, delegation + "/confirm").status == 422);
        const auto ali = at.done(at.france, members, delegate("ali")).text("person");
        CHECK(at.host.post(at.france, delegation + "/confirm").status == 422);
        const auto zoe = at.done(at.france, members, delegate("zoé", {{"leads", true}})).text("person");
        at.done(at.france, delegation + "/confirm");
        CHECK(at.host.post(at.france, members + "/" + zoe + "/remove").status == 422);
        const auto jean = at.done(at.france, members + "/" + zoe + "/replace", delegate("jean", {{"leads", true}})).text("person");
        CHECK(at.read(at.france, delegation).text("head") == jean);
        at.done(at.france, members + "/" + ali + "/remove");
        at.done(at.france, delegation + "/unconfirm");
        CHECK(at.read(at.france, delegation).text("status") == "draft");
        CHECK(at.read(at.france, members).text("total") == "1");   // nobody is lost
        const auto letters = at.letters_to("france");
        CHECK(std::ranges::count(letters, "letter.delegation_unconfirmed") == 1);
    }
}

TEST_CASE("Colleagues of one mission share its delegation; other missions see nothing of it") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        Registration at(kind);
        const auto colleague = at.host.account("france2", Role::state, "FRA"), kenya = at.host.account("kenya", Role::state, "KEN");
        const auto zoe = at.done(at.france, members, delegate("zoé", {{"leads", true}})).text("person");
        const auto seen = at.read(colleague, members);
        REQUIRE(seen.at("items").list().size() == 1);
        CHECK(at.read(kenya, members).at("items").list().empty());
        CHECK(at.host.get(kenya, members + "/" + zoe).status == 405);
        CHECK(at.put(kenya, members + "/" + zoe, delegate("mallory"), 1).status == 404);
        CHECK(at.host.post(kenya, members + "/" + zoe + "/remove").status == 404);

        auto title = delegate("zoé", {{"leads", true}, {"function", "Minister of Justice"}});
        CHECK(at.put(colleague, members + "/" + zoe, title, seen.at("version").number()).status == 200);
        title["function"] = "Minister of the Interior";
        CHECK(at.put(at.france, members + "/" + zoe, title, seen.at("version").number()).status == 412);
        CHECK(at.read(at.france, members).at("items").list()[0].text("function") == "Minister of Justice");
        at.done(colleague, delegation + "/confirm");
        CHECK(at.letters_to("france") == at.letters_to("france2"));
    }
}

TEST_CASE("Observers register in their own category; who is named in none is told so") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        Registration at(kind);
        const auto union_ = at.host.account("eu", Role::observer, "European Union"), cook = at.host.account("cook", Role::state, "COK");
        at.done(union_, members, person("eva", {{"leads", true}, {"sessions", Data::List{"opening"}}}));
        const auto confirmed = at.done(union_, delegation + "/confirm");
        CHECK(confirmed.text("category") == "observer");
        CHECK(confirmed.text("name") == "European Union");
        CHECK(at.letters_to("eu") == Lines{"letter.delegation_confirmed"});
        CHECK(at.host.post(union_, members, delegate("ida")).status == 422);        // no capacities there
        CHECK(at.host.post(cook, members, delegate("ida")).status == 404);
        CHECK(at.host.get(at.host.browser(cook), "/m/m/delegation").status == 200);  // told why, and where to turn
    }
}

TEST_CASE("Outside the registration window a delegation is read, not changed") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        Registration at(kind, [](Data& file) {
            auto categories = file.at("categories").list();
            categories[0]["registration"] = Data::List{Data::Members{{"opens", "2021-10-04T09:00:00-04:00"}, {"closes", "2021-11-19T17:00:00-05:00"}}};
            file["categories"] = std::move(categories);
        });
        const auto status = [&](const std::string& instant) {
            at.host.now = *instant_of(instant);
            return at.host.post(at.france, members, delegate("p" + instant.substr(8, 2) + instant.substr(17, 2))).status;
        };
        CHECK(status("2021-10-04T08:59:59-04:00") == 409);
        CHECK(status("2021-10-04T09:00:00-04:00") == 201);
        CHECK(status("2021-11-19T17:00:00-05:00") == 201);
        CHECK(status("2021-11-19T17:00:01-05:00") == 409);
        CHECK(at.host.post(at.france, delegation + "/confirm").status == 409);
        CHECK(at.read(at.france, members).at("open") == Data(false));
        const auto page = at.host.get(at.host.browser(at.france), "/m/m/delegation/members/new");
        CHECK(page.status == 303);                 // back to the page that says when it closed
    }
}

TEST_CASE("A session takes as many of one delegation as the meeting file says, whoever is quicker") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        Registration at(kind);
        for (const auto* name : {"a", "b", "c", "d", "e", "f"}) at.done(at.france, members, delegate(name, {{"sessions", Data::List{"opening"}}}));
        const auto refused = at.host.post(at.france, members, delegate("g", {{"sessions", Data::List{"opening"}}}));
        CHECK(refused.status == 422);
        CHECK(refused.problems().at(0).starts_with("sessions: All 6 places of yours in “Opening plenary meeting” are taken"));
        at.done(at.france, members, delegate("g", {{"sessions", Data::List{"panel-1"}}}));
        const auto kenya = at.host.account("kenya", Role::state, "KEN");
        at.done(kenya, members, delegate("h", {{"sessions", Data::List{"opening"}}}));
    }
}

TEST_CASE("What a form gets wrong comes back filled in, each mistake beside its field; nothing is kept") {
    Registration at("sqlite");
    const auto mission = at.host.browser(at.france);
    const auto sent = at.host.ask(mission, "POST", "/m/m/delegation/members/new", "given_name=Zo%C3%A9&family_name=&function=Minister&capacity=delegate&email=not+an+address",
                                  "application/x-www-form-urlencoded");
    CHECK(sent.status == 422);
    CHECK(sent.body.find("value=\"Zoé\"") != std::string::npos);
    CHECK(sent.body.find("value=\"not an address\"") != std::string::npos);
    CHECK(sent.body.find("f-family_name-error") != std::string::npos);
    CHECK(sent.body.find("f-email-error") != std::string::npos);
    CHECK(at.read(at.france, members).at("items").list().empty());
    const auto unknown = at.host.post(at.france, members, delegate("zoé", {{"survivor", true}, {"sessions", "opening"}}));
    CHECK(unknown.problems().size() == 2);
    const auto kept = at.host.ask(mission, "POST", "/m/m/delegation/members/new", "given_name=+Zo%C3%A9+&family_name=Diaz&function=Minister&capacity=delegate&sessions%5B%5D=opening&leads=true",
                                  "application/x-www-form-urlencoded");
    CHECK(kept.status == 303);
    const auto one = at.read(at.france, members).at("items").list().at(0);
    CHECK(one.text("given_name") == "Zoé");
    CHECK(one.at("sessions") == Data(Data::List{"opening"}));
    CHECK(at.host.get(mission, "/m/m/delegation").body.find("Zoé Diaz") != std::string::npos);
}

TEST_CASE("The people of a delegation are erased with those of organisations; that it was there, and when confirmed, stays") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        Registration at(kind);
        at.done(at.france, members, delegate("zoé", {{"leads", true}}));
        const auto confirmed = at.done(at.france, delegation + "/confirm");
        const auto guest = "/api/v1/meetings/m/guests";
        at.done(at.officer, guest, person("eva", {{"capacity", "eminent-person"}, {"nationality", "PER"}}));
        const auto due = *instant_of("2021-11-23T23:00:00Z") + std::chrono::days(365);
        erase_due(at.host.house(), due - std::chrono::milliseconds(1));
        CHECK(at.read(at.france, members).at("items").list().size() == 1);
        erase_due(at.host.house(), due);
        CHECK(at.read(at.france, members).at("items").list().empty());
        CHECK(at.read(at.officer, guest).at("items").list().empty());
        const auto left = at.read(at.france, delegation);
        CHECK(left.text("reference") == confirmed.text("reference"));
        CHECK(left.text("head").empty());
        CHECK_FALSE(store::verify_record(*at.host.read()));
    }
}

TEST_CASE("Whoever takes away what is held about an account of a mission gets its delegations too, and no other mission's") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        Registration at(kind);
        const auto kenya = at.host.account("kenya", Role::state, "KEN");
        at.done(at.france, members, delegate("zoé", {{"leads", true}}));
        const auto own = [&](const Caller& caller) { return own_data(at.host.house(), *at.host.read(), caller.actor, at.host.now).at("delegations").list(); };
        REQUIRE(own(at.france).size() == 1);
        CHECK(own(at.france).front().at("members").list().front().text("given_name") == "zoé");
        CHECK(own(kenya).empty());
    }
}
