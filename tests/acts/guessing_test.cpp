// Guessing at passwords is slow, and is in nobody else's way.
#include "tests/acts/house.hpp"

using namespace convoke;
using namespace convoke::tests;

TEST_CASE("Guessing at one account is stopped from wherever it comes; others sign in, and whoever knows the password is not counted") {
    for (const auto& kind : kinds_of_database()) {
        TestHouse at(kind);
        at.account("ana");
        at.account("bob");
        const auto tries = [&](const std::string& name, const std::string& word) {
            return at.post({}, "/sign-in", Data::Members{{"email", name + "@example.org"}, {"password", word}}).status;
        };
        for (int i = 0; i < 40; ++i) CHECK(tries("bob", TestHouse::password) == 303);
        for (int i = 0; i < 20; ++i) CHECK(tries("ana", "a wrong password") == 422);
        CHECK(tries("ana", "a wrong password") == 429);
        CHECK(tries("ANA", TestHouse::password) == 429);   // the right one neither: an answer would tell
        CHECK(tries("bob", TestHouse::password) == 303);
        at.now += std::chrono::seconds(30);
        CHECK(tries("ana", TestHouse::password) == 303);
    }
}

TEST_CASE("A full queue of passwords turns the next one away: 429, when to come back, and what was typed before is not lost") {
    for (const auto& kind : kinds_of_database()) {
        Host at(kind, Contributors::of_the_build(), 0, 0);
        const auto retry = [](const Answered& answer) {
            const auto found = std::ranges::find(answer.headers, "Retry-After", &Headers::value_type::first);
            return found == answer.headers.end() ? "" : found->second;
        };
        const auto page = at.post({}, "/sign-in", Data::Members{{"email", "ana@example.org"}, {"password", "a long password"}, {"next", "/m/m/apply/ngo"}, {"kept", "a=1&b=2"}});
        CHECK(page.status == 429);
        CHECK(retry(page) == "1");
        CHECK(page.body.find("Many people are signing in") != std::string::npos);
        CHECK(page.body.find("name=\"kept\" value=\"a=1&amp;b=2\"") != std::string::npos);
        CHECK(page.body.find("value=\"ana@example.org\"") != std::string::npos);
        CHECK(page.body.find("a long password") == std::string::npos);
        const auto sign_up = at.post({}, "/sign-up", Data::Members{{"name", "Ana Diaz"}, {"email", "ana@example.org"}, {"password", "a long password"}});
        CHECK(sign_up.status == 429);
        CHECK(retry(sign_up) == "1");
        CHECK(sign_up.body.find("value=\"Ana Diaz\"") != std::string::npos);
        CHECK(sign_up.body.find("a long password") == std::string::npos);
        const auto other_form = at.ask(at.browser(at.account("bea", Role::applicant)), "POST", "/account/email", "email_email=bea%40example.net&email_password=hunter-two",
                                       "application/x-www-form-urlencoded", {{"Origin", "http://host.test"}});
        CHECK(other_form.status == 429);
        CHECK(other_form.body.find("Send it once more") != std::string::npos);
        CHECK(other_form.body.find("action=\"/account/email\"") != std::string::npos);
        CHECK(other_form.body.find("name=\"email_email\" aria-hidden=\"true\">\nbea@example.net</textarea>") != std::string::npos);
        CHECK(other_form.body.find("hunter") == std::string::npos);
        const auto program = at.post(at.account("ana", Role::applicant), "/api/v1/account/forget", Data::Members{{"password", "a long password"}});
        CHECK(program.status == 429);
        CHECK(retry(program) == "1");
        CHECK(program.type.starts_with("application/problem+json"));
    }
}
