// Populations of a meeting over the whole host: speakers, versions of a list, the meeting before; side by side, in one document, and
// as they are published.
#include <catch2/catch.hpp>

#include "core/domain/countries.hpp"
#include "tests/people/support.hpp"

using namespace convoke;
using namespace convoke::tests;

namespace {

std::string people(const std::string& application) { return "/api/v1/applications/" + application + "/representatives"; }

const Data* row(const Data& table, const std::string& id) {
    for (const auto& one : table.at("rows").list())
        if (one.text("id") == id) return &one;
    return nullptr;
}

bool has_column(const Data& table, const std::string& name) {
    return std::ranges::any_of(table.at("columns").list(), [&](const Data& one) { return one.text("name") == name; });
}

void with_balance(Data& file, const Data& settings) { file["plugins"]["balance"] = settings; }

}  // namespace

TEST_CASE("Speakers are those who are to speak, in a session whose floor is theirs and which they attend") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        Registration at(kind);
        const auto id = at.approved(at.ana, "Free Hands");
        const auto refused = [&](const Data::Members& more) { return at.host.post(at.ana, people(id), person("ben", more)).problems(); };
        CHECK(refused({{"sessions", Data::List{"panel-2"}}, {"speaks", Data::List{"panel-1"}}}).at(0).starts_with("speaks: Whoever speaks"));
        CHECK(refused({{"sessions", Data::List{"plenary-2"}}, {"speaks", Data::List{"plenary-2"}}}).at(0).starts_with("speaks: People of this category do not"));
        at.done(at.ana, people(id), person("ben", {{"gender", "male"}, {"sessions", Data::List{"panel-1"}}, {"speaks", Data::List{"panel-1"}}}));
        at.done(at.ana, people(id) + "/confirm");
        at.done(at.france, at.api + "/delegation/members", delegate("zoé", {{"leads", true}, {"sessions", Data::List{"panel-1", "panel-2"}}, {"speaks", Data::List{"panel-2"}}}));
        at.done(at.france, at.api + "/delegation/confirm");
        const auto gender = [&](const std::string& query, const std::string& group) {
            const auto table = at.read(at.officer, "/m/m/reports/balance.gender?format=json&of=speakers" + query);
            return row(table, group) ? row(table, group)->at("count").number() : 0;
        };
        CHECK(gender("", "male") == 1);
        CHECK(gender("", "female") == 1);
        CHECK(gender("&session=panel-1", "male") == 1);
        CHECK(gender("&session=panel-1", "female") == 0);
        CHECK(gender("&session=panel-2", "female") == 1);
        const auto form = at.host.get(at.host.browser(at.france), "/m/m/delegation/members/new").body;
        CHECK(form.find("name=\"speaks[]\"") != std::string::npos);
    }
}

TEST_CASE("Populations side by side and over time: those who applied, versions of the list, those who take part; as a table and a picture") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        Registration at(kind);
        at.approved(at.ana, "Free Hands");
        const auto list = at.read(at.officer, at.api + "/lists").at("items").list().at(0).text("id");
        const auto table = at.read(at.officer, "/m/m/reports/balance.stages?format=json&dimension=region&list=" + list);
        for (const auto* column : {"applicants_share", "pool_count", "list_v1_share", "participants_share"}) CHECK(has_column(table, column));
        REQUIRE(row(table, "african"));
        CHECK(row(table, "african")->at("applicants_count").number() == 1);
        CHECK(row(table, "african")->at("list_v1_count").number() == 1);
        const auto two = at.read(at.officer, "/m/m/reports/balance.stages?format=json&dimension=gender&of=applicants&beside=participants");
        CHECK(has_column(two, "participants_share"));
        CHECK_FALSE(has_column(two, "pool_share"));
        const auto officer = at.host.browser(at.officer);
        CHECK(at.host.get(officer, "/m/m/reports/balance.stages?dimension=region&format=svg&list=" + list).body.find("<desc>") != std::string::npos);
        CHECK(at.host.get(officer, "/m/m/reports/balance.stages?dimension=region&format=svg&width=narrow").status == 200);
        CHECK(at.host.get(at.officer, "/m/m/reports/balance.stages?format=json&dimension=region&list=lst_none").status == 404);
        CHECK(at.host.get(at.officer, "/m/m/reports/balance.region?format=json&of=list&version=9&list=" + list).status == 404);
        const auto all = at.read(at.officer, "/m/m/reports/balance.region?format=json&of=list&version=1&list=" + list);
        CHECK(row(all, "african")->at("count").number() == 1);
    }
}

