// What the register plugins answer about an organisation on the day of the meeting, under whatever name it comes.
#include <iostream>

#include "core/acts/define_meeting.hpp"
#include "core/csv/csv.hpp"
#include "core/json/json.hpp"
#include "core/store/findings.hpp"
#include "tests/acts/real.hpp"
#include "tests/acts/scene.hpp"

using namespace convoke;
using namespace convoke::tests;

namespace {

void bring_in(Scene& scene, const std::string& register_id, const std::string& sheet, const std::string& file, std::vector<std::pair<std::string, std::string>> map = {}) {
    const auto result = import_register(scene.house(), scene.secretariat.actor,
                                        {.register_id = register_id, .sheet = sheet, .file = file, .as_of = "2024-06-14", .map = std::move(map)}, scene.now);
    REQUIRE(result.imported);
    scene.now += std::chrono::milliseconds(1);     // of two versions as of one day, the later import is in force
}

Finding found(const Scene& scene, const std::string& meeting, const std::string& category, const std::string& name, const std::string& country = "") {
    const Application one{.id = "app_1", .meeting = meeting, .category = category, .organisation = {.name = name, .country = country}};
    const auto findings = examine(scene.house(), *scene.read(), *find_meeting(scene.house(), *scene.read(), meeting), scene.now, {&one, 1}).front();
    REQUIRE(findings.size() == 1);
    return findings.front();
}

// "met! ecosoc.found ecosoc.former_name": the verdict, certain or not, and the plugin's own reasons.
std::string said(const Finding& finding) {
    std::string text = std::string(name_of(finding.verdict)) + (finding.certain ? "!" : "?");
    for (const auto& reason : finding.reasons)
        if (reason.code.starts_with("ecosoc.") || reason.code.starts_with("nhri.")) text += " " + reason.code;
    return text;
}

// "m2024": the meeting of the tests, two days in November of that year.
void meeting_in(Scene& scene, const std::string& year) {
    scene.meeting("m" + year, [&](Data& file) {
        file["begins"] = year + "-11-22T10:00:00-05:00";
        file["ends"] = year + "-11-23T18:00:00-05:00";
        auto first = file.at("sessions").list().front();
        first["begins"] = year + "-11-22T10:00:00-05:00";
        first["no_later_than"] = year + "-12";
        first["ends"] = year + "-11-22T13:00:00-05:00";
        file["sessions"] = Data::List{first};
    });
}

}  // namespace

TEST_CASE("Consultative status is that on the day of the meeting, found under former and merged names (1996/31)") {
    for (const auto& kind : kinds_of_database()) {
        Scene scene(kind);                         // the meeting begins on 22 November 2021
        bring_in(scene, "ecosoc", "", "id,name,status,status_year,standing\nE1,Bridges for Survivors,special,1999,\nE2,Hands of Mercy,roster,2001,\n"
                                      "E3,Lanterns of the Coast,special,2003,\nE4,Orchard Keepers Union,general,2004,\nE5,Quarry Watchers League,roster,2005,suspended\n"
                                      "E6,Velvet Mountain Choir,special,2023,\n");
        bring_in(scene, "ecosoc", "name_changes", "old_name,new_name,when\nBridges for Survivors,Harbour of Hope,2019-06-04\n", {{"when", "date"}});
        bring_in(scene, "ecosoc", "mergers", "old_name_1,old_name_2,new_name\nHands of Mercy (in special consultative status),Sisters of Relief (an organization not in status with the Council),Relief in Mercy\n");
        bring_in(scene, "ecosoc", "withdrawn", "name,date\nLanterns of the Coast,2020-01-31\nOrchard Keepers Union,2023-01-31\n");
        bring_in(scene, "ecosoc", "declined", "name,date\nPlanetary Turnip Society,2018-02-09\n");
        const std::vector<std::array<std::string, 3>> expected{
            {"Harbour of Hope", "met! ecosoc.found", "not_met! ecosoc.needs_no_accreditation"},
            {"Bridges for Survivors", "met! ecosoc.found ecosoc.former_name", "not_met! ecosoc.needs_no_accreditation ecosoc.former_name"},
            {"Relief in Mercy", "met! ecosoc.found", "not_met! ecosoc.needs_no_accreditation"},
            {"Sisters of Relief", "met? ecosoc.found ecosoc.merged_name", "unclear? ecosoc.found ecosoc.merged_name"},
            {"Lanterns of the Coast", "not_met? ecosoc.withdrawn", "met? ecosoc.withdrawn"},
            {"Orchard Keepers Union", "met! ecosoc.found ecosoc.withdrawn_later", "not_met! ecosoc.needs_no_accreditation ecosoc.withdrawn_later"},
            {"Quarry Watchers League", "not_met? ecosoc.suspended", "met? ecosoc.suspended"},
            {"Velvet Mountain Choir", "not_met? ecosoc.not_yet", "met? ecosoc.not_yet"},
            {"Planetary Turnip Society", "not_met? ecosoc.declined", "met? ecosoc.declined"},
            {"Quite Another Body", "not_met? ecosoc.not_found", "met! ecosoc.without_status"},
        };
        for (const auto& [name, claimed, unneeded] : expected) {
            INFO(name);
            CHECK(said(found(scene, "m", "ngo-ecosoc", name)) == claimed);
            CHECK(said(found(scene, "m", "ngo", name)) == unneeded);
        }
        for (const auto& reason : found(scene, "m", "ngo-ecosoc", "Bridges for Survivors").reasons)
            if (reason.code == "ecosoc.former_name") CHECK(reason.args == Answers{{"name", "Harbour of Hope"}, {"former", "Bridges for Survivors"}});
    }
}

