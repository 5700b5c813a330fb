// Commands about the installation itself: migrations, settings, plugins, backups.
#include <filesystem>
#include <iostream>

#include "core/json/json.hpp"
#include "core/plugin/plugins.hpp"
#include "core/store/database.hpp"
#include "core/store/record.hpp"
#include "web/commands/commands.hpp"
#include "web/commands/opened.hpp"
#include "web/commands/words.hpp"

namespace convoke::web {

namespace fs = std::filesystem;

int migrate_command(const Arguments& arguments, const Settings& settings) {
    arguments.allow({});
    const Opened opened(settings);
    std::cout << opened.migrated() << " migrations were run; the database is up to date\n";
    return 0;
}

int config_command(const Arguments& arguments, const Settings& settings) {
    arguments.allow({});
    for (const auto& [key, value, origin, secret] : settings.all())
        std::cout << key << " = " << (secret && !value.empty() ? "(hidden)" : value) << "    [" << origin << "]\n";
    return 0;
}

int plugin_command(const Arguments& arguments, const Settings& settings) {
    arguments.allow({"json"});
    if (arguments.word(1, "plugin: list") != "list") throw Usage("plugin: there is only “list”");
    Rights rights;
    Plugins plugins(rights, [](Registry&) {});
    plugins.load(plugin_folder(settings));
    Data all = Data::List{};
    for (const auto& plugin : plugins.loaded()) {
        if (plugin.id == "core") continue;
        Data one;
        one["id"] = plugin.id;
        one["version"] = plugin.version;
        one["loaded"] = true;
        one["contributes"] = Data::List{};
        for (const auto& line : plugin.contributes) one["contributes"].push(line);
        all.push(one);
    }
    for (const auto& plugin : plugins.refused()) {
        Data one;
        one["id"] = plugin.id;
        one["version"] = "";
        one["loaded"] = false;
        one["reason"] = plugin.why;
        one["contributes"] = Data::List{};
        all.push(one);
    }
    if (arguments.has("json")) {
        std::cout << write_json_indented(all);
        return 0;
    }
    for (const auto& one : all.list()) {
        std::cout << one.text("id") << " " << one.text("version") << (one.at("loaded").flag() ? "  loaded" : "  refused: " + one.text("reason")) << "\n";
        for (const auto& line : one.at("contributes").list()) std::cout << "    " << line.text() << "\n";
    }
    return 0;
}

int backup_command(const Arguments& arguments, const Settings& settings) {
    arguments.allow({});
    const auto file = arguments.word(1, "backup: the file");
    if (fs::exists(file)) throw Refused(Refused::Kind::conflict, {"backup.exists", {{"file", file}}});
    const Opened opened(settings);
    opened.house().database.backup_to(file);
    fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
    std::cout << file << "\n";
    return 0;
}

int restore_command(const Arguments& arguments, const Settings& settings) {
    arguments.allow({});
    const fs::path file = arguments.word(1, "restore: the file");
    const fs::path database = settings.database();
    if (settings.database().starts_with("postgres")) throw Refused(Refused::Kind::unavailable, {"store.backup_with_pg_dump"});
    if (!fs::is_regular_file(file)) throw Refused(Refused::Kind::unknown, {"backup.missing", {{"file", file.string()}}});
    if (fs::exists(database)) throw Refused(Refused::Kind::conflict, {"backup.in_the_way", {{"file", database.string()}}});
    fs::create_directories(database.parent_path());
    const auto aside = fs::path(database.string() + ".restoring");
    fs::copy_file(file, aside, fs::copy_options::overwrite_existing);
    {
        const store::Database restored({.location = aside.string(), .readers = 1});
        if (const auto broken = store::verify_record(*restored.read())) throw Refused(Refused::Kind::invalid, broken->why);
    }
    for (const auto* beside : {"-wal", "-shm"}) fs::remove(aside.string() + beside);
    fs::rename(aside, database);
    std::cout << database.string() << "\n";
    return 0;
}

}  // namespace convoke::web
