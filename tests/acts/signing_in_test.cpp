// Accounts: nobody learns from outside who has one, and what was closed, ended or used up opens nothing.
#include "core/acts/account.hpp"
#include "core/crypto/digest.hpp"
#include "tests/acts/scene.hpp"

using namespace convoke;
using namespace convoke::tests;

namespace {

const NewAccount maria{.email = "Maria@Example.org", .name = "Maria", .password = "a long password"};

// The link of the latest letter of that kind: what its recipient would click.
std::string link(const Scene& scene, const std::string& code) {
    for (const auto& letter : store::letters_to(*scene.read(), "", 50))
        if (letter.code == code) return answer(letter.args, "link").substr(answer(letter.args, "link").rfind('/') + 1);
    return {};
}

std::optional<std::string> signed_in(const Scene& scene, const std::string& email = "maria@example.org", const std::string& password = "a long password") {
    return sign_in(scene.house(), email, password, scene.now);
}

int status_with(const Scene& scene, const std::string& session) { return scene.get({.session = session}, "/applications").status; }

}  // namespace

TEST_CASE("Who signed up can sign in once the letter's link was opened; the link works once and for a day") {
    for (const auto& kind : kinds_of_database()) {
        Scene scene(kind);
        sign_up(scene.house(), maria, scene.now);
        CHECK_FALSE(signed_in(scene));
        const auto sent = link(scene, "letter.confirm");
        CHECK_FALSE(confirm(scene.house(), sent, scene.now + std::chrono::hours(25)));
        CHECK_FALSE(confirm(scene.house(), "another link", scene.now));
        REQUIRE(confirm(scene.house(), sent, scene.now));
        CHECK_FALSE(confirm(scene.house(), sent, scene.now));
        CHECK(signed_in(scene));
        CHECK(signed_in(scene, "MARIA@example.ORG"));
        CHECK_FALSE(signed_in(scene, "maria@example.org", "another password"));
        CHECK_FALSE(signed_in(scene, "nobody@example.org"));
    }
}

TEST_CASE("Signing up with an address that has an account changes nothing of it and tells its owner alone") {
    for (const auto& kind : kinds_of_database()) {
        Scene scene(kind);
        sign_up(scene.house(), maria, scene.now);
        REQUIRE(confirm(scene.house(), link(scene, "letter.confirm"), scene.now));
        auto again = maria;
        again.password = "the password of somebody else";
        again.role = Role::admin;
        sign_up(scene.house(), again, scene.now);
        CHECK_FALSE(signed_in(scene, "maria@example.org", again.password));
        CHECK(link(scene, "letter.account_exists").empty());
        CHECK(store::account_by_email(*scene.read(), maria.email)->role == Role::applicant);
    }
}

TEST_CASE("Nobody signs up as more than an applicant") {
    for (const auto& kind : kinds_of_database()) {
        Scene scene(kind);
        auto grand = maria;
        grand.role = Role::state;
        grand.state = "FRA";
        sign_up(scene.house(), grand, scene.now);
        const auto account = confirm(scene.house(), link(scene, "letter.confirm"), scene.now);
        REQUIRE(account);
        CHECK(account->role == Role::applicant);
        CHECK(account->state == "");
    }
}

TEST_CASE("A closed account's sessions, tokens and password open nothing, from that instant") {
    for (const auto& kind : kinds_of_database()) {
        Scene scene(kind);
        const auto made = make_account(scene.house(), scene.admin.actor, maria, scene.now);
        REQUIRE(made.problems.empty());
        const auto session = signed_in(scene).value();
        const auto token = make_token(scene.house(), scene.admin.actor, maria.email, scene.now);
        CHECK(status_with(scene, session) == 200);
        CHECK(scene.get({.token = token}, "/api/v1/meetings/m/applications").status == 200);
        close_account(scene.house(), scene.admin.actor, made.id, scene.now);
        CHECK(status_with(scene, session) == 303);
        CHECK(scene.get({.token = token}, "/api/v1/meetings/m/applications").status == 401);
        CHECK_FALSE(signed_in(scene));
        CHECK(refusal([&] { make_token(scene.house(), scene.admin.actor, maria.email, scene.now); }) == "unknown account.none");
        CHECK(scene.record(made.id) == std::vector<std::string>{"account.made", "account.signed_in", "account.token_made", "account.closed"});
    }
}

