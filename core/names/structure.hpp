// What stands inside a written name: the words that matter, acronyms, brackets, other names, countries.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/names/words.hpp"

namespace convoke::names {

struct Word {
    std::string text;          // as keys_of gives it; a country as "=KEN"
    std::string sound;         // in Latin letters, for a word that stays in its own; else ""
    bool heard = false;        // its Latin letters are only about how it sounds
    std::string shown;         // as written (in Latin letters), for reasons
    Kind kind = Kind::plain;
    bool aside = false;        // stood in brackets
    bool guessed = false;      // read as a country or legal form in spite of a slip
    bool aloud = false;        // read aloud from letters that do not tell their sound
};

// One way to read a name.
struct Reading {
    std::vector<Word> words;
    bool partial = false;      // only one side of a bracket, dash or slash
    std::string native;        // the letters of a non-Latin script, "" for Latin
};

struct Structure {
    std::vector<Reading> readings;       // the first is the whole name; none for a name without a letter or digit
    std::vector<std::string> acronyms;   // that the name gives: in brackets, before or after a dash
    std::vector<std::string> initials;   // that its words make, with and without function words, three letters or more
    std::vector<std::string> countries;  // ISO 3166 alpha-3, as named in it
    std::string key;                     // every word but function words and legal forms, in order: equal keys are one name
    std::string bare_key;                // the same without a country in brackets
    bool look_alikes = false, invisible = false, cut = false;
};

// Words of a name that are read; a longer one is cut (and says so), so that any input costs a bounded time.
inline constexpr std::size_t most_words = 40;

// A question may stand in a longer text ("Department of Law, University of Nairobi, Kenya"): then each part between commas
// is a reading, too.
enum class Purpose { held, asked };
Structure structure_of(std::string_view name, Purpose purpose = Purpose::held);

// Short, and written with capitals; in a text all of capitals nothing is.
bool may_be_acronym(const Word& word, const Reading& reading);

// A word as acronyms are compared: letters and digits only, lower case. "" when it cannot be one.
std::string acronym_key(std::string_view written);

}  // namespace convoke::names
