// One organisation that applied twice, through two accounts or under two names: found after each submission, told to officers alone.
#include "core/acts/duplicates.hpp"

#include <fstream>
#include <iostream>

#include "core/acts/likenesses.hpp"
#include "core/json/json.hpp"
#include "core/store/query.hpp"
#include "tests/acts/scene.hpp"

using namespace convoke;
using namespace convoke::tests;

namespace {

struct Twice : Scene {
    explicit Twice(const std::string& kind) : Scene(kind) {}

    std::string sent(const Caller& who, const std::string& name, const std::function<void(Data&)>& edit = {}, const std::string& of = "m") {
        auto body = application_body(name);
        if (edit) edit(body["organisation"]);
        const auto made = post(who, "/api/v1/meetings/" + of + "/applications", body);
        INFO(made.body);
        REQUIRE(made.status == 201);
        const auto id = made.json().text("id");
        for (const auto& document : find_meeting(house(), *read(), of)->category("ngo")->documents) REQUIRE(upload(who, id, document.id, document.id + ".pdf", small_pdf()).status == 201);
        const auto submitted = post(who, "/api/v1/applications/" + id + "/submit");
        INFO(submitted.body);
        REQUIRE(submitted.status == 200);
        return id;
    }
    // "other: certain/probable, the codes that only this check has", the surest first.
    std::vector<std::string> found(const std::string& id) {
        while (compare_sent(house(), "m") > 0) {}
        std::vector<std::string> lines;
        for (const auto& pair : store::open_pairs_of(*read(), id)) {
            auto line = kept(pair.other).organisation.name + (pair.certain ? ": certain" : ": probable");
            for (const auto& reason : pair.reasons)
                if (reason.code.starts_with("duplicates.")) line += " " + reason.code.substr(11);
            lines.push_back(line);
        }
        return lines;
    }
};

const auto in = [](const char* country) { return [country](Data& organisation) { organisation["country"] = country; }; };
const auto at_website = [](const char* website, const char* country = "KEN") {
    return [website, country](Data& organisation) { organisation["website"] = website, organisation["country"] = country; };
};

}  // namespace

TEST_CASE("The same name in the same country is certain, whoever applied; another country's is not, another organisation is none") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        Twice at(kind);
        const auto first = at.sent(at.ana, "Société d’Entraide pour les Réfugiés");
        CHECK(at.found(first).empty());
        const auto second = at.sent(at.bob, "SOCIETE D'ENTRAIDE POUR LES REFUGIES");
        CHECK(at.found(first) == std::vector<std::string>{"SOCIETE D'ENTRAIDE POUR LES REFUGIES: certain same_name"});
        CHECK(at.found(second) == std::vector<std::string>{"Société d’Entraide pour les Réfugiés: certain same_name"});
        const auto other = at.sent(at.bob, "Kenya Association of Quarry Workers");
        CHECK(at.found(other).empty());
        const auto abroad = at.sent(at.account("eve", Role::applicant), "Société d’Entraide pour les Réfugiés", in("FRA"));
        for (const auto& line : at.found(abroad)) CHECK(line.find("certain") == std::string::npos);
        CHECK(at.found(first).front() == "SOCIETE D'ENTRAIDE POUR LES REFUGIES: certain same_name");
    }
}

TEST_CASE("An acronym in brackets, a legal form and another spelling are found as probable, with the reasons of the engine") {
    Twice at("sqlite");
    for (const auto* name : {"Kenya Association of Quarry Workers", "Lakeside Youth Theatre", "Coalition against Forced Labour", "Nairobi School of Law", "Herders of the North"}) at.sent(at.ana, name);
    const auto first = at.sent(at.ana, "International Federation of Women Judges (IFWJ)");
    const auto second = at.sent(at.bob, "Intl. Federation of Women Judges");
    REQUIRE(at.found(first).size() == 1);
    CHECK(at.found(first).front() == "Intl. Federation of Women Judges: probable");
    const auto pair = store::pair_of(*at.read(), second, first);
    REQUIRE(pair);
    CHECK(pair->score > 500);
    CHECK(!pair->reasons.empty());
    const auto from_there = store::pair_of(*at.read(), first, second);
    CHECK(from_there->score == pair->score);
    // Neither of the two is the register of which the engine's reasons speak.
    const auto north = at.sent(at.bob, "Herders of the North Kenya");
    REQUIRE(at.found(north).size() == 1);
    std::string codes;
    for (const auto& reason : store::open_pairs_of(*at.read(), north).front().reasons) codes += reason.code + " ";
    CHECK(codes.find("likeness.country_only_") != std::string::npos);
    CHECK(codes.find("names.country_only_") == std::string::npos);
}

