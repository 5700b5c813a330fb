// Names in other scripts than Latin: parted into words, and read aloud in Latin letters. Internal to the folding.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace convoke::names {

// The scripts that put no blanks between words (Chinese, Japanese, Thai, Lao, Khmer, Burmese) and Korean stay as written:
// their sounds are shared by too many words, or spelt in too many ways. Everything else becomes Latin letters.
bool is_han(char32_t letter);
bool is_kana(char32_t letter);
bool is_hangul(char32_t letter);
bool is_unspaced(char32_t letter);
// The words of a run of such a script. Foreign words in Japanese (katakana) stay whole: no dictionary knows them.
std::vector<std::u32string> unspaced_words(const std::u32string& run);

// A run of letters that `ascii_for` does not know, in Latin letters; as it is written when nobody knows them.
void append_transliterated(std::string& out, std::u32string run);

// A word that stayed as written (UTF-8): in Latin letters, "daxue" for 大学.
std::string sound_of(std::string_view native);
// The same word however it is written: traditional characters as simplified ones.
std::string native_key(std::string_view native);
inline bool is_native(std::string_view word) { return !word.empty() && (static_cast<unsigned char>(word[0]) & 0x80) != 0; }      // stayed as written

// Letters of Arabic as they are compared: without vowel signs, hamza and the Persian variants as the letters they vary.
char32_t arabic_base(char32_t letter);             // 0 for a sign that is dropped
bool is_arabic(char32_t letter);

// Whether the Latin letters of the native word are only about how it sounds: not so for Chinese characters.
bool is_heard(std::string_view native);
bool is_kana_word(std::string_view native);            // nothing but kana
bool has_kana_in(std::string_view text);
bool is_japanese(std::string_view native);             // nothing but kana and characters, which may be Chinese, too

}  // namespace convoke::names
