// What a merge that is taken back leaves behind: each side has its own again, and nothing of the other's.
#include "core/acts/duplicates.hpp"
#include "core/acts/erase.hpp"
#include "core/acts/likenesses.hpp"
#include "core/crypto/password.hpp"
#include "core/json/json.hpp"
#include "core/store/accounts.hpp"
#include "core/store/outbox.hpp"
#include "tests/acts/merged.hpp"

using namespace convoke;
using namespace convoke::tests;

namespace {

void forgets(Merged& at, const Caller& who) {
    const std::string password = "a long password";
    at.database().write([&](store::Unit& unit) {
        auto account = *store::account_by_id(unit, who.actor.account);
        account.password = at.house().passwords.hash(password);
        store::update_account(unit, account);
    });
    forget(at.house(), who.actor, password, at.now);
}

}  // namespace

TEST_CASE("What was begun while two organisations were one is of who began it once they are two again") {
    for (const auto& kind : kinds_of_database()) {
        for (const std::string name_of_b : {"Lakeside Theatre", "Lakeside Youth Theatre"}) {       // two accounts of one name are the usual case
            INFO(kind << ' ' << name_of_b);
            Merged at(kind);
            at.meeting("n"), at.meeting("o");
            const auto a = at.sent(at.ana, "Lakeside Youth Theatre"), b = at.sent(at.bob, name_of_b);
            const auto made = at.join(a, b);
            const auto own = at.sent(at.bob, name_of_b, "", "n"), under_theirs = at.sent(at.bob, "Lakeside Youth Theatre", "", "o");
            CHECK(at.sees(at.ana, own));
            CHECK(at.sees(at.ana, under_theirs));
            // One of the family stands for it in each meeting, whoever of it comes.
            CHECK(at.post(at.ana, "/api/v1/meetings/n/applications", application_body("Lakeside Youth Theatre")).body.find(at.kept(own).reference) != std::string::npos);
            CHECK(at.kept(own).organisation.id == at.kept(b).organisation.id);
            CHECK(at.kept(under_theirs).organisation.id == at.kept(b).organisation.id);

            at.undo(made);
            for (const auto& id : {own, under_theirs}) {
                CHECK(!at.sees(at.ana, id));
                CHECK(at.sees(at.bob, id));
            }
            CHECK(at.listed(at.ana, "n") == 0);
            CHECK(at.listed(at.bob, "n") == 1);
            const auto theirs = at.sent(at.ana, "Lakeside Youth Theatre", "", "n");       // and the other side may apply for itself
            CHECK(!at.sees(at.bob, theirs));
        }
    }
}

TEST_CASE("What a colleague of the other side corrects stays the organisation's, and a profile is changed by its own side alone") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        Merged at(kind);
        const auto a = at.sent(at.ana, "Lakeside Youth Theatre"), b = at.sent(at.bob, "Lakeside Theatre");
        at.meeting("n");
        const auto made = at.join(a, b);
        const auto draft = at.application(at.bob, "n", "Lakeside Theatre");
        auto body = application_body("Lakeside Youth Theatre");
        REQUIRE(at.ask(at.ana, "PUT", "/api/v1/applications/" + draft, write_json(body), "application/json", {{"If-Match", at.get(at.ana, "/api/v1/applications/" + draft).etag}}).status == 200);
        CHECK(at.kept(draft).organisation.id == at.kept(b).organisation.id);
        body["organisation"]["website"] = "https://of-bob.example";
        REQUIRE(at.ask(at.bob, "PUT", "/api/v1/applications/" + draft, write_json(body), "application/json", {{"If-Match", at.get(at.bob, "/api/v1/applications/" + draft).etag}}).status == 200);
        CHECK(store::read_organisation(*at.read(), at.kept(a).organisation.id)->website != "https://of-bob.example");
        at.undo(made);
        CHECK(!at.sees(at.ana, draft));
        CHECK(at.sees(at.bob, draft));
    }
}

