#include "core/plugin/registry.hpp"

#include <algorithm>
#include <array>

namespace convoke {

namespace {

bool made_of(std::string_view text, std::string_view others) {
    return std::ranges::all_of(text, [&](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || others.find(c) != std::string_view::npos; });
}

bool starts_with_letter(std::string_view text) { return !text.empty() && text.front() >= 'a' && text.front() <= 'z'; }

std::vector<std::string_view> segments(std::string_view path) {
    std::vector<std::string_view> found;
    while (!path.empty()) {
        path.remove_prefix(1);
        const auto end = std::min(path.find('/'), path.size());
        found.push_back(path.substr(0, end));
        path.remove_prefix(end);
    }
    return found;
}

bool is_parameter(std::string_view segment) {
    return segment.size() > 2 && segment.front() == '{' && segment.back() == '}' && made_of(segment.substr(1, segment.size() - 2), "_");
}

bool is_word(std::string_view segment) {
    return !segment.empty() && segment.find_first_not_of(".") != std::string_view::npos &&
           std::ranges::all_of(segment, [](char c) { return made_of({&c, 1}, "._~-") || (c >= 'A' && c <= 'Z'); });
}

// Gathers the first reason against a plugin's contributions.
class Inspection {
public:
    Inspection(const std::string& plugin, const Taken& taken, const Rights& rights) : plugin_(plugin), taken_(taken), rights_(rights) {}

    // What has an id of its own under the plugin's prefix. The core's are free.
    void id(std::string_view noun, std::string_view id) {
        if (plugin_ != "core" && !belongs(id, plugin_))
            return refuse("contributes the " + of(noun, id) + ", which does not start with “" + plugin_ + ".”");
        only_once(noun, id);
    }

    void only_once(std::string_view noun, std::string_view id) {
        const auto key = of(noun, id);
        if (noun != "page" && !made_of(id, "._-")) return refuse("contributes the " + key + ", whose id is not made of a-z, 0-9, “.”, “_” and “-”");
        if (id.empty()) return refuse("contributes a " + std::string(noun) + " without an id");
        if (const auto other = taken_.ids.find(key); other != taken_.ids.end()) return refuse("contributes the " + key + ", which " + other->second + " has already");
        if (!ids.emplace(key, plugin_).second) refuse("contributes the " + key + " twice");
    }

    void permission(std::string_view noun, std::string_view id, std::string_view permission) {
        if (!rights_.declared(permission))
            refuse("names the permission “" + std::string(permission) + "” for the " + of(noun, id) + ", and nobody declared it");
    }

    void page(const PageRoute& route) {
        static constexpr std::array<std::string_view, 4> methods{"GET", "POST", "PUT", "DELETE"};
        const auto named = std::string(route.method) + " " + std::string(route.path);
        if (std::ranges::find(methods, route.method) == methods.end())
            return refuse("contributes a page for the method “" + std::string(route.method) + "”; there are GET, POST, PUT and DELETE");
        if (!route.path.starts_with('/')) return refuse("contributes the page " + named + ", whose path does not start with “/”");
        std::vector<std::string_view> parameters;
        auto shape = std::string(route.method) + " ";          // "/lists/{id}" and "/lists/{list}" are one path
        for (const auto segment : segments(route.path)) {
            const bool parameter = is_parameter(segment);
            if (!parameter && !is_word(segment)) return refuse("contributes the page " + named + ", whose path is malformed at “" + std::string(segment) + "”");
            if (parameter && std::ranges::find(parameters, segment) != parameters.end())
                return refuse("contributes the page " + named + ", whose path names " + std::string(segment) + " twice");
            if (parameter) parameters.push_back(segment);
            shape += parameter ? "/{}" : "/" + std::string(segment);
        }
        only_once("page", shape);
        permission("page", named, route.permission);
    }

    void step(const Step& step) {
        id("step", step.id());
        permission("step", step.id(), step.permission());
        if (!step.standing_permission().empty()) permission("step", step.id(), step.standing_permission());
        for (const auto& [from, to] : step.transitions())
            if (!possible(from, to))
                refuse("contributes the " + of("step", step.id()) + " with the transition from " + std::string(name_of(from)) + " to " +
                       std::string(name_of(to)) + ", which no application can take");
    }

    void population(const Population& population) {
        static constexpr std::array<std::string_view, 3> of_the_core{"applicants", "pool", "participants"};
        if (plugin_ != "core" && std::ranges::find(of_the_core, population.id()) != of_the_core.end())
            return refuse("contributes the " + of("population", population.id()) + ", which core has already");
        only_once("population", population.id());
        permission("population", population.id(), population.permission());
    }