TEST_CASE("Each status that is not accepted has its own finding, and the meeting says which is (Paris Principles)") {
    for (const auto& kind : kinds_of_database()) {
        Scene scene(kind);
        scene.meeting("ab", [](Data& file) { file["plugins"]["nhri"]["accepted"] = "A, B"; });
        bring_in(scene, "nhri", "", "id,name,country_iso3,status\n1,National Human Rights Commission,KEN,A\n2,Defensoría del Pueblo,PER,B\n3,Human Rights Council,FRA,lapsed\n"
                                    "4,Office of the Ombudsman,FJI,NONE\n5,Human Rights Institute,DNK,deferred\n6,Human Rights Authority,NPL,special_review\n7,Human Rights Committee,MEX,subnational\n"
                                    "8,Equality Ombudsman,SWE,thematic\n9,Government Agency for Rights,TUN,ministry\n10,Human Rights Centre,FIN,suspended\n");
        const std::vector<std::array<std::string, 3>> expected{
            {"National Human Rights Commission", "KEN", "met! nhri.status_a"},
            {"Defensoría del Pueblo", "PER", "not_met! nhri.status_b"},
            {"Human Rights Council", "FRA", "not_met! nhri.status_lapsed"},
            {"Office of the Ombudsman", "FJI", "not_met! nhri.status_none"},
            {"Human Rights Institute", "DNK", "unclear? nhri.status_deferred"},
            {"Human Rights Authority", "NPL", "unclear? nhri.status_special_review"},
            {"Human Rights Committee", "MEX", "not_met! nhri.status_subnational"},
            {"Equality Ombudsman", "SWE", "not_met! nhri.status_thematic"},
            {"Government Agency for Rights", "TUN", "not_met! nhri.status_ministry"},
            {"Human Rights Centre", "FIN", "not_met! nhri.status_suspended"},
            {"Ministry of Turnips and Bicycles", "BEL", "not_met? nhri.not_found_ministry"},
            {"Children's Parrot Bureau", "BEL", "not_met? nhri.not_found_thematic"},
            {"Parrot Bureau of the Province of Liège", "BEL", "not_met? nhri.not_found_subnational"},
            {"Parrot Bureau", "BEL", "not_met? nhri.not_found nhri.nearest"},
        };
        for (const auto& [name, country, words] : expected) {
            INFO(name);
            CHECK(said(found(scene, "m", "nhri", name, country)) == words);
        }
        CHECK(said(found(scene, "ab", "nhri", "Defensoría del Pueblo", "PER")) == "met! nhri.status_b_accepted");
    }
}

TEST_CASE("What a meeting's file says otherwise of its checks is found again of who waits, and a status that is none is refused") {
    for (const auto& kind : kinds_of_database()) {
        Scene scene(kind);
        bring_in(scene, "nhri", "", "id,name,country_iso3,status\n1,National Human Rights Commission,KEN,B\n");
        const auto id = scene.submitted("National Human Rights Commission", "nhri");
        const auto stands = [&] { return said(store::finding_of(*scene.read(), id, "nhri.paris")->finding); };
        const auto import = [&](const std::function<void(Data&)>& change) {
            auto file = worked_example();
            file["id"] = "m";
            change(file);
            return import_meeting(scene.house(), scene.admin.actor, write_json(file), scene.now);
        };
        CHECK(stands() == "not_met! nhri.status_b");
        const auto done = import([](Data& file) { file["plugins"]["nhri"]["accepted"] = "A, B"; });
        CHECK(done.findings_changed == 1);
        CHECK(stands() == "met! nhri.status_b_accepted");
        CHECK(import([](Data& file) { file["plugins"]["nhri"]["accepted"] = "A, B", file["symbol"] = "A/RES/75/284"; }).findings_changed == 0);
        for (const auto* words : {"", " ", "A,X", "b", "NONE"}) {
            INFO(words);
            const auto refused = import([&](Data& file) { file["plugins"]["nhri"]["accepted"] = words; });
            REQUIRE(refused.problems.size() == 1);
            CHECK(refused.problems.front().field == "$.plugins.nhri.accepted");
        }
        CHECK(stands() == "met! nhri.status_b_accepted");
    }
}

