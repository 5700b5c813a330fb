#include "core/names/acronyms.hpp"

#include <algorithm>
#include <array>
#include <bit>

#include "core/names/scripts.hpp"
#include "core/names/structure.hpp"

namespace convoke::names {

namespace {

constexpr std::size_t longest_run = 5;
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

std::uint8_t letter_at(std::string_view text, std::size_t place) {
    return static_cast<std::uint8_t>(place < text.size() && text[place] >= 'a' && text[place] <= 'z' ? text[place] - 'a' + 1 : 0);
}

namespace {

std::uint8_t letter_of(const Spelt& w) { return letter_at(w.text, 0); }
std::uint8_t letter_of(Initial w) { return w.letter; }

template <class W> std::size_t head_last(std::span<const W> words) {
    std::size_t last = words.size(), content = 0;
    for (std::size_t i = 0; i < words.size(); ++i)
        if (words[i].content && letter_of(words[i]) != 0) last = i, ++content;
    return content > 1 && words[last].head ? last : words.size();
}

template <class W> bool head_first(std::span<const W> words) {
    return words.size() > 2 && words[0].head && letter_of(words[0]) != 0 && !words[1].content && words[2].content;
}

template <class W> double fit_in_any_order(std::string_view acronym, std::span<const W> words) {
    const std::size_t n = acronym.size();
    if (n < 3 || n > longest_acronym) return 0;
    std::array<std::uint8_t, 27> left{};
    std::size_t passed = 0;
    for (const W& w : words)
        if (const auto letter = letter_of(w); w.content && letter != 0) ++left[letter], ++passed;
    for (char c : acronym) {
        if (c < 'a' || c > 'z' || left[static_cast<std::size_t>(c - 'a' + 1)]-- == 0) return 0;
        --passed;
    }
    return any_order_fit(n, passed);
}

// At least `plain`, or what the acronym fits with a kind of body that stands last put first, and "of" behind it, or the other way round.
template <class W> double either_way(std::string_view acronym, std::span<const W> words, const W& of, double plain, const auto& in_order) {
    if (plain == 1) return plain;
    std::array<W, most_words_fitted + 1> turned;
    std::size_t count = 0;
    if (const std::size_t head = head_last(words); head < words.size() && letter_of(words[head]) == letter_at(acronym, 0)) {
        turned[count++] = words[head], turned[count++] = of;
        for (std::size_t i = 0; i < words.size(); ++i)
            if (i != head) turned[count++] = words[i];
    } else if (head_first(words) && letter_of(words[0]) == letter_at(acronym, acronym.size() - 1)) {
        for (const W& w : words.subspan(2)) turned[count++] = w;
        turned[count++] = words[0];
    } else return plain;
    return std::max(plain, turned_worth * in_order(std::span<const W>(turned.data(), count)));
}

}  // namespace

double any_order_fit(std::size_t letters, std::size_t passed) {
    const float too_much = too_much_for(letters), cost = (letters == 3 ? 0.6f : letters == 4 ? 0.4f : 0.25f) + passed_over * static_cast<float>(passed);
    return cost >= too_much ? 0 : 1 - cost / too_much;
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

double acronym_fit_in_any_order(std::string_view acronym, const Initials& initials) { return fit_in_any_order(acronym, initials.words()); }

std::size_t head_at_end(std::span<const Spelt> words) { return head_last(words); }
bool head_goes_last(std::span<const Spelt> words) { return head_first(words); }

double acronym_fit_either_way(std::string_view acronym, std::span<const Spelt> all) {
    const auto words = all.first(std::min(all.size(), most_words_fitted));
    const auto in_order = [&](std::span<const Spelt> some) { return acronym_fit(acronym, some); };
    return either_way(acronym, words, {"of", false}, std::max(in_order(words), fit_in_any_order(acronym, words)), in_order);
}

Initials::Initials(std::span<const Spelt> words) {
    for (std::size_t i = 0; i < std::min(words.size(), words_.size()); ++i) words_[i] = {letter_of(words[i]), words[i].content, words[i].head, 1};
}

std::span<const Initial> Initials::words() const {
    std::size_t count = 0;
    while (count < words_.size() && words_[count].stands) ++count;
    return {words_.data(), count};
}

FitBound::FitBound(std::string_view acronym) : acronym_(acronym), letters_(letters_in(acronym)) {
    for (std::size_t i = 0; i < std::min(acronym.size(), longest_acronym); ++i)
        places_[letter_at(acronym, i)] |= static_cast<std::uint16_t>(1u << i);
}

// As acronym_fit, but what follows a first letter is whatever is wanted. Costs are kept beside that of passing every word over.
double FitBound::in_order(std::span<const Initial> words) const {
    const std::size_t n = acronym_.size();
    const float too_much = too_much_for(n);
    std::array<float, longest_acronym + 1> cost;
    cost.fill(too_much * 2);
    cost[0] = 0;
    float passed = 0;
    for (const Initial w : words.first(std::min(words.size(), most_words_fitted))) {
        const float pass = w.content ? passed_over : function_passed_over;
        passed += pass;
        // The last place first: each is taken once.
        for (std::uint32_t places = places_[w.letter]; w.letter != 0 && places != 0;) {
            const auto i = static_cast<std::size_t>(std::bit_width(places) - 1);
            places ^= 1u << i;
            float sum = cost[i] - pass;
            for (std::size_t taken = i + 1; taken <= n; ++taken, sum += next_letter) cost[taken] = std::min(cost[taken], sum);
        }
    }
    constexpr float rounding = 1e-4f;
    const float least = cost[n] + passed - rounding;
    return least >= too_much ? 0 : 1 - least / too_much;
}

double FitBound::of(const Initials& initials) const {
    const std::size_t n = acronym_.size();
    if (n < 2 || n > longest_acronym) return 0;
    const auto words = initials.words();
    std::uint32_t letters = 0;
    for (const Initial w : words) letters |= w.letter == 0 ? 0 : 1u << (w.letter - 1);
    const double plain = std::max(in_order(words), (letters_ & ~letters) != 0 ? 0 : fit_in_any_order(acronym_, words));
    return either_way(acronym_, words, {'o' - 'a' + 1, 0, 0, 1}, plain, [&](std::span<const Initial> some) { return in_order(some); });
}

}  // namespace convoke::names
