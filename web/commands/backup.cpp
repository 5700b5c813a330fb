#include <iostream>

#include "core/acts/backup.hpp"
#include "core/builtin/builtin.hpp"
#include "core/crypto/vault.hpp"
#include "core/plugin/plugins.hpp"
#include "core/store/whole.hpp"
#include "web/commands/commands.hpp"
#include "web/commands/opened.hpp"

namespace convoke::web {

namespace fs = std::filesystem;

int backup_command(const Arguments& arguments, const Settings& settings) {
    arguments.allow({"with-keys"}, 2);
    const auto file = arguments.word(1, "backup: the file");
    const Opened opened(settings);
    const auto& house = opened.house();
    const auto keys = opened.data() / "keys";
    const bool with_keys = arguments.has("with-keys");
    const auto made = make_backup(house, at_the_console(Role::admin), {.file = file, .keys = with_keys ? keys : fs::path(), .program = PROGRAM_VERSION}, house.clock());
    std::cout << file << "\n";
    std::cerr << made.rows << " rows of " << made.tables << " tables and " << made.documents << " documents\n";
    for (const auto& sha256 : made.missing) std::cerr << house.say({"backup.document_missing", {{"sha256", sha256}}}, "en", "UTC") << "\n";
    const bool outside = !settings.text("key.master").empty() || !settings.text("key.file").empty() || !settings.text("key.token").empty();
    const char* about = with_keys ? outside ? "backup.master_key_outside" : "backup.with_keys" : "backup.without_keys";
    std::cerr << house.say({about, {{"folder", keys.string()}}}, "en", "UTC") << "\n";
    return made.missing.empty() ? 0 : 1;
}

int restore_command(const Arguments& arguments, const Settings& settings) {
    arguments.allow({"without-key"}, 2);
    const Backup backup(arguments.word(1, "restore: the file"));
    const auto data = data_folder(settings);
    const auto keys = data / "keys";
    store::Database database({.location = settings.database(), .readers = 2});
    if (store::in_use(*database.read())) throw Refused(Refused::Kind::conflict, {"backup.in_the_way", {{"file", arguments.words()[1]}}});
    if (backup.holds_keys()) backup.put_keys(keys);
    if (!arguments.has("without-key")) {
        // Before the vault is asked: it makes a key where there is none, and a new one opens nothing of this.
        if (settings.text("key.master").empty() && !fs::exists(master_key_file(settings))) throw Refused(Refused::Kind::unavailable, {"backup.no_key", {{"folder", keys.string()}}});
        if (!backup.opened_by(vault_of(settings))) throw Refused(Refused::Kind::unavailable, {"backup.wrong_key", {{"folder", keys.string()}}});
    }
    Rights rights;
    Plugins plugins(rights, contribute_core);
    plugins.load(plugin_folder(settings));
    const auto restored = backup.restore(database, migration_folders(plugins), data / "documents", system_clock());
    for (const auto& [plugin, why] : restored.left_out) std::cerr << "the plugin " << plugin << " will be left out: " << why << "\n";
    std::cout << "restored " << restored.rows << " rows and " << restored.documents << " documents; the record is unaltered: " << restored.record << " entries\n";
    return 0;
}

}  // namespace convoke::web
