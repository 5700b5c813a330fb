// What checks found, from the submission to the officer who settles it, and again when the register changes.
#include "core/acts/finding_changes.hpp"
#include "core/store/findings.hpp"

#include "tests/acts/scene.hpp"

using namespace convoke;
using namespace convoke::tests;

namespace {

const std::string header = "id,name,status,standing\n";
const std::string first = header + "E1,Bridges for Survivors,special,active\nE2,Hands of Mercy,roster,active\n";

store::StoredFinding found(const Scene& scene, const std::string& id, const std::string& check = "ecosoc.status") {
    return *store::finding_of(*scene.read(), id, check);
}

std::string verdict(const Scene& scene, const std::string& id) { return std::string(name_of(found(scene, id).finding.verdict)); }

void settle_it(Scene& scene, const std::string& id, Settling settling, const Actor& actor) {
    scene.database().write([&](store::Unit& unit) { settle_finding(scene.house(), unit, actor, scene.now, id, "ecosoc.status", settling); });
}

}  // namespace

TEST_CASE("A submission leaves a finding of each check of its category, with entry, version and as-of date (para. 8)") {
    for (const auto& kind : kinds_of_database()) {
        Scene scene(kind);
        const auto version = scene.import(first).version;
        const auto known = scene.submitted("Bridges for Survivors", "ngo-ecosoc"), unknown = scene.submitted("Quite Another Body", "ngo-ecosoc");
        CHECK(verdict(scene, known) == "met");
        CHECK(found(scene, known).finding.evidence.front().entry == "E1");
        CHECK(found(scene, known).finding.evidence.front().version == version);
        CHECK(found(scene, known).finding.evidence.front().as_of == "2021-08-01");
        CHECK(verdict(scene, unknown) == "not_met");
        CHECK(scene.record(known) == std::vector<std::string>{"application.drafted", "finding.made", "application.moved"});
        CHECK(scene.state(known) == State::submitted);         // a finding informs; nothing registers by itself unless the file says so
    }
}

TEST_CASE("A status that differs from the one claimed is said once: by the check where the entry is certain, among the candidate's reasons where it is not") {
    Scene scene("sqlite");
    scene.import(first);
    auto one = scene.kept(scene.application(scene.ana, "m", "Bridges for Survivors", "ngo-ecosoc"));
    const auto said = [&](const std::string& name, const std::string& claimed) {
        one.organisation.name = name;
        one.claims = Data::Members{{"ecosoc", Data::Members{{"status", claimed}}}};
        std::vector<std::string> codes;
        const auto findings = examine(scene.house(), *scene.read(), *scene.meeting_m(), scene.now, {&one, 1}).front();
        for (const auto& finding : findings)
            if (finding.check == "ecosoc.status")
                for (const auto& reason : finding.reasons)
                    if (reason.code.ends_with("other_status") || reason.code == "names.status_differs") codes.push_back(reason.code);
        return codes;
    };
    CHECK(said("Bridges for Survivors", "special").empty());
    CHECK(said("Bridges for Survivors", "general") == std::vector<std::string>{"ecosoc.other_status"});
    CHECK(said("Bridges for Survivors Uganda", "general") == std::vector<std::string>{"names.status_differs"});
}

TEST_CASE("A certain finding registers by itself where the meeting file says so, and an uncertain one waits for a person") {
    for (const auto& kind : kinds_of_database()) {
        Scene scene(kind);
        scene.meeting("m", [](Data& file) {
            auto categories = file.at("categories").list();
            for (auto& category : categories)
                if (category.text("id") == "ngo-ecosoc") category["register_when_certain"] = true;
            file["categories"] = std::move(categories);
        });
        scene.import(first);
        const auto known = scene.submitted("Bridges for Survivors", "ngo-ecosoc"), unknown = scene.submitted("Quite Another Body", "ngo-ecosoc");
        CHECK(scene.state(known) == State::registered);
        CHECK(scene.state(unknown) == State::submitted);
    }
}

