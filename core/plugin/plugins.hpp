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
int probe_plugin(const std::string& path);                     // in the child: does not return; what is wrong on standard error

struct LoadedPlugin {
    std::string id, version;
    std::filesystem::path folder;                  // with sql/, templates/ and locale/; "" for the core
    std::vector<std::string> contributes;          // "check ecosoc.status", ...
    std::vector<std::string> needs = {};           // ids of other plugins
    // The folder beside the library ("sql", "templates", "locale"), or "" where the plugin has none.
    std::filesystem::path beside(std::string_view name) const;
};

// What has to go well beside a plugin's library before it is taken: asked once all else is in order, with its id and folder.
// Answers why the plugin is refused, or "". What it throws stops the loading: it is not the plugin's fault.
using Preparation = std::function<std::string(const std::string&, const std::filesystem::path&)>;

// `why` goes on from the plugin's name: "it does not load: undefined symbol: ...". version: "" where it never said.
struct RefusedPlugin { std::string id; std::filesystem::path path; std::string why, version = {}; };

class Trial;

class Plugins {
public:
    // `core` is what the host itself contributes; a mistake there is a fault and throws.
    Plugins(Rights& rights, void (*core)(Registry&));
    ~Plugins();
    Plugins(const Plugins&) = delete;

    // Loads every <folder>/<id>/<id>.so in the order of their needs. Never throws for a plugin: it is refused instead.
    // May be asked for several folders, one after the other: of two plugins of one id the first stays.
    void load(const std::filesystem::path& folder, const ProbeOptions& probe = {}, const Preparation& prepare = {});

    const std::vector<LoadedPlugin>& loaded() const { return loaded_; }        // the core first, needs before needers
    const std::vector<RefusedPlugin>& refused() const { return refused_; }
    const LoadedPlugin* find(std::string_view plugin) const;   // null where it is not loaded
    bool has(std::string_view plugin) const { return find(plugin) != nullptr; }

    Contributed<Check> check(std::string_view id) const;
    Contributed<Step> step(std::string_view id) const;
    Contributed<Report> report(std::string_view id) const;
    Contributed<Population> population(std::string_view id) const;
    Contributed<Register> register_named(std::string_view id) const;

    std::span<const Contributed<Check>> checks() const { return checks_; }
    std::span<const Contributed<Step>> steps() const { return steps_; }
    std::span<const Contributed<Report>> reports() const { return reports_; }
    std::span<const Contributed<Population>> populations() const { return populations_; }
    std::span<const Contributed<Register>> registers() const { return registers_; }
    std::span<const Contributed<Page>> pages() const { return pages_; }
    std::span<const Contributed<Listener>> listeners() const { return listeners_; }
    const std::vector<Grouping>& groupings(const std::string& plugin) const;
    const std::vector<Setting>& settings(const std::string& plugin) const;
    const std::vector<Permission>& permissions(const std::string& plugin) const;
    Answers defaults(const std::string& plugin) const;         // of its settings

private:
    struct Candidate;
    bool looks_right(const Candidate& candidate);
    bool open(Candidate& candidate, Trial& trial);
    void take(const Candidate& candidate, const Preparation& prepare);
    std::string keep(const std::string& plugin, Contributions contributions);
    void refuse(const Candidate& candidate, std::string why);

    Rights& rights_;
    Taken taken_;
    std::deque<Contributions> all_;
    std::map<std::string, const Contributions*, std::less<>> of_;
    std::vector<LoadedPlugin> loaded_;
    std::vector<RefusedPlugin> refused_;
    std::vector<Contributed<Check>> checks_;
    std::vector<Contributed<Step>> steps_;
    std::vector<Contributed<Report>> reports_;
    std::vector<Contributed<Population>> populations_;
    std::vector<Contributed<Register>> registers_;
    std::vector<Contributed<Page>> pages_;
    std::vector<Contributed<Listener>> listeners_;
};

}  // namespace convoke
