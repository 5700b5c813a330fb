#include <algorithm>

#include "core/names/aloud.hpp"
#include "core/names/at_home.hpp"
#include "core/names/beside.hpp"
#include "core/names/countries.hpp"
#include "core/names/held.hpp"
#include "core/names/scripts.hpp"
#include "core/names/similar.hpp"

namespace convoke::names {

namespace {

constexpr std::size_t most_readings = 10;        // of a question with many other names

// Unknown words that are a country or a legal form but for a slip are read as such; the register's own words are taken as
// they are, because a slip in one of those is found by its spelling later.
std::vector<Word> with_slips_read(const std::vector<Word>& words, const Vocabulary& vocabulary) {
    std::vector<Word> out;
    const auto unknown = [&](const Word& w) { return w.kind == Kind::plain && w.text.size() >= 4 && !is_native(w.text) && !vocabulary.stands(w.text); };
    for (std::size_t i = 0; i < words.size();) {
        std::vector<std::string_view> next;
        bool any_unknown = false;
        for (std::size_t k = i; k < std::min(words.size(), i + 3) && words[k].kind == Kind::plain && !is_native(words[k].text); ++k)
            next.push_back(words[k].text), any_unknown = any_unknown || unknown(words[k]);
        const NamedCountry named = any_unknown ? country_spelt_like(next) : NamedCountry{};
        const bool covers = named.words > 0 && std::any_of(words.begin() + static_cast<std::ptrdiff_t>(i),
                                                           words.begin() + static_cast<std::ptrdiff_t>(i + named.words), unknown);
        if (covers && vocabulary.find("=" + std::string(named.iso3)) != Vocabulary::unknown) {
            Word country{.text = "=" + std::string(named.iso3), .sound = {}, .shown = words[i].shown, .kind = Kind::country, .aside = words[i].aside, .guessed = true};
            for (std::size_t k = 1; k < named.words; ++k) country.shown += " " + words[i + k].shown;
            out.push_back(std::move(country));
            i += named.words;
            continue;
        }
        out.push_back(words[i]);
        if (i + 1 == words.size() && i > 0 && unknown(words[i]))
            for (std::string_view form : {"incorporated", "limited", "corporation", "company"})
                if (edits(words[i].text, form, 2) <= 2) out.back().kind = Kind::legal, out.back().guessed = true;
        ++i;
    }
    return out;
}

// Short and not a word of the register, alone or in a text without any capitals: people who type so mean acronyms, too.
bool may_be_acronym(const Word& word, const Reading& reading, bool known) {
    if (names::may_be_acronym(word, reading)) return true;
    if (known || word.kind != Kind::plain || word.text.size() < 2 || word.text.size() > 5 || is_native(word.text) || is_native(word.shown)) return false;
    return reading.words.size() == 1 || std::none_of(reading.words.begin(), reading.words.end(), [](const Word& w) { return std::any_of(w.shown.begin(), w.shown.end(), [](char c) { return c >= 'A' && c <= 'Z'; }); });
}

void add_reading(Asked& asked, const Reading& reading, const std::string& key, const Vocabulary& vocabulary) {
    if (asked.readings.size() >= most_readings) return;
    AskedReading made;
    made.partial = reading.partial;
    made.key = key.empty() ? 0 : key_hash(key);
    for (const Word& w : with_slips_read(reading.words, vocabulary)) {
        AskedWord word{.text = w.text, .shown = w.shown, .kind = w.kind, .aside = w.aside, .guessed = w.guessed, .id = vocabulary.find(w.text), .meaning = concept_of(w.text), .related = related_concept(w.text), .opposites = opposites_of(w.text), .outline = outline_of(w.text)};
        if (!w.sound.empty()) word.sound = vocabulary.find(w.sound);
        // Kana tell how a word sounds, and so what it means where that is known in Latin letters.
        if (word.meaning.id == 0 && !w.sound.empty() && is_kana_word(w.text)) word.meaning = concept_of(w.sound);
        word.capitals = may_be_acronym(w, reading, vocabulary.stands(w.text));
        word.weight = word.id == Vocabulary::unknown ? vocabulary.weight_of_unknown(w.text, w.kind) : vocabulary.at(word.id).weight;
        if (const std::string acronym = acronym_key(w.text); !acronym.empty()) word.acronym = key_hash(acronym);
        if ((w.kind == Kind::plain || w.kind == Kind::part) && !is_native(w.text)) word.opening = opening_of(w.text);
        word.heard = w.heard, word.heard_as = w.sound, word.aloud = w.aloud;
        // What is only heard may be a name, though a word that sounds so means something.
        if (w.kind == Kind::plain && (word.meaning.id == 0 || (w.heard && !word.meaning.general)) && (w.heard || (vocabulary.any_heard() && !is_native(w.text))))
            word.consonants = Consonants(latin_of(word));
        word.other_words = word.meaning.id != 0 || word.sound != Vocabulary::unknown || word.consonants.key() != 0 || !vocabulary.links(word.id).empty() ||
                           (word.id != Vocabulary::unknown && vocabulary.at(word.id).a_sound);
        made.weight += word.weight;
        made.words.push_back(std::move(word));
    }
    asked.readings.push_back(std::move(made));
}

// "W3C" is "wwwc", "C2TN" "cctn": a figure repeats the letter beside it.
std::string without_figures(std::string_view acronym) {
    std::string out;
    for (std::size_t i = 0; i < acronym.size(); ++i) {
        const char c = acronym[i];
        if (c < '2' || c > '4' || out.empty()) { out += c; continue; }
        out.append(static_cast<std::size_t>(c - '1'), out.back());
    }
    return out;
}

// "CUNY SPH", "LAB-STICC", "ESP/CE": the acronyms of a body within another, or one acronym written in parts.
void read_acronyms(Asked& asked, const Reading& whole) {
    constexpr std::size_t most_parts = 3, longest_part = 8;
    if (whole.words.size() < 2 || whole.words.size() > most_parts) return;
    std::string joined;
    for (const Word& w : whole.words) {
        const auto capitals = std::count_if(w.shown.begin(), w.shown.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
        if (capitals < (w.shown.size() < 2 ? 1 : 2) || w.shown.size() > longest_part || is_native(w.text)) return;
        joined += w.shown;
    }
    for (const Word& w : whole.words)
        if (const std::string key = acronym_key(w.shown); key.size() >= 3) asked.acronym_parts.push_back(key);
    if (const std::string key = acronym_key(joined); !key.empty()) {
        asked.acronym = key;
        asked.given.push_back(key_hash(key));
    }
}

}  // namespace

Asked asked_of(const Query& query, const Vocabulary& vocabulary) {
    Asked asked;
    asked.name = query.name;
    asked.country = iso3_of(query.country);
    if (asked.country.empty()) asked.homes = homes_of_letters(query.name);
    else asked.homes.push_back(country_number(asked.country));
    asked.host = host_of(query.website), asked.status = query.status;
    asked.established = year_of(query.established), asked.status_year = year_of(query.status_year);
    const auto add_key = [](std::vector<std::uint64_t>& list, const std::string& text) {
        if (const std::uint64_t key = key_hash(text); std::find(list.begin(), list.end(), key) == list.end()) list.push_back(key);
    };
    const auto read = [&](const std::string& name) {
        const Structure made = structure_of(name, Purpose::asked);
        for (const std::string& a : made.acronyms) add_key(asked.given, a);
        if (asked.acronym.empty() && !made.acronyms.empty()) asked.acronym = made.acronyms.front();
        for (const std::string& i : made.initials) add_key(asked.initials, i);
        for (const std::string& c : made.countries) asked.countries.push_back(c);
        for (std::size_t i = 0; i < made.readings.size(); ++i) {
            add_reading(asked, made.readings[i], i == 0 ? made.key : std::string(), vocabulary);
            // "formerly ..." within a question is hearsay about the rest of it.
            if (i > 0) asked.readings.back().partial = true;
        }
        asked.look_alikes = asked.look_alikes || made.look_alikes;
        asked.invisible = asked.invisible || made.invisible;
        asked.cut = asked.cut || made.cut;
        return made;
    };
    const Structure first = read(query.name);
    if (!first.readings.empty()) {
        const Reading& whole = first.readings.front();
        asked.native = whole.native.empty() ? 0 : key_hash(whole.native);
        asked.one_word = whole.words.size() == 1;
        if (asked.one_word)
            if (const std::string key = acronym_key(whole.words.front().shown); !key.empty()) add_key(asked.given, key), asked.acronym = key;
        if (asked.acronym.empty()) read_acronyms(asked, whole);
    }
    for (const std::string& other : query.other_names) read(other);
    if (!first.readings.empty())
        for (Reading& aloud : readings_aloud(first.readings.front(), asked.country, vocabulary)) add_reading(asked, aloud, {}, vocabulary);
    if (!query.acronym.empty()) {
        const Structure acronym = structure_of(query.acronym);
        std::string text;
        if (!acronym.readings.empty())
            for (const Word& w : acronym.readings.front().words) text += w.shown;
        if (const std::string key = acronym_key(text); !key.empty()) add_key(asked.given, key), asked.acronym = key;
    }
    asked.acronym = without_figures(asked.acronym);
    if (asked.readings.empty() && !asked.given.empty()) asked.readings.emplace_back();       // an acronym and nothing else
    return asked;
}

}  // namespace convoke::names