TEST_CASE("A new version of the register makes the findings of what is undecided again, and leaves decided ones as they were") {
    for (const auto& kind : kinds_of_database()) {
        Scene scene(kind);
        scene.import(first);
        const auto waiting = scene.submitted("Bridges for Survivors", "ngo-ecosoc"), other = scene.submitted("Hands of Mercy", "ngo-ecosoc"),
                   decided = scene.submitted("Hands of Mercy International", "ngo-ecosoc");
        scene.take("application.decline", decided, {{"reason", "Not of the field."}});
        const auto of_decided = found(scene, decided);
        const auto result = scene.import(header + "E1,Bridges for Survivors,special,withdrawn\nE2,Hands of Mercy,roster,active\n", "2021-09-01");
        CHECK(result.findings_changed == 1);
        CHECK(verdict(scene, waiting) == "not_met");
        CHECK(found(scene, other).finding.evidence.front().as_of == "2021-09-01");
        CHECK(found(scene, decided).finding.evidence == of_decided.finding.evidence);
        const auto lines = scene.record(waiting);
        CHECK(std::ranges::count(lines, "finding.made") == 2);
        CHECK(std::ranges::count(scene.record(other), "finding.made") == 1);       // it says the same: nothing to write down
    }
}

TEST_CASE("The Secretariat sees which findings a version changed, from what to what, and nobody else does") {
    for (const auto& kind : kinds_of_database()) {
        Scene scene(kind);
        const auto one = scene.import(first);
        const auto waiting = scene.submitted("Bridges for Survivors", "ngo-ecosoc");
        scene.submitted("Hands of Mercy", "ngo-ecosoc");
        scene.now += std::chrono::minutes(1);
        const auto two = scene.import(header + "E1,Bridges for Survivors,special,withdrawn\nE2,Hands of Mercy,roster,active\n", "2021-09-01");
        scene.now += std::chrono::minutes(1);
        const auto changes_of = [&](const std::string& version, const Caller& who) { return finding_changes(scene.house(), *scene.read(), who.actor, "ecosoc", version); };
        CHECK(changes_of(one.version, scene.secretariat).empty());         // made for the first time is no change
        const auto changes = changes_of(two.version, scene.secretariat);
        REQUIRE(changes.size() == 1);
        CHECK(changes[0].application.id == waiting);
        CHECK(changes[0].check == "ecosoc.status");
        CHECK(changes[0].before.verdict == "met");
        CHECK(changes[0].before.certain);
        CHECK(changes[0].after.verdict == "not_met");
        CHECK_FALSE(changes[0].after.certain);
        CHECK(changes[0].after.entry == "E1");
        CHECK(refusal([&] { changes_of("reg_none", scene.secretariat); }) == "unknown access.unknown");
        for (const auto* who : {&scene.ana, &scene.opga, &scene.admin}) CHECK(refusal([&] { changes_of(two.version, *who); }) == "not_allowed access.not_allowed");
    }
}

TEST_CASE("An application that is submitted while the register changes gets the finding of the version in force") {
    for (const auto& kind : kinds_of_database()) {
        Scene scene(kind);
        scene.import(first);
        const auto id = scene.application(scene.ana, "m", "Bridges for Survivors", "ngo-ecosoc");
        const auto one = scene.kept(id);
        const auto early = examine(scene.house(), *scene.read(), *scene.meeting_m(), scene.now, {&one, 1}).front();
        scene.import(header + "E1,Bridges for Survivors,special,suspended\n", "2021-09-01");
        scene.database().write([&](store::Unit& unit) { submit(scene.house(), unit, *scene.meeting_m(), scene.ana.actor, scene.now, one, early); });
        CHECK(early.front().verdict == Finding::Verdict::met);
        CHECK(verdict(scene, id) == "not_met");
        CHECK(found(scene, id).finding.evidence.front().as_of == "2021-09-01");
    }
}

TEST_CASE("An application that is submitted before this host has seen what another imported gets the finding of that version") {
    for (const auto& kind : kinds_of_database()) {
        Scene scene(kind);
        scene.import(first);
        RegisterShelf elsewhere;
        const auto& one = scene.house();
        elsewhere.load(*scene.read(), one.plugins);
        const House other{one.database, one.plugins, one.rights, one.meetings, elsewhere, one.likenesses, one.vault, one.signer, one.passwords,
                          one.deadlines, one.tallies, one.documents, one.say, one.clock};
        const std::string file = header + "E1,Bridges for Survivors,special,suspended\n";
        import_register(other, scene.secretariat.actor, {.register_id = "ecosoc", .sheet = "", .file = file, .as_of = "2021-09-01", .map = {}}, scene.now);
        const auto id = scene.submitted("Bridges for Survivors", "ngo-ecosoc");
        CHECK(verdict(scene, id) == "not_met");
        CHECK(found(scene, id).finding.evidence.front().as_of == "2021-09-01");
    }
}

