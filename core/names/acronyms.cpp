#include "core/names/acronyms.hpp"

#include <algorithm>
#include <array>

#include "core/names/scripts.hpp"
#include "core/names/structure.hpp"

namespace convoke::names {

namespace {

constexpr std::size_t longest_run = 5, longest_acronym = 12, most_words_fitted = 16;
constexpr double turned_worth = 0.9;
constexpr float passed_over = 0.5f, function_passed_over = 0.02f, next_letter = 0.12f, letter_passed_over = 0.3f;

// What is put up with: the longer the acronym, the less it fits by chance.
float too_much_for(std::size_t letters) { return 1.6f + 0.25f * static_cast<float>(std::max<std::size_t>(letters, 4) - 4); }

bool is_letter(char c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

}  // namespace

bool may_be_acronym(const Word& word, const Reading& reading) {
    if (word.kind != Kind::plain || word.text.size() < 2 || word.text.size() > 6 || is_native(word.text)) return false;
    const auto capitals = [](const Word& w) { return static_cast<std::size_t>(std::count_if(w.shown.begin(), w.shown.end(), is_upper)); };
    const bool all = std::all_of(reading.words.begin(), reading.words.end(), [&](const Word& w) { return capitals(w) >= w.text.size(); });
    return capitals(word) >= 2 && !(all && reading.words.size() > 1);
}

std::string acronym_key(std::string_view written) {
    std::string key;
    std::size_t letters = 0;
    for (char c : written) {
        if (is_letter(c)) key += static_cast<char>(c | 32), ++letters;
        else if (c >= '0' && c <= '9') key += c;
    }
    return key.size() < 2 || key.size() > longest_acronym || letters < 2 ? std::string() : key;
}

std::uint32_t run_key(std::string_view initials) {
    std::uint32_t key = 2166136261u;
    for (char c : initials) key = (key ^ static_cast<unsigned char>(c)) * 16777619u;
    return key;
}

void initial_runs(std::span<const Spelt> words, std::vector<std::uint32_t>& out) {
    std::string initials;
    for (const Spelt& w : words)
        if (w.content && !w.text.empty() && (w.text[0] & 0x80) == 0 && w.text[0] != '=') initials += w.text[0];
    const std::size_t first = out.size();
    for (std::size_t from = 0; from < initials.size(); ++from)
        for (std::size_t length = 2; length <= longest_run && from + length <= initials.size(); ++length)
            out.push_back(run_key(std::string_view(initials).substr(from, length)));
    std::sort(out.begin() + static_cast<std::ptrdiff_t>(first), out.end());
    out.erase(std::unique(out.begin() + static_cast<std::ptrdiff_t>(first), out.end()), out.end());
}

std::uint32_t letters_in(std::string_view text) {
    std::uint32_t mask = 0;
    for (char c : text)
        if (c >= 'a' && c <= 'z') mask |= 1u << (c - 'a');
    return mask;
}

double acronym_fit(std::string_view acronym, std::span<const Spelt> words) {
    const std::size_t n = acronym.size(), m = std::min(words.size(), most_words_fitted);
    if (n < 2 || n > longest_acronym || m == 0) return 0;
    const float too_much = too_much_for(n);
    // cost[i]: the cheapest way to have taken i letters from the words so far.
    std::array<float, longest_acronym + 1> cost, next;
    cost.fill(too_much * 2);
    cost[0] = 0;
    for (std::size_t j = 0; j < m; ++j) {
        const std::string_view word = words[j].text;
        const float pass = words[j].content ? passed_over : function_passed_over;
        for (std::size_t i = 0; i <= n; ++i) next[i] = cost[i] + pass;
        for (std::size_t i = 0; i < n; ++i) {
            if (cost[i] >= too_much || word.empty() || word[0] != acronym[i]) continue;
            float sum = cost[i];
            next[i + 1] = std::min(next[i + 1], sum);
            std::size_t at = 0;
            for (std::size_t taken = i + 1; taken < n; ++taken) {
                const std::size_t found = word.find(acronym[taken], at + 1);
                if (found == word.npos) break;
                sum += next_letter + (found == at + 1 ? 0 : letter_passed_over);
                if (sum >= too_much) break;
                at = found;
                next[taken + 1] = std::min(next[taken + 1], sum);
            }
        }
        cost = next;
    }
    return cost[n] >= too_much ? 0 : 1 - cost[n] / too_much;
}

std::size_t head_at_end(std::span<const Spelt> words) {
    std::size_t last = words.size(), content = 0;
    for (std::size_t i = 0; i < words.size(); ++i)
        if (words[i].content && !words[i].text.empty()) last = i, ++content;
    return content > 1 && words[last].head ? last : words.size();
}

bool head_goes_last(std::span<const Spelt> words) {
    return words.size() > 2 && words[0].head && !words[0].text.empty() && !words[1].content && words[2].content;
}

double acronym_fit_in_any_order(std::string_view acronym, std::span<const Spelt> words) {
    const std::size_t n = acronym.size();
    if (n < 3 || n > longest_acronym) return 0;
    std::array<int, 26> left{};
    std::size_t passed = 0;
    for (const Spelt& w : words)
        if (w.content && !w.text.empty() && w.text[0] >= 'a' && w.text[0] <= 'z') ++left[static_cast<std::size_t>(w.text[0] - 'a')], ++passed;
    for (char c : acronym) {
        if (c < 'a' || c > 'z' || left[static_cast<std::size_t>(c - 'a')]-- == 0) return 0;
        --passed;
    }
    const float too_much = too_much_for(n), cost = (n == 3 ? 0.6f : n == 4 ? 0.4f : 0.25f) + passed_over * static_cast<float>(passed);
    return cost >= too_much ? 0 : 1 - cost / too_much;
}

double acronym_fit_either_way(std::string_view acronym, std::span<const Spelt> words) {
    const double plain = std::max(acronym_fit(acronym, words), acronym_fit_in_any_order(acronym, words));
    if (plain == 1) return plain;
    thread_local std::vector<Spelt> turned;
    if (const std::size_t head = head_at_end(words); head < words.size() && words[head].text[0] == acronym[0]) {
        turned.assign({words[head], {"of", false}});
        for (std::size_t i = 0; i < words.size(); ++i)
            if (i != head) turned.push_back(words[i]);
        return std::max(plain, turned_worth * acronym_fit(acronym, turned));
    }
    if (!head_goes_last(words) || words[0].text[0] != acronym.back()) return plain;
    turned.assign(words.begin() + 2, words.end());
    turned.push_back(words[0]);
    return std::max(plain, turned_worth * acronym_fit(acronym, turned));
}

}  // namespace convoke::names
