#include "core/names/score.hpp"

#include <algorithm>
#include <cmath>

namespace convoke::names {

namespace {

struct Weight {
    Sign sign;
    std::string_view name;
    double weight;
};

constexpr Weight weights[] = {
    {Sign::constant, "constant", -7},
    {Sign::alike, "alike", 6},
    {Sign::alike_squared, "alike_squared", 6},
    {Sign::left_ours, "left_ours", -1},
    {Sign::left_theirs, "left_theirs", -1},
    {Sign::worst_ours, "worst_ours", -2},
    {Sign::worst_theirs, "worst_theirs", -3},
    {Sign::slips, "slips", -2},
    {Sign::known_slips, "known_slips", -3},
    {Sign::stems, "stems", -1},
    {Sign::translated, "translated", -0.5},
    {Sign::disorder, "disorder", -1},
    {Sign::same_key, "same_key", 2},
    {Sign::substance, "substance", 1},
    {Sign::acronym_given, "acronym_given", 3},
    {Sign::acronym_made, "acronym_made", 1},
    {Sign::acronym_differs, "acronym_differs", -1},
    {Sign::acronym_only, "acronym_only", 3},
    {Sign::country_same, "country_same", 1},
    {Sign::country_differs, "country_differs", -3},
    {Sign::country_word_ours, "country_word_ours", -1.5},
    {Sign::country_word_theirs, "country_word_theirs", -2},
    {Sign::part_ours, "part_ours", -1},
    {Sign::part_theirs, "part_theirs", -2},
    {Sign::number_differs, "number_differs", -3},
    {Sign::opposed, "opposed", -3},
    {Sign::partial, "partial", -1},
    {Sign::native_differs, "native_differs", -1},
    {Sign::one_word, "one_word", -0.5},
};
static_assert(std::size(weights) == sign_count);

constexpr double odds_share = 1, lead_share = 0.3, lead_most = 6, shift = -0.5;

}  // namespace

std::string_view name_of(Sign sign) { return weights[static_cast<std::size_t>(sign)].name; }

double log_odds(const Signs& signs) {
    double sum = 0;
    for (const Weight& w : weights) sum += w.weight * of(signs, w.sign);
    return sum;
}

double probability(double odds, double lead) {
    const double z = odds_share * odds + lead_share * std::clamp(lead, -lead_most, lead_most) + shift;
    return 1 / (1 + std::exp(-z));
}

}  // namespace convoke::names