TEST_CASE("A list's balance is one document: sections with their pictures as PDF, native charts as XLSX; published it withholds") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        Registration at(kind);
        at.approved(at.ana, "Free Hands");
        const auto list = at.read(at.officer, at.api + "/lists").at("items").list().at(0).text("id");
        const auto officer = at.host.browser(at.officer);
        const std::string annex = "/m/m/reports/balance.annex?of=list&list=" + list;
        CHECK(at.host.get(officer, annex + "&format=pdf").body.starts_with("%PDF"));
        CHECK(at.host.get(officer, annex + "&format=xlsx").body.find("xl/charts/chart2.xml") != std::string::npos);
        const auto csv = at.host.get(officer, annex + "&format=csv").body;
        for (const auto* words : {"Regional groups of the United Nations", "African States", "Gender of representatives"}) CHECK(csv.find(words) != std::string::npos);
        const auto sources = at.read(at.officer, annex + "&format=json").at("about").text("sources");
        for (const std::string source : {"M49", "non-member observer States"}) CHECK(sources.find(source) == sources.rfind(source));
        CHECK(at.host.post(at.officer, at.api + "/balance/publications", Data::Members{{"of", "list"}, {"list", list}}).status == 201);
        CHECK(at.host.get(officer, annex + "&public=yes&format=csv").body.find("\"true\"") != std::string::npos);

        // Anybody may draw what was published, and nothing of a list that was not decided.
        const auto figures = "/m/m/lists/" + list + "/figures?report=balance.region&picture=diverging";
        CHECK(at.host.get({}, figures + "&format=svg").status == 200);
        CHECK(at.host.get({}, "/m/m/published").body.find("figures?report=balance.region") != std::string::npos);
        // In the words of who reads it, not of who decided.
        for (const auto* words : {"الدول الأفريقية", "نسبة الدول الأعضاء", "المجموعات الإقليمية للأمم المتحدة"})
            CHECK(at.host.ask({}, "GET", "/m/m/published", {}, {}, {{"Accept-Language", "ar"}}).body.find(words) != std::string::npos);
        // Its own words keep the direction of its writing: nothing marks them as borrowed.
        CHECK(at.host.ask({}, "GET", "/m/m/lists/" + list + "/figures?report=balance.m49&format=svg", {}, {}, {{"Accept-Language", "ar"}}).body.find("<title>المناطق (M49)</title>") != std::string::npos);
        CHECK(at.host.get({}, "/m/m/lists/" + list + "/figures?report=balance.region&format=csv").body.find("\"1\"") == std::string::npos);
        CHECK(at.host.get({}, "/m/m/lists/" + list + "/figures?report=nonobjection.list").status == 404);
        CHECK(at.host.get({}, "/m/m/lists/" + list + "/figures?picture=pie").status == 422);
    }
}

TEST_CASE("The meeting before is a population and a reference where it is named; the world where the file of countries has its people") {
    Registration at("sqlite", [](Data& file) { with_balance(file, Data::Members{{"previous", "before"}}); });
    at.host.meeting("before");
    const auto status = [&](const std::string& query) { return at.host.get(at.officer, "/m/m/reports/balance.region?format=json&" + query).status; };
    CHECK(status("of=applicants&reference=previous") == 200);
    CHECK(status("of=previous") == 200);
    CHECK(status("of=applicants&reference=previous&previous=nowhere") == 404);
    CHECK(status("of=applicants&reference=world") == 422);
    Registration none("sqlite");
    CHECK(none.host.get(none.officer, "/m/m/reports/balance.region?format=json&of=previous").status == 422);
}

