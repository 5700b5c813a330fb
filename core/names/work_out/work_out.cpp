// Run when the program is built: reads every table of this room once, writes down what their words fold to and how countries
// are called, and prints both as the tables that known/ holds.
#include <unicode/locid.h>
#include <unicode/uloc.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <iostream>
#include <map>

#include "core/names/countries.hpp"
#include "core/names/known.hpp"
#include "core/names/words.hpp"

namespace convoke::names {

namespace {

constexpr const char* languages[] = {"en", "fr", "es", "ar", "zh", "ru", "de", "pt", "it", "tr", "ja", "ko", "fa", "hi", "th", "he", "el", "uk", "pl", "nl",
                                     "sv", "cs", "hu", "vi", "id", "fi", "ro", "bn"};

std::map<std::string, std::string>& texts() {
    static std::map<std::string, std::string> kept;
    return kept;
}

std::string joined(const std::vector<std::string>& keys) {
    std::string all;
    for (const auto& key : keys) (all += all.empty() ? "" : " ") += key;
    return all;
}

struct Called { std::string alpha2, iso3, english, phrases; };

std::vector<Called> countries_of_icu() {
    std::vector<Called> all;
    for (const char* const* code = uloc_getISOCountries(); *code; ++code) {
        Called country{*code, uloc_getISO3Country((std::string("und_") + *code).c_str()), {}, {}};
        if (country.iso3.empty()) continue;
        for (const char* language : languages) {
            icu::UnicodeString name;
            icu::Locale("und", *code).getDisplayCountry(icu::Locale(language), name);
            std::string utf8;
            name.toUTF8String(utf8);
            if (country.english.empty()) country.english = utf8;
            (country.phrases += country.phrases.empty() ? "" : "|") += joined(keys_of(utf8));
        }
        all.push_back(std::move(country));
    }
    return all;
}

const std::vector<Called>& called() {
    static const auto kept = countries_of_icu();
    return kept;
}

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + '"';
}

void print() {
    std::cout << "constexpr KnownText known_texts[] = {\n";
    for (const auto& [written, keys] : texts()) std::cout << "    {" << quoted(written) << ", " << quoted(keys) << "},\n";
    std::cout << "};\n\nconstexpr KnownCountry all_countries[] = {\n";
    for (const auto& one : called())
        std::cout << "    {" << quoted(one.alpha2) << ", " << quoted(one.iso3) << ", " << quoted(one.english) << ", " << quoted(one.phrases) << "},\n";
    std::cout << "};\n";
}

}  // namespace

std::vector<std::string> known_keys(std::string_view written) {
    auto keys = keys_of(written);
    const bool ascii = std::ranges::all_of(written, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (!ascii) texts().try_emplace(std::string(written), joined(keys));
    return keys;
}

std::span<const KnownCountry> known_countries() {
    static const auto kept = [] {
        std::vector<KnownCountry> all;
        for (const auto& one : called()) all.push_back({one.alpha2, one.iso3, one.english, one.phrases});
        return all;
    }();
    return kept;
}

}  // namespace convoke::names

int main() {
    using namespace convoke::names;
    // Asked for anything, a table reads itself.
    kind_of("");
    concept_of("");
    phrase_at({});
    print();
    return std::cout.flush() ? 0 : 1;
}
