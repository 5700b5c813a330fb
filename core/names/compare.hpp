// One reading of the question beside one name of the register: which words agree, which do not. Internal.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/names/structure.hpp"
#include "core/names/vocabulary.hpp"

namespace convoke::names {

// A word of the question, looked up once.
struct AskedWord {
    std::string text, shown;
    Kind kind = Kind::plain;
    bool aside = false;
    std::uint32_t id = Vocabulary::unknown;
    Concept meaning;
    float weight = 0;
    bool guessed = false;                // a country, or a legal form, written with a slip
    std::uint64_t acronym = 0;           // key_hash of the word, to be met by the entry's acronyms
};
struct AskedReading {
    std::vector<AskedWord> words;
    float weight = 0;
    bool partial = false;
    std::uint64_t key = 0;
};

// A word of an entry's name.
struct HeldWord {
    std::uint32_t id : 30;
    std::uint32_t aside : 1;
    std::uint32_t spare : 1;
};

struct Pairing {
    enum class How : std::uint8_t { same, spelling, translation, slip, stem, joined, acronym };
    std::uint8_t ours, theirs;           // places; for `acronym` the side that has no partner holds 255
    How how;
    float similarity;
};

struct Comparison {
    float agreed = 0, ours = 0, theirs = 0;          // weights: in common, of all our words, of all theirs
    float left_ours = 0, left_theirs = 0;            // weights without a partner
    float worst_ours = 0, worst_theirs = 0;          // the heaviest of them
    float slips = 0, known_slips = 0, stems = 0, translated = 0;    // weights lost or carried by such pairs
    float country_ours = 0, country_theirs = 0;      // countries named on one side only
    float part_ours = 0, part_theirs = 0, number = 0, opposed = 0, disorder = 0;
    float exact = 0;                                 // weight of all words that agree letter for letter
    float distinct = 0;                              // weight of the particular words that agree letter for letter
    bool risky_slip = false;                         // a particular word agrees only if a short or double slip is believed
    bool loose_stem = false;                         // a particular word agrees only in its beginning
    bool alone_ours = false, alone_theirs = false;   // a word that means something, other than a country, has no partner
    std::vector<Pairing> pairs;

    float dice() const { return ours + theirs > 0 ? 2 * agreed / (ours + theirs) : 0; }
};

std::uint64_t key_hash(std::string_view text);

// `acronyms_*`: hashes of the acronyms and initials of the other side, which a word may stand for.
Comparison compare(const AskedReading& asked, std::span<const HeldWord> held, const Vocabulary& vocabulary,
                   std::span<const std::uint64_t> asked_acronyms, std::span<const std::uint64_t> held_acronyms);

}  // namespace convoke::names
