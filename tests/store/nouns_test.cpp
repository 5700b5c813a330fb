// Meetings, organisations, findings, documents and letters in the database.
#include "core/domain/application_data.hpp"
#include "core/domain/time.hpp"
#include "core/store/accounts.hpp"
#include "core/store/documents.hpp"
#include "core/store/findings.hpp"
#include "core/store/meetings.hpp"
#include "core/store/organisations.hpp"
#include "core/store/outbox.hpp"
#include "tests/support/applications.hpp"
#include "tests/support/databases.hpp"

using namespace convoke;
using namespace convoke::store;
using namespace convoke::tests;

namespace {
const Time noon = *instant_of("2021-10-15T12:00:00Z");
const Time later = noon + std::chrono::hours(1);

void begin(Unit& unit) {
    add_account(unit, "acc_1", Role::applicant);
    add_meeting(unit, "m");
    add_application(unit, "app_1", "One", "acc_1");
}
}  // namespace

TEST_CASE("A meeting imported again keeps its sealing key and rises in version") {
    for (const auto& kind : kinds_of_database()) {
        TestDatabase db(kind);
        const Data file = Data::Members{{"id", "m"}, {"n", 1}};
        const auto version = db->write([&](Unit& unit) {
            save_meeting(unit, {.id = "m", .symbol = "A/RES/1", .begins = noon, .published = false, .file = file, .sealing_key = "k1"}, noon);
            return save_meeting(unit, {.id = "m", .symbol = "A/RES/2", .begins = later, .file = file, .sealing_key = "k2"}, later);
        });
        CHECK(version == 2);
        const auto row = *read_meeting_row(*db->read(), "m");
        CHECK(row.symbol == "A/RES/2");
        CHECK(row.sealing_key == "k1");
        CHECK(row.file == file);
        CHECK(row.begins == later);
        CHECK(row.published);
        CHECK(row.changed_at == later);
        CHECK(list_meetings(*db->read()).size() == 1);
        CHECK(version_of_meeting(*db->read(), "m") == 2);
        CHECK(version_of_meeting(*db->read(), "n") == 0);
        db->write([](Unit& unit) { erase_sealing_key(unit, "m", noon); });
        CHECK(read_meeting_row(*db->read(), "m")->sealing_key.empty());
    }
}

TEST_CASE("An organisation is found again by whoever acts for it now, and by nobody else") {
    for (const auto& kind : kinds_of_database()) {
        TestDatabase db(kind);
        const Organisation league{.id = "org_1", .name = "The League", .other_names = {"La Ligue"}, .country = "FRA"};
        db->write([&](Unit& unit) {
            add_account(unit, "acc_1", Role::applicant);
            add_account(unit, "acc_2", Role::applicant);
            save_organisation(unit, league, "the league", noon);
            add_person(unit, "org_1", "acc_1", "focal-point", noon);
        });
        CHECK(organisation_named(*db->read(), "acc_1", "the league", "FRA") == "org_1");
        CHECK(organisation_named(*db->read(), "acc_1", "the league", "BEL").empty());
        CHECK(organisation_named(*db->read(), "acc_2", "the league", "FRA").empty());
        CHECK(data_of(*read_organisation(*db->read(), "org_1")) == data_of(league));
        db->write([&](Unit& unit) {
            end_person(unit, "org_1", "acc_1", later);
            add_person(unit, "org_1", "acc_2", "focal-point", later);
        });
        CHECK(organisations_of(*db->read(), "acc_1").empty());
        CHECK(organisations_of(*db->read(), "acc_2").size() == 1);
        const auto people = people_of(*db->read(), "org_1");
        REQUIRE(people.size() == 2);
        CHECK(people[0].until == later);
        CHECK_FALSE(people[1].until);
    }
}

