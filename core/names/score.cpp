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
    {Sign::constant, "constant", -1.98},
    {Sign::alike, "alike", -2.53},
    {Sign::alike_squared, "alike_squared", 3.57},
    {Sign::left_ours, "left_ours", -3.39},
    {Sign::left_theirs, "left_theirs", -2.18},
    {Sign::worst_ours, "worst_ours", -0.24},
    {Sign::worst_theirs, "worst_theirs", -0.75},
    {Sign::slips, "slips", -2.40},
    {Sign::known_slips, "known_slips", -0.27},
    {Sign::stems, "stems", -0.64},
    {Sign::translated, "translated", 0.76},
    {Sign::disorder, "disorder", -0.09},
    {Sign::same_key, "same_key", -0.73},
    {Sign::substance, "substance", 2.07},
    {Sign::acronym_given, "acronym_given", 1.59},
    {Sign::acronym_made, "acronym_made", 1.79},
    {Sign::acronym_differs, "acronym_differs", -0.46},
    {Sign::acronym_only, "acronym_only", -0.24},
    {Sign::country_same, "country_same", 1.21},
    {Sign::country_differs, "country_differs", -3.00},
    {Sign::country_word_ours, "country_word_ours", -2.75},
    {Sign::country_word_theirs, "country_word_theirs", 0.41},
    {Sign::part_ours, "part_ours", -1.41},
    {Sign::part_theirs, "part_theirs", 0.10},
    {Sign::number_differs, "number_differs", -1.41},
    {Sign::opposed, "opposed", -0.77},
    {Sign::partial, "partial", -3.09},
    {Sign::native_differs, "native_differs", -1.78},
    {Sign::one_word, "one_word", 0.06},
    {Sign::settled, "settled", 3.65},
};
static_assert(std::size(weights) == sign_count);

constexpr double odds_share = 0.732, lead_share = 0.238, lead_most = 6, shift = -0.075;

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
