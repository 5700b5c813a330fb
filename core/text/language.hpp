// The six official languages, and which way they are written.
#pragma once

#include <array>
#include <string_view>

namespace convoke {

inline constexpr std::array<std::string_view, 6> official_languages = {"ar", "en", "es", "fr", "ru", "zh"};

// The language itself when it is one of the six ("fr-CA" counts as "fr"), else "en".
std::string_view official_language(std::string_view language);

bool written_right_to_left(std::string_view language);

}  // namespace convoke
