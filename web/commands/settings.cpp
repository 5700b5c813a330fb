#include "web/commands/settings.hpp"

#include <Poco/AutoPtr.h>
#include <Poco/Exception.h>
#include <Poco/URI.h>
#include <Poco/Util/PropertyFileConfiguration.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <unistd.h>

namespace convoke::web {

namespace {

using Secrecy = SettingInForce::Secrecy;
struct Known { std::string_view key, shorter, fallback; Secrecy secrecy = Secrecy::open; };

constexpr Known known[] = {
    {"data.folder", "data", "./var"},
    {"database.url", "database", "", Secrecy::password_inside},
    {"server.address", "", "127.0.0.1"},
    {"server.port", "port", "8080"},
    {"server.threads", "", "1536"},
    {"server.per_ip", "", "1000"},
    {"server.header_seconds", "", "10"},
    {"server.secure_cookies", "", "false"},
    {"server.trusted_proxies", "", ""},
    {"site.address", "", "http://127.0.0.1:8080"},
    {"site.name", "", "Convoke"},
    {"site.demonstration", "", "false"},
    {"mail.smtp_host", "", ""},
    {"mail.smtp_port", "", "25"},
    {"mail.from", "", "convoke@localhost"},
    {"api.requests_per_second", "", "100"},
    {"plugins.folder", "plugins", ""},
    {"countries.file", "", ""},
    {"key.file", "", ""},
    {"key.master", "", "", Secrecy::secret},
    {"key.token", "", "", Secrecy::secret},        // a PKCS #11 URI, which may hold the PIN
};

std::string environment_name(std::string_view key) {
    std::string name = "CONVOKE_";
    for (const char c : key) name += c == '.' ? '_' : static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
    return name;
}

// A setting that is misspelt must not be passed over. Keys are a tree: "server" holds "port".
void demand_known(const Poco::Util::AbstractConfiguration& file, const std::string& under, const std::string& path) {
    Poco::Util::AbstractConfiguration::Keys keys;
    file.keys(under, keys);
    if (keys.empty() && !under.empty() && std::ranges::find(known, under, &Known::key) == std::end(known))
        throw Usage("the configuration file " + path + " sets " + under + ", which is no setting; “convoke config” lists them");
    for (const auto& key : keys) demand_known(file, under.empty() ? key : under + "." + key, path);
}

}  // namespace

std::string SettingInForce::shown() const {
    if (value.empty() || secrecy == Secrecy::open) return value;
    if (secrecy == Secrecy::secret) return "(hidden)";
    try {
        Poco::URI url(value);
        const auto user = url.getUserInfo();
        if (const auto colon = user.find(':'); colon != std::string::npos) url.setUserInfo(user.substr(0, colon) + ":(hidden)");
        auto query = url.getQueryParameters();
        for (auto& [name, text] : query)
            if (name.find("password") != std::string::npos) text = "(hidden)";
        url.setQueryParameters(query);
        return url.toString();
    } catch (const Poco::Exception&) {
        return "(hidden)";
    }
}

bool is_setting(std::string_view name) {
    return name == "config" || std::ranges::any_of(known, [&](const Known& one) { return one.key == name || (!one.shorter.empty() && one.shorter == name); });
}

Settings::Settings(const Arguments& arguments) {
    Poco::AutoPtr<Poco::Util::PropertyFileConfiguration> file;
    const auto path = arguments.option("config");
    if (!path.empty()) {
        try {
            file = new Poco::Util::PropertyFileConfiguration(path);
        } catch (const Poco::Exception&) {
            throw Usage("the configuration file " + path + " cannot be read; check its name and permissions");
        }
        demand_known(*file, "", path);
    }
    for (const auto& [key, shorter, fallback, secrecy] : known) {
        SettingInForce one{std::string(key), std::string(fallback), "default", secrecy};
        if (file && file->has(one.key)) one.value = file->getString(one.key), one.origin = path;
        if (const char* value = std::getenv(environment_name(key).c_str())) one.value = value, one.origin = "environment " + environment_name(key);
        for (const auto name : {shorter, key})
            if (!name.empty() && arguments.has(std::string(name))) one.value = arguments.option(std::string(name)), one.origin = "option --" + std::string(name);
        all_.push_back(std::move(one));
    }
}

std::string Settings::text(std::string_view key) const {
    const auto found = std::ranges::find(all_, key, &SettingInForce::key);
    if (found == all_.end()) throw std::logic_error("there is no setting " + std::string(key));
    return found->value;
}

int Settings::number(std::string_view key) const {
    const auto value = text(key);
    int number = 0;
    const auto [end, failed] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (failed != std::errc() || end != value.data() + value.size() || number < 0) throw Usage(std::string(key) + " must be a whole number, not “" + value + "”");
    return number;
}

bool Settings::flag(std::string_view key) const {
    const auto value = text(key);
    for (const auto* yes : {"true", "yes", "1", "on"})
        if (value == yes) return true;
    for (const auto* no : {"false", "no", "0", "off", ""})
        if (value == no) return false;
    throw Usage(std::string(key) + " must be yes or no, not “" + value + "”");
}

std::vector<std::string> Settings::words(std::string_view key) const {
    std::vector<std::string> words;
    std::string one;
    for (const char c : text(key) + " ") {
        if (c != ' ' && c != ',') one += c;
        else if (!one.empty()) words.push_back(std::exchange(one, {}));
    }
    return words;
}

std::string Settings::database() const {
    const auto url = text("database.url");
    if (url.empty()) return text("data.folder") + "/convoke.db";
    if (!url.starts_with("postgresql://") && !url.starts_with("postgres://"))
        throw Usage("database.url must begin with postgresql://, such as postgresql://user@host:5432/name; leave it out for SQLite in the data folder");
    return url;
}

std::vector<std::string> Settings::unknown_variables() const {
    std::vector<std::string> unknown;
    for (char** one = environ; *one; ++one) {
        const std::string name = std::string(*one).substr(0, std::string_view(*one).find('='));
        if (name.starts_with("CONVOKE_") && std::ranges::none_of(known, [&](const Known& setting) { return environment_name(setting.key) == name; })) unknown.push_back(name);
    }
    std::ranges::sort(unknown);
    return unknown;
}

}  // namespace convoke::web
