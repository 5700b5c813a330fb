// The assistant over the whole host: asked, answered, applied, on record; and what is wrong with a question.
#include <catch2/catch.hpp>

#include <thread>

#include "tests/people/support.hpp"

using namespace convoke;
using namespace convoke::tests;

namespace {

struct Asked : Registration {
    explicit Asked(const std::string& kind) : Registration(kind) {
        for (const std::string name : {"Bridges", "Lanterns", "Harbours", "Forum"}) shortlisted.push_back(submitted(name, true));
        waiting = submitted("Waiting", false);
    }

    std::string submitted(const std::string& name, bool shortlist) {
        const auto made = host.application(ana, "m", name);
        done(ana, "/api/v1/applications/" + made + "/submit");
        if (shortlist) done(officer, "/api/v1/applications/" + made + "/shortlist");
        return made;
    }

    // The answer, however long it takes.
    Data answered(const Data::Members& question) {
        host.now += std::chrono::milliseconds(1);          // the last question is the latest
        id = done(officer, api + "/balance/assistant", question).text("id");
        for (;;) {
            const auto answer = read(officer, api + "/balance/assistant/" + id);
            if (answer.text("status") != "going") return answer;
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
    }
    Answered apply(const std::string& letter) { return host.post(officer, api + "/balance/assistant/" + id + "/apply", Data::Members{{"selection", letter}}); }
    std::vector<std::string> fields_of(const Data::Members& question) {
        const auto answer = host.post(officer, api + "/balance/assistant", question);
        CHECK(answer.status == 422);
        std::vector<std::string> fields;
        for (const auto& one : answer.json().at("errors").list()) fields.push_back(one.text("field"));
        return fields;
    }

    std::vector<std::string> shortlisted;
    std::string waiting, id;
};

Data limit(const std::string& kind, const std::string& group, const Data& number) { return Data::Members{{"kind", kind}, {"group", group}, {"number", number}}; }

}  // namespace

TEST_CASE("A question is answered, and what is applied of it is ticked on a new list and stands in the record with its aims") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        Asked at(kind);
        const auto answer = at.answered({{"size", 3}, {"near", Data::List{"region"}}, {"seed", "draw"}, {"own", Data::List{at.shortlisted[1]}}});
        CHECK(answer.text("outcome") == "proved");
        CHECK(answer.at("candidates") == Data(4));
        // In the words of who reads it: the sentences around the figures, the groups and the reasons.
        const auto in = [&](const std::string& language) { return write_json(at.read(at.officer, at.api + "/balance/assistant/" + at.id + "?lang=" + language)); };
        CHECK(in("fr").find("Rien ne s’en approche davantage") != std::string::npos);
        CHECK(in("fr").find("États d’Afrique") != std::string::npos);
        CHECK(in("ru").find("Ближе ничего нет; это доказано.") != std::string::npos);
        CHECK(in("ar").find("في قائمتك.") != std::string::npos);
        CHECK(answer.text("seed") == "draw");
        REQUIRE(answer.at("selections").list().size() > 1);
        for (const auto& one : answer.at("selections").list()) CHECK(one.at("names").list().size() == 3);
        const auto chosen = answer.at("selections").list().front().at("names").list();
        CHECK(std::ranges::any_of(chosen, [&](const Data& one) { return one.text("id") == at.shortlisted[1]; }));
        const auto id = at.id;
        CHECK(at.answered({{"size", 3}, {"near", Data::List{"region"}}, {"seed", "draw"}, {"own", Data::List{at.shortlisted[1]}}}).at("selections") == answer.at("selections"));
        CHECK(at.read(at.officer, at.api + "/balance/assistant/" + id).text("status") == "gone");         // of an earlier question the question alone is kept
        CHECK(at.recorded(at.id) == Lines{"balance.asked"});

