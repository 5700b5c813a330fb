// The words of a register: what each weighs, and which are spelt alike.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/names/words.hpp"

namespace convoke::names {

class Vocabulary {
public:
    static constexpr std::uint32_t unknown = 0xFFFFFFFF;

    struct Known {
        std::string_view text;
        Kind kind = Kind::plain;
        Concept meaning;
        std::uint32_t names = 0;         // how many readings hold it
        float weight = 0;
    };

    std::uint32_t add(const std::string& text, Kind kind);
    void count(std::uint32_t id) { ++known_[id].names; }
    // After the last word: weights from how many of `readings` hold a word, and the index of spellings.
    void finish(std::size_t readings);

    std::uint32_t find(std::string_view text) const;
    const Known& at(std::uint32_t id) const { return known_[id]; }
    std::size_t size() const { return known_.size(); }
    std::size_t bytes() const;           // of memory, about
    const std::vector<std::uint32_t>& words_of(std::uint16_t meaning) const;

    // The weight a word of no name in the register would have. Rarer words tell more: ln(names / names with it).
    float weight_of_unknown(std::string_view text, Kind kind) const;
    float heaviest() const { return heaviest_; }

    struct Neighbour { std::uint32_t id; float similarity; };
    // Words spelt like this one (itself left out), likest first. Thread-safe.
    std::vector<Neighbour> spelt_like(std::string_view word, std::size_t most) const;

private:
    float weigh(Kind kind, const Concept& meaning, double names) const;

    std::deque<std::string> texts_;      // never move: `known_` and `ids_` point into them
    std::vector<Known> known_;
    std::unordered_map<std::string_view, std::uint32_t> ids_;
    std::vector<std::vector<std::uint32_t>> meanings_;
    std::vector<std::uint32_t> trigram_start_, trigram_words_;
    double readings_ = 0;
    float heaviest_ = 1;
};

}  // namespace convoke::names
