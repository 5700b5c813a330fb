#include <algorithm>
#include <unordered_map>

#include "core/names/beside.hpp"
#include "core/names/countries.hpp"
#include "core/names/held.hpp"
#include "core/names/translations.hpp"

namespace convoke::names {

namespace {

class Builder {
public:
    explicit Builder(Index::Held& held) : held_(held) {}

    void add(const Entry& entry) {
        const auto [place, fresh] = rows_.try_emplace(entry.id, static_cast<std::uint32_t>(held_.rows.size()));
        if (fresh) {
            held_.rows.emplace_back();
            held_.rows.back().id = entry.id;
            acronyms_.emplace_back();
        }
        const std::uint32_t row = place->second;
        Index::Held::Row& made = held_.rows[row];
        Acronyms& acronyms = acronyms_[row];
        if (made.country.empty()) made.country = iso3_of(entry.country);
        add_beside(made, entry);
        for (const std::string& a : entry.acronyms)
            if (const std::string key = acronym_key(latin_of(a)); !key.empty()) acronyms.given.push_back(key_hash(key));
        if (fresh) made.first_name = static_cast<std::uint32_t>(held_.names.size());
        add_name(row, entry.name);
        for (const std::string& other : entry.other_names) add_name(row, other);
    }

    void finish(const std::vector<const Index::Held*>& teachers) {
        held_.vocabulary.finish(held_.names.size());
        auto& start = held_.posting_start;
        start.assign(held_.vocabulary.size() + 1, 0);
        each_posting([&](std::uint32_t word, std::uint32_t) { ++start[word + 1]; });
        for (std::size_t i = 1; i < start.size(); ++i) start[i] += start[i - 1];
        held_.postings.resize(start.back());
        std::vector<std::uint32_t> at(start.begin(), start.end() - 1);
        each_posting([&](std::uint32_t word, std::uint32_t name) { held_.postings[at[word]++] = name; });
        for (std::size_t n = 0; n < held_.names.size(); ++n)
            for (const HeldWord& w : held_.words_of(held_.names[n])) held_.glances[n].weight += held_.vocabulary.at(w.id).weight;
        std::sort(held_.by_key.begin(), held_.by_key.end());
        for (std::uint32_t row = 0; row < held_.rows.size(); ++row) {
            put_acronyms(row);
            if (!held_.rows[row].host.empty()) held_.by_host.emplace_back(key_hash(held_.rows[row].host), row);
        }
        std::sort(held_.by_host.begin(), held_.by_host.end());
        std::sort(held_.by_acronym.begin(), held_.by_acronym.end());
        held_.put_openings();
        held_.put_homes();
        learn_translations(taught_by(teachers));
        held_.names.shrink_to_fit(), held_.glances.shrink_to_fit(), held_.words.shrink_to_fit(), held_.acronyms.shrink_to_fit();
        held_.by_key.shrink_to_fit(), held_.by_acronym.shrink_to_fit();
        held_.runs.shrink_to_fit(), held_.run_start.shrink_to_fit(), held_.openings.shrink_to_fit(), held_.by_content.shrink_to_fit();
    }

private:
    struct Acronyms { std::vector<std::uint64_t> given, initials; };

    // What the first entry of an id says counts.
    static void add_beside(Index::Held::Row& row, const Entry& entry) {
        if (row.host.empty()) row.host = host_of(entry.website);
        if (row.status.empty()) row.status = entry.status;
        if (row.established == 0) row.established = static_cast<std::int16_t>(year_of(entry.established));
        if (row.status_year == 0) row.status_year = static_cast<std::int16_t>(year_of(entry.status_year));
    }

    static std::string latin_of(const std::string& acronym) {
        const Structure read = structure_of(acronym);
        std::string text;
        if (!read.readings.empty())
            for (const Word& w : read.readings.front().words) text += w.text;
        return text;
    }

