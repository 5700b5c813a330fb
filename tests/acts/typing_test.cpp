// Whatever happens while somebody types - another window, a session that ends, a deadline, an impatient finger -, what was typed comes
// back, and nothing that was kept is overwritten or doubled.
#include <atomic>
#include <thread>

#include "core/acts/account.hpp"
#include "core/store/accounts.hpp"
#include "core/store/application_pages.hpp"
#include "tests/acts/scene.hpp"
#include "web/http/encoding.hpp"
#include "web/router/identity.hpp"

using namespace convoke;
using namespace convoke::tests;

namespace {

using Typed = std::vector<std::pair<std::string, std::string>>;

std::string written(const Typed& typed) {
    std::string form;
    for (const auto& [name, value] : typed) form += (form.empty() ? "" : "&") + name + "=" + http::percent_encoded(value);
    return form;
}

const std::string words = "Shelters women, and \"their\" <children>\nsince 1999 & before.";

// What stands in a page for those words.
std::string drawn(std::string text) {
    for (const auto& [plain, escaped] : {std::pair{"&", "&amp;"}, std::pair{"\"", "&quot;"}, std::pair{"<", "&lt;"}, std::pair{">", "&gt;"}})
        for (auto at = text.find(plain); at != std::string::npos; at = text.find(plain, at + 2)) text.replace(at, 1, escaped);
    return text;
}

bool holds(const Answered& page, const std::string& part) { return page.body.find(part) != std::string::npos; }

// The value of the hidden field, as the browser would send it back.
std::string hidden(const Answered& page, const std::string& name) {
    const auto at = page.body.find("name=\"" + name + "\" value=\"");
    if (at == std::string::npos) return {};
    const auto begin = at + name.size() + 15;
    auto value = page.body.substr(begin, page.body.find('"', begin) - begin);
    for (auto amp = value.find("&amp;"); amp != std::string::npos; amp = value.find("&amp;", amp + 1)) value.erase(amp + 1, 4);
    return value;
}

// An applicant's browser at the draft of an organisation.
struct Typing : Scene {
    explicit Typing(const std::string& kind) : Scene(kind), one(browser(ana)), other(browser(ana)), id(application(ana, "m", "Bridges")) {}

    Answered send(const Caller& who, const std::string& target, const Typed& typed, Headers headers = {{"Origin", "http://host.test"}}) const {
        return ask(who, "POST", target, written(typed), "application/x-www-form-urlencoded", std::move(headers));
    }
    std::string path() const { return "/applications/" + id + "/edit/organisation"; }
    Typed form(const std::string& mission, std::int64_t version) const {
        return {{"version", std::to_string(version)}, {"organisation.name", "Bridges"}, {"organisation.country", "KEN"}, {"organisation.type", "ngo"},
                {"organisation.website", "https://example.org"}, {"organisation.relevance", mission}, {"go", "next"}};
    }
    std::vector<std::string> applications_of(const Caller& caller) const {
        std::vector<std::string> ids;
        for (const auto& line : store::page_of_applications(*read(), {.account = caller.actor.account}, {}).items) ids.push_back(line.id);
        return ids;
    }
    std::int64_t version() const { return kept(id).shown_version; }
    std::string relevance() const { return kept(id).organisation.relevance; }

    Caller one, other;
    std::string id;
};

}  // namespace

TEST_CASE("Of two browsers that edit one draft the second is told, gets back what it typed, and may then let it stand") {
    for (const auto& kind : kinds_of_database()) {
        Typing at(kind);
        const auto seen = at.version();
        CHECK(at.send(at.one, at.path(), at.form("From the first window.", seen)).status == 303);
        const auto told = at.send(at.other, at.path(), at.form(words, seen));
        CHECK(told.status == 422);
        CHECK(holds(told, "What you typed here is still below"));
        CHECK(holds(told, drawn(words)));
        CHECK(at.relevance() == "From the first window.");
        CHECK(hidden(told, "version") == std::to_string(at.version()));
        CHECK(at.send(at.other, at.path(), at.form(words, Data(hidden(told, "version")).number())).status == 303);
        CHECK(at.relevance() == words);
    }
}

