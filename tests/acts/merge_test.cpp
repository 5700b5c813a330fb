// Two applications of one organisation become one, and it is taken back: states, organisations, people, letters and the record.
#include "tests/acts/merged.hpp"

#include "core/acts/duplicates.hpp"
#include "core/store/outbox.hpp"

using namespace convoke;
using namespace convoke::tests;

TEST_CASE("The merged one is withdrawn, the kept one goes on untouched, both people act for it, and the record and two letters say so") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        Merged at(kind);
        const auto stays = at.sent(at.ana, "Lakeside Youth Theatre", "application.take_up"), goes = at.sent(at.bob, "Lakeside Theatre", "application.take_up");
        const auto before = at.kept(stays);
        CHECK(!at.sees(at.bob, stays));
        const auto made = at.join(stays, goes);
        CHECK(at.state(goes) == State::withdrawn);
        CHECK(at.kept(stays).version == before.version);
        CHECK(at.state(stays) == State::in_review);
        CHECK(at.sees(at.bob, stays));
        CHECK(at.sees(at.ana, goes));
        CHECK(at.listed(at.bob) == 2);
        CHECK(at.listed(at.ana) == 2);
        auto record = at.record(goes);
        CHECK(std::vector(record.end() - 2, record.end()) == std::vector<std::string>{"application.moved", "application.merged"});
        CHECK(at.letters(at.ana) == std::vector<std::string>{"letter.received", "letter.took_in"});
        CHECK(at.letters(at.bob) == std::vector<std::string>{"letter.merged", "letter.received"});
        const auto relatives = store::relatives_of(*at.read(), at.kept(stays).organisation.id);
        REQUIRE(relatives.size() == 1);
        CHECK(relatives.front().name == "Lakeside Theatre");
        // An organisation applies once: under either name, by either of them.
        const auto again = at.post(at.bob, "/api/v1/meetings/m/applications", application_body("Lakeside Theatre"));
        CHECK(again.status == 409);
        CHECK(again.body.find(before.reference) != std::string::npos);

        at.undo(made);
        CHECK(at.state(goes) == State::in_review);
        CHECK(!at.sees(at.bob, stays));
        CHECK(!at.sees(at.ana, goes));
        CHECK(at.sees(at.bob, goes));
        CHECK(at.listed(at.bob) == 1);
        CHECK(store::relatives_of(*at.read(), at.kept(stays).organisation.id).empty());
        record = at.record(goes);
        CHECK(std::vector(record.end() - 2, record.end()) == std::vector<std::string>{"application.moved", "application.unmerged"});
        CHECK(at.letters(at.bob).back() == "letter.unmerged");
        CHECK(at.refused([&] { at.undo(made); }) == "conflict merge.undone_already");
        at.take("application.shortlist", goes);    // it goes on as if nothing had been
        CHECK(at.state(goes) == State::shortlisted);
    }
}

TEST_CASE("What the merge restores is the state it was in: submitted, returned with its question, shortlisted") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        Merged at(kind);
        const auto stays = at.sent(at.ana, "Lakeside Youth Theatre");
        for (const std::string step : {"", "application.return", "application.shortlist"}) {
            const auto who = at.account("who" + step, Role::applicant);
            const auto goes = at.sent(who, "Lakeside Theatre");
            if (!step.empty()) at.take(step, goes, {{"message", "Which year?"}});
            const auto before = at.kept(goes);
            const auto made = at.join(stays, goes);
            at.undo(made);
            const auto after = at.kept(goes);
            CHECK(after.state == before.state);
            CHECK(after.message == before.message);
            CHECK(after.organisation.id == before.organisation.id);
            CHECK(after.submitted_at == before.submitted_at);
            at.database().write([&](store::Unit& unit) { withdraw(at.house(), unit, who.actor, at.now, goes); });
        }
    }
}

TEST_CASE("Without joining only the application goes; nobody gets access and nobody is told whose the other is") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        Merged at(kind);
        const auto stays = at.sent(at.ana, "Lakeside Youth Theatre"), goes = at.sent(at.bob, "Lakeside Theatre");
        const auto made = at.join(stays, goes, false);
        CHECK(at.state(goes) == State::withdrawn);
        CHECK(!at.sees(at.bob, stays));
        CHECK(!at.sees(at.ana, goes));
        CHECK(at.letters(at.ana) == std::vector<std::string>{"letter.received"});
        CHECK(at.letters(at.bob) == std::vector<std::string>{"letter.merged_apart", "letter.received"});
        for (const auto& letter : store::waiting_letters(*at.read(), at.now, 100))
            if (letter.code == "letter.merged_apart")
                for (const auto* telling : {"person", "other", "other_organisation"}) CHECK(!letter.args.contains(telling));
        const auto page = at.get(at.browser(at.bob), "/applications/" + goes).body;
        CHECK(page.find(at.kept(stays).reference) == std::string::npos);
        CHECK(page.find("Another application of your organization goes on") != std::string::npos);
        at.undo(made);
        CHECK(at.state(goes) == State::submitted);
        CHECK(at.letters(at.ana) == std::vector<std::string>{"letter.received"});
    }
}

