// A register's file is taken whole or not at all.
#include "core/store/registers.hpp"

#include "tests/acts/scene.hpp"

using namespace convoke;
using namespace convoke::tests;

namespace {

std::vector<std::size_t> lines_of(const RegisterImported& result) {
    std::vector<std::size_t> lines;
    for (const auto& problem : result.problems) lines.push_back(problem.line);
    return lines;
}

std::size_t versions(const Scene& scene) { return store::register_versions(*scene.read(), "ecosoc").size(); }

}  // namespace

TEST_CASE("A bad row is named by its line and keeps the rest out, unless whoever imports says to skip it") {
    for (const auto& kind : kinds_of_database()) {
        Scene scene(kind);
        const std::string file = "id,name,status\nE1,Bridges,special\nE2,,roster\nE1,Bridges again,roster\nE4,Hands,crowned\n";
        const auto refused = scene.import(file);
        CHECK_FALSE(refused.imported);
        CHECK(lines_of(refused) == std::vector<std::size_t>{3, 4, 5});
        CHECK(versions(scene) == 0);
        const auto skipped = scene.import(file, "2021-08-01", true);
        CHECK(skipped.imported);
        CHECK(lines_of(skipped) == std::vector<std::size_t>{3, 4, 5});
        CHECK(skipped.entries == 1);
        CHECK(versions(scene) == 1);
    }
}

TEST_CASE("Cells are kept as what is typed into a form is: nothing in them turns the page, and a name that cannot be seen is none") {
    for (const auto& kind : kinds_of_database()) {
        Scene scene(kind);
        const auto result = scene.import("id,name,country_iso3\n E1,\u202eBridges \u00a0 of\u202c Hope ,ken\nE2,\u200b,KEN\n", "2021-08-01", true);
        CHECK(lines_of(result) == std::vector<std::size_t>{3});
        const auto entry = scene.house().registers.entry("ecosoc", "E1");
        REQUIRE(entry);
        CHECK(entry->name == "Bridges of Hope");
        CHECK(entry->country == "KEN");
    }
}

TEST_CASE("Of a register with entries a file of bad rows alone makes no empty one") {
    for (const auto& kind : kinds_of_database()) {
        Scene scene(kind);
        scene.import("id,name\nE1,Bridges\n");
        const auto result = scene.import("id,name\n,Bridges\n,Hands\n", "2021-09-01", true);
        CHECK_FALSE(result.imported);
        CHECK(lines_of(result) == std::vector<std::size_t>{2, 3});
        CHECK(versions(scene) == 1);
        CHECK(scene.house().registers.entry("ecosoc", "E1").has_value());
    }
}

TEST_CASE("A dry run says what an import would do, and does nothing") {
    for (const auto& kind : kinds_of_database()) {
        Scene scene(kind);
        scene.import("id,name\nE1,Bridges\nE2,Hands\n");
        const auto before = scene.lines();
        const auto dry = scene.import("id,name\nE1,Bridges of Hope\nE3,Feet\n", "2021-09-01", false, true);
        CHECK_FALSE(dry.imported);
        CHECK(dry.added == 1);
        CHECK(dry.removed == 1);
        CHECK(dry.changed == 1);
        CHECK(versions(scene) == 1);
        CHECK(scene.lines() == before);
    }
}

TEST_CASE("The version in force is the one known as of the latest date, and its import is on record with the file's digest") {
    for (const auto& kind : kinds_of_database()) {
        Scene scene(kind);
        const auto late = scene.import("id,name\nE1,Late\n", "2021-09-01");
        scene.import("id,name\nE1,Early\n", "2021-07-01");
        CHECK(scene.house().registers.version("ecosoc") == std::pair<std::string, std::string>{late.version, "2021-09-01"});
        const auto line = store::record_of(*scene.read(), late.version).at(0);
        CHECK(line.kind == "register.imported");
        CHECK(line.actor == "sec");
        CHECK(line.data.text("as_of") == "2021-09-01");
        CHECK(line.data.text("digest").size() == 64);
    }
}

TEST_CASE("Of versions with one as-of date, imported within one millisecond, the last is in force") {
    for (const auto& kind : kinds_of_database()) {
        Scene scene(kind);
        std::vector<std::string> imported;
        for (int i = 0; i < 8; ++i) {
            imported.push_back(scene.import("id,name\nE1,Version " + std::to_string(i) + "\n", "2021-09-01").version);
            CHECK(scene.house().registers.version("ecosoc").first == imported.back());
        }
        const auto kept = store::register_versions(*scene.read(), "ecosoc");
        REQUIRE(kept.size() == imported.size());
        for (std::size_t i = 0; i < kept.size(); ++i) CHECK(kept[i].id == imported[imported.size() - 1 - i]);
    }
}

