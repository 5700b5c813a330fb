// The meeting files of all fourteen resolutions, each through the whole procedure: compiled, circulated, objected to, disclosed as
// that resolution says, closed, decided by whoever it names, published.
#include "tests/meetings/files.hpp"
#include "tests/plugins/nonobjection/house.hpp"

using namespace convoke;
using namespace convoke::tests::procedure;

namespace {

const Actor georgia{"acc_geo", Role::state, "GEO"};

std::vector<std::string> resolutions() {
    std::vector<std::string> found;
    for (const auto& file : meeting_files())
        if (file.filename().string().starts_with("res-")) found.push_back(file.stem().string());
    std::ranges::sort(found);
    return found;
}

// Three names in the categories that go through the President's list, on a list in circulation.
struct Run {
    Run(const std::string& kind, const Meeting& meeting, const std::string& slot) : house(kind) {
        house.applications.clear();
        house.meeting = meeting;
        std::vector<std::string> categories;
        for (const auto& category : meeting.categories)
            if (category.route == Route::presidents_list) categories.push_back(category.id);
        REQUIRE_FALSE(categories.empty());
        for (std::size_t i = 0; i < 3; ++i) house.add("a" + std::to_string(i), names[i], "KEN", categories[i % categories.size()]);
        const auto made = house.post(amara, lists(), Data::Members{{"title", "List"}, {"applications", "shortlisted"}, {"slot", slot}});
        REQUIRE(made.kind == View::Kind::created);
        list = made.data.text("id");
        CHECK(house.refusal(amara, "POST", at("/approve")) == Refused::Kind::conflict);
        house.post(boris, at("/approve"));
        house.post(amara, at("/circulate"), Data::Members{{"deadline", deadline}});
        house.released(list);
    }

    std::string lists() { return "/api/v1/meetings/" + house.meeting.id + "/lists"; }
    std::string at(const std::string& part) { return "/api/v1/lists/" + list + part; }
    std::string name(std::size_t number) { return house.entry_id(list, names[number]); }
    std::string ask(const Actor& who, std::size_t number) { return house.post(who, at("/entries/" + name(number) + "/basis-requests")).data.text("id"); }
    std::vector<Data> requests(const Actor& who) { return house.get(who, at("/basis-requests")).data.at("items").list(); }
    Data::List told(const Actor& who, const std::string& request) {
        for (const auto& one : requests(who))
            if (one.text("id") == request) return one.at("answers").list();
        FAIL("the request is not there");
        return {};
    }

    House house;
    std::string list;
    const std::vector<std::string> names{"Alliance of Free Hands", "Bridges for Survivors", "Coalition against Bondage"};
};

// What the objecting State is asked and the asking State told, as the resolution's footnote says.
void disclose(Run& run) {
    using enum Procedure::Disclosure;
    const auto mode = run.house.meeting.procedure.disclosure;
    const auto request = run.ask(kenya, 0), about_another = run.ask(kenya, 1);
    const auto asked = run.requests(france);
    if (mode == volunteered) {
        CHECK(asked.empty());                      // nobody is asked; what was volunteered is shared
    } else {
        REQUIRE(asked.size() == 1);
        CHECK(asked.front().text("entry") == run.name(0));
        run.house.post(france, "/api/v1/basis-requests/" + asked.front().text("id") + "/answer", Data::Members{{"general_basis", "outside its field"}});
    }
    const auto told = run.told(kenya, request);
    REQUIRE(told.size() == 1);
    CHECK(told.front().text("general_basis") == (mode == volunteered ? "volunteered" : "outside its field"));
    CHECK(told.front().text("objector") == (mode == objector_named ? "FRA" : ""));
    CHECK(run.told(kenya, about_another).empty());                 // no objection reads like a silent objector
    CHECK(run.requests(georgia).empty());
    CHECK(run.house.get(georgia, run.at("/objections")).data.at("items").list().empty());
    // States members of specialised agencies ask where the footnote has them.
    const bool more = run.house.meeting.procedure.specialised_agency_members_may_ask;
    CHECK(run.house.refusal(holy_see, "POST", run.at("/entries/" + run.name(0) + "/basis-requests")) == (more ? std::optional<Refused::Kind>() : Refused::Kind::unknown));
}

void decide(Run& run) {
    using enum Procedure::Decision;
    auto& house = run.house;
    const bool somebody = house.meeting.procedure.decision == assembly || house.meeting.procedure.decision == committee;
    Data form = Data::Members{};
    if (somebody) {
        form = Data::Members{{"symbol", "A/76/L.9"}, {"date", "2021-11-12"}, {"dispositions", Data::Members{}}};
        for (std::size_t i = 0; i < 3; ++i) form["dispositions"][run.name(i)] = i == 1 ? "not_approved" : "approved";    // another name than the one objected to
    }
    CHECK_FALSE(house.post(amara, run.at("/decision"), form).data.at("in_force").flag());
    CHECK(house.get(nobody, "/api/v1/meetings/" + house.meeting.id + "/published").data.at("lists").list().empty());
    CHECK(house.post(boris, run.at("/decision"), form).data.at("in_force").flag());
    CHECK(house.applications.at("a0").state == (somebody ? State::approved : State::not_approved));
    CHECK(house.applications.at("a1").state == (somebody ? State::not_approved : State::approved));
    CHECK(house.applications.at("a2").state == State::approved);
}

}  // namespace

TEST_CASE("All fourteen resolutions run through the whole procedure, each of their lists by its own rules") {
    const auto all = resolutions();
    CHECK(all.size() == 14);
    std::set<Procedure::Decision> decisions;
    std::set<Procedure::Disclosure> disclosures;
    std::size_t lists = 0;
    for (const auto& kind : each_kind)
        for (const auto& id : all) {
            const auto file = meeting(id);
            decisions.insert(file.procedure.decision);
            disclosures.insert(file.procedure.disclosure);
            REQUIRE_FALSE(file.procedure.lists.empty());
            for (const auto& slot : file.procedure.lists) {
                INFO(kind << " " << id << " " << slot.id);
                ++lists;
                Run run(kind, file, slot.id);
                auto& house = run.house;
                CHECK(house.get(georgia, run.at("")).data.at("entries").list().size() == 3);
                const auto objected = house.post(france, run.at("/entries/" + run.name(0) + "/objections"),
                                                 Data::Members{{"basis", "for the President alone"}, {"general_basis", file.procedure.disclosure == Procedure::Disclosure::volunteered ? "volunteered" : ""}});
                CHECK_FALSE(objected.data.at("late").flag());
                disclose(run);

                house.now = closing + tick;
                house.settle();
                CHECK(house.get(amara, run.at("")).data.text("status") == "closed");
                CHECK(house.status(amara, run.list, run.names[0]) == "objected");
                CHECK(house.status(amara, run.list, run.names[1]) == "cleared");
                CHECK(house.status(georgia, run.list, run.names[0]) == "circulated");
                decide(run);

                const auto published = house.get(nobody, "/api/v1/meetings/" + id + "/published").data;
                CHECK(published.at("proposed").list().size() == 3);
                CHECK(published.at("final").list().size() == 2);
                const auto text = write_json(published);
                for (const auto* secret : {"FRA", "for the President alone", "volunteered", "outside its field", "object"}) CHECK(text.find(secret) == std::string::npos);
                CHECK(house.checkpoints.size() == 3);              // circulated, closed, decided
            }
        }
    CHECK(lists >= 14 * each_kind.size());
    CHECK(decisions.size() >= 3);
    CHECK(disclosures.size() >= 2);
}
