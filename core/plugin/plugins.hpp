// Finding plugins, looking at them from outside, loading them once, and handing over what they contributed.
#pragma once

#include <filesystem>
#include <span>

#include "core/plugin/registry.hpp"

namespace convoke {

// How a plugin is tried before it is loaded: a child process loads it first. The default runs this program again with
// `--probe-plugin PATH`; main() answers with probe_plugin().
struct ProbeOptions {
    std::string program = "/proc/self/exe";
    std::chrono::milliseconds timeout{10'000};
};
int probe_plugin(const std::string& path);                     // in the child: the exit code; what is wrong on standard error

struct LoadedPlugin {
    std::string id, version;
    std::filesystem::path folder;                  // with sql/, templates/ and locale/; "" for the core
    std::vector<std::string> contributes;          // "check ecosoc.status", ...
};
struct RefusedPlugin { std::string id; std::filesystem::path path; std::string why; };

class Plugins {
public:
    // `core` is what the host itself contributes; a mistake there is a fault and throws.
    Plugins(Rights& rights, void (*core)(Registry&));
    ~Plugins();
    Plugins(const Plugins&) = delete;

    // Loads every <folder>/<id>/<id>.so in the order of their needs. Never throws for a plugin: it is refused instead.
    void load(const std::filesystem::path& folder, const ProbeOptions& probe = {});

    const std::vector<LoadedPlugin>& loaded() const { return loaded_; }        // the core first
    const std::vector<RefusedPlugin>& refused() const { return refused_; }
    bool has(std::string_view plugin) const;

    Contributed<Check> check(std::string_view id) const;
    Contributed<Step> step(std::string_view id) const;
    Contributed<Report> report(std::string_view id) const;
    Contributed<Population> population(std::string_view id) const;
    Contributed<Register> register_named(std::string_view id) const;

    std::span<const Contributed<Check>> checks() const { return checks_; }
    std::span<const Contributed<Step>> steps() const { return steps_; }
    std::span<const Contributed<Report>> reports() const { return reports_; }
    std::span<const Contributed<Register>> registers() const { return registers_; }
    std::span<const Contributed<Page>> pages() const { return pages_; }
    std::span<const Contributed<Listener>> listeners() const { return listeners_; }
    const std::vector<Permission>& permissions(const std::string& plugin) const;
    Answers defaults(const std::string& plugin) const;         // of its settings

private:
    struct Libraries;
    std::string take(const std::string& id, const std::filesystem::path& path);
    std::string keep(const std::string& plugin, Contributions contributions);

    std::unique_ptr<Libraries> libraries_;         // first, so destroyed last: code outlives what it made
    Rights& rights_;
    Taken taken_;
    std::deque<Contributions> all_;
    std::vector<LoadedPlugin> loaded_;
    std::vector<RefusedPlugin> refused_;
    std::vector<Contributed<Check>> checks_;
    std::vector<Contributed<Step>> steps_;
    std::vector<Contributed<Report>> reports_;
    std::vector<Contributed<Population>> populations_;
    std::vector<Contributed<Register>> registers_;
    std::vector<Contributed<Page>> pages_;
    std::vector<Contributed<Listener>> listeners_;
    std::map<std::string, Answers> defaults_;
    std::map<std::string, std::vector<Permission>> permissions_;
};

}  // namespace convoke
