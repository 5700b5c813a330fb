// Who acts for an organisation: invited by a letter, let go, and never without somebody who decides about the others.
#include "core/acts/organisation_people.hpp"

#include "core/acts/account_notes.hpp"
#include "core/acts/accounts.hpp"
#include "core/store/erasure.hpp"
#include "core/store/organisations.hpp"
#include "tests/acts/scene.hpp"

using namespace convoke;
using namespace convoke::tests;
using namespace std::chrono_literals;

namespace {

struct People : Scene {
    explicit People(const std::string& kind) : Scene(kind), application_(application(ana, "m", "Lakeside Youth Theatre")), organisation(kept(application_).organisation.id) {}

    std::string invite(const Caller& by, const std::string& email, const std::string& role = "delegate") {
        return database().write([&](store::Unit& unit) { return invite_colleague(house(), unit, by.actor, now, organisation, email, role); });
    }
    // The secret of the link in the last letter that went to that address.
    std::string link_sent_to(const std::string& email) {
        std::string link;
        for (const auto& letter : store::waiting_letters(*read(), now, 100))
            if (letter.address == email) link = letter.args.at("link").substr(std::string("/join/").size());
        return link;
    }
    void join(const Caller& who, const std::string& link) {
        database().write([&](store::Unit& unit) { convoke::join(house(), unit, who.actor, now, link); });
    }
    void brings(const Caller& who, const std::string& role = "delegate") {
        invite(ana, who.actor.account + "@example.net", role);
        join(who, link_sent_to(who.actor.account + "@example.net"));
    }
    void let_go(const Caller& by, const Caller& who) {
        database().write([&](store::Unit& unit) { convoke::let_go(house(), unit, by.actor, now, organisation, who.actor.account); });
    }
    void make(const Caller& by, const Caller& who, const std::string& role) {
        database().write([&](store::Unit& unit) { change_role(house(), unit, by.actor, now, organisation, who.actor.account, role); });
    }
    bool sees(const Caller& who) { return get(who, "/api/v1/applications/" + application_).status == 200; }
    std::vector<std::string> roles() {
        std::vector<std::string> found;
        for (const auto& one : people_for(house(), *read(), ana.actor, organisation, now).people) found.push_back(one.account + " " + one.role);
        return found;
    }

    std::string application_, organisation;
};

}  // namespace

TEST_CASE("Whoever has the letter's link acts for the organisation, once; the inviter is told, and the record says so") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        People at(kind);
        CHECK(!at.sees(at.bob));
        at.invite(at.ana, "Bob@Example.net");
        const auto link = at.link_sent_to("bob@example.net");
        REQUIRE(!link.empty());
        CHECK(people_for(at.house(), *at.read(), at.ana.actor, at.organisation, at.now).invitations.size() == 1);
        at.join(at.bob, link);
        CHECK(at.sees(at.bob));
        CHECK(at.roles() == std::vector<std::string>{"ana focal-point", "bob delegate"});
        CHECK(refusal([&] { at.join(at.account("cleo", Role::applicant), link); }) == "unknown access.unknown");
        CHECK(at.record(at.organisation) == std::vector<std::string>{"organisation.invited", "organisation.joined"});
        const auto letters = at.letters(at.ana);
        CHECK(std::ranges::count(letters, "letter.colleague_joined") == 1);
        // What he begins under its name is the organisation's, which applies once.
        CHECK(at.post(at.bob, "/api/v1/meetings/m/applications", application_body("Lakeside Youth Theatre")).status == 409);
    }
}

TEST_CASE("An invitation ends after a week, or when it is withdrawn") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        People at(kind);
        const auto id = at.invite(at.ana, "bob@example.net");
        const auto link = at.link_sent_to("bob@example.net");
        CHECK(refusal([&] { at.invite(at.ana, "BOB@example.net"); }) == "conflict colleagues.invited_already");
        at.database().write([&](store::Unit& unit) { withdraw_invitation(at.house(), unit, at.ana.actor, at.now, at.organisation, id); });
        CHECK(refusal([&] { at.join(at.bob, link); }) == "unknown access.unknown");
        at.invite(at.ana, "carol@example.net");
        const auto late = at.link_sent_to("carol@example.net");
        at.now += invitation_lasts;
        CHECK(refusal([&] { at.join(at.bob, late); }) == "unknown access.unknown");
        CHECK(!at.sees(at.bob));
        at.database().write([&](store::Unit& unit) { store::forget_what_is_over(unit, at.now); });
        at.now -= invitation_lasts;
        CHECK(!offered(*at.read(), late, at.now));
    }
}

