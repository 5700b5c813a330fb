// What single letters become. Internal to the folding.
#pragma once

#include <string_view>

namespace convoke::names {

// Latin letters with marks, Cyrillic, punctuation and full-width forms: the ASCII they stand for ("" drops the letter).
// Null when the code point is none of these.
const char* ascii_for(char32_t letter);

// A Cyrillic or Greek letter that looks like a Latin one: that Latin letter, else 0.
char latin_twin(char32_t letter);

enum class Script { none, latin, cyrillic, greek, other };
Script script_of(char32_t letter);

bool is_invisible(char32_t letter);

}  // namespace convoke::names