        CHECK(at.apply("Z").status == 422);
        const auto applied = at.apply("A");
        INFO(applied.body);
        REQUIRE(applied.status == 200);
        const auto selection = applied.json().text("id");
        CHECK(at.recorded(selection) == Lines{"balance.applied"});
        const auto officer = at.host.browser(at.officer);
        const auto page = at.host.get(officer, "/m/m/lists/new?of=selection&selection=" + selection).body;
        for (const auto& one : chosen) CHECK(page.find("value=\"" + one.text("id") + "\" checked") != std::string::npos);
        const auto csv = at.host.get(officer, "/m/m/reports/balance.selection?selection=" + selection + "&format=csv").body;
        for (const auto& one : chosen) CHECK(csv.find(one.text("name")) != std::string::npos);
        CHECK(at.host.get(officer, "/m/m/balance?of=selection&selection=" + selection).status == 200);
        CHECK(at.host.get(officer, "/m/m/reports/balance.selection?selection=none&format=csv").status == 404);
    }
}

TEST_CASE("Whoever is only in review is shortlisted by applying, in the same transaction") {
    Asked at("sqlite");
    at.answered({{"of", "eligible"}, {"size", 5}, {"near", Data::List{"region"}}});
    const auto applied = at.apply("A");
    INFO(applied.body);
    REQUIRE(applied.status == 200);
    CHECK(applied.json().at("shortlisted") == Data(1));
    CHECK(at.recorded(at.waiting).back() == "application.moved");
    CHECK(at.answered({{"size", 5}, {"near", Data::List{"region"}}}).at("candidates") == Data(5));
}

TEST_CASE("Who withdrew while the page was open is named, and nothing is applied") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        Asked at(kind);
        at.answered({{"size", 4}, {"near", Data::List{"region"}}});
        at.done(at.ana, "/api/v1/applications/" + at.shortlisted[2] + "/withdraw");
        const auto applied = at.apply("A");
        CHECK(applied.status == 422);
        CHECK(applied.body.find("Harbours can no longer be chosen") != std::string::npos);
        CHECK(at.host.get(at.host.browser(at.officer), "/m/m/balance/assistant").body.find("Selections that were applied") == std::string::npos);
    }
}

TEST_CASE("Aims that contradict each other are named, and the nearest that can be had") {
    Asked at("sqlite");
    const auto answer = at.answered({{"size", 2}, {"near", Data::List{"region"}}, {"limits", Data::List{limit("at_least", "region.weog", 3), limit("at_most", "type.ngo", 4)}}});
    CHECK(answer.text("outcome") == "impossible");
    CHECK(answer.at("conflict_smallest") == Data(true));
    CHECK(answer.at("selections").list().empty());
    CHECK(answer.at("conflict").list().size() <= 2);
    CHECK_FALSE(answer.at("instead").list().empty());
    CHECK(at.apply("A").status == 422);
}

TEST_CASE("A lottery says each name's chance, and draws by the published seed") {
    Asked at("sqlite");
    const auto answer = at.answered({{"size", 2}, {"near", Data::List{"region"}}, {"lottery", true}, {"seed", "7, 11, 23"}});
    REQUIRE(answer.at("selections").list().size() == 1);
    double places = 0;
    for (const auto& one : answer.at("chances").list()) places += std::get<double>(one.at("chance").value) * static_cast<double>(one.at("names").list().size());
    CHECK(places == Approx(2));
}

TEST_CASE("People are chosen from, one of each organisation, and their gender is asked of people alone") {
    Asked at("sqlite");
    const auto answer = at.answered({{"unit", "people"}, {"size", 2}, {"one_per_organisation", true}, {"near", Data::List{"gender"}}, {"limits", Data::List{Data::Members{{"kind", "at_most"}, {"group", "region.weog"}, {"with", "gender.female"}, {"number", 50}, {"unit", "percent"}}}}});
    CHECK(answer.at("people") == Data(true));
    CHECK(answer.text("outcome") != "none");
    CHECK(at.fields_of({{"size", 1}, {"near", Data::List{"gender"}}}) == Lines{"near"});
}

