// Commands about the installation itself: migrations, settings, plugins.
#include <iostream>

#include "core/builtin/builtin.hpp"
#include "core/json/json.hpp"
#include "core/names/japanese.hpp"
#include "core/plugin/plugins.hpp"
#include "core/store/database.hpp"
#include "core/store/record.hpp"
#include "web/commands/beside.hpp"
#include "web/commands/commands.hpp"
#include "web/commands/opened.hpp"
#include "web/commands/words.hpp"
#include "web/view/translate.hpp"

namespace convoke::web {

int migrate_command(const Arguments& arguments, const Settings& settings) {
    arguments.allow({}, 1);
    const Opened opened(settings);
    for (const auto& plugin : opened.house().plugins.refused()) std::cerr << "the plugin " << plugin.id << " was left out: " << plugin.why << "\n";
    std::cout << opened.migrated() << " migrations were run; the database is up to date\n";
    return 0;
}

int config_command(const Arguments& arguments, const Settings& settings) {
    arguments.allow({}, 1);
    for (const auto& one : settings.all()) std::cout << one.key << " = " << one.shown() << "    [" << one.origin << "]\n";
    for (const auto& variable : settings.unknown_variables()) std::cerr << "the environment variable " << variable << " is no setting and is not read\n";
    if (const auto why = names::why_japanese_is_not_read(); !why.empty())
        std::cerr << "names in Japanese characters are compared as if they were Chinese: the dictionary of the Debian package mecab-ipadic-utf8 cannot be read (" << why << ")\n";
    return 0;
}

namespace {

Data told_of(const Plugins& plugins) {
    Data all = Data::List{};
    for (const auto& plugin : plugins.loaded()) {
        if (plugin.id == "core") continue;
        Data one = Data::Members{{"id", plugin.id}, {"version", plugin.version}, {"loaded", true}, {"contributes", Data::List{}}};
        for (const auto& line : plugin.contributes) one["contributes"].push(line);
        all.push(one);
    }
    for (const auto& plugin : plugins.refused())
        all.push(Data::Members{{"id", plugin.id}, {"version", plugin.version}, {"loaded", false}, {"reason", plugin.why}, {"contributes", Data::List{}}});
    return all;
}

// As a host would take them: where there is a database, with their migrations.
Data told_of_plugins(const Settings& settings) {
    if (!settings.text("database.url").empty() || std::filesystem::exists(settings.database())) return told_of(Opened(settings).house().plugins);
    Rights rights;
    Plugins plugins(rights, contribute_core);
    Catalogue catalogue;
    catalogue.add_all(share_folder() / "locale");
    plugins.load(plugin_folder(settings), {}, looking_beside(catalogue));
    return told_of(plugins);
}

}  // namespace

int plugin_command(const Arguments& arguments, const Settings& settings) {
    arguments.allow({"json"}, 2);
    if (arguments.word(1, "plugin: list") != "list") throw Usage("plugin: there is only “list”");
    const auto all = told_of_plugins(settings);
    if (arguments.has("json")) {
        std::cout << write_json_indented(all);
        return 0;
    }
    for (const auto& one : all.list()) {
        std::cout << one.text("id") << (one.text("version").empty() ? "" : " ") << one.text("version") << (one.at("loaded").flag() ? "  loaded" : "  refused: " + one.text("reason")) << "\n";
        for (const auto& line : one.at("contributes").list()) std::cout << "    " << line.text() << "\n";
    }
    return 0;
}

}  // namespace convoke::web
