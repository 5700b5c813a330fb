// One's own account: changed by whoever knows the password, taken away whole, signed in for a while.
#include "core/acts/own_account.hpp"

#include <cstdio>

#include "core/acts/move.hpp"
#include "core/acts/own_data.hpp"
#include "core/crypto/digest.hpp"
#include "core/store/applications.hpp"
#include "core/store/outbox.hpp"
#include "core/store/record.hpp"
#include "tests/acts/house.hpp"

using namespace convoke;
using namespace convoke::tests;

namespace {

std::vector<std::string> fields_of(const Problems& problems) {
    std::vector<std::string> fields;
    for (const auto& problem : problems) fields.push_back(problem.field);
    return fields;
}

// The link of the letter that waits for that address.
std::string link_to(const TestHouse& at, const std::string& address) {
    for (const auto& letter : store::waiting_letters(*at.database.read(), at.now, 100))
        if (letter.address == address && letter.args.contains("link")) return letter.args.at("link").substr(letter.args.at("link").rfind('/') + 1);
    return "";
}

std::string output_of(const std::string& command) {
    std::string text;
    auto* pipe = popen(command.c_str(), "r");
    char buffer[4096];
    for (std::size_t got; (got = fread(buffer, 1, sizeof buffer, pipe)) > 0;) text.append(buffer, got);
    pclose(pipe);
    return text;
}

}  // namespace

TEST_CASE("A new address counts once the link sent to it was opened, and the former one is told") {
    for (const auto& kind : kinds_of_database()) {
        TestHouse at(kind);
        const auto ana = at.account("ana");
        CHECK(fields_of(ask_new_email(at.house, ana, "wrong password", "not an address", at.now)) == std::vector<std::string>{"email", "password"});
        CHECK(ask_new_email(at.house, ana, TestHouse::password, "new@example.net", at.now).empty());
        CHECK(store::account_by_id(*at.database.read(), ana.account)->email == "ana@example.org");
        const auto link = link_to(at, "new@example.net");
        REQUIRE_FALSE(link.empty());
        CHECK_FALSE(confirm_email(at.house, link, at.now + std::chrono::hours(24)));
        CHECK(confirm_email(at.house, link, at.now)->email == "new@example.net");
        CHECK_FALSE(confirm_email(at.house, link, at.now));
        const auto letters = store::waiting_letters(*at.database.read(), at.now, 10);
        CHECK(std::ranges::any_of(letters, [](const auto& one) { return one.code == "letter.email_changed" && one.address == "ana@example.org"; }));
    }
}

TEST_CASE("Asking for an address that has an account answers as always, and tells that account's owner alone") {
    for (const auto& kind : kinds_of_database()) {
        TestHouse at(kind);
        const auto ana = at.account("ana"), bob = at.account("bob");
        CHECK(ask_new_email(at.house, ana, TestHouse::password, "Bob@example.org", at.now).empty());
        const auto letters = store::waiting_letters(*at.database.read(), at.now, 10);
        REQUIRE(letters.size() == 1);
        CHECK(letters.front().account == bob.account);
        CHECK(letters.front().code == "letter.account_exists");
    }
}

TEST_CASE("A changed password ends every other session, and the one it was changed in stays") {
    for (const auto& kind : kinds_of_database()) {
        TestHouse at(kind);
        const auto ana = at.account("ana");
        const auto here = sha256_hex(*sign_in(at.house, "ana@example.org", TestHouse::password, at.now));
        const auto there = sha256_hex(*sign_in(at.house, "ana@example.org", TestHouse::password, at.now));
        CHECK(fields_of(change_password(at.house, ana, here, "not it", "short", at.now)) == std::vector<std::string>{"new_password", "password"});
        CHECK(change_password(at.house, ana, here, TestHouse::password, "another long password", at.now).empty());
        CHECK(store::session_by_digest(*at.database.read(), here, at.now));
        CHECK_FALSE(store::session_by_digest(*at.database.read(), there, at.now));
        CHECK_FALSE(sign_in(at.house, "ana@example.org", TestHouse::password, at.now));
        CHECK(sign_in(at.house, "ana@example.org", "another long password", at.now));
    }
}

TEST_CASE("Sessions are seen and ended by their owner alone, and end by themselves after an hour") {
    for (const auto& kind : kinds_of_database()) {
        TestHouse at(kind);
        const auto ana = at.account("ana"), bob = at.account("bob");
        const auto one = sha256_hex(*sign_in(at.house, "ana@example.org", TestHouse::password, at.now));
        const auto two = sha256_hex(*sign_in(at.house, "ana@example.org", TestHouse::password, at.now));
        CHECK(store::sessions_of(*at.database.read(), ana.account, at.now).size() == 2);
        CHECK_FALSE(end_sessions(at.house, bob, one, "", at.now));
        CHECK(end_sessions(at.house, ana, one, two, at.now));
        CHECK_FALSE(store::session_by_digest(*at.database.read(), one, at.now));
        CHECK(store::session_by_digest(*at.database.read(), two, at.now + session_idle - std::chrono::milliseconds(1)));
        CHECK_FALSE(store::session_by_digest(*at.database.read(), two, at.now + session_idle));
    }
}

TEST_CASE("What is taken away holds everything of one's own, documents too, and nothing of anybody else") {
    for (const auto& kind : kinds_of_database()) {
        TestHouse at(kind);
        const auto meeting = at.open_meeting();
        const auto ana = at.account("ana"), bob = at.account("bob"), officer = at.account("opga", Role::opga);
        const auto own = at.sent(ana, meeting, "Bridges");
        at.sent(bob, meeting, "Harbour Watch");
        at.database.write([&](store::Unit& unit) {
            auto application = *store::read_application(unit, own.id);
            for (const auto to : {State::shortlisted, State::proposed, State::circulated}) move(at.house, unit, officer, at.now + std::chrono::hours(50), application, to, {"application.moved"});
        });
        const auto file = at.folder.path / "away.zip";
        take_own_data(at.house, ana, file, at.now);
        const auto names = output_of("unzip -Z1 " + file.string());
        CHECK(names == "data.json\ndocuments/" + own.reference + "/proof.pdf\ndocuments/" + own.reference + "/proof (2).pdf\n");
        const auto text = output_of("unzip -p " + file.string() + " data.json");
        const auto data = read_json(text);
        CHECK(data.at("account").text("email") == "ana@example.org");
        CHECK(data.at("applications").list().size() == 1);
        CHECK(data.at("applications").list().front().text("status") == "under_consideration");
        CHECK(data.at("applications").list().front().at("representatives").list().front().text("email") == "ana@example.org");
        CHECK_FALSE(data.at("acts").list().empty());
        for (const auto* word : {"Harbour", "bob", "opga", "circulated", "proposed", "shortlisted", "2021-10-03"}) CHECK(text.find(word) == std::string::npos);
        CHECK(store::record_by(*at.database.read(), ana.account, 0, 100).back().kind == "account.data_taken");
    }
}

TEST_CASE("What a letter said is forgotten once it was sent, so that no link lies about") {
    for (const auto& kind : kinds_of_database()) {
        TestHouse at(kind);
        sign_up(at.house, {.email = "eve@example.org", .name = "Eve", .password = TestHouse::password}, at.now);
        const auto letter = store::waiting_letters(*at.database.read(), at.now, 1).front();
        CHECK(letter.args.contains("link"));
        at.database.write([&](store::Unit& unit) { store::letter_sent(unit, letter.id, at.now); });
        CHECK(store::letters_to(*at.database.read(), letter.account, 1).front().args.empty());
    }
}