TEST_CASE("What a register's names in two languages taught finds an organisation that applied in both") {
    Twice at("sqlite");
    at.import("id,name,other_names\nE1,Quarry Keepers Guild,Zorvan Metlikes Dramo\nE2,Quarry Painters Circle,Zorvan Holpes Kiran\n"
              "E3,Orchard Keepers Circle,Lumeth Metlikes Kiran\nE4,Orchard Painters Guild,Lumeth Holpes Dramo\n");
    const auto first = at.sent(at.ana, "Quarry Painters Guild");
    for (const auto* name : {"Lakeside Youth Theatre", "Coalition against Forced Labour", "Nairobi School of Law"}) at.sent(at.ana, name);
    at.sent(at.bob, "Zorvan Holpes Dramo");
    CHECK(at.found(first) == std::vector<std::string>{"Zorvan Holpes Dramo: probable"});
}

TEST_CASE("The same website is certain at home and probable abroad; a host that many share tells nobody") {
    CHECK(domain_of("https://www.Example-Aid.org:443/about") == "example-aid.org");
    CHECK(domain_of("http://user@aid.org.ke") == "aid.org.ke");
    CHECK(domain_of("https://www.facebook.com/aid.kenya/") == "facebook.com/aid.kenya");
    CHECK(domain_of("https://facebook.com/") == "");
    CHECK(domain_of("https://example.org") == "");
    CHECK(domain_of("https://192.0.2.1/x") == "");
    CHECK(domain_of("aid.org") == "");
    CHECK(domain_of("https://localhost/") == "");

    Twice at("sqlite");
    const auto first = at.sent(at.ana, "Lakeside Youth Theatre", at_website("https://www.lakeside.ke/"));
    at.sent(at.bob, "Haki za Watoto", at_website("http://lakeside.ke/en"));
    at.sent(at.bob, "Ndege Trust", at_website("https://lakeside.ke", "UGA"));
    CHECK(at.found(first) == std::vector<std::string>{"Haki za Watoto: certain same_website", "Ndege Trust: probable same_website"});
    for (const auto* name : {"Quarry Workers", "Herders of the North", "School of Law"}) at.sent(at.bob, name, at_website("https://lakeside.ke"));
    at.sent(at.ana, "Coalition against Forced Labour", at_website("https://facebook.com/forced"));
    const auto theirs = at.sent(at.bob, "Beekeepers Union", at_website("https://facebook.com/bees"));
    CHECK(at.found(theirs).empty());
}

TEST_CASE("It follows each submission: a corrected name is looked up again, what is withdrawn is none any more, and a new host starts alike") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        Twice at(kind);
        const auto first = at.sent(at.ana, "Lakeside Youth Theatre"), second = at.sent(at.bob, "Haki za Watoto");
        CHECK(at.found(first).empty());
        at.take("application.return", second, {{"message", "Which name is registered?"}});
        auto body = application_body("Lakeside youth theatre");
        REQUIRE(at.ask(at.bob, "PUT", "/api/v1/applications/" + second, write_json(body), "application/json", {{"If-Match", at.get(at.bob, "/api/v1/applications/" + second).etag}}).status == 200);
        REQUIRE(at.post(at.bob, "/api/v1/applications/" + second + "/submit").status == 200);
        CHECK(at.found(first) == std::vector<std::string>{"Lakeside youth theatre: certain same_name"});
        CHECK(at.house().likenesses.held() > 0);
        at.house().likenesses.let_go(at.now + std::chrono::hours(1));
        CHECK(at.house().likenesses.held() == 0);
        const auto third = at.sent(at.account("eve", Role::applicant), "LAKESIDE YOUTH THEATRE");
        CHECK(at.found(third).size() == 2);
        at.database().write([&](store::Unit& unit) { withdraw(at.house(), unit, at.bob.actor, at.now, second); });
        CHECK(at.found(first) == std::vector<std::string>{"LAKESIDE YOUTH THEATRE: certain same_name"});
    }
}

