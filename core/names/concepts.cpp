#include <string>
#include <unordered_map>

#include "core/names/known.hpp"
#include "core/names/meanings.hpp"
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

struct Tables {
    std::unordered_map<std::string, Concept> words;
    std::unordered_map<std::string, std::uint32_t> groups;      // bit per line of `exclusive`
    std::uint16_t ids = 0, spellings = 0;

    // A line of meanings.hpp.
    void read(std::string_view line) {
        const bool general = line.starts_with('*');
        if (general) line.remove_prefix(1);
        std::uint16_t id = 0;
        for (bool first = true; !line.empty();) {
            const std::size_t end = std::min(line.find_first_of(",|"), line.size());
            const std::vector<std::string> keys = known_keys(line.substr(0, end));
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
        for (const auto& lines : {meanings_of_bodies(), meanings_of_causes(), meanings_of_fields(), meanings_in_europe(), meanings_in_asia(), meanings_of_places(), meanings_of_japan()})
            for (std::string_view line : lines) read(line);
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

bool opposed(std::string_view a, std::string_view b) {
    if (a == b) return false;
    const auto& groups = tables().groups;
    const auto first = groups.find(std::string(a)), second = groups.find(std::string(b));
    if (first == groups.end() || second == groups.end()) return false;
    const Concept one = concept_of(a), two = concept_of(b);
    if (one.id != 0 && one.id == two.id) return false;
    return (first->second & second->second) != 0;
}

}  // namespace convoke::names
