// Applying: one organisation once, complete, and told no more than it may know.
#include "core/acts/take_step.hpp"
#include "core/acts/move.hpp"
#include "core/acts/timeline.hpp"
#include "core/store/applications.hpp"
#include "tests/acts/house.hpp"

using namespace convoke;
using namespace convoke::tests;

TEST_CASE("Missing documents stop a submission, each named by its kind, and the draft is kept") {
    for (const auto& kind : kinds_of_database()) {
        TestHouse at(kind);
        const auto meeting = at.open_meeting();
        const auto ana = at.account("ana");
        const auto draft = at.draft(ana, meeting, "Bridges");
        std::vector<std::string> fields;
        for (const auto& problem : submission_problems(at.house, *at.database.read(), *at.meeting(meeting), draft, at.now)) fields.push_back(problem.field);
        CHECK(fields == std::vector<std::string>{"documents.legal-status", "documents.letter-of-head"});
        CHECK(own_application(at.house, *at.database.read(), ana, draft.id).state == State::draft);
        at.attach(ana, draft, "legal-status");
        at.attach(ana, draft, "letter-of-head");
        CHECK(at.send(ana, draft).state == State::submitted);
    }
}

TEST_CASE("A removed document is missing again; its place can be taken by another") {
    for (const auto& kind : kinds_of_database()) {
        TestHouse at(kind);
        const auto meeting = at.open_meeting();
        const auto ana = at.account("ana"), bob = at.account("bob");
        const auto draft = at.draft(ana, meeting, "Bridges");
        const auto document = at.attach(ana, draft, "legal-status");
        at.attach(ana, draft, "letter-of-head");
        CHECK(refused([&] { at.database.write([&](store::Unit& unit) { remove_document(at.house, unit, bob, at.now, draft.id, document.id); }); })->kind == Refused::Kind::unknown);
        at.database.write([&](store::Unit& unit) { remove_document(at.house, unit, ana, at.now, draft.id, document.id); });
        const auto wrong = submission_problems(at.house, *at.database.read(), *at.meeting(meeting), draft, at.now);
        REQUIRE(wrong.size() == 1);
        CHECK(wrong.front().field == "documents.legal-status");
        at.attach(ana, draft, "legal-status", "another");
        CHECK(at.send(ana, draft).state == State::submitted);
        CHECK(refused([&] { at.attach(ana, draft, "legal-status"); })->kind == Refused::Kind::conflict);
    }
}

TEST_CASE("One organisation applies once: its own account is led to the reference, another is neither stopped nor told") {
    for (const auto& kind : kinds_of_database()) {
        TestHouse at(kind);
        const auto meeting = at.open_meeting();
        const auto ana = at.account("ana"), bob = at.account("bob");
        const auto first = at.sent(ana, meeting, "Société d’Entraide");
        const auto again = refused([&] { at.draft(ana, meeting, "SOCIETE D'ENTRAIDE"); });
        REQUIRE(again);
        CHECK(again->kind == Refused::Kind::conflict);
        CHECK(answer(again->text.args, "reference") == first.reference);
        CHECK(at.sent(bob, meeting, "societe d’entraide").state == State::submitted);            // officers see both: duplicates_test
        CHECK(at.sent(at.account("eve"), meeting, "Société d’Entraide", "FRA").state == State::submitted);
    }
}

