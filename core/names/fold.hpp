// From a name in any script to plain Latin letters: the form in which names are compared.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace convoke::names {

// A name in ASCII, but for words of the scripts that stay as written (scripts.hpp).
// Capitals, digits and the punctuation that carries structure ( ) / - , : ; . ' " & stay, so that acronyms and brackets
// can still be seen; diacritics, typographic variants and other scripts do not.
struct Latin {
    std::string text;
    std::string native;        // the letters as written (NFKC, case folded), when some were in another script; else ""
    // A word mixes Latin with Cyrillic or Greek letters, or is all of such that look Latin in an otherwise Latin name: typed by
    // mistake, or to deceive. Both are read as the Latin letters they look like.
    bool look_alikes = false;
    bool invisible = false;    // held bidirectional controls or zero-width characters
    bool cut = false;          // longer than `longest_name`; the rest was not read
};

// Bytes of a name that are read. The longest names of real registers have about 300.
inline constexpr std::size_t longest_name = 1200;

// Bytes that are not UTF-8 read as blanks. Safe from any number of threads.
Latin latin(std::string_view utf8);

// The words of such a name: lower case, possessives closed ("children's" is "childrens"), elisions opened ("d'or" is
// "d or"), other apostrophes closed ("xi'an" is "xian"), letters with dots joined ("U.S.A." is "usa"), "&" and "+" read as "and".
struct RawWord {
    std::string text;
    bool capitals = false;     // written in capitals only
    std::uint32_t begin = 0, end = 0;   // where it stood in the ASCII text
};
std::vector<RawWord> raw_words(std::string_view ascii);

// The whole way for callers that only want a key: words in ASCII with one blank between.
std::string folded(std::string_view utf8);

}  // namespace convoke::names
