#include <algorithm>
#include <bit>
#include <cmath>

#include "core/names/countries.hpp"
#include "core/names/held.hpp"
#include "core/names/scripts.hpp"

namespace convoke::names {

namespace {

constexpr std::size_t posting_budget = 24000;    // postings read for one reading; rare words first
constexpr std::size_t neighbours = 8;            // spellings tried for a word
constexpr std::size_t most_heard = 30;           // words of one sound
constexpr std::size_t most_by_acronym = 40, most_fitted = 3000;
constexpr std::ptrdiff_t most_by_host = 10;
constexpr float unlike_share = 0.8f;             // what another word of the same meaning is worth before it is looked at
constexpr float initials_share = 0.8f, beginning_share = 0.6f, half_share = 0.8f, opening_share = 0.6f;
constexpr double least_fit = 0.35;
constexpr std::size_t most_raised = 2000;        // of these, names of the country asked for come first
constexpr float at_home_raise = 0.15f;

// "tallin" of "tallinskiy": Slavic adjectives of places. The whole word where it is none.
std::string_view without_adjective_ending(std::string_view word) {
    constexpr std::size_t shortest_place = 3, longest_ending = 6;
    const std::size_t at = word.rfind("sk");
    return at == word.npos || at < shortest_place || word.size() - at < 3 || word.size() - at > longest_ending ? word : word.substr(0, at);
}

// A list of names to read for a word of the question.
struct Lookup {
    std::span<const std::uint32_t> names;
    std::uint32_t asked;
    float weight;
};

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
            if (w.consonants != 0) add_heard(w);
        }
        add_acronyms();
        std::sort(out_.begin(), out_.end(), [](const Lookup& a, const Lookup& b) { return a.names.size() != b.names.size() ? a.names.size() < b.names.size() : a.names.data() < b.names.data(); });
    }

