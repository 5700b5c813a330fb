// A development set: questions to the registers with their answers, made from real variants of names and from
// systematic changes to them. Half tunes, half reports; the same on every machine.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/names/names.hpp"

namespace bench {

using convoke::names::Entry;
using convoke::names::Query;

struct Question {
    std::string kind;          // "easy.slip", "other.chapter", ...
    Query query;
    std::string truth;         // entry meant; "" when it is nobody in the register; "?" when nobody knows
    bool tuning = false;       // all questions made of one organisation are on one side
};

struct Set {
    std::string name;
    std::vector<Entry> entries;
    std::vector<Question> questions;
    std::vector<Entry> taught[2];      // whose words are learnt, where questions of the reporting and of the tuning half are asked
};

// A generator whose numbers are the same everywhere (the standard's distributions are not).
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}
    std::uint64_t roll() {
        state_ += 0x9E3779B97F4A7C15ull;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
        return z ^ (z >> 31);
    }
    std::size_t below(std::size_t n) { return n == 0 ? 0 : static_cast<std::size_t>(roll() % n); }
    bool chance(double p) { return static_cast<double>(roll() >> 11) * 0x1.0p-53 < p; }
    template <class List> const auto& any(const List& list) { return list[below(std::size(list))]; }

private:
    std::uint64_t state_;
};

// Puts questions into a set; the ones about one organisation all tune or all report.
class Asker {
public:
    explicit Asker(Set& set) : set_(set) {}
    void about(const std::string& organisation);
    bool tunes() const { return tuning_; }
    void ask(const std::string& kind, const std::string& name, const std::string& country, const std::string& truth);
    // Nothing when another organisation bears that name: then nobody could say which is meant.
    void ask_other(const std::string& kind, const std::string& name, const std::string& country);
    // A name that some organisation of the source bears, in the register or not.
    void taken(const std::string& name);
    bool is_taken(const std::string& name) const;

private:
    Set& set_;
    bool tuning_ = false;
    std::map<std::string, int> taken_;
};

using Row = std::map<std::string, std::string>;
std::vector<Row> read_table(const std::string& path);          // empty when there is no such file
std::vector<std::string> parted(const std::string& text, const std::string& mark);

Set ecosoc_set(const std::string& data);
Set nhri_set(const std::string& data);
// What the register of main names holds besides: nothing; nothing, but words are learnt from the variants of the other half's
// organisations; every variant but the one asked.
enum class Besides { nothing, words, variants };
// `asked`: the share of organisations that are asked about.
Set ror_set(const std::string& data, Besides besides, double asked = 0.2);

// Changes to a name. Each gives "" when the name offers nothing to change.
std::string in_other_case(const std::string& name, Dice& dice);
std::string in_other_punctuation(const std::string& name, Dice& dice);
std::string with_legal_form(const std::string& name, Dice& dice);
std::string with_acronym_moved(const std::string& name, Dice& dice);
std::string with_slips(const std::string& name, int slips, Dice& dice);
std::string as_chapter(const std::string& name, Dice& dice);
std::string with_word_exchanged(const std::string& name, Dice& dice);
std::string with_country_exchanged(const std::string& name, Dice& dice);
std::string with_number(const std::string& name, Dice& dice);
std::string without_a_word(const std::string& name, Dice& dice);
std::string with_department(const std::string& name, const std::string& country, Dice& dice);   // as authors of papers write where they work
std::string any_country(Dice& dice);

}  // namespace bench
