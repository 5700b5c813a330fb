#include "core/names/scripts.hpp"

#include <unicode/brkiter.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>
#include <mutex>
#include <unordered_map>

#include "core/names/letters.hpp"

namespace convoke::names {

namespace {

// One for all threads, which may share them (ICU says so): the rules of Any-Latin take ten megabytes.
const icu::Transliterator* transliterator(const char* id) {
    static std::mutex mutex;
    static std::unordered_map<std::string_view, std::unique_ptr<icu::Transliterator>> kept;
    const std::lock_guard guard(mutex);
    auto& place = kept[id];
    UErrorCode error = U_ZERO_ERROR;
    if (!place) place.reset(icu::Transliterator::createInstance(id, UTRANS_FORWARD, error));
    return place.get();
}

// Not for several threads at once, and slow to make: one for each thread.
icu::BreakIterator* word_breaks() {
    thread_local const std::unique_ptr<icu::BreakIterator> kept = [] {
        UErrorCode error = U_ZERO_ERROR;
        return std::unique_ptr<icu::BreakIterator>(icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), error));
    }();
    return kept.get();
}

icu::UnicodeString utf16(const std::u32string& text) {
    return icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(text.data()), static_cast<std::int32_t>(text.size()));
}

std::u32string utf32(const icu::UnicodeString& text) {
    std::u32string out;
    for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) out += static_cast<char32_t>(text.char32At(i));
    return out;
}

std::u32string utf32(std::string_view utf8) { return utf32(icu::UnicodeString::fromUTF8({utf8.data(), static_cast<std::int32_t>(utf8.size())})); }

// The article and prepositions that Arabic writes onto its words.
void drop_arabic_prefix(std::u32string& word) {
    for (std::u32string_view prefix : {U"وال", U"بال", U"كال", U"فال", U"لل", U"ال"})
        if (word.size() > prefix.size() + 2 && word.starts_with(prefix)) {
            word.erase(0, prefix.size());
            return;
        }
}

// Chinese characters and Korean syllables one by one, remembered: the transliterator takes 10 µs each.
const std::string& syllable(char32_t c) {
    thread_local std::unordered_map<char32_t, std::string> kept;
    const auto [place, fresh] = kept.try_emplace(c);
    if (fresh) append_transliterated(place->second, std::u32string(1, c));
    return place->second;
}

char32_t simplified(char32_t c) {
    thread_local std::unordered_map<char32_t, char32_t> kept;
    const auto [place, fresh] = kept.try_emplace(c, c);
    if (!fresh) return place->second;
    icu::UnicodeString text(static_cast<UChar32>(c));
    if (const auto* t = transliterator("Traditional-Simplified")) t->transliterate(text);
    if (text.countChar32() == 1) place->second = static_cast<char32_t>(text.char32At(0));
    return place->second;
}

}  // namespace

bool is_han(char32_t c) { return (c >= 0x4E00 && c < 0xA000) || (c >= 0x3400 && c < 0x4DC0) || c == U'々' || (c >= 0x20000 && c < 0x32000); }
bool is_hangul(char32_t c) { return c >= 0xAC00 && c < 0xD7A4; }
bool is_arabic(char32_t c) { return c >= 0x600 && c < 0x700; }

bool is_kana(char32_t c) { return c >= 0x3041 && c < 0x3100 && c != U'・'; }

bool is_unspaced(char32_t c) {
    return is_han(c) || is_kana(c) || (c >= 0xE00 && c < 0xF00) || (c >= 0x1000 && c < 0x10A0) || (c >= 0x1780 && c < 0x1800);
}

char32_t arabic_base(char32_t c) {
    switch (c) {
        case U'أ': case U'إ': case U'آ': case U'ٱ': return U'ا';
        case U'ى': case U'ی': case U'ئ': return U'ي';
        case U'ة': return U'ه';
        case U'ک': return U'ك';
        case U'ؤ': return U'و';
        case U'ـ': return 0;
        default: return c >= 0x64B && c <= 0x65F ? 0 : c;
    }
}

std::vector<std::u32string> unspaced_words(const std::u32string& run) {
    icu::BreakIterator* breaks = word_breaks();
    if (!breaks || run.size() < 3) return {run};
    std::vector<std::u32string> words;
    const icu::UnicodeString text = utf16(run);
    breaks->setText(text);
    const auto is_foreign = [](const std::u32string& w) { return std::all_of(w.begin(), w.end(), [](char32_t c) { return c >= 0x30A1 && c < 0x3100; }); };
    std::int32_t from = breaks->first();
    for (std::int32_t to = breaks->next(); to != icu::BreakIterator::DONE; from = to, to = breaks->next()) {
        std::u32string word = utf32(text.tempSubStringBetween(from, to));
        if (!words.empty() && is_foreign(words.back()) && is_foreign(word)) words.back() += word;
        else words.push_back(std::move(word));
    }
    return words;
}

void append_transliterated(std::string& out, std::u32string run) {
    if (!run.empty() && is_arabic(run[0])) {
        std::u32string base;
        for (char32_t c : run)
            if (const char32_t b = arabic_base(c)) base += b;
        drop_arabic_prefix(base);
        run = std::move(base);
    }
    icu::UnicodeString text = utf16(run);
    if (const auto* t = transliterator("Any-Latin")) t->transliterate(text);
    const std::size_t before = out.size();
    for (char32_t c : utf32(text))
        if (const char* ascii = ascii_for(c)) out += ascii;
    if (out.size() > before) return;
    // A script that nobody here can read (Sinhala, Tibetan): its letters stay, so that at least the same name is met.
    icu::UnicodeString letters;
    for (char32_t c : run)
        if (u_isalpha(static_cast<UChar32>(c))) letters.append(static_cast<UChar32>(c));
    letters.toUTF8String(out);
}

bool is_kana_word(std::string_view native) {
    const std::u32string letters = utf32(native);
    return !letters.empty() && std::ranges::all_of(letters, is_kana);
}

bool has_kana_in(std::string_view text) { return std::ranges::any_of(utf32(text), is_kana); }

bool is_japanese(std::string_view native) {
    return std::ranges::all_of(utf32(native), [](char32_t c) { return is_han(c) || is_kana(c); });
}

bool is_heard(std::string_view native) {
    const std::u32string letters = utf32(native);
    return std::none_of(letters.begin(), letters.end(), is_han);
}

std::string sound_of(std::string_view native) {
    const bool long_vowels_shortened = is_kana_word(native);
    std::string out;
    std::u32string kana;
    const auto flush = [&] {
        if (!kana.empty()) append_transliterated(out, kana);
        kana.clear();
    };
    for (char32_t c : utf32(native)) {
        if (!is_han(c) && !is_hangul(c)) { kana += c; continue; }
        flush();
        out += syllable(c);
    }
    flush();
    std::string letters;
    for (char c : out) {
        if ((c | 32) < 'a' || (c | 32) > 'z') continue;
        c = static_cast<char>(c | 32);
        // As most Japanese bodies write themselves: "osaka", not "oosaka"; "kyoto", not "kyouto".
        const char before = letters.empty() ? ' ' : letters.back();
        if (long_vowels_shortened && ((c == 'u' && (before == 'o' || before == 'u')) || (c == 'o' && before == 'o'))) continue;
        letters += c;
    }
    return letters;
}

std::string native_key(std::string_view native) {
    icu::UnicodeString key;
    for (char32_t c : utf32(native)) key.append(static_cast<UChar32>(is_han(c) ? simplified(c) : c));
    std::string utf8;
    return key.toUTF8String(utf8);
}

}  // namespace convoke::names
