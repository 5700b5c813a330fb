#include "core/names/translations.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace convoke::names {

namespace {

constexpr std::size_t most_words_paired = 10, most_pairs = 400'000, most_links = 8;
constexpr float seen_enough = 2;                   // one organisation proves nothing,
constexpr float seen_alone = 2;                    // unless all other words of its two names explain each other
constexpr float least_share = 0.12f;

// How often two words stood in names of one organisation: open addressing, because there are millions.
class Counts {
public:
    explicit Counts(std::size_t expected) {
        std::size_t size = 1024;
        while (size < expected * 2) size *= 2;
        slots_.resize(size);
    }
    float& at(std::uint32_t a, std::uint32_t b) {
        const std::uint64_t key = std::uint64_t{a} << 32 | b;
        std::size_t i = (key * 0x9E3779B97F4A7C15ull >> 20) & (slots_.size() - 1);
        while (slots_[i].used && slots_[i].key != key) i = (i + 1) & (slots_.size() - 1);
        slots_[i].used = true, slots_[i].key = key;
        return slots_[i].count;
    }
    template <class Take> void each(const Take& take) const {
        for (const Slot& s : slots_)
            if (s.used) take(static_cast<std::uint32_t>(s.key >> 32), static_cast<std::uint32_t>(s.key), s.count);
    }

private:
    struct Slot { std::uint64_t key = 0; float count = 0; bool used = false; };
    std::vector<Slot> slots_;
};

}  // namespace

void Translations::add(std::span<const std::uint32_t> one, std::span<const std::uint32_t> other) {
    if (pairs_.size() >= most_pairs) return;
    Pair pair{static_cast<std::uint32_t>(words_.size()), 0, 0};
    // Words that both hold, or that are known to mean the same, explain each other.
    const auto unexplained = [&](std::span<const std::uint32_t> from, std::span<const std::uint32_t> in) {
        std::uint32_t count = 0;
        for (std::uint32_t word : from) {
            const auto& known = vocabulary_.at(word);
            const bool explained = std::any_of(in.begin(), in.end(), [&](std::uint32_t w) {
                return w == word || (known.meaning.id != 0 && vocabulary_.at(w).meaning.id == known.meaning.id) || vocabulary_.at(w).sound == word || known.sound == w;
            });
            if (!explained) words_.push_back(word), ++count;
        }
        return count;
    };
    pair.ours = unexplained(one, other), pair.theirs = unexplained(other, one);
    if (pair.ours == 0 || pair.theirs == 0 || pair.ours > most_words_paired || pair.theirs > most_words_paired) return words_.resize(pair.first);
    pairs_.push_back(pair);
}

void Translations::teach(Vocabulary& vocabulary, std::vector<Taught> taught) {
    auto made = learnt();
    std::unordered_set<std::uint64_t> own;
    const auto key = [](const Taught& one) { return std::uint64_t{one.from} << 32 | one.link.id; };
    for (const Taught& one : made) own.insert(key(one));
    for (const Taught& one : taught)
        if (own.insert(key(one)).second) made.push_back({one.from, one.link, false});
    if (made.empty()) return;
    std::sort(made.begin(), made.end(), [](const Taught& a, const Taught& b) { return a.from != b.from ? a.from < b.from : a.link.worth != b.link.worth ? a.link.worth > b.link.worth : a.link.id < b.link.id; });
    std::vector<std::uint32_t> start(vocabulary.size() + 1, 0);
    std::vector<Vocabulary::Link> links;
    std::vector<bool> learnt_here;
    std::size_t at = 0;
    for (std::uint32_t id = 0; id < vocabulary.size(); ++id) {
        start[id] = static_cast<std::uint32_t>(links.size());
        for (std::size_t count = 0; at < made.size() && made[at].from == id; ++at, ++count)
            if (count < most_links) links.push_back(made[at].link), learnt_here.push_back(made[at].own);
    }
    start.back() = static_cast<std::uint32_t>(links.size());
    vocabulary.set_links(std::move(start), std::move(links), std::move(learnt_here));
}

std::vector<Translations::Taught> Translations::learnt() const {
    std::size_t cells = 0;
    for (const Pair& p : pairs_) cells += p.ours * p.theirs;
    if (cells == 0) return {};
    Counts together(cells), linked(cells);
    std::vector<float> alone(vocabulary_.size(), 0);
    const auto each_cell = [&](const Pair& p, const auto& take) {
        for (std::uint32_t i = 0; i < p.ours; ++i)
            for (std::uint32_t j = 0; j < p.theirs; ++j) take(words_[p.first + i], words_[p.first + p.ours + j], i, j);
    };
    const auto key = [](std::uint32_t a, std::uint32_t b) { return std::pair{std::min(a, b), std::max(a, b)}; };
    for (const Pair& p : pairs_) {
        for (std::uint32_t i = 0; i < p.ours + p.theirs; ++i) ++alone[words_[p.first + i]];
        each_cell(p, [&](std::uint32_t a, std::uint32_t b, auto, auto) { together.at(key(a, b).first, key(a, b).second) += p.ours == 1 && p.theirs == 1 ? seen_alone : 1; });
    }
    // Of the words of a pair those that go together most are taken for each other first, and then no longer for others.
    struct Cell { float strength; std::uint32_t i, j; };
    std::vector<Cell> order;
    for (const Pair& p : pairs_) {
        order.clear();
        each_cell(p, [&](std::uint32_t a, std::uint32_t b, std::uint32_t i, std::uint32_t j) {
            const float both = together.at(key(a, b).first, key(a, b).second);
            if (both >= seen_enough) order.push_back({2 * both / (alone[a] + alone[b]), i, j});
        });
        std::sort(order.begin(), order.end(), [](const Cell& a, const Cell& b) { return a.strength != b.strength ? a.strength > b.strength : a.i != b.i ? a.i < b.i : a.j < b.j; });
        std::uint32_t taken_ours = 0, taken_theirs = 0;
        for (const Cell& c : order) {
            if (taken_ours >> c.i & 1 || taken_theirs >> c.j & 1) continue;
            taken_ours |= 1u << c.i, taken_theirs |= 1u << c.j;
            const auto [a, b] = key(words_[p.first + c.i], words_[p.first + p.ours + c.j]);
            linked.at(a, b) += p.ours == 1 && p.theirs == 1 ? seen_alone : 1;
        }
    }
    std::vector<Taught> made;
    linked.each([&](std::uint32_t a, std::uint32_t b, float count) {
        const float share = std::min(1.0f, std::max(count / alone[a], count / alone[b]));
        if (count < seen_enough || share < least_share) return;
        // Twice is little: the more often, the surer.
        const float worth = 0.9f * std::sqrt(share) * count / (count + 0.7f);
        made.push_back({a, {b, worth}}), made.push_back({b, {a, worth}});
    });
    return made;
}

}  // namespace convoke::names
