// One reading of the question beside one name of the register: which words agree, which do not. Internal.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/names/scripts.hpp"
#include "core/names/structure.hpp"
#include "core/names/vocabulary.hpp"

namespace convoke::names {

// A word of the question, looked up once.
struct AskedWord {
    std::string text, shown;
    Kind kind = Kind::plain;
    bool aside = false;
    bool guessed = false;                // a country, or a legal form, written with a slip
    bool aloud = false;                  // read aloud from letters that do not tell their sound
    bool capitals = false;               // may be an acronym: short, and written with capitals
    bool other_words = false;            // other words may mean, or sound, the same
    std::uint32_t id = Vocabulary::unknown, sound = Vocabulary::unknown;
    Concept meaning;
    std::uint16_t related = 0;           // related_concept
    std::uint32_t opposites = 0;         // opposites_of
    Outline outline;
    float weight = 0;
    std::uint64_t acronym = 0;           // key_hash of the word, to be met by the entry's acronyms
    std::uint64_t opening = 0;           // opening_of
    Consonants consonants = {};          // where one side is only heard
    bool heard = false;
    std::string heard_as = {};           // in Latin letters, for a native word
};
struct AskedReading {
    std::vector<AskedWord> words;
    float weight = 0;
    bool partial = false;
    std::uint64_t key = 0;
};

// The word in Latin letters, as far as they tell how it sounds.
inline std::string_view latin_of(const AskedWord& w) { return is_native(w.text) ? w.heard_as : w.text; }

// A word of an entry's name.
struct HeldWord {
    std::uint32_t id : 25;
    std::uint32_t letter : 5;            // with which it is written, 1 for a; 0 for none of those
    std::uint32_t aside : 1;
    std::uint32_t capitals : 1;          // may be an acronym
};

// Whether the words exclude each other.
inline bool opposed(const AskedWord& ours, const Vocabulary::Known& theirs) {
    return (ours.opposites & theirs.opposites) != 0 && ours.text != theirs.text && (ours.meaning.id == 0 || ours.meaning.id != theirs.meaning.id);
}

struct Pairing {
    enum class How : std::uint8_t { same, spelling, sound, translation, slip, stem, shortened, joined, initials, acronym };
    std::uint8_t ours, theirs;           // places; for `acronym` the side that has no partner holds 255
    How how;
    float similarity;
};

struct Comparison {
    float agreed = 0, ours = 0, theirs = 0;          // weights: in common, of all our words, of all theirs
    float left_ours = 0, left_theirs = 0;            // weights without a partner
    float worst_ours = 0, worst_theirs = 0;          // the heaviest of them
    float slips = 0, known_slips = 0, stems = 0, translated = 0, abbreviated = 0;    // weights lost or carried by such pairs
    float country_ours = 0, country_theirs = 0;      // countries named on one side only
    float part_ours = 0, part_theirs = 0, number = 0, opposed = 0, disorder = 0;
    float exact = 0;                                 // weight of all words that agree letter for letter
    float distinct = 0;                              // weight of the particular words that agree letter for letter
    bool risky_slip = false;                         // a particular word agrees only if a short or double slip is believed
    bool loose_stem = false;                         // a particular word agrees only in its beginning, or its initials
    bool loose_meaning = false;                      // a particular word agrees only as a translation
    bool country_met = false;                        // the question names the country in which the register has the entry
    bool alone_ours = false, alone_theirs = false;   // a word that means something, other than a country, has no partner
    std::vector<Pairing> pairs;

    float dice() const { return ours + theirs > 0 ? 2 * agreed / (ours + theirs) : 0; }
};

std::uint64_t key_hash(std::string_view text);

// Which word is taken for which.
struct Paired {
    std::array<bool, most_words> ours{}, theirs{};           // has a partner
    std::array<bool, most_words> silent_ours{}, silent_theirs{};     // says nothing for or against: the other side's acronym
    std::array<float, most_words> meant{};                   // of ours: the weight of the word it is a slip or a translation of
    std::vector<Pairing> pairs;
};
// `acronyms`: hashes of the acronyms and initials of each side, which a word of the other may stand for.
struct Acronyms { std::span<const std::uint64_t> asked, held; };
Paired pair_words(const AskedReading& asked, std::span<const HeldWord> held, const Vocabulary& vocabulary, const Acronyms& acronyms);

// `country` (alpha-3, or "") is the entry's: a question that names it says nothing new.
Comparison compare(const AskedReading& asked, std::span<const HeldWord> held, const Vocabulary& vocabulary, const Acronyms& acronyms,
                   std::string_view country);

}  // namespace convoke::names
