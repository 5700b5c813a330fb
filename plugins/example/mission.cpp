#include "mission.hpp"

namespace convoke::example {

namespace {

// By the first bytes of U+3040..U+9FFF, and of U+20000 and beyond: scripts that write no blanks between words.
bool is_a_word_by_itself(std::string_view rest) {
    const auto first = static_cast<unsigned char>(rest[0]);
    const auto second = rest.size() > 1 ? static_cast<unsigned char>(rest[1]) : 0u;
    return (first == 0xE3 && second > 0x80) || (first > 0xE3 && first < 0xEA) || (first == 0xF0 && second >= 0xA0);
}

// U+3000..U+303F are their blank and their punctuation.
bool is_blank(std::string_view rest) { return rest[0] == ' ' || (rest[0] >= '\t' && rest[0] <= '\r') || rest.starts_with("\xE3\x80"); }

}  // namespace

std::size_t words_in(std::string_view text) {
    std::size_t words = 0;
    bool inside = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool continues = (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80;
        if (continues) continue;
        if (is_a_word_by_itself(text.substr(i))) {
            ++words;
            inside = false;
        } else if (is_blank(text.substr(i))) {
            inside = false;
        } else {
            words += inside ? 0 : 1;
            inside = true;
        }
    }
    return words;
}

}  // namespace convoke::example