TEST_CASE("From shortlisting to the decision the applicant is shown one and the same thing (footnote 3)") {
    for (const auto& kind : kinds_of_database()) {
        TestHouse at(kind);
        const auto meeting = at.open_meeting();
        const auto ana = at.account("ana"), officer = at.account("opga", Role::opga);
        auto application = at.sent(ana, meeting, "Bridges");
        const auto sees = [&](const Actor& who) {
            const auto reading = at.database.read();
            auto data = shown(at.house, who, *at.meeting(meeting), *store::read_application(*reading, application.id));
            for (const auto& moment : timeline_of(*reading, application)) data["timeline"].push(Data::Members{{"status", moment.status}, {"at", moment.at ? text_of(*moment.at) : ""}});
            return write_json(data);
        };
        const auto goes = [&](State to) {
            at.now += std::chrono::hours(30);
            at.database.write([&](store::Unit& unit) {
                application = *store::read_application(unit, application.id);
                move(at.house, unit, officer, at.now, application, to, {"application.moved"});
            });
        };
        const auto submitted = sees(ana), seen_by_officer = sees(officer);
        goes(State::in_review);
        CHECK(sees(ana) == submitted);
        CHECK(sees(officer) != seen_by_officer);
        goes(State::shortlisted);
        const auto considered = sees(ana);
        CHECK(considered != submitted);
        CHECK(considered.find("2021-10-03") == std::string::npos);     // nor when
        for (const auto to : {State::proposed, State::circulated, State::proposed, State::circulated}) {
            goes(to);
            CHECK(sees(ana) == considered);
        }
        goes(State::approved);
        CHECK(sees(ana) != considered);
    }
}

TEST_CASE("A name taken off the shortlist and put on it again leaves no trace in the applicant's timeline") {
    for (const auto& kind : kinds_of_database()) {
        TestHouse at(kind);
        const auto meeting = at.open_meeting();
        const auto ana = at.account("ana"), officer = at.account("opga", Role::opga);
        auto application = at.sent(ana, meeting, "Bridges");
        for (const auto to : {State::shortlisted, State::in_review, State::shortlisted})
            at.database.write([&](store::Unit& unit) {
                application = *store::read_application(unit, application.id);
                move(at.house, unit, officer, at.now, application, to, {"application.moved"});
            });
        CHECK(timeline_of(*at.database.read(), application) ==
              std::vector<Moment>{{"draft", at.now}, {"submitted", at.now}, {"under_consideration", std::nullopt}});
    }
}

TEST_CASE("What only the organisation may see is shown to no officer") {
    for (const auto& kind : kinds_of_database()) {
        TestHouse at(kind);
        const auto meeting = at.open_meeting();
        const auto ana = at.account("ana"), officer = at.account("opga", Role::opga);
        const auto held = at.meeting(meeting);
        Application one{.category = "media", .organisation = {.name = "Radio Sol", .country = "PER", .website = "https://example.org"}, .answers = Data::Members{{"media-accreditation", "M-77"}}};
        const auto draft = at.database.write([&](store::Unit& unit) { return begin(at.house, unit, *held, ana, at.now, one); });
        const auto sent = at.send(ana, draft);
        CHECK(write_json(shown(at.house, ana, *held, sent)).find("M-77") != std::string::npos);
        CHECK(write_json(shown(at.house, officer, *held, sent)).find("M-77") == std::string::npos);
    }
}

TEST_CASE("A draft whose window has closed is kept, and says so; what was returned may still be corrected") {
    for (const auto& kind : kinds_of_database()) {
        TestHouse at(kind);
        const auto meeting = at.open_meeting([](Data& file) {
            auto categories = file.at("categories").list();
            for (auto& category : categories)
                if (category.text("id") == "ngo")
                    category["applications"] = Data::List{Data::Members{{"opens", "2021-09-13T09:00:00-04:00"}, {"closes", "2021-10-14T23:59:59-04:00"}, {"list", "participants"}}};
            file["categories"] = categories;
        });
        const auto ana = at.account("ana"), officer = at.account("opga", Role::opga);
        const auto draft = at.draft(ana, meeting, "Bridges");
        const auto sent = at.sent(ana, meeting, "Harbour Watch");
        at.now = tests::at("2021-10-15T04:00:00Z");
        CHECK(refused([&] { submission_problems(at.house, *at.database.read(), *at.meeting(meeting), draft, at.now); })->text.code == "apply.closed");
        CHECK(own_application(at.house, *at.database.read(), ana, draft.id).organisation.name == "Bridges");
        at.database.write([&](store::Unit& unit) {
            auto one = *store::read_application(unit, sent.id);
            move(at.house, unit, officer, at.now, one, State::returned, {"application.returned", {{"message", "Which year?"}}});
        });
        CHECK(at.send(ana, sent).state == State::submitted);
    }
}
