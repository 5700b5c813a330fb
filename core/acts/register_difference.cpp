#include "core/acts/register_difference.hpp"

#include <algorithm>
#include <map>

namespace convoke {

namespace {

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const auto& one : texts) all += (all.empty() ? "" : " | ") + one;
    return all;
}

// Everything an entry says, by name, as it is shown.
Answers facts_of(const RegisterEntry& entry) {
    Answers facts = entry.facts;
    facts["name"] = entry.name;
    facts["country"] = entry.country;
    facts["other_names"] = joined(entry.other_names);
    facts["acronyms"] = joined(entry.acronyms);
    return facts;
}

EntryChange changed(const RegisterEntry& before, const RegisterEntry& after) {
    EntryChange change{EntryChange::Kind::changed, after.id, after.name, {}};
    const auto former = facts_of(before), latter = facts_of(after);
    auto names = former;
    names.insert(latter.begin(), latter.end());
    for (const auto& [name, value] : names)
        if (answer(former, name) != answer(latter, name)) change.facts.push_back({name, answer(former, name), answer(latter, name)});
    return change;
}

}  // namespace

std::string_view name_of(EntryChange::Kind kind) {
    constexpr std::string_view names[]{"added", "gone", "changed"};
    return names[static_cast<int>(kind)];
}

std::vector<EntryChange> differences(std::span<const RegisterEntry> before, std::span<const RegisterEntry> after) {
    std::map<std::string_view, std::pair<const RegisterEntry*, const RegisterEntry*>> both;
    for (const auto& entry : before) both[entry.id].first = &entry;
    for (const auto& entry : after) both[entry.id].second = &entry;
    std::vector<EntryChange> found;
    for (const auto& [id, pair] : both) {
        const auto [former, latter] = pair;
        if (!former) found.push_back({EntryChange::Kind::added, latter->id, latter->name, {}});
        else if (!latter) found.push_back({EntryChange::Kind::gone, former->id, former->name, {}});
        else if (!(*former == *latter)) found.push_back(changed(*former, *latter));
    }
    return found;
}

}  // namespace convoke
