// The names of a list without an objection as a population: who may look, when, and what is on record of it.
#include <catch2/catch.hpp>

#include "core/store/record.hpp"
#include "tests/people/support.hpp"

using namespace convoke;
using namespace convoke::tests;

namespace {

struct Cleared : Registration {
    Cleared(const std::string& kind, bool objected) : Registration(kind) {
        for (const std::string name : {"Bridges", "Lanterns", "Harbours"}) {
            const auto made = host.application(ana, "m", name);
            done(ana, "/api/v1/applications/" + made + "/submit");
            done(officer, "/api/v1/applications/" + made + "/shortlist");
        }
        list = done(officer, api + "/lists", Data::Members{{"title", "List"}, {"applications", "shortlisted"}}).text("id");
        const auto at = "/api/v1/lists/" + list;
        done(second, at + "/approve");
        done(officer, at + "/circulate", Data::Members{{"deadline", text_of(host.now + std::chrono::hours(24))}});
        const auto entry = read(france, at).at("entries").list().at(1).text("id");
        if (objected) done(france, at + "/entries/" + entry + "/objections", Data::Members{{"basis", "a basis"}});
    }
    std::size_t lines() const { return store::record_of_kind(*host.read(), "m", "nonobjection.objections_read", {}).size(); }
    std::string page(const std::string& options) const { return "/m/m/reports/balance.region?format=json&list=" + list + options; }

    std::string list;
};

}  // namespace

TEST_CASE("Names without an objection are counted for OPGA alone, once the window has closed, and each look is on record") {
    for (const auto& kind : kinds_of_database())
        for (const bool objected : {false, true}) {
            INFO(kind << " " << objected);
            Cleared at(kind, objected);
            const auto figures = at.api + "/balance?of=cleared&beside=list&list=" + at.list;
            auto before = at.lines();
            const auto early = at.host.get(at.officer, figures);
            CHECK(early.status == 409);
            CHECK(early.body.find("nonobjection.cleared_when_closed") != std::string::npos);
            CHECK(at.lines() == before);           // nothing was read
            at.host.now += std::chrono::hours(25);
            const auto data = at.read(at.officer, figures);
            CHECK(data.at("population") == Data(objected ? 2 : 3));
            const auto& region = data.at("dimensions").list().front();
            std::int64_t other = 0;
            for (const auto& group : region.at("groups").list()) other += group.at("other_count").number();
            CHECK(other == 3);
            before = at.lines();                   // the closing may have come on record meanwhile
            at.read(at.officer, at.page("&of=cleared"));
            CHECK(at.lines() == before + 1);
            at.read(at.officer, at.page("&of=list&reference=cleared"));
            CHECK(at.lines() == before + 2);
            const auto stages = at.read(at.officer, "/m/m/reports/balance.stages?format=json&dimension=region&of=list&beside=cleared&list=" + at.list);
            CHECK(write_json(stages).find("cleared_share") != std::string::npos);
            CHECK(at.lines() == before + 3);
            at.read(at.officer, at.page("&of=list"));
            CHECK(at.lines() == before + 3);

            for (const auto* more : {"&of=cleared&public=yes", "&of=list&reference=cleared&public=yes"}) CHECK(at.host.get(at.officer, at.page(more)).status == 422);
            for (const auto& other_caller : {at.ana, at.france, at.secretariat}) {
                CHECK(at.host.get(other_caller, at.page("&of=cleared")).status >= 403);
                CHECK(at.host.get(other_caller, figures).status >= 403);
            }
            CHECK(at.lines() == before + 3);
            const auto officer = at.host.browser(at.officer);
            const auto objections = at.host.get(officer, "/m/m/lists/" + at.list + "/objections").body;
            CHECK(objections.find("/m/m/balance?of=cleared") != std::string::npos);
            CHECK(at.host.get(officer, "/m/m/balance?of=pool&list=" + at.list).body.find("value=\"cleared\"") != std::string::npos);
        }
}