TEST_CASE("A merge that cannot be says why, and leaves everything as it was") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        Merged at(kind);
        const auto eve = at.account("eve", Role::applicant);
        const auto one = at.sent(at.ana, "Lakeside Youth Theatre"), two = at.sent(at.bob, "Lakeside Theatre"), three = at.sent(eve, "Lakeside");
        const auto lines = at.lines();
        CHECK(at.refused([&] { at.join(one, one); }) == "conflict merge.itself");
        CHECK(at.refused([&] { at.join(one, "nothing"); }) == "unknown access.unknown");
        CHECK(at.refused([&] { at.database().write([&](store::Unit& unit) { merge(at.house(), unit, at.opga.actor, at.now, {{one}, {}, true}); }); }) == "invalid merge.nothing_chosen");
        for (const auto* who : {&at.ana, &at.admin}) CHECK(at.refused([&] { at.database().write([&](store::Unit& unit) { merge(at.house(), unit, who->actor, at.now, {{one}, {{two}}, true}); }); }) == "not_allowed access.not_allowed");
        CHECK(at.refused([&] { at.database().write([&](store::Unit& unit) { merge(at.house(), unit, at.opga.actor, at.now, {{one, 77}, {{two}}, true}); }); }) == "stale application.stale");
        CHECK(at.refused([&] { at.database().write([&](store::Unit& unit) { merge(at.house(), unit, at.opga.actor, at.now, {{one}, {{two}, {three, 77}}, true}); }); }) == "stale application.stale");
        CHECK(at.state(two) == State::submitted);
        CHECK(at.lines() == lines);

        const auto to = [&](const std::string& id, State state) {
            at.database().write([&](store::Unit& unit) {
                auto held = *store::read_application(unit, id);
                store::update_state(unit, held, state, at.now);
            });
        };
        to(two, State::proposed);
        CHECK(at.refused([&] { at.join(one, two); }) == "conflict merge.on_a_list");
        to(two, State::circulated);
        CHECK(at.refused([&] { at.join(one, two); }) == "conflict merge.on_a_list");
        CHECK(at.join(two, one).kept == two);      // what stands on the list may go on
        to(two, State::approved);
        CHECK(at.refused([&] { at.join(three, two); }) == "conflict merge.decided");
        to(three, State::declined);
        CHECK(at.refused([&] { at.join(three, two); }) == "conflict merge.does_not_go_on");
    }
}

TEST_CASE("Two officers at once: whoever comes second is told, and a chain is taken back from its end") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        Merged at(kind);
        const auto eve = at.account("eve", Role::applicant);
        const auto a = at.sent(at.ana, "Lakeside Youth Theatre"), b = at.sent(at.bob, "Lakeside Theatre"), c = at.sent(eve, "Lakeside");
        const auto versions = std::pair(at.kept(a).version, at.kept(b).version);
        const auto both = [&](const std::string& keep, std::int64_t seen_keep, const std::string& with, std::int64_t seen_with) {
            return at.refused([&] { at.database().write([&](store::Unit& unit) { merge(at.house(), unit, at.secretariat.actor, at.now, {{keep, seen_keep}, {{with, seen_with}}, true}); }); });
        };
        const auto first = at.join(b, c);
        CHECK(both(a, versions.first, c, 2) == "stale application.stale");
        CHECK(at.refused([&] { at.join(c, a); }) == "conflict merge.part_of_another");
        CHECK(at.refused([&] { at.join(a, c); }) == "conflict merge.part_of_another");
        const auto second = at.join(a, b);
        CHECK(both(b, versions.second, a, versions.first) == "stale application.stale");
        for (const auto& who : {at.ana, at.bob, eve}) CHECK(at.sees(who, a));
        CHECK(store::family_of(*at.read(), at.kept(c).organisation.id) == at.kept(a).organisation.id);
        CHECK(at.refused([&] { at.undo(first); }) == "conflict merge.undo_later_first");
        at.undo(second);
        CHECK(at.sees(eve, b));
        CHECK(!at.sees(eve, a));
        CHECK(!at.sees(at.ana, b));
        at.undo(first);
        CHECK(!at.sees(eve, b));
        CHECK(at.state(c) == State::submitted);
        CHECK(at.refused([&] { at.database().write([&](store::Unit& unit) { tell_apart(at.house(), unit, at.opga.actor, at.now, a, b); }); }) == "");
    }
}

TEST_CASE("A merge is not taken back once something was decided; a kept one that was given up does not bar it") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        Merged at(kind);
        const auto a = at.sent(at.ana, "Lakeside Youth Theatre"), b = at.sent(at.bob, "Lakeside Theatre");
        auto made = at.join(a, b);
        CHECK(at.refused([&] { at.undo(made, &at.ana.actor); }) == "not_allowed access.not_allowed");
        at.database().write([&](store::Unit& unit) { withdraw(at.house(), unit, at.ana.actor, at.now, a); });
        at.undo(made);
        CHECK(at.state(b) == State::submitted);
        const auto eve = at.account("eve", Role::applicant);
        const auto c = at.sent(eve, "Lakeside");
        made = at.join(b, c);
        at.take("application.decline", b, {{"reason", "Not of the field."}});
        CHECK(at.refused([&] { at.undo(made); }) == "conflict merge.decided_since");
        CHECK(at.state(c) == State::withdrawn);
        made.id = "none";
        CHECK(at.refused([&] { at.undo(made); }) == "unknown access.unknown");
    }
}
