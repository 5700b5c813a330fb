// Data is erased on the date that its class says, and somebody who asks to be forgotten, is. The record keeps its chain.
#include "core/acts/erase.hpp"

#include "core/acts/move.hpp"
#include "core/acts/own_account.hpp"
#include "core/domain/application_data.hpp"
#include "core/files/keep.hpp"
#include "core/store/applications.hpp"
#include "core/store/erasure.hpp"
#include "core/store/findings.hpp"
#include "core/store/meetings.hpp"
#include "core/store/organisations.hpp"
#include "core/store/outbox.hpp"
#include "core/store/record.hpp"
#include "tests/acts/house.hpp"

using namespace convoke;
using namespace convoke::tests;

namespace {

// The worked example ends on 23 November 2021, 18:00 in New York, and keeps own 90, opga and on request 365, circulated 1825 days.
const auto ends = at("2021-11-23T23:00:00Z");
using std::chrono::days;

std::vector<store::RecordLine> erasures(const TestHouse& at) {
    std::vector<store::RecordLine> found;
    for (const auto& line : store::read_record(*at.database.read(), 0, 1000))
        if (line.kind == "data.erased") found.push_back(line);
    return found;
}

bool there(const TestHouse& at, const store::StoredDocument& document) { return std::filesystem::exists(files::place_of(at.house.documents, document.sha256)); }

Application read(const TestHouse& at, const std::string& id) { return store::read_application(*at.database.read(), id).value(); }

}  // namespace

TEST_CASE("Each class of data goes at its instant and not before, as of that instant however late somebody looks") {
    for (const auto& kind : kinds_of_database()) {
        TestHouse at(kind);
        const auto meeting = at.open_meeting();
        const auto ana = at.account("ana");
        const auto sent = at.sent(ana, meeting, "Bridges");
        const auto draft = at.draft(ana, meeting, "Never Sent");
        const auto of_draft = at.attach(ana, draft, "legal-status", "of the draft");
        const auto radio = at.database.write([&](store::Unit& unit) {
            return begin(at.house, unit, *at.meeting(meeting), ana, at.now, {.category = "media", .organisation = {.name = "Radio Sol", .country = "PER", .website = "https://example.org"}, .answers = Data::Members{{"media-accreditation", "M-77"}}});
        });
        at.send(ana, radio);
        const auto documents = store::documents_of(*at.database.read(), sent.id);

        CHECK(erase_due(at.house, ends + days(90) - std::chrono::milliseconds(1)) == 0);
        CHECK(erase_due(at.house, ends + days(100)) == 1);             // own: ten days late
        CHECK(erasures(at).back().at == ends + days(90));
        CHECK(erasures(at).back().data.text("class") == "own");
        CHECK_FALSE(store::read_application(*at.database.read(), draft.id));
        CHECK_FALSE(store::read_organisation(*at.database.read(), draft.organisation.id));
        CHECK_FALSE(read(at, radio.id).answers.has("media-accreditation"));
        CHECK(read(at, sent.id).representatives.size() == 1);
        CHECK(erase_due(at.house, ends + days(100)) == 0);
        CHECK(there(at, of_draft));
        CHECK(erase_released_files(at.house) == 1);
        CHECK_FALSE(there(at, of_draft));
        CHECK(there(at, documents.front()));

        CHECK(erase_due(at.house, ends + days(365)) == 2);             // opga and on request
        auto left = read(at, sent.id);
        CHECK(left.representatives.empty());
        CHECK(left.answers == Data(Data::Members{}));
        CHECK(left.organisation.acronym.empty());
        CHECK(left.organisation.website.empty());
        CHECK(left.organisation.relevance.empty());
        CHECK(left.organisation.name == "Bridges");
        CHECK(left.organisation.country == "KEN");
        CHECK(store::read_organisation(*at.database.read(), sent.organisation.id)->website.empty());
        CHECK(store::documents_of(*at.database.read(), sent.id).empty());
        CHECK_FALSE(store::read_meeting_row(*at.database.read(), meeting)->sealing_key.empty());      // two officers erase that
        CHECK(erase_released_files(at.house) == 2);
        CHECK_FALSE(there(at, documents.front()));

        CHECK(erase_due(at.house, ends + days(1825)) == 1);
        left = read(at, sent.id);
        CHECK(data_of(left.organisation) == data_of(Organisation{}));
        CHECK(left.reference == sent.reference);
        CHECK(left.state == State::submitted);
        CHECK(erasures(at).size() == 4);
        CHECK_FALSE(store::verify_record(*at.database.read()));
    }
}

TEST_CASE("What was changed after the end is kept as long from its last change") {
    for (const auto& kind : kinds_of_database()) {
        TestHouse at(kind);
        at.now = ends + days(400);
        const auto meeting = at.open_meeting();
        const auto ana = at.account("ana");
        CHECK(erase_due(at.house, at.now) == 0);
        const auto sent = at.sent(ana, meeting, "Bridges");
        CHECK(erase_due(at.house, at.now + days(365) - std::chrono::milliseconds(1)) == 1);        // the class own
        CHECK(read(at, sent.id).representatives.size() == 1);
        CHECK(erase_due(at.house, at.now + days(365)) == 2);
        CHECK(read(at, sent.id).representatives.empty());
        CHECK(erasures(at).back().at == at.now + days(365));
        CHECK_FALSE(store::verify_record(*at.database.read()));
    }
}