TEST_CASE("Two browsers that save in the same instant are one after the other: one is kept, the other comes back with what it typed") {
    for (const auto& kind : kinds_of_database()) {
        Typing at(kind);
        for (int round = 0; round < 10; ++round) {
            const auto seen = at.version();
            std::vector<Answered> answers(2);
            std::atomic<int> ready{0};
            std::vector<std::thread> windows;
            for (std::size_t i = 0; i < 2; ++i)
                windows.emplace_back([&, i] {
                    ++ready;
                    while (ready < 2) std::this_thread::yield();
                    answers[i] = at.send(i ? at.other : at.one, at.path(), at.form("Window " + std::to_string(i) + " in round " + std::to_string(round), seen));
                });
            for (auto& window : windows) window.join();
            const std::size_t winner = answers[0].status == 303 ? 0 : 1;
            CHECK(answers[winner].status == 303);
            CHECK(answers[1 - winner].status == 422);
            CHECK(holds(answers[1 - winner], "Window " + std::to_string(1 - winner) + " in round " + std::to_string(round)));
            CHECK(hidden(answers[1 - winner], "version") == std::to_string(at.version()));
            CHECK(at.relevance() == "Window " + std::to_string(winner) + " in round " + std::to_string(round));
        }
    }
}

TEST_CASE("A session that ended while somebody typed: signing in again leads on with what was typed") {
    for (const auto& kind : kinds_of_database()) {
        Typing at(kind);
        const auto made = make_account(at.house(), at.admin.actor, {.email = "maria@example.org", .name = "Maria", .password = "a long password", .role = Role::applicant}, at.now);
        const Caller maria{.actor = store::account_by_id(*at.read(), made.id)->actor()};
        auto signed_in = at.browser(maria);
        const Typed typed{{"organisation.name", "Harbour Watch"}, {"organisation.country", "KEN"}, {"organisation.relevance", words}};
        at.now += session_idle + std::chrono::minutes(1);

        const auto page = at.send(signed_in, "/m/m/apply/ngo", typed);
        CHECK(page.status == 401);
        CHECK(holds(page, "what you typed is kept"));
        CHECK(hidden(page, "next") == "/m/m/apply/ngo");
        Typed credentials{{"email", "maria@example.org"}, {"password", "another one"}, {"next", hidden(page, "next")}, {"kept", hidden(page, "kept")}};
        const auto again = at.send({}, "/sign-in", credentials);               // a slip of the finger loses nothing either
        CHECK(again.status == 422);
        CHECK(hidden(again, "kept") == hidden(page, "kept"));
        credentials[1].second = "a long password";
        const auto back = at.send({}, "/sign-in", credentials);
        CHECK(back.status == 200);
        CHECK(holds(back, "Go on with what I typed"));
        CHECK(holds(back, "action=\"/m/m/apply/ngo\""));
        CHECK(holds(back, "name=\"organisation.relevance\" aria-hidden=\"true\">\n" + drawn(words) + "</textarea>"));
        REQUIRE(back.cookies.size() == 1);
        const auto cookie = back.cookies.front();
        Caller now_in{.actor = maria.actor, .session = cookie.substr(cookie.find('=') + 1, cookie.find(';') - cookie.find('=') - 1)};
        now_in.csrf = hidden(back, "csrf");
        CHECK(at.applications_of(maria).empty());    // nothing happens until somebody says so
        CHECK(at.send(now_in, "/m/m/apply/ngo", typed).status == 303);
        const auto mine = at.applications_of(maria);
        REQUIRE(mine.size() == 1);
        CHECK(at.kept(mine.front()).organisation.relevance == words);
    }
}

TEST_CASE("A form of an earlier session, sent in a new one, is not acted upon and not lost") {
    for (const auto& kind : kinds_of_database()) {
        Typing at(kind);
        auto mixed = at.other;
        mixed.csrf = at.one.csrf;
        const auto page = at.send(mixed, at.path(), at.form(words, at.version()));
        CHECK(page.status == 403);
        CHECK(holds(page, drawn(words)));
        CHECK(at.relevance() != words);
        mixed.csrf = hidden(page, "csrf");
        CHECK(at.send(mixed, at.path(), at.form(words, at.version())).status == 303);
        CHECK(at.relevance() == words);
    }
}

TEST_CASE("What another site sends, passwords and what its sender may not do are carried nowhere") {
    Typing at(kinds_of_database().front());
    for (const std::string origin : {"https://elsewhere.example", "null", ""}) {
        CHECK(at.send({}, at.path(), at.form(words, 1), {{"Origin", origin}}).status == 303);
        auto mixed = at.one;
        mixed.csrf = "another";
        const auto refused = at.send(mixed, at.path(), at.form(words, 1), {{"Origin", origin}});
        CHECK(refused.status == 403);
        CHECK_FALSE(holds(refused, "Shelters"));
    }
    const auto page = at.send({}, "/account/password", {{"old_password", "hunter-two"}, {"new_password", "hunter-three"}, {"name", "Ana"}});
    CHECK_FALSE(holds(page, "hunter"));
    auto mixed = at.one;
    mixed.csrf = "another";
    CHECK_FALSE(holds(at.send(mixed, "/admin/accounts", {{"name", words}}), "Shelters"));
}

