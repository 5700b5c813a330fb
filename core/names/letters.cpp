#include "core/names/letters.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <array>
#include <string>
#include <utility>

namespace convoke::names {

namespace {

constexpr char32_t latin_end = 0x250, more_latin = 0x1E00, more_latin_end = 0x1F00;
constexpr char32_t cyrillic = 0x400, cyrillic_end = 0x500;

struct Pair {
    char32_t letter;
    const char* ascii;
};

// Letters that no decomposition takes apart, and the signs of Latin-1.
constexpr Pair whole_letters[] = {
    {U'ß', "ss"}, {U'ẞ', "SS"}, {U'æ', "ae"}, {U'Æ', "AE"}, {U'œ', "oe"}, {U'Œ', "OE"}, {U'ø', "o"},  {U'Ø', "O"},
    {U'đ', "d"},  {U'Đ', "D"},  {U'ð', "d"},  {U'Ð', "D"},  {U'þ', "th"}, {U'Þ', "Th"}, {U'ł', "l"},  {U'Ł', "L"},
    {U'ħ', "h"},  {U'Ħ', "H"},  {U'ı', "i"},  {U'ĸ', "k"},  {U'ŋ', "n"},  {U'Ŋ', "N"},  {U'ŧ', "t"},  {U'Ŧ', "T"},
    {U'ə', "a"},  {U'Ə', "A"},  {U'ƒ', "f"},  {U'ǝ', "a"},  {U'Ǝ', "A"},  {U'ɓ', "b"},  {U'Ɓ', "B"},  {U'Ɗ', "D"},
    {U'Ƙ', "K"},  {U'ƙ', "k"},  {U'Ɔ', "O"},  {U'Ɛ', "E"},  {U'ƴ', "y"},  {U'Ƴ', "Y"},  {U'ʼ', "'"},  {U'ʻ', "'"},
    {U'ʹ', "'"},  {U'ʿ', ""},   {U'ʾ', ""},   {U'«', "\""}, {U'»', "\""}, {U'´', "'"},  {U'·', " "},  {U'º', "o"},
    {U'ª', "a"},  {U'×', "x"},  {U'¿', " "},  {U'¡', " "},  {U'§', " "},  {U'²', "2"},  {U'³', "3"},  {U'¹', "1"},
    {U'®', " "},  {U'©', " "},  {U'°', " "},  {U'€', "e"},  {U'£', " "},  {U'½', "1/2"}, {U'\u00A0', " "},
    {U'\u00AD', ""}, {U'¬', " "}, {U'±', " "}, {U'¶', " "}, {U'¨', " "}, {U'¯', " "}, {U'¸', " "}, {U'¦', " "}};

// Cyrillic as English texts write it, which is how organisations of those countries spell themselves in registers.
constexpr Pair cyrillic_letters[] = {
    {U'а', "a"},  {U'б', "b"},  {U'в', "v"},  {U'г', "g"},  {U'д', "d"},  {U'е', "e"},  {U'ж', "zh"},   {U'з', "z"},
    {U'и', "i"},  {U'й', "y"},  {U'к', "k"},  {U'л', "l"},  {U'м', "m"},  {U'н', "n"},  {U'о', "o"},    {U'п', "p"},
    {U'р', "r"},  {U'с', "s"},  {U'т', "t"},  {U'у', "u"},  {U'ф', "f"},  {U'х', "kh"}, {U'ц', "ts"},   {U'ч', "ch"},
    {U'ш', "sh"}, {U'щ', "shch"}, {U'ъ', ""}, {U'ы', "y"},  {U'ь', ""},   {U'э', "e"},  {U'ю', "yu"},   {U'я', "ya"},
    {U'ё', "yo"}, {U'є', "ye"}, {U'і', "i"},  {U'ї', "yi"}, {U'ґ', "g"},  {U'ў', "u"},  {U'ј', "j"},    {U'љ', "lj"},
    {U'њ', "nj"}, {U'ћ', "c"},  {U'ђ', "dj"}, {U'џ', "dz"}, {U'ѓ', "gj"}, {U'ќ', "kj"}, {U'ѕ', "dz"},   {U'ғ', "g"},
    {U'қ', "q"},  {U'ң', "n"},  {U'ө', "o"},  {U'ұ', "u"},  {U'ү', "u"},  {U'һ', "h"},  {U'ә', "a"},    {U'ҳ', "h"},
    {U'ҷ', "j"},  {U'ӣ', "i"},  {U'ӯ', "u"},  {U'җ', "j"},  {U'ѐ', "e"},  {U'ѝ', "i"},  {U'ӑ', "a"},    {U'ӗ', "e"},
    {U'ҫ', "s"},  {U'ҙ', "z"},  {U'ҡ', "k"},  {U'ӳ', "u"},  {U'ӧ', "o"},  {U'ӹ', "y"},  {U'ѣ', "e"},    {U'ѳ', "f"}};

struct Tables {
    std::array<std::string, latin_end> low;
    std::array<std::string, more_latin_end - more_latin> more;
    std::array<std::string, cyrillic_end - cyrillic> cyr;

    std::string* at(char32_t c) {
        if (c < latin_end) return &low[c];
        if (c >= more_latin && c < more_latin_end) return &more[c - more_latin];
        if (c >= cyrillic && c < cyrillic_end) return &cyr[c - cyrillic];
        return nullptr;
    }

