// Meeting files: taken whole or refused with every mistake; and a meeting whose plugin is missing stays shut, and shuts nobody else.
#include "core/store/meetings.hpp"

#include <fstream>

#include "core/acts/define_meeting.hpp"
#include "core/builtin/builtin.hpp"
#include "core/json/json.hpp"
#include "tests/acts/scene.hpp"

using namespace convoke;
using namespace convoke::tests;

namespace {

MeetingImported import(Scene& scene, const std::string& text, const Caller& who) { return import_meeting(scene.house(), who.actor, text, scene.now); }

std::vector<std::string> fields_of(const MeetingImported& result) {
    std::vector<std::string> fields;
    for (const auto& problem : result.problems) fields.push_back(problem.field);
    return fields;
}

std::string example(const std::function<void(Data&)>& change = {}) {
    auto file = worked_example();
    file["id"] = "other";
    if (change) change(file);
    return write_json(file);
}

// All plugins of the build but one, which is refused: its library is no library.
const Contributors& without_balance() {
    static const auto* const all = [] {
        static const Folder folder;
        for (const std::string id : {"ecosoc", "nhri", "nonobjection", "balance"}) {
            std::filesystem::create_directories(folder.path / id);
            if (id == "balance") std::ofstream(folder.path / id / "balance.so") << "broken";
            else std::filesystem::copy(BINARY_DIR "/plugins/" + id, folder.path / id, std::filesystem::copy_options::recursive);
        }
        return new Contributors(contribute_core, folder.path);
    }();
    return *all;
}

}  // namespace

TEST_CASE("A wrong meeting file is refused with the place of every mistake, and nothing of it is kept") {
    for (const auto& kind : kinds_of_database()) {
        Scene scene(kind);
        const auto before = scene.lines();
        CHECK(fields_of(import(scene, "{\"id\": ", scene.admin)) == std::vector<std::string>{"$"});
        CHECK(fields_of(import(scene, "[]", scene.admin)) == std::vector<std::string>{"$"});
        const auto wrong = fields_of(import(scene, example([](Data& file) {
                                                file["time_zone"] = "Mars/Olympus";
                                                file["sessions"] = "none";
                                                file["colour"] = "blue";
                                            }), scene.admin));
        for (const std::string field : {"$.time_zone", "$.sessions", "$.colour"}) CHECK(std::ranges::count(wrong, field) == 1);
        const auto no_check = import(scene, example([](Data& file) {
                                         auto categories = file.at("categories").list();
                                         categories.front()["checks"] = Data::List{"ecosoc.horoscope"};
                                         file["categories"] = std::move(categories);
                                     }), scene.admin);
        CHECK(fields_of(no_check) == std::vector<std::string>{"$.categories[0].checks[0]"});
        CHECK(fields_of(import(scene, example([](Data& file) { file["plugins"]["tarot"] = Data::Members{}; }), scene.admin)) == std::vector<std::string>{"$.plugins.tarot"});
        CHECK(fields_of(import(scene, example([](Data& file) { file["plugins"]["nhri"]["acepted"] = "A"; }), scene.admin)) == std::vector<std::string>{"$.plugins.nhri.acepted"});
        const auto days = [&](const std::string& value) { return import(scene, example([&](Data& file) { file["plugins"]["nonobjection"]["deadline_days"] = value; }), scene.admin); };
        for (const std::string value : {"many", "-1", "2.5", " 7", "", "1000000"}) {
            const auto refused = days(value);
            CHECK(fields_of(refused) == std::vector<std::string>{"$.plugins.nonobjection.deadline_days"});
            CHECK(scene.house().say(refused.problems.front().message, "en", "").ends_with("without it: 14."));
        }
        // Which words a setting takes, its plugin says.
        const auto setting = [&](const std::string& key, const std::string& value) { return fields_of(import(scene, example([&](Data& file) { file["plugins"]["nonobjection"][key] = value; }), scene.admin)); };
        for (const std::string value : {"by officer", "At_once", ""}) CHECK(setting("pass_requests", value) == std::vector<std::string>{"$.plugins.nonobjection.pass_requests"});
        for (const std::string value : {"Holy See", "VAT,PSE", "XYZ", "vat", "VAT FRA"})
            CHECK(setting("specialised_agency_members", value) == std::vector<std::string>{"$.plugins.nonobjection.specialised_agency_members"});
        for (const auto* who : {&scene.ana, &scene.opga, &scene.secretariat})
            CHECK(refusal([&] { import(scene, example(), *who); }) == "not_allowed access.not_allowed");
        CHECK(scene.lines() == before);
        CHECK(store::version_of_meeting(*scene.read(), "other") == 0);
    }
}