TEST_CASE("A file that another document still is stays when one of them goes") {
    for (const auto& kind : kinds_of_database()) {
        TestHouse at(kind);
        const auto meeting = at.open_meeting();
        const auto ana = at.account("ana");
        const auto one = at.draft(ana, meeting, "Bridges"), two = at.draft(ana, meeting, "Harbour Watch");
        const auto first = at.attach(ana, one, "legal-status", "the same"), second = at.attach(ana, two, "legal-status", "the same");
        CHECK(first.sha256 == second.sha256);
        at.database.write([&](store::Unit& unit) { remove_document(at.house, unit, ana, at.now, one.id, first.id); });
        CHECK(erase_released_files(at.house) == 0);
        CHECK(there(at, second));
        at.database.write([&](store::Unit& unit) { remove_document(at.house, unit, ana, at.now, two.id, second.id); });
        CHECK(erase_released_files(at.house) == 1);
        CHECK_FALSE(there(at, second));
    }
}

TEST_CASE("A file erased between its upload and its entry is asked for again instead of being entered without it") {
    TestHouse at("sqlite");
    const auto meeting = at.open_meeting();
    const auto ana = at.account("ana");
    const auto draft = at.draft(ana, meeting, "Bridges");
    auto document = at.attach(ana, draft, "legal-status");
    std::filesystem::remove(files::place_of(at.house.documents, document.sha256));
    document.id = "doc_other";
    CHECK(refused([&] { at.database.write([&](store::Unit& unit) { add_document(at.house, unit, ana, at.now, document); }); })->text.code == "document.send_again");
}

TEST_CASE("Being forgotten erases drafts, withdraws what is undecided, and leaves name and country of what was on a list") {
    for (const auto& kind : kinds_of_database()) {
        TestHouse at(kind);
        const auto meeting = at.open_meeting();
        const auto ana = at.account("ana"), officer = at.account("opga", Role::opga);
        const auto draft = at.draft(ana, meeting, "Never Sent");
        const auto sent = at.sent(ana, meeting, "Bridges"), listed = at.sent(ana, meeting, "Harbour Watch"), decided = at.sent(ana, meeting, "Open Hands");
        const auto moves = [&](const Application& which, std::initializer_list<State> way) {
            at.database.write([&](store::Unit& unit) {
                auto one = *store::read_application(unit, which.id);
                for (const auto to : way) move(at.house, unit, officer, at.now, one, to, {"application.moved"});
            });
        };
        moves(listed, {State::shortlisted, State::proposed, State::circulated});
        moves(decided, {State::shortlisted, State::proposed, State::circulated, State::approved});
        sign_in(at.house, "ana@example.org", TestHouse::password, at.now);

        CHECK(refused([&] { forget(at.house, ana, "not the password", at.now); })->text.code == "account.password_wrong");
        CHECK(refused([&] { forget(at.house, officer, TestHouse::password, at.now); })->kind == Refused::Kind::not_allowed);
        const auto done = forget(at.house, ana, TestHouse::password, at.now);
        CHECK(done.erased == 1);
        CHECK(done.reduced == 3);

        CHECK_FALSE(store::read_application(*at.database.read(), draft.id));
        CHECK(read(at, sent.id).state == State::withdrawn);
        CHECK(data_of(read(at, sent.id).organisation) == data_of(Organisation{}));
        CHECK(read(at, listed.id).state == State::withdrawn);
        CHECK(data_of(read(at, listed.id).organisation) == data_of(Organisation{.name = "Harbour Watch", .country = "KEN"}));
        CHECK(read(at, decided.id).state == State::approved);
        CHECK(read(at, decided.id).representatives.empty());
        CHECK(store::documents_of(*at.database.read(), decided.id).empty());

        const auto gone = store::account_by_id(*at.database.read(), ana.account);
        CHECK(gone->name.empty());
        CHECK(gone->email == ana.account + "@erased.invalid");
        CHECK(gone->closed_at);
        CHECK(store::sessions_of(*at.database.read(), ana.account, at.now).empty());
        CHECK(store::waiting_letters(*at.database.read(), at.now, 100).empty());
        CHECK_FALSE(sign_in(at.house, "ana@example.org", TestHouse::password, at.now));
        CHECK_FALSE(store::verify_record(*at.database.read()));
        // Her address and her name between quotes: three bare letters stand by chance in an identifier or a digest.
        for (const auto& line : store::read_record(*at.database.read(), 0, 1000)) {
            const auto data = write_json(line.data);
            CHECK(data.find("ana@") == std::string::npos);
            CHECK(data.find("\"ana\"") == std::string::npos);
        }
        sign_up(at.house, {.email = "ana@example.org", .name = "Ana", .password = TestHouse::password}, at.now);      // and may come back
        CHECK(store::account_by_email(*at.database.read(), "ana@example.org"));
    }
}

TEST_CASE("Where a colleague acts for the organisation too, the application goes on with that colleague") {
    for (const auto& kind : kinds_of_database()) {
        TestHouse at(kind);
        const auto meeting = at.open_meeting();
        const auto ana = at.account("ana"), bob = at.account("bob");
        const auto sent = at.sent(ana, meeting, "Bridges");
        at.database.write([&](store::Unit& unit) { store::add_person(unit, sent.organisation.id, bob.account, "delegate", at.now); });
        CHECK(forget(at.house, ana, TestHouse::password, at.now).handed_over == 1);
        CHECK(own_application(at.house, *at.database.read(), bob, sent.id).organisation.name == "Bridges");
        CHECK(store::documents_of(*at.database.read(), sent.id).size() == 2);
    }
}
