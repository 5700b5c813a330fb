// How alike two folded words are.
#pragma once

#include <cstdint>
#include <string_view>

namespace convoke::names {

// Edits between two words (a letter too many, too few, another, or two changed places), or `most` + 1 when there are more.
int edits(std::string_view a, std::string_view b, int most);

// What tells most words apart before they are read: their letters as bits, the first four of them (0 for fewer), and the first as
// most European languages would spell it.
struct Outline {
    std::uint64_t letters = 0;
    std::uint32_t head = 0;
    char abroad = 0;
};
Outline outline_of(std::string_view word);

// 1 for equal words, 0 for unlike ones. A typing slip: one edit in four or five letters, two up to eight, three beyond.
double slip_similarity(std::string_view a, const Outline& of_a, std::string_view b, const Outline& of_b);

// Words of one stem: "anthropology" and "anthropologie", "politics" and "political". 0 when they share too little.
double stem_similarity(std::string_view a, const Outline& of_a, std::string_view b, const Outline& of_b);

// The beginning of a word as most European languages would spell it, eight letters packed: "anthropologie" and
// "antropologija" open alike. Fewer than six letters make 0.
std::uint64_t opening_of(std::string_view word);
// How many letters two openings share, of eight.
int shared_opening(std::uint64_t a, std::uint64_t b);

// How alike two words of one such first letter are when each is spelt as most European languages would: "caspian" and "kaspiy", "qoc" and "koc". 0 for too little.
float spelt_abroad_alike(std::string_view a, std::string_view b);

}  // namespace convoke::names
