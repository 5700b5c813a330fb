// Words that mean the same in several languages: what is known before a register has taught anything. Internal.
//
// One meaning a line: spellings of one word by ',', words that translate each other by '|'. A leading '*' marks words that
// many organisations share. Words stand as their languages write them and are folded when read. A line whose first word is
// known already adds to that meaning.
#pragma once

#include <span>
#include <string_view>

namespace convoke::names {

std::span<const std::string_view> meanings_of_bodies();
std::span<const std::string_view> meanings_of_causes();
std::span<const std::string_view> meanings_of_fields();
std::span<const std::string_view> meanings_in_asia();      // further scripts for the meanings above
std::span<const std::string_view> meanings_in_europe();    // and in Latin letters elsewhere
std::span<const std::string_view> meanings_of_japan();     // what Japan, and some of China, calls people, places and things
std::span<const std::string_view> further_meanings();      // what registers showed to lack
std::span<const std::string_view> meanings_of_topics();
std::span<const std::string_view> meanings_of_places();    // names of places that transliteration does not bring together

}  // namespace convoke::names
