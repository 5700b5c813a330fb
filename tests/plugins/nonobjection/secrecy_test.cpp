// Objections harm people when they are known: every reading of them is on record. What others can tell of them is in
// tests/access/objection_stays_secret_test.cpp.
#include <set>

#include "tests/plugins/nonobjection/house.hpp"

using namespace convoke;
using namespace convoke::tests::procedure;

TEST_CASE("Every reading of objections is on record under seal: who, when, and what was shown") {
    House house(GENERATE(from_range(each_kind)));
    const auto list = house.circulated();
    const auto entry = house.entry_id(list, "Alpha Relief");
    for (const bool objected : {false, true}) {    // alike, so that the number of lines tells nothing
        if (objected) house.object(france, list, "Alpha Relief");
        // What was recorded of readings while somebody did that.
        const auto read = [&](const std::function<void()>& what) {
            const auto before = house.recorded.size();
            what();
            std::vector<std::string> found;
            for (auto i = before; i < house.recorded.size(); ++i) {
                const auto& event = house.recorded[i];
                const bool looked = event.data.at("what").text("act") == "opened";         // a mission's own look
                if (event.kind != "nonobjection.objections_read" && !looked) continue;
                const auto& told = looked ? event.data.at("what") : event.data;
                CHECK(event.sealed);
                CHECK(event.data.text("list") == list);
                CHECK(event.at == house.now);
                found.push_back(event.actor + " " + told.text("shown") + told.text("entry"));
            }
            return found;
        };
        using Lines = std::vector<std::string>;
        const std::string api = "/api/v1/lists/" + list, page = "/m/trafficking-2021/lists/" + list;
        INFO("objected: " << objected);
        CHECK(read([&] { house.get(amara, api); }) == Lines{"acc_amara list"});
        CHECK(read([&] { house.get(boris, page + "?q=beta"); }) == Lines{"acc_boris list"});
        CHECK(read([&] { house.get(amara, api + "/objections"); }) == Lines{"acc_amara objections"});
        CHECK(read([&] { house.get(amara, page + "/objections?entry=" + entry); }) == Lines{"acc_amara objections" + entry});
        CHECK(read([&] { house.get(amara, api + "/basis-requests"); }) == Lines{"acc_amara basis_requests"});
        CHECK(read([&] { house.get(holy_see, api + "/basis-requests"); }) == Lines{"acc_vat basis_requests"});
        CHECK(read([&] { house.get(france, page); }) == Lines{"acc_fra own"});
        CHECK(read([&] { house.get(kenya, api + "/objections"); }) == Lines{"acc_ken own"});
        // A form that comes back shows the list again.
        CHECK(read([&] { house.post(amara, page + "/extend"); }) == Lines{"acc_amara list"});
        // The states that OPGA's queue, an application's page and the API show.
        CHECK(read([&] { house.standing(amara); }) == Lines{"acc_amara states"});
        CHECK(house.recorded.back().data.at("entries").list().size() == 3);
        // Who is shown nothing of objections has read nothing.
        CHECK(read([&] {
                  house.standing(secretariat);
                  house.get(holy_see, page);
                  house.get(amara, "/m/trafficking-2021/lists");
                  house.refusal(auditor, "GET", api + "/objections");
              }).empty());
    }
    // Reports travel as files: they know no objection, whoever asks.
    for (const auto& row : house.report(amara, "nonobjection.list", {{"list", list}}).rows) CHECK(row.back() == "proposed");
}

