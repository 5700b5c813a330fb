#include "core/domain/application_problems.hpp"

#include <catch2/catch.hpp>

#include "core/domain/time.hpp"

using namespace convoke;

namespace {

const Time now = *instant_of("2021-10-01T12:00:00Z");

Question question(const std::string& id, Field::Kind kind, bool required, std::vector<std::string> options = {}) {
    return {.id = id, .field = {.name = id, .label = {}, .kind = kind, .options = std::move(options), .required = required}};
}

Category form() {
    Category category{.id = "ngo", .title = {}, .source = {}, .representatives = 2, .organisation_types = {"ngo", "cso"}};
    category.questions = {question("relevance", Field::Kind::paragraph, true), question("abroad", Field::Kind::flag, false),
                          question("where", Field::Kind::line, true), question("areas", Field::Kind::choices, true, {"a", "b"}),
                          question("founded", Field::Kind::date, false), question("staff", Field::Kind::number, false)};
    category.questions[2].when_question = "abroad";
    category.questions[2].when_equals = "true";
    category.questions[2].limit = 5;
    category.documents = {{.id = "statutes", .label = {}}};
    return category;
}

Application good() {
    return {.meeting = "m",
            .category = "ngo",
            .organisation = {.name = "Østergård", .other_names = {"Former"}, .type = "cso", .country = "DNK", .website = "https://example.org/a?b", .relevance = "Reason", .established = "1990"},
            .claims = Data::Members{{"ecosoc", Data::Members{{"status", "special"}, {"year", 2009}}}},
            .answers = Data::Members{{"areas", Data::List{"a", "b"}}, {"staff", 12}, {"founded", "1990-02-28"}},
            .representatives = {{.given_name = "Wanjiru", .family_name = "Kamau", .gender = "female", .nationality = "KEN", .email = "w@example.org", .participation = "virtual"}}};
}

// "field code" of each, in order.
std::vector<std::string> found(const Application& application, std::span<const Part> complete = whole_form, const std::set<std::string>& documents = {"statutes"}) {
    Meeting meeting;
    meeting.format = "undecided";
    std::vector<std::string> all;
    for (const auto& [field, message] : problems(application, form(), meeting, documents, now, complete)) all.push_back(field + " " + message.code);
    return all;
}

using Found = std::vector<std::string>;

}  // namespace

TEST_CASE("A complete application has nothing wrong with it") { CHECK(found(good()) == Found{}); }

TEST_CASE("Every mistake is told at once, each under its field's path") {
    auto one = good();
    one.organisation.name = "";
    one.organisation.type = "igo";
    one.organisation.country = "XXX";
    one.organisation.website = "javascript:alert(1)";
    one.organisation.established = "2022";
    one.organisation.relevance = "";
    one.claims["ecosoc"]["status"] = "gold";
    one.claims["crown"] = Data::Members{};
    one.answers = Data::Members{{"areas", Data::List{"a", "c"}}, {"staff", "many"}, {"founded", "1990-02-30"}, {"stray", "x"}};
    one.representatives[0].email = "w@example";
    one.representatives[0].gender = "unknown";
    one.representatives[0].family_name = "";
    one.representatives[0].nationality = "kenya";
    CHECK(found(one, whole_form, {}) ==
          Found{"organisation.name apply.required", "organisation.type apply.not_a_choice", "organisation.country apply.not_a_country",
                "organisation.website apply.not_a_web_address", "organisation.established apply.not_a_year", "claims.crown apply.unknown_claim",
                "claims.ecosoc.status apply.not_a_choice", "answers.stray apply.unknown_question", "organisation.relevance apply.required",
                "answers.areas apply.not_a_choice", "answers.founded apply.not_a_date", "answers.staff apply.not_a_number",
                "documents.statutes apply.document_missing", "representatives.0.family_name apply.required",
                "representatives.0.email apply.not_an_email", "representatives.0.gender apply.not_a_choice",
                "representatives.0.nationality apply.not_a_country"});
}

TEST_CASE("A draft put aside may lack what a submission needs, but what is there must be right") {
    Application empty;
    CHECK(found(empty, {}, {}) == Found{});
    empty.organisation.website = "example.org";
    CHECK(found(empty, {}, {}) == Found{"organisation.website apply.not_a_web_address"});
    const Part step[] = {Part::answers};
    CHECK(found(Application{}, step, {}) == Found{"organisation.relevance apply.required", "answers.areas apply.required"});
}

TEST_CASE("A question is asked only after the answer it depends on; limits count characters, not bytes") {
    auto one = good();
    one.answers["abroad"] = "yes";
    CHECK(found(one) == Found{"answers.where apply.required"});
    one.answers["where"] = "éèêëē";
    CHECK(found(one) == Found{});
    one.answers["where"] = "123456";
    CHECK(found(one) == Found{"answers.where apply.too_long"});
    one.answers["abroad"] = false;
    CHECK(found(one) == Found{});
    leave_out_unasked(one, form());
    CHECK_FALSE(one.answers.has("where"));
    CHECK(one.answers.has("areas"));
}

TEST_CASE("Representatives: as many as the category allows, each person once") {
    auto one = good();
    one.representatives.push_back(one.representatives[0]);
    CHECK(found(one) == Found{"representatives.1.email people.same_person"});
    one.representatives[1].email = "x@example.org";
    CHECK(found(one) == Found{});
    one.representatives.push_back(one.representatives[0]);
    CHECK(found(one) == Found{"representatives apply.too_many_representatives"});
}

TEST_CASE("The instant of the deadline is in time, the millisecond after it is late; who was asked to correct may") {
    auto category = form();
    CHECK_FALSE(not_now(category, now));
    category.applications.each = {{.opens = now, .closes = now + std::chrono::hours(1)}};
    CHECK_FALSE(not_now(category, now));
    CHECK_FALSE(not_now(category, now + std::chrono::hours(1)));
    CHECK(not_now(category, now + std::chrono::hours(1) + std::chrono::milliseconds(1))->code == "apply.closed");
    CHECK(not_now(category, now - std::chrono::milliseconds(1))->code == "apply.not_open_yet");
    CHECK_FALSE(not_now(category, now + std::chrono::hours(2), true));
    category.open = false;
    CHECK(not_now(category, now)->code == "apply.not_through_the_portal");
}

TEST_CASE("Addresses: what could be one passes, what could mislead or inject does not") {
    for (const auto* text : {"a@example.org", "first.last+tag@mail.example.co.ke", "josé@exämple.org"}) CHECK(plausible_email(text));
    for (const auto* text : {"a", "@b.org", "a@b", "a@b..org", "a@.org", "a b@c.org", "a@c.org\r\nBcc: x@y.z", "a@c.org,b@c.org", "<a@c.org>", "a@b@c.org", ""})
        CHECK_FALSE(plausible_email(text));
    for (const auto* text : {"https://example.org", "HTTP://Example.org:8080/x?y#z", "https://пример.рф/"}) CHECK(web_address(text));
    for (const auto* text : {"example.org", "ftp://example.org", "https://", "https://localhost", "https://example.org@evil.example", "javascript://example.org/%0aalert(1)",
                             "https://example.org/\"onload=", "https://example.org:x/", "https://exa mple.org", "data:text/html,x", ""})
        CHECK_FALSE(web_address(text));
}
