#include "core/names/at_home.hpp"

#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <algorithm>

#include "core/names/countries.hpp"
#include "core/names/scripts.hpp"
#include "core/names/similar.hpp"

namespace convoke::names {

namespace {

constexpr std::size_t most_names = 2200, most_kept = 12, most_strange = 8, least_letters = 3;
constexpr float heard_share = 0.7f, abroad_share = 0.8f, stem_share = 0.6f, least_alike = 0.4f;

bool is_heard_only(const AskedWord& w) { return w.heard || w.aloud || is_native(w.text); }

float spelt_alike(const AskedWord& ours, const Vocabulary::Known& theirs) {
    const double slip = slip_similarity(ours.text, ours.outline, theirs.text, theirs.outline), stem = stem_similarity(ours.text, ours.outline, theirs.text, theirs.outline);
    return std::max({static_cast<float>(std::max(slip, stem)), shared_opening(ours.opening, theirs.opening) >= 6 ? stem_share : 0, ours.outline.abroad == theirs.outline.abroad ? abroad_share * spelt_abroad_alike(ours.text, theirs.text) : 0});
}

struct Written {
    UScriptCode script;
    std::string_view countries;          // alpha-3, parted by blanks
};
constexpr Written written_in[] = {
    {USCRIPT_ARABIC, "SAU EGY IRQ SYR YEM JOR LBN ARE DZA MAR TUN LBY SDN KWT QAT BHR OMN PSE IRN PAK AFG"},
    {USCRIPT_CYRILLIC, "RUS UKR BLR BGR KAZ KGZ SRB MKD MNG TJK"}, {USCRIPT_HAN, "CHN TWN HKG MAC"}, {USCRIPT_HIRAGANA, "JPN"}, {USCRIPT_KATAKANA, "JPN"},
    {USCRIPT_HANGUL, "KOR PRK"}, {USCRIPT_HEBREW, "ISR"}, {USCRIPT_GREEK, "GRC CYP"}, {USCRIPT_GEORGIAN, "GEO"}, {USCRIPT_ARMENIAN, "ARM"},
    {USCRIPT_ETHIOPIC, "ETH ERI"}, {USCRIPT_THAI, "THA"}, {USCRIPT_LAO, "LAO"}, {USCRIPT_KHMER, "KHM"}, {USCRIPT_MYANMAR, "MMR"}, {USCRIPT_SINHALA, "LKA"},
    {USCRIPT_TIBETAN, "BTN CHN"}, {USCRIPT_THAANA, "MDV"}, {USCRIPT_DEVANAGARI, "IND NPL"}, {USCRIPT_BENGALI, "BGD IND"}, {USCRIPT_TAMIL, "IND LKA"},
    {USCRIPT_TELUGU, "IND"}, {USCRIPT_KANNADA, "IND"}, {USCRIPT_MALAYALAM, "IND"}, {USCRIPT_GUJARATI, "IND"}, {USCRIPT_GURMUKHI, "IND"}, {USCRIPT_ORIYA, "IND"}};

}  // namespace

std::vector<std::uint16_t> homes_of_letters(std::string_view written) {
    std::vector<std::uint16_t> found;
    const Written* last = nullptr;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(written.data());
    const auto size = static_cast<std::int32_t>(std::min<std::size_t>(written.size(), 300));
    for (std::int32_t i = 0; i < size;) {
        UChar32 letter;
        U8_NEXT(bytes, i, size, letter);
        if (letter < 0x370) continue;
        UErrorCode error = U_ZERO_ERROR;
        const UScriptCode script = uscript_getScript(letter, &error);
        const auto home = std::ranges::find(written_in, script, &Written::script);
        if (home == std::end(written_in) || home == last) continue;
        last = home;
        if (home->countries == "JPN") return {country_number("JPN")};        // among characters, which alone may be Chinese
        for (std::size_t at = 0; at < home->countries.size(); at += 4)
            if (const std::uint16_t number = country_number(home->countries.substr(at, 3)); std::ranges::find(found, number) == found.end()) found.push_back(number);
    }
    return found;
}

// What a word of the register says of the question; kept as long as the question lasts.
struct AtHome::Mark {
    std::uint32_t question = 0;
    std::uint16_t asked = 0;
    bool opens = false;                  // may begin what is one word in the question
    float worth = 0;
};

std::vector<AtHome::Mark>& AtHome::marks() {
    thread_local std::vector<Mark> kept;
    return kept;
}

AtHome::AtHome(const Asked& asked, const Index::Held& held) : held_(held), words_(held.vocabulary) {
    if (asked.homes.empty() || asked.readings.empty()) return;
    const bool heard = std::ranges::any_of(asked.readings.front().words, is_heard_only);
    if (asked.is_acronym() && !heard) return;                        // whose letters are looked for elsewhere
    std::size_t all = 0;
    for (const std::uint16_t country : asked.homes) {
        const auto home = std::ranges::lower_bound(held.homes, country, {}, &Home::country);
        if (home != held.homes.end() && home->country == country) homes_.push_back(&*home), all += home->readings;
    }
    std::uint32_t before = 0;                                        // words of the readings so far
    if (all <= (heard ? largest_home : most_names))
        for (const AskedReading& reading : asked.readings) {
            if (reading.partial) continue;
            for (std::uint32_t i = 0; i < reading.words.size() && strange_.size() < most_strange; ++i) add_strange(reading, i, before + i);
            before += static_cast<std::uint32_t>(reading.words.size());
            weight_ = std::max(weight_, reading.weight);
        }
    if (strange_.empty()) homes_.clear();                            // what every word leads to has been looked at
    if (homes_.empty()) return;
    thread_local std::uint32_t questions = 0;
    question_ = ++questions;
    if (marks().size() < words_.size()) marks().resize(words_.size());
}

void AtHome::add(const AskedReading& reading, std::span<const Lookup> lookups) {
    if (homes_.empty()) return;
    for (const Lookup& lookup : lookups) {
        if (lookup.word == Vocabulary::unknown) continue;
        Mark& mark = marks()[lookup.word];
        if (mark.question != question_ || mark.worth < lookup.weight) mark = {question_, static_cast<std::uint16_t>(asked_ + lookup.asked), false, lookup.weight};
    }
    asked_ += static_cast<std::uint32_t>(reading.words.size());
}

void AtHome::add_strange(const AskedReading& reading, std::uint32_t place, std::uint32_t asked) {
    const AskedWord& w = reading.words[place];
    if (w.kind != Kind::plain || (w.capitals && !w.heard)) return;       // an acronym is not misspelt
    const auto add = [&](bool heard, std::string latin) {
        if (latin.size() < least_letters || std::ranges::find(strange_, latin, &Strange::latin) != strange_.end()) return;
        const Consonants said(heard ? std::string_view(latin) : std::string_view());
        strange_.push_back({asked, &w, heard, std::move(latin), said});
    };
    const bool leads_nowhere = w.meaning.id == 0 && (w.id == Vocabulary::unknown || (words_.at(w.id).names == 0 && words_.links(w.id).empty()));
    if (!w.meaning.general && (w.heard || leads_nowhere)) add(is_heard_only(w), std::string(latin_of(w)));
    if (place + 1 == reading.words.size() || !is_heard_only(w)) return;
    const AskedWord& next = reading.words[place + 1];
    if (next.kind == Kind::plain && is_heard_only(next) && !(w.meaning.general && next.meaning.general)) add(true, std::string(latin_of(w)) + std::string(latin_of(next)));
}

std::vector<Best::One> AtHome::likest() {
    Best best;
    best.begin(most_kept);
    for (const Home* home : homes_) look_at(*home, best);
    return best.end();
}

// One word of the question counts once, however many of a name's are like it.
void AtHome::look_at(const Home& home, Best& best) {
    thread_local std::vector<Mark> said;                             // of each word of the home
    said.clear();
    for (const Home::Word& word : home.words) said.push_back(mark_of(word));
    for (std::size_t n = 0; n < home.names.size(); ++n) {
        std::uint64_t met = 0;
        float sum = 0;
        const auto take = [&](std::uint32_t asked, float worth) {
            if (worth == 0 || (met >> (asked % 64) & 1) != 0) return;
            met |= std::uint64_t{1} << (asked % 64), sum += worth;
        };
        std::uint32_t before = Vocabulary::unknown;
        for (const std::uint32_t place : home.words_of(n)) {
            const Mark& here = said[place];
            take(here.asked, here.worth);
            if (before != Vocabulary::unknown && here.worth == 0)
                for (const Strange& s : strange_)
                    if (s.heard) take(s.asked, heard_share * s.word->weight * heard_as_one({s.latin, s.consonants}, std::string(words_.at(home.words[before].id).text) + std::string(words_.at(home.words[place].id).text)));
            before = here.opens ? place : Vocabulary::unknown;
        }
        if (sum > 0) best.add({sum / (weight_ + held_.glances[home.names[n]].weight), home.names[n]});
    }
}

AtHome::Mark AtHome::mark_of(const Home::Word& word) const {
    if (const Mark& led_to = marks()[word.id]; led_to.question == question_) return led_to;
    Mark mark;
    if (word.sound != Vocabulary::unknown) mark = mark_of(Home::word_of(word.sound, words_)), mark.opens = false;
    if (!word.compared) return mark;
    const Vocabulary::Known& theirs = words_.at(word.id);
    for (const Strange& s : strange_) {
        if (s.heard) {
            const std::size_t size = word.consonants.size();
            mark.opens = mark.opens || (size > 0 && s.consonants.size() > size && s.consonants.begin_with(word.consonants));
            if (!s.consonants.may_be_near(word.consonants)) continue;
        }
        const float alike = s.heard ? heard_share * nearly_heard({s.latin, s.consonants}, {theirs.text, theirs.consonants}) : spelt_alike(*s.word, theirs);
        if (const float worth = alike * std::min(s.word->weight, theirs.weight); alike >= least_alike && worth > mark.worth) mark.worth = worth, mark.asked = static_cast<std::uint16_t>(s.asked);
    }
    return mark;
}

}  // namespace convoke::names
