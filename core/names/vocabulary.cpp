#include "core/names/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/names/compare.hpp"
#include "core/names/scripts.hpp"
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
    known_.push_back({.text = texts_.back(), .kind = kind, .native = is_native(text), .meaning = concept_of(text), .related = related_concept(text), .opposites = opposites_of(text), .outline = outline_of(text)});
    ids_.emplace(texts_.back(), id);
    return id;
}

std::uint32_t Vocabulary::add_taught(const std::string& text) {
    const auto id = add(text, Kind::plain);
    if (known_[id].names == 0) known_[id].weight = weight_of_unknown(text, known_[id].kind);
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
    for (Known& k : known_) {
        k.weight = weigh(k.kind, k.meaning, k.names);
        const auto meaning = std::max(k.meaning.id, k.related);          // one of them is none
        if (meaning >= meanings_.size()) meanings_.resize(meaning + 1u);
        if (meaning > 0) meanings_[meaning].push_back(static_cast<std::uint32_t>(&k - known_.data()));
    }
    index_spellings();
    index_sounds();
}

// Small registers use few of the 50,000 trigrams: those that occur are listed, and found by halving.
void Vocabulary::index_spellings() {
    std::vector<std::uint64_t> found;
    std::array<std::uint32_t, longest_indexed + 2> codes{};
    for (const Known& k : known_) {
        if (k.kind == Kind::function || k.kind == Kind::legal || k.kind == Kind::country || k.text.size() < 3 || k.text.size() > longest_indexed || k.native) continue;
        const auto id = static_cast<std::uint32_t>(&k - known_.data());
        for (std::size_t n = trigrams_of(k.text, codes), i = 0; i < n; ++i) found.push_back(std::uint64_t{codes[i]} << 32 | id);
    }
    std::sort(found.begin(), found.end());
    for (const std::uint64_t one : found) {
        const auto code = static_cast<std::uint32_t>(one >> 32);
        if (trigrams_.empty() || trigrams_.back() != code) trigrams_.push_back(code), trigram_start_.push_back(static_cast<std::uint32_t>(trigram_words_.size()));
        trigram_words_.push_back(static_cast<std::uint32_t>(one));
    }
    trigram_start_.push_back(static_cast<std::uint32_t>(trigram_words_.size()));
    trigram_words_.shrink_to_fit();
}

void Vocabulary::index_sounds() {
    for (Known& k : known_) {
        if ((k.kind != Kind::plain && k.kind != Kind::part) || k.text.size() < 3) continue;
        const auto id = static_cast<std::uint32_t>(&k - known_.data());
        const bool native = k.native;
        if (native && (!k.heard || k.sound == unknown)) continue;         // signs that nobody can say stand for themselves
        k.consonants = Consonants(native ? known_[k.sound].text : k.text);
        if (k.kind != Kind::plain || k.meaning.general) continue;
        if (!native) alphabetic_.push_back(id);
        const std::uint32_t key = k.consonants.key();
        if (key == 0) continue;
        consonants_.emplace_back(key, id);
        if (native || k.text.find('r') == k.text.npos) continue;
        if (const std::uint32_t in_kana = Consonants(without_silent_r(k.text)).key(); in_kana != 0 && in_kana != key) consonants_.emplace_back(in_kana, id);
    }
    for (Known& k : known_) {
        if ((k.kind != Kind::plain && k.kind != Kind::part) || k.native) continue;
        k.opening = opening_of(k.text);
        if (k.opening != 0 && !k.meaning.general) openings_.emplace_back(k.opening, static_cast<std::uint32_t>(&k - known_.data()));
    }
    std::sort(consonants_.begin(), consonants_.end());
    std::sort(openings_.begin(), openings_.end());
    std::sort(alphabetic_.begin(), alphabetic_.end(), [&](std::uint32_t a, std::uint32_t b) { return known_[a].text < known_[b].text; });
    consonants_.shrink_to_fit(), openings_.shrink_to_fit(), alphabetic_.shrink_to_fit();
}

void Vocabulary::sounding_like(std::uint32_t key, std::string_view latin, bool heard, std::size_t most, std::vector<std::uint32_t>& out) const {
    if (!heard && !any_heard_) return;
    constexpr std::size_t most_compared = 1500;
    std::vector<std::pair<float, std::uint32_t>> found;
    for (auto at = std::lower_bound(consonants_.begin(), consonants_.end(), std::pair{key, 0u}); at != consonants_.end() && at->first == key && found.size() < most_compared; ++at) {
        const Known& known = known_[at->second];
        if (!heard && !known.heard) continue;
        const float likeness = heard_likeness(latin, known.native ? known_[known.sound].text : known.text);
        if (likeness > 0) found.emplace_back(-likeness, at->second);
    }
    most = std::min(most, found.size());
    std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(most), found.end());
    for (std::size_t i = 0; i < most; ++i) out.push_back(found[i].second);
}