TEST_CASE("OPGA alone sees who has read objections: which officer, which mission its own, when, and which names; that look is one of them") {
    for (const auto& kind : each_kind) {
        House house(kind);
        const auto list = house.circulated(), alpha = house.entry_id(list, "Alpha Relief"), beta = house.entry_id(list, "Beta Forum");
        const std::string api = "/api/v1/lists/" + list, page = "/m/trafficking-2021/lists/" + list;
        const auto shown = [&](const std::string& query) {
            std::vector<std::string> found;
            const auto data = house.get(boris, api + "/readings" + query).data;
            for (const auto& one : data.at("items").list()) {
                auto line = one.text("by") + (one.text("state").empty() ? "" : " of " + one.text("state")) + " " + one.text("shown") + one.text("of_state");
                for (const auto& name : one.at("names").list()) line += ", " + name.text("name");
                found.push_back(line);
                CHECK(instant_of(one.text("at")).has_value());
            }
            return found;
        };
        using Lines = std::vector<std::string>;
        house.recorded.clear();                    // the test's own looks for the names
        house.get(kenya, page);                    // reads nothing: that State has objected to nothing
        house.post(france, api + "/entries/" + alpha + "/objections");
        house.now += std::chrono::minutes(5);
        house.get(france, api);
        const auto when = text_of(house.now);
        house.get(amara, page + "/objections?entry=" + alpha);
        house.get(amara, page + "/objections?entry=" + beta);
        house.get(amara, page + "/objections?state=FRA");
        house.standing(amara);
        CHECK(shown("") == Lines{"Name of acc_amara states, Alpha Relief, Beta Forum, Gamma University", "Name of acc_amara objectionsFRA", "Name of acc_amara objections, Beta Forum",
                                 "Name of acc_amara objections, Alpha Relief", "Name of acc_fra of FRA own, Alpha Relief"});
        CHECK(shown("?entry=" + beta) == Lines{"Name of acc_boris readings", "Name of acc_amara states, Alpha Relief, Beta Forum, Gamma University", "Name of acc_amara objections, Beta Forum"});
        CHECK(shown("?entry=" + alpha + "&limit=2").size() == 2);
        const auto all = house.get(amara, api + "/readings?entry=" + alpha + "&limit=3").data;
        CHECK(all.text("next_address") == page + "/readings?entry=" + alpha + "&limit=3&after=" + all.text("next"));
        const auto rest = house.get(amara, api + "/readings?entry=" + alpha + "&after=" + all.text("next")).data;
        CHECK(rest.at("items").list().back().text("at") == when);
        CHECK(all.at("total").number() + 1 == rest.at("total").number());

        for (const auto& actor : {applicant, secretariat, france, holy_see, auditor, admin, nobody})
            for (const auto& address : {api, page}) CHECK(house.refusal(actor, "GET", address + "/readings") == Refused::Kind::not_allowed);
    }
}

namespace {

// Sealed lines by day, of both kinds; and at how many instants they were written.
struct Sealed {
    explicit Sealed(const House& house) {
        for (const auto& event : house.recorded) {
            if (!event.sealed) continue;
            ++lines[event.kind + " " + text_of(event.at).substr(0, 10)];
            instants[text_of(event.at).substr(0, 10)].insert(event.at);
        }
    }
    std::map<std::string, int> lines;
    std::map<std::string, std::set<Time>> instants;
};

Sealed day_by_day(const std::string& kind, bool objected) {
    House house(kind);
    const auto list = house.circulated();
    const auto wait = [&](const std::string& until) {
        house.now = *instant_of(until);
        house.settle();
    };
    wait("2021-10-02T09:00:00Z");
    wait("2021-10-04T15:00:00Z");
    house.get(kenya, "/api/v1/lists/" + list);
    if (objected) {
        house.object(france, list, "Alpha Relief", Data::Members{{"basis", std::string(2500, 'b')}});
        house.get(amara, "/api/v1/lists/" + list + "/objections");
    }
    for (int hour = 16; hour < 24; ++hour) wait("2021-10-04T" + std::to_string(hour) + ":00:00Z");
    wait("2021-10-14T21:00:00.001Z");              // the host slept meanwhile
    wait("2021-10-20T12:00:00Z");
    const auto form = house.decision(list, {});
    house.post(amara, "/api/v1/lists/" + list + "/decision", form);
    house.post(boris, "/api/v1/lists/" + list + "/decision", form);
    wait("2021-10-22T00:00:00Z");
    wait("2021-11-22T00:00:00Z");
    return Sealed(house);
}

}  // namespace

TEST_CASE("As many lines are sealed on a day on which a State objects as on one on which nobody looks") {
    for (const auto& kind : each_kind) {
        const auto objected = day_by_day(kind, true), silent = day_by_day(kind, false);
        CHECK(objected.lines == silent.lines);
        CHECK(silent.lines.size() == 2 * 20);      // from the circulation to the decision, each day
        for (const auto& [day, lines] : silent.lines) {
            INFO(day);
            CHECK(lines % 64 == 0);
        }
        CHECK(silent.instants.at("2021-10-04").size() > 10);
        CHECK(silent.lines.begin()->first.ends_with("2021-10-01"));
        CHECK(std::prev(silent.lines.end())->first.ends_with("2021-10-20"));
    }
}

TEST_CASE("A list that nobody decides is not covered for ever") {
    House house(GENERATE(from_range(each_kind)));
    house.circulated();
    house.now = closing + std::chrono::days(59);
    house.settle();
    const auto covered = house.recorded.size();
    house.now += std::chrono::days(100);
    house.settle();
    CHECK(house.recorded.size() < covered + 3 * 2 * 64);
}
