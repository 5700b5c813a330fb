// What single folded words are: function words, legal forms, kinds of body, and words that mean the same.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace convoke::names {

enum class Kind : std::uint8_t {
    plain,
    function,      // of, et, y, und, the, al ...
    legal,         // Inc., e.V., asbl, S.A.
    country,       // a country or its adjective, written "=KEN"
    number,        // 2, ii, xxi
    part,          // what makes a body a part of another: chapter, branch, youth, women, region ...
};

// The words of a text in the form in which they are compared: lower-case Latin letters, or the key of a native word
// (scripts.hpp).
std::vector<std::string> keys_of(std::string_view written);

// The kind of a word, without its surroundings. Countries are found by phrase (countries.hpp), legal forms by
// `legal_form_at`, so neither comes from here.
Kind kind_of(std::string_view word);

// How many words from the first on are a legal form ("e v", "public limited company"), 0 if none. `edge` says that they
// stand at an end of the name: short forms ("sa", "as", "pt") count only there.
std::size_t legal_form_at(std::span<const std::string_view> words, bool edge);

// Words of different languages, spellings and abbreviations that mean the same kind of thing share a number above 0:
// université, universidad, univ. A `spelling` differs in the way it is written only (centre, center; intl, international).
struct Concept {
    std::uint16_t id = 0;
    bool general = false;      // says little of who it is, however rare it may be in one register
    std::uint16_t spelling = 0;    // equal for words of one concept that are the same word
};
Concept concept_of(std::string_view word);
// Of a word that is none of those but begins as some do, as declined words and those of further languages ("filozofiju"): the number of
// their meaning, else 0.
std::uint16_t related_concept(std::string_view word);

// Several words at the head of a sequence that say one thing ("rumah sakit" is a hospital): the word for it, and how many
// they are; 0 words when they do not.
struct Phrase {
    std::string_view word;
    std::size_t words = 0;
};
Phrase phrase_at(std::span<const std::string_view> words);

// A compound taken apart where its head is known: "forschungszentrum" is "forschung zentrum", 대학교병원 is 대학교 병원.
// The word itself when it is none.
std::vector<std::string> parts_of_compound(const std::string& word);

// Whether neighbouring words of a script without blanks are one word of ours, which ICU's dictionary parts: 实验 室 is 实验室.
bool are_one_word(std::span<const std::string_view> parts);

// Words that exclude each other share a bit: national and international, engineering and medicine, women and men. 0 for most.
std::uint32_t opposites_of(std::string_view word);

}  // namespace convoke::names