TEST_CASE("Settings with the words that their plugin takes are taken") {
    Scene scene("sqlite");
    scene.meeting("m", [](Data& file) {
        file["plugins"]["nonobjection"]["pass_requests"] = "by_officer";
        file["plugins"]["nonobjection"]["specialised_agency_members"] = " VAT  COK ";
    });
    CHECK(store::version_of_meeting(*scene.read(), "m") == 2);
}

TEST_CASE("A meeting imported again is another version of the same one: what was sealed before still opens") {
    for (const auto& kind : kinds_of_database()) {
        Scene scene(kind);
        const auto key = store::read_meeting_row(*scene.read(), "m")->sealing_key;
        scene.meeting("m", [](Data& file) { file["place"] = "Geneva"; });
        const auto row = store::read_meeting_row(*scene.read(), "m");
        CHECK(row->version == 2);
        CHECK(row->sealing_key == key);
        CHECK(scene.meeting_m()->place == "Geneva");           // and nobody is shown the former one
        CHECK(scene.record("m") == std::vector<std::string>{"meeting.imported", "meeting.imported"});
    }
}

TEST_CASE("A file is looked at before it counts: what it would change, and nothing of it is kept") {
    for (const auto& kind : kinds_of_database()) {
        Scene scene(kind);
        const auto before = scene.lines();
        const auto fresh = check_meeting(scene.house(), scene.admin.actor, *scene.read(), example());
        CHECK(fresh.problems.empty());
        CHECK(fresh.id == "other");
        CHECK(fresh.version == 0);
        auto file = store::read_meeting_row(*scene.read(), "m")->file;
        CHECK(check_meeting(scene.house(), scene.admin.actor, *scene.read(), write_json(file)).changes.empty());
        file["place"] = "Geneva";
        const auto looked = check_meeting(scene.house(), scene.admin.actor, *scene.read(), write_json(file));
        CHECK(looked.version == 1);
        REQUIRE(looked.changes.size() == 1);
        CHECK(looked.changes.front().path == "$.place");
        CHECK(looked.changes.front().after == "\"Geneva\"");
        CHECK(refusal([&] { check_meeting(scene.house(), scene.opga.actor, *scene.read(), example()); }) == "not_allowed access.not_allowed");
        CHECK(scene.lines() == before);
    }
}

TEST_CASE("What is in force already makes no version, and nobody overwrites what they have not seen") {
    for (const auto& kind : kinds_of_database()) {
        Scene scene(kind);
        auto file = store::read_meeting_row(*scene.read(), "m")->file;
        const auto before = scene.lines();
        const auto same = import(scene, write_json(file), scene.admin);
        CHECK_FALSE(same.changed);
        CHECK(same.version == 1);
        CHECK(scene.lines() == before);
        file["place"] = "Geneva";
        CHECK(import_meeting(scene.house(), scene.admin.actor, write_json(file), scene.now, 1).version == 2);
        file["place"] = "Vienna";
        CHECK(refusal([&] { import_meeting(scene.house(), scene.admin.actor, write_json(file), scene.now, 1); }) == "stale meeting.stale");
        const auto versions = store::versions_of_meeting(*scene.read(), "m");
        REQUIRE(versions.size() == 2);
        CHECK(versions.front().number == 2);
        CHECK(versions.front().changed_by == scene.admin.actor.account);
        CHECK(store::meeting_version(*scene.read(), "m", 1)->file.text("place") != "Geneva");
    }
}

TEST_CASE("A category that has applications stays in the file") {
    for (const auto& kind : kinds_of_database()) {
        Scene scene(kind);
        scene.application(scene.ana, "m", "Hands", "ngo-ecosoc");
        auto file = store::read_meeting_row(*scene.read(), "m")->file;
        auto text = write_json(file);
        for (std::size_t at; (at = text.find("\"ngo-ecosoc\"")) != std::string::npos;) text.replace(at, 12, "\"ngo-other\"");
        const auto refused = import(scene, text, scene.admin);
        REQUIRE(refused.problems.size() == 1);
        CHECK(refused.problems.front() == Problem{"$.categories", {"meeting.category_in_use", {{"category", "ngo-ecosoc"}, {"count", "1"}}}});
        CHECK(store::version_of_meeting(*scene.read(), "m") == 1);
    }
}

