// One list split into several, lists that supplement each other, and all of them together.
#include "plugins/nonobjection/splitting.hpp"

#include "tests/meetings/files.hpp"
#include "tests/plugins/nonobjection/house.hpp"

using namespace convoke;
using namespace convoke::tests::procedure;

namespace {

const std::string later = "2021-10-28T17:00:00-04:00";

std::map<std::string, std::string> ids_by_title(const View& made) {
    std::map<std::string, std::string> ids;
    for (const auto& item : made.data.at("items").list()) ids[item.text("title")] = item.text("id");
    return ids;
}

}  // namespace

TEST_CASE("Every name is in exactly one part, by category, regional group or picked") {
    const std::vector<nonobjection::Entry> entries{{"e1", "a1", "Alpha", "KEN", "ngo"}, {"e2", "a2", "Beta", "FRA", "ngo"}, {"e3", "a3", "Gamma", "BRA", "academia"}, {"e4", "a4", "Delta", "XKX", "ngo"}};
    const auto keys = [&](std::string_view by, const std::vector<std::string>& picked = {}) {
        Fields found;
        for (const auto& part : nonobjection::split(entries, by, picked)) found.push_back(part.key + " " + std::to_string(part.entries.size()));
        return found;
    };
    CHECK(keys("category") == Fields{"ngo 3", "academia 1"});
    CHECK(keys("region") == Fields{"african 1", "weog 1", "grulac 1", "none 1"});
    CHECK(keys("picked", {"e3", "e1"}) == Fields{"picked 2", "rest 2"});
    CHECK(keys("picked") == Fields{"rest 4"});
}

TEST_CASE("A compiled list is split into drafts with their own titles and deadlines, each circulated by itself") {
    for (const auto& kind : each_kind) {
        House house(kind);
        const auto whole = house.compiled(), at = "/api/v1/lists/" + whole;
        const Data form = Data::Members{{"by", "category"}, {"parts", Data::Members{{"academia", Data::Members{{"title", "Academia"}, {"deadline", later}}}, {"ngo", Data::Members{{"title", "NGOs"}}}}}};
        const auto made = house.post(amara, at + "/split", form);
        REQUIRE(made.kind == View::Kind::created);
        const auto ids = ids_by_title(made);
        REQUIRE(ids.size() == 2);
        CHECK(house.get(amara, at).data.text("status") == "discarded");
        CHECK(house.applications.at("a1").state == State::proposed);
        CHECK(house.get(amara, "/api/v1/lists/" + ids.at("NGOs")).data.at("entries").list().size() == 2);
        CHECK(house.get(amara, "/api/v1/lists/" + ids.at("Academia")).data.text("part_of") == whole);
        for (const auto& [title, id] : ids) {
            CHECK(house.refusal(amara, "POST", "/api/v1/lists/" + id + "/approve") == Refused::Kind::conflict);    // who split it compiled it
            house.post(boris, "/api/v1/lists/" + id + "/approve");
            house.post(amara, "/api/v1/lists/" + id + "/circulate");
        }
        CHECK(house.get(kenya, "/api/v1/lists/" + ids.at("Academia")).data.text("deadline") == text_of(*instant_of(later)));
        CHECK(house.get(kenya, "/api/v1/lists/" + ids.at("NGOs")).data.text("deadline") != text_of(*instant_of(later)));
        CHECK(house.refusal(amara, "POST", at + "/split", form) == Refused::Kind::conflict);
        CHECK(house.refusal(amara, "POST", "/api/v1/lists/" + ids.at("NGOs") + "/split", form) == Refused::Kind::conflict);        // circulated
        CHECK(house.kinds("nonobjection.split") == 1);

        const auto rows = house.get(kenya, "/api/v1/meetings/trafficking-2021/lists/whole").table->rows;
        REQUIRE(rows.size() == 3);
        CHECK(rows[0][0] == "Alpha Relief");
        CHECK(rows[0][2] == "NGOs");
        CHECK(rows[2] == std::vector<std::string>{"Gamma University", "Brazil", "Academia", text_of(*instant_of(later)), "circulated"});
    }
}