TEST_CASE("What an officer settled stays while the finding says the same, and is an open question again when it says something else") {
    for (const auto& kind : kinds_of_database()) {
        Scene scene(kind);
        scene.import(first);
        const auto id = scene.submitted("Quite Another Body", "ngo-ecosoc");
        settle_it(scene, id, {.verdict = "met", .entry = "E2", .note = "Telephoned them."}, scene.secretariat.actor);
        CHECK(found(scene, id).settled->by == "sec");
        const auto line = store::record_of(*scene.read(), id).back();
        CHECK(line.kind == "finding.settled");
        CHECK(line.data == Data(Data::Members{{"check", "ecosoc.status"}, {"verdict", "met"}, {"entry", "E2"}}));      // not the note
        scene.import(first, "2021-08-15");
        CHECK(found(scene, id).settled);
        scene.import(first + "E3,Quite Another Body,roster,active\n", "2021-09-01");
        CHECK_FALSE(found(scene, id).settled);
    }
}

TEST_CASE("What was settled as an entry is an open question again once the entry stands otherwise or is gone, and the page says what stood") {
    for (const auto& kind : kinds_of_database()) {
        Scene scene(kind);
        const std::string columns = "id,name,acronym,standing\n";
        scene.import(columns + "E1,World Harbour Watch Federation,,active\n");
        const auto id = scene.submitted("World Harbour Watch", "ngo-ecosoc");
        REQUIRE(verdict(scene, id) == "unclear");
        const auto settle = [&] { settle_it(scene, id, {.verdict = "met", .entry = "E1"}, scene.secretariat.actor); };
        settle();
        scene.now += std::chrono::minutes(1);
        CHECK(scene.import(columns + "E1,World Harbour Watch Federation,WHF,active\n", "2021-09-01").findings_changed == 0);
        CHECK(found(scene, id).settled);
        scene.now += std::chrono::minutes(1);
        const auto withdrawn = scene.import(columns + "E1,World Harbour Watch Federation,WHF,withdrawn\n", "2021-09-02");
        CHECK(withdrawn.findings_changed == 1);
        CHECK_FALSE(found(scene, id).settled);
        const auto changes = finding_changes(scene.house(), *scene.read(), scene.secretariat.actor, "ecosoc", withdrawn.version);
        REQUIRE(changes.size() == 1);
        CHECK(changes[0].before.verdict == "met");
        CHECK(changes[0].before.certain);
        CHECK(changes[0].after.verdict == "unclear");
    }
}

TEST_CASE("Who is nobody of the register is no entry of it, and another one that is nearest by chance changes nothing") {
    for (const auto& kind : kinds_of_database()) {
        Scene scene(kind);
        scene.import(header + "E1,World Harbour Watch Federation,special,active\n");
        const auto id = scene.submitted("Coastal Lantern Watch", "ngo-ecosoc");
        const auto shown = [&] { return scene.get(scene.secretariat, "/api/v1/applications/" + id + "/findings").json().list().front(); };
        const auto before = shown();
        REQUIRE(before.at("candidates").list().front().text("entry") == "E1");
        CHECK(before.text("found") == "not_met");
        settle_it(scene, id, {.verdict = "not_met"}, scene.secretariat.actor);
        CHECK(scene.import(header + "E2,International Harbour Watch,special,active\n", "2021-09-01").findings_changed == 0);
        CHECK(shown().at("candidates").list().front().text("entry") == "E2");
        CHECK(shown().text("entry").empty());
        CHECK(found(scene, id).settled);
    }
}