TEST_CASE("Publishing and taking back are versions like any other") {
    for (const auto& kind : kinds_of_database()) {
        Scene scene(kind);
        publish_meeting(scene.house(), scene.admin.actor, "m", true, scene.now);
        CHECK(store::version_of_meeting(*scene.read(), "m") == 1);     // it was public
        publish_meeting(scene.house(), scene.admin.actor, "m", false, scene.now);
        CHECK_FALSE(scene.meeting_m()->published);
        CHECK(scene.get({}, "/m/m").status == 404);
        publish_meeting(scene.house(), scene.admin.actor, "m", true, scene.now);
        CHECK(scene.get({}, "/m/m").status == 200);
        CHECK(store::version_of_meeting(*scene.read(), "m") == 3);
        CHECK(refusal([&] { publish_meeting(scene.house(), scene.secretariat.actor, "m", false, scene.now); }) == "not_allowed access.not_allowed");
        CHECK(refusal([&] { publish_meeting(scene.house(), scene.admin.actor, "none", false, scene.now); }).starts_with("unknown"));
    }
}

TEST_CASE("What is exported is taken again as it was") {
    for (const auto& kind : kinds_of_database()) {
        Scene scene(kind);
        const auto text = export_meeting(scene.house(), *scene.read(), "m");
        REQUIRE(import(scene, text, scene.admin).problems.empty());
        CHECK(export_meeting(scene.house(), *scene.read(), "m") == text);
    }
}

TEST_CASE("A meeting that needs a refused plugin does not open and says which; the host and the other meetings go on") {
    for (const auto& kind : kinds_of_database()) {
        REQUIRE(without_balance().plugins.refused().size() == 1);
        CHECK(without_balance().plugins.refused().front().why == "it is not a shared library of this machine's kind, or it is cut short");
        Host host(kind, without_balance());
        const auto file = [](const std::string& id, bool balance) {
            auto one = worked_example();
            one["id"] = id;
            auto plugins = one.at("plugins").members();
            if (!balance) plugins.erase("balance");
            one["plugins"] = std::move(plugins);
            return one;
        };
        // Filed while the plugin was there.
        host.database().write([&](store::Unit& unit) {
            store::save_meeting(unit, {.id = "shut", .symbol = "A", .file = file("shut", true), .sealing_key = host.house().vault.wrap_new_key()}, host.now);
            store::save_meeting(unit, {.id = "open", .symbol = "A", .file = file("open", false), .sealing_key = host.house().vault.wrap_new_key()}, host.now);
        });
        const auto ana = host.account("ana", Role::applicant), opga = host.account("opga", Role::opga), secretariat = host.account("sec", Role::secretariat);
        for (const std::string address : {"/api/v1/meetings/shut", "/api/v1/meetings/shut/applications", "/api/v1/meetings/shut/lists", "/api/v1/meetings/shut/published"}) {
            const auto shut = host.get(opga, address);
            CHECK(shut.status == 503);
            CHECK(shut.json().text("detail") == host.house().say({"meeting.needs_plugin", {{"meeting", "shut"}, {"plugin", "balance"}}}, "en", "UTC"));
        }
        CHECK(host.get({}, "/m/shut").status == 503);
        CHECK(host.post(ana, "/api/v1/meetings/shut/applications", application_body("Hands")).status == 503);
        CHECK(host.get({}, "/").status == 200);
        CHECK(host.get({}, "/api/v1/meetings").json().at("items").list().size() == 1);
        CHECK(host.get({}, "/m/open").status == 200);
        const auto id = host.application(ana, "open", "Hands", "ngo-ecosoc");
        CHECK(host.post(ana, "/api/v1/applications/" + id + "/submit").status == 200);
        const auto imported = import_register(host.house(), secretariat.actor, {.register_id = "ecosoc", .sheet = "", .file = "id,name\nE1,Hands\n", .as_of = "2021-08-01", .map = {}}, host.now);
        CHECK(imported.findings_changed == 1);
        CHECK(host.get({}, "/m/open/balance").status == 404);
    }
}