TEST_CASE("Names are picked for a list of their own; what makes no two lists is refused") {
    for (const auto& kind : each_kind) {
        House house(kind);
        const auto whole = house.approved(), at = "/api/v1/lists/" + whole;        // an approved list too
        const auto wrong = [&](const Data& form) { return house.fields(house.post(amara, at + "/split", form)); };
        CHECK(wrong(Data::Members{{"by", "size"}}) == Fields{"by nonobjection.unknown_way"});
        CHECK(wrong(Data::Members{{"by", "picked"}}) == Fields{"entries nonobjection.one_part"});
        CHECK(wrong(Data::Members{{"by", "picked"}, {"entries", Data::List{"ent_none"}}}) == Fields{"entries.0 nonobjection.not_on_the_list", "entries nonobjection.one_part"});
        CHECK(wrong(Data::Members{{"by", "category"}, {"parts", Data::Members{{"media", Data::Members{}}}}}) == Fields{"parts.media nonobjection.unknown_field"});
        CHECK(wrong(Data::Members{{"by", "category"}, {"parts", Data::Members{{"ngo", Data::Members{{"deadline", "2021-09-01T17:00:00-04:00"}}}}}}) == Fields{"parts.ngo.deadline nonobjection.deadline_past"});
        CHECK(wrong(Data::Members{{"by", "category"}, {"deadline_local_ngo", "2021-09-01T17:00"}}) == Fields{"deadline_local_ngo nonobjection.deadline_past"});
        CHECK(house.refusal(france, "POST", at + "/split") == Refused::Kind::not_allowed);
        const Data form = Data::Members{{"by", "picked"}, {"entries", Data::List{house.entry_id(whole, "Beta Forum")}}, {"title_picked", "One"}, {"deadline_local_picked", "2021-10-28T17:00"}};
        const auto ids = ids_by_title(house.post(amara, "/m/trafficking-2021/lists/" + whole + "/split", form));
        REQUIRE(ids.contains("One"));
        CHECK(house.get(amara, "/api/v1/lists/" + ids.at("One")).data.text("planned_deadline") == text_of(*instant_of(later)));
        CHECK(house.refusal(kenya, "GET", "/api/v1/lists/" + ids.at("One")) == Refused::Kind::unknown);
        CHECK(house.get(kenya, "/api/v1/meetings/trafficking-2021/lists/whole").table->rows.empty());
        CHECK(house.get(amara, "/api/v1/meetings/trafficking-2021/lists/whole").table->rows.size() == 3);
    }
}

TEST_CASE("A supplementary list is compiled after the first was circulated, has its own deadline, and is published with it") {
    for (const auto& kind : each_kind) {
        House house(kind);
        const auto first = house.circulated();
        house.now = *instant_of("2021-10-12T12:00:00Z");
        house.add("a4", "Delta Network", "CHE", "ngo");
        const auto second = house.post(amara, "/api/v1/meetings/trafficking-2021/lists", Data::Members{{"title", "Supplementary list"}, {"applications", "shortlisted"}}).data.text("id");
        CHECK(house.get(amara, "/api/v1/lists/" + second).data.at("entries").list().size() == 1);
        house.post(boris, "/api/v1/lists/" + second + "/approve");
        house.post(amara, "/api/v1/lists/" + second + "/circulate", Data::Members{{"deadline", later}});
        house.now = closing + tick;
        CHECK(house.object(france, first, "Alpha Relief").data.at("late").flag());
        CHECK_FALSE(house.object(france, second, "Delta Network").data.at("late").flag());
        const Data decision = Data::Members{{"symbol", "A/76/L.9"}, {"date", "2021-11-12"}, {"rest", "approved"}};
        const auto decided = [&](const std::string& list) {
            house.post(amara, "/api/v1/lists/" + list + "/decision", decision);
            return house.post(boris, "/api/v1/lists/" + list + "/decision", decision).data.at("in_force").flag();
        };
        CHECK(decided(first));
        CHECK(house.get(nobody, "/api/v1/meetings/trafficking-2021/published").data.at("final").list().size() == 3);
        CHECK(house.get(kenya, "/api/v1/meetings/trafficking-2021/lists/whole").table->rows.size() == 4);
        house.now = *instant_of(later) + tick;
        CHECK(decided(second));
        CHECK(house.get(nobody, "/api/v1/meetings/trafficking-2021/published").data.at("final").list().size() == 4);
        CHECK(house.get(nobody, "/api/v1/meetings/trafficking-2021/published").data.at("lists").list().size() == 2);
    }
}

TEST_CASE("A split keeps which of the resolution's lists it is: two lists, two deadlines") {
    House house(GENERATE(from_range(each_kind)));
    house.meeting.procedure.lists = {{.id = "preparatory", .title = {}, .source = {}, .silence_until = instant_of("2021-10-20T17:00:00-04:00")},
                                     {.id = "conference", .title = {}, .source = {}, .silence_until = instant_of("2021-12-01T17:00:00-05:00")}};
    const auto whole = house.post(amara, "/api/v1/meetings/trafficking-2021/lists", Data::Members{{"title", "Conference"}, {"applications", "shortlisted"}, {"slot", "conference"}}).data.text("id");
    const auto made = house.post(amara, "/api/v1/lists/" + whole + "/split", Data::Members{{"by", "category"}});
    for (const auto& item : made.data.at("items").list()) {
        CHECK(item.text("slot") == "conference");
        house.post(boris, "/api/v1/lists/" + item.text("id") + "/approve");
        CHECK(house.post(amara, "/api/v1/lists/" + item.text("id") + "/circulate").data.text("deadline") == "2021-12-01T22:00:00.000Z");
    }
}
