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
    {Sign::constant, "constant", -0.96},
    {Sign::alike, "alike", -5.47},
    {Sign::alike_squared, "alike_squared", 8.33},
    {Sign::left_ours, "left_ours", -4.04},
    {Sign::left_theirs, "left_theirs", -2.27},
    {Sign::worst_ours, "worst_ours", -0.38},
    {Sign::worst_theirs, "worst_theirs", 0.31},
    {Sign::slips, "slips", -1.64},
    {Sign::known_slips, "known_slips", -0.57},
    {Sign::stems, "stems", 0.82},
    {Sign::abbreviated, "abbreviated", -1.25},
    {Sign::translated, "translated", 2.33},
    {Sign::disorder, "disorder", 0.11},
    {Sign::same_key, "same_key", 0.35},
    {Sign::substance, "substance", 2.74},
    {Sign::covered, "covered", -1.85},
    {Sign::acronym_given, "acronym_given", 3.01},
    {Sign::acronym_made, "acronym_made", 3.91},
    {Sign::acronym_fits, "acronym_fits", 1.71},
    {Sign::acronym_crowd, "acronym_crowd", -5.51},
    {Sign::acronym_differs, "acronym_differs", -0.32},
    {Sign::acronym_only, "acronym_only", -1.96},
    {Sign::country_same, "country_same", 1.37},
    {Sign::country_met, "country_met", 1.01},
    {Sign::country_differs, "country_differs", -4.00},
    {Sign::country_word_ours, "country_word_ours", -4.38},
    {Sign::country_word_theirs, "country_word_theirs", 0.77},
    {Sign::part_ours, "part_ours", -1.48},
    {Sign::part_theirs, "part_theirs", -0.05},
    {Sign::number_differs, "number_differs", -2.28},
    {Sign::opposed, "opposed", -0.51},
    {Sign::partial_ours, "partial_ours", -2.46},
    {Sign::partial_theirs, "partial_theirs", -1.18},
    {Sign::native_differs, "native_differs", 1.36},
    {Sign::one_word, "one_word", 1.15},
    {Sign::settled, "settled", 2.98},
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
    {0, 0}, {0.0022, 0.0112}, {0.0063, 0.0155}, {0.0106, 0.0469}, {0.0243, 0.0727}, {0.0423, 0.0967}, {0.0511, 0.1189}, {0.0685, 0.1281},
    {0.0936, 0.1306}, {0.1133, 0.1767}, {0.1369, 0.2636}, {0.1768, 0.2736}, {0.225, 0.3247}, {0.2601, 0.3487}, {0.3203, 0.4225},
    {0.4003, 0.4651}, {0.4565, 0.4739}, {0.4901, 0.4962}, {0.5267, 0.5509}, {0.5704, 0.5699}, {0.6043, 0.5801}, {0.6393, 0.5938},
    {0.6852, 0.6577}, {0.7361, 0.7244}, {0.7705, 0.8205}, {0.807, 0.8491}, {0.8412, 0.8768}, {0.8906, 0.8921}, {0.9392, 0.929},
    {0.9588, 0.9379}, {0.9737, 0.9738}, {0.9823, 0.9789}, {0.987, 0.9812}, {0.9936, 0.9969}, {0.9979, 0.999}, {1, 0.9995}};

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
