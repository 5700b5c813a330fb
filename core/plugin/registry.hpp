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
    std::vector<Setting> settings = {};
    std::vector<Permission> permissions = {};
};

// Collects what one plugin adds; rules are asked afterwards, when all of it is known.
class Collector final : public Registry {
public:
    void add(std::unique_ptr<Check> one) override { all.checks.push_back(std::move(one)); }
    void add(std::unique_ptr<Step> one) override { all.steps.push_back(std::move(one)); }
    void add(std::unique_ptr<Report> one) override { all.reports.push_back(std::move(one)); }
    void add(std::unique_ptr<Population> one) override { all.populations.push_back(std::move(one)); }
    void add(std::unique_ptr<Register> one) override { all.registers.push_back(std::move(one)); }
    void add(std::unique_ptr<Page> one) override { all.pages.push_back(std::move(one)); }
    void add(std::unique_ptr<Listener> one) override { all.listeners.push_back(std::move(one)); }
    void add(Setting one) override { all.settings.push_back(one); }
    void add(Permission one) override { all.permissions.push_back(one); }
    Contributions all;
};

// Ids and paths in use already.
struct Taken {
    std::map<std::string, std::string, std::less<>> ids = {};  // "check ecosoc.status" to the plugin that has it
};

// Why the contributions of that plugin are refused, in one sentence; "" where they are not, and then their permissions
// are declared in `rights` and their ids in `taken`. For the core, prefixes are not asked.
std::string admit(const std::string& plugin, const Contributions& contributions, Taken& taken, Rights& rights);

}  // namespace convoke
