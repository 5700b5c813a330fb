// What is known of words before any register is read, worked out when the program is built: reading other scripts, and the names
// of countries in many languages, takes ICU five megabytes that a host at rest would keep for nothing. Internal.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace convoke::names {

// What keys_of gives (words.hpp), for a text that stands in one of our tables.
std::vector<std::string> known_keys(std::string_view written);

// A country as ICU calls it, in order of its ISO 3166-1 alpha-2 code.
struct KnownCountry {
    std::string_view alpha2, iso3;
    std::string_view english;
    std::string_view phrases;      // in the languages of work_out/, each as its keys; between them '|'
};
std::span<const KnownCountry> known_countries();

}  // namespace convoke::names
