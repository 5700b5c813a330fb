#include "core/text/collation.hpp"

#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <map>
#include <memory>
#include <stdexcept>

#include "core/text/language.hpp"

namespace convoke {
namespace {

// A collator is not for two threads at once, and slow to make: each thread keeps its own.
const icu::Collator& collator(std::string_view language) {
    thread_local std::map<std::string, std::unique_ptr<icu::Collator>, std::less<>> made;
    const std::string_view own = official_language(language);
    if (const auto found = made.find(own); found != made.end()) return *found->second;
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> fresh(icu::Collator::createInstance(icu::Locale(std::string(own).c_str()), status));
    if (U_FAILURE(status)) throw std::runtime_error("ICU has no order of names for " + std::string(own));
    return *made.emplace(own, std::move(fresh)).first->second;
}

}  // namespace

std::string sort_key(std::string_view language, std::string_view text) {
    const icu::Collator& order = collator(language);
    const auto name = icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
    std::string key(text.size() * 2 + 16, '\0');
    for (;;) {
        const auto length = static_cast<std::size_t>(
            order.getSortKey(name, reinterpret_cast<uint8_t*>(key.data()), static_cast<int32_t>(key.size())));
        const bool whole = length <= key.size();
        key.resize(length);
        if (whole) break;
    }
    if (!key.empty()) key.pop_back();  // the terminating NUL
    return key;
}

std::string sort_key_text(std::string_view language, std::string_view text) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string hex;
    for (const char c : sort_key(language, text)) {
        const auto byte = static_cast<unsigned char>(c);
        hex += digits[byte >> 4];
        hex += digits[byte & 15];
    }
    return hex;
}

std::string search_key(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* decompose = icu::Normalizer2::getNFKDInstance(status);
    if (U_FAILURE(status)) throw std::runtime_error("ICU has no normalisation data");
    const auto apart = decompose->normalize(icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())}), status);
    icu::UnicodeString key;
    for (std::int32_t at = 0; at < apart.length(); at = apart.moveIndex32(at, 1))
        if (const auto c = apart.char32At(at); u_charType(c) != U_NON_SPACING_MARK) key.append(c);
    std::string bytes;
    key.foldCase().toUTF8String(bytes);
    return bytes;
}

}  // namespace convoke
