#include "web/pages/finding_marks.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include "core/text/collation.hpp"

namespace convoke::web {

namespace {

// Blanks part words; brackets, commas and the like at their ends are no part of them.
std::vector<std::string> words_of(const std::string& name) {
    std::vector<std::string> words;
    std::string word;
    for (const char c : name + " ") {
        if (c != ' ' && c != '\t' && c != '\n') {
            word += c;
        } else if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
    }
    return words;
}

std::string key_of(const std::string& word) {
    constexpr std::string_view marks = "()[]{}.,;:/\\\"'!?-&";
    const auto first = word.find_first_not_of(marks);
    if (first == std::string::npos) return {};
    return search_key(std::string_view(word).substr(first, word.find_last_not_of(marks) - first + 1));
}

std::set<std::string> keys_of(const std::string& name) {
    std::set<std::string> keys;
    for (const auto& word : words_of(name)) keys.insert(key_of(word));
    return keys;
}

bool pairs_words(const std::string& code) {
    constexpr std::string_view codes[] = {"names.word_nearly_agrees", "names.word_related", "names.word_translated", "names.word_spelt_otherwise", "names.word_sounds_alike", "names.word_shortened",
                                          "names.word_initial"};
    return std::ranges::find(codes, code) != std::end(codes);
}

}  // namespace

Data marked(const std::string& name, const std::string& other, std::span<const Text> reasons) {
    const auto theirs = keys_of(other);
    std::set<std::string> near;
    for (const auto& reason : reasons) {
        if (pairs_words(reason.code))
            for (const auto* side : {"ours", "theirs"}) near.insert(key_of(answer(reason.args, side)));
        if (reason.code == "names.word_is_acronym") near.insert(key_of(answer(reason.args, "word")));
    }
    Data words = Data::List{};
    for (const auto& word : words_of(name)) {
        const auto key = key_of(word);
        words.push(Data::Members{{"text", word}, {"how", key.empty() || theirs.contains(key) ? "agrees" : near.contains(key) ? "near" : "differs"}});
    }
    return words;
}

}  // namespace convoke::web
