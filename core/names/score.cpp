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
    {Sign::constant, "constant", -0.76},
    {Sign::alike, "alike", -5.70},
    {Sign::alike_squared, "alike_squared", 8.34},
    {Sign::left_ours, "left_ours", -4.18},
    {Sign::left_theirs, "left_theirs", -2.15},
    {Sign::worst_ours, "worst_ours", -0.38},
    {Sign::worst_theirs, "worst_theirs", 0.19},
    {Sign::slips, "slips", -1.88},
    {Sign::known_slips, "known_slips", -0.58},
    {Sign::stems, "stems", 0.78},
    {Sign::abbreviated, "abbreviated", -1.11},
    {Sign::translated, "translated", 2.13},
    {Sign::disorder, "disorder", 0.15},
    {Sign::same_key, "same_key", 0.31},
    {Sign::substance, "substance", 2.70},
    {Sign::covered, "covered", -1.78},
    {Sign::acronym_given, "acronym_given", 2.74},
    {Sign::acronym_made, "acronym_made", 3.67},
    {Sign::acronym_fits, "acronym_fits", 1.50},
    {Sign::acronym_crowd, "acronym_crowd", -5.46},
    {Sign::acronym_differs, "acronym_differs", -0.34},
    {Sign::acronym_only, "acronym_only", -1.81},
    {Sign::country_same, "country_same", 1.36},
    {Sign::country_met, "country_met", 1.00},
    {Sign::country_differs, "country_differs", -4.00},
    {Sign::country_word_ours, "country_word_ours", -4.43},
    {Sign::country_word_theirs, "country_word_theirs", 0.68},
    {Sign::part_ours, "part_ours", -1.48},
    {Sign::part_theirs, "part_theirs", -0.05},
    {Sign::number_differs, "number_differs", -2.26},
    {Sign::opposed, "opposed", -0.58},
    {Sign::partial_ours, "partial_ours", -2.44},
    {Sign::partial_theirs, "partial_theirs", -1.17},
    {Sign::native_differs, "native_differs", 1.30},
    {Sign::one_word, "one_word", 1.11},
    {Sign::settled, "settled", 2.98},
};
static_assert(std::size(weights) == sign_count);

constexpr std::size_t most_compared = 30;      // further candidates weigh nothing

}  // namespace

std::string_view name_of(Sign sign) { return weights[static_cast<std::size_t>(sign)].name; }

double log_odds(const Signs& signs) {
    double sum = 0;
    for (const Weight& w : weights) sum += w.weight * of(signs, w.sign);
    return sum;
}

std::vector<double> probabilities(const std::vector<double>& odds) {
    std::vector<double> shares;
    double sum = 1;
    for (double o : odds) {
        shares.push_back(std::exp(std::min(o, 50.0)));
        if (shares.size() <= most_compared) sum += shares.back();
    }
    for (double& share : shares) share /= sum;
    return shares;
}

}  // namespace convoke::names