TEST_CASE("Two dimensions at once, the form's closed questions and how many women speak for an organisation are asked for; who speaks in a session is chosen from") {
    Asked at("sqlite");
    const auto two = at.answered({{"unit", "people"}, {"size", 2}, {"near", Data::List{"region*gender"}}});
    CHECK(two.text("outcome") == "proved");
    CHECK(two.at("groups").list().size() == 10);   // five regional groups by two genders
    CHECK(two.at("groups").list().front().text("label") == "African States, Women");
    const auto beside = at.answered({{"size", 2}, {"near", Data::List{"region*type"}}, {"reference", "applicants"}});
    CHECK_FALSE(beside.at("groups").list().empty());
    CHECK(at.fields_of({{"size", 1}, {"near", Data::List{"region*gender"}}}) == Lines{"near"});
    CHECK(at.fields_of({{"size", 1}, {"near", Data::List{"region*type"}}}) == Lines{"near"});      // nothing to be near
    CHECK(at.fields_of({{"size", 1}, {"near", Data::List{"region*"}}}) == Lines{"near"});
    const auto mix = at.answered({{"size", 2}, {"limits", Data::List{limit("at_least", "delegation.half", 1), limit("at_most", "answer.sponsored.true", 2)}}});
    CHECK(mix.text("outcome") == "proved");
    CHECK(mix.at("groups").list().front().text("label") == "Women among an organization’s people: At least half are women");
    for (const auto& one : mix.at("selections").list().front().at("names").list()) CHECK(one.text("why").find("woman") == std::string::npos);
    // Near to all groups alike, or to another population: what the form asks and how many women speak for an organisation, as all others.
    for (const auto& [dimension, reference] : {std::pair{"delegation", "even"}, {"answer.sponsored", "even"}, {"delegation", "applicants"}}) {
        INFO(dimension << " " << reference);
        const auto near = at.answered({{"size", 2}, {"near", Data::List{dimension}}, {"reference", reference}});
        CHECK(near.text("outcome") == "proved");
        CHECK(near.at("groups").list().size() >= 2);
    }
    CHECK(at.fields_of({{"size", 1}, {"near", Data::List{"delegation"}}}) == Lines{"near"});       // no reference of its own
    CHECK(at.fields_of({{"unit", "people"}, {"size", 1}, {"limits", Data::List{limit("at_least", "delegation.half", 1)}}}) == Lines{"limits.0.group"});
    const auto nobody = at.host.post(at.officer, at.api + "/balance/assistant", Data::Members{{"unit", "people"}, {"of", "speakers"}, {"size", 1}, {"near", Data::List{"gender"}}});
    CHECK(nobody.status == 422);
    CHECK(nobody.body.find("There is nobody to choose from") != std::string::npos);
    const auto form = at.host.get(at.host.browser(at.officer), "/m/m/balance/assistant").body;
    for (const auto* one : {"region*gender", "delegation.half", "value=\"speakers\""}) CHECK(form.find(one) != std::string::npos);
}

TEST_CASE("Stopping is on record once, also of a question that another host searches; an answer that is there is stopped no more") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        Asked at(kind);
        const auto stop = [&](const std::string& id) { return at.host.post(at.officer, at.api + "/balance/assistant/" + id + "/stop").status; };
        at.answered({{"size", 2}, {"near", Data::List{"region"}}});
        const auto elsewhere = at.id;
        at.answered({{"size", 3}, {"near", Data::List{"region"}}});
        CHECK(stop(at.id) == 200);
        CHECK(at.recorded(at.id) == Lines{"balance.asked"});
        for (int i = 0; i < 2; ++i) CHECK(stop(elsewhere) == 200);     // nothing is known of it here any more
        CHECK(at.recorded(elsewhere) == Lines{"balance.asked", "balance.stopped"});
        CHECK(stop("none") == 404);
    }
}

