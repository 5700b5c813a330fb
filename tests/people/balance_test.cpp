// The balance of a meeting over the whole host: its page, its figures for programs, and its pictures.
#include <catch2/catch.hpp>

#include "tests/people/support.hpp"

using namespace convoke;
using namespace convoke::tests;

namespace {
const Data& dimension(const Data& balance, const std::string& id) {
    for (const auto& one : balance.at("dimensions").list())
        if (one.text("id") == id) return one;
    throw std::runtime_error("no dimension " + id);
}
}  // namespace

TEST_CASE("The balance is counted of organisations or people, beside another population, and drawn") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        Registration at(kind);
        at.approved(at.ana, "Free Hands");
        const std::string api = at.api + "/balance?of=applicants", page = "/m/m/balance?of=applicants";
        const auto balance = at.read(at.officer, api + "&beside=participants");
        CHECK(balance.at("population") == Data(1));
        CHECK(dimension(balance, "country").at("total") == Data(1));
        CHECK(dimension(balance, "region").at("notes").list().front().text().find("One member alone") == 0);
        CHECK(dimension(balance, "region").at("groups").list().front().has("other_count"));
        CHECK(balance.at("matrix").at("rows").list().size() == 5);
        CHECK(dimension(at.read(at.officer, api + "&unit=people"), "region").at("of_people") == Data(true));

        const auto officer = at.host.browser(at.officer);
        const auto shown = at.host.get(officer, page + "&beside=pool").body;
        CHECK(shown.find("format=svg") != std::string::npos);
        CHECK(shown.find("alt=\"Regional groups above and below the reference") != std::string::npos);
        // As it is opened from the menu, nothing chosen: whatever it shows is a picture.
        const auto opened = at.host.get(officer, "/m/m/balance").body;
        int pictures = 0;
        for (std::size_t from = opened.find("src=\"/m/m/reports/"); from != std::string::npos; from = opened.find("src=\"/m/m/reports/", from + 1), ++pictures) {
            auto address = opened.substr(from + 5, opened.find('"', from + 5) - from - 5);
            for (auto at_amp = address.find("&amp;"); at_amp != std::string::npos; at_amp = address.find("&amp;")) address.erase(at_amp + 1, 4);
            INFO(address);
            CHECK(at.host.get(officer, address).body.starts_with("<?xml"));
        }
        CHECK(pictures > 2);
        const auto publish = [&](const Data& what) { return at.host.post(at.officer, at.api + "/balance/publications", what).status; };
        CHECK(at.host.get(officer, "/m/m/reports/balance.region?of=applicants&public=yes&format=csv").status == 409);        // nothing is published yet
        CHECK(publish(Data::Members{{"of", "applicants"}, {"tables", "yes"}}) == 201);
        CHECK(publish(Data::Members{{"of", "pool"}}) == 201);
        for (const std::string what : {"balance.region?of=applicants&format=svg&picture=diverging&theme=dark", "balance.country?of=applicants&format=png&width=narrow",
                                       "balance.cross?of=applicants&rows=region&columns=gender&format=svg&public=yes", "balance.region?of=applicants&format=xlsx",
                                       "balance.cross?of=applicants&rows=subregion&columns=consultative&format=pdf"})
            CHECK(at.host.get(officer, "/m/m/reports/" + what).status == 200);
        CHECK(at.host.get(officer, "/m/m/balance/measures").body.find("Index of dissimilarity") != std::string::npos);

        // One organisation alone is withheld with its total, on whatever may be published.
        const auto csv = at.host.get(officer, "/m/m/reports/balance.region?of=applicants&public=yes&format=csv").body;
        CHECK(csv.find("\"1\"") == std::string::npos);
        CHECK(csv.find("\"true\"") != std::string::npos);
        // Nor does it come back as the reference of another population's report.
        const auto beside = [&](const std::string& more) { return at.host.get(officer, "/m/m/reports/balance.region?of=pool&reference=applicants&format=csv" + more).body; };
        CHECK(beside("").find("\"1.000000\"") != std::string::npos);
        CHECK(beside("&public=yes").find("\"1.000000\"") == std::string::npos);
    }
}

TEST_CASE("What cannot be counted is refused with what to do: an unknown population, unit, session, picture or target") {
    Registration at("sqlite");
    const auto status = [&](const std::string& query) { return at.host.get(at.officer, at.api + "/balance?" + query).status; };
    CHECK(status("of=martians") == 404);
    CHECK(status("beside=martians") == 404);
    CHECK(status("reference=martians") == 404);
    CHECK(status("unit=tons") == 422);
    CHECK(status("session=none") == 404);
    CHECK(status("reference=targets") == 422);     // none are set
    const auto officer = at.host.browser(at.officer);
    for (const std::string what : {"balance.region?of=pool&picture=pie&format=svg", "balance.cross?of=pool&rows=region&columns=planets&format=csv", "participants?format=svg"})
        CHECK(at.host.get(officer, "/m/m/reports/" + what).status == 422);
    // Nobody: an explanation, and no chart of nothing.
    const auto page = at.host.get(officer, "/m/m/balance").body;
    CHECK(page.find("Nobody is counted here") != std::string::npos);
    CHECK(page.find("<img") == std::string::npos);
}

TEST_CASE("Figures are published by an act: shown as they were, protected beside each other, on record once") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        Registration at(kind);
        at.approved(at.ana, "Free Hands");
        const auto address = at.api + "/balance/publications";
        const auto publish = [&](const Data& what) { return at.host.post(at.officer, address, what); };
        const auto officer = at.host.browser(at.officer);
        CHECK(at.host.get(officer, "/m/m/balance/publications").body.find("Nothing was published yet") == std::string::npos);       // the final list was
        CHECK(at.host.get(officer, "/m/m/reports/balance.region?of=applicants&public=yes&publish=yes&format=csv").status == 422);
        CHECK(at.host.get(officer, "/m/m/reports/balance.stages?dimension=region&of=applicants&beside=pool&public=yes&format=csv").status == 409);
        const auto made = publish(Data::Members{{"of", "applicants"}});
        REQUIRE(made.status == 201);
        CHECK(publish(Data::Members{{"of", "applicants"}}).json().text("id") == made.json().text("id"));          // nothing has changed
        CHECK(publish(Data::Members{{"of", "cleared"}}).status == 422);
        CHECK(publish(Data::Members{{"of", "previous"}}).status == 422);
        CHECK(publish(Data::Members{{"of", "martians"}}).status == 422);
        CHECK(publish(Data::Members{{"of", "applicants"}, {"session", "none"}}).status == 422);
        // Another one applies: what was published is what it was, until it is published again.
        at.approved(at.host.account("ben", Role::applicant), "Open Doors");
        const auto again = at.host.browser(at.officer);            // a day later the first one was signed out
        CHECK(at.host.get(again, "/m/m/reports/balance.region?of=applicants&public=yes").body.find("As published on") != std::string::npos);
        const auto items = at.read(at.officer, address).at("items").list();
        CHECK(std::ranges::count(items, "applicants", [](const Data& one) { return one.at("population").text("of"); }) == 1);
        const auto page = at.host.get(again, "/m/m/balance/publications?of=applicants").body;
        CHECK(page.find("reports/balance.region?of=applicants") != std::string::npos);
        CHECK(at.host.get(again, "/m/m/reports/balance.cross?of=applicants&rows=region&columns=gender&public=yes&format=csv").status == 409);       // without tables
    }
}