TEST_CASE("A deadline that passed while somebody typed: a new form comes back, a draft is kept, and both say so") {
    for (const auto& kind : kinds_of_database()) {
        Typing at(kind);
        at.meeting("m", [](Data& file) {
            auto categories = file.at("categories").list();
            for (auto& category : categories)
                if (category.text("id") == "ngo")
                    category["applications"] = Data::List{Data::Members{{"opens", "2021-08-01T09:00:00-04:00"}, {"closes", "2021-10-14T23:59:59-04:00"}, {"list", "participants"}}};
            file["categories"] = categories;
        });
        at.now = *instant_of("2021-10-15T03:59:59Z");
        CHECK(at.get(at.browser(at.bob), "/m/m/apply/ngo").status == 200);
        at.now = *instant_of("2021-10-15T04:00:00Z");
        const auto one = at.browser(at.ana), two = at.browser(at.bob);

        const auto late = at.send(two, "/m/m/apply/ngo", {{"organisation.name", "Harbour Watch"}, {"organisation.country", "KEN"}, {"organisation.relevance", words}});
        CHECK(late.status == 422);
        CHECK(holds(late, "before this was saved"));
        CHECK(holds(late, drawn(words)));
        CHECK(at.applications_of(at.bob).empty());

        CHECK(at.send(one, at.path(), at.form(words, at.version())).status == 303);
        CHECK(at.relevance() == words);
        const auto sent = at.send(one, "/applications/" + at.id + "/submit", {{"version", std::to_string(at.version())}});
        CHECK(sent.status == 303);
        CHECK(holds(at.get(one, sent.location), "Applications closed on"));
        CHECK(at.state(at.id) == State::draft);
    }
}

TEST_CASE("A form sent twice is one application, and a submission sent twice one submission: both answers lead to it") {
    for (const auto& kind : kinds_of_database()) {
        Typing at(kind);
        const Typed typed{{"organisation.name", "Harbour Watch"}, {"organisation.country", "KEN"}, {"organisation.relevance", words}};
        CHECK(at.send(at.one, "/m/m/apply/ngo", typed).status == 303);
        const auto again = at.send(at.one, "/m/m/apply/ngo", typed);
        CHECK(again.status == 422);
        CHECK(holds(again, "This organization has applied already, with the reference "));
        CHECK(holds(again, drawn(words)));
        CHECK(at.applications_of(at.ana).size() == 2);           // with the one of before

        const Typed said{{"version", std::to_string(at.version())}};
        std::vector<Answered> answers(4);
        std::vector<std::thread> fingers;
        for (auto& answer : answers) fingers.emplace_back([&] { answer = at.send(at.one, "/applications/" + at.id + "/submit", said); });
        for (auto& finger : fingers) finger.join();
        for (const auto& answer : answers) {
            CHECK(answer.status == 303);
            CHECK(answer.location == "/applications/" + at.id + "/receipt");
        }
        CHECK(std::ranges::count(at.record(at.id), "application.moved") == 1);
        CHECK(at.letters(at.ana).size() == 1);
    }
}

TEST_CASE("An edit that arrives after the application was submitted elsewhere is told so, and what was typed stands on the page") {
    for (const auto& kind : kinds_of_database()) {
        Typing at(kind);
        const auto seen = at.version();
        CHECK(at.send(at.one, at.path(), at.form("Ready.", seen)).status == 303);
        CHECK(at.send(at.one, "/applications/" + at.id + "/submit", {{"version", std::to_string(at.version())}}).status == 303);
        const auto told = at.send(at.other, at.path(), at.form(words, seen));
        CHECK(told.status == 409);
        CHECK(holds(told, "not open for changes any more"));
        CHECK(holds(told, drawn(words)));
        CHECK_FALSE(holds(told, "<form method=\"post\" action=\"" + at.path()));     // sending it again would end the same way
        CHECK(at.relevance() == "Ready.");
        CHECK_FALSE(holds(at.send(at.other, at.path(), at.form(words, seen), {{"Origin", "https://elsewhere.example"}}), "Shelters"));
    }
}
