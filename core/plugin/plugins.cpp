#include "core/plugin/plugins.hpp"

#include <algorithm>
#include <boost/dll/shared_library.hpp>

#include "core/plugin/probe.hpp"

namespace convoke {

namespace fs = std::filesystem;

// A plugin that was opened and shook hands, and has contributed nothing yet.
struct Plugins::Candidate {
    std::string id;
    fs::path path;
    std::string version = {};
    std::vector<std::string> needs = {};
    void (*contribute)(Registry&) = nullptr;
};

namespace {

// Libraries are never closed: a behaviour, a text or an exception of theirs may live anywhere. Kept for the life of the
// process, not of a Plugins, and on purpose never destroyed.
std::vector<boost::dll::shared_library>& kept_libraries() {
    static auto* const libraries = new std::vector<boost::dll::shared_library>;
    return *libraries;
}

std::vector<std::string> words(std::string_view list) {
    std::vector<std::string> found;
    std::string word;
    for (const char c : std::string(list) + ",") {
        if (c != ',' && c != ' ')
            word += c;
        else if (!word.empty())
            found.push_back(std::exchange(word, {}));
    }
    return found;
}

template <typename Behaviour>
Contributed<Behaviour> with_id(const std::vector<Contributed<Behaviour>>& all, std::string_view id) {
    const auto found = std::ranges::find_if(all, [&](const auto& one) { return one.behaviour->id() == id; });
    return found == all.end() ? Contributed<Behaviour>{} : *found;
}

const Contributions nothing;

}  // namespace

fs::path LoadedPlugin::beside(std::string_view name) const {
    if (folder.empty() || !fs::is_directory(folder / name)) return {};
    return folder / name;
}

Plugins::Plugins(Rights& rights, void (*core)(Registry&)) : rights_(rights) {
    Collector collector;
    core(collector);
    auto lines = summary(collector.all);
    if (const auto why = keep("core", std::move(collector.all)); !why.empty()) throw std::logic_error("the core " + why);
    loaded_.push_back({"core", "", {}, std::move(lines)});
}

Plugins::~Plugins() = default;

std::string Plugins::keep(const std::string& plugin, Contributions contributions) {
    if (auto why = admit(plugin, contributions, taken_, rights_); !why.empty()) return why;
    const auto& kept = all_.emplace_back(std::move(contributions));
    const auto hand_over = [&](const auto& from, auto& to) {
        for (const auto& one : from) to.push_back({plugin, one.get()});
    };
    hand_over(kept.checks, checks_);
    hand_over(kept.steps, steps_);
    hand_over(kept.reports, reports_);
    hand_over(kept.populations, populations_);
    hand_over(kept.registers, registers_);
    hand_over(kept.pages, pages_);
    hand_over(kept.listeners, listeners_);
    of_[plugin] = &kept;
    return {};
}

void Plugins::refuse(const Candidate& candidate, std::string why) {
    refused_.push_back({candidate.id, candidate.path, std::move(why), candidate.version});
}

// From outside, before anything of it runs. What fails is refused, here as below.
bool Plugins::looks_right(const Candidate& candidate) {
    auto why = inspect_plugin_id(candidate.id);
    if (why.empty() && has(candidate.id)) why = "a plugin of this id is loaded already, from " + find(candidate.id)->folder.string();
    if (why.empty()) why = outside_look(candidate.path);
    if (!why.empty()) refuse(candidate, why);
    return why.empty();
}

// Hears how the trial went, opens, shakes hands.
bool Plugins::open(Candidate& candidate, Trial& trial) {
    if (const auto why = trial.outcome(); !why.empty()) return refuse(candidate, why), false;
    const PluginEntry* entry = nullptr;
    try {
        boost::dll::shared_library library(fs::canonical(candidate.path).string(), boost::dll::load_mode::rtld_now | boost::dll::load_mode::rtld_local);
        entry = &library.get<const PluginEntry>("convoke_plugin");
        kept_libraries().push_back(std::move(library));        // before contribute: code outlives what it makes
    } catch (const std::exception&) {
        return refuse(candidate, "it does not load, though it did a moment ago: somebody is changing the file"), false;
    }
    if (const auto why = handshake(*entry); !why.empty()) return refuse(candidate, why), false;
    candidate.version = entry->version;
    candidate.needs = words(entry->needs);
    candidate.contribute = entry->contribute;
    if (candidate.id != entry->id)
        return refuse(candidate, std::string("it says its id is “") + entry->id + "”, but its folder is named “" + candidate.id + "”"), false;
    return true;
}

void Plugins::take(const Candidate& candidate, const Preparation& prepare) {
    Collector collector;
    std::vector<std::string> lines;
    std::string why;
    try {
        candidate.contribute(collector);
        lines = summary(collector.all);
        // On copies first: nothing is prepared for a plugin that is refused, and nothing kept of one that was not prepared.
        auto taken = taken_;
        auto rights = rights_;
        if (why = admit(candidate.id, collector.all, taken, rights); !why.empty()) why = "it " + why;
    } catch (const std::exception& failure) {
        why = std::string("it failed while saying what it contributes: ") + failure.what();
    } catch (...) {
        why = "it failed while saying what it contributes";
    }
    if (why.empty() && prepare) why = prepare(candidate.id, candidate.path.parent_path());
    if (!why.empty()) return refuse(candidate, why);
    keep(candidate.id, std::move(collector.all));
    loaded_.push_back({candidate.id, candidate.version, candidate.path.parent_path(), std::move(lines), candidate.needs});
}

void Plugins::load(const fs::path& folder, const ProbeOptions& probe, const Preparation& prepare) {
    std::vector<std::string> ids;
    std::error_code failed;
    for (fs::directory_iterator entry(folder, failed), end; entry != end && !failed; entry.increment(failed)) {
        const auto id = entry->path().filename().string();
        std::error_code ignored;
        // Folders that claim to be no plugin (a build's own, hidden ones) are passed over.
        if (entry->is_directory(ignored) && (inspect_plugin_id(id).empty() || fs::exists(entry->path() / (id + ".so"), ignored))) ids.push_back(id);
    }
    std::ranges::sort(ids);
    std::vector<std::pair<Candidate, std::unique_ptr<Trial>>> tried;
    for (const auto& id : ids)
        if (Candidate one{id, folder / id / (id + ".so")}; looks_right(one)) tried.emplace_back(one, std::make_unique<Trial>(one.path, probe));
    std::vector<Candidate> waiting;
    for (auto& [candidate, trial] : tried)
        if (open(candidate, *trial)) waiting.push_back(std::move(candidate));

    // Each round takes those whose needs are there; a round that brings nobody further is the last.
    const auto missing = [&](const Candidate& one) {
        const auto need = std::ranges::find_if_not(one.needs, [&](const std::string& id) { return has(id); });
        return need == one.needs.end() ? std::string() : *need;
    };
    for (bool further = true; further;) {
        further = false;
        for (std::size_t i = 0; i < waiting.size();) {
            if (!missing(waiting[i]).empty()) {
                ++i;
                continue;
            }
            take(waiting[i], prepare);
            waiting.erase(waiting.begin() + static_cast<std::ptrdiff_t>(i));
            further = true;
        }
    }
    for (const auto& one : waiting) {
        const auto need = missing(one);
        const bool also_waits = std::ranges::find(waiting, need, &Candidate::id) != waiting.end();
        const bool was_refused = std::ranges::find(refused_, need, &RefusedPlugin::id) != refused_.end();
        refuse(one, "it needs the plugin “" + need + "”, which " +
                        (also_waits ? "waits for another in its turn" : was_refused ? "was refused" : "is not installed"));
    }
    std::ranges::stable_sort(refused_, {}, &RefusedPlugin::id);
}

const LoadedPlugin* Plugins::find(std::string_view plugin) const {
    const auto found = std::ranges::find(loaded_, plugin, &LoadedPlugin::id);
    return found == loaded_.end() ? nullptr : &*found;
}

Contributed<Check> Plugins::check(std::string_view id) const { return with_id(checks_, id); }
Contributed<Step> Plugins::step(std::string_view id) const { return with_id(steps_, id); }
Contributed<Report> Plugins::report(std::string_view id) const { return with_id(reports_, id); }
Contributed<Population> Plugins::population(std::string_view id) const { return with_id(populations_, id); }
Contributed<Register> Plugins::register_named(std::string_view id) const { return with_id(registers_, id); }

const std::vector<Grouping>& Plugins::groupings(const std::string& plugin) const {
    const auto found = of_.find(plugin);
    return (found == of_.end() ? nothing : *found->second).groupings;
}

const std::vector<Setting>& Plugins::settings(const std::string& plugin) const {
    const auto found = of_.find(plugin);
    return (found == of_.end() ? nothing : *found->second).settings;
}

const std::vector<Permission>& Plugins::permissions(const std::string& plugin) const {
    const auto found = of_.find(plugin);
    return (found == of_.end() ? nothing : *found->second).permissions;
}

Answers Plugins::defaults(const std::string& plugin) const {
    Answers answers;
    for (const auto& setting : settings(plugin)) answers.emplace(setting.key, setting.fallback);
    return answers;
}

}  // namespace convoke
