// Countries as they are named inside names of organisations: in ten languages, as nouns and as adjectives.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace convoke::names {

// A country at the head of a sequence of folded words: its ISO 3166 alpha-3 code and how many words name it.
struct NamedCountry {
    std::string_view iso3;     // "" when the words name none
    std::size_t words = 0;
    bool adjective = false;    // "brazilian"; read with more doubt than "brazil"
};
NamedCountry country_at(std::span<const std::string_view> words);

// Whether the two words name a region or a people rather than the country of the second ("latin america", "new mexico").
bool names_region(std::string_view before, std::string_view word);

// The same for words with a slip in them ("united kingdmo"): the country whose name is one edit away, two in long names.
NamedCountry country_spelt_like(std::span<const std::string_view> words);

// "KE" or "ken" is "KEN"; "" when there is no such country.
std::string iso3_of(std::string_view code);

// A number for each such code; 0 for "".
constexpr std::uint16_t country_number(std::string_view iso3) {
    std::uint16_t number = 0;
    for (char c : iso3) number = static_cast<std::uint16_t>(number * 27 + (c - 'A' + 1));
    return number;
}

// The English name of a country ("KEN" is "Kenya"), or the code itself.
std::string country_name(std::string_view iso3);
// The same in plain letters, "" for no country.
std::string_view folded_country_name(std::string_view iso3);

}  // namespace convoke::names
