// How a word sounds, as far as scripts tell that leave vowels out or have fewer letters than others. Internal.
#pragma once

#include <bit>
#include <cstdint>
#include <string>
#include <string_view>

namespace convoke::names {

// What is sure of the sound of a word in Latin letters: its consonants, voiced and unvoiced alike. "basrah" and "bsrh" are both "psl",
// "ostomy" and "osutomi" both "stm". At most the first twelve.
class Consonants {
public:
    Consonants() = default;
    explicit Consonants(std::string_view latin);
    bool operator==(const Consonants&) const = default;
    std::size_t size() const { return packed_ == 0 ? 0 : static_cast<std::size_t>((bits * places - std::countr_zero(packed_) + bits - 1) / bits); }
    // To look words up by; 0 for fewer than two, which tell too little.
    std::uint32_t key() const { return size() < 2 ? 0 : static_cast<std::uint32_t>((packed_ * 0x9E3779B97F4A7C15ull) >> 32) | 1u; }
    bool begin_with(const Consonants& other) const {
        const int rest = bits * (places - static_cast<int>(other.size()));
        return other.size() <= size() && packed_ >> rest == other.packed_ >> rest;
    }
    // How many of them one has to be changed, added or left out to make the other's; more than `most` (one or two) when it is more than
    // that. Two are seen where the rest is at the beginning and the end, and no more than four are between.
    int edits(const Consonants& other, int most) const;

    // Whether nearly_heard has to look closer: nought for all others, which are nearly all.
    bool may_be_near(const Consonants& other) const {
        const auto ours = static_cast<int>(size()), theirs = static_cast<int>(other.size()), longer = ours > theirs ? ours : theirs, shorter = ours + theirs - longer;
        if (shorter < 2) return shorter == longer;
        const int allowed = edits_allowed(longer);
        return longer - shorter <= allowed && common(other) >= longer - 2 * allowed;
    }
    static int edits_allowed(int size) { return size < 3 ? 0 : size <= 5 ? 1 : 2; }

private:
    // At the beginning and the end, together.
    int common(const Consonants& other) const {
        const auto ours = static_cast<int>(size()), theirs = static_cast<int>(other.size()), shorter = ours < theirs ? ours : theirs;
        const int beginning = std::countl_zero((packed_ ^ other.packed_) << (64 - bits * places)) / bits;
        const int end = std::countr_zero((packed_ >> (bits * (places - ours))) ^ (other.packed_ >> (bits * (places - theirs)))) / bits;
        return (beginning < shorter ? beginning : shorter) + (end < shorter ? end : shorter);
    }

    static constexpr int bits = 5, places = 12;
    void add(char consonant);
    std::uint64_t packed_ = 0;           // five bits each, the first one highest
};

// A word that is only heard, or that may be meant by one.
struct Heard {
    std::string_view latin;
    Consonants consonants;
};

// Of two words with the same consonants: how much of the rest agrees; 0 for too little.
float heard_likeness(std::string_view a, std::string_view b);
// Of two words that need not have all consonants in common: how much of all agrees; 0 for too little.
float nearly_heard(const Heard& a, const Heard& b);

// Of one word and of two that follow each other, run together: the same, where they have all consonants in common, else 0.
float heard_as_one(const Heard& one, const std::string& together);

// "jazeera" of "aljazeera", which Arabic writes as one word: its own letters are read without it.
std::string_view without_arabic_article(std::string_view latin);
// "cluste" of "cluster": Japanese hears no r that no vowel follows.
std::string without_silent_r(std::string_view latin);

}  // namespace convoke::names