    void add_name(std::uint32_t row, const std::string& written) {
        const Structure read = structure_of(written);
        if (read.readings.empty()) return;
        const auto text = static_cast<std::uint32_t>(held_.written.size());
        held_.written.push_back(written);
        for (const std::string& a : read.acronyms) acronyms_[row].given.push_back(key_hash(a));
        for (const std::string& i : read.initials) acronyms_[row].initials.push_back(key_hash(i));
        for (const Reading& reading : read.readings) {
            Index::Held::Name name;
            name.row = row, name.written = text, name.partial = reading.partial;
            name.words = static_cast<std::uint32_t>(held_.words.size());
            name.count = static_cast<std::uint8_t>(reading.words.size());
            name.native = reading.native.empty() ? 0 : key_hash(reading.native);
            for (const Word& w : reading.words) {
                const std::uint32_t id = held_.vocabulary.add(w.text, w.kind);
                held_.words.push_back({id, letter_of(w.shown), w.aside ? 1u : 0u, may_be_acronym(w, reading) ? 1u : 0u});
                if (!w.sound.empty()) held_.vocabulary.set_sound(id, held_.vocabulary.add(w.sound, Kind::plain));
                if (w.heard && w.kind == Kind::plain) held_.vocabulary.set_heard(id);
            }
            if (&reading == &read.readings.front() && !read.key.empty()) {
                name.key = key_hash(read.key);
                held_.by_key.emplace_back(name.key, static_cast<std::uint32_t>(held_.names.size()));
                if (!read.bare_key.empty() && read.bare_key != read.key) held_.by_key.emplace_back(key_hash(read.bare_key), static_cast<std::uint32_t>(held_.names.size()));
            }
            seen_.clear();
            for (std::size_t i = name.words; i < held_.words.size(); ++i) {
                seen_.push_back(held_.words[i].id);
                if (const std::uint32_t sound = held_.vocabulary.at(held_.words[i].id).sound; sound != Vocabulary::unknown) seen_.push_back(sound);
            }
            std::sort(seen_.begin(), seen_.end());
            seen_.erase(std::unique(seen_.begin(), seen_.end()), seen_.end());
            for (std::uint32_t id : seen_) held_.vocabulary.count(id);
            held_.names.push_back(name);
            held_.glances.push_back({.country = country_number(held_.rows[row].country)});
        }
    }

    // Function words and legal forms point nowhere, so they have no postings.
    void each_posting(const auto& take) const {
        std::vector<std::uint32_t> seen;
        for (std::uint32_t n = 0; n < held_.names.size(); ++n) {
            seen.clear();
            for (const HeldWord& w : held_.words_of(held_.names[n])) {
                const Kind kind = held_.vocabulary.at(w.id).kind;
                if (kind == Kind::function || kind == Kind::legal) continue;
                seen.push_back(w.id);
                if (const std::uint32_t sound = held_.vocabulary.at(w.id).sound; sound != Vocabulary::unknown) seen.push_back(sound);
            }
            std::sort(seen.begin(), seen.end());
            seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
            for (std::uint32_t word : seen) take(word, n);
        }
    }

    static std::uint32_t letter_of(std::string_view shown) {
        const char c = shown.empty() ? ' ' : static_cast<char>(shown[0] | 32);
        return c >= 'a' && c <= 'z' ? static_cast<std::uint32_t>(c - 'a' + 1) : 0;
    }

    // Every two names of one organisation, main names first; what they have in brackets and legal forms left out.
    void learn_translations(std::vector<Translations::Taught> taught) {
        constexpr std::size_t most_names = 6;
        Translations learnt(held_.vocabulary);
        std::vector<std::vector<std::uint32_t>> of_row;
        const auto finish_row = [&] {
            for (std::size_t i = 0; i < std::min(of_row.size(), most_names); ++i)
                for (std::size_t j = i + 1; j < std::min(of_row.size(), most_names); ++j) learnt.add(of_row[i], of_row[j]);
            of_row.clear();
        };
        std::uint32_t row = 0, written = Vocabulary::unknown;
        for (const Index::Held::Name& name : held_.names) {
            if (name.row != row) finish_row(), row = name.row;
            if (name.partial || name.written == written) continue;
            written = name.written;
            auto& words = of_row.emplace_back();
            for (const HeldWord& w : held_.words_of(name)) {
                const Kind kind = held_.vocabulary.at(w.id).kind;
                if (kind == Kind::plain || kind == Kind::part) words.push_back(w.id);
            }
            std::sort(words.begin(), words.end());
            words.erase(std::unique(words.begin(), words.end()), words.end());
        }
        finish_row();
        learnt.teach(held_.vocabulary, std::move(taught));
    }

