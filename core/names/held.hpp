// The register as it stands in memory. Internal.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/names/acronyms.hpp"
#include "core/names/compare.hpp"
#include "core/names/homes.hpp"
#include "core/names/names.hpp"
#include "core/names/score.hpp"

namespace convoke::names {

struct Index::Held {
    struct Row {                                 // one organisation
        std::string id, country;                 // alpha-3
        std::string host, status;                // beside.hpp
        std::int16_t established = 0, status_year = 0;
        std::uint32_t first_name = 0;            // the reading that is its whole name
        std::uint32_t acronyms = 0, given_end = 0, acronyms_end = 0;   // in `acronyms`: given ones, then initials
    };
    struct Name {                                // one reading of one of its names
        std::uint32_t row = 0, words = 0, written = 0;
        std::uint8_t count = 0;
        bool partial = false;
        std::uint64_t key = 0, native = 0;
    };

    struct Glance {                              // what is asked of very many names before a few are looked at
        float weight = 0;
        std::uint16_t country = 0;               // country_number of its row's
    };

    Vocabulary vocabulary;
    std::vector<Row> rows;
    std::vector<Name> names;
    std::vector<Glance> glances;                                        // of each name
    std::vector<Initials> first_letters;                                // of each name
    std::vector<std::string> written;
    std::vector<HeldWord> words;
    std::vector<std::uint64_t> acronyms;
    std::vector<std::uint32_t> posting_start, postings;                 // by word: names
    std::vector<std::pair<std::uint64_t, std::uint32_t>> by_key;        // sorted: key of a name, the name
    std::vector<std::pair<std::uint64_t, std::uint32_t>> by_acronym;    // sorted: given acronym or initials, the row
    std::vector<std::pair<std::uint64_t, std::uint32_t>> by_host;       // sorted: key_hash of a host, the row
    std::vector<std::uint32_t> runs, run_start, run_names;              // sorted runs of initials (acronyms.hpp); names of each
    struct Opening { std::uint32_t letters : 26, next : 6, name; std::uint16_t country; };   // the initials of a whole name, as bits; the letter after the first one
    std::vector<Opening> openings;                                      // by first letter
    std::array<std::uint32_t, 28> opening_start{};
    std::vector<Opening> by_content;                                    // the same of the words that matter, by how many they are
    std::array<std::uint32_t, most_words_fitted + 2> content_start{};
    std::vector<Home> homes;                                            // by country

    // Of all names, once they stand.
    void put_homes();
    void put_openings();
    // The words of a name as they count for acronyms.
    void spell(const Name& name, std::vector<Spelt>& out) const;
    std::span<const HeldWord> words_of(const Name& name) const { return {words.data() + name.words, name.count}; }
    std::span<const std::uint64_t> given(const Row& row) const { return {acronyms.data() + row.acronyms, acronyms.data() + row.given_end}; }
    std::span<const std::uint64_t> initials(const Row& row) const { return {acronyms.data() + row.given_end, acronyms.data() + row.acronyms_end}; }
    std::span<const std::uint64_t> every_acronym(const Row& row) const { return {acronyms.data() + row.acronyms, acronyms.data() + row.acronyms_end}; }
};

// The question, taken apart and looked up.
struct Asked {
    std::vector<AskedReading> readings;
    std::vector<std::uint64_t> given, initials;  // acronyms it gives, and those its words make
    std::string acronym;                         // the one it is, or gives first
    std::vector<std::string> acronym_parts;      // of a question that is nothing but acronyms: "CUNY SPH"
    std::vector<std::string> countries;          // named in it
    std::string country, name, host, status;
    std::vector<std::uint16_t> homes;            // countries (country_number) that it is of, told or by its letters
    int established = 0, status_year = 0;
    std::uint64_t native = 0;
    bool look_alikes = false, invisible = false, cut = false, one_word = false;
    bool is_acronym() const { return one_word || !acronym_parts.empty(); }
};
Asked asked_of(const Query& query, const Vocabulary& vocabulary);

// Names worth a closer look, and the reading of the question that led to each: those that share rare words, the same key,
// or an acronym.
struct Gathered { std::uint32_t name, reading; };
inline constexpr std::size_t looked_at = 48;     // of those that share words with a reading
std::vector<Gathered> gather(const Asked& asked, const Index::Held& held);

// One organisation with its evidence.
struct Weighed {
    std::uint32_t row = 0, name = 0;
    std::size_t reading = 0;
    Comparison compared;
    Signs signs{};
    double odds = 0, lead = 0, score = 0;
    bool rivalled = false;                       // another is settled, too
};
// Every gathered organisation once, best first, with leads.
std::vector<Weighed> weigh(const Asked& asked, const Index::Held& held, const std::vector<Gathered>& gathered);

// Whether only a person could settle what speaks against it.
bool is_safe(const Weighed& weighed);
std::vector<Reason> reasons_of(const Asked& asked, const Index::Held& held, const Weighed& weighed);

}  // namespace convoke::names
