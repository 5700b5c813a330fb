#include "core/plugin/plugins.hpp"

#include <algorithm>
#include <boost/dll/shared_library.hpp>
#include <set>

#include "core/plugin/probe.hpp"

namespace convoke {

namespace fs = std::filesystem;

struct Plugins::Libraries {
    std::vector<boost::dll::shared_library> open;
};

namespace {

std::set<std::string> words(std::string_view list) {
    std::set<std::string> found;
    std::string word;
    for (const char c : std::string(list) + ",") {
        if (c == ',' || c == ' ') {
            if (!word.empty()) found.insert(std::exchange(word, {}));
        } else {
            word += c;
        }
    }
    return found;
}

template <typename Behaviour>
Contributed<Behaviour> with_id(const std::vector<Contributed<Behaviour>>& all, std::string_view id) {
    const auto found = std::ranges::find_if(all, [&](const auto& one) { return one.behaviour->id() == id; });
    return found == all.end() ? Contributed<Behaviour>{} : *found;
}

std::vector<std::string> summary(const Contributions& all) {
    std::vector<std::string> lines;
    for (const auto& one : all.checks) lines.push_back("check " + std::string(one->id()));
    for (const auto& one : all.steps) lines.push_back("step " + std::string(one->id()));
    for (const auto& one : all.reports) lines.push_back("report " + std::string(one->id()));
    for (const auto& one : all.populations) lines.push_back("population " + std::string(one->id()));
    for (const auto& one : all.registers) lines.push_back("register " + std::string(one->id()));
    for (const auto& one : all.pages) lines.push_back("page " + std::string(one->route().method) + " " + std::string(one->route().path));
    for (const auto& one : all.listeners) lines.push_back("listener " + std::string(one->id()));
    for (const auto& one : all.settings) lines.push_back("setting " + std::string(one.key));
    for (const auto& one : all.permissions) lines.push_back("permission " + std::string(one.id));
    return lines;
}

}  // namespace

Plugins::Plugins(Rights& rights, void (*core)(Registry&)) : libraries_(std::make_unique<Libraries>()), rights_(rights) {
    Collector collector;
    core(collector);
    loaded_.push_back({"core", "", {}, summary(collector.all)});
    if (const auto why = keep("core", std::move(collector.all)); !why.empty()) throw std::logic_error("the core " + why);
}

Plugins::~Plugins() {
    // What the libraries made goes before them: members are destroyed from the last to the first.
}

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
    for (const auto& setting : kept.settings) defaults_[plugin][std::string(setting.key)] = setting.fallback;
    permissions_[plugin] = kept.permissions;
    return {};
}

std::string Plugins::take(const std::string& id, const fs::path& path) {
    if (has(id)) return "a plugin of this id is loaded already";
    std::optional<boost::dll::shared_library> library;
    try {
        library.emplace(path.string(), boost::dll::load_mode::rtld_now | boost::dll::load_mode::rtld_local);
    } catch (const std::exception&) {
        return "it does not load";                 // the child loaded it a moment ago: somebody changed the file
    }
    const auto& entry = library->get<const PluginEntry>("convoke_plugin");
    if (entry.abi != CONVOKE_ABI || std::string_view(entry.build) != CONVOKE_BUILD)
        return std::string("it was built for another host (") + entry.build + "); this one is " + CONVOKE_BUILD + ": rebuild the plugin";
    if (id != entry.id) return std::string("it says its id is “") + entry.id + "”, but its folder is named “" + id + "”";
    for (const auto& need : words(entry.needs))
        if (!has(need)) return "it needs the plugin “" + need + "”, which is not loaded";

    libraries_->open.push_back(std::move(*library));           // before contribute: code must outlive what it makes
    Collector collector;
    try {
        entry.contribute(collector);
    } catch (const std::exception& failure) {
        return std::string("it failed while saying what it contributes: ") + failure.what();
    } catch (...) {
        return "it failed while saying what it contributes";
    }
    auto lines = summary(collector.all);
    if (auto why = keep(id, std::move(collector.all)); !why.empty()) return "it " + why;
    loaded_.push_back({id, entry.version, path.parent_path(), std::move(lines)});
    return {};
}

void Plugins::load(const fs::path& folder, const ProbeOptions& probe) {
    std::map<std::string, fs::path> waiting;
    std::error_code failed;
    for (const auto& entry : fs::directory_iterator(folder, failed)) {
        if (!entry.is_directory()) continue;
        const auto id = entry.path().filename().string();
        const auto path = entry.path() / (id + ".so");
        auto why = outside_look(path);
        if (why.empty()) why = trial_in_a_child(path, probe);
        if (why.empty()) waiting.emplace(id, path);
        else refused_.push_back({id, path, why});
    }
    // A plugin whose needs are not there yet waits for another round; a round that brings nobody further is the last.
    for (bool further = true; further && !waiting.empty();) {
        further = false;
        std::map<std::string, std::string> reasons;
        for (auto one = waiting.begin(); one != waiting.end();) {
            const auto why = take(one->first, one->second);
            const bool may_come = why.starts_with("it needs the plugin");
            if (why.empty()) further = true;
            else if (!may_come) refused_.push_back({one->first, one->second, why});
            else reasons[one->first] = why;
            one = may_come ? std::next(one) : waiting.erase(one);
        }
        if (!further)
            for (const auto& [id, path] : waiting) refused_.push_back({id, path, reasons[id]});
    }
    std::ranges::sort(refused_, {}, &RefusedPlugin::id);
}

bool Plugins::has(std::string_view plugin) const {
    return std::ranges::find(loaded_, plugin, &LoadedPlugin::id) != loaded_.end();
}

Contributed<Check> Plugins::check(std::string_view id) const { return with_id(checks_, id); }
Contributed<Step> Plugins::step(std::string_view id) const { return with_id(steps_, id); }
Contributed<Report> Plugins::report(std::string_view id) const { return with_id(reports_, id); }
Contributed<Population> Plugins::population(std::string_view id) const { return with_id(populations_, id); }
Contributed<Register> Plugins::register_named(std::string_view id) const { return with_id(registers_, id); }

const std::vector<Permission>& Plugins::permissions(const std::string& plugin) const {
    static const std::vector<Permission> none;
    const auto found = permissions_.find(plugin);
    return found == permissions_.end() ? none : found->second;
}

Answers Plugins::defaults(const std::string& plugin) const {
    const auto found = defaults_.find(plugin);
    return found == defaults_.end() ? Answers{} : found->second;
}

}  // namespace convoke
