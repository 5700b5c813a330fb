#include <algorithm>
#include <cstdio>
#include <unordered_map>

#include "tests/bench/matching/learn.hpp"

using namespace convoke::names;

namespace bench {

void print_unexplained(const Set& set, const Index& index) {
    constexpr int least = 3;
    constexpr std::size_t most_beside = 4;
    const Index::Held& held = IndexProbe::of(index);
    std::unordered_map<std::string, std::uint32_t> rows;
    for (std::uint32_t r = 0; r < held.rows.size(); ++r) rows.emplace(held.rows[r].id, r);
    struct Seen { int count = 0; std::string shown, country; std::map<std::string, int> beside; };
    std::map<std::string, Seen> words;
    for (const Entry& entry : set.taught[0]) {
        const auto row = rows.find(entry.id);
        if (row == rows.end()) continue;
        const auto theirs = held.words_of(held.names[held.rows[row->second].first_name]);
        for (const std::string& name : entry.other_names) {
            const Asked asked = asked_of({.name = name, .country = entry.country}, held.vocabulary);
            if (asked.readings.empty()) continue;
            const AskedReading& ours = asked.readings.front();
            const Comparison compared = compare(ours, theirs, held.vocabulary, {asked.given, held.every_acronym(held.rows[row->second])}, entry.country);
            std::vector<bool> used_ours(ours.words.size()), used_theirs(theirs.size());
            for (const Pairing& p : compared.pairs) {
                if (p.ours != 255) used_ours[p.ours] = true;
                if (p.theirs != 255) used_theirs[p.theirs] = true;
            }
            for (std::size_t i = 0; i < ours.words.size(); ++i) {
                if (used_ours[i] || (ours.words[i].kind != Kind::plain && ours.words[i].kind != Kind::part)) continue;
                Seen& seen = words[ours.words[i].text];
                ++seen.count, seen.shown = ours.words[i].shown, seen.country = entry.country;
                for (std::size_t j = 0; j < theirs.size(); ++j)
                    if (const auto& known = held.vocabulary.at(theirs[j].id); !used_theirs[j] && (known.kind == Kind::plain || known.kind == Kind::part)) ++seen.beside[std::string(known.text)];
            }
        }
    }
    std::vector<std::pair<std::string, Seen>> order(words.begin(), words.end());
    std::ranges::stable_sort(order, [](const auto& a, const auto& b) { return a.second.count > b.second.count; });
    for (const auto& [text, seen] : order) {
        if (seen.count < least) break;
        std::printf("%4d %s [%s, %s]%s:", seen.count, text.c_str(), seen.shown.c_str(), seen.country.c_str(), concept_of(text).id != 0 ? " has a meaning" : "");
        std::vector<std::pair<std::string, int>> beside(seen.beside.begin(), seen.beside.end());
        std::ranges::stable_sort(beside, [](const auto& a, const auto& b) { return a.second > b.second; });
        for (std::size_t i = 0; i < std::min(most_beside, beside.size()); ++i) std::printf(" %s %d", beside[i].first.c_str(), beside[i].second);
        std::printf("\n");
    }
}

}  // namespace bench
