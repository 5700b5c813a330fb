// The names of a country beside each other, few enough to be looked at one by one. Internal.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/names/vocabulary.hpp"

namespace convoke::names {

inline constexpr std::size_t largest_home = 5500;

struct Home {
    std::uint16_t country = 0;                   // country_number
    std::size_t readings = 0;                    // of all its names, those of parts, too
    std::vector<std::uint32_t> names;            // the whole ones; none where there are more readings than are looked at
    std::vector<std::uint32_t> start, places;    // of each name: its words, as places in the next
    struct Word {                                // each once, in order
        std::uint32_t id : 31;
        std::uint32_t compared : 1;              // by its letters, or how it sounds
        std::uint32_t sound;                     // the same word in Latin letters
        Consonants consonants;
    };
    std::vector<Word> words;
    static Word word_of(std::uint32_t id, const Vocabulary& vocabulary);

    std::span<const std::uint32_t> words_of(std::size_t name) const { return {places.data() + start[name], places.data() + start[name + 1]}; }
    std::size_t bytes() const { return sizeof(Home) + (names.size() + start.size() + places.size()) * 4 + words.size() * sizeof(Word); }
};

}  // namespace convoke::names
