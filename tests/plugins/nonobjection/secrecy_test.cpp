// Objections harm people when they are known: every reading of them is on record. What others can tell of them is in
// tests/access/objection_stays_secret_test.cpp.
#include "tests/plugins/nonobjection/house.hpp"

using namespace convoke;
using namespace convoke::tests::procedure;

TEST_CASE("Every reading of objections is on record under seal: who, when, and what was shown") {
    House house("sqlite");
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
