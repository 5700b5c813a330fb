#include "web/commands/opened.hpp"

#include <iostream>

#include "core/acts/likenesses.hpp"
#include "core/acts/meeting.hpp"
#include "core/acts/register_shelf.hpp"
#include "core/acts/settle.hpp"
#include "core/acts/tallies.hpp"
#include "core/builtin/builtin.hpp"
#include "core/crypto/digest.hpp"
#include "core/crypto/password.hpp"
#include "core/crypto/secret_file.hpp"
#include "core/crypto/signer.hpp"
#include "core/crypto/token.hpp"
#include "core/crypto/vault.hpp"
#include "core/plugin/plugins.hpp"
#include "core/store/database.hpp"
#include "core/store/migrate.hpp"
#include "web/commands/beside.hpp"
#include "web/commands/countries.hpp"
#include "web/commands/memory.hpp"
#include "web/view/translate.hpp"

namespace convoke::web {

namespace fs = std::filesystem;

namespace {

fs::path program_folder() { return fs::canonical("/proc/self/exe").parent_path(); }

fs::path made(const fs::path& folder) {
    fs::create_directories(folder);
    fs::permissions(folder, fs::perms::owner_all);
    return folder;
}

}  // namespace

Time system_clock() { return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now()); }

fs::path data_folder(const Settings& settings) { return made(settings.text("data.folder")); }

fs::path master_key_file(const Settings& settings) {
    const auto chosen = settings.text("key.file");
    if (!chosen.empty()) return chosen;
    return data_folder(settings) / "keys" / (settings.text("key.token").empty() ? "master.key" : "master.wrapped");
}

Vault vault_of(const Settings& settings) {
    const auto key = settings.text("key.master"), token = settings.text("key.token");
    if (token.empty()) return key.empty() ? Vault::from_file(master_key_file(settings)) : Vault::from_text(key);
    if (!key.empty()) throw Usage("key.master and key.token: the master key stands in one place; set one of them");
    // An installation that had its key in a file goes over to the token with it.
    const auto before = data_folder(settings) / "keys" / "master.key", wrapped = master_key_file(settings);
    std::string plain;
    if (fs::exists(before)) {
        if (fs::exists(wrapped)) throw Usage(before.string() + " holds the master key in clear beside key.token; move it to where the copies of the keys are kept");
        const auto text = secret_file(before, [] { return std::string(); });
        plain = from_base64(std::string_view(text).substr(0, text.find_last_not_of("\r\n") + 1)).value_or("");
        if (plain.size() != 32) throw std::runtime_error(before.string() + " does not hold a master key");
        std::cerr << "the master key is wrapped under key.token in " << wrapped.string() << "; move " << before.string() << " to where the copies of the keys are kept\n";
    }
    return Vault(wrapped_master_key(wrapped, TokenKey(token), plain));
}

std::vector<store::MigrationFolder> migration_folders(const Plugins& plugins) {
    std::vector<store::MigrationFolder> folders{{"core", share_folder() / "sql"}};
    for (const auto& plugin : plugins.loaded())
        if (!plugin.folder.empty()) folders.push_back({plugin.id, plugin.folder / "sql"});
    return folders;
}

fs::path share_folder() {
    const auto beside = program_folder() / "share";
    return fs::is_directory(beside) ? beside : program_folder().parent_path() / "share" / "convoke";
}

fs::path plugin_folder(const Settings& settings) {
    if (const auto chosen = settings.text("plugins.folder"); !chosen.empty()) return chosen;
    const auto beside = program_folder() / "plugins";
    return fs::is_directory(beside) ? beside : program_folder().parent_path() / "lib" / "convoke" / "plugins";
}

struct Opened::Parts {
    explicit Parts(const Settings& settings)
        : data(data_folder(settings)), database({.location = settings.database()}), plugins(rights, contribute_core),
          vault(vault_of(settings)), signer(data / "keys", settings.text("site.name"), system_clock()) {
        migrated = store::migrate(database, {{"core", share_folder() / "sql"}}, system_clock());
        use_countries(settings, *database.read());
        catalogue.add_all(share_folder() / "locale");
        plugins.load(plugin_folder(settings), {}, taking_beside(database, catalogue, migrated));
        registers.load(*database.read(), plugins);
        made(data / "documents");
        give_back_memory();                        // the registers were read whole to be indexed
    }

    fs::path data;
    store::Database database;
    Rights rights;
    Plugins plugins;
    MeetingShelf meetings;
    RegisterShelf registers;
    Likenesses likenesses;
    Vault vault;
    Signer signer;
    Passwords passwords;
    Deadlines deadlines;
    Tallies tallies;
    Catalogue catalogue;
    std::size_t migrated = 0;
    House house{.database = database, .plugins = plugins, .rights = rights, .meetings = meetings, .registers = registers, .likenesses = likenesses, .vault = vault, .signer = signer,
                .passwords = passwords, .deadlines = deadlines, .tallies = tallies, .documents = data / "documents",
                .say = [this](const Text& text, std::string_view language, std::string_view zone) { return catalogue.say(text, language, zone); }, .clock = system_clock};
};

Opened::Opened(const Settings& settings) : parts_(std::make_unique<Parts>(settings)) {}
Opened::~Opened() = default;

const House& Opened::house() const { return parts_->house; }
const Catalogue& Opened::catalogue() const { return parts_->catalogue; }
std::size_t Opened::migrated() const { return parts_->migrated; }
fs::path Opened::data() const { return parts_->data; }

std::string Opened::secret(const std::string& name) const {
    return secret_file(parts_->data / "keys" / name, [] { return random_token(); });
}

Actor at_the_console(Role role) { return {.account = "console", .role = role, .name = "console"}; }

}  // namespace convoke::web