TEST_CASE("Every real institution is found, with the status of its State in the year of the meeting", "[.data]") {
    const auto institutions = real("nhri_institutions.csv"), history = real("nhri_status_by_country.csv");
    if (!institutions || !history) return;
    Scene scene("sqlite");
    bring_in(scene, "nhri", "", *institutions, {{"iso3", "country_iso3"}, {"name_en", "name"}, {"country_status_2025", "status"}, {"status_as_of", "status_date"}});
    bring_in(scene, "nhri", "history", *history, {{"iso3", "country_iso3"}});
    std::map<std::string, Answers> states;
    for (const auto& row : cells_of(*history)) states[row.at("iso3")] = row;
    const std::map<std::string, std::string> words{{"A", "met! nhri.status_a"}, {"B", "not_met! nhri.status_b"}, {"D", "not_met! nhri.status_none"}};
    const auto all = cells_of(*institutions);
    CHECK(all.size() > 100);
    // A meeting in a year without a column of its own rests on the latest year before it.
    for (const auto& [year, column] : std::map<std::string, std::string>{{"2012", "s2010"}, {"2016", "s2016"}, {"2021", "s2021"}, {"2023", "s2023"}, {"2025", "s2025"}}) {
        meeting_in(scene, year);
        for (const auto& one : all) {
            INFO(year << " " << one.at("name_en"));
            CHECK(said(found(scene, "m" + year, "nhri", one.at("name_en"), one.at("iso3"))) == words.at(states.at(one.at("iso3")).at(column)));
        }
    }
}

TEST_CASE("The Committee's real notices: who changed its name or merged is found by the old one, and who was declined is never in status", "[.data]") {
    const auto whole = real("ecosoc_register.csv"), changes = real("ecosoc_name_changes.csv"), mergers = real("ecosoc_mergers.csv"),
               withdrawn = real("ecosoc_status_withdrawn_own_request.csv"), declined = real("ecosoc_declined.csv");
    if (!whole || !changes || !mergers || !withdrawn || !declined) return;
    Scene scene("sqlite");
    const std::vector<std::pair<std::string, std::string>> date{{"committee_session_end", "date"}};
    const auto take = [&](const std::string& sheet, const std::string& file, std::vector<std::pair<std::string, std::string>> map) {
        const auto result = import_register(scene.house(), scene.secretariat.actor,
                                            {.register_id = "ecosoc", .sheet = sheet, .file = file, .as_of = "2024-06-14", .map = std::move(map), .skip_bad = true}, scene.now);
        scene.now += std::chrono::milliseconds(1);
        CHECK(result.imported);
        std::set<std::size_t> bad;
        for (const auto& problem : result.problems) bad.insert(problem.line);
        std::cout << sheet << ": " << bad.size() << " of " << result.rows << " rows left out, " << result.entries << " entries\n";
        return bad;
    };
    take("", *whole, {{"other_names_from_change_notices", "other_names"}, {"acronym_in_name", "acronym"}, {"status_if_known", "status"}, {"status_year_if_known", "status_year"},
                      {"country_hint_iso3", "country_iso3"}});
    const auto unknown_changes = take("name_changes", *changes, date);
    take("mergers", *mergers, date);
    const auto unknown_withdrawn = take("withdrawn", *withdrawn, date);
    const auto unknown_declined = take("declined", *declined, date);
    CHECK(unknown_changes.size() <= 2);
    CHECK(unknown_declined.empty());
    meeting_in(scene, "2024");
    std::size_t asked = 0, known = 0;
    const auto rows = read_csv(*changes).rows;
    const auto cells = cells_of(*changes);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (unknown_changes.contains(rows[i].line)) continue;
        ++asked;
        const auto words = said(found(scene, "m2024", "ngo-ecosoc", cells[i].at("old_name")));
        INFO(cells[i].at("old_name") << ": " << words);
        CHECK(words.find("ecosoc.not_found") == std::string::npos);
        if (words.find("ecosoc.former_name") != std::string::npos || words.find("ecosoc.merged_name") != std::string::npos) ++known;
    }
    std::cout << "former names: " << known << " of " << asked << " are told as such; the others are a person's to decide or the name of today\n";
    CHECK(known * 10 >= asked * 9);
    for (const auto& one : cells_of(*declined)) {
        const auto finding = found(scene, "m2024", "ngo-ecosoc", one.at("name"));
        INFO(one.at("name") << ": " << said(finding));
        CHECK((finding.verdict != Finding::Verdict::met || said(finding).ends_with("ecosoc.declined_before")));    // one was granted it later
    }
    const auto gone = read_csv(*withdrawn).rows;
    const auto gone_cells = cells_of(*withdrawn);
    for (std::size_t i = 0; i < gone.size(); ++i) {
        if (unknown_withdrawn.contains(gone[i].line)) continue;
        const auto finding = found(scene, "m2024", "ngo-ecosoc", gone_cells[i].at("name"));
        INFO(gone_cells[i].at("name") << ": " << said(finding));
        CHECK(finding.verdict != Finding::Verdict::met);
    }
}
