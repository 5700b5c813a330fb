#include "core/names/heard.hpp"

#include <algorithm>

#include "core/names/similar.hpp"

namespace convoke::names {

namespace {

constexpr std::string_view vowels = "aeiouy";

bool is_vowel(char c) { return vowels.find(c) != vowels.npos; }

}  // namespace

void Consonants::add(char consonant) {
    if (const std::size_t count = size(); count < places) packed_ |= static_cast<std::uint64_t>(consonant - 'a' + 1) << (bits * (places - 1 - static_cast<int>(count)));
}

Consonants::Consonants(std::string_view word) {
    word = without_arabic_article(word);
    char last = 0;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const char next = i + 1 < word.size() ? word[i + 1] : ' ', second = i + 2 < word.size() ? word[i + 2] : ' ';
        const bool soft = next == 'e' || next == 'i' || next == 'y';
        char c = word[i];
        if (c < 'a' || c > 'z' || (i > 0 && c == word[i - 1])) continue;
        switch (c) {
            case 'a': case 'e': case 'i': case 'o': case 'u': case 'w': case 'y': case 'h': continue;
            case 'c': c = soft || (next == 'h' && (second == ' ' || is_vowel(second))) ? 's' : 'k'; break;
            case 'q': c = 'k'; break;
            case 'g': c = soft ? 'j' : 'k'; break;
            case 'd': c = next == 'j' ? 'j' : 't'; break;
            case 'b': case 'v': c = 'p'; break;
            case 'p': c = next == 'h' ? 'f' : 'p'; break;
            case 'm': c = next == 'p' || next == 'b' ? 'n' : 'm'; break;
            case 'z': c = 's'; break;
            case 'r': c = 'l'; break;
            case 'x': c = 's', add('k'); break;
            default: break;
        }
        // Two letters of one sound, "ck", are said once, unless a vowel parts them.
        if (c != last || is_vowel(word[i - 1])) add(c);
        last = c;
    }
}

int Consonants::edits(const Consonants& other, int most) const {
    if (packed_ == other.packed_) return 0;
    const auto ours = static_cast<int>(size()), theirs = static_cast<int>(other.size()), longer = std::max(ours, theirs), apart = std::abs(ours - theirs);
    if (apart > most) return most + 1;
    const int in_common = common(other);
    if (apart <= 1 && in_common >= longer - 1) return 1;
    if (in_common < longer - 2 * most) return most + 1;
    const std::uint64_t a = packed_ >> (bits * (places - ours)), b = other.packed_ >> (bits * (places - theirs));
    std::string x, y;
    for (int i = 0; i < ours; ++i) x += static_cast<char>('a' + (a >> (bits * (ours - 1 - i)) & 31));
    for (int i = 0; i < theirs; ++i) y += static_cast<char>('a' + (b >> (bits * (theirs - 1 - i)) & 31));
    return names::edits(x, y, most);
}

std::string_view without_arabic_article(std::string_view latin) {
    constexpr std::size_t least_left = 4;
    return latin.size() >= 2 + least_left && (latin.starts_with("al") || latin.starts_with("el")) ? latin.substr(2) : latin;
}

std::string without_silent_r(std::string_view latin) {
    std::string out;
    for (std::size_t i = 0; i < latin.size(); ++i)
        if (latin[i] != 'r' || (i + 1 < latin.size() && is_vowel(latin[i + 1]))) out += latin[i];
    return out;
}

float heard_likeness(std::string_view a, std::string_view b) {
    constexpr float least = 0.4f, least_short = 0.55f;
    a = without_arabic_article(a), b = without_arabic_article(b);
    const std::size_t size = std::max(a.size(), b.size());
    if (size == 0) return 0;
    const float close = 1 - static_cast<float>(edits(a, b, 12)) / static_cast<float>(size);
    return close < (Consonants(a).size() < 3 ? least_short : least) ? 0 : close;
}

float nearly_heard(const Heard& a, const Heard& b) {
    const std::size_t most = std::max(a.consonants.size(), b.consonants.size()), least = std::min(a.consonants.size(), b.consonants.size());
    if (least < 2) return least == most ? spelt_abroad_alike(a.latin, b.latin) : 0;
    const int allowed = Consonants::edits_allowed(static_cast<int>(most)), d = a.consonants.edits(b.consonants, allowed);
    if (d > allowed) return 0;
    constexpr float sure = 0.6f;
    const std::size_t size = std::max(a.latin.size(), b.latin.size());
    const float close = 1 - static_cast<float>(edits(a.latin, b.latin, 12)) / static_cast<float>(size);
    return (1 - static_cast<float>(d) / static_cast<float>(most)) * (sure + (1 - sure) * std::max(close, 0.0f));
}

float heard_as_one(const Heard& one, const std::string& together) {
    constexpr std::size_t enough = 4;
    if (one.consonants.size() < enough) return 0;
    const Heard as_written{together, Consonants(together)};
    if (one.consonants == as_written.consonants) return nearly_heard(one, as_written);
    if (together.find('r') == together.npos) return 0;
    const std::string in_kana = without_silent_r(together);
    const Heard as_heard{in_kana, Consonants(in_kana)};
    return one.consonants == as_heard.consonants ? nearly_heard(one, as_heard) : 0;
}

}  // namespace convoke::names
