// Corrigenda: a name or country put right after it was circulated, circulated anew by itself, the others untouched.
#include "tests/plugins/nonobjection/house.hpp"

using namespace convoke;
using namespace convoke::tests::procedure;

namespace {

const std::string later = "2021-10-28T17:00:00-04:00";

struct Corrected : House {
    using House::House;

    std::string address(const std::string& list, const std::string& name) { return "/api/v1/lists/" + list + "/entries/" + entry_id(list, name) + "/corrigendum"; }
    Data form(const std::string& name) { return Data::Members{{"name", name}, {"reason", "Spelling"}, {"deadline", later}}; }
    // By two officers.
    void correct(const std::string& list, const std::string& name, const Data& form) {
        const auto where = address(list, name);
        CHECK_FALSE(post(amara, where, form).data.at("in_force").flag());
        CHECK_FALSE(post(amara, where, form).data.at("in_force").flag());      // the same officer again
        REQUIRE(post(boris, where, form).data.at("in_force").flag());
    }
};

}  // namespace

TEST_CASE("A corrigendum needs two officers, freezes a new version and opens that name alone anew") {
    for (const auto& kind : each_kind) {
        Corrected house(kind);
        const auto list = house.circulated();
        house.released(list);
        const auto before = house.get(amara, "/api/v1/lists/" + list).data;
        house.now = closing + tick;
        CHECK(house.get(amara, "/api/v1/lists/" + list).data.text("status") == "closed");
        house.object(kenya, list, "Beta Forum");                   // late
        house.correct(list, "Beta Forum", house.form("Bêta Forum"));

        const auto after = house.get(amara, "/api/v1/lists/" + list).data;
        CHECK(after.at("version").number() == 2);
        CHECK(after.text("sha256") != before.text("sha256"));
        CHECK(after.text("status") == "circulated");               // one name is open
        CHECK(after.text("window") == "closed");                   // the others are not
        CHECK(house.entry(amara, list, "Bêta Forum").text("own_deadline") == text_of(*instant_of(later)));
        CHECK_FALSE(house.entry(amara, list, "Alpha Relief").has("own_deadline"));
        CHECK(house.entry(kenya, list, "Bêta Forum").text("own_window") == "open");
        CHECK_FALSE(house.object(france, list, "Bêta Forum").data.at("late").flag());
        CHECK(house.object(france, list, "Alpha Relief").data.at("late").flag());
        CHECK(house.status(amara, list, "Bêta Forum") == "objected");
        CHECK(house.status(amara, list, "Alpha Relief") == "cleared");
        CHECK(house.applications.at("a2").organisation.name == "Beta Forum");              // what the applicant wrote
        CHECK(house.kinds("nonobjection.corrected") == 1);
        CHECK(house.checkpoints.back().starts_with("corrected "));

        // The first version stays what it was, and the decision is on the latest.
        CHECK(house.refusal(amara, "POST", "/api/v1/lists/" + list + "/decision", house.decision(list, {})) == Refused::Kind::conflict);
        house.now = *instant_of(later) + tick;
        Data decision = Data::Members{{"symbol", "A/76/L.9"}, {"date", "2021-11-12"}, {"rest", "approved"}};
        house.post(amara, "/api/v1/lists/" + list + "/decision", decision);
        REQUIRE(house.post(boris, "/api/v1/lists/" + list + "/decision", decision).data.at("in_force").flag());
        const auto text = house.get(amara, "/api/v1/lists/" + list + "/text").data;
        CHECK(text.text("canonical").find("Bêta Forum") != std::string::npos);
        CHECK(house.get(nobody, "/api/v1/meetings/trafficking-2021/published").data.at("lists").list()[0].text("deadline") == text_of(closing));
        CHECK(house.refusal(amara, "POST", house.address(list, "Bêta Forum"), house.form("Beta")) == Refused::Kind::conflict);
    }
}

