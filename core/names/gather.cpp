#include <algorithm>
#include <bit>

#include "core/names/at_home.hpp"
#include "core/names/best.hpp"
#include "core/names/countries.hpp"
#include "core/names/lookups.hpp"

namespace convoke::names {

namespace {

constexpr std::size_t posting_budget = 24000;    // postings read for one reading; rare words first
constexpr std::size_t most_by_acronym = 40, most_fitted = 3000, by_syllables = 6, most_by_syllables = 300;
constexpr std::ptrdiff_t most_by_host = 10;
constexpr double least_fit = 0.35;
constexpr float worth_at_home = 1.6f;            // of a name of the country asked for

class Gatherer {
public:
    Gatherer(const Asked& asked, const Index::Held& held) : asked_(asked), held_(held), at_home_(asked, held) {}

    std::vector<Gathered> run() {
        for (std::uint32_t r = 0; r < asked_.readings.size(); ++r) by_words(r);
        for (const Best::One& one : at_home_.likest())
            for (std::uint32_t r = 0; r < asked_.readings.size(); ++r)
                if (!asked_.readings[r].partial) found_.push_back({one.name, r});
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
            for (auto at = first; at != last && at - first < static_cast<std::ptrdiff_t>(looked_at); ++at) found_.push_back({at->second, place});
        }
        collect_lookups(reading, held_, lookups);
        if (!reading.partial) at_home_.add(reading, lookups);
        if (touched.size() < posting_budget) touched.resize(posting_budget);
        Met* const of_name = met.data();
        std::uint32_t* end = touched.data();
        std::size_t read = 0;
        for (const Lookup& lookup : lookups) {
            if (read >= posting_budget) break;
            const std::size_t count = std::min(lookup.names.size(), posting_budget - read);
            read += count;
            // One word of the question counts once, however many spellings of it a name holds.
            const std::uint32_t bit = 1u << (lookup.asked % 32);
            for (const std::uint32_t name : lookup.names.first(count)) {
                Met& one = of_name[name];
                if (one.words == 0) *end++ = name;
                if (one.words & bit) continue;
                one.words |= bit;
                one.sum += lookup.weight;
            }
        }
        const std::size_t share = reading.partial ? looked_at / 3 : looked_at;
        const auto country = country_number(asked_.country);
        thread_local Best best;
        best.begin(share);
        for (const std::uint32_t name : std::span(touched.data(), end)) {
            const Index::Held::Glance& glance = held_.glances[name];
            best.add({of_name[name].sum / (reading.weight + glance.weight) * (country != 0 && glance.country == country ? worth_at_home : 1), name});
            of_name[name] = {};
        }
        for (const auto& [value, name] : best.end()) found_.push_back({name, place});
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
        // A long one may be made of syllables: "MIPROMALO" of "Mission de Promotion des Matériaux Locaux".
        const auto next = static_cast<std::uint32_t>(acronym.size() >= by_syllables ? acronym[1] - 'a' + 1 : 0);
        const bool told = !asked_.country.empty();
        const auto country = country_number(asked_.country);
        thread_local Best best;
        best.begin(most_by_acronym);
        const auto take = [&](double fit, bool at_home, std::uint32_t name) {
            if (fit >= least_fit) best.add({static_cast<float>(fit + (at_home ? 0.5 : 0)), name});
        };
        const FitBound bound(acronym);
        thread_local std::vector<Best::One> hopeful;
        hopeful.clear();
        std::size_t fitted = 0, by_syllables_fitted = 0;
        // Those of the country asked for first; a short acronym fits too many others.
        for (bool at_home : {true, false}) {
            if (at_home ? !told : told && acronym.size() < 5) continue;
            const int needed = at_home ? std::min(2, most_needed) : most_needed;
            for (std::uint32_t i = held_.opening_start[letter]; i < held_.opening_start[letter + 1] && fitted < most_fitted; ++i) {
                const Index::Held::Opening& opening = held_.openings[i];
                if (told && (opening.country == country) != at_home) continue;
                if (!at_least(needed, opening.letters & wanted) && (!at_least(2, opening.letters & wanted) || next == 0 || opening.next != next || by_syllables_fitted++ >= most_by_syllables)) continue;
                ++fitted;
                if (const double most = bound.of(held_.first_letters[opening.name]); most >= least_fit) hopeful.push_back({static_cast<float>(most + (at_home ? 0.5 : 0)), opening.name});
            }
        }
        // Initials in the order of another language may begin with any of them.
        if (acronym.size() >= 4 || told)
            for (std::size_t passed = 0; acronym.size() + passed <= most_words_fitted && any_order_fit(acronym.size(), passed) >= least_fit; ++passed) {
                const std::uint32_t* start = held_.content_start.data() + acronym.size() + passed;
                for (std::uint32_t i = start[0]; i < start[1] && fitted < 2 * most_fitted; ++i) {
                    const Index::Held::Opening& opening = held_.by_content[i];
                    const bool at_home = opening.country == country;
                    if ((opening.letters & wanted) != wanted || (!at_home && (told || acronym.size() < 4))) continue;
                    ++fitted;
                    take(acronym_fit_in_any_order(acronym, held_.first_letters[opening.name]), at_home, opening.name);
                }
            }
        // Those that may fit best are spelt first, so that few are.
        std::ranges::sort(hopeful, std::greater(), &Best::One::value);
        std::vector<Spelt> spelt;
        for (const auto& [most, name] : hopeful) {
            if (most < best.least()) break;
            spelt.clear();
            held_.spell(held_.names[name], spelt);
            take(acronym_fit_either_way(acronym, spelt), told && held_.glances[name].country == country, name);
        }
        for (const auto& [value, name] : best.end()) found_.push_back({name, 0});
    }

    static bool at_least(int number, std::uint32_t bits) {
        for (; number > 1 && bits != 0; --number) bits &= bits - 1;
        return bits != 0;
    }

    const Asked& asked_;
    const Index::Held& held_;
    AtHome at_home_;
    std::vector<Gathered> found_;
};

}  // namespace

std::vector<Gathered> gather(const Asked& asked, const Index::Held& held) { return Gatherer(asked, held).run(); }

}  // namespace convoke::names
