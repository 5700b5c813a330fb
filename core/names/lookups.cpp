#include "core/names/lookups.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "core/names/scripts.hpp"

namespace convoke::names {

namespace {

constexpr std::size_t neighbours = 8;            // spellings tried for a word
constexpr std::size_t most_heard = 30;           // words of one sound
constexpr float unlike_share = 0.8f;             // what another word of the same meaning is worth before it is looked at
constexpr float initials_share = 0.8f, beginning_share = 0.6f, half_share = 0.8f, opening_share = 0.6f;

// "tallin" of "tallinskiy": Slavic adjectives of places. The whole word where it is none.
std::string_view without_adjective_ending(std::string_view word) {
    constexpr std::size_t shortest_place = 3, longest_ending = 6;
    const std::size_t at = word.rfind("sk");
    return at == word.npos || at < shortest_place || word.size() - at < 3 || word.size() - at > longest_ending ? word : word.substr(0, at);
}

class Lookups {
public:
    Lookups(const AskedReading& reading, const Index::Held& held, std::vector<Lookup>& out) : reading_(reading), held_(held), words_(held.vocabulary), out_(out) { out_.clear(); }

    void collect() {
        for (at_ = 0; at_ < reading_.words.size(); ++at_) {
            const AskedWord& w = reading_.words[at_];
            if (w.kind == Kind::function || w.kind == Kind::legal) continue;
            add(w.id, w.weight), add(w.sound, w.weight);
            const auto meaning = std::max(w.meaning.id, w.related);
            for (std::uint32_t other : words_.words_of(meaning))
                if (meaning != 0 && other != w.id) add(other, unlike_share * lighter(other));
            for (const Vocabulary::Link& link : words_.links(w.id)) add(link.id, link.worth * lighter(link.id));
            if (w.kind == Kind::country || w.kind == Kind::number) continue;
            if (w.capitals) add_initials(w);
            if (w.meaning.id == 0 && !is_native(w.text)) add_alike(w);
            if (w.consonants.key() != 0) add_heard(w);
        }
        add_acronyms();
        // In an order that does not depend on where the lists lie: sums of weights differ in their last digit with it.
        std::ranges::sort(out_, {}, [](const Lookup& l) { return std::tuple(l.names.size(), l.word, l.asked, -l.weight); });
    }

private:
    float lighter(std::uint32_t id) const { return std::min(reading_.words[at_].weight, words_.at(id).weight); }

    void add(std::uint32_t id, float weight) {
        if (id == Vocabulary::unknown || id + 1 >= held_.posting_start.size()) return;
        const std::uint32_t *all = held_.postings.data(), from = held_.posting_start[id], to = held_.posting_start[id + 1];
        if (from < to) out_.push_back({{all + from, all + to}, id, at_, weight});
    }

    // What is spelt nearly so, begins so, or is made of two words or half of one.
    void add_alike(const AskedWord& w) {
        for (const Vocabulary::Neighbour& n : words_.spelt_like(w.text, neighbours)) add(n.id, n.similarity * n.similarity * lighter(n.id));
        if (!words_.stands(w.text) && w.text.size() >= 3) {
            found_.clear();
            const std::string_view place = without_adjective_ending(w.text);
            if (place.size() < w.text.size())
                if (const std::uint32_t id = words_.find(place); id != Vocabulary::unknown) found_.push_back(id);
            words_.beginning_with(place, neighbours, found_);
            for (std::uint32_t id : found_) add(id, beginning_share * lighter(id));
            for (std::size_t cut = 3; cut + 3 <= w.text.size(); ++cut) {
                const std::uint32_t first = words_.find(std::string_view(w.text).substr(0, cut)), second = words_.find(std::string_view(w.text).substr(cut));
                if (first == Vocabulary::unknown || second == Vocabulary::unknown) continue;
                add(first, half_share * lighter(first)), add(second, half_share * lighter(second));
            }
        }
        if (w.opening != 0) {
            found_.clear();
            words_.opening_like(w.opening, neighbours, found_);
            for (std::uint32_t id : found_)
                if (id != w.id) add(id, opening_share * lighter(id));
        }
        if (at_ + 1 >= reading_.words.size()) return;
        if (const std::uint32_t whole = words_.find(w.text + reading_.words[at_ + 1].text); whole != Vocabulary::unknown) add(whole, words_.at(whole).weight);
    }

    void add_heard(const AskedWord& w) {
        found_.clear();
        words_.sounding_like(w.consonants.key(), latin_of(w), w.heard, most_heard, found_);
        for (std::uint32_t id : found_) add(id, unlike_share * lighter(id));
    }

    // Names whose neighbouring words have these initials.
    void add_initials(const AskedWord& w) {
        const std::uint32_t key = run_key(std::string_view(w.text).substr(0, 5));
        const auto at = std::lower_bound(held_.runs.begin(), held_.runs.end(), key);
        if (at == held_.runs.end() || *at != key) return;
        const auto place = static_cast<std::size_t>(at - held_.runs.begin());
        const std::span<const std::uint32_t> names{held_.run_names.data() + held_.run_start[place], held_.run_names.data() + held_.run_start[place + 1]};
        const auto rare = static_cast<float>(std::log(static_cast<double>(held_.names.size() + 1) / static_cast<double>(names.size())));
        out_.push_back({names, Vocabulary::unknown, at_, initials_share * std::max(rare, 0.3f)});
    }

    // The register may hold the initials of our words as a word of a name.
    void add_acronyms() {
        std::string initials;
        std::vector<std::uint32_t> from;
        for (std::uint32_t i = 0; i < reading_.words.size(); ++i) {
            const AskedWord& w = reading_.words[i];
            if (w.kind == Kind::function || w.kind == Kind::legal || w.shown.empty() || is_native(w.text)) continue;
            initials += static_cast<char>(w.shown[0] | 32), from.push_back(i);
        }
        if (initials.size() > 10) return;
        for (std::size_t i = 0; i < initials.size(); ++i)
            for (std::size_t length = 3; length <= 6 && i + length <= initials.size(); ++length) {
                const std::uint32_t id = words_.find(std::string_view(initials).substr(i, length));
                if (id == Vocabulary::unknown || words_.at(id).kind != Kind::plain) continue;
                at_ = from[i];
                add(id, initials_share * words_.at(id).weight);
            }
    }

    const AskedReading& reading_;
    const Index::Held& held_;
    const Vocabulary& words_;
    std::vector<Lookup>& out_;
    std::vector<std::uint32_t> found_;
    std::uint32_t at_ = 0;
};

}  // namespace

void collect_lookups(const AskedReading& reading, const Index::Held& held, std::vector<Lookup>& out) { Lookups(reading, held, out).collect(); }

}  // namespace convoke::names
