// Letters that come back from a server further on: read as RFC 3464 has it, and told of where letters are told of.
#include "web/mail/bounce.hpp"

#include <sstream>

#include "core/store/outbox.hpp"
#include "tests/acts/house.hpp"

using namespace convoke;
using namespace convoke::tests;

namespace {

// As Postfix writes it, cut down.
std::string notification(const std::string& action, const std::string& status, const std::string& returned) {
    return "Return-Path: <>\r\nFrom: MAILER-DAEMON@relay.example (Mail Delivery System)\r\nTo: convoke@un.example\r\nSubject: Undelivered Mail Returned to Sender\r\n"
           "MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status;\r\n\tboundary=\"8D1F2.1633/relay\"\r\n\r\nThis is a MIME-encapsulated message.\r\n\r\n"
           "--8D1F2.1633/relay\r\nContent-Type: text/plain; charset=us-ascii\r\n\r\nI'm sorry. Action: failed is what I have to say.\r\n\r\n"
           "--8D1F2.1633/relay\r\nContent-Description: Delivery report\r\nContent-Type: message/delivery-status\r\n\r\n"
           "Reporting-MTA: dns; relay.example\r\nArrival-Date: Fri,  1 Oct 2021 12:00:01 +0000\r\n\r\n"
           "Final-Recipient: rfc822; mission@nowhere.example\r\nAction: " + action + "\r\nStatus: " + status + "\r\nDiagnostic-Code: smtp; 550 5.1.1 <mission@nowhere.example>:\r\n    User unknown\r\n\r\n"
           "--8D1F2.1633/relay\r\n" + returned + "\r\n--8D1F2.1633/relay--\r\n";
}

std::string headers(const std::string& id) { return "Content-Type: text/rfc822-headers\r\n\r\nFrom: convoke@un.example\r\nMessage-ID: <" + id + "@un.example>\r\nSubject: A list\r\n"; }
std::string whole(const std::string& id) { return "Content-Type: message/rfc822\r\n\r\nFrom: convoke@un.example\r\nMessage-ID: <" + id + "@un.example>\r\n\r\nMessage-ID: <let_other@un.example>\r\n"; }

std::optional<web::Bounce> read(const std::string& text) {
    std::istringstream in(text);
    return web::bounce_in(in);
}

}  // namespace

TEST_CASE("A notification says which letter came back, whether for good, and why") {
    const auto bounce = read(notification("failed", "5.1.1", headers("let_01ABC")));
    REQUIRE(bounce);
    CHECK(bounce->letter == "let_01ABC");
    CHECK(bounce->status == "5.1.1");
    CHECK(bounce->for_good);
    CHECK(read(notification("Failed ", "5.7.1", whole("let_01ABC")))->letter == "let_01ABC");
    CHECK_FALSE(read(notification("delayed", "4.4.1", headers("let_01ABC")))->for_good);
    CHECK_FALSE(read(notification("delivered", "2.0.0", headers("let_01ABC")))->for_good);
    CHECK(read(notification("failed", "5.1.1 <mission@nowhere.example>", headers("let_01ABC")))->status == "");
}

TEST_CASE("What is no notification of a letter of ours is nothing") {
    CHECK_FALSE(read(""));
    CHECK_FALSE(read("Subject: Out of office\r\n\r\nMessage-ID: <let_01ABC@un.example>\r\nAction: failed\r\n"));
    CHECK_FALSE(read(notification("failed", "5.1.1", headers("20211001.1@other.example"))));
    CHECK_FALSE(read(notification("failed", "5.1.1", headers("let_01' OR 1=1"))));
    CHECK_FALSE(read(notification("failed", "5.1.1", "Content-Type: text/plain\r\n\r\nMessage-ID: <let_01ABC@un.example>\r\n")));
    const auto good = notification("failed", "5.1.1", headers("let_01ABC"));
    for (std::size_t size = 0; size < good.size(); size += 37) read(good.substr(0, size));     // cut off anywhere: no more than nothing
    CHECK_FALSE(read(std::string(300'000, '\0')));
}

TEST_CASE("A letter that came back counts as bounced, and is not sent again: what it said is gone") {
    for (const auto& kind : kinds_of_database()) {
        TestHouse at(kind);
        const auto ana = at.account("ana");
        at.database.write([&](store::Unit& unit) { store::post_letter(unit, "", {.to = ana.account, .code = "letter.received", .args = {{"reference", "R-1"}}, .about = "lst_1/1"}, at.now); });
        const auto letter = store::waiting_letters(*at.database.read(), at.now, 10).at(0).id;
        const auto bounced = [&] { return at.database.write([&](store::Unit& unit) { return store::letter_bounced(unit, letter, "bounced 5.1.1"); }); };
        const auto again = [&] { return at.database.write([&](store::Unit& unit) { return store::letter_again(unit, letter, at.now); }); };
        CHECK_FALSE(bounced());                                    // it has not left yet
        at.database.write([&](store::Unit& unit) { store::letter_sent(unit, letter, at.now); });
        CHECK(store::deliveries(*at.database.read(), "", "lst_1/1").at(0).state == Delivery::State::sent);
        CHECK(bounced());
        CHECK_FALSE(bounced());
        CHECK(store::deliveries(*at.database.read(), "", "lst_1/1").at(0).state == Delivery::State::bounced);
        CHECK(store::outbox_counts(*at.database.read()).failed == 1);
        CHECK_FALSE(again());
    }
}

TEST_CASE("A letter of a circulation that was given up is sent again with all that it said; one whose words were forgotten is not sent empty") {
    for (const auto& kind : kinds_of_database()) {
        TestHouse at(kind);
        const auto ana = at.account("ana");
        at.database.write([&](store::Unit& unit) { store::post_letter(unit, "", {.to = ana.account, .code = "letter.received", .args = {{"reference", "R-1"}}, .about = "lst_1/1"}, at.now); });
        const auto letter = store::waiting_letters(*at.database.read(), at.now, 10).at(0).id;
        at.database.write([&](store::Unit& unit) { store::letter_failed(unit, letter, "SMTP Exception", std::nullopt); });
        CHECK(store::waiting_letters(*at.database.read(), at.now, 10).empty());
        const auto again = [&](const std::string& id) { return at.database.write([&](store::Unit& unit) { return store::letter_again(unit, id, at.now); }); };
        CHECK(again(letter));
        at.database.write([&](store::Unit& unit) { store::post_letter(unit, "", {ana.account, "letter.new_password", {{"link", "/new-password/secret"}}}, at.now + std::chrono::seconds(1)); });
        const auto secret = store::letters_to(*at.database.read(), ana.account, 1).at(0).id;
        REQUIRE(secret != letter);
        at.database.write([&](store::Unit& unit) { store::letter_failed(unit, secret, "SMTP Exception", std::nullopt); });
        CHECK_FALSE(again(secret));
        CHECK(answer(store::waiting_letters(*at.database.read(), at.now, 10).at(0).args, "reference") == "R-1");
    }
}