TEST_CASE("The letter of a corrigendum names both texts, and waits beside the circulation's") {
    for (const auto& kind : each_kind) {
        Corrected house(kind);
        const auto list = house.circulated();                      // its letters wait
        const auto at = "/api/v1/lists/" + list;
        CHECK(house.get(amara, at).data.at("letters").at("waiting").number() == 3);
        CHECK(house.get(amara, "/api/v1/meetings/trafficking-2021/lists").data.at("items").list()[0].at("letters").at("waiting").number() == 3);
        CHECK_FALSE(house.get(kenya, at).data.has("letters"));
        auto form = house.form("Beta Forum");
        form["country"] = "CHE";
        form["reason"] = "The seat";
        house.correct(list, "Beta Forum", form);
        CHECK(house.get(amara, at).data.at("letters").at("waiting").number() == 6);
        house.released(list);
        CHECK(house.posted.back().code == "nonobjection.circulated_letter");
        CHECK(house.get(amara, at).data.at("letters").at("waiting").number() == 3);
        house.released(list);
        CHECK(house.posted.back().code == "nonobjection.corrected_letter");
        CHECK(house.posted.back().args.at("before") == "Beta Forum, France");
        CHECK(house.posted.back().args.at("after") == "Beta Forum, Switzerland");
        CHECK(house.posted.back().args.at("before.es") == "Beta Forum, Francia");          // as its reader calls the countries
        CHECK(house.posted.back().args.at("after.ru") == "Beta Forum, Швейцария");
        CHECK(house.get(amara, at).data.at("letters").at("waiting").number() == 0);
        CHECK(house.refusal(amara, "GET", at + "/release") == Refused::Kind::conflict);

        // A second one, of another name; the difference says each reason.
        house.correct(list, "Alpha Relief", house.form("Alpha Relief International"));
        const auto rows = house.get(kenya, at + "/difference?from=1&to=3").table->rows;
        REQUIRE(rows.size() == 2);
        CHECK(rows[0] == std::vector<std::string>{"Alpha Relief International", "Kenya", "renamed", "Alpha Relief", "Alpha Relief International", "nonobjection.reason_corrigendum"});
        CHECK(rows[1] == std::vector<std::string>{"Beta Forum", "Switzerland", "country_changed", "France", "Switzerland", "nonobjection.reason_corrigendum"});
        auto spanish = kenya;
        spanish.language = "es";
        CHECK(house.get(spanish, at + "/difference?from=1&to=3").table->rows[1][4] == "Suiza");
        CHECK(house.get(kenya, at + "/difference?from=2&to=3").table->rows.size() == 1);
    }
}

TEST_CASE("A corrigendum is refused where there is nothing to correct or time would be lost") {
    for (const auto& kind : each_kind) {
        Corrected house(kind);
        const auto draft = house.compiled();
        CHECK(house.refusal(amara, "POST", house.address(draft, "Beta Forum"), house.form("Beta")) == Refused::Kind::conflict);
        house.post(boris, "/api/v1/lists/" + draft + "/approve");
        house.post(amara, "/api/v1/lists/" + draft + "/circulate", Data::Members{{"deadline", deadline}});
        const auto wrong = [&](const Data& form) { return house.fields(house.post(amara, house.address(draft, "Beta Forum"), form)); };
        CHECK(wrong(house.form("Beta Forum")) == Fields{"name nonobjection.nothing_to_correct"});
        auto form = house.form("Beta");
        form["deadline"] = "2021-10-13T17:00:00-04:00";            // before the list's
        CHECK(wrong(form) == Fields{"deadline nonobjection.deadline_earlier"});
        form["deadline"] = "2021-09-13T17:00:00-04:00";
        CHECK(wrong(form) == Fields{"deadline nonobjection.deadline_past"});
        form["deadline"] = deadline;                               // that of the list does
        form["country"] = "XYZ";
        CHECK(wrong(form) == Fields{"country nonobjection.not_a_country"});
        CHECK(wrong(Data::Members{{"name", "Beta"}}) == Fields{"reason nonobjection.missing", "deadline nonobjection.missing"});
        CHECK(house.refusal(france, "POST", house.address(draft, "Beta Forum"), house.form("Beta")) == Refused::Kind::not_allowed);
        CHECK(house.refusal(amara, "POST", "/api/v1/lists/" + draft + "/entries/ent_none/corrigendum", house.form("Beta")) == Refused::Kind::unknown);
        const auto where = house.address(draft, "Beta Forum");
        house.applications.at("a2").state = State::withdrawn;
        CHECK(house.refusal(amara, "POST", where, house.form("Beta")) == Refused::Kind::conflict);
    }
}