private:
    float lighter(std::uint32_t id) const { return std::min(reading_.words[at_].weight, words_.at(id).weight); }

    void add(std::uint32_t id, float weight) {
        if (id == Vocabulary::unknown || id + 1 >= held_.posting_start.size()) return;
        const std::uint32_t *all = held_.postings.data(), from = held_.posting_start[id], to = held_.posting_start[id + 1];
        if (from < to) out_.push_back({{all + from, all + to}, at_, weight});
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
        words_.sounding_like(w.consonants, is_native(w.text) ? w.heard_as : w.text, w.heard, most_heard, found_);
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
        out_.push_back({names, at_, initials_share * std::max(rare, 0.3f)});
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

class Gatherer {
public:
    Gatherer(const Asked& asked, const Index::Held& held, std::size_t most) : asked_(asked), held_(held), most_(most) {}

    std::vector<Gathered> run() {
        for (std::uint32_t r = 0; r < asked_.readings.size(); ++r) by_words(r);
        for (std::uint64_t key : asked_.given) by_acronym(key);
        if (asked_.is_acronym()) by_fit(asked_.acronym);
        for (const std::string& part : asked_.acronym_parts) by_fit(part);
        if (!asked_.host.empty()) by_host();
        std::sort(found_.begin(), found_.end(), [](const Gathered& a, const Gathered& b) { return a.name != b.name ? a.name < b.name : a.reading < b.reading; });
        found_.erase(std::unique(found_.begin(), found_.end(), [](const Gathered& a, const Gathered& b) { return a.name == b.name && a.reading == b.reading; }), found_.end());
        return std::move(found_);
    }

private:
    static auto equal(const auto& list, std::uint64_t key) {
        return std::equal_range(list.begin(), list.end(), std::pair<std::uint64_t, std::uint32_t>{key, 0}, [](const auto& a, const auto& b) { return a.first < b.first; });
    }

    void by_words(std::uint32_t place) {
        thread_local std::vector<Lookup> lookups;
        struct Met { float sum = 0; std::uint32_t words = 0; };        // beside each other: what a posting leads to is read once
        thread_local std::vector<Met> met;
        thread_local std::vector<std::uint32_t> touched;
        const AskedReading& reading = asked_.readings[place];
        if (met.size() < held_.names.size()) met.resize(held_.names.size());
        if (reading.key != 0) {
            const auto [first, last] = equal(held_.by_key, reading.key);
            for (auto at = first; at != last && at - first < static_cast<std::ptrdiff_t>(most_); ++at) found_.push_back({at->second, place});
        }
        Lookups(reading, held_, lookups).collect();
        touched.clear();
        std::size_t read = 0;
        for (const Lookup& lookup : lookups) {
            if (read >= posting_budget) break;
            const std::size_t count = std::min(lookup.names.size(), posting_budget - read);
            read += count;
            // One word of the question counts once, however many spellings of it a name holds.
            const std::uint32_t bit = 1u << (lookup.asked % 32);
            for (std::size_t i = 0; i < count; ++i) {
                const std::uint32_t name = lookup.names[i];
                Met& one = met[name];
                if (one.words == 0) touched.push_back(name);
                if (one.words & bit) continue;
                one.words |= bit;
                one.sum += lookup.weight;
            }
        }
        std::vector<std::pair<float, std::uint32_t>> ranked;
        ranked.reserve(touched.size());
        for (std::uint32_t name : touched) {
            ranked.emplace_back(met[name].sum / (reading.weight + held_.names[name].weight), name);
            met[name] = {};
        }
        const auto better = [](const auto& a, const auto& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; };
        const std::size_t share = reading.partial ? most_ / 3 : most_;
        const auto keep = [&](std::size_t most) {
            if (ranked.size() <= most) return;
            std::nth_element(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(most), ranked.end(), better);
            ranked.resize(most);
        };
        if (const auto country = country_number(asked_.country); country != 0 && ranked.size() > share) {
            keep(most_raised);
            for (auto& [value, name] : ranked)
                if (held_.names[name].country == country) value += at_home_raise;
        }
        keep(share);
        for (const auto& [value, name] : ranked) found_.push_back({name, place});
    }

    // Those of the country asked for first.
    void by_acronym(std::uint64_t key) {
        const auto [first, last] = equal(held_.by_acronym, key);
        std::size_t taken = 0;
        for (bool at_home : {true, false})
            for (auto at = first; at != last && taken < most_by_acronym; ++at) {
                const Index::Held::Row& row = held_.rows[at->second];
                if ((row.country == asked_.country) == at_home) found_.push_back({row.first_name, 0}), ++taken;
            }
    }

    // Who has the website, whatever it is called now.
    void by_host() {
        const auto [first, last] = equal(held_.by_host, key_hash(asked_.host));
        for (auto at = first; at != last && at - first < most_by_host; ++at) found_.push_back({held_.rows[at->second].first_name, 0});
    }

    // An acronym that is not made of plain initials: "NIBMG" of "National Institute of Biomedical Genomics".
    void by_fit(const std::string& acronym) {
        if (acronym.size() < 2 || acronym[0] < 'a' || acronym[0] > 'z') return;
        const auto letter = static_cast<std::size_t>(acronym[0] - 'a' + 1);
        const std::uint32_t wanted = letters_in(acronym);
        const int most_needed = std::max(2, (std::popcount(wanted) + 1) / 2);
        std::vector<std::pair<double, std::uint32_t>> ranked;
        std::vector<Spelt> spelt;
        std::size_t fitted = 0;
        // Those of the country asked for first; a short acronym fits too many others.
        for (bool at_home : {true, false}) {
            if (at_home ? asked_.country.empty() : !asked_.country.empty() && acronym.size() < 5) continue;
            const int needed = at_home && !asked_.country.empty() ? std::min(2, most_needed) : most_needed;
            for (std::uint32_t i = held_.opening_start[letter]; i < held_.opening_start[letter + 1] && fitted < most_fitted; ++i) {
                const Index::Held::Opening& opening = held_.openings[i];
                if (std::popcount(opening.letters & wanted) < needed) continue;
                const Index::Held::Name& name = held_.names[opening.name];
                if (!asked_.country.empty() && (held_.rows[name.row].country == asked_.country) != at_home) continue;
                ++fitted;
                spelt.clear();
                held_.spell(name, spelt);
                if (const double fit = acronym_fit_either_way(acronym, spelt); fit >= least_fit) ranked.emplace_back(fit + (at_home ? 0.5 : 0), opening.name);
            }
        }
        // Initials in the order of another language may begin with any of them.
        if (acronym.size() >= 4 || !asked_.country.empty())
            for (std::size_t i = 0; i < held_.openings.size() && fitted < 2 * most_fitted; ++i) {
                const Index::Held::Opening& opening = held_.openings[i];
                if ((opening.letters & wanted) != wanted) continue;
                const Index::Held::Name& name = held_.names[opening.name];
                const bool at_home = held_.rows[name.row].country == asked_.country;
                if (!at_home && (!asked_.country.empty() || acronym.size() < 4)) continue;
                ++fitted;
                spelt.clear();
                held_.spell(name, spelt);
                if (const double fit = acronym_fit_in_any_order(acronym, spelt); fit >= least_fit) ranked.emplace_back(fit + (at_home ? 0.5 : 0), opening.name);
            }
        const std::size_t most = std::min(ranked.size(), most_by_acronym);
        std::partial_sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(most), ranked.end(), [](const auto& a, const auto& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
        for (std::size_t i = 0; i < most; ++i) found_.push_back({ranked[i].second, 0});
    }

    const Asked& asked_;
    const Index::Held& held_;
    std::size_t most_;
    std::vector<Gathered> found_;
};

}  // namespace

std::vector<Gathered> gather(const Asked& asked, const Index::Held& held, std::size_t most) { return Gatherer(asked, held, most).run(); }

}  // namespace convoke::names