    void check(const Check& check) {
        id("check", check.id());
        const auto wanted = check.register_id();
        if (!wanted.empty() && !ids.contains(of("register", wanted)) && !taken_.ids.contains(of("register", wanted)))
            refuse("contributes the " + of("check", check.id()) + ", which asks the register “" + std::string(wanted) + "”, and nobody contributed it");
    }

    void listener(const Listener& listener) {
        id("listener", listener.id());
        if (listener.kinds().empty()) refuse("contributes the " + of("listener", listener.id()) + ", which listens to nothing");
    }

    void refuse(std::string reason) {
        if (why.empty()) why = std::move(reason);
    }

    std::string why;
    std::map<std::string, std::string, std::less<>> ids;

private:
    static std::string of(std::string_view noun, std::string_view id) { return std::string(noun) + " " + std::string(id); }

    const std::string& plugin_;
    const Taken& taken_;
    const Rights& rights_;
};

}  // namespace

bool belongs(std::string_view id, std::string_view plugin) {
    return id.size() > plugin.size() + 1 && id.starts_with(plugin) && id[plugin.size()] == '.';
}

std::string inspect_plugin_id(std::string_view id) {
    // Letters and digits only: "<id>_" starts its tables, and no id may be the beginning of another's prefix.
    if (!starts_with_letter(id) || !made_of(id, "") || id.size() > 32)
        return "its folder's name is no id of a plugin: a small letter, then small letters and digits, at most 32";
    if (id == "core" || id == "public" ||
        std::ranges::any_of(core_permissions(), [&](const Permission& one) { return belongs(one.id, id); }))
        return "“" + std::string(id) + "” is a name of the host's own: choose another id";
    return {};
}

std::string admit(const std::string& plugin, const Contributions& all, Taken& taken, Rights& rights) {
    // The rest names permissions. They are declared in a copy, so that nothing of a refused plugin stays.
    Rights tried = rights;
    Inspection inspection(plugin, taken, tried);
    for (const auto& permission : all.permissions) {
        inspection.id("permission", permission.id);
        if (!tried.declare(permission))
            inspection.refuse("declares the permission “" + std::string(permission.id) + "”, which is taken or names an unknown role (“" +
                              std::string(permission.roles) + "”)");
    }
    for (const auto& one : all.settings) {
        if (!starts_with_letter(one.key) || !made_of(one.key, "_-"))
            inspection.refuse("contributes the setting “" + std::string(one.key) + "”: a key is a small letter, then small letters, digits, “_” and “-”");
        inspection.only_once("setting", plugin + "." + std::string(one.key));
    }
    for (const auto& one : all.registers) {
        if (one->id() != plugin) inspection.refuse("contributes the register “" + std::string(one->id()) + "”; a register has the id of its plugin");
        inspection.only_once("register", one->id());
    }
    for (const auto& one : all.checks) inspection.check(*one);
    for (const auto& one : all.steps) inspection.step(*one);
    for (const auto& one : all.reports) {
        inspection.id("report", one->id());
        inspection.permission("report", one->id(), one->permission());
    }
    for (const auto& one : all.populations) inspection.population(*one);
    for (const auto& one : all.listeners) inspection.listener(*one);
    for (const auto& one : all.groupings) {
        inspection.id("grouping", one.id);
        if (!one.of) inspection.refuse("contributes the grouping " + one.id + ", which puts nobody in a group");
    }
    for (const auto& one : all.pages) inspection.page(one->route());
    if (!inspection.why.empty()) return inspection.why;
    rights = std::move(tried);
    taken.ids.merge(inspection.ids);
    return {};
}

std::vector<std::string> summary(const Contributions& all) {
    std::vector<std::string> lines;
    const auto add = [&](const char* noun, std::string_view id) { lines.push_back(std::string(noun) + " " + std::string(id)); };
    for (const auto& one : all.checks) add("check", one->id());
    for (const auto& one : all.steps) add("step", one->id());
    for (const auto& one : all.reports) add("report", one->id());
    for (const auto& one : all.populations) add("population", one->id());
    for (const auto& one : all.registers) add("register", one->id());
    for (const auto& one : all.pages) add("page", std::string(one->route().method) + " " + std::string(one->route().path));
    for (const auto& one : all.listeners) add("listener", one->id());
    for (const auto& one : all.groupings) add("grouping", one.id);
    for (const auto& one : all.settings) add("setting", one.key);
    for (const auto& one : all.permissions) add("permission", one.id);
    return lines;
}

}  // namespace convoke