TEST_CASE("Who took an application over from a colleague's erased account gives it back, or the merge cannot be taken back and says why") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        Merged at(kind);
        const auto a = at.sent(at.ana, "Lakeside Youth Theatre"), b = at.sent(at.bob, "Lakeside Theatre");
        const auto eve = at.account("eve", Role::applicant);
        const auto made = at.join(a, b);
        forgets(at, at.bob);
        CHECK(at.kept(b).account == at.ana.actor.account);
        const auto bars = bars_unmerging(*at.read(), made);
        REQUIRE(bars);
        CHECK(bars->args.at("organisation") == "Lakeside Theatre");
        CHECK(at.refused([&] { at.undo(made); }) == "conflict merge.nobody_left");
        CHECK(at.sees(at.ana, a));
        // Somebody of its own who joined meanwhile goes on with it.
        at.database().write([&](store::Unit& unit) { store::add_person(unit, at.kept(b).organisation.id, eve.actor.account, "delegate", at.now); });
        at.undo(made);
        CHECK(at.kept(b).account == eve.actor.account);
        CHECK(at.record(b).back() == "application.unmerged");
        CHECK(!at.sees(at.ana, b));
        CHECK(at.sees(eve, b));
        CHECK(!at.sees(eve, a));
    }
}

TEST_CASE("An application is handed over to its own organisation's people before those of the family") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        Merged at(kind);
        const auto a = at.sent(at.ana, "Lakeside Youth Theatre"), b = at.sent(at.bob, "Lakeside Theatre");
        const auto eve = at.account("eve", Role::applicant);
        at.now += std::chrono::hours(1);
        at.database().write([&](store::Unit& unit) { store::add_person(unit, at.kept(b).organisation.id, eve.actor.account, "delegate", at.now); });
        at.join(a, b);
        forgets(at, at.bob);
        CHECK(at.kept(b).account == eve.actor.account);
    }
}

TEST_CASE("A merge whose side applied again meanwhile is not taken back before that one is out of the way") {
    for (const auto& kind : kinds_of_database())
        for (const bool joined : {true, false}) {
            INFO(kind << ' ' << joined);
            Merged at(kind);
            const auto a = at.sent(at.ana, "Lakeside Youth Theatre"), b = at.sent(at.bob, "Lakeside Theatre");
            const auto made = at.join(a, b, joined);
            if (joined) at.database().write([&](store::Unit& unit) { withdraw(at.house(), unit, at.ana.actor, at.now, a); });
            const auto again = at.sent(at.bob, "Lakeside Theatre");
            const auto lines = at.lines();
            const auto bars = bars_unmerging(*at.read(), made);
            REQUIRE(bars);
            CHECK(bars->args.at("other") == at.kept(again).reference);
            const auto answered = at.post(at.opga, "/api/v1/merges/" + made.id + "/undo");
            CHECK(answered.status == 409);
            CHECK(answered.body.find(at.kept(again).reference) != std::string::npos);
            CHECK(answered.body.find("merge.applied_again") != std::string::npos);
            CHECK(at.get(at.browser(at.opga), "/m/m/applications/" + a).body.find("cannot come back") != std::string::npos);
            CHECK(at.lines() == lines);
            if (joined) at.database().write([&](store::Unit& unit) { withdraw(at.house(), unit, at.bob.actor, at.now, again); });
            else at.join(a, again, false);
            at.undo(made);
            CHECK(at.state(b) == State::submitted);
        }
}

