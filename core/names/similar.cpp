#include "core/names/similar.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <string>

namespace convoke::names {

namespace {
constexpr std::size_t longest = 32;

// Quicker than to count them all.
bool more_bits_than(int most, std::uint64_t bits) {
    for (; most > 0 && bits != 0; --most) bits &= bits - 1;
    return bits != 0;
}

std::string spelt_abroad(std::string_view word, std::size_t most) {
    constexpr std::string_view vowels = "aeiou";
    // "estructura", "escola": Spanish and Portuguese begin no word with an s before a consonant.
    if (word.size() > 4 && word.starts_with("es") && vowels.find(word[2]) == vowels.npos) word.remove_prefix(1);
    std::string out;
    for (std::size_t i = 0; i < word.size() && out.size() < most; ++i) {
        const char next = i + 1 < word.size() ? word[i + 1] : ' ';
        char c = word[i];
        switch (c) {
            case 'c': c = next == 'e' || next == 'i' || next == 'y' ? 's' : 'k'; break;
            case 'q': case 'x': c = 'k'; break;
            case 'p': c = next == 'h' ? 'f' : 'p'; break;
            case 'y': case 'j': c = 'i'; break;
            case 'w': c = 'v'; break;
            case 'z': c = 's'; break;
            case 'h': continue;
            case 'a': case 'o': if (next == 'e') continue; break;
            case 'u': if (!out.empty() && out.back() == 'k' && i > 0 && word[i - 1] == 'q') continue; break;
            default: break;
        }
        if (out.empty() || c != out.back()) out += c;
    }
    return out;
}
}  // namespace

Outline outline_of(std::string_view word) {
    Outline outline;
    for (char c : word) outline.letters |= 1ull << (static_cast<unsigned char>(c) & 63);
    if (word.size() >= 4)
        for (char c : word.substr(0, 4)) outline.head = outline.head << 8 | static_cast<unsigned char>(c);
    if (const std::string first = spelt_abroad(word, 1); !first.empty()) outline.abroad = first[0];
    return outline;
}

// A column of the table of distances at once, differences as bits (Hyyro 2003, optimal string alignment).
int edits(std::string_view a, std::string_view b, int most) {
    if (a.size() > longest || b.size() > longest) return a == b ? 0 : most + 1;
    while (!a.empty() && !b.empty() && a.front() == b.front()) a.remove_prefix(1), b.remove_prefix(1);
    while (!a.empty() && !b.empty() && a.back() == b.back()) a.remove_suffix(1), b.remove_suffix(1);
    const auto size = static_cast<int>(std::max(a.size(), b.size())), least = static_cast<int>(std::min(a.size(), b.size()));
    if (size - least > most) return most + 1;
    if (least == 0) return size;
    static thread_local std::array<std::uint32_t, 256> places{};     // of each letter in `a`; nought between calls
    const auto of = [](char c) -> std::uint32_t& { return places[static_cast<unsigned char>(c)]; };
    for (std::size_t i = 0; i < a.size(); ++i) of(a[i]) |= 1u << i;
    std::uint32_t up = ~0u, down = 0, diagonal = 0, before = 0;
    const std::uint32_t last = 1u << (a.size() - 1);
    auto distance = static_cast<int>(a.size());
    for (const char c : b) {
        const std::uint32_t here = of(c), exchanged = ((~diagonal & here) << 1) & before;
        diagonal = (((here & up) + up) ^ up) | here | down | exchanged;
        std::uint32_t right = down | ~(diagonal | up), left = diagonal & up;
        distance += ((right & last) != 0) - ((left & last) != 0);
        right = right << 1 | 1u, left <<= 1;
        up = left | ~(diagonal | right), down = right & diagonal;
        before = here;
    }
    for (const char c : a) of(c) = 0;
    return std::min(distance, most + 1);
}

double slip_similarity(std::string_view a, const Outline& of_a, std::string_view b, const Outline& of_b) {
    const std::size_t size = std::max(a.size(), b.size());
    if (size < 4) return a == b ? 1 : 0;
    const int most = size <= 5 ? 1 : size <= 8 ? 2 : 3;
    if (size - std::min(a.size(), b.size()) > static_cast<std::size_t>(most) || more_bits_than(2 * most, of_a.letters ^ of_b.letters)) return 0;
    if (a == b) return 1;
    const int d = edits(a, b, most);
    if (d > most) return 0;
    // A slip is rarely in the first letter.
    return 1 - (d + (a[0] == b[0] ? 0 : 0.5)) / static_cast<double>(size);
}

double stem_similarity(std::string_view a, const Outline& of_a, std::string_view b, const Outline& of_b) {
    if (of_a.head != of_b.head || of_a.head == 0) return 0;
    const std::size_t longer = std::max(a.size(), b.size());
    std::size_t common = 4;
    while (common < std::min(a.size(), b.size()) && a[common] == b[common]) ++common;
    if (common * 10 < longer * 5) return 0;
    return static_cast<double>(common) / static_cast<double>(longer);
}

std::uint64_t opening_of(std::string_view word) {
    std::uint64_t packed = 0;
    const std::string opening = spelt_abroad(word, 8);
    if (opening.size() < 6) return 0;
    for (char c : opening) packed = packed << 8 | static_cast<unsigned char>(c);
    return packed << (8 * (8 - opening.size()));
}

int shared_opening(std::uint64_t a, std::uint64_t b) {
    if (a == 0 || b == 0) return 0;
    return a == b ? 8 : std::countl_zero(a ^ b) / 8;
}

float spelt_abroad_alike(std::string_view a, std::string_view b) {
    if (spelt_abroad(a, 1) != spelt_abroad(b, 1)) return 0;          // as nearly all do
    const std::string x = spelt_abroad(a, longest), y = spelt_abroad(b, longest);
    const std::size_t size = std::max(x.size(), y.size());
    if (std::min(x.size(), y.size()) < 3) return 0;
    const int most = size <= 3 ? 0 : size <= 5 ? 1 : 2, d = edits(x, y, most);
    return d > most ? 0 : 1 - static_cast<float>(d) / static_cast<float>(size);
}

}  // namespace convoke::names
