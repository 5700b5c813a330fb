// The parts of the program, made from the settings and lent to each other: the one place where they meet.
#pragma once

#include <filesystem>
#include <memory>

#include "core/acts/house.hpp"
#include "core/store/migrate.hpp"
#include "web/commands/settings.hpp"

namespace convoke {
class Catalogue;
}

namespace convoke::web {

// Where the program's own files are: sql, templates, static, locale, meetings.
std::filesystem::path share_folder();
std::filesystem::path plugin_folder(const Settings& settings);
std::filesystem::path data_folder(const Settings& settings);   // made, for its owner alone, where there is none
std::filesystem::path master_key_file(const Settings& settings);           // where it is no setting itself
Vault vault_of(const Settings& settings);                      // its key is made where there is none
std::vector<store::MigrationFolder> migration_folders(const Plugins& plugins);
Time system_clock();

class Opened {
public:
    // Opens the database (made where there is none), brings it up to date, loads the plugins and the registers.
    explicit Opened(const Settings& settings);
    ~Opened();

    const House& house() const;
    const Catalogue& catalogue() const;
    std::size_t migrated() const;                  // how many migrations were run
    std::filesystem::path data() const;            // the data folder
    std::string secret(const std::string& name) const;         // a key of 32 random bytes kept in the data folder, made on first use

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

// Who acts where a command is typed: the administrator of the machine, with the rights of the role given.
Actor at_the_console(Role role);

}  // namespace convoke::web