TEST_CASE("Another host that compared first is seen: nothing is lost, and nothing rests on names that are out of date") {
    Twice at("sqlite");
    Likenesses elsewhere;
    auto other = at.house();                       // a second host on the same database
    const House second{.database = other.database, .plugins = other.plugins, .rights = other.rights, .meetings = other.meetings, .registers = other.registers,
                       .likenesses = elsewhere, .vault = other.vault, .signer = other.signer, .passwords = other.passwords, .deadlines = other.deadlines,
                       .tallies = other.tallies, .documents = other.documents, .say = other.say, .clock = other.clock};
    const auto first = at.sent(at.ana, "Lakeside Youth Theatre");
    CHECK(compare_sent(at.house(), "m") == 0);
    at.sent(at.bob, "Haki za Watoto");
    CHECK(compare_sent(second, "m") == 0);
    const auto third = at.sent(at.account("eve", Role::applicant), "Haki za watoto");
    CHECK(at.found(third) == std::vector<std::string>{"Haki za Watoto: certain same_name"});
    CHECK(at.found(first).empty());
}

TEST_CASE("An officer who tells two apart is not asked again, in the next meeting neither, unless something makes it certain") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        Twice at(kind);
        at.meeting("n");
        const auto first = at.sent(at.ana, "Lakeside Youth Theatre", at_website("https://lakeside.ke")), second = at.sent(at.bob, "Lakeside Youths Theater", at_website("https://other.ke", "UGA"));
        if (at.found(first).empty()) at.database().write([&](store::Unit& unit) { store::keep_pair(unit, "m", {first, second, false, 600, {}}); });
        CHECK(refusal([&] { at.database().write([&](store::Unit& unit) { tell_apart(at.house(), unit, at.ana.actor, at.now, first, second); }); }) == "not_allowed access.not_allowed");
        CHECK(refusal([&] { at.database().write([&](store::Unit& unit) { tell_apart(at.house(), unit, at.opga.actor, at.now, first, first); }); }) == "conflict duplicates.not_a_pair");
        at.database().write([&](store::Unit& unit) { tell_apart(at.house(), unit, at.opga.actor, at.now, first, second); });
        CHECK(at.found(first).empty());
        CHECK(at.record(first).back() == "application.told_apart");
        at.database().write([&](store::Unit& unit) { store::keep_pair(unit, "m", {first, second, false, 900, {}}); });
        CHECK(at.found(first).empty());
        at.database().write([&](store::Unit& unit) { store::keep_pair(unit, "m", {first, second, true, 990, {}}); });
        CHECK(at.found(first).size() == 1);
    }
}

TEST_CASE("A program reads the pairs of a meeting with as many questions to the database for six as for two") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        Twice at(kind);
        const auto questions = [&](std::size_t pairs) {
            const auto before = store::queries_asked();
            const auto answer = at.get(at.opga, "/api/v1/meetings/m/duplicates").json();
            const auto asked = store::queries_asked() - before;
            CHECK(answer.at("items").list().size() == pairs);
            for (const auto& item : answer.at("items").list())
                for (const auto& one : item.at("applications").list()) CHECK(!one.text("reference").empty());
            return asked;
        };
        const auto pair = [&](const std::string& name) {
            at.sent(at.ana, name);
            at.found(at.sent(at.bob, name));
        };
        pair("Lakeside Youth Theatre"), pair("Haki za Watoto");
        const auto for_two = questions(2);
        for (const auto* name : {"Kenya Association of Quarry Workers", "Coalition against Forced Labour", "Nairobi School of Law", "Herders of the North"}) pair(name);
        CHECK(questions(6) == for_two);
    }
}

TEST_CASE("Earlier accreditations are found by name and by organisation, whoever asks, and only those") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        Twice at(kind);
        at.meeting("n");
        const auto before = at.sent(at.ana, "Lakeside Youth Theatre", {}, "n"), declined = at.sent(at.bob, "Haki za Watoto", {}, "n");
        const auto now = at.sent(at.bob, "Lakeside Youth Theatre");
        const auto earlier = [&](const std::string& id) { return at.house().likenesses.accreditations(at.house(), *at.read(), id, "m"); };
        CHECK(earlier(now).empty());
        const auto reading = find_meeting(at.house(), *at.read(), "n");
        at.database().write([&](store::Unit& unit) {
            auto one = *store::read_application(unit, before);
            store::update_state(unit, one, State::registered, at.now);
        });
        REQUIRE(earlier(now).size() == 1);
        CHECK(earlier(now).front().other == before);
        CHECK(earlier(now).front().certain);
        CHECK(earlier(at.sent(at.account("eve", Role::applicant), "Haki za Watoto")).empty());
        static_cast<void>(declined);
    }
}