TEST_CASE("“It is this one” means what the entry's standing means to the check: nobody comes in by an entry that was withdrawn") {
    for (const auto& kind : kinds_of_database()) {
        Scene scene(kind);
        scene.import(header + "E1,World Harbour Watch Federation,special,active\nE2,World Harbour Watch Foundation,special,withdrawn\n");
        const auto clerk = scene.browser(scene.secretariat);
        const auto buttons = [&](const std::string& category) {
            const auto id = scene.submitted(category == "ngo" ? "Watch, World Harbour" : "World Harbour Watch", category);
            const auto page = scene.get(clerk, "/m/m/findings?again=" + id + "&check=" + (category == "ngo" ? "ecosoc.unneeded" : "ecosoc.status")).body;
            std::vector<std::string> values;
            const auto form = page.substr(page.find("<form method=\"post\" action=\"/m/m/findings/" + id));
            const auto end = form.find("</form>");
            for (auto at = form.find("name=\"settle\" value=\""); at < end; at = form.find("name=\"settle\" value=\"", at + 1)) values.push_back(form.substr(at + 21, form.find('"', at + 21) - at - 21));
            std::ranges::sort(values);
            CHECK(form.find("its status was withdrawn") < end);
            return values;
        };
        CHECK(buttons("ngo-ecosoc") == std::vector<std::string>{"met:E1", "not_met:", "not_met:E2"});
        CHECK(buttons("ngo") == std::vector<std::string>{"met:", "met:E2", "not_met:E1"});
    }
}

TEST_CASE("Settling is the Secretariat's, of what was handed in, with a verdict that is one") {
    for (const auto& kind : kinds_of_database()) {
        Scene scene(kind);
        scene.import(first);
        const auto id = scene.submitted("Quite Another Body", "ngo-ecosoc"), draft = scene.application(scene.ana, "m", "A Draft", "ngo-ecosoc");
        const auto before = scene.lines();
        const auto outcome = [&](const std::string& which, Settling settling, const Caller& who) { return refusal([&] { settle_it(scene, which, settling, who.actor); }); };
        CHECK(outcome(id, {.verdict = "met"}, scene.opga) == "not_allowed access.not_allowed");
        CHECK(outcome(id, {.verdict = "met"}, scene.ana) == "not_allowed access.not_allowed");
        CHECK(outcome(draft, {.verdict = "met"}, scene.secretariat) == "unknown access.unknown");
        CHECK(outcome("app_nobody", {.verdict = "met"}, scene.secretariat) == "unknown access.unknown");
        CHECK(outcome(id, {.verdict = "perhaps"}, scene.secretariat) == "invalid finding.verdict_wrong");
        CHECK(outcome(id, {.verdict = "unclear"}, scene.secretariat) == "invalid finding.verdict_wrong");
        CHECK(outcome(id, {.verdict = "met", .entry = "E99"}, scene.secretariat) == "invalid finding.entry_unknown");
        CHECK(outcome(id, {.verdict = "met", .note = std::string(8001, 'x')}, scene.secretariat) == "invalid finding.note_too_long");
        CHECK(scene.lines() == before);
    }
}

TEST_CASE("Words that agree, come near and differ are marked in every script, and each reason says what it weighed") {
    Scene scene("sqlite");
    scene.import("id,name,other_names\nE1,International Women’s Council for the Peace of Harbours,\nE2,Quite Another Body,\n");
    const auto clerk = scene.browser(scene.secretariat);
    const auto page = [&](const std::string& name) {
        const auto id = scene.submitted(name, "ngo-ecosoc");
        return scene.get(clerk, "/m/m/findings?again=" + id + "&check=ecosoc.status").body;
    };
    const auto shows = [](const std::string& body, const std::string& how, const std::string& word) { return body.find("<mark class=\"word-" + how + "\">" + word + "</mark>") != std::string::npos; };
    const auto arabic = page("المجلس الدولي للمرأة");
    for (const auto* word : {"المجلس", "الدولي", "للمرأة", "Council", "Women’s"}) CHECK(shows(arabic, "near", word));
    CHECK(shows(arabic, "plain", "for"));
    CHECK(arabic.find("“المجلس” means “Council”.") != std::string::npos);
    CHECK(arabic.find("dir=\"ltr\">+0.") != std::string::npos);
    const auto chinese = page("国际妇女理事会");
    for (const auto* word : {"国际", "妇女", "理事会"}) CHECK(shows(chinese, "near", word));
    CHECK(shows(page("Women’s “Peace” Council"), "agrees", "“Peace”"));
    CHECK(shows(page("Harbours and P\u0435ace of Women"), "agrees", "P\u0435ace"));            // the comparison reads it so, and says that it did
}
