#include "web/view/render.hpp"

#include "core/text/language.hpp"

namespace convoke::web {
namespace {

// In the order of their names in English.
constexpr std::string_view language_switch[] = {"ar", "zh", "en", "fr", "ru", "es"};

// The same page in another language.
std::string in_language(const std::string& path, std::string_view language) {
    auto question = path.find('?');
    std::string out = path.substr(0, question);
    char join = '?';
    for (std::string rest = question == std::string::npos ? "" : path.substr(question + 1); !rest.empty();) {
        auto end = std::min(rest.find('&'), rest.size());
        auto one = rest.substr(0, end);
        rest.erase(0, end + 1);
        if (one.empty() || one.starts_with("lang=")) continue;
        (out += join) += one;
        join = '&';
    }
    return ((out += join) += "lang=") += language;
}

}  // namespace

Renderer::Renderer(const Templates& templates, std::string version, bool demonstration)
    : templates_(templates), version_(std::move(version)), demonstration_(demonstration) {}

Data Renderer::shell_data(const Shell& shell) const {
    const auto& language = shell.reader.language;
    auto say = [&](const Text& text) { return templates_.catalogue().say(text, language, shell.reader.zone); };
    Data::List navigation, switches, flashes;
    for (const auto& link : shell.navigation)
        navigation.push_back(Data::Members{{"label", say(link.label)}, {"href", link.href}, {"current", link.current}});
    for (auto one : language_switch)
        switches.push_back(Data::Members{{"tag", one},
                                         {"name", own_name(one)},
                                         {"current", one == language},
                                         {"href", in_language(shell.path.empty() ? "/" : shell.path, one)},
                                         {"direction", written_right_to_left(one) ? "rtl" : "ltr"}});
    for (const auto& flash : shell.flashes)
        flashes.push_back(Data::Members{{"kind", flash.kind},
                                        {"text", say(flash.text)},
                                        {"urgent", flash.kind == "danger" || flash.kind == "warning"}});
    bool known = shell.actor.role != Role::nobody;
    return Data::Members{{"language", language},
                         {"direction", written_right_to_left(language) ? "rtl" : "ltr"},
                         {"rtl", written_right_to_left(language)},
                         {"language_name", own_name(language)},
                         {"version", version_},
                         {"csrf", shell.csrf},
                         {"signed_in", known},
                         {"name", shell.actor.name.empty() ? shell.actor.account : shell.actor.name},
                         {"role", std::string(name_of(shell.actor.role))},
                         {"state", shell.actor.state},
                         {"navigation", std::move(navigation)},
                         {"languages", std::move(switches)},
                         {"flashes", std::move(flashes)},
                         {"meeting", shell.meeting},
                         {"meeting_href", shell.meeting_href},
                         {"sandbox", shell.sandbox || demonstration_}};
}

std::string Renderer::page(const Shell& shell, std::string_view name, Data data) const {
    data["shell"] = shell_data(shell);
    return templates_.fill(name, data, shell.reader, "layout");
}

std::string Renderer::error(const Shell& shell, int status, const Text& text, std::string_view number, Data kept) const {
    auto title = "error." + std::to_string(status);
    if (!templates_.catalogue().knows(title)) title = status < 500 ? "error.400" : "error.500";
    return page(
        shell, "error",
        Data::Members{
            {"title_code", title}, {"message", as_data(text)}, {"number", std::string(number)}, {"status", status}, {"kept", std::move(kept)}});
}

}  // namespace convoke::web
