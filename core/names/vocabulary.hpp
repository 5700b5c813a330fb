// The words of a register: what each weighs, which are spelt alike, and which mean the same in another language.
#pragma once

#include <algorithm>
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/names/heard.hpp"
#include "core/names/similar.hpp"
#include "core/names/words.hpp"

namespace convoke::names {

class Vocabulary {
public:
    static constexpr std::uint32_t unknown = 0xFFFFFFFF;

    struct Known {
        std::string_view text;
        Kind kind = Kind::plain;
        bool heard = false;              // its Latin letters are only about how it sounds
        bool a_sound = false;            // how another word sounds
        bool native = false;             // is_native
        Concept meaning;
        std::uint16_t related = 0;       // related_concept
        std::uint32_t opposites = 0;     // opposites_of
        Outline outline;
        std::uint32_t names = 0;         // how many readings hold it
        std::uint32_t sound = unknown;   // the same word in Latin letters
        Consonants consonants = {};      // of a word that may be meant by how it sounds
        std::uint64_t opening = 0;       // opening_of
        float weight = 0;
    };

    std::uint32_t add(const std::string& text, Kind kind);
    void set_sound(std::uint32_t id, std::uint32_t sound) { known_[id].sound = sound, known_[sound].a_sound = true; }
    void set_heard(std::uint32_t id) { known_[id].heard = any_heard_ = true; }
    void count(std::uint32_t id) { ++known_[id].names; }
    // After the last word: weights from how many of `readings` hold a word, and the indexes of spellings and sounds.
    void finish(std::size_t readings);

    // A word of no name, after `finish`: it is looked up, and translates others.
    std::uint32_t add_taught(const std::string& text);

    std::uint32_t find(std::string_view text) const;
    const Known& at(std::uint32_t id) const { return known_[id]; }
    // Whether it is a word of a name here, not one that others taught.
    bool stands(std::string_view text) const { const auto id = find(text); return id != unknown && known_[id].names > 0; }
    std::size_t size() const { return known_.size(); }
    std::size_t bytes() const;           // of memory, about
    const std::vector<std::uint32_t>& words_of(std::uint16_t meaning) const;

    // The weight a word of no name in the register would have. Rarer words tell more: ln(names / names with it).
    float weight_of_unknown(std::string_view text, Kind kind) const;
    float heaviest() const { return heaviest_; }
    bool any_heard() const { return any_heard_; }

    struct Neighbour { std::uint32_t id; float similarity; };
    // Words spelt like this one (itself left out), likest first. Thread-safe.
    std::vector<Neighbour> spelt_like(std::string_view word, std::size_t most) const;
    // Words of these consonants (their key), where one side is only heard, likest first.
    void sounding_like(std::uint32_t key, std::string_view latin, bool heard, std::size_t most, std::vector<std::uint32_t>& out) const;
    // Words of the same stem as most languages would spell it: the first six letters of their openings agree.
    void opening_like(std::uint64_t opening, std::size_t most, std::vector<std::uint32_t>& out) const;
    // Words that begin so, the commonest first; the word itself left out.
    void beginning_with(std::string_view prefix, std::size_t most, std::vector<std::uint32_t>& out) const;

    // Words that translate each other, with how surely; learnt from the register (translations.hpp).
    struct Link { std::uint32_t id; float worth; };
    // `own`: of each whether it was learnt here, and is no word of another register's.
    void set_links(std::vector<std::uint32_t> start, std::vector<Link> links, std::vector<bool> own);
    std::span<const Link> links(std::uint32_t id) const;
    bool is_own(const Link& link) const { return own_[static_cast<std::size_t>(&link - links_.data())]; }
    bool any_links(bool own) const { return std::ranges::find(own_, own) != own_.end(); }

private:
    float weigh(Kind kind, const Concept& meaning, double names) const;
    void index_spellings();
    void index_sounds();
    void keep_commonest(std::size_t first, std::size_t most, std::vector<std::uint32_t>& out) const;

    std::deque<std::string> texts_;      // never move: `known_` and `ids_` point into them
    std::vector<Known> known_;
    std::unordered_map<std::string_view, std::uint32_t> ids_;
    std::vector<std::vector<std::uint32_t>> meanings_;
    std::vector<std::uint32_t> trigrams_, trigram_start_, trigram_words_;      // sorted trigrams that occur; words of each
    std::vector<std::pair<std::uint32_t, std::uint32_t>> consonants_;         // sorted: hash of a word's consonants, the word
    std::vector<std::pair<std::uint64_t, std::uint32_t>> openings_;           // sorted: opening of a word, the word
    std::vector<std::uint32_t> alphabetic_;
    std::vector<std::uint32_t> link_start_;
    std::vector<Link> links_;
    std::vector<bool> own_;
    bool any_heard_ = false;
    double readings_ = 0;
    float heaviest_ = 1;
};

}  // namespace convoke::names
