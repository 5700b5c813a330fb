// How Japanese is read aloud, which its characters do not tell: MeCab and its dictionary, where these are installed. Internal, but
// for the question whether they are.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace convoke::names {

// A word of Japanese, and how it is read: in Latin letters, long vowels as short ones ("osaka"). "" where the dictionary does not say.
struct ReadAloud { std::string written, sound; };

// Opens the dictionary when first asked, for all threads; nothing where there is none.
std::vector<ReadAloud> read_aloud(std::string_view japanese);

// Why no Japanese is read; "" where it is. Opens the dictionary.
std::string why_japanese_is_not_read();

}  // namespace convoke::names