TEST_CASE("What is applied is what was looked at") {
    Asked at("sqlite");
    const auto answer = at.answered({{"size", 2}, {"near", Data::List{"region"}}});
    const auto address = at.api + "/balance/assistant/" + at.id + "/apply";
    const auto other = at.host.post(at.officer, address, Data::Members{{"selection", "A"}, {"seen", "0123456789abcdef"}});
    CHECK(other.status == 422);
    CHECK(other.body.find("other names now") != std::string::npos);
    CHECK(at.host.post(at.officer, address, Data::Members{{"selection", "A"}, {"seen", answer.at("selections").list().front().text("seen")}}).status == 200);
}

TEST_CASE("What is wrong with a question is said with its field") {
    Asked at("sqlite");
    const Data near = Data::List{"region"};
    CHECK(at.fields_of({{"near", near}}) == Lines{"size"});
    for (const auto& size : Data::List{Data(-1), Data(0), Data(2.5), Data("many"), Data(5)}) CHECK(at.fields_of({{"size", size}, {"near", near}}) == Lines{"size"});
    CHECK(at.fields_of({{"size", 1}}) == Lines{"near"});
    CHECK(at.fields_of({{"size", 1}, {"near", Data::List{"planets"}}}) == Lines{"near"});
    CHECK(at.fields_of({{"size", 1}, {"near", Data::List{"type"}}}) == Lines{"near"});
    CHECK(at.fields_of({{"size", 1}, {"limits", Data::List{limit("at_least", "region.martian", 1)}}}) == Lines{"limits.0.group"});
    CHECK(at.fields_of({{"size", 1}, {"limits", Data::List{limit("at_least", "region.african", -1)}}}) == Lines{"limits.0.number"});
    CHECK(at.fields_of({{"size", 1}, {"limits", Data::List{limit("at_least", "region.african", 0.5)}}}) == Lines{"limits.0.number"});
    CHECK(at.fields_of({{"size", 1}, {"limits", Data::List{limit("exactly", "country.KEN", 1)}}}) == Lines{"limits.0.kind"});
    CHECK(at.fields_of({{"size", 1}, {"near", near}, {"in", Data::List{"Nobody"}}}) == Lines{"in"});
    CHECK(at.fields_of({{"size", 1}, {"near", near}, {"reference", "martians"}}) == Lines{"reference"});
    CHECK(at.fields_of({{"size", 1}, {"near", near}, {"sise", 3}}) == Lines{"sise"});
    CHECK(at.fields_of({{"unit", "people"}, {"of", "shortlisted"}, {"size", 1}, {"near", near}}) == Lines{"of"});
    CHECK(at.host.get(at.officer, at.api + "/balance/assistant/none").status == 404);
    CHECK(at.host.post(at.officer, at.api + "/balance/assistant/none/apply", Data::Members{{"selection", "A"}}).status == 404);
}

TEST_CASE("An empty pool is said, one candidate answers, a group with nobody in it is named") {
    Registration empty("sqlite");
    const auto nobody = empty.host.post(empty.officer, empty.api + "/balance/assistant", Data::Members{{"size", 1}, {"near", Data::List{"region"}}});
    CHECK(nobody.status == 422);
    CHECK(nobody.body.find("There is nobody to choose from") != std::string::npos);
    CHECK(empty.host.get(empty.host.browser(empty.officer), "/m/m/balance/assistant").body.find("There is nobody to choose from here") != std::string::npos);
    const auto id = empty.host.application(empty.ana, "m", "Alone");
    empty.done(empty.ana, "/api/v1/applications/" + id + "/submit");
    const auto asked = empty.done(empty.officer, empty.api + "/balance/assistant", Data::Members{{"of", "eligible"}, {"size", 1}, {"near", Data::List{"region"}}, {"limits", Data::List{limit("near", "region.eastern-european", 1)}}});
    const auto answer = empty.read(empty.officer, empty.api + "/balance/assistant/" + asked.text("id"));
    REQUIRE(answer.text("status") == "done");
    CHECK(answer.at("notes").list().size() == 2);
    CHECK(answer.at("notes").list().front().text().find("Eastern European States") != std::string::npos);
    CHECK(answer.at("selections").list().front().at("names").list().size() == 1);
}
