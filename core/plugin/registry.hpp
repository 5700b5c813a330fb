// What was contributed, by the core and by plugins. A contribution that breaks a rule of the contract refuses the whole
// plugin, and nothing of it stays.
#pragma once

#include <deque>
#include <map>

#include "core/plugin/plugin.hpp"

namespace convoke {

// A behaviour and whose it is. `behaviour` is null where nothing of that id was contributed.
template <typename Behaviour>
struct Contributed {
    std::string plugin;
    const Behaviour* behaviour = nullptr;
};

struct Contributions {
    std::vector<std::unique_ptr<Check>> checks = {};
    std::vector<std::unique_ptr<Step>> steps = {};
    std::vector<std::unique_ptr<Report>> reports = {};
    std::vector<std::unique_ptr<Population>> populations = {};
    std::vector<std::unique_ptr<Register>> registers = {};
    std::vector<std::unique_ptr<Page>> pages = {};
    std::vector<std::unique_ptr<Listener>> listeners = {};
    std::vector<Grouping> groupings = {};
    std::vector<Setting> settings = {};
    std::vector<Permission> permissions = {};
    std::unique_ptr<std::deque<std::string>> texts = std::make_unique<std::deque<std::string>>();    // of the last two
};

// Collects what one plugin adds; rules are asked afterwards, when all of it is known. Texts are copied at once.
class Collector final : public Registry {
public:
    void add(std::unique_ptr<Check> one) override { keep(all.checks, std::move(one)); }
    void add(std::unique_ptr<Step> one) override { keep(all.steps, std::move(one)); }
    void add(std::unique_ptr<Report> one) override { keep(all.reports, std::move(one)); }
    void add(std::unique_ptr<Population> one) override { keep(all.populations, std::move(one)); }
    void add(std::unique_ptr<Register> one) override { keep(all.registers, std::move(one)); }
    void add(std::unique_ptr<Page> one) override { keep(all.pages, std::move(one)); }
    void add(std::unique_ptr<Listener> one) override { keep(all.listeners, std::move(one)); }
    void add(Grouping one) override { all.groupings.push_back(std::move(one)); }
    void add(Setting one) override { all.settings.push_back({copy(one.key), copy(one.fallback), copy(one.help), one.takes}); }
    void add(Permission one) override { all.permissions.push_back({copy(one.id), copy(one.roles), copy(one.help)}); }
    Contributions all;

private:
    template <typename Behaviour>
    static void keep(std::vector<std::unique_ptr<Behaviour>>& to, std::unique_ptr<Behaviour> one) {
        if (!one) throw std::invalid_argument("it added a null pointer");
        to.push_back(std::move(one));
    }
    std::string_view copy(std::string_view text) { return all.texts->emplace_back(text); }
};

// One line for each contribution, as `convoke plugin list` shows them: "check ecosoc.status".
std::vector<std::string> summary(const Contributions& all);

// Ids and paths in use already.
struct Taken {
    std::map<std::string, std::string, std::less<>> ids = {};  // "check ecosoc.status" to the plugin that has it
};

// Why the contributions of that plugin are refused, in one sentence; "" where they are not, and then their permissions
// are declared in `rights` and their ids in `taken`. For the core, prefixes are not asked.
std::string admit(const std::string& plugin, const Contributions& contributions, Taken& taken, Rights& rights);

// Whether an id is the plugin's own: "nonobjection.circulated" is nonobjection's. Asked of events as they are recorded.
bool belongs(std::string_view id, std::string_view plugin);

// Why no plugin may have that id, or "".
std::string inspect_plugin_id(std::string_view id);

}  // namespace convoke
