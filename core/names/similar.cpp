#include "core/names/similar.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstdlib>
#include <string>

namespace convoke::names {

namespace {
constexpr std::size_t longest = 32;

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

std::uint64_t letters_of(std::string_view word) {
    std::uint64_t mask = 0;
    for (char c : word) mask |= 1ull << (static_cast<unsigned char>(c) & 63);
    return mask;
}

int edits(std::string_view a, std::string_view b, int most) {
    if (a.size() > longest || b.size() > longest) return a == b ? 0 : most + 1;
    const int n = static_cast<int>(a.size()), m = static_cast<int>(b.size());
    if (std::abs(n - m) > most) return most + 1;
    std::array<std::array<std::uint8_t, longest + 1>, 3> rows;
    for (int j = 0; j <= m; ++j) rows[0][static_cast<std::size_t>(j)] = static_cast<std::uint8_t>(j);
    for (int i = 1; i <= n; ++i) {
        auto& row = rows[static_cast<std::size_t>(i % 3)];
        const auto& above = rows[static_cast<std::size_t>((i + 2) % 3)];
        const auto& above2 = rows[static_cast<std::size_t>((i + 1) % 3)];
        row[0] = static_cast<std::uint8_t>(i);
        int least = i;
        for (int j = 1; j <= m; ++j) {
            const auto at = static_cast<std::size_t>(j);
            const char x = a[static_cast<std::size_t>(i - 1)], y = b[at - 1];
            int cost = std::min({above[at] + 1, row[at - 1] + 1, above[at - 1] + (x == y ? 0 : 1)});
            if (i > 1 && j > 1 && x == b[at - 2] && a[static_cast<std::size_t>(i - 2)] == y) cost = std::min(cost, above2[at - 2] + 1);
            row[at] = static_cast<std::uint8_t>(cost);
            least = std::min(least, cost);
        }
        if (least > most) return most + 1;
    }
    return std::min<int>(rows[static_cast<std::size_t>(n % 3)][static_cast<std::size_t>(m)], most + 1);
}

double slip_similarity(std::string_view a, std::uint64_t letters_a, std::string_view b, std::uint64_t letters_b) {
    if (a == b) return 1;
    const std::size_t size = std::max(a.size(), b.size());
    if (size < 4) return 0;
    const int most = size <= 5 ? 1 : size <= 8 ? 2 : 3;
    if (size - std::min(a.size(), b.size()) > static_cast<std::size_t>(most) || std::popcount(letters_a ^ letters_b) > 2 * most) return 0;
    const int d = edits(a, b, most);
    if (d > most) return 0;
    // A slip is rarely in the first letter.
    return 1 - (d + (a[0] == b[0] ? 0 : 0.5)) / static_cast<double>(size);
}

double stem_similarity(std::string_view a, std::string_view b) {
    const std::size_t longer = std::max(a.size(), b.size());
    std::size_t common = 0;
    while (common < std::min(a.size(), b.size()) && a[common] == b[common]) ++common;
    if (common < 4 || common * 10 < longer * 5) return 0;
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
