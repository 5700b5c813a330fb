#include "core/names/fold.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>

#include "core/names/letters.hpp"
#include "core/names/scripts.hpp"

namespace convoke::names {

namespace {

bool needs_compatibility(char32_t c) {
    return (c >= 0x2070 && c < 0x3000) || (c >= 0x3200 && c < 0x3400) || (c >= 0xF900 && c < 0x10000) || c >= 0x1D400;
}

std::u32string decoded(std::string_view utf8, bool& plain_ascii) {
    std::u32string text;
    text.reserve(utf8.size());
    plain_ascii = true;
    bool compatibility = false;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(utf8.data());
    const auto size = static_cast<std::int32_t>(utf8.size());
    for (std::int32_t i = 0; i < size;) {
        UChar32 c;
        U8_NEXT(bytes, i, size, c);
        if (c < 0) c = ' ';
        if (c >= 0x80) plain_ascii = false;
        compatibility = compatibility || needs_compatibility(static_cast<char32_t>(c));
        text += static_cast<char32_t>(c);
    }
    if (!compatibility) return text;
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(error);
    icu::UnicodeString whole = icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(text.data()),
                                                             static_cast<int32_t>(text.size()));
    whole = nfkc->normalize(whole, error);
    text.clear();
    for (int i = 0; i < whole.length(); i = whole.moveIndex32(i, 1)) text += static_cast<char32_t>(whole.char32At(i));
    return text;
}

std::string native_letters(const std::u32string& text) {
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* fold = icu::Normalizer2::getNFKCCasefoldInstance(error);
    icu::UnicodeString kept;
    for (char32_t c : text)
        if (u_isalnum(static_cast<UChar32>(c))) kept.append(static_cast<UChar32>(is_arabic(c) ? arabic_base(c) : c));
    std::string out;
    return fold->normalize(kept, error).toUTF8String(out);
}

void append_utf8(std::string& out, std::u32string_view text) {
    for (char32_t c : text) {
        std::uint8_t bytes[U8_MAX_LENGTH];
        std::int32_t size = 0;
        U8_APPEND_UNSAFE(bytes, size, c);
        out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
    }
}

bool stays(char32_t c) { return is_unspaced(c) || is_hangul(c); }

// A run of a script without blanks, its words parted.
void append_unspaced(std::string& out, const std::u32string& run) {
    for (const std::u32string& word : unspaced_words(run)) {
        if (!out.empty() && out.back() != ' ') out += ' ';
        append_utf8(out, word);
    }
    out += ' ';
}

struct WordAt {
    std::size_t begin, end;
    std::size_t latin = 0, twins = 0, cyrillic_or_greek = 0;     // letters; twins: those of the last that look Latin
    bool foreign = false;
    bool disguised() const { return latin == 0 && cyrillic_or_greek > 1 && twins == cyrillic_or_greek; }
};

WordAt word_at(const std::u32string& text, std::size_t begin, std::size_t end) {
    WordAt word{.begin = begin, .end = end};
    for (std::size_t i = begin; i < end; ++i) {
        const Script script = script_of(text[i]);
        const bool twin_script = script == Script::cyrillic || script == Script::greek;
        word.latin += script == Script::latin;
        word.cyrillic_or_greek += twin_script;
        word.twins += twin_script && latin_twin(text[i]);
        word.foreign = word.foreign || (script != Script::latin && script != Script::none);
    }
    return word;
}

// Where other words are honestly Cyrillic or Greek, so is one whose letters happen to look Latin; and where none is Latin.
bool otherwise_latin(const std::vector<WordAt>& words) {
    return std::ranges::any_of(words, [](const WordAt& word) { return word.latin > 0; }) &&
           std::ranges::none_of(words, [](const WordAt& word) { return word.latin == 0 && word.cyrillic_or_greek > 0 && !word.disguised(); });
}

// In a word that mixes scripts, or only looks Latin where the others are, foreign letters are read as the Latin ones they look like.
void append_word(Latin& out, const std::u32string& text, const WordAt& word, bool others_latin) {
    const auto [begin, end] = std::pair(word.begin, word.end);
    const bool mixed = (word.latin > 0 && word.cyrillic_or_greek > 0) || (others_latin && word.disguised());
    out.look_alikes = out.look_alikes || mixed;
    const auto run_of = [&](std::size_t from, const auto& is_part) {
        std::size_t stop = from + 1;
        while (stop < end && is_part(text[stop])) ++stop;
        return stop;
    };
    for (std::size_t i = begin; i < end;) {
        const char32_t c = text[i];
        std::size_t stop = i + 1;
        if (const char twin = mixed ? latin_twin(c) : 0) {
            out.text += twin;
        } else if (is_unspaced(c)) {
            stop = run_of(i, is_unspaced);
            append_unspaced(out.text, text.substr(i, stop - i));
        } else if (is_hangul(c)) {
            stop = run_of(i, is_hangul);
            out.text += ' ';
            append_utf8(out.text, std::u32string_view(text).substr(i, stop - i));
            out.text += ' ';
        } else if (const char* ascii = ascii_for(c)) {
            out.text += ascii;
        } else {
            stop = run_of(i, [](char32_t d) { return !ascii_for(d) && !stays(d); });
            append_transliterated(out.text, text.substr(i, stop - i));
        }
        i = stop;
    }
}

// "dell'arte" is two words, "Sa'ada" and "Xi'an" are one: who spells them without the mark means the same.
bool elides(std::string_view before) {
    static constexpr std::string_view elided[] = {"qu", "jusqu", "lorsqu", "puisqu", "quelqu", "aujourd", "dell", "nell", "all", "sull", "dall", "coll", "degl", "gl",
                                                  "un", "quest", "nessun", "sant", "san", "santa", "mezz", "tutt", "bell", "quell", "grand", "entr", "prud"};
    return before.size() < 2 || std::ranges::find(elided, before) != std::end(elided);
}

}  // namespace