TEST_CASE("An empty population is explained and not drawn; an empty name of one is refused with the field") {
    Registration at("sqlite");
    const auto officer = at.host.browser(at.officer);
    CHECK(at.host.get(at.officer, at.api + "/balance?of=").status == 422);
    CHECK(at.host.get(at.officer, at.api + "/balance?of=").body.find("“of”") != std::string::npos);
    CHECK(at.read(at.officer, "/m/m/reports/balance.region?format=json&of=applicants").at("rows").list().empty());
    const auto page = at.host.get(officer, "/m/m/reports/balance.region?of=applicants").body;
    CHECK(page.find("Nobody is counted here") != std::string::npos);
    CHECK(page.find("African States") == std::string::npos);
    CHECK(at.host.get(officer, "/m/m/reports/balance.region?of=applicants&format=svg").body.find("Nobody is counted here") != std::string::npos);
}

TEST_CASE("Two dimensions: people where they are asked for, another population's shares beside; two of countries are not published together") {
    Registration at("sqlite");
    at.approved(at.ana, "Free Hands");
    const std::string cross = "/m/m/reports/balance.cross?format=json&of=applicants&rows=region&columns=type";
    CHECK(at.read(at.officer, cross + "&reference=pool").at("rows").list().front().has("reference_ngo"));
    const auto status = [&](const std::string& query) { return at.host.get(at.officer, query).status; };
    CHECK(status(cross + "&reference=targets") == 422);
    CHECK(status(cross + "&unit=people") == 200);
    CHECK(status("/m/m/reports/balance.cross?format=json&of=applicants&rows=region&columns=m49&public=yes") == 422);
    CHECK(status("/m/m/reports/balance.cross?format=json&of=applicants&rows=region&columns=m49") == 200);
    // Published are tables that have gender in common, and no others.
    for (const auto* two : {"region&columns=type", "country&columns=gender", "type&columns=participation", "answer.areas&columns=gender", "gender&columns=gender"})
        CHECK(status(std::string("/m/m/reports/balance.cross?format=json&of=applicants&public=yes&rows=") + two) == 422);
    CHECK(at.host.post(at.officer, at.api + "/balance/publications", Data::Members{{"of", "applicants"}, {"tables", "yes"}}).status == 201);
    for (const auto* two : {"region&columns=gender", "gender&columns=type"}) CHECK(status(std::string("/m/m/reports/balance.cross?format=json&of=applicants&public=yes&rows=") + two) == 200);
    // What other plugins, and closed questions of the form, tell apart, crossed as well.
    const auto crossed = at.read(at.officer, "/m/m/reports/balance.cross?format=json&of=applicants&rows=ecosoc.class&columns=gender");
    std::int64_t people = 0;
    for (const auto& one : crossed.at("rows").list())
        for (const auto* gender : {"female", "male", "other", "undisclosed"}) people += one.at(gender).number();
    CHECK(people == 1);
    CHECK(at.read(at.officer, "/m/m/reports/balance.cross?format=json&of=applicants&rows=answer.areas&columns=region&reference=pool").at("rows").list().size() >= 5);
    CHECK(row(at.read(at.officer, "/m/m/reports/balance.by?format=json&of=applicants&dimension=ecosoc.class"), "none")->at("count").number() == 1);
    CHECK(at.read(at.officer, "/m/m/reports/balance.by?format=json&of=applicants&dimension=answer.areas").at("rows").list().size() >= 5);
    CHECK(status("/m/m/reports/balance.by?format=json&of=applicants&dimension=planets") == 422);
}

