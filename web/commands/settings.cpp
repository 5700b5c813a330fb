#include "web/commands/settings.hpp"

#include <Poco/AutoPtr.h>
#include <Poco/Exception.h>
#include <Poco/Util/PropertyFileConfiguration.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>

namespace convoke::web {

namespace {

struct Known { std::string_view key, shorter, fallback; bool secret = false; };

constexpr Known known[] = {
    {"data.folder", "data", "./var"},
    {"database.url", "database", "", true},
    {"server.address", "", "127.0.0.1"},
    {"server.port", "port", "8080"},
    {"server.threads", "", "1536"},
    {"server.per_ip", "", "1000"},
    {"server.header_seconds", "", "10"},
    {"server.secure_cookies", "", "false"},
    {"site.address", "", "http://127.0.0.1:8080"},
    {"site.name", "", "Convoke"},
    {"mail.smtp_host", "", ""},
    {"mail.smtp_port", "", "25"},
    {"mail.from", "", "convoke@localhost"},
    {"api.requests_per_second", "", "100"},
    {"plugins.folder", "plugins", ""},
    {"key.master", "", "", true},
};

std::string environment_name(std::string_view key) {
    std::string name = "CONVOKE_";
    for (const char c : key) name += c == '.' ? '_' : static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
    return name;
}

}  // namespace

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
            throw Usage("the configuration file " + path + " cannot be read");
        }
    }
    for (const auto& [key, shorter, fallback, secret] : known) {
        SettingInForce one{std::string(key), std::string(fallback), "default", secret};
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
    return value == "true" || value == "yes" || value == "1" || value == "on";
}

std::string Settings::database() const {
    const auto url = text("database.url");
    return url.empty() ? text("data.folder") + "/convoke.db" : url;
}

}  // namespace convoke::web
