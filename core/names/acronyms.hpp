// Acronyms: what the words of a name make, and whether letters that stand for it do. Internal.
#pragma once

#include <array>
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
    bool head = false;                 // says what kind of body it is
};

// Its first letter, 1 for a; 0 for none.
struct Initial { std::uint8_t letter : 5, content : 1, head : 1, stands : 1; };
// Those of a name, as far as acronyms look.
inline constexpr std::size_t most_words_fitted = 16, longest_acronym = 12;
class Initials {
public:
    explicit Initials(std::span<const Spelt> words);
    std::span<const Initial> words() const;

private:
    std::array<Initial, most_words_fitted> words_{};
};

// Every run of two to five initials of neighbouring words that matter: "un", "und", "nd" of "United Nations Development".
// Hashes, each once.
void initial_runs(std::span<const Spelt> words, std::vector<std::uint32_t>& out);
std::uint32_t run_key(std::string_view initials);

// How well the letters of an acronym are taken from the beginnings of a name's words, in their order: 1 for its plain
// initials, less for each word passed over and each further letter of a word, 0 when they are not.
double acronym_fit(std::string_view acronym, std::span<const Spelt> words);

// The same by initials alone, in whatever order: "UPTC" of "Pedagogical and Technological University of Colombia", whose acronym
// was made in another language.
double acronym_fit_in_any_order(std::string_view acronym, const Initials& initials);
// What that is, where it is, with so many words passed over.
double any_order_fit(std::size_t letters, std::size_t passed);

// The best of these and the same with a kind of body that stands last put first, "UOF" of "Fujairah University", or one
// that stands first put last, "LU" of "University of Liberia".
double acronym_fit_either_way(std::string_view acronym, std::span<const Spelt> words);

// At least as much as acronym_fit_either_way, told by initials alone: nearly all names are passed over for it.
class FitBound {
public:
    explicit FitBound(std::string_view acronym);         // which has to outlive it
    double of(const Initials& initials) const;

private:
    double in_order(std::span<const Initial> words) const;

    std::string_view acronym_;
    std::uint32_t letters_;
    std::array<std::uint16_t, 27> places_{};             // of each letter in the acronym, 1 for a
};

// The kind of body that stands last of several words that matter; their number where there is none.
std::size_t head_at_end(std::span<const Spelt> words);
// Whether they begin with one and "of".
bool head_goes_last(std::span<const Spelt> words);

// 1 for a, 0 where no such letter stands.
std::uint8_t letter_at(std::string_view text, std::size_t place);
// Bit per letter.
std::uint32_t letters_in(std::string_view text);

}  // namespace convoke::names
