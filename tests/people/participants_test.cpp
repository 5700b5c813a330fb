#include <algorithm>

#include "tests/people/support.hpp"

using namespace convoke;
using namespace convoke::tests;

namespace {

// The lines of a CSV export.
Lines lines_of(const std::string& csv) {
    Lines lines;
    for (std::size_t from = 0; from < csv.size();) {
        const auto end = std::min(csv.find("\r\n", from), csv.size());
        lines.push_back(csv.substr(from, end - from));
        from = end + 2;
    }
    return lines;
}

void send(Registration& at, const char* account, Role role, const char* party, const char* name) {
    const auto mission = at.host.account(account, role, party);
    auto said = role == Role::state && std::string(party) != "VAT" ? delegate(name) : person(name);
    said["leads"] = true;
    said["sessions"] = Data::List{"opening"};
    at.done(mission, at.api + "/delegation/members", said);
    at.done(mission, at.api + "/delegation/confirm");
}

}  // namespace

TEST_CASE("The list of participants has States first, in the English order of their official names, then observers, then organisations by category") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        Registration at(kind);
        at.registered(at.ana, "Known Hands");
        send(at, "eu", Role::observer, "European Union", "eva");
        send(at, "au", Role::observer, "African Union", "ama");
        send(at, "holysee", Role::state, "VAT", "pia");
        send(at, "civ", Role::state, "CIV", "awa");
        send(at, "cri", Role::state, "CRI", "ines");
        send(at, "tur", Role::state, "TUR", "ela");
        send(at, "tkm", Role::state, "TKM", "oya");
        at.done(at.france, at.api + "/delegation/members", delegate("zoé", {{"leads", true}}));        // not confirmed: not listed
        const auto lines = lines_of(at.host.get(at.host.browser(at.officer), "/m/m/reports/participants?format=csv").body);
        Lines seen;
        for (auto line = lines.begin() + 1; line != lines.end(); ++line) {
            const auto section = line->rfind("\",\"");
            seen.push_back(line->substr(1, line->find("\",") - 1) + " | " + line->substr(section + 3, line->size() - section - 4));
        }
        CHECK(seen == Lines{"Costa Rica | Member States", "Côte d'Ivoire | Member States", "Türkiye | Member States", "Turkmenistan | Member States",
                            "Holy See | Non-member observer States", "African Union | Other observers", "European Union | Other observers",
                            "Known Hands | Non-governmental organizations in consultative status"});
        const auto door = lines_of(at.host.get(at.host.browser(at.officer), "/m/m/reports/participants?format=csv&session=opening").body);
        CHECK(door.size() == 1 + 7);               // of the organisation nobody has chosen a session
    }
}

TEST_CASE("People are for the Office of the President and the Secretariat; others have no list of participants") {
    Registration at("sqlite");
    at.registered(at.ana, "Known Hands");
    for (const auto& caller : {at.officer, at.secretariat})
        CHECK(at.host.get(at.host.browser(caller), "/m/m/reports/participants?format=csv").body.find("Ms Ana Diaz") != std::string::npos);
    for (const auto& caller : {at.ana, at.france, at.host.account("auditor", Role::auditor), at.host.account("admin", Role::admin)})
        CHECK(at.host.get(at.host.browser(caller), "/m/m/reports/participants?format=csv").status == 403);
    CHECK(at.host.get({}, "/api/v1/meetings/m/published").body.find("Ana") == std::string::npos);
}

TEST_CASE("How many take part is counted by category and by session, media only there") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        Registration at(kind, [](Data& file) {
            file["format"] = "hybrid";
            auto categories = file.at("categories").list();
            for (auto& category : categories)
                if (category.text("id") == "media") category["organisation_types"] = Data::List{"ngo"};
            file["categories"] = std::move(categories);
        });
        const auto id = at.host.application(at.ana, "m", "The Daily Reader", "media");
        at.done(at.ana, "/api/v1/applications/" + id + "/submit");
        at.done(at.secretariat, "/api/v1/applications/" + id + "/register");
        at.done(at.france, at.api + "/delegation/members", delegate("zoé", {{"leads", true}, {"participation", "in_person"}, {"sessions", Data::List{"opening"}}}));
        at.done(at.france, at.api + "/delegation/members", delegate("ali", {{"participation", "virtual"}}));
        at.done(at.france, at.api + "/delegation/confirm");
        const auto report = [&](const std::string& name) { return lines_of(at.host.get(at.host.browser(at.officer), "/m/m/reports/" + name + "?format=csv").body); };
        const auto by_category = report("participation");
        REQUIRE(by_category.size() == 4);
        CHECK(by_category[1] == "\"member-state\",\"Member States\",\"1\",\"2\",\"1\",\"1\"");
        CHECK(by_category[2] == "\"media\",\"Media\",\"1\",\"1\",\"1\",\"0\"");
        CHECK(by_category[3] == "\"total\",\"In all\",\"2\",\"3\",\"2\",\"1\"");
        CHECK(report("participants").size() == 3); // media are only counted
        const auto by_session = report("attendance");
        CHECK(std::ranges::count(by_session, "\"member-state\",\"Member States\",\"1\",\"1\",\"1\",\"0\",\"Opening plenary meeting\"") == 1);
    }
}

TEST_CASE("The balance of the participants counts whom their list names: confirmed delegates, guests, representatives of registered organisations") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        Registration at(kind);
        const auto women = [&] {
            const auto balance = at.read(at.officer, at.api + "/balance?of=participants");
            for (const auto& dimension : balance.at("dimensions").list())
                if (dimension.text("id") == "gender")
                    for (const auto& group : dimension.at("groups").list())
                        if (group.text("id") == "female") return group.at("count").number();
            return std::int64_t{-1};
        };
        const auto id = at.approved(at.ana, "Free Hands");
        CHECK(women() == 0);                       // approved, its people not confirmed
        at.done(at.ana, "/api/v1/applications/" + id + "/representatives/confirm");
        CHECK(women() == 1);
        at.done(at.france, at.api + "/delegation/members", delegate("zoé", {{"leads", true}}));
        CHECK(women() == 1);
        at.done(at.france, at.api + "/delegation/confirm");
        CHECK(women() == 2);
        at.done(at.officer, at.api + "/guests", person("eva", {{"capacity", "eminent-person"}}));
        CHECK(women() == 3);
    }
}
