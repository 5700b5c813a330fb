#include <algorithm>

#include "core/names/countries.hpp"
#include "core/names/held.hpp"
#include "core/names/similar.hpp"

namespace convoke::names {

namespace {

constexpr std::size_t posting_budget = 24000;    // postings read for one reading; rare words first
constexpr std::size_t neighbours = 8;            // spellings tried for a word
constexpr std::size_t most_readings = 8;         // of a question with many other names
constexpr std::size_t most_by_acronym = 40;

// Unknown words that are a country or a legal form but for a slip are read as such; the register's own words are taken as
// they are, because a slip in one of those is found by its spelling later.
std::vector<Word> with_slips_read(const std::vector<Word>& words, const Vocabulary& vocabulary) {
    std::vector<Word> out;
    const auto unknown = [&](const Word& w) { return w.kind == Kind::plain && w.text.size() >= 4 && vocabulary.find(w.text) == Vocabulary::unknown; };
    for (std::size_t i = 0; i < words.size();) {
        std::vector<std::string_view> next;
        bool any_unknown = false;
        for (std::size_t k = i; k < std::min(words.size(), i + 3) && words[k].kind == Kind::plain; ++k)
            next.push_back(words[k].text), any_unknown = any_unknown || unknown(words[k]);
        const NamedCountry named = any_unknown ? country_spelt_like(next) : NamedCountry{};
        const bool covers = named.words > 0 && std::any_of(words.begin() + static_cast<std::ptrdiff_t>(i),
                                                           words.begin() + static_cast<std::ptrdiff_t>(i + named.words), unknown);
        if (covers && vocabulary.find("=" + std::string(named.iso3)) != Vocabulary::unknown) {
            Word country{"=" + std::string(named.iso3), words[i].shown, Kind::country, words[i].aside, true};
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

void add_reading(Asked& asked, const Reading& reading, const std::string& key, const Vocabulary& vocabulary) {
    if (asked.readings.size() >= most_readings) return;
    AskedReading made;
    made.partial = reading.partial;
    made.key = key.empty() ? 0 : key_hash(key);
    for (const Word& w : with_slips_read(reading.words, vocabulary)) {
        AskedWord word{w.text, w.shown, w.kind, w.aside, vocabulary.find(w.text), concept_of(w.text), 0, false, 0};
        word.weight = word.id == Vocabulary::unknown ? vocabulary.weight_of_unknown(w.text, w.kind) : vocabulary.at(word.id).weight;
        word.guessed = w.guessed;
        if (const std::string acronym = acronym_key(w.text); !acronym.empty()) word.acronym = key_hash(acronym);
        made.weight += word.weight;
        made.words.push_back(std::move(word));
    }
    asked.readings.push_back(std::move(made));
}

struct Scratch {
    std::vector<float> sum;
    std::vector<std::uint32_t> stamp, touched;
};

struct Lookup { std::uint32_t word, asked; float weight; };

void words_to_look_up(const AskedReading& reading, const Vocabulary& vocabulary, std::vector<Lookup>& out) {
    for (std::uint32_t i = 0; i < reading.words.size(); ++i) {
        const AskedWord& w = reading.words[i];
        if (w.kind == Kind::function || w.kind == Kind::legal) continue;
        if (w.id != Vocabulary::unknown) out.push_back({w.id, i, w.weight});
        for (std::uint32_t other : vocabulary.words_of(w.meaning.id))
            if (w.meaning.id != 0 && other != w.id) out.push_back({other, i, 0.8f * std::min(w.weight, vocabulary.at(other).weight)});
        if (w.kind == Kind::country || w.meaning.id != 0) continue;
        for (const Vocabulary::Neighbour& n : vocabulary.spelt_like(w.text, neighbours))
            out.push_back({n.id, i, n.similarity * n.similarity * std::min(w.weight, vocabulary.at(n.id).weight)});
    }
}

}  // namespace

Asked asked_of(const Query& query, const Vocabulary& vocabulary) {
    Asked asked;
    asked.name = query.name;
    asked.country = iso3_of(query.country);
    const auto add_key = [](std::vector<std::uint64_t>& list, const std::string& text) {
        if (const std::uint64_t key = key_hash(text); std::find(list.begin(), list.end(), key) == list.end()) list.push_back(key);
    };
    const auto read = [&](const std::string& name) {
        const Structure made = structure_of(name);
        for (const std::string& a : made.acronyms) add_key(asked.given, a);
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
            if (const std::string key = acronym_key(whole.words.front().text); !key.empty()) add_key(asked.given, key);
    }
    for (const std::string& other : query.other_names) read(other);
    if (!query.acronym.empty()) {
        const Structure acronym = structure_of(query.acronym);
        std::string text;
        if (!acronym.readings.empty())
            for (const Word& w : acronym.readings.front().words) text += w.text;
        if (const std::string key = acronym_key(text); !key.empty()) add_key(asked.given, key);
    }
    return asked;
}

std::vector<std::uint32_t> gather(const Asked& asked, const Index::Held& held, std::size_t most) {
    thread_local Scratch scratch;
    thread_local std::vector<Lookup> lookups;
    std::vector<std::uint32_t> found;
    if (scratch.sum.size() < held.names.size()) scratch.sum.resize(held.names.size(), 0), scratch.stamp.resize(held.names.size(), 0);
    const auto equal = [](const auto& list, std::uint64_t key) {
        return std::equal_range(list.begin(), list.end(), std::pair<std::uint64_t, std::uint32_t>{key, 0},
                                [](const auto& a, const auto& b) { return a.first < b.first; });
    };
    const auto size_of = [&](std::uint32_t word) { return held.posting_start[word + 1] - held.posting_start[word]; };
    for (const AskedReading& reading : asked.readings) {
        if (reading.key != 0) {
            const auto [first, last] = equal(held.by_key, reading.key);
            for (auto at = first; at != last && at - first < static_cast<std::ptrdiff_t>(most); ++at) found.push_back(at->second);
        }
        lookups.clear();
        words_to_look_up(reading, held.vocabulary, lookups);
        std::sort(lookups.begin(), lookups.end(), [&](const Lookup& a, const Lookup& b) {
            return size_of(a.word) != size_of(b.word) ? size_of(a.word) < size_of(b.word) : a.word < b.word;
        });
        scratch.touched.clear();
        std::size_t read = 0;
        for (const Lookup& lookup : lookups) {
            if (read >= posting_budget) break;
            const std::uint32_t* from = held.postings.data() + held.posting_start[lookup.word];
            const std::size_t count = std::min<std::size_t>(size_of(lookup.word), posting_budget - read);
            read += count;
            for (std::size_t i = 0; i < count; ++i) {
                const std::uint32_t name = from[i];
                if (scratch.sum[name] == 0) scratch.touched.push_back(name), scratch.stamp[name] = 0;
                // One word of the question counts once, however many spellings of it a name holds.
                const std::uint32_t bit = 1u << (lookup.asked % 32);
                if (scratch.stamp[name] & bit) continue;
                scratch.stamp[name] |= bit;
                scratch.sum[name] += lookup.weight;
            }
        }
        std::vector<std::pair<float, std::uint32_t>> ranked;
        ranked.reserve(scratch.touched.size());
        for (std::uint32_t name : scratch.touched) {
            ranked.emplace_back(scratch.sum[name] / (reading.weight + held.names[name].weight), name);
            scratch.sum[name] = 0;
        }
        const auto better = [](const auto& a, const auto& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; };
        const std::size_t share = reading.partial ? most / 2 : most;
        if (ranked.size() > share) {
            std::nth_element(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(share), ranked.end(), better);
            ranked.resize(share);
        }
        for (const auto& [value, name] : ranked) found.push_back(name);
    }
    const auto by_acronym = [&](const std::vector<std::uint64_t>& keys) {
        for (std::uint64_t key : keys) {
            const auto [first, last] = equal(held.by_acronym, key);
            std::size_t taken = 0;
            for (auto at = first; at != last && taken < most_by_acronym; ++at, ++taken) found.push_back(held.rows[at->second].first_name);
        }
    };
    by_acronym(asked.given);
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::vector<Candidate> Index::search(const Query& query, std::size_t most) const {
    constexpr std::size_t looked_at = 60;
    std::vector<Candidate> out;
    const Asked asked = asked_of(query, held_->vocabulary);
    if (asked.readings.empty() && asked.given.empty()) return out;
    for (const Weighed& w : weigh(asked, *held_, gather(asked, *held_, looked_at))) {
        if (out.size() == most) break;
        out.push_back({held_->rows[w.row].id, probability(w.odds, w.lead), reasons_of(asked, *held_, w),
                       held_->written[held_->names[w.name].written], is_safe(w), of(w.signs, Sign::alike) >= near_from});
    }
    return out;
}

std::string_view name_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::match: return "match";
        case Verdict::review: return "review";
        case Verdict::none: break;
    }
    return "none";
}

Answer decide(const Index& index, const Query& query, std::size_t most) {
    Answer answer;
    answer.candidates = index.search(query, std::max<std::size_t>(most, 1));
    std::erase_if(answer.candidates, [](const Candidate& c) { return c.score < listed_from && !c.near; });
    if (answer.candidates.empty()) return answer;
    const Candidate& best = answer.candidates.front();
    answer.score = best.score;
    if (best.score >= match_from && best.safe) {
        answer.verdict = Verdict::match;
        answer.entry = best.entry;
    } else if (best.score >= review_from || std::any_of(answer.candidates.begin(), answer.candidates.end(), [](const Candidate& c) { return c.near; })) {
        answer.verdict = Verdict::review;
    }
    return answer;
}

}  // namespace convoke::names
