#include <algorithm>

#include "tests/people/support.hpp"

using namespace convoke;
using namespace convoke::tests;

namespace {

std::string people(const std::string& application) { return "/api/v1/applications/" + application + "/representatives"; }

}  // namespace

TEST_CASE("Two steps, always: before its approval an organisation names nobody but on its form") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        Registration at(kind);
        const auto id = at.host.application(at.ana, "m", "Free Hands");
        CHECK(at.host.post(at.ana, people(id), person("ben")).status == 409);
        CHECK(at.host.post(at.ana, people(id) + "/confirm").status == 409);
        CHECK(at.read(at.ana, people(id)).at("open") == Data(false));
        CHECK(at.host.get(at.host.browser(at.ana), "/applications/" + id + "/representatives").status == 200);
    }
}

TEST_CASE("Para 9: once approved, the focal point names who comes, up to the number allowed, and confirming registers the organisation") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        Registration at(kind);
        const auto id = at.approved(at.ana, "Free Hands");
        const auto ana = at.read(at.ana, people(id)).at("items").list().at(0).text("id");       // named on the form
        const auto ben = at.done(at.ana, people(id), person("ben", {{"sessions", Data::List{"panel-1", "opening"}}})).text("person");
        CHECK(at.host.post(at.ana, people(id), person("cleo")).status == 422);                  // two of each
        CHECK(at.put(at.ana, people(id) + "/" + ana, person("ana", {{"sessions", Data::List{"opening"}}}), at.read(at.ana, people(id)).at("version").number()).status == 422);
        const auto cleo = at.done(at.ana, people(id) + "/" + ana + "/replace", person("cleo", {{"sessions", Data::List{"panel-1"}}})).text("person");
        CHECK(cleo != ana);
        const auto confirmed = at.done(at.ana, people(id) + "/confirm");
        CHECK(confirmed.text("status") == "registered");
        const auto letters = at.letters_to("ana");
        CHECK(std::ranges::count(letters, "letter.representatives_confirmed") == 1);
        at.done(at.ana, people(id) + "/" + ben + "/remove");       // afterwards too, while the window is open
        CHECK(at.host.post(at.ana, people(id) + "/" + cleo + "/remove").status == 422);         // somebody has to come
        CHECK(at.read(at.ana, people(id)).text("total") == "1");
    }
}

TEST_CASE("Para 8: an organisation registered by a direct route confirms its people too, and stays registered") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        Registration at(kind);
        const auto id = at.registered(at.ana, "Known Hands");
        CHECK(at.done(at.ana, people(id) + "/confirm").text("status") == "registered");
        const auto kinds = at.recorded(id);
        CHECK(std::vector(kinds.end() - 1, kinds.end()) == Lines{"representatives.confirmed"});
        const auto bob = at.host.account("bob", Role::applicant);
        CHECK(at.host.get(bob, people(id)).status == 404);
        CHECK(at.host.post(bob, people(id), person("mallory")).status == 404);
        CHECK(at.host.get(at.officer, people(id)).status == 403);
    }
}

TEST_CASE("Para 2 (c): people named before the format was decided are asked again before they are confirmed") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        Registration at(kind);
        const auto id = at.registered(at.ana, "Known Hands");
        const auto ana = at.read(at.ana, people(id)).at("items").list().at(0).text("id");
        at.done(at.ana, people(id) + "/" + ana + "/replace", person("ben"));
        at.host.meeting("m", [](Data& file) { file["format"] = "hybrid"; });
        CHECK(at.read(at.ana, people(id)).at("items").list().at(0).at("complete") == Data(false));
        const auto refused = at.host.post(at.ana, people(id) + "/confirm");
        CHECK(refused.status == 422);
        CHECK(refused.problems() == Lines{": Ms ben Diaz: something is missing. Choose “Correct” beside the name."});
        const auto now = at.read(at.ana, people(id));
        CHECK(at.put(at.ana, people(id) + "/" + now.at("items").list().at(0).text("id"), person("ben", {{"participation", "virtual"}}), now.at("version").number()).status == 200);
        at.done(at.ana, people(id) + "/confirm");
    }
}