TEST_CASE("What a plugin or the form contributes is compared with the targets of the meeting, and with another population") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        Registration at(kind, [](Data& file) { with_balance(file, Data::Members{{"targets", "answer.areas.prevention=0.4 ecosoc.class.general=0.25 gender.female=0.5"}}); });
        at.approved(at.ana, "Free Hands");
        const auto reference = [&](const std::string& dimension, const std::string& group, const std::string& with) {
            const auto table = at.read(at.officer, "/m/m/reports/balance.by?format=json&of=applicants&dimension=" + dimension + "&reference=" + with);
            const auto* found = row(table, group);
            REQUIRE(found);
            return found->at("reference_share");
        };
        CHECK(reference("answer.areas", "prevention", "targets") == Data(0.4));
        CHECK(reference("answer.areas", "research", "targets").is_null());         // none was set for it
        CHECK(reference("ecosoc.class", "general", "targets") == Data(0.25));
        CHECK(reference("ecosoc.class", "none", "pool") == Data(1.0));
        // The assistant is near to them, too.
        const auto other = at.host.application(at.ana, "m", "Open Doors");
        at.done(at.ana, "/api/v1/applications/" + other + "/submit");
        at.done(at.officer, "/api/v1/applications/" + other + "/shortlist");
        const auto asked = at.done(at.officer, at.api + "/balance/assistant", Data::Members{{"size", 1}, {"near", Data::List{"ecosoc.class", "answer.areas"}}, {"reference", "targets"}});
        const auto address = at.api + "/balance/assistant/" + asked.text("id");
        auto answer = at.read(at.officer, address);
        for (int i = 0; i < 20 && answer.text("status") == "going"; ++i) answer = at.read(at.officer, address);
        REQUIRE(answer.at("groups").list().size() == 2);
        CHECK(answer.at("groups").list()[0].text("wanted") == "near 0.3");         // a quarter of one place
        CHECK(answer.at("groups").list()[1].text("wanted") == "near 0.4");
    }
}

TEST_CASE("A target of a dimension or a group that there is not is named") {
    for (const auto* target : {"ecosoc.planets.general=0.2", "answer.nothing.a=0.5", "gender.female=50"}) {
        INFO(target);
        Registration at("sqlite", [&](Data& file) { with_balance(file, Data::Members{{"targets", target}}); });
        const auto answered = at.host.get(at.officer, at.api + "/balance?reference=targets");
        CHECK(answered.status == 422);
        CHECK(answered.body.find(target) != std::string::npos);
    }
}

TEST_CASE("A corrected decision that would tell of fewer than five has no figures, and says why") {
    for (const auto& kind : kinds_of_database()) {
        INFO(kind);
        Registration at(kind);
        for (const std::string name : {"Bridges", "Lanterns", "Harbours", "Forum", "Orchards", "Rivers", "Gardens"}) {
            const auto made = at.host.application(at.ana, "m", name);
            auto body = application_body(name);
            if (name == "Bridges") body["organisation"]["country"] = "FRA";        // the only one of its group
            REQUIRE(at.put(at.ana, "/api/v1/applications/" + made, body, at.read(at.ana, "/api/v1/applications/" + made).at("version").number()).status == 200);
            at.done(at.ana, "/api/v1/applications/" + made + "/submit");
            at.done(at.officer, "/api/v1/applications/" + made + "/shortlist");
        }
        const auto list = "/api/v1/lists/" + at.done(at.officer, at.api + "/lists", Data::Members{{"title", "List"}, {"applications", "shortlisted"}}).text("id");
        at.done(at.second, list + "/approve");
        at.done(at.officer, list + "/circulate", Data::Members{{"deadline", text_of(at.host.now + std::chrono::hours(24))}});
        at.host.now += std::chrono::hours(25);
        const auto decided = [&](bool without) {
            Data dispositions = Data::Members{};
            for (const auto& one : at.read(at.officer, list).at("entries").list()) dispositions[one.text("id")] = without && one.text("name") == "Bridges" ? "not_approved" : "approved";
            const Data decision = Data::Members{{"symbol", "76/500"}, {"date", date_text(at.host.now)}, {"dispositions", dispositions}, {"reason", "Entered wrongly"}};
            at.done(at.officer, list + "/decision", decision);
            at.done(at.second, list + "/decision", decision);
        };
        decided(false);
        CHECK_FALSE(at.read({}, at.api + "/published").at("balance").list().empty());
        CHECK(at.read({}, at.api + "/published").at("balance_refused").is_null());
        at.host.now += std::chrono::hours(1);
        decided(true);
        const auto published = at.read({}, at.api + "/published");
        CHECK(published.at("balance").list().empty());
        CHECK(published.text("balance_refused").find("fewer than five") != std::string::npos);
        CHECK(at.host.get({}, "/m/m/published").body.find("No figures were published with this decision") != std::string::npos);
        CHECK(at.host.get(at.host.browser(at.officer), "/m/m" + list.substr(7)).body.find("publish again once more") != std::string::npos);
    }
}