    Tables() {
        UErrorCode error = U_ZERO_ERROR;
        const icu::Normalizer2* apart = icu::Normalizer2::getNFKDInstance(error);
        const auto fill = [&](char32_t from, char32_t to) {
            for (char32_t c = from; c < to; ++c) {
                icu::UnicodeString parts;
                if (!apart || !apart->getDecomposition(static_cast<UChar32>(c), parts)) continue;
                for (int i = 0; i < parts.length(); ++i)
                    if (parts[i] < 0x80) *at(c) += static_cast<char>(parts[i]);
            }
        };
        for (char32_t c = 0; c < 0x80; ++c) low[c] = c < 0x20 || c == 0x7F ? " " : std::string(1, static_cast<char>(c));
        low[U'`'] = "'";
        for (char32_t c : {U'[', U'{'}) low[c] = "(";
        for (char32_t c : {U']', U'}'}) low[c] = ")";
        for (char32_t c : {U'|', U'\\'}) low[c] = "/";
        low[U'_'] = " ";
        fill(0xA0, latin_end);
        fill(more_latin, more_latin_end);
        for (const Pair& p : whole_letters) {
            if (std::string* place = at(p.letter)) *place = p.ascii;
        }
        for (const Pair& p : cyrillic_letters) {
            *at(p.letter) = p.ascii;
            const auto upper = static_cast<char32_t>(u_toupper(static_cast<UChar32>(p.letter)));
            std::string capital = p.ascii;
            if (!capital.empty()) capital[0] = static_cast<char>(capital[0] - 'a' + 'A');
            if (std::string* place = at(upper); place && upper != p.letter) *place = capital;
        }
    }
};

}  // namespace

const char* ascii_for(char32_t c) {
    static Tables tables;
    if (c >= 0x300 && c < 0x370) return "";                      // combining marks
    if (const std::string* place = tables.at(c)) return place->c_str();
    if (c >= 0xFF01 && c <= 0xFF5E) return tables.low[c - 0xFEE0].c_str();
    switch (c) {
        case 0x2018: case 0x2019: case 0x201A: case 0x201B: case 0x2032: case 0x02BC: case 0x05F3: case 0xFF07: return "'";
        case 0x201C: case 0x201D: case 0x201E: case 0x201F: case 0x2033: case 0x2039: case 0x203A: case 0x05F4:
        case 0x300C: case 0x300D: case 0x300E: case 0x300F: case 0x300A: case 0x300B: return "\"";
        case 0x2010: case 0x2011: case 0x2012: case 0x2212: case 0x05BE: return "-";
        case 0x2013: case 0x2014: case 0x2015: return " - ";
        case 0x3010: case 0x3014: return "(";
        case 0x3011: case 0x3015: return ")";
        case 0x2044: return "/";
        case 0x3001: case 0x060C: case 0x066B: return ",";
        case 0x061B: return ";";
        case 0x2116: return "No ";
        default: break;
    }
    if (is_invisible(c)) return "";
    if (!u_isalnum(static_cast<UChar32>(c)) && u_getCombiningClass(static_cast<UChar32>(c)) == 0 &&
        u_charType(static_cast<UChar32>(c)) != U_COMBINING_SPACING_MARK &&
        u_charType(static_cast<UChar32>(c)) != U_NON_SPACING_MARK)
        return " ";                                              // emoji, other signs
    return nullptr;
}

char latin_twin(char32_t c) {
    static constexpr std::pair<char32_t, char> twins[] = {
        {U'а', 'a'}, {U'А', 'A'}, {U'В', 'B'}, {U'с', 'c'}, {U'С', 'C'}, {U'е', 'e'}, {U'Е', 'E'}, {U'Н', 'H'}, {U'і', 'i'},
        {U'І', 'I'}, {U'ј', 'j'}, {U'Ј', 'J'}, {U'К', 'K'}, {U'к', 'k'}, {U'М', 'M'}, {U'о', 'o'}, {U'О', 'O'}, {U'р', 'p'},
        {U'Р', 'P'}, {U'ѕ', 's'}, {U'Ѕ', 'S'}, {U'Т', 'T'}, {U'у', 'y'}, {U'У', 'Y'}, {U'х', 'x'}, {U'Х', 'X'}, {U'һ', 'h'},
        {U'ԁ', 'd'}, {U'ԛ', 'q'}, {U'ԝ', 'w'}, {U'Α', 'A'}, {U'Β', 'B'}, {U'Ε', 'E'}, {U'Ζ', 'Z'}, {U'Η', 'H'}, {U'Ι', 'I'},
        {U'Κ', 'K'}, {U'Μ', 'M'}, {U'Ν', 'N'}, {U'Ο', 'O'}, {U'ο', 'o'}, {U'Ρ', 'P'}, {U'Τ', 'T'}, {U'Υ', 'Y'}, {U'Χ', 'X'},
        {U'ν', 'v'}, {U'α', 'a'}, {U'ι', 'i'}, {U'κ', 'k'}, {U'υ', 'u'}};
    for (const auto& [letter, twin] : twins)
        if (letter == c) return twin;
    return 0;
}

Script script_of(char32_t c) {
    if (c < 0x80) return (c | 32) >= 'a' && (c | 32) <= 'z' ? Script::latin : Script::none;
    if (!u_isalpha(static_cast<UChar32>(c))) return Script::none;
    if (c < latin_end || (c >= more_latin && c < more_latin_end)) return Script::latin;
    if (c >= cyrillic && c < 0x530) return Script::cyrillic;
    if (c >= 0x370 && c < cyrillic) return Script::greek;
    return Script::other;
}

bool is_invisible(char32_t c) {
    return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF ||
           c == 0x061C || c == 0x180E || c == 0x00AD || c == 0x034F || c == 0x3164 || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0000 && c <= 0xE007F);
}

}  // namespace convoke::names
