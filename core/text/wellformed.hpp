// What people type, as it may be kept: checked at the edge, before anything else looks at it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace convoke {

// Whether it is UTF-8 without NUL and without control characters, line breaks and tabulators excepted. Neither database
// nor XML takes the others. Surrogates and non-characters are refused as well.
bool well_formed(std::string_view text);

// The text as it is kept: NFC, so that an accent typed in two ways is one letter; line breaks as "\n"; no blanks at its
// ends (those of Unicode included). The text must be well formed.
std::string tidy(std::string_view text);

// The same for a text of one line: line breaks, tabulators and runs of blanks become one blank, and marks that turn the
// direction of writing for what follows (U+202A to U+202E, U+2066 to U+2069) are left out, so that a name cannot
// rearrange the page it stands on.
std::string tidy_line(std::string_view text);

// So many bytes of its beginning, to be shown in a message, and no part of a letter: half of one is no text, and nothing can be sent with it.
std::string shortened(std::string_view text, std::size_t most);

// Length in characters as a person counts them: a letter with its accents, a syllable, a flag is one.
std::size_t character_count(std::string_view text);

}  // namespace convoke
