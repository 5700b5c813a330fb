// What is in force: each setting from an option, an environment variable (CONVOKE_SECTION_KEY), the configuration file
// (Poco properties), or its default, in that order.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "web/commands/arguments.hpp"

namespace convoke::web {

struct SettingInForce {
    std::string key, value, origin;
    enum class Secrecy { open, password_inside, secret } secrecy = Secrecy::open;
    std::string shown() const;                     // for a person to read: what is secret of it is not there
};

class Settings {
public:
    explicit Settings(const Arguments& arguments);            // Usage where the file cannot be read or has an unknown key
    std::string text(std::string_view key) const;
    int number(std::string_view key) const;                   // Usage where it is none
    bool flag(std::string_view key) const;                    // Usage where it is neither yes nor no
    std::vector<std::string> words(std::string_view key) const;            // separated by commas or blanks
    std::span<const SettingInForce> all() const { return all_; }
    // The file convoke.db under the data folder, unless a URL of PostgreSQL was given; Usage where it is of anything else.
    std::string database() const;
    // Environment variables that look like settings and are none: mistyped, most likely.
    std::vector<std::string> unknown_variables() const;

private:
    std::vector<SettingInForce> all_;
};

// Whether --name is a setting (in full, such as --server.port, or in short, such as --port) or --config.
bool is_setting(std::string_view name);

}  // namespace convoke::web