TEST_CASE("What an applicant changes after the circulation changes no list; officers are told and may circulate a corrigendum") {
    for (const auto& kind : each_kind) {
        Corrected house(kind);
        const auto list = house.circulated(), at = "/api/v1/lists/" + list;
        CHECK(house.get(amara, at).data.at("changed").list().empty());
        house.applications.at("a2").organisation.name = "Beta Forum of Lyon";
        CHECK(house.entry(kenya, list, "Beta Forum").text("name") == "Beta Forum");
        const auto changed = house.get(amara, at).data.at("changed").list();
        REQUIRE(changed.size() == 1);
        CHECK(changed[0].at("circulated").text("name") == "Beta Forum");
        CHECK(changed[0].at("application").text("name") == "Beta Forum of Lyon");
        CHECK_FALSE(house.get(kenya, at).data.has("changed"));
        const auto page = house.get(amara, "/m/trafficking-2021/lists/" + list + "/entries/" + house.entry_id(list, "Beta Forum") + "/corrigendum");
        CHECK(page.data.at("application").text("name") == "Beta Forum of Lyon");
        house.correct(list, "Beta Forum", house.form("Beta Forum of Lyon"));
        CHECK(house.get(amara, at).data.at("changed").list().empty());
        house.correct(list, "Alpha Relief", house.form("ALPHA Relief"));           // on purpose other than the application
        CHECK(house.get(amara, at).data.at("changed").list().empty());
    }
}

TEST_CASE("No decision is taken beside a corrigendum that waits: it comes into force or is dropped first") {
    for (const auto& kind : each_kind) {
        Corrected house(kind);
        const auto list = house.circulated(), at = "/api/v1/lists/" + list, where = house.address(list, "Beta Forum");
        const Data drop = Data::Members{{"drop", true}};
        CHECK(house.refusal(amara, "POST", where, drop) == Refused::Kind::conflict);           // nothing waits
        house.post(amara, where, house.form("Bêta Forum"));
        house.now = *instant_of(later) + tick;
        const auto decision = house.decision(list, {});
        CHECK(house.refusal(amara, "POST", at + "/decision", decision) == Refused::Kind::conflict);
        auto page = house.get(boris, at).data;
        CHECK(page.at("corrigenda_first").flag());
        CHECK_FALSE(page.at("may").at("decide").flag());
        CHECK(house.refusal(kenya, "POST", where, drop) == Refused::Kind::not_allowed);
        CHECK_FALSE(house.post(boris, where, drop).data.at("in_force").flag());
        CHECK(house.kinds("nonobjection.corrigendum_dropped") == 1);
        page = house.get(boris, at).data;
        CHECK(page.at("corrigenda").list().empty());
        CHECK(page.at("may").at("decide").flag());
        CHECK_FALSE(house.post(amara, at + "/decision", decision).data.at("in_force").flag());
        CHECK(house.post(boris, at + "/decision", decision).data.at("in_force").flag());
    }
}

TEST_CASE("What waits for a name that withdrew holds up nothing") {
    for (const auto& kind : each_kind) {
        Corrected house(kind);
        const auto list = house.circulated();
        house.post(amara, house.address(list, "Beta Forum"), house.form("Bêta Forum"));
        house.applications.at("a2").state = State::withdrawn;
        house.now = *instant_of(later) + tick;
        Data decision = Data::Members{{"symbol", "A/76/L.9"}, {"date", "2021-11-12"}, {"rest", "approved"}};
        CHECK_FALSE(house.post(amara, "/api/v1/lists/" + list + "/decision", decision).data.at("in_force").flag());
    }
}

