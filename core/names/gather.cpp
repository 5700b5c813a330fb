#include <algorithm>

#include "core/names/at_home.hpp"
#include "core/names/best.hpp"
#include "core/names/countries.hpp"
#include "core/names/fitting.hpp"
#include "core/names/lookups.hpp"

namespace convoke::names {

namespace {

constexpr std::size_t posting_budget = 24000;    // postings read for one reading; rare words first
constexpr std::size_t most_by_acronym = 40;
constexpr std::ptrdiff_t most_by_host = 10;
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
        if (asked_.is_acronym()) by_letters(asked_.acronym);
        for (const std::string& part : asked_.acronym_parts) by_letters(part);
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

    void by_letters(const std::string& acronym) {
        for (const std::uint32_t name : made_of_letters(acronym, country_number(asked_.country), held_)) found_.push_back({name, 0});
    }

    // Who has the website, whatever it is called now.
    void by_host() {
        const auto [first, last] = equal(held_.by_host, key_hash(asked_.host));
        for (auto at = first; at != last && at - first < most_by_host; ++at) found_.push_back({held_.rows[at->second].first_name, 0});
    }

    const Asked& asked_;
    const Index::Held& held_;
    AtHome at_home_;
    std::vector<Gathered> found_;
};

}  // namespace

std::vector<Gathered> gather(const Asked& asked, const Index::Held& held) { return Gatherer(asked, held).run(); }

}  // namespace convoke::names
