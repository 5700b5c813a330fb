// What a program sends: a value of another type, or a name that is none, is refused and named; nothing is passed over.
#include "core/json/json.hpp"
#include "tests/acts/scene.hpp"

using namespace convoke;
using namespace convoke::tests;

namespace {

// The category ngo also asks one question of every kind, none of them required.
void ask_everything(Data& file) {
    auto categories = file.at("categories").list();
    for (auto& category : categories) {
        if (category.text("id") != "ngo") continue;
        auto questions = category.at("questions").list();
        for (const auto* kind : {"line", "paragraph", "choice", "choices", "number", "date", "country", "email", "url", "flag"}) {
            Data question = Data::Members{{"id", std::string("q-") + kind}, {"kind", kind}, {"label", Data::Members{{"en", kind}}}, {"required", false}};
            if (std::string_view(kind).starts_with("choice"))
                question["options"] = Data::List{Data::Members{{"id", "a"}, {"label", Data::Members{{"en", "A"}}}}, Data::Members{{"id", "b"}, {"label", Data::Members{{"en", "B"}}}}};
            questions.push_back(question);
        }
        category["questions"] = questions;
    }
    file["categories"] = categories;
}

// "field code" of each mistake.
std::vector<std::string> named(const Host& host, const Answered& answer) {
    std::vector<std::string> all;
    for (const auto& one : answer.json().at("errors").list()) {
        auto what = one.text("message");
        for (const auto* code : {"not_a_text", "not_a_text_or_number", "not_true_or_false", "not_a_list", "not_an_object", "unknown_field"})
            if (host.house().say({std::string("application.") + code}, "en", "") == what) what = code;
        all.push_back(one.text("field") + " " + what);
    }
    return all;
}

struct Sending : Host {
    explicit Sending(const std::string& kind) : Host(kind) { meeting("m", ask_everything); }

    Data body(const std::string& category = "ngo") const { return application_body("Bridges", category); }
    std::vector<std::string> wrong_with(const Data& sent) const {
        const auto answer = post(ana, "/api/v1/meetings/m/applications", sent);
        if (answer.status == 201) return {};
        CHECK(answer.status == 422);
        return named(*this, answer);
    }
    std::vector<std::string> wrong_with(const std::string& part, const std::string& name, const char* json) const {
        auto sent = body();
        sent[part][name] = read_json(json);
        return wrong_with(sent);
    }

    Caller ana = account("ana", Role::applicant);
};

using Wrong = std::vector<std::string>;

}  // namespace

TEST_CASE("Where a text is wanted, a number, a truth value, a list and an object are refused under the field's path") {
    const Sending at(kinds_of_database().front());
    for (const auto* value : {"5", "1.5", "true", "[\"x\"]", "{\"a\":\"b\"}"}) {
        CAPTURE(value);
        for (const std::string name : {"acronym", "type", "country", "website", "mission", "relevance"})
            CHECK(at.wrong_with("organisation", name, value) == Wrong{"organisation." + name + " not_a_text"});
        CHECK(at.wrong_with("organisation", "name", value).front() == "organisation.name not_a_text");
        for (const std::string name : {"title", "given_name", "family_name", "gender", "nationality", "function", "email", "participation", "capacity"}) {
            auto sent = at.body();
            auto second = sent.at("representatives").list().front();
            second[name] = read_json(value);
            sent["representatives"].push(second);
            CHECK(at.wrong_with(sent) == Wrong{"representatives.1." + name + " not_a_text"});
        }
        auto sent = at.body();
        sent["category"] = read_json(value);
        CHECK(at.wrong_with(sent).front() == "category not_a_text");
    }
}

TEST_CASE("Other names are a list of texts: what is none is refused, not dropped") {
    const Sending at(kinds_of_database().front());
    CHECK(at.wrong_with("organisation", "other_names", "\"Ponts; Puentes\"") == Wrong{"organisation.other_names not_a_list"});
    CHECK(at.wrong_with("organisation", "other_names", "{}") == Wrong{"organisation.other_names not_a_list"});
    CHECK(at.wrong_with("organisation", "other_names", "[\"Ponts\", 5, [\"x\"]]") ==
          Wrong{"organisation.other_names.1 not_a_text", "organisation.other_names.2 not_a_text"});
    auto sent = at.body();
    sent["representatives"] = read_json(R"([{"family_name":"Diaz","sessions":"opening"},{"family_name":"Roe","sessions":["opening",1]},null,"x"])");
    CHECK(at.wrong_with(sent) == Wrong{"representatives.0.sessions not_a_list", "representatives.1.sessions.1 not_a_text",
                                       "representatives.2 not_an_object", "representatives.3 not_an_object"});
}

