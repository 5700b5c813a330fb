#include <algorithm>
#include <array>

#include "core/names/countries.hpp"
#include "core/names/scripts.hpp"
#include "core/names/words.hpp"

namespace convoke::names {

namespace {

// What German, Dutch and Nordic names are made of: heads that stand last, firsts that stand first. Folded.
constexpr std::string_view heads[] = {
    "universitat", "hochschule", "fachhochschule", "institut", "zentrum", "gesellschaft", "verband", "verein", "vereinigung", "stiftung", "forschung", "anstalt",
    "ministerium", "klinik", "klinikum", "krankenhaus", "schule", "akademie", "bibliothek", "museum", "dienst", "technik", "technologie", "wissenschaft",
    "wissenschaften", "medizin", "rechte", "hilfe", "schutz", "bildung", "entwicklung", "wirtschaft", "geschichte", "kammer", "werke", "agentur",
    "universiteit", "hogeschool", "instituut", "centrum", "stichting", "vereniging", "onderzoek", "ziekenhuis", "kunde", "zorg",
    "universitet", "universitetet", "hogskola", "hogskolan", "hogskole", "hogskolen", "institutet", "instituttet", "centret", "senter", "forbund", "forbundet",
    "foreningen", "forening", "forskning", "selskap", "selskab", "sallskapet", "sjukhus", "sjukhuset", "sykehus", "sykehuset", "sygehus", "museet", "verket", "tjeneste",
    "yliopisto", "tutkimus", "keskus", "laitos", "liitto", "saatio", "seura", "koulu", "virasto"};
constexpr std::string_view firsts[] = {"bundes", "landes", "zentral", "jugend", "frauen", "kinder", "friedens", "umwelt", "menschen", "rijks", "riks", "stats",
                                       "ungdoms", "universitats", "universitets"};

// The "s" that joins the parts of many compounds.
std::string first_part(std::string_view word) {
    for (std::string_view end : {"ungs", "heits", "keits", "schafts", "tats", "ions", "itets", "bunds"})
        if (word.size() > end.size() + 2 && word.ends_with(end)) return std::string(word.substr(0, word.size() - 1));
    return std::string(word);
}

// A place with a meaning of its own that its language writes in characters: the tables hold those of Japan so.
bool is_place_of_japan(const std::string& word) {
    const Concept meaning = concept_of(word);
    return meaning.id != 0 && !meaning.general;
}

std::vector<std::string> latin_parts(const std::string& word) {
    if (concept_of(word).id != 0 || std::find(std::begin(heads), std::end(heads), word) != std::end(heads)) return {word};
    // "tochigiken", "hiroshimashi": a place of Japan, and what kind of place it is.
    for (const auto& [kind, meant] : {std::pair<std::string_view, const char*>{"ken", "kenritsu"}, {"shi", "shiritsu"}})
        if (word.size() >= kind.size() + 4 && word.ends_with(kind))
            if (std::string place = word.substr(0, word.size() - kind.size()); is_place_of_japan(place)) return {std::move(place), meant};
    for (std::string_view head : heads) {
        if (word.size() < head.size() + 4 || !word.ends_with(head)) continue;
        std::string first = first_part(std::string_view(word).substr(0, word.size() - head.size()));
        return {std::move(first), std::string(head)};
    }
    for (std::string_view first : firsts)
        if (word.size() >= first.size() + 5 && word.starts_with(first)) return {std::string(first), word.substr(first.size())};
    return {word};
}

// Of a word in letters of three bytes, the parting that leaves the least unknown.
std::vector<std::string> native_parts(const std::string& word) {
    constexpr std::size_t bytes = 3, most = 24;
    const std::size_t n = word.size() / bytes;
    if (n < 3 || n > most || word.size() % bytes != 0) return {word};
    const auto known = [&](std::size_t from, std::size_t to) {
        const std::string_view piece = std::string_view(word).substr(from * bytes, (to - from) * bytes);
        const std::array<std::string_view, 1> alone{piece};
        return concept_of(piece).id != 0 || country_at(alone).words == 1 || legal_form_at(alone, true) == 1;
    };
    struct Step { double cost = 1e9; std::size_t from = 0; bool known = false; };
    std::array<Step, most + 1> best{};
    best[0].cost = 0;
    for (std::size_t to = 1; to <= n; ++to)
        for (std::size_t from = to < 6 ? 0 : to - 6; from < to; ++from) {
            const bool is_known = to - from >= 2 && known(from, to);
            const double cost = best[from].cost + (is_known ? 0.1 : 1 + static_cast<double>(to - from));
            if (cost < best[to].cost) best[to] = {cost, from, is_known};
        }
    std::vector<std::string> parts;
    for (std::size_t to = n; to > 0; to = best[to].from) {
        std::string piece = word.substr(best[to].from * bytes, (to - best[to].from) * bytes);
        const bool joins = !parts.empty() && !best[to].known && to < n && parts.back().front() == '?';
        if (joins) parts.back() = "?" + piece + parts.back().substr(1);
        else parts.push_back((best[to].known ? "" : "?") + piece);
    }
    std::reverse(parts.begin(), parts.end());
    for (std::string& part : parts)
        if (part.front() == '?') part.erase(0, 1);
    return parts;
}

}  // namespace

bool are_one_word(std::span<const std::string_view> parts) {
    std::string whole;
    for (std::string_view part : parts) {
        if (!is_native(part)) return false;
        whole += part;
    }
    // 科学院 says no more than 院 does, and 科学 would be lost.
    const Concept meaning = concept_of(whole);
    return parts.size() > 1 && meaning.id != 0 && std::ranges::none_of(parts, [&](std::string_view part) { return concept_of(part).id == meaning.id; });
}

std::vector<std::string> parts_of_compound(const std::string& word) {
    if (!is_native(word)) return word.size() < 7 ? std::vector<std::string>{word} : latin_parts(word);
    const auto byte = static_cast<unsigned char>(word[0]);
    return byte >= 0xE3 && byte <= 0xED ? native_parts(word) : std::vector<std::string>{word};
}

}  // namespace convoke::names
