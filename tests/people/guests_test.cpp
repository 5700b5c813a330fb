#include "tests/people/support.hpp"

using namespace convoke;
using namespace convoke::tests;

namespace {

const std::string guests = "/api/v1/meetings/m/guests";

Data guest(const std::string& name, const std::string& capacity, const std::string& nationality) {
    return person(name, {{"capacity", capacity}, {"nationality", nationality}});
}

}  // namespace

TEST_CASE("Paras 2 (a) and 12: the Office of the President registers the eminent person and the representative of civil society") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        Registration at(kind);
        const auto eva = at.done(at.officer, guests, guest("eva", "eminent-person", "PER")).text("person");
        at.done(at.second, guests, guest("ama", "civil-society", "GHA"));          // officers share them
        const auto all = at.read(at.officer, guests);
        REQUIRE(all.at("items").list().size() == 2);
        CHECK(at.host.post(at.officer, guests, guest("ida", "survivor", "PER")).status == 422);
        CHECK(at.host.post(at.secretariat, guests, guest("ida", "eminent-person", "PER")).status == 403);
        CHECK(at.host.post(at.france, guests, guest("ida", "eminent-person", "PER")).status == 403);
        CHECK(at.recorded(all.text("id")) == Lines{"guest.added", "guest.added"});
        at.done(at.officer, guests + "/" + eva + "/remove");
        CHECK(at.read(at.officer, guests).text("total") == "1");
    }
}

TEST_CASE("A guest stands on the list of participants at once, and the page shows their balance") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        Registration at(kind);
        at.done(at.officer, guests, guest("eva", "eminent-person", "PER"));
        const auto rows = at.read(at.officer, "/api/v1/meetings/m/balance?of=participants").at("people");
        CHECK(rows == Data(1));
        const auto csv = at.host.get(at.host.browser(at.officer), "/m/m/reports/participants?format=csv").body;
        CHECK(csv.find("\"Ms eva Diaz\",\"Peru\",\"Ms eva Diaz\",\"Director\",\"Eminent person\"") != std::string::npos);
        CHECK(csv.find("\"Guests of the President\"") != std::string::npos);
        const auto page = at.host.get(at.host.browser(at.officer), "/m/m/guests").body;
        CHECK(page.find("Latin American and Caribbean States") != std::string::npos);
    }
}

TEST_CASE("A meeting to which the President invites nobody has no guests") {
    Registration at("sqlite", [](Data& file) {
        auto categories = file.at("categories").list();
        categories.pop_back();
        file["categories"] = std::move(categories);
        auto sessions = file.at("sessions").list();
        for (auto& session : sessions)
            for (const char* who : {"attend", "speak"}) {
                auto list = session.at(who).list();
                std::erase(list, Data("special-guest"));
                session[who] = std::move(list);
            }
        file["sessions"] = std::move(sessions);
        auto order = file.at("participant_list").list();
        std::erase(order, Data("special-guest"));
        file["participant_list"] = std::move(order);
    });
    CHECK(at.host.post(at.officer, guests, guest("eva", "eminent-person", "PER")).status == 404);
    CHECK(at.host.get(at.host.browser(at.officer), "/m/m/guests").status == 200);
}