TEST_CASE("A year may be a number; nothing else that is no text stands in a claim") {
    const Sending at(kinds_of_database().front());
    CHECK(at.wrong_with("organisation", "established", "true") == Wrong{"organisation.established not_a_text_or_number"});
    CHECK(at.wrong_with("claims", "ecosoc", "\"special\"") == Wrong{"claims.ecosoc not_an_object"});
    CHECK(at.wrong_with("claims", "ecosoc", R"({"status":5,"year":[1999]})") ==
          Wrong{"claims.ecosoc.status not_a_text", "claims.ecosoc.year not_a_text_or_number"});
}

TEST_CASE("An answer is of the type that its question asks for, already in a draft") {
    const Sending at(kinds_of_database().front());
    for (const std::string kind : {"line", "paragraph", "choice", "date", "country", "email", "url"})
        for (const auto* value : {"5", "true", "[\"a\"]", "{}"}) CHECK(at.wrong_with("answers", "q-" + kind, value) == Wrong{"answers.q-" + kind + " not_a_text"});
    for (const auto* value : {"true", "1.5", "[5]"}) CHECK(at.wrong_with("answers", "q-number", value) == Wrong{"answers.q-number not_a_text_or_number"});
    for (const auto* value : {"1", "[true]"}) CHECK(at.wrong_with("answers", "q-flag", value) == Wrong{"answers.q-flag not_true_or_false"});
    CHECK(at.wrong_with("answers", "q-choices", "5") == Wrong{"answers.q-choices not_a_list"});
    CHECK(at.wrong_with("answers", "q-choices", "[\"a\", 5]") == Wrong{"answers.q-choices.1 not_a_text"});
}

TEST_CASE("What is of the right type is kept as it was said, and a null says nothing") {
    for (const auto& kind : kinds_of_database()) {
        const Sending at(kind);
        auto sent = at.body();
        sent["organisation"]["established"] = 1999;
        sent["organisation"]["other_names"] = Data::List{"Ponts", "Puentes"};
        sent["organisation"]["acronym"] = nullptr;
        sent["claims"] = read_json(R"({"ecosoc":{"status":"special","year":1999}})");
        sent["answers"] = read_json(R"({"q-line":"x","q-number":5,"q-flag":true,"q-choices":["a","b"],"q-choice":"a","q-date":null})");
        const auto answer = at.post(at.ana, "/api/v1/meetings/m/applications", sent);
        INFO(answer.body);
        REQUIRE(answer.status == 201);
        const auto kept = answer.json();
        CHECK(kept.at("organisation").text("established") == "1999");
        CHECK(kept.at("organisation").at("other_names") == sent.at("organisation").at("other_names"));
        CHECK(kept.at("organisation").at("acronym") == Data(""));
        CHECK(kept.at("answers") == sent.at("answers"));
        // The form of the portal sends texts for all of them.
        sent["answers"] = read_json(R"({"q-number":"5","q-flag":"on","q-choices":"a"})");
        const auto again = at.ask(at.ana, "PUT", "/api/v1/applications/" + kept.text("id"), write_json(sent), "application/json", {{"If-Match", "\"v1\""}});
        CHECK(again.status == 200);
        // A correction is looked at like the first sending, by the questions of the category it has.
        sent["category"] = nullptr;
        sent["answers"] = read_json(R"({"q-number":true})");
        const auto wrong = at.ask(at.ana, "PUT", "/api/v1/applications/" + kept.text("id"), write_json(sent), "application/json", {{"If-Match", again.etag}});
        CHECK(wrong.status == 422);
        CHECK(named(at, wrong) == Wrong{"answers.q-number not_a_text_or_number"});
    }
}

TEST_CASE("What officers send is looked at too: a reason is a text, and a misspelt one is none") {
    Scene at(kinds_of_database().front());
    const auto id = at.submitted("Bridges");
    const auto sends = [&](const std::string& path, const char* json) { return named(at, at.post(at.opga, "/api/v1/applications/" + id + path, read_json(json))); };
    CHECK(sends("/return", R"({"message":5})") == Wrong{"message not_a_text"});
    CHECK(sends("/decline", R"({"reasons":"x"})") == Wrong{"reasons unknown_field"});
    CHECK(at.state(id) == State::submitted);
    const auto settled = at.post(at.secretariat, "/api/v1/applications/" + id + "/findings/ecosoc.unneeded/settle", read_json(R"({"verdict":true,"note":["x"]})"));
    CHECK(settled.status == 422);
    CHECK(named(at, settled) == Wrong{"note not_a_text", "verdict not_a_text"});
}
