// Acronyms: what the words of a name make, and whether letters that stand for it do. Internal.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace convoke::names {

// A word as it counts for acronyms.
struct Spelt {
    std::string_view text;
    bool content = true;               // no function word or legal form
};

// Every run of two to five initials of neighbouring words that matter: "un", "und", "nd" of "United Nations Development".
// Hashes, each once.
void initial_runs(std::span<const Spelt> words, std::vector<std::uint32_t>& out);
std::uint32_t run_key(std::string_view initials);

// How well the letters of an acronym are taken from the beginnings of a name's words, in their order: 1 for its plain
// initials, less for each word passed over and each further letter of a word, 0 when they are not.
double acronym_fit(std::string_view acronym, std::span<const Spelt> words);

// Bit per letter.
std::uint32_t letters_in(std::string_view text);

}  // namespace convoke::names