TEST_CASE("The latest finding of a check stands, with its evidence and what was settled") {
    for (const auto& kind : kinds_of_database()) {
        TestDatabase db(kind);
        StoredFinding unclear{.application = "app_1",
                              .finding = {.check = "ecosoc.status",
                                          .reasons = {{"ecosoc.near", {{"name", "One \"Ñ\""}}}},
                                          .evidence = {{"ecosoc", "reg_1", "2021-09-01", "123", "One", 0.875}, {"ecosoc", "reg_1", "2021-09-01", "7", "Uno", 1}}},
                              .made_at = noon};
        db->write([&](Unit& unit) {
            begin(unit);
            save_finding(unit, unclear);
            save_finding(unit, {.application = "app_1", .finding = {.check = "nhri.paris", .certain = true}, .made_at = noon});
        });
        const std::vector<std::string> ids{"app_1", "app_2"};
        CHECK(verdicts_of(*db->read(), ids) == std::map<std::string, Verdicts>{{"app_1", {.waiting = 1}}});
        auto kept = findings_of(*db->read(), "app_1");
        REQUIRE(kept.size() == 2);
        CHECK(kept[0].finding == unclear.finding);
        CHECK(kept[0].open());
        CHECK_FALSE(kept[1].open());
        unclear.settled = Settlement{"met", "123", "acc_2", later, "seen"};
        db->write([&](Unit& unit) { save_finding(unit, unclear); });
        const auto settled = *finding_of(*db->read(), "app_1", "ecosoc.status");
        REQUIRE(settled.settled);
        CHECK(settled.settled->entry == "123");
        CHECK(settled.settled->at == later);
        CHECK(verdicts_of(*db->read(), ids) == std::map<std::string, Verdicts>{{"app_1", {.met = 1}}});
        CHECK_FALSE(finding_of(*db->read(), "app_1", "other"));
    }
}

TEST_CASE("A removed document is no longer listed, and its file is in use while another document is the same file") {
    for (const auto& kind : kinds_of_database()) {
        TestDatabase db(kind);
        db->write([](Unit& unit) {
            begin(unit);
            for (const auto* id : {"doc_1", "doc_2"})
                insert_document(unit, {.id = id, .application = "app_1", .kind = "statutes", .name = "a.pdf",
                                       .media_type = "application/pdf", .size = 5'000'000'000, .sha256 = "abc", .added_at = noon});
        });
        CHECK(documents_of(*db->read(), "app_1").size() == 2);
        CHECK(read_document(*db->read(), "doc_1")->size == 5'000'000'000);
        CHECK(db->write([](Unit& unit) { return remove_document(unit, "doc_1", later); }));
        CHECK_FALSE(db->write([](Unit& unit) { return remove_document(unit, "doc_1", later); }));
        CHECK_FALSE(read_document(*db->read(), "doc_1"));
        CHECK(file_in_use(*db->read(), "abc"));
        db->write([](Unit& unit) { remove_document(unit, "doc_2", later); });
        CHECK_FALSE(file_in_use(*db->read(), "abc"));
    }
}

TEST_CASE("A letter to a role is one letter for each open account of it, and waits its turn until sent or given up") {
    for (const auto& kind : kinds_of_database()) {
        TestDatabase db(kind);
        db->write([](Unit& unit) {
            add_account(unit, "acc_1", Role::opga);
            add_account(unit, "acc_2", Role::opga);
            add_account(unit, "acc_3", Role::state, "FRA");
            auto closed = *account_by_id(unit, "acc_2");
            closed.closed_at = noon;
            update_account(unit, closed);
            CHECK(post_letter(unit, "m", {"role:opga", "list.waits", {{"list", "L"}}}, noon) == 1);
            CHECK(post_letter(unit, "m", {"state:FRA", "list.circulated"}, noon) == 1);
            CHECK(post_letter(unit, "m", {"acc_2", "list.circulated"}, noon) == 0);
            CHECK_THROWS_AS(post_letter(unit, "m", {"role:nobody", "x"}, noon), std::logic_error);
        });
        auto waiting = waiting_letters(*db->read(), noon, 10);
        REQUIRE(waiting.size() == 2);
        CHECK(next_letter_at(*db->read()) == noon);
        CHECK(letters_to(*db->read(), "acc_1", 10).front().args == Answers{{"list", "L"}});
        db->write([&](Unit& unit) {
            letter_failed(unit, waiting[0].id, "refused", later);
            letter_sent(unit, waiting[1].id, noon);
        });
        CHECK(waiting_letters(*db->read(), noon, 10).empty());
        CHECK(waiting_letters(*db->read(), later, 10).front().attempts == 1);
        db->write([&](Unit& unit) { letter_failed(unit, waiting[0].id, "refused", {}); });
        CHECK_FALSE(next_letter_at(*db->read()));
        CHECK(letters_to(*db->read(), "", 10).size() == 2);
    }
}
