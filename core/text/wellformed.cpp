#include "core/text/wellformed.hpp"

#include <unicode/brkiter.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

#include <memory>
#include <stdexcept>

namespace convoke {
namespace {

icu::UnicodeString composed(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* const nfc = icu::Normalizer2::getNFCInstance(status);
    const auto wide = icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
    auto made = U_SUCCESS(status) ? nfc->normalize(wide, status) : wide;
    if (U_FAILURE(status)) throw std::runtime_error("ICU cannot normalise a text");
    return made;
}

bool turns_direction(UChar32 c) { return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069); }

// Blank to the eye: the blanks of Unicode, and those without width that are nothing at the end of a text.
bool blank(UChar32 c) { return u_isUWhiteSpace(c) || c == 0x200b || c == 0xfeff; }

std::string trimmed(const icu::UnicodeString& text) {
    int32_t from = 0, to = text.length();
    while (from < to && blank(text.char32At(from))) from = text.moveIndex32(from, 1);
    while (from < to && blank(text.char32At(text.moveIndex32(to, -1)))) to = text.moveIndex32(to, -1);
    std::string bytes;
    return text.tempSubStringBetween(from, to).toUTF8String(bytes);
}

}  // namespace

bool well_formed(std::string_view text) {
    const auto length = static_cast<int64_t>(text.size());
    for (int64_t at = 0; at < length;) {
        UChar32 c;
        U8_NEXT(text.data(), at, length, c);
        if (c < 0 || U_IS_UNICODE_NONCHAR(c)) return false;
        if (u_charType(c) == U_CONTROL_CHAR && c != '\n' && c != '\r' && c != '\t') return false;
    }
    return true;
}

std::string tidy(std::string_view text) {
    auto whole = composed(text);
    whole.findAndReplace(icu::UnicodeString("\r\n"), icu::UnicodeString(u'\n'));
    whole.findAndReplace(icu::UnicodeString(u'\r'), icu::UnicodeString(u'\n'));
    return trimmed(whole);
}

std::string tidy_line(std::string_view text) {
    const auto whole = composed(text);
    icu::UnicodeString line;
    bool gap = false;
    for (int32_t at = 0; at < whole.length(); at = whole.moveIndex32(at, 1)) {
        const UChar32 c = whole.char32At(at);
        if (turns_direction(c)) continue;
        if (u_isUWhiteSpace(c)) {
            gap = true;
            continue;
        }
        if (gap) line.append(u' ');
        gap = false;
        line.append(c);
    }
    return trimmed(line);
}

std::string shortened(std::string_view text, std::size_t most) {
    if (text.size() <= most) return std::string(text);
    U8_TRUNCATE_IF_INCOMPLETE(text.data(), 0, most);
    return std::string(text.substr(0, most));
}

std::size_t character_count(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    thread_local const std::unique_ptr<icu::BreakIterator> characters(
        icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
    UText* bytes = utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &status);
    if (U_FAILURE(status) || !characters) throw std::runtime_error("ICU cannot count characters");
    characters->setText(bytes, status);
    std::size_t count = 0;
    characters->first();
    while (characters->next() != icu::BreakIterator::DONE) ++count;
    utext_close(bytes);
    return count;
}

}  // namespace convoke