TEST_CASE("What cannot be an import is refused with what is wrong with it") {
    for (const auto& kind : kinds_of_database()) {
        Scene scene(kind);
        const auto outcome = [&](RegisterImport asked, const Caller& who) { return refusal([&] { import_register(scene.house(), who.actor, asked, scene.now); }); };
        const RegisterImport good{.register_id = "ecosoc", .sheet = "", .file = "id,name\nE1,One\n", .as_of = "2021-08-01", .map = {}};
        const auto with = [&](auto change) {
            auto asked = good;
            change(asked);
            return outcome(asked, scene.secretariat);
        };
        for (const auto* who : {&scene.ana, &scene.opga, &scene.admin}) CHECK(outcome(good, *who) == "not_allowed access.not_allowed");
        CHECK(with([](RegisterImport& one) { one.register_id = "unesco"; }) == "unknown register.unknown");
        CHECK(with([](RegisterImport& one) { one.as_of = "yesterday"; }) == "invalid register.as_of_wrong");
        CHECK(with([](RegisterImport& one) { one.sheet = "people"; }) == "invalid register.no_such_sheet");
        CHECK(with([](RegisterImport& one) { one.file = "name\nOne\n"; }) == "invalid register.column_missing");
        CHECK(with([](RegisterImport& one) { one.map = {{"Nom", "name"}}; }) == "invalid register.no_such_column");
        CHECK(with([](RegisterImport& one) { one.file = "id,name,formerly\nE1,One,Un\n", one.map = {{"formerly", "othernames"}}; }) == "invalid register.not_our_column");
        CHECK(with([](RegisterImport& one) { one.file = "id,name\n"; }) == "invalid register.no_rows");
        CHECK(with([](RegisterImport& one) { one.file = "id,name,name\nE1,One,Eins\n"; }) == "invalid register.column_twice");
        CHECK(with([](RegisterImport& one) { one.file = "id,en,fr\nE1,One,Un\n", one.map = {{"en", "name"}, {"fr", "name"}}; }) == "invalid register.column_twice");
        CHECK(versions(scene) == 0);
        auto chosen = good;
        chosen.file = "id,name,name_en\nE1,Eins,One\n", chosen.map = {{"name_en", "name"}};
        import_register(scene.house(), scene.secretariat.actor, chosen, scene.now);
        CHECK(scene.house().registers.entry("ecosoc", "E1")->name == "One");
        auto mapped = good;
        mapped.file = "Kennung,Nom\nE1,One\n";
        mapped.map = {{"Kennung", "id"}, {"Nom", "name"}};
        CHECK(import_register(scene.house(), scene.secretariat.actor, mapped, scene.now).imported);
    }
}

TEST_CASE("What a version changed in a finding is told with the name the entry had then") {
    Scene scene("sqlite");
    scene.import("id,name\nE1,Bridges for Survivors\n");
    scene.submitted("Bridges for Survivors", "ngo-ecosoc");
    scene.now += std::chrono::minutes(1);
    const auto later = scene.import("id,name\nE2,Hands of Mercy\n", "2021-09-01");
    REQUIRE(later.findings_changed == 1);
    const auto csv = scene.get(scene.browser(scene.secretariat), "/registers/ecosoc/findings?version=" + later.version + "&format=csv").body;
    INFO(csv);
    CHECK(csv.find("\"Met\",\"Bridges for Survivors\"") != std::string::npos);
    CHECK(csv.find("E1") == std::string::npos);
}

TEST_CASE("Versions and what changed between them are told in words, not in the codes of their files") {
    Scene scene("sqlite");
    scene.import("id,name,country_iso3\nE1,Bridges,KEN\n");
    import_register(scene.house(), scene.secretariat.actor, {.register_id = "ecosoc", .sheet = "withdrawn", .file = "name\nBridges\n", .as_of = "2021-08-01", .map = {}}, scene.now);
    const auto clerk = scene.browser(scene.secretariat);
    const auto page = scene.get(clerk, "/registers/ecosoc").body;
    CHECK(page.find(">name_changes<") == std::string::npos);
    CHECK(page.find(">Changed names<") != std::string::npos);
    CHECK(page.find("1 August 2021, Status withdrawn (") != std::string::npos);      // which of two of one day is compared
    const auto all = store::register_versions(*scene.read(), "ecosoc");
    const auto changes = "/registers/ecosoc/difference?from=" + all[1].id + "&to=" + all[0].id;
    CHECK(scene.get(clerk, changes).body.find("Standing") != std::string::npos);
    CHECK(scene.get(clerk, changes + "&format=csv").body.find("standing") != std::string::npos);
}

TEST_CASE("Registers teach each other the words of two languages, whichever is imported first") {
    const std::string bilingual = "id,name,other_names\nE1,University of Xanadu,Université de Zanadou\nE2,Hands,\n", other = "id,name,country_iso3,status\nN1,Xanadu Hospital,KEN,A\nN2,Bridges,UGA,A\n";
    for (const auto& kind : kinds_of_database())
        for (const bool teacher_first : {true, false}) {
            Scene scene(kind);
            const auto pupil = [&] { import_register(scene.house(), scene.secretariat.actor, {.register_id = "nhri", .sheet = "", .file = other, .as_of = "2021-08-01", .map = {}, .skip_bad = false, .dry_run = false}, scene.now); };
            if (!teacher_first) pupil();
            scene.import(bilingual);
            if (teacher_first) pupil();
            const auto found = scene.house().registers.ask("nhri", {.name = "Hôpital de Zanadou"});
            REQUIRE_FALSE(found.candidates.empty());
            CHECK(found.candidates.front().entry.id == "N1");
            CHECK(std::ranges::any_of(found.candidates.front().reasons, [](const Text& reason) { return reason.code == "names.word_may_mean" && answer(reason.args, "theirs") == "Xanadu"; }));
            // The next version of it knows them, too; what the teacher no longer says is forgotten.
            scene.import("id,name\nE1,University of Xanadu\n", "2021-09-01");
            const auto later = scene.house().registers.ask("nhri", {.name = "Hôpital de Zanadou"});
            CHECK((later.candidates.empty() || std::ranges::none_of(later.candidates.front().reasons, [](const Text& reason) { return reason.code == "names.word_may_mean" && answer(reason.args, "theirs") == "Xanadu"; })));
        }
}
