#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/names/known.hpp"
#include "core/names/meanings.hpp"
#include "core/names/scripts.hpp"
#include "core/names/similar.hpp"
#include "core/names/words.hpp"

namespace convoke::names {

namespace {

// Every word of one line excludes the others of it.
constexpr std::string_view exclusive[] = {
    "national international regional global european african asian world local municipal provincial federal",
    "women men girls boys youth elderly", "north south east west central northern southern eastern western",
    "urban rural", "engineering medicine law agriculture science economics arts education technology pharmacy dentistry nursing veterinary",
    "public private", "christian muslim jewish buddhist hindu catholic protestant islamic", "primary secondary higher",
    "teachers students parents", "doctors nurses lawyers engineers journalists farmers judges", "first second third",
    "foundation association university institute school hospital company ministry", "physics chemistry biology mathematics geology",
    "cardiology oncology neurology pediatrics psychiatry dermatology", "land water forest ocean", "cancer diabetes malaria tuberculosis aids"};

// How most European languages would begin the word; 0 for a shorter one.
std::uint64_t seven_letters(std::string_view word) {
    constexpr std::uint64_t all_but_last = ~std::uint64_t{0xFF};
    const std::uint64_t opening = is_native(word) ? 0 : opening_of(word) & all_but_last;
    return (opening & 0xFF00) == 0 ? 0 : opening;
}

struct Tables {
    std::unordered_map<std::string, Concept> words;
    std::unordered_map<std::string, std::uint32_t> groups;      // bit per line of `exclusive`
    std::vector<std::pair<std::uint64_t, std::uint16_t>> openings;     // sorted; of words of one meaning alone
    std::uint16_t ids = 0, spellings = 0;

    // A line of meanings.hpp.
    void read(std::string_view line) {
        const bool general = line.starts_with('*');
        if (general) line.remove_prefix(1);
        std::uint16_t id = 0;
        for (bool first = true; !line.empty();) {
            const std::size_t end = std::min(line.find_first_of(",|"), line.size());
            std::vector<std::string> keys = known_keys(line.substr(0, end));
            // What the dictionary of words parts is put together where names are read, too (are_one_word).
            if (keys.size() > 1 && std::ranges::all_of(keys, [](const std::string& key) { return is_native(key); })) {
                for (std::size_t i = 1; i < keys.size(); ++i) keys.front() += keys[i];
                keys.resize(1);
            }
            if (first) {
                const auto known = keys.size() == 1 ? words.find(keys.front()) : words.end();
                id = known != words.end() ? known->second.id : ++ids;
                if (known == words.end()) ++spellings;
            }
            const std::uint16_t spelling = first && keys.size() == 1 && words.contains(keys.front()) ? words[keys.front()].spelling : spellings;
            if (keys.size() == 1) words.try_emplace(keys.front(), Concept{id, general, spelling});
            if (end < line.size() && line[end] == '|') ++spellings;
            line.remove_prefix(std::min(end + 1, line.size()));
            first = false;
        }
        ++spellings;
    }

    Tables() {
        for (const auto& lines : {meanings_of_bodies(), meanings_of_causes(), meanings_of_fields(), meanings_in_europe(), meanings_in_asia(), meanings_of_places(), meanings_of_japan(), further_meanings(), meanings_of_topics()})
            for (std::string_view line : lines) read(line);
        for (const auto& [word, meaning] : words)
            if (const std::uint64_t key = seven_letters(word); key != 0) openings.emplace_back(key, meaning.id);
        std::ranges::sort(openings);
        openings.erase(std::unique(openings.begin(), openings.end()), openings.end());
        std::vector<std::pair<std::uint64_t, std::uint16_t>> alone;
        for (std::size_t i = 0; i < openings.size(); ++i)
            if ((i == 0 || openings[i - 1].first != openings[i].first) && (i + 1 == openings.size() || openings[i + 1].first != openings[i].first)) alone.push_back(openings[i]);
        openings = std::move(alone);
        for (std::size_t i = 0; i < std::size(exclusive); ++i) {
            std::string word;
            for (char c : std::string(exclusive[i]) + ' ') {
                if (c != ' ') { word += c; continue; }
                groups[word] |= 1u << i;
                word.clear();
            }
        }
    }
};

const Tables& tables() {
    static const Tables kept;
    return kept;
}

}  // namespace

Concept concept_of(std::string_view word) {
    const auto found = tables().words.find(std::string(word));
    return found == tables().words.end() ? Concept{} : found->second;
}

std::uint16_t related_concept(std::string_view word) {
    const std::uint64_t key = seven_letters(word);
    const auto& openings = tables().openings;
    const auto found = std::ranges::lower_bound(openings, key, {}, &std::pair<std::uint64_t, std::uint16_t>::first);
    return key == 0 || found == openings.end() || found->first != key || concept_of(word).id != 0 ? std::uint16_t{0} : found->second;
}

std::uint32_t opposites_of(std::string_view word) {
    const auto found = tables().groups.find(std::string(word));
    return found == tables().groups.end() ? 0 : found->second;
}

}  // namespace convoke::names
