#include <algorithm>
#include <cmath>
#include <optional>

#include "core/names/countries.hpp"
#include "core/names/held.hpp"

namespace convoke::names {

namespace {

constexpr std::size_t most_reasons = 8;
constexpr float sure_of_meaning = 0.7f;            // learnt of few names, a word is said to mean another with doubt

std::string shown(std::string_view word) { return word.starts_with('=') ? country_name(word.substr(1)) : std::string(word); }
// "special_review" as a person writes it.
std::string in_words(std::string code) {
    std::ranges::replace(code, '_', ' ');
    return code;
}
double rounded(double weight) { return std::round(weight * 100) / 100; }

}  // namespace

std::vector<Reason> reasons_of(const Asked& asked, const Index::Held& held, const Weighed& w) {
    std::vector<Reason> reasons;
    const Signs& s = w.signs;
    const AskedReading& reading = asked.readings[w.reading];
    const Index::Held::Name& name = held.names[w.name];
    const auto words = held.words_of(name);
    const double heaviest = held.vocabulary.heaviest();
    const auto add = [&](std::string code, Answers args, double weight) { reasons.push_back({std::move(code), std::move(args), rounded(weight)}); };
    const auto theirs = [&](std::size_t j) { return shown(held.vocabulary.at(words[j].id).text); };

    if (held.written[name.written] == asked.name) add("names.same", {}, 1);
    else if (of(s, Sign::same_key) > 0) add("names.same_after_folding", {}, 1);

    std::vector<bool> used_ours(reading.words.size()), used_theirs(words.size());
    std::optional<std::size_t> stands_for;         // the reason that says what the word before stands for
    std::uint8_t stands_ours = 0, stands_theirs = 0;
    for (const Pairing& p : w.compared.pairs) {
        if (p.ours != 255) used_ours[p.ours] = true;
        if (p.theirs != 255) used_theirs[p.theirs] = true;
        if (p.how == Pairing::How::acronym) {
            add("names.word_is_acronym", {{"word", p.ours != 255 ? reading.words[p.ours].shown : theirs(p.theirs)}}, 0.2);
            continue;
        }
        const double weight = reading.words[p.ours].weight / heaviest;
        if (p.how == Pairing::How::same) {
            if (of(s, Sign::same_key) == 0 && reading.words[p.ours].kind != Kind::function) add("names.word_agrees", {{"word", reading.words[p.ours].shown}}, weight);
            continue;
        }
        // "ILGA" for "International, Lesbian, Gay, Association" is one reason, not four.
        if (p.how == Pairing::How::initials && stands_for && (p.ours == stands_ours || p.theirs == stands_theirs)) {
            const bool ours_stands = p.ours == stands_ours;
            (reasons[*stands_for].args[ours_stands ? "theirs" : "ours"] += ", ") += ours_stands ? theirs(p.theirs) : reading.words[p.ours].shown;
            continue;
        }
        if (p.how == Pairing::How::initials) stands_for = reasons.size(), stands_ours = p.ours, stands_theirs = p.theirs;
        const char* code = p.how == Pairing::How::translation && p.similarity < sure_of_meaning ? "names.word_may_mean"
                           : p.how == Pairing::How::translation ? "names.word_translated"
                           : p.how == Pairing::How::slip      ? "names.word_nearly_agrees"
                           : p.how == Pairing::How::stem      ? "names.word_related"
                           : p.how == Pairing::How::sound     ? "names.word_sounds_alike"
                           : p.how == Pairing::How::shortened ? "names.word_shortened"
                           : p.how == Pairing::How::initials  ? "names.word_initial"
                                                              : "names.word_spelt_otherwise";
        add(code, {{"ours", reading.words[p.ours].shown}, {"theirs", theirs(p.theirs)}}, weight * p.similarity);
    }
    // What is left on both sides, heaviest against heaviest: "differs"; on one side: "missing" or "additional".
    const auto left = [](std::size_t count, const std::vector<bool>& used, const auto& weight_of) {
        std::vector<std::size_t> list;
        for (std::size_t i = 0; i < count; ++i)
            if (!used[i] && weight_of(i) > 0.2) list.push_back(i);
        std::sort(list.begin(), list.end(), [&](std::size_t a, std::size_t b) { return weight_of(a) > weight_of(b); });
        return list;
    };
    const auto weight_ours = [&](std::size_t i) { return reading.words[i].weight; };
    const auto weight_theirs = [&](std::size_t j) { return held.vocabulary.at(words[j].id).weight; };
    const auto ours_left = left(reading.words.size(), used_ours, weight_ours), theirs_left = left(words.size(), used_theirs, weight_theirs);
    for (std::size_t i = 0; i < std::max(ours_left.size(), theirs_left.size()); ++i) {
        if (i < ours_left.size() && i < theirs_left.size()) {
            const std::string ours = reading.words[ours_left[i]].shown, other = theirs(theirs_left[i]);
            const char* code = opposed(reading.words[ours_left[i]], held.vocabulary.at(words[theirs_left[i]].id)) ? "names.word_opposed" : "names.word_differs";
            add(code, {{"ours", ours}, {"theirs", other}}, -(weight_ours(ours_left[i]) + weight_theirs(theirs_left[i])) / 2 / heaviest);
        } else if (i < ours_left.size()) {
            const AskedWord& word = reading.words[ours_left[i]];
            const char* code = word.kind == Kind::country ? "names.country_only_ours" : word.kind == Kind::part ? "names.part_only_ours" : "names.word_only_ours";
            add(code, {{"word", word.shown}}, -word.weight / heaviest);
        } else {
            const Vocabulary::Known& word = held.vocabulary.at(words[theirs_left[i]].id);
            const char* code = word.kind == Kind::country ? "names.country_only_theirs" : word.kind == Kind::part ? "names.part_only_theirs" : "names.word_only_theirs";
            add(code, {{"word", shown(word.text)}}, -word.weight / heaviest);
        }
    }
    // Met without what stands behind a dash or in brackets: that it is a wing, or of another country, is why a person looks.
    if (reading.partial && !asked.readings.front().partial)
        for (const AskedWord& word : asked.readings.front().words)
            if ((word.kind == Kind::part || word.kind == Kind::country) && std::ranges::find(reading.words, word.text, &AskedWord::text) == reading.words.end())
                add(word.kind == Kind::country ? "names.country_only_ours" : "names.part_only_ours", {{"word", word.shown}}, -word.weight / heaviest);
    const Index::Held::Row& row = held.rows[w.row];
    if (of(s, Sign::acronym_given) > 0) add("names.acronym_agrees", {}, 0.6);
    else if (of(s, Sign::acronym_made) > 0) add("names.acronym_from_initials", {}, 0.4);
    else if (of(s, Sign::acronym_differs) > 0) add("names.acronym_differs", {}, -0.4);
    if (of(s, Sign::country_same) > 0) add("names.country_agrees", {{"country", country_name(row.country)}}, 0.3);
    if (of(s, Sign::country_differs) > 0)
        add("names.country_differs", {{"ours", country_name(asked.country)}, {"theirs", country_name(row.country)}}, -0.9);
    if (of(s, Sign::website_same) > 0) add("names.website_agrees", {{"host", row.host}}, 0.8);
    if (of(s, Sign::website_differs) > 0) add("names.website_differs", {{"ours", asked.host}, {"theirs", row.host}}, -0.15);
    const auto years = [](int claimed, int held_there) { return Answers{{"ours", std::to_string(claimed)}, {"theirs", std::to_string(held_there)}}; };
    if (of(s, Sign::established_same) > 0) add("names.established_agrees", {{"year", std::to_string(row.established)}}, 0.3);
    if (of(s, Sign::established_differs) > 0) add("names.established_differs", years(asked.established, row.established), -0.5);
    if (of(s, Sign::status_year_same) > 0) add("names.status_year_agrees", {{"year", std::to_string(row.status_year)}}, 0.4);
    if (of(s, Sign::status_year_differs) > 0) add("names.status_year_differs", years(asked.status_year, row.status_year), -0.2);
    if (of(s, Sign::status_differs) > 0) add("names.status_differs", {{"ours", in_words(asked.status)}, {"theirs", in_words(row.status)}}, -0.3);
    if (of(s, Sign::partial_ours) + of(s, Sign::partial_theirs) > 0) add("names.part_of_name", {}, -0.3);
    if (of(s, Sign::native_differs) > 0) add("names.letters_differ", {}, -0.5);
    std::stable_sort(reasons.begin(), reasons.end(), [](const Reason& a, const Reason& b) { return std::abs(a.weight) > std::abs(b.weight); });
    if (reasons.size() > most_reasons) reasons.resize(most_reasons);
    // What makes a person look stands first, whatever else is said.
    if (asked.look_alikes) reasons.insert(reasons.begin(), {"names.look_alikes", {}, -1});
    if (asked.invisible) reasons.insert(reasons.begin(), {"names.invisible_characters", {}, -1});
    if (asked.cut) reasons.insert(reasons.begin(), {"names.too_long", {}, -1});
    if (w.lead >= 0 && w.lead < (w.rivalled ? lead_from : bare_lead_from)) reasons.push_back({"names.another_as_near", {}, -0.5});
    return reasons;
}

}  // namespace convoke::names