Latin latin(std::string_view utf8) {
    Latin out;
    if (utf8.size() > longest_name) {
        std::size_t end = longest_name;
        while (end > 0 && (static_cast<unsigned char>(utf8[end]) & 0xC0) == 0x80) --end;
        utf8 = utf8.substr(0, end);
        out.cut = true;
    }
    out.text.reserve(utf8.size() + 8);
    bool plain_ascii = true;
    for (char byte : utf8) plain_ascii = plain_ascii && static_cast<unsigned char>(byte) < 0x80;
    if (plain_ascii) {
        for (char byte : utf8) out.text += ascii_for(static_cast<unsigned char>(byte));
        return out;
    }
    const std::u32string text = decoded(utf8, plain_ascii);
    const auto separates = [&](char32_t c) {
        const char* ascii = ascii_for(c);
        return ascii && script_of(c) == Script::none && !is_invisible(c) && *ascii != 0;
    };
    std::vector<WordAt> words;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (is_invisible(text[i]) && text[i] != 0x200C && text[i] != 0x200D && text[i] != 0xFE0F) out.invisible = true;
        if (separates(text[i])) continue;
        const std::size_t begin = i;
        for (; i + 1 < text.size() && !separates(text[i + 1]); ++i)
            if (is_invisible(text[i + 1]) && text[i + 1] != 0x200C && text[i + 1] != 0x200D && text[i + 1] != 0xFE0F) out.invisible = true;
        words.push_back(word_at(text, begin, i + 1));
    }
    const bool others_latin = otherwise_latin(words), foreign = std::ranges::any_of(words, &WordAt::foreign);
    std::size_t at = 0;
    for (const WordAt& word : words) {
        for (; at < word.begin; ++at) out.text += ascii_for(text[at]);
        append_word(out, text, word, others_latin);
        at = word.end;
    }
    for (; at < text.size(); ++at) out.text += ascii_for(text[at]);
    if (foreign && !out.look_alikes) out.native = native_letters(text);
    return out;
}

std::vector<RawWord> raw_words(std::string_view ascii) {
    std::vector<RawWord> words;
    const auto is_letter = [](char c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; };
    const auto is_word = [&](char c) { return is_letter(c) || (c >= '0' && c <= '9') || (c & 0x80) != 0; };
    std::size_t i = 0;
    bool joinable = false;      // the word before was one letter and a dot, or a capital
    while (i < ascii.size()) {
        const char c = ascii[i];
        if (c == '&' || c == '+') {
            words.push_back({"and", false, static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(i + 1)});
            ++i, joinable = false;
            continue;
        }
        if (!is_word(c)) {
            if (c != '.' && c != ' ') joinable = false;
            ++i;
            continue;
        }
        RawWord word;
        word.begin = static_cast<std::uint32_t>(i);
        bool lower = false, letters = false;
        while (i < ascii.size()) {
            const char d = ascii[i];
            if (is_word(d)) {
                lower = lower || (d >= 'a' && d <= 'z');
                letters = letters || is_letter(d);
                word.text += is_letter(d) ? static_cast<char>(d | 32) : d;
                ++i;
            } else if (d == '\'' && i + 1 < ascii.size() && (ascii[i + 1] | 32) == 's' &&
                       (i + 2 >= ascii.size() || !is_word(ascii[i + 2]))) {
                ++i;
            } else if (d == '\'' && i + 1 < ascii.size() && is_letter(ascii[i + 1]) && !elides(word.text)) {
                ++i;
            } else {
                break;
            }
        }
        word.end = static_cast<std::uint32_t>(i);
        word.capitals = letters && !lower;
        const bool one_letter = word.end - word.begin == 1 && letters;
        // "S.V.P.", and "S V P" of capitals.
        if (joinable && one_letter && words.back().end + 1 == word.begin && (ascii[word.begin - 1] == '.' || word.capitals)) {
            words.back().text += word.text;
            words.back().end = word.end;
            words.back().capitals = words.back().capitals && word.capitals;
        } else {
            words.push_back(std::move(word));
        }
        joinable = one_letter && i < ascii.size() && (ascii[i] == '.' || (ascii[i] == ' ' && words.back().capitals));
    }
    return words;
}

std::string folded(std::string_view utf8) {
    std::string key;
    for (const RawWord& word : raw_words(latin(utf8).text)) {
        if (!key.empty()) key += ' ';
        key += is_native(word.text) ? sound_of(word.text) : word.text;
    }
    return key;
}

}  // namespace convoke::names
