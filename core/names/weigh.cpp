#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "core/names/beside.hpp"
#include "core/names/held.hpp"

namespace convoke::names {

namespace {

bool share(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b) {
    return std::any_of(a.begin(), a.end(), [&](std::uint64_t key) { return std::find(b.begin(), b.end(), key) != b.end(); });
}

// Nothing speaks against it that only a person could settle.
bool settled(const Asked& asked, const Index::Held& held, const Weighed& w, const Signs& s) {
    const std::string& written = held.written[held.names[w.name].written];
    if (asked.cut || asked.invisible) return false;
    if (asked.look_alikes && written != asked.name) return false;
    if (w.compared.alone_ours || w.compared.alone_theirs) return false;     // every word that means something has its partner
    for (Sign against : {Sign::country_differs, Sign::number_differs, Sign::opposed, Sign::part_ours, Sign::part_theirs, Sign::country_word_ours,
                         Sign::native_differs, Sign::acronym_only, Sign::established_differs, Sign::partial_ours, Sign::partial_theirs})
        if (of(s, against) > 0) return false;
    const Comparison& c = w.compared;
    const double heaviest = held.vocabulary.heaviest();
    const Index::Held::Row& row = held.rows[w.row];
    if (c.country_met || c.loose_meaning || c.abbreviated > 0) return false;
    if (c.loose_stem || c.disorder > 0 || c.known_slips > 0.3 * heaviest || c.translated > 0.4f * c.agreed) return false;
    if (c.risky_slip && c.exact < 0.6 * heaviest) return false;
    const bool whole = c.left_ours == 0 && c.left_theirs == 0 && c.slips == 0 && c.stems == 0 && c.translated == 0;
    if (c.agreed < 0.45 * heaviest && !whole) return false;        // "Health, Ltd." says too little
    // Ministries of defence are many: a name of general words needs its country, where the register knows it.
    const bool names_country = of(s, Sign::country_word_theirs) > 0 || std::any_of(asked.countries.begin(), asked.countries.end(), [&](const std::string& n) { return n == row.country; });
    if (c.distinct < 0.4 * heaviest && !row.country.empty() && of(s, Sign::country_same) == 0 && !names_country) return false;
    if (of(s, Sign::country_word_theirs) > 0 && of(s, Sign::country_same) == 0) return false;
    return true;
}

// How many organisations the acronym may stand for, on a scale from one to a thousand; of the same country, where it is known.
double crowd(const Asked& asked, const Index::Held& held, const Index::Held::Row& row, double same_country) {
    std::size_t most = 0;
    for (std::uint64_t key : asked.given) {
        const auto [first, last] = std::equal_range(held.by_acronym.begin(), held.by_acronym.end(), std::pair<std::uint64_t, std::uint32_t>{key, 0},
                                                    [](const auto& a, const auto& b) { return a.first < b.first; });
        std::size_t count = static_cast<std::size_t>(last - first);
        if (same_country > 0)
            count = static_cast<std::size_t>(std::count_if(first, first + std::min<std::ptrdiff_t>(last - first, 400), [&](const auto& at) { return held.rows[at.second].country == row.country; }));
        most = std::max(most, count);
    }
    return std::min(1.0, std::log2(1.0 + static_cast<double>(most)) / 10);
}

// "GSI Helmholtz Centre" bears the acronym that is asked for among its words.
bool bears(const Asked& asked, const Index::Held& held, const Index::Held::Name& name) {
    if (!asked.is_acronym() || asked.given.empty() || name.count < 2) return false;
    return std::ranges::any_of(held.words_of(name), [&](const HeldWord& w) {
        if (w.capitals == 0) return false;
        const std::string_view text = held.vocabulary.at(w.id).text;
        return text == asked.acronym || std::ranges::find(asked.acronym_parts, text) != asked.acronym_parts.end();
    });
}

double fit_of(const Asked& asked, const Index::Held& held, const Index::Held::Name& name) {
    // Two letters fit too many, but in a country that is known.
    const std::size_t least = !asked.country.empty() && asked.country == held.rows[name.row].country ? 2 : 3;
    if (asked.acronym.size() < least && asked.acronym_parts.empty()) return 0;
    constexpr double part_worth = 0.7;
    if (name.count < 2) return 0;
    const Initials& initials = held.first_letters[static_cast<std::size_t>(&name - held.names.data())];
    thread_local std::vector<Spelt> spelt;
    spelt.clear();
    const auto fit = [&](const std::string& acronym) {
        if (FitBound(acronym).of(initials) == 0) return 0.0;
        if (spelt.empty()) held.spell(name, spelt);
        return acronym_fit_either_way(acronym, spelt);
    };
    double best = asked.acronym.size() < least ? 0 : fit(asked.acronym);
    for (const std::string& part : asked.acronym_parts) best = std::max(best, part_worth * fit(part));
    return best;
}

// What is known beside the names. Who was founded in another year may be another of the same name: a person looks. Websites
// change, and years of status are remembered wrongly: they only weigh.
void weigh_beside(const Asked& asked, const Index::Held::Row& row, Signs& s) {
    constexpr int years_apart = 2;               // founded, registered, or at work since
    if (!asked.host.empty() && !row.host.empty()) of(s, same_site(asked.host, row.host) ? Sign::website_same : Sign::website_differs) = 1;
    if (asked.established != 0 && row.established != 0) {
        const int apart = std::abs(asked.established - row.established);
        of(s, Sign::established_same) = apart == 0;
        of(s, Sign::established_differs) = apart > years_apart;
    }
    if (asked.status_year != 0 && row.status_year != 0) of(s, asked.status_year == row.status_year ? Sign::status_year_same : Sign::status_year_differs) = 1;
    const auto same = [](char a, char b) { return (a | 32) == (b | 32); };
    of(s, Sign::status_differs) = !asked.status.empty() && !row.status.empty() && !std::ranges::equal(asked.status, row.status, same);
}

Signs signs_of(const Asked& asked, const Index::Held& held, const Weighed& w) {
    const Comparison& c = w.compared;
    const Index::Held::Row& row = held.rows[w.row];
    const Index::Held::Name& name = held.names[w.name];
    const AskedReading& reading = asked.readings[w.reading];
    const double heaviest = held.vocabulary.heaviest();
    const double both = std::max(c.ours + c.theirs, 0.1f);
    Signs s{};
    const double alike = c.dice();
    of(s, Sign::constant) = 1;
    of(s, Sign::alike) = alike;
    of(s, Sign::alike_squared) = alike * alike;
    of(s, Sign::left_ours) = c.ours > 0 ? c.left_ours / c.ours : 1;
    of(s, Sign::left_theirs) = c.theirs > 0 ? c.left_theirs / c.theirs : 1;
    of(s, Sign::worst_ours) = c.worst_ours / heaviest;
    of(s, Sign::worst_theirs) = c.worst_theirs / heaviest;
    of(s, Sign::slips) = c.slips / both * 2;
    of(s, Sign::known_slips) = c.known_slips / heaviest;
    of(s, Sign::stems) = c.stems / both * 2;
    of(s, Sign::abbreviated) = c.abbreviated / both * 2;
    of(s, Sign::covered) = asked.readings.front().weight > 0 ? std::min(1.0f, c.agreed / asked.readings.front().weight) : 0;
    of(s, Sign::translated) = c.translated / both * 2;
    of(s, Sign::disorder) = c.disorder / both * 2;
    of(s, Sign::same_key) = reading.key != 0 && reading.key == name.key;
    of(s, Sign::substance) = std::min(1.0, c.agreed / (2 * heaviest));
    of(s, Sign::acronym_given) = share(asked.given, held.given(row));
    of(s, Sign::acronym_borne) = of(s, Sign::acronym_given) == 0 && bears(asked, held, name);
    of(s, Sign::acronym_made) = of(s, Sign::acronym_borne) == 0 && !share(asked.given, held.given(row)) &&
                                (share(asked.given, held.initials(row)) || share(asked.initials, held.given(row)));
    if (of(s, Sign::acronym_given) + of(s, Sign::acronym_borne) + of(s, Sign::acronym_made) == 0) of(s, Sign::acronym_fits) = fit_of(asked, held, name);
    of(s, Sign::acronym_differs) = !asked.given.empty() && !asked.is_acronym() && !held.given(row).empty() && !share(asked.given, held.every_acronym(row)) &&
                                   of(s, Sign::acronym_fits) < 0.5;
    of(s, Sign::country_met) = c.country_met;
    of(s, Sign::country_word_ours) = c.country_ours > 0;
    of(s, Sign::country_word_theirs) = c.country_theirs > 0;
    of(s, Sign::part_ours) = c.part_ours > 0;
    of(s, Sign::part_theirs) = c.part_theirs > 0;
    of(s, Sign::number_differs) = c.number;
    of(s, Sign::opposed) = c.opposed;
    of(s, Sign::country_same) = !asked.country.empty() && asked.country == row.country;
    const double by_acronym = of(s, Sign::acronym_given) + of(s, Sign::acronym_borne) + of(s, Sign::acronym_made) + of(s, Sign::acronym_fits);
    if (by_acronym > 0 && !asked.given.empty()) of(s, Sign::acronym_crowd) = crowd(asked, held, row, of(s, Sign::country_same));
    if (alike < 0.3 && by_acronym > 0) {
        // Met by the acronym: the words, which nobody wrote out, are no evidence against it.
        Signs alone{};
        for (Sign kept : {Sign::constant, Sign::acronym_given, Sign::acronym_borne, Sign::acronym_made, Sign::acronym_fits, Sign::acronym_crowd, Sign::country_same}) of(alone, kept) = of(s, kept);
        of(alone, Sign::acronym_only) = 1;
        // Businesses are known by acronyms less than others.
        for (const HeldWord& word : held.words_of(name)) {
            const Kind kind = held.vocabulary.at(word.id).kind;
            if (kind == Kind::legal || (kind == Kind::country && word.aside)) of(alone, Sign::acronym_of_business) = 1;
        }
        s = alone;
    }
    of(s, Sign::country_differs) = !asked.country.empty() && !row.country.empty() && asked.country != row.country;
    of(s, Sign::partial_ours) = reading.partial;
    of(s, Sign::partial_theirs) = name.partial;
    of(s, Sign::native_differs) = of(s, Sign::same_key) > 0 && asked.native != 0 && name.native != 0 && asked.native != name.native;
    of(s, Sign::one_word) = asked.one_word;
    weigh_beside(asked, row, s);
    of(s, Sign::settled) = settled(asked, held, w, s);
    return s;
}

}  // namespace

std::vector<Weighed> weigh(const Asked& asked, const Index::Held& held, const std::vector<Gathered>& gathered) {
    std::vector<Weighed> best;
    std::vector<std::uint32_t> rows;                 // of `best`
    std::vector<std::uint64_t> acronyms = asked.given;
    acronyms.insert(acronyms.end(), asked.initials.begin(), asked.initials.end());
    const auto take = [&](std::uint32_t n, std::size_t r) {
        const Index::Held::Name& name = held.names[n];
        const Index::Held::Row& row = held.rows[name.row];
        Weighed w;
        w.row = name.row, w.name = n, w.reading = r;
        w.compared = compare(asked.readings[r], held.words_of(name), held.vocabulary, {acronyms, held.every_acronym(row)}, row.country);
        w.signs = signs_of(asked, held, w);
        w.odds = log_odds(w.signs);
        const auto at = static_cast<std::size_t>(std::ranges::find(rows, w.row) - rows.begin());
        if (at == rows.size()) rows.push_back(w.row), best.push_back(std::move(w));
        else if (w.odds > best[at].odds) best[at] = std::move(w);
    };
    for (std::size_t i = 0; i < gathered.size(); ++i) {
        const bool fresh = i == 0 || gathered[i - 1].name != gathered[i].name;
        if (fresh && gathered[i].reading != 0) take(gathered[i].name, 0);          // what a part found is held against the whole
        take(gathered[i].name, gathered[i].reading);
    }
    std::sort(best.begin(), best.end(), [](const Weighed& a, const Weighed& b) { return a.odds != b.odds ? a.odds > b.odds : a.row < b.row; });
    std::vector<double> odds;
    for (const Weighed& w : best) odds.push_back(w.odds);
    const std::vector<double> scores = probabilities(odds);
    for (std::size_t i = 0; i < best.size(); ++i) {
        best[i].score = calibrated(scores[i]);
        if (i > 0) best[i].lead = best[i].odds - best[0].odds;
        else best[i].lead = best.size() > 1 ? best[0].odds - best[1].odds : 10;
    }
    if (!best.empty())
        best[0].rivalled = std::any_of(best.begin() + 1, best.end(), [](const Weighed& w) { return of(w.signs, Sign::settled) > 0; });
    return best;
}

bool is_safe(const Weighed& w) { return of(w.signs, Sign::settled) > 0 && w.lead >= (w.rivalled ? lead_from : bare_lead_from); }

}  // namespace convoke::names
