#include "tests/bench/naive.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <unordered_map>

namespace bench {

namespace {

std::vector<std::uint32_t> trigrams(const std::string& name) {
    std::string text = "  ";
    for (char c : name) text += c >= 'A' && c <= 'Z' ? static_cast<char>(c | 32) : c;
    text += ' ';
    std::vector<std::uint32_t> all;
    for (std::size_t i = 0; i + 2 < text.size(); ++i)
        all.push_back(static_cast<std::uint32_t>(static_cast<unsigned char>(text[i]) << 16 | static_cast<unsigned char>(text[i + 1]) << 8 | static_cast<unsigned char>(text[i + 2])));
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

}  // namespace

void measure_naive(const Set& set) {
    constexpr double confident_from = 0.85;
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> postings;
    std::vector<std::uint32_t> entry_of;
    std::vector<double> size;
    for (std::uint32_t e = 0; e < set.entries.size(); ++e) {
        std::vector<std::string> names = set.entries[e].other_names;
        names.push_back(set.entries[e].name);
        for (const std::string& name : names) {
            const auto all = trigrams(name);
            for (std::uint32_t t : all) postings[t].push_back(static_cast<std::uint32_t>(entry_of.size()));
            entry_of.push_back(e);
            size.push_back(std::sqrt(static_cast<double>(all.size())));
        }
    }
    std::vector<float> shared(entry_of.size());
    int asked = 0, with_truth = 0, five = 0, wrong = 0, easy = 0, easy_right = 0;
    for (const Question& q : set.questions) {
        if (q.tuning || q.truth == "?" || (asked++, asked % 4 != 0)) continue;       // a quarter is enough for a baseline
        std::fill(shared.begin(), shared.end(), 0.0f);
        const auto all = trigrams(q.query.name);
        for (std::uint32_t t : all)
            if (const auto found = postings.find(t); found != postings.end())
                for (std::uint32_t n : found->second) ++shared[n];
        std::vector<std::pair<double, std::uint32_t>> best;
        for (std::uint32_t n = 0; n < shared.size(); ++n)
            if (shared[n] > 0) best.emplace_back(-shared[n] / size[n] / std::sqrt(static_cast<double>(all.size())), entry_of[n]);
        const std::size_t most = std::min<std::size_t>(40, best.size());
        std::partial_sort(best.begin(), best.begin() + static_cast<std::ptrdiff_t>(most), best.end());
        std::vector<std::uint32_t> entries;
        for (std::size_t i = 0; i < most && entries.size() < 5; ++i)
            if (std::find(entries.begin(), entries.end(), best[i].second) == entries.end()) entries.push_back(best[i].second);
        const bool confident = !best.empty() && -best.front().first >= confident_from;
        const bool right = !entries.empty() && set.entries[entries.front()].id == q.truth;
        wrong += confident && !right;
        if (q.kind.starts_with("easy")) ++easy, easy_right += confident && right;
        if (q.truth.empty()) continue;
        ++with_truth;
        five += std::any_of(entries.begin(), entries.end(), [&](std::uint32_t e) { return set.entries[e].id == q.truth; });
    }
    asked /= 4;
    const auto share = [](int n, int of) { return of ? 100.0 * n / of : 0.0; };
    std::printf("  naive trigram cosine (from %.2f): wrong %.2f%% of all, easy forms right %.1f%%, five %.1f%% of those in the register\n", confident_from,
                share(wrong, asked), share(easy_right, easy), share(five, with_truth));
}

}  // namespace bench