    // Of what others learnt, that which leads to a word that stands here.
    std::vector<Translations::Taught> taught_by(const std::vector<const Index::Held*>& teachers) {
        std::vector<Translations::Taught> taught;
        for (const Index::Held* teacher : teachers) {
            const Vocabulary& theirs = teacher->vocabulary;
            for (std::uint32_t id = 0; id < theirs.size(); ++id)
                for (const Vocabulary::Link& link : theirs.links(id)) {
                    if (!theirs.is_own(link)) continue;
                    const std::uint32_t to = held_.vocabulary.find(theirs.at(link.id).text);
                    if (to == Vocabulary::unknown || held_.vocabulary.at(to).names == 0) continue;
                    taught.push_back({held_.vocabulary.add_taught(std::string(theirs.at(id).text)), {to, link.worth}});
                }
        }
        return taught;
    }

    void put_acronyms(std::uint32_t row) {
        const auto unique = [](std::vector<std::uint64_t>& list) {
            std::sort(list.begin(), list.end());
            list.erase(std::unique(list.begin(), list.end()), list.end());
        };
        Acronyms& of_row = acronyms_[row];
        Index::Held::Row& made = held_.rows[row];
        unique(of_row.given), unique(of_row.initials);
        made.acronyms = static_cast<std::uint32_t>(held_.acronyms.size());
        held_.acronyms.insert(held_.acronyms.end(), of_row.given.begin(), of_row.given.end());
        made.given_end = static_cast<std::uint32_t>(held_.acronyms.size());
        held_.acronyms.insert(held_.acronyms.end(), of_row.initials.begin(), of_row.initials.end());
        made.acronyms_end = static_cast<std::uint32_t>(held_.acronyms.size());
        for (std::uint64_t key : held_.every_acronym(made)) held_.by_acronym.emplace_back(key, row);
    }

    Index::Held& held_;
    std::unordered_map<std::string, std::uint32_t> rows_;
    std::vector<Acronyms> acronyms_;
    std::vector<std::uint32_t> seen_;
};

}  // namespace

Index::Index() : held_(std::make_shared<Held>()) {}

Index Index::build(const std::vector<Entry>& entries, const std::vector<Index>& teachers) {
    const auto held = std::make_shared<Held>();
    Builder builder(*held);
    for (const Entry& entry : entries) builder.add(entry);
    std::vector<const Held*> learnt;
    for (const Index& teacher : teachers) learnt.push_back(teacher.held_.get());
    builder.finish(learnt);
    Index index;
    index.held_ = held;
    return index;
}

bool Index::teaches() const { return held_->vocabulary.any_links(true); }
bool Index::was_taught() const { return held_->vocabulary.any_links(false); }
std::size_t Index::entries() const { return held_->rows.size(); }
std::size_t Index::names() const { return held_->names.size(); }

std::size_t Index::bytes() const {
    const Held& h = *held_;
    std::size_t sum = h.rows.size() * sizeof(Held::Row) + h.names.size() * (sizeof(Held::Name) + sizeof(Held::Glance) + sizeof(Initials)) + h.words.size() * sizeof(HeldWord) +
                      h.acronyms.size() * 8 + (h.runs.size() + h.run_start.size() + h.run_names.size()) * 4 + (h.openings.size() + h.by_content.size()) * sizeof(Held::Opening) + (h.posting_start.size() + h.postings.size()) * 4 +
                      (h.by_key.size() + h.by_acronym.size() + h.by_host.size()) * sizeof(h.by_key[0]) + h.vocabulary.bytes();
    for (const Home& home : h.homes) sum += home.bytes();
    for (const std::string& text : h.written) sum += sizeof(text) + text.capacity();
    return sum;
}

}  // namespace convoke::names
