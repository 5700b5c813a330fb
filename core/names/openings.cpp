// How names are found by letters that stand for them.
#include <algorithm>

#include "core/names/countries.hpp"
#include "core/names/held.hpp"

namespace convoke::names {

namespace {

// Sorted by what they are listed under, otherwise as they came.
void put_in_order(std::vector<std::pair<std::uint32_t, Index::Held::Opening>>& listed, std::span<std::uint32_t> start, std::vector<Index::Held::Opening>& out) {
    std::ranges::stable_sort(listed, {}, [](const auto& one) { return one.first; });
    for (const auto& [under, opening] : listed) ++start[under + 1], out.push_back(opening);
    for (std::size_t i = 1; i < start.size(); ++i) start[i] += start[i - 1];
}

}  // namespace

void Index::Held::spell(const Name& name, std::vector<Spelt>& out) const {
    static constexpr std::string_view alphabet = "abcdefghijklmnopqrstuvwxyz";
    for (const HeldWord& w : words_of(name)) {
        const Vocabulary::Known& known = vocabulary.at(w.id);
        // A country stands in the vocabulary by its code; a native word makes no acronym.
        std::string_view text = known.text;
        if (text[0] < 'a' || text[0] > 'z') {
            const std::string_view letter = w.letter > 0 && text[0] == '=' ? alphabet.substr(w.letter - 1, 1) : std::string_view();
            // Most languages begin it alike: "FHA" of "Fondation Haïtienne".
            const std::string_view country = letter.empty() ? letter : folded_country_name(text.substr(1));
            text = country.starts_with(letter) ? country : letter;
        }
        out.push_back({text, known.kind != Kind::function && known.kind != Kind::legal, known.meaning.general});
    }
}

void Index::Held::put_openings() {
    std::vector<Spelt> spelt;
    std::vector<std::uint32_t> of_name;
    std::vector<std::uint64_t> found;
    std::vector<std::pair<std::uint32_t, Opening>> by_letter, turned, by_number;
    first_letters.reserve(names.size());
    for (std::uint32_t n = 0; n < names.size(); ++n) {
        spelt.clear(), of_name.clear();
        spell(names[n], spelt);
        first_letters.emplace_back(spelt);
        if (names[n].partial) continue;
        initial_runs(spelt, of_name);
        for (std::uint32_t run : of_name) found.push_back(std::uint64_t{run} << 32 | n);
        std::uint32_t letters = 0, content_letters = 0, first = 0, first_content = 0, second = 0, second_content = 0, content = 0;
        for (const Spelt& w : spelt) {
            const std::uint32_t letter = letter_at(w.text, 0);
            if (letter == 0) continue;
            if (first == 0) first = letter, second = letter_at(w.text, 1);
            if (first_content == 0 && w.content) first_content = letter, second_content = letter_at(w.text, 1);
            letters |= 1u << (letter - 1);
            if (w.content) content_letters |= 1u << (letter - 1), ++content;
        }
        if (content < 2) continue;
        const std::uint16_t country = glances[n].country;
        const auto turn = [&](std::uint32_t letter) {
            if (letter != 0 && letter != first && letter != first_content) turned.push_back({letter, {letters, 0, n, country}});
        };
        if (head_goes_last(spelt)) turn(letter_at(spelt[2].text, 0));
        by_letter.push_back({first, {letters, second, n, country}});
        if (first_content != first) by_letter.push_back({first_content, {letters, second_content, n, country}});
        if (const std::size_t head = head_at_end(spelt); head < spelt.size()) turn(letter_at(spelt[head].text, 0));
        if (content <= most_words_fitted) by_number.push_back({content, {content_letters, 0, n, country}});
    }
    std::sort(found.begin(), found.end());
    run_names.reserve(found.size());
    for (const std::uint64_t one : found) {
        const auto run = static_cast<std::uint32_t>(one >> 32);
        if (runs.empty() || runs.back() != run) runs.push_back(run), run_start.push_back(static_cast<std::uint32_t>(run_names.size()));
        run_names.push_back(static_cast<std::uint32_t>(one));
    }
    run_start.push_back(static_cast<std::uint32_t>(run_names.size()));
    by_letter.insert(by_letter.end(), turned.begin(), turned.end());             // of each letter, read last
    put_in_order(by_letter, opening_start, openings);
    put_in_order(by_number, content_start, by_content);
}

}  // namespace convoke::names