TEST_CASE("A list bears a symbol of its own, a corrigendum that and its number; without one the resolution's stands") {
    for (const auto& kind : each_kind) {
        Corrected house(kind);
        const auto plain = house.approved();
        CHECK(house.get(amara, "/api/v1/lists/" + plain + "/letter").table->about.at("symbol") == "A/RES/75/283");
        const auto at = "/api/v1/lists/" + plain;
        const auto looked_at = house.get(amara, "/m/trafficking-2021/lists/" + plain + "/circulate?deadline=" + deadline + "&symbol=A/76/INF/3");
        CHECK(looked_at.data.at("list").text("list_symbol") == "A/76/INF/3");
        CHECK(house.fields(house.post(amara, at + "/circulate", Data::Members{{"deadline", deadline}, {"symbol", std::string(61, 'A')}})) == Fields{"symbol nonobjection.too_long"});
        house.post(amara, at + "/circulate", Data::Members{{"deadline", deadline}, {"symbol", "A/76/INF/3"}});
        CHECK(house.get(kenya, at).data.text("list_symbol") == "A/76/INF/3");
        CHECK(house.get(kenya, at + "/letter?opening=1").table->about.at("symbol") == "A/76/INF/3");
        house.correct(plain, "Beta Forum", house.form("Bêta Forum"));
        CHECK(house.get(kenya, at + "/letter?opening=2").table->about.at("symbol") == "A/76/INF/3/Corr.1");
        CHECK(house.get(kenya, at + "/letter?opening=1").table->about.at("symbol") == "A/76/INF/3");
    }
}

TEST_CASE("Who was told that an act came late does not find it in time because of an extension that arrived before it and was carried out after it") {
    for (const auto& kind : each_kind) {
        Corrected house(kind);
        const auto list = house.circulated(), at = "/api/v1/lists/" + list;
        const Data extension = Data::Members{{"deadline", later}, {"reason", "At the request of delegations"}};
        house.now = closing + tick;
        house.post(amara, at + "/extend", extension);
        const auto arrived = house.now;
        house.now += 5 * tick;
        CHECK(house.object(kenya, list, "Alpha Relief").data.at("late").flag());
        const auto told = house.now;
        house.now = arrived;                                       // the second officer's act waited longer for its turn
        REQUIRE(house.post(boris, at + "/extend", extension).data.at("in_force").flag());
        house.now = told + 5 * tick;
        const auto openings = house.get(amara, at).data.at("openings").list();
        CHECK(openings.back().text("at") == text_of(arrived));     // everybody reads it: it tells nothing of Kenya's act
        CHECK_FALSE(house.object(france, list, "Alpha Relief").data.at("late").flag());
        const auto receipts = house.get(kenya, at + "/receipts").data.at("items").list();
        CHECK(receipts.at(0).at("names").list().at(0).at("late").flag());
    }
}

TEST_CASE("What is told of an act, its receipt and what stands agree whatever arrived first: they go by the order of the record") {
    for (const auto& kind : each_kind)
        for (const auto apart : {0, 1, 5}) {
            Corrected house(kind);
            const auto list = house.circulated(), at = "/api/v1/lists/" + list;
            const Data extension = Data::Members{{"deadline", later}, {"reason", "At the request of delegations"}};
            house.now = closing + tick;
            house.post(amara, at + "/extend", extension);
            house.now = closing + apart * tick + tick;             // the extension arrives when the act does, or after it, and is carried out first
            REQUIRE(house.post(boris, at + "/extend", extension).data.at("in_force").flag());
            house.now = closing + tick;
            const auto told = house.object(kenya, list, "Alpha Relief").data;
            CHECK_FALSE(told.at("late").flag());
            CHECK_FALSE(house.get(kenya, at + "/receipts").data.at("items").list().at(0).at("names").list().at(0).at("late").flag());
            CHECK(house.get(amara, at + "/objections").data.at("items").list().at(0).at("stands").flag());
            // A second person of the mission, whose act arrived earlier and waited longer, revises what is on record.
            house.now = closing;
            CHECK(house.object(kenya, list, "Alpha Relief").data.at("revision").number() == 2);
            CHECK(house.post(kenya, "/api/v1/objections/" + told.text("id") + "/withdraw").data.at("withdrawn").flag());
            house.now = closing + 10 * tick;
            CHECK(house.get(amara, at + "/objections").data.at("items").list().at(0).at("withdrawn").flag());
        }
}
