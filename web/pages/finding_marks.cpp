#include "web/pages/finding_marks.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include "core/json/messages.hpp"
#include "core/names/fold.hpp"
#include "core/names/words.hpp"
#include "core/text/collation.hpp"

namespace convoke::web {

namespace {

// Blanks part words.
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

// Brackets, commas and the like at the ends of a word are no part of it.
std::string_view bare(std::string_view word) {
    constexpr std::string_view marks[] = {"(", ")", "[", "]", "{", "}", ".", ",", ";", ":", "/", "\\", "\"", "'", "!", "?", "-", "&", "“", "”", "„", "‘", "’", "«", "»", "–", "—", "،", "؛", "、", "。", "（", "）", "「", "」"};
    for (bool any = true; any;) {
        any = false;
        for (const auto mark : marks) {
            if (word.starts_with(mark)) word.remove_prefix(mark.size()), any = true;
            if (word.ends_with(mark)) word.remove_suffix(mark.size()), any = true;
        }
    }
    return word;
}

constexpr unsigned char thai = 0xe0;               // from Thai on, three bytes a letter: scripts in which sounds tell too little

// A look-alike letter is read as the one it looks like, as the comparison reads it.
std::string key_of(std::string_view word) {
    word = bare(word);
    auto key = word.empty() || static_cast<unsigned char>(word.front()) >= thai ? std::string() : names::folded(word);
    return key.empty() ? search_key(word) : key;
}

std::set<std::string> keys_of(const std::string& name) {
    std::set<std::string> keys;
    for (const auto& word : words_of(name)) keys.insert(key_of(word));
    return keys;
}

bool pairs_words(const std::string& code) {
    constexpr std::string_view codes[] = {"names.word_nearly_agrees", "names.word_related", "names.word_translated", "names.word_may_mean", "names.word_spelt_otherwise", "names.word_sounds_alike", "names.word_shortened",
                                          "names.word_initial"};
    return std::ranges::find(codes, code) != std::end(codes);
}

// What stands in the other name too, and what stands there in another form, as the reasons say: as keys, and as written.
struct Met {
    std::set<std::string> agrees, near;
    std::vector<std::string> agreeing, nearing;

    Met(const std::string& other, std::span<const Text> reasons) : agrees(keys_of(other)) {
        for (const auto& reason : reasons) {
            if (pairs_words(reason.code))
                for (const auto* side : {"ours", "theirs"}) add(near, nearing, answer(reason.args, side));
            if (reason.code == "names.word_is_acronym") add(near, nearing, answer(reason.args, "word"));
            if (reason.code == "names.word_agrees") add(agrees, agreeing, answer(reason.args, "word"));
        }
    }
    static void add(std::set<std::string>& keys, std::vector<std::string>& written, const std::string& words) {
        for (const auto& word : words_of(words)) keys.insert(key_of(word)), written.push_back(std::string(bare(word)));
    }
    std::string_view how(std::string_view word) const {
        const auto key = key_of(word);
        if (key.empty()) return "plain";
        if (agrees.contains(key)) return "agrees";
        if (near.contains(key)) return "near";
        // "of the" tells nobody apart.
        const auto folded = names::keys_of(bare(word));
        return !folded.empty() && std::ranges::all_of(folded, [](const auto& one) { return names::kind_of(one) == names::Kind::function; }) ? "plain" : "differs";
    }
};

// Chinese, Japanese, Korean and Thai run words together: the first one that was met within such a run.
struct Within { std::size_t at = std::string::npos, length = 0; std::string_view how; };
Within within(std::string_view run, const Met& met) {
    Within first;
    const auto look = [&](const std::vector<std::string>& words, std::string_view how) {
        for (const auto& word : words) {
            if (word.empty() || static_cast<unsigned char>(word.front()) < thai) continue;
            const auto at = run.find(word);
            if (at < first.at || (at == first.at && at != run.npos && word.size() > first.length)) first = {at, word.size(), how};
        }
    };
    look(met.agreeing, "agrees");
    look(met.nearing, "near");
    return first;
}

}  // namespace

Data reason_data(const Text& reason) {
    Data data = Data::Members{{"words", as_data(reason)}};
    auto weight = convoke::answer(reason.args, "weight");
    if (weight.empty() || weight.ends_with("0.00")) return data;
    const bool against = weight.starts_with('-');
    data["weight"] = against ? "−" + weight.substr(1) : "+" + weight;
    data["against"] = against;
    return data;
}

Data marked(const std::string& name, const std::string& other, std::span<const Text> reasons) {
    const Met met(other, reasons);
    Data words = Data::List{};
    const auto push = [&](std::string_view text, std::string_view how, bool joined = false) {
        if (!text.empty()) words.push(Data::Members{{"text", std::string(text)}, {"how", std::string(how)}, {"joined", joined}});
    };
    for (const auto& word : words_of(name)) {
        std::string_view rest = word;
        const auto how = met.how(word);
        while (how == "differs") {
            const auto found = within(rest, met);
            if (found.at == rest.npos) break;
            push(rest.substr(0, found.at), "differs", true);
            rest.remove_prefix(found.at);
            push(rest.substr(0, found.length), found.how, rest.size() > found.length);
            rest.remove_prefix(found.length);
        }
        push(rest, how);
    }
    return words;
}

}  // namespace convoke::web
