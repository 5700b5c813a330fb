#include "core/names/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/names/similar.hpp"

namespace convoke::names {

namespace {

constexpr std::size_t letters = 37, trigrams = letters * letters * letters;
constexpr std::size_t longest_indexed = 32;
constexpr std::size_t spelling_budget = 12000;       // postings read for one word; the rarest trigrams first

std::size_t letter(char c) {
    if (c >= 'a' && c <= 'z') return static_cast<std::size_t>(c - 'a' + 1);
    if (c >= '0' && c <= '9') return static_cast<std::size_t>(c - '0' + 27);
    return 0;
}

// The distinct trigrams of " word ".
std::size_t trigrams_of(std::string_view word, std::array<std::uint32_t, longest_indexed + 2>& out) {
    std::size_t count = 0;
    const auto at = [&](std::size_t i) { return i == 0 || i > word.size() ? 0 : letter(word[i - 1]); };
    for (std::size_t i = 0; i < word.size() && count < out.size(); ++i) {
        const auto code = static_cast<std::uint32_t>((at(i) * letters + at(i + 1)) * letters + at(i + 2));
        if (std::find(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(count), code) == out.begin() + static_cast<std::ptrdiff_t>(count))
            out[count++] = code;
    }
    return count;
}

}  // namespace

std::uint32_t Vocabulary::add(const std::string& text, Kind kind) {
    if (const auto found = ids_.find(text); found != ids_.end()) return found->second;
    texts_.push_back(text);
    const auto id = static_cast<std::uint32_t>(known_.size());
    known_.push_back({texts_.back(), kind, concept_of(text), 0, 0});
    ids_.emplace(texts_.back(), id);
    return id;
}

float Vocabulary::weigh(Kind kind, const Concept& meaning, double names) const {
    const double rare = std::log((readings_ + 1) / (names + 0.5));
    double weight = std::max(rare, 0.3);
    if (kind == Kind::function) return 0.05f;
    if (kind == Kind::legal) return 0.1f;
    if (kind == Kind::number) weight = std::max(weight, heaviest_ * 0.5);
    if (meaning.general) weight = std::min(weight, heaviest_ * 0.4);
    return static_cast<float>(weight);
}

void Vocabulary::finish(std::size_t readings) {
    readings_ = static_cast<double>(readings);
    heaviest_ = static_cast<float>(std::log((readings_ + 1) / 0.5));
    std::vector<std::uint32_t> counts(trigrams + 1, 0);
    std::array<std::uint32_t, longest_indexed + 2> codes{};
    const auto indexed = [](const Known& k) {
        return k.kind != Kind::function && k.kind != Kind::legal && k.kind != Kind::country && k.text.size() >= 3 &&
               k.text.size() <= longest_indexed;
    };
    for (Known& k : known_) {
        k.weight = weigh(k.kind, k.meaning, k.names);
        if (k.meaning.id >= meanings_.size()) meanings_.resize(k.meaning.id + 1u);
        if (k.meaning.id > 0) meanings_[k.meaning.id].push_back(static_cast<std::uint32_t>(&k - known_.data()));
        if (!indexed(k)) continue;
        for (std::size_t n = trigrams_of(k.text, codes), i = 0; i < n; ++i) ++counts[codes[i] + 1];
    }
    for (std::size_t i = 1; i < counts.size(); ++i) counts[i] += counts[i - 1];
    trigram_start_ = counts;
    trigram_words_.resize(counts.back());
    for (const Known& k : known_) {
        if (!indexed(k)) continue;
        for (std::size_t n = trigrams_of(k.text, codes), i = 0; i < n; ++i)
            trigram_words_[counts[codes[i]]++] = static_cast<std::uint32_t>(&k - known_.data());
    }
}

std::size_t Vocabulary::bytes() const {
    std::size_t sum = known_.size() * (sizeof(Known) + 48) + (trigram_start_.size() + trigram_words_.size()) * 4;
    for (const std::string& text : texts_) sum += sizeof(text) + (text.size() > 15 ? text.capacity() : 0);
    return sum;
}

std::uint32_t Vocabulary::find(std::string_view text) const {
    const auto found = ids_.find(text);
    return found == ids_.end() ? unknown : found->second;
}

const std::vector<std::uint32_t>& Vocabulary::words_of(std::uint16_t meaning) const {
    static const std::vector<std::uint32_t> none;
    return meaning < meanings_.size() ? meanings_[meaning] : none;
}

float Vocabulary::weight_of_unknown(std::string_view text, Kind kind) const { return weigh(kind, concept_of(text), 0); }

std::vector<Vocabulary::Neighbour> Vocabulary::spelt_like(std::string_view word, std::size_t most) const {
    std::vector<Neighbour> found;
    if (word.size() < 3 || word.size() > longest_indexed || trigram_start_.empty()) return found;
    std::array<std::uint32_t, longest_indexed + 2> codes{};
    const std::size_t count = trigrams_of(word, codes);
    const auto size_of = [&](std::uint32_t code) { return trigram_start_[code + 1] - trigram_start_[code]; };
    std::sort(codes.begin(), codes.begin() + static_cast<std::ptrdiff_t>(count),
              [&](std::uint32_t a, std::uint32_t b) { return size_of(a) < size_of(b); });
    thread_local std::vector<std::uint8_t> shared;
    thread_local std::vector<std::uint32_t> touched;
    if (shared.size() < known_.size()) shared.resize(known_.size(), 0);
    touched.clear();
    std::size_t read = 0, used = 0;
    for (; used < count; ++used) {
        if (used >= 3 && read + size_of(codes[used]) > spelling_budget) break;
        read += size_of(codes[used]);
        for (std::uint32_t i = trigram_start_[codes[used]]; i < trigram_start_[codes[used] + 1]; ++i) {
            const std::uint32_t id = trigram_words_[i];
            if (shared[id]++ == 0) touched.push_back(id);
        }
    }
    // One slip spoils three trigrams at most; stems share their beginning.
    const std::size_t needed = std::max<std::size_t>(1, used * 3 / 10);
    for (std::uint32_t id : touched) {
        const std::uint8_t common = shared[id];
        shared[id] = 0;
        if (common < needed || known_[id].text == word) continue;
        const double alike = std::max(slip_similarity(word, known_[id].text), 0.95 * stem_similarity(word, known_[id].text));
        if (alike >= 0.6) found.push_back({id, static_cast<float>(alike)});
    }
    const auto likest = [](const Neighbour& a, const Neighbour& b) { return a.similarity != b.similarity ? a.similarity > b.similarity : a.id < b.id; };
    if (found.size() > most) {
        std::nth_element(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(most), found.end(), likest);
        found.resize(most);
    }
    std::sort(found.begin(), found.end(), likest);
    return found;
}

}  // namespace convoke::names
