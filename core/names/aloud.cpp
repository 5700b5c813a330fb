#include "core/names/aloud.hpp"

#include <algorithm>
#include <span>

#include "core/names/japanese.hpp"
#include "core/names/scripts.hpp"

namespace convoke::names {

namespace {

bool is_unknown_native(const Word& w) { return w.kind == Kind::plain && is_native(w.shown) && concept_of(w.text).id == 0; }
bool is_plain_native(const Word& w) { return w.kind == Kind::plain && is_native(w.shown); }
std::string in_latin(const Word& w) { return is_native(w.text) ? w.sound : w.text; }

// What stands in pieces may be one word in Latin letters: 集 and 美 are "jimei". Whether anything was joined.
bool join_pieces(std::vector<Word>& words, const Vocabulary& vocabulary) {
    constexpr std::size_t most_pieces = 4, least_letters = 4;
    bool any = false;
    for (std::size_t i = 0; i + 1 < words.size(); ++i)
        for (std::size_t count = std::min(most_pieces, words.size() - i); count > 1; --count) {
            const std::span<const Word> pieces{words.data() + i, count};
            const bool joinable = std::ranges::all_of(pieces, [](const Word& w) { return (w.kind == Kind::plain || w.kind == Kind::part) && is_native(w.shown); }) &&
                                  std::ranges::any_of(pieces, is_unknown_native);
            std::string latin, shown;
            for (const Word& w : pieces) latin += in_latin(w), shown += w.shown;
            if (!joinable || latin.size() < least_letters || !vocabulary.stands(latin)) continue;
            words[i] = {.text = latin, .sound = {}, .shown = shown, .aside = words[i].aside, .aloud = true};
            words.erase(words.begin() + static_cast<std::ptrdiff_t>(i) + 1, words.begin() + static_cast<std::ptrdiff_t>(i + count));
            any = true;
            break;
        }
    return any;
}

std::string sound_in_japanese(std::string_view written) {
    std::string sound;
    for (const ReadAloud& one : read_aloud(written)) {
        if (one.sound.empty()) return {};
        sound += one.sound;
    }
    return sound;
}

// Latin letters by the names they have in Japan: エスアールエル is "SRL". How much of the text they take is left in `used`; fewer than two
// are none, and so are those that go on as another word.
std::string letters_by_name(std::string_view kana, std::size_t& used) {
    static constexpr std::pair<std::string_view, char> letters[] = {
        {"ダブリュー", 'W'}, {"ダブリュ", 'W'}, {"エイチ", 'H'}, {"エッチ", 'H'}, {"エックス", 'X'}, {"ジェー", 'J'}, {"ジェイ", 'J'}, {"キュー", 'Q'}, {"ディー", 'D'}, {"ティー", 'T'}, {"テイー", 'T'},
        {"アール", 'R'}, {"ゼット", 'Z'}, {"ブイ", 'V'}, {"エー", 'A'}, {"エイ", 'A'}, {"ビー", 'B'}, {"ビイ", 'B'}, {"シー", 'C'}, {"シイー", 'C'}, {"デー", 'D'}, {"デイ", 'D'}, {"イー", 'E'}, {"エフ", 'F'},
        {"ジー", 'G'}, {"アイ", 'I'}, {"ケー", 'K'}, {"ケイ", 'K'}, {"エル", 'L'}, {"エム", 'M'}, {"エヌ", 'N'}, {"オー", 'O'}, {"ピー", 'P'}, {"エス", 'S'}, {"ユー", 'U'}, {"ワイ", 'Y'}};
    std::string out;
    used = 0;
    while (used < kana.size()) {
        const auto next = std::ranges::find_if(letters, [&](const auto& l) { return kana.substr(used).starts_with(l.first); });
        if (next == std::end(letters)) break;
        out += next->second, used += next->first.size();
    }
    if (out.size() < 2 || (used < kana.size() && is_kana_word(kana.substr(used, 3)))) out.clear(), used = 0;
    return out;
}

// Foreign words, which Japanese writes without blanks: parted where each part sounds like a word of the register. ホソカワミクロン
// is "hosokawa micron".
void add_foreign(std::string_view kana, bool aside, const Vocabulary& vocabulary, std::vector<Word>& out) {
    constexpr std::size_t one_kana = 3, least_kana = 2, most_kana = 24;      // of UTF-8
    const std::size_t count = kana.size() / one_kana;
    const auto part = [&](std::size_t from, std::size_t to) { return kana.substr(from * one_kana, (to - from) * one_kana); };
    const auto stands = [&](std::size_t from, std::size_t to) {
        const std::string sound = sound_of(part(from, to));
        if (vocabulary.stands(sound)) return true;
        std::vector<std::uint32_t> like;
        vocabulary.sounding_like(Consonants(sound).key(), sound, true, 1, like);
        return !like.empty();
    };
    std::vector<std::size_t> ends;                         // of the fewest parts from the front
    if (count >= 2 * least_kana && count <= most_kana && !stands(0, count)) {
        // parts[i]: the fewest parts that end before i, and where the last of them begins.
        std::vector<std::pair<std::size_t, std::size_t>> parts(count + 1, {count + 1, 0});
        parts[0].first = 0;
        for (std::size_t to = least_kana; to <= count; ++to)
            for (std::size_t from = 0; from + least_kana <= to; ++from)
                if (parts[from].first + 1 < parts[to].first && (from > 0 || to < count) && stands(from, to)) parts[to] = {parts[from].first + 1, from};
        if (parts[count].first <= 3)
            for (std::size_t to = count; to > 0; to = parts[to].second) ends.insert(ends.begin(), to);
    }
    if (ends.empty()) ends.push_back(count);
    for (std::size_t from = 0; const std::size_t to : ends) {
        const std::string written(to == count ? kana.substr(from * one_kana) : part(from, to));
        out.push_back({.text = native_key(written), .sound = sound_of(written), .heard = true, .shown = written, .aside = aside});
        from = to;
    }
}

// The words whose meaning nobody knows, as they are read in Japan: 高槻 is "takatsuki". Whether any was read.
bool read_in_japanese(std::vector<Word>& words, const Vocabulary& vocabulary) {
    std::vector<Word> out;
    bool any = false;
    for (std::size_t i = 0; i < words.size();) {
        std::string together;
        std::size_t end = i;
        for (; end < words.size() && is_unknown_native(words[end]) && is_japanese(words[end].shown); ++end) together += words[end].shown;
        std::size_t used = 0;
        const std::string letters = letters_by_name(together, used);
        const auto aloud = read_aloud(together.substr(used));
        const bool unread = aloud.empty() && used < together.size();
        if (!letters.empty() && !unread) {
            std::string lower = letters;
            for (char& c : lower) c = static_cast<char>(c | 32);
            out.push_back({.text = lower, .sound = {}, .shown = letters, .aside = words[i].aside, .aloud = true});
            any = true;
        }
        for (const ReadAloud& one : aloud) {
            if (is_kana_word(one.written)) {
                add_foreign(one.written, words[i].aside, vocabulary, out);
                continue;
            }
            const bool known = !one.sound.empty();
            Word& word = out.emplace_back(Word{.text = known ? one.sound : native_key(one.written), .sound = {}, .shown = one.written, .aside = words[i].aside, .aloud = known});
            if (!known) word.sound = sound_of(one.written), word.heard = is_heard(one.written);
            any = any || known;
        }
        if (unread) out.insert(out.end(), words.begin() + static_cast<std::ptrdiff_t>(i), words.begin() + static_cast<std::ptrdiff_t>(end));
        if (end == i) {
            Word& word = out.emplace_back(words[end++]);
            if (is_native(word.text) && is_japanese(word.shown))
                if (std::string sound = sound_in_japanese(word.shown); !sound.empty()) word.sound = std::move(sound), any = true;
        }
        i = end;
    }
    words = std::move(out);
    return any;
}

}  // namespace

std::vector<Reading> readings_aloud(const Reading& whole, std::string_view country, const Vocabulary& vocabulary) {
    std::vector<Reading> readings;
    // A word that means something may be a name all the same: 東洋 is "oriental", and "Toyo".
    if (std::ranges::none_of(whole.words, country == "JPN" ? is_plain_native : is_unknown_native)) return readings;
    if (Reading chinese = whole; join_pieces(chinese.words, vocabulary)) readings.push_back(std::move(chinese));
    const bool has_kana = std::ranges::any_of(whole.words, [](const Word& w) { return is_native(w.shown) && has_kana_in(w.shown); });
    if (!has_kana && !country.empty() && country != "JPN") return readings;
    Reading japanese = whole;
    if (!read_in_japanese(japanese.words, vocabulary) && !has_kana) return readings;
    join_pieces(japanese.words, vocabulary);
    readings.push_back(std::move(japanese));
    return readings;
}

}  // namespace convoke::names