void Vocabulary::opening_like(std::uint64_t opening, std::size_t most, std::vector<std::uint32_t>& out) const {
    constexpr std::uint64_t six_letters = ~std::uint64_t{0xFFFF};
    const std::uint64_t key = opening & six_letters;
    const std::size_t first = out.size();
    for (auto at = std::lower_bound(openings_.begin(), openings_.end(), std::pair{key, 0u}); at != openings_.end() && (at->first & six_letters) == key; ++at)
        if (out.size() - first < 200) out.push_back(at->second);
    keep_commonest(first, most, out);
}

void Vocabulary::keep_commonest(std::size_t first, std::size_t most, std::vector<std::uint32_t>& out) const {
    if (out.size() - first <= most) return;
    std::partial_sort(out.begin() + static_cast<std::ptrdiff_t>(first), out.begin() + static_cast<std::ptrdiff_t>(first + most), out.end(),
                      [&](std::uint32_t a, std::uint32_t b) { return known_[a].names != known_[b].names ? known_[a].names > known_[b].names : a < b; });
    out.resize(first + most);
}

void Vocabulary::beginning_with(std::string_view prefix, std::size_t most, std::vector<std::uint32_t>& out) const {
    const auto from = std::lower_bound(alphabetic_.begin(), alphabetic_.end(), prefix, [&](std::uint32_t id, std::string_view p) { return known_[id].text < p; });
    const std::size_t first = out.size();
    for (auto at = from; at != alphabetic_.end() && known_[*at].text.starts_with(prefix) && at - from < 400; ++at)
        if (known_[*at].text != prefix) out.push_back(*at);
    keep_commonest(first, most, out);
}

void Vocabulary::set_links(std::vector<std::uint32_t> start, std::vector<Link> links, std::vector<bool> own) {
    link_start_ = std::move(start), links_ = std::move(links), own_ = std::move(own);
}

std::span<const Vocabulary::Link> Vocabulary::links(std::uint32_t id) const {
    if (id == unknown || id + 1 >= link_start_.size()) return {};
    return {links_.data() + link_start_[id], links_.data() + link_start_[id + 1]};
}

std::size_t Vocabulary::bytes() const {
    std::size_t sum = known_.size() * (sizeof(Known) + 48) + (trigrams_.size() + trigram_start_.size() + trigram_words_.size() + alphabetic_.size() + link_start_.size()) * 4 +
                      (consonants_.size() + links_.size()) * 8 + openings_.size() * 16;
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
    if (word.size() < 3 || word.size() > longest_indexed || trigrams_.empty() || is_native(word)) return found;
    std::array<std::uint32_t, longest_indexed + 2> codes{};
    const std::size_t count = trigrams_of(word, codes);
    // From trigrams to their places in the list; those that no word has are as good as empty.
    std::size_t present = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const auto at = std::lower_bound(trigrams_.begin(), trigrams_.end(), codes[i]);
        if (at != trigrams_.end() && *at == codes[i]) codes[present++] = static_cast<std::uint32_t>(at - trigrams_.begin());
    }
    const std::size_t absent = count - present;
    const auto size_of = [&](std::uint32_t place) { return trigram_start_[place + 1] - trigram_start_[place]; };
    std::sort(codes.begin(), codes.begin() + static_cast<std::ptrdiff_t>(present), [&](std::uint32_t a, std::uint32_t b) { return size_of(a) < size_of(b); });
    thread_local std::vector<std::uint8_t> shared;
    thread_local std::vector<std::uint32_t> touched;
    if (shared.size() < known_.size()) shared.resize(known_.size(), 0);
    touched.clear();
    std::size_t read = 0, used = 0;
    for (; used < present; ++used) {
        if (used + absent >= 3 && read + size_of(codes[used]) > spelling_budget) break;
        read += size_of(codes[used]);
        for (std::uint32_t i = trigram_start_[codes[used]]; i < trigram_start_[codes[used] + 1]; ++i) {
            const std::uint32_t id = trigram_words_[i];
            if (shared[id]++ == 0) touched.push_back(id);
        }
    }
    const Outline outline = outline_of(word);
    // One slip spoils three trigrams at most; stems share their beginning.
    const std::size_t needed = std::max<std::size_t>(1, (used + absent) * 3 / 10);
    for (std::uint32_t id : touched) {
        const std::uint8_t common = shared[id];
        shared[id] = 0;
        if (common < needed) continue;
        const Known& theirs = known_[id];
        const double alike = std::max(slip_similarity(word, outline, theirs.text, theirs.outline), 0.95 * stem_similarity(word, outline, theirs.text, theirs.outline));
        if (alike >= 0.6 && theirs.text != word) found.push_back({id, static_cast<float>(alike)});
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
