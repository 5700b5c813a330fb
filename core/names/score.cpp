#include "core/names/score.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace convoke::names {

namespace {

struct Weight {
    Sign sign;
    std::string_view name;
    double weight;
};

constexpr Weight weights[] = {
    {Sign::constant, "constant", -1.38},
    {Sign::alike, "alike", -4.86},
    {Sign::alike_squared, "alike_squared", 8.25},
    {Sign::left_ours, "left_ours", -4.13},
    {Sign::left_theirs, "left_theirs", -1.98},
    {Sign::worst_ours, "worst_ours", -0.27},
    {Sign::worst_theirs, "worst_theirs", 0.24},
    {Sign::slips, "slips", -1.08},
    {Sign::known_slips, "known_slips", -0.70},
    {Sign::stems, "stems", 1.11},
    {Sign::abbreviated, "abbreviated", -1.23},
    {Sign::translated, "translated", 2.34},
    {Sign::disorder, "disorder", 0.14},
    {Sign::same_key, "same_key", 0.38},
    {Sign::substance, "substance", 2.73},
    {Sign::covered, "covered", -1.94},
    {Sign::acronym_given, "acronym_given", 3.37},
    {Sign::acronym_borne, "acronym_borne", 3.20},
    {Sign::acronym_made, "acronym_made", 4.28},
    {Sign::acronym_fits, "acronym_fits", 2.30},
    {Sign::acronym_crowd, "acronym_crowd", -5.39},
    {Sign::acronym_differs, "acronym_differs", -0.16},
    {Sign::acronym_only, "acronym_only", -1.80},
    {Sign::acronym_of_business, "acronym_of_business", -0.41},
    {Sign::country_same, "country_same", 1.48},
    {Sign::country_met, "country_met", 0.91},
    {Sign::country_differs, "country_differs", -4.00},
    {Sign::country_word_ours, "country_word_ours", -4.59},
    {Sign::country_word_theirs, "country_word_theirs", 0.72},
    {Sign::part_ours, "part_ours", -1.42},
    {Sign::part_theirs, "part_theirs", -0.07},
    {Sign::number_differs, "number_differs", -2.37},
    {Sign::opposed, "opposed", -0.48},
    {Sign::partial_ours, "partial_ours", -2.51},
    {Sign::partial_theirs, "partial_theirs", -1.27},
    {Sign::native_differs, "native_differs", 1.34},
    {Sign::one_word, "one_word", 0.93},
    {Sign::settled, "settled", 3.00},
    {Sign::website_same, "website_same", 4.50},
    {Sign::website_differs, "website_differs", -0.60},
    {Sign::established_same, "established_same", 1.20},
    {Sign::established_differs, "established_differs", -1.20},
    {Sign::status_year_same, "status_year_same", 1.80},
    {Sign::status_year_differs, "status_year_differs", -0.60},
    {Sign::status_differs, "status_differs", -0.60},
};
static_assert(std::size(weights) == sign_count);

struct Knot { double probability, right; };
constexpr Knot knots[] = {
    {0, 0}, {0.0034, 0.0243}, {0.0099, 0.0425}, {0.0207, 0.0744}, {0.0308, 0.082}, {0.0386, 0.0874}, {0.0473, 0.1102}, {0.0564, 0.1201},
    {0.0769, 0.1471}, {0.1047, 0.169}, {0.1267, 0.2124}, {0.1656, 0.282}, {0.246, 0.3479}, {0.338, 0.449}, {0.4337, 0.4681}, {0.5254, 0.5511},
    {0.586, 0.6079}, {0.6493, 0.616}, {0.7133, 0.6868}, {0.7442, 0.7554}, {0.7798, 0.7954}, {0.8145, 0.8647}, {0.8486, 0.8728},
    {0.8948, 0.8823}, {0.9578, 0.9572}, {0.9828, 0.9794}, {0.9876, 0.9837}, {0.9904, 0.9897}, {0.9923, 0.9912}, {0.9949, 0.997},
    {0.9965, 0.9975}, {0.9968, 0.9976}, {0.9983, 0.9988}, {1, 0.9995}};

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

double calibrated(double probability) {
    const auto above = std::lower_bound(std::begin(knots), std::end(knots), probability, [](const Knot& k, double p) { return k.probability < p; });
    if (above == std::begin(knots)) return above->right;
    if (above == std::end(knots)) return std::prev(above)->right;
    const Knot &low = *std::prev(above), &high = *above;
    return low.right + (high.right - low.right) * (probability - low.probability) / (high.probability - low.probability);
}

}  // namespace convoke::names
