#include <catch2/catch.hpp>

#include "tests/view/support.hpp"

using namespace convoke;
using namespace convoke::web;

TEST_CASE("a message is said in the language, else in English, else by its code") {
    Stage stage;
    CHECK(stage.catalogue.say({"sample.greeting", {{"name", "Ada"}}}, "fr") == "Bonjour Ada");
    CHECK(stage.catalogue.say({"sample.english_only"}, "fr") == "Only here");
    CHECK(stage.catalogue.say({"sample.unheard_of"}, "fr") == "sample.unheard_of");
    CHECK(stage.catalogue.say({"sample.greeting", {{"name", "Ada"}}}, "tlh") == "Good day, Ada");
}

TEST_CASE("a malformed translation gives way to English") {
    Stage stage;
    CHECK(stage.catalogue.say({"sample.names", {{"count", "2"}}}, "fr") == "2 names on the list");
}

TEST_CASE("Arabic counts in six forms") {
    Stage stage;
    auto said = [&](const char* count) { return stage.catalogue.say({"sample.names", {{"count", count}}}, "ar"); };
    CHECK(said("0") == "لا أسماء");
    CHECK(said("1") == "اسم واحد");
    CHECK(said("2") == "اسمان");
    CHECK(said("7") == "7 أسماء");
    CHECK(said("23") == "23 اسما");
    CHECK(said("100") == "100 اسم");
}

TEST_CASE("a name in an Arabic sentence keeps its own direction") {
    Stage stage;
    CHECK(stage.catalogue.say({"sample.greeting", {{"name", "Ada"}}}, "ar") == "مرحبا \u2068Ada\u2069");
}

TEST_CASE("a deadline is told in the meeting's time zone, a number as the language writes it") {
    Stage stage;
    Text text{"sample.deadline", {{"when", "2021-10-15T21:00:00.000Z"}, {"limit", "2000"}}};
    CHECK(stage.catalogue.say(text, "en", "America/New_York") ==
          "Objections until 15 October 2021, 17:00 (New York); the limit is 2,000");
}

TEST_CASE("words given in the data are chosen by language") {
    Stage stage;
    Text text{"text", {{"en", "Panel"}, {"fr", "Table ronde"}}};
    CHECK(stage.catalogue.say(text, "fr") == "Table ronde");
    CHECK(stage.catalogue.say(text, "ru") == "Panel");
}

TEST_CASE("a plugin cannot reword the host") {
    Stage stage;
    CHECK(stage.catalogue.say({"app.name"}, "en") == "Convoke");
}

TEST_CASE("the browser's preference chooses among the six languages") {
    CHECK(preferred_language("de-CH,fr-CH;q=0.8,en;q=0.5") == "fr");
    CHECK(preferred_language("en;q=0.3, AR") == "ar");
    CHECK(preferred_language("de,it") == "en");
    CHECK(preferred_language("") == "en");
}

TEST_CASE("a file that is no catalogue is refused, a language without one is not missed") {
    Stage stage;
    std::ofstream(stage.folder / "es.mo") << "this is no catalogue, but a text of some length";
    CHECK_THROWS_AS(stage.catalogue.add("junk", stage.folder), std::runtime_error);
    CHECK_NOTHROW(stage.catalogue.add("none", stage.folder / "nowhere"));
}