TEST_CASE("Organisations stay one by what another merge says, and no longer") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        Merged at(kind);
        at.meeting("n");
        const auto eve = at.account("eve", Role::applicant);
        const auto a = at.sent(at.ana, "Lakeside Youth Theatre"), b = at.sent(at.bob, "Lakeside Theatre");
        const auto b_in_n = at.sent(at.bob, "Lakeside Theatre", "", "n"), c_in_n = at.sent(eve, "Lakeside", "", "n");
        const auto first = at.join(a, b), second = at.join(c_in_n, b_in_n);
        CHECK(at.sees(eve, a));
        at.undo(first);
        CHECK(!at.sees(eve, a));
        CHECK(!at.sees(at.ana, c_in_n));
        CHECK(!at.sees(at.bob, a));
        CHECK(at.sees(at.bob, c_in_n));
        CHECK(at.sees(eve, b));
        at.undo(second);
        CHECK(!at.sees(at.bob, c_in_n));
        CHECK(!at.sees(eve, b));
        for (const auto& id : {a, b, c_in_n}) CHECK(store::family_of(*at.read(), at.kept(id).organisation.id) == at.kept(id).organisation.id);

        // Of two merges that say the same, one is enough; nobody is told that it parted them.
        const auto third = at.join(a, b);
        const auto a_in_n = at.sent(at.account("who", Role::applicant), "Youth Theatre of the Lakeside", "", "n");
        const auto fourth = at.join(a_in_n, b_in_n);
        at.now += std::chrono::minutes(1);
        at.undo(fourth);
        CHECK(at.sees(at.ana, b));
        static_cast<void>(third);
    }
}

TEST_CASE("What earlier merges said of one organisation is not said of two: an earlier accreditation is another's again") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        Merged at(kind);
        at.meeting("n");
        const auto before = at.sent(at.ana, "Lakeside Youth Theatre", "", "n");
        at.database().write([&](store::Unit& unit) {
            auto one = at.kept(before);
            store::update_state(unit, one, State::registered, at.now);
        });
        const auto a = at.sent(at.ana, "Lakeside Youth Theatre"), b = at.sent(at.bob, "Haki za Watoto");
        const auto earlier = [&] { return at.house().likenesses.accreditations(at.house(), *at.read(), b, "m").size(); };
        CHECK(earlier() == 0);
        const auto made = at.join(a, b);
        CHECK(earlier() == 1);
        at.undo(made);
        CHECK(earlier() == 0);
    }
}

TEST_CASE("Names that were erased are in no memory, and come into no reason afterwards") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        Merged at(kind);
        at.meeting("n");
        const auto old = at.sent(at.ana, "Lakeside Youth Theatre", "", "n"), gone = at.sent(at.ana, "Lakeside Youth Theatre"), stays = at.sent(at.bob, "Haki za Watoto");
        at.database().write([&](store::Unit& unit) {
            auto one = at.kept(old);
            store::update_state(unit, one, State::registered, at.now);
        });
        while (compare_sent(at.house(), "m") > 0) {}
        CHECK(at.house().likenesses.accreditations(at.house(), *at.read(), gone, "m").size() == 1);
        const auto ends = *at.meeting_m()->ends;
        at.now = ends + std::chrono::days(1826);
        CHECK(erase_due(at.house(), at.now) > 0);
        REQUIRE(at.kept(gone).organisation.name.empty());
        const auto eve = at.account("eve", Role::applicant);
        const auto later = at.sent(eve, "Lakeside Youth Theatre");
        while (compare_sent(at.house(), "m") > 0) {}
        CHECK(store::open_pairs_of(*at.read(), later).empty());
        CHECK(!store::pair_of(*at.read(), later, gone));
        CHECK(at.house().likenesses.accreditations(at.house(), *at.read(), later, "m").empty());
        static_cast<void>(stays);
    }
}

TEST_CASE("A letter that waits names nobody who asked to be forgotten meanwhile") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        Merged at(kind);
        const auto a = at.sent(at.ana, "Lakeside Youth Theatre"), b = at.sent(at.bob, "Lakeside Theatre");
        const std::string name = "Roberto Odhiambo";
        at.database().write([&](store::Unit& unit) {
            auto account = *store::account_by_id(unit, at.bob.actor.account);
            account.name = name;
            store::update_account(unit, account);
        });
        at.join(a, b);
        forgets(at, at.bob);
        bool found = false;
        for (const auto& letter : store::waiting_letters(*at.read(), at.now, 100)) {
            found = found || letter.code == "letter.took_in";
            for (const auto& [key, value] : letter.args) CHECK(value.find(name) == std::string::npos);
        }
        CHECK(found);
    }
}
