#include "plugins/nonobjection/list.hpp"

#include <algorithm>
#include <map>

#include "core/domain/countries.hpp"
#include "core/json/json.hpp"
#include "core/text/collation.hpp"
#include "core/text/language.hpp"

namespace convoke::nonobjection {

void put_in_order(std::vector<Entry>& entries, const Meeting& meeting, std::string_view language) {
    std::map<std::string, std::size_t, std::less<>> rank;
    for (const auto& category : meeting.categories) rank.emplace(category.id, rank.size());
    struct Keyed { std::size_t rank; std::string name, country; Entry entry; };
    std::vector<Keyed> keyed;
    for (auto& entry : entries) {
        const auto found = rank.find(entry.category);
        const auto key = sort_key(language, entry.name);
        keyed.push_back({found == rank.end() ? rank.size() : found->second, key, entry.country, std::move(entry)});
    }
    std::ranges::stable_sort(keyed, [](const Keyed& one, const Keyed& other) {
        return std::tie(one.rank, one.name, one.country, one.entry.id) < std::tie(other.rank, other.name, other.country, other.entry.id);
    });
    entries.clear();
    for (auto& one : keyed) {
        entries.push_back(std::move(one.entry));
        entries.back().place = static_cast<int>(entries.size());
    }
}

std::string canonical_text(const Meeting& meeting, const VersionHead& head, const std::vector<Entry>& entries) {
    Data text;
    text["meeting"] = meeting.id;
    text["resolution"] = meeting.symbol;
    text["list"] = head.list;
    text["title"] = head.title;
    text["version"] = head.number;
    text["kind"] = head.final ? "final" : "proposed";
    text["entries"] = Data::List{};
    for (const auto& entry : entries) {
        Data line;
        line["id"] = entry.id;
        line["name"] = entry.name;
        line["country"] = entry.country;
        line["country_name"] = country_name(entry.country);
        line["category"] = entry.category;
        if (head.final) line["status"] = entry.outcome;
        text["entries"].push(std::move(line));
    }
    return write_json(text);
}

std::string_view name_of(Change::Kind kind) {
    switch (kind) {
        case Change::Kind::added: return "added";
        case Change::Kind::removed: return "removed";
        case Change::Kind::renamed: return "renamed";
        case Change::Kind::country_changed: return "country_changed";
        case Change::Kind::category_changed: return "category_changed";
        case Change::Kind::outcome: return "outcome";
    }
    return "added";
}

std::vector<Change> differences(const std::vector<Entry>& before, const std::vector<Entry>& after) {
    std::map<std::string, const Entry*> former;
    for (const auto& entry : before) former.emplace(entry.id, &entry);
    std::vector<Change> changes;
    for (const auto& entry : after) {
        const auto found = former.find(entry.id);
        if (found == former.end()) {
            changes.push_back({Change::Kind::added, entry.id, "", entry.name});
            continue;
        }
        const auto& old = *found->second;
        if (old.name != entry.name) changes.push_back({Change::Kind::renamed, entry.id, old.name, entry.name});
        if (old.country != entry.country) changes.push_back({Change::Kind::country_changed, entry.id, old.country, entry.country});
        if (old.category != entry.category) changes.push_back({Change::Kind::category_changed, entry.id, old.category, entry.category});
        const auto outcome = [](const Entry& one) { return one.outcome.empty() ? std::string("proposed") : one.outcome; };
        if (outcome(old) != outcome(entry)) changes.push_back({Change::Kind::outcome, entry.id, outcome(old), outcome(entry)});
        former.erase(found);
    }
    for (const auto& entry : before)
        if (former.contains(entry.id)) changes.push_back({Change::Kind::removed, entry.id, entry.name, ""});
    return changes;
}

Text as_circulated(const Entry& entry) {
    Text text{std::string(own_words), {}};
    for (const auto language : official_languages) text.args.emplace(language, entry.name + ", " + std::string(country_name(entry.country, language)));
    return text;
}

bool needs_circulation(const Entry& shown, const Entry& now) { return shown.name != now.name || shown.country != now.country; }

}  // namespace convoke::nonobjection