TEST_CASE("A delegate works on the applications and does not decide who acts") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        People at(kind);
        at.brings(at.bob);
        const auto carol = at.account("carol", Role::applicant);
        CHECK(refusal([&] { at.invite(at.bob, "x@example.net"); }) == "not_allowed colleagues.not_manager");
        CHECK(refusal([&] { at.let_go(at.bob, at.ana); }) == "not_allowed colleagues.not_manager");
        CHECK(refusal([&] { at.make(at.bob, at.bob, "head"); }) == "not_allowed colleagues.not_manager");
        CHECK(people_for(at.house(), *at.read(), at.bob.actor, at.organisation, at.now).invitations.empty());
        CHECK(refusal([&] { people_for(at.house(), *at.read(), carol.actor, at.organisation, at.now); }) == "unknown access.unknown");
        CHECK(refusal([&] { people_for(at.house(), *at.read(), at.opga.actor, at.organisation, at.now); }) == "not_allowed access.not_allowed");
    }
}

TEST_CASE("An organisation is handed over: a focal point joins, the former one leaves, and the applications go on in the new name") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        People at(kind);
        CHECK(refusal([&] { at.let_go(at.ana, at.ana); }) == "conflict colleagues.last_focal_point");
        at.brings(at.bob);
        CHECK(refusal([&] { at.let_go(at.ana, at.ana); }) == "conflict colleagues.last_focal_point");
        CHECK(refusal([&] { at.make(at.ana, at.ana, "delegate"); }) == "conflict colleagues.last_focal_point");
        at.make(at.ana, at.bob, "focal-point");
        at.let_go(at.ana, at.ana);
        CHECK(!at.sees(at.ana));
        CHECK(at.kept(at.application_).account == "bob");
        const auto record = at.record(at.application_);
        CHECK(record.back() == "application.handed_over");
        CHECK(refusal([&] { at.let_go(at.bob, at.bob); }) == "conflict colleagues.last_focal_point");
    }
}

TEST_CASE("Who is let go sees nothing any more, is told, and may be invited again") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        People at(kind);
        at.brings(at.bob);
        at.let_go(at.ana, at.bob);
        CHECK(!at.sees(at.bob));
        const auto letters = at.letters(at.bob);
        CHECK(std::ranges::count(letters, "letter.let_go") == 1);
        at.now += 1s;
        at.brings(at.bob, "head");
        CHECK(at.sees(at.bob));
        CHECK(at.roles() == std::vector<std::string>{"ana focal-point", "bob head"});
    }
}

TEST_CASE("Nobody sends letters to strangers without end") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        People at(kind);
        for (int i = 0; i < 20; ++i) at.invite(at.ana, "x" + std::to_string(i) + "@example.net");
        CHECK(refusal([&] { at.invite(at.ana, "one.more@example.net"); }) == "too_many colleagues.too_many_invitations");
        at.now += 24h;
        at.invite(at.ana, "one.more@example.net");
    }
}

TEST_CASE("The Secretariat invites a focal point for an organisation that has lost its own, and for no other") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        People at(kind);
        const auto appoint = [&](const Caller& who) {
            at.database().write([&](store::Unit& unit) { appoint_focal_point(at.house(), unit, who.actor, at.now, at.organisation, "new@example.net"); });
        };
        CHECK(refusal([&] { appoint(at.secretariat); }) == "conflict colleagues.has_focal_point");
        close_account(at.house(), at.admin.actor, "ana", at.now);
        CHECK(refusal([&] { appoint(at.opga); }) == "not_allowed access.not_allowed");
        CHECK(refusal([&] { appoint(at.bob); }) == "not_allowed access.not_allowed");
        appoint(at.secretariat);
        at.join(at.bob, at.link_sent_to("new@example.net"));
        CHECK(at.sees(at.bob));
        CHECK(at.kept(at.application_).account == "bob");
        CHECK(refusal([&] { appoint(at.secretariat); }) == "conflict colleagues.has_focal_point");
        CHECK(at.letters(at.secretariat) == std::vector<std::string>{"letter.appointed", "letter.appointment"});
    }
}

TEST_CASE("Whoever is forgotten leaves neither invitations nor an address among them") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        People at(kind);
        at.brings(at.bob, "focal-point");
        at.invite(at.bob, "dora@example.net");
        at.database().write([&](store::Unit& unit) { store::erase_account(unit, "bob", at.now); });
        CHECK(people_for(at.house(), *at.read(), at.ana.actor, at.organisation, at.now).invitations.empty());
        CHECK(at.roles() == std::vector<std::string>{"ana focal-point"});
    }
}

TEST_CASE("What is typed wrong comes back beside its field") {
    People at("sqlite");
    const auto api = "/api/v1/organisations/" + at.organisation;
    CHECK(at.post(at.ana, api + "/invitations", Data::Members{{"email", "nobody"}, {"role", "queen"}}).problems() ==
          std::vector<std::string>{"email: Enter an e-mail address such as name@example.org.",
                                   "role: Choose what this person is for the organization: head, focal point or delegate."});
    CHECK(at.post(at.ana, api + "/people/ana/role", Data::Members{{"role", "queen"}}).problems().size() == 1);
    CHECK(at.post(at.ana, api + "/invitations", Data::Members{{"email", "a@example.net"}, {"role", "head"}}).status == 201);
}