TEST_CASE("A session ends an hour after its last request, and at once when its owner signs out") {
    for (const auto& kind : kinds_of_database()) {
        Scene scene(kind);
        REQUIRE(make_account(scene.house(), scene.admin.actor, maria, scene.now).problems.empty());
        const auto session = signed_in(scene).value();
        for (int i = 0; i < 3; ++i) {
            scene.now += std::chrono::minutes(59);
            CHECK(status_with(scene, session) == 200);
        }
        scene.now += std::chrono::minutes(61);
        CHECK(status_with(scene, session) == 303);
        const auto another = signed_in(scene).value();
        sign_out(scene.house(), sha256_hex(another), scene.now);
        CHECK(status_with(scene, another) == 303);
    }
}

TEST_CASE("A new password ends every session, and its link is used up by it") {
    for (const auto& kind : kinds_of_database()) {
        Scene scene(kind);
        REQUIRE(make_account(scene.house(), scene.admin.actor, maria, scene.now).problems.empty());
        const auto session = signed_in(scene).value();
        ask_new_password(scene.house(), "nobody@example.org", scene.now);
        CHECK(link(scene, "letter.new_password").empty());
        ask_new_password(scene.house(), maria.email, scene.now);
        const auto sent = link(scene, "letter.new_password");
        CHECK(set_password(scene.house(), sent, "short", scene.now).at(0).field == "password");
        CHECK(set_password(scene.house(), sent, "quite another password", scene.now).empty());
        CHECK(set_password(scene.house(), sent, "a third password", scene.now).at(0).message.code == "account.link_used_up");
        CHECK(status_with(scene, session) == 303);
        CHECK_FALSE(signed_in(scene));
        CHECK(signed_in(scene, "maria@example.org", "quite another password"));
    }
}

TEST_CASE("An administrator is told all that is wrong with an account, and nobody else makes one") {
    for (const auto& kind : kinds_of_database()) {
        Scene scene(kind);
        std::vector<std::string> fields;
        for (const auto& problem : make_account(scene.house(), scene.admin.actor, {.email = "no address", .name = " ", .password = "short", .role = Role::state, .state = "France"}, scene.now).problems)
            fields.push_back(problem.field);
        CHECK(fields == std::vector<std::string>{"email", "name", "password", "state"});
        // Three capital letters that are no country's; bytes that are no text, and more than a line of it.
        const auto wrong = [&](const std::string& name, const std::string& state) {
            const auto problems = make_account(scene.house(), scene.admin.actor, {.email = "other@example.org", .name = name, .password = "a long password", .role = Role::state, .state = state}, scene.now).problems;
            return problems.empty() ? "" : problems.front().field + " " + problems.front().message.code;
        };
        CHECK(wrong("Mission", "XXX") == "state account.state_wrong");
        CHECK(wrong("Caf\xe9", "FRA") == "name account.name_wrong");
        CHECK(wrong("Mission\r\nBcc: victim@example.org", "FRA") == "name account.name_wrong");
        REQUIRE(make_account(scene.house(), scene.admin.actor, maria, scene.now).problems.empty());
        CHECK(make_account(scene.house(), scene.admin.actor, maria, scene.now).problems.at(0).message.code == "account.email_taken");
        for (const auto* who : {&scene.ana, &scene.opga, &scene.secretariat})
            CHECK(refusal([&] { make_account(scene.house(), who->actor, maria, scene.now); }) == "not_allowed access.not_allowed");
    }
}
