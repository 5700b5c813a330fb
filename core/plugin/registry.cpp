#include "core/plugin/registry.hpp"

#include <algorithm>
#include <regex>

namespace convoke {

namespace {

// Gathers the first reason against a plugin's contributions.
class Inspection {
public:
    Inspection(const std::string& plugin, const Taken& taken, const Rights& rights) : plugin_(plugin), taken_(taken), rights_(rights) {}

    void id(std::string_view noun, std::string_view id, bool prefixed = true) {
        const std::string named(id), key = std::string(noun) + " " + named;
        if (named.empty()) return refuse("contributes a " + std::string(noun) + " without an id");
        if (prefixed && plugin_ != "core" && named != plugin_ && !named.starts_with(plugin_ + "."))
            return refuse("contributes the " + key + ", which does not start with “" + plugin_ + ".”");
        if (const auto other = taken_.ids.find(key); other != taken_.ids.end())
            return refuse("contributes the " + key + ", which " + other->second + " has already");
        if (!ids.emplace(key, plugin_).second) refuse("contributes the " + key + " twice");
    }

    void permission(std::string_view noun, std::string_view of, std::string_view permission) {
        const bool own = std::ranges::find(declared, permission) != declared.end();
        if (!own && !rights_.declared(permission))
            refuse("names the permission “" + std::string(permission) + "” for the " + std::string(noun) + " " + std::string(of) +
                   ", and nobody declared it");
    }

    void refuse(std::string reason) {
        if (why.empty()) why = std::move(reason);
    }

    std::string why;
    std::map<std::string, std::string, std::less<>> ids;
    std::vector<std::string> declared;

private:
    const std::string& plugin_;
    const Taken& taken_;
    const Rights& rights_;
};

// "/lists/{id}" and "/lists/{list}" are one path.
std::string shape(std::string_view path) { return std::regex_replace(std::string(path), std::regex(R"(\{[^/}]+\})"), "{}"); }

void inspect_page(Inspection& inspection, const PageRoute& route) {
    static const std::regex well_formed(R"((/([A-Za-z0-9._~-]+|\{[a-z_]+\}))+)");
    const std::string path(route.path), method(route.method);
    if (!std::regex_match(path, well_formed)) return inspection.refuse("contributes a page at the malformed path “" + path + "”");
    if (method != "GET" && method != "POST" && method != "PUT" && method != "DELETE")
        return inspection.refuse("contributes a page for the unknown method “" + method + "”");
    inspection.id("page", method + " " + shape(path), false);
    inspection.permission("page", method + " " + path, route.permission);
}

void inspect_step(Inspection& inspection, const Step& step) {
    inspection.id("step", step.id());
    inspection.permission("step", step.id(), step.permission());
    if (!step.standing_permission().empty()) inspection.permission("step", step.id(), step.standing_permission());
    for (const auto& [from, to] : step.transitions())
        if (!possible(from, to))
            inspection.refuse("contributes the step " + std::string(step.id()) + " with the transition from " + std::string(name_of(from)) + " to " +
                              std::string(name_of(to)) + ", which an application cannot take");
}

}  // namespace

std::string admit(const std::string& plugin, const Contributions& all, Taken& taken, Rights& rights) {
    Inspection inspection(plugin, taken, rights);
    // Permissions first: the rest names them. They are tried on a copy, so that nothing of a refused plugin stays.
    Rights tried = rights;
    for (const auto& permission : all.permissions) {
        inspection.id("permission", permission.id);
        if (!tried.declare(permission)) inspection.refuse("declares the permission “" + std::string(permission.id) + "”, which is taken or names an unknown role");
        inspection.declared.emplace_back(permission.id);
    }
    for (const auto& one : all.settings) inspection.id("setting", plugin + "." + std::string(one.key), false);
    for (const auto& one : all.checks) inspection.id("check", one->id());
    for (const auto& one : all.steps) inspect_step(inspection, *one);
    for (const auto& one : all.reports) {
        inspection.id("report", one->id());
        inspection.permission("report", one->id(), one->permission());
    }
    for (const auto& one : all.populations) {
        inspection.id("population", one->id(), false);
        inspection.permission("population", one->id(), one->permission());
    }
    for (const auto& one : all.registers) inspection.id("register", one->id());
    for (const auto& one : all.listeners) inspection.id("listener", one->id());
    for (const auto& one : all.pages) inspect_page(inspection, one->route());
    if (!inspection.why.empty()) return inspection.why;
    rights = std::move(tried);
    taken.ids.merge(inspection.ids);
    return {};
}

}  // namespace convoke
