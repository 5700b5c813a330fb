// From evidence to a probability, and from that to an answer. Internal, but for the thresholds.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace convoke::names {

// What speaks for and against one candidate, as numbers that mean the same in a small register and a large one.
enum class Sign : std::size_t {
    constant, alike, alike_squared, left_ours, left_theirs, worst_ours, worst_theirs, slips, known_slips, stems, abbreviated, translated,
    disorder, same_key, substance, covered, acronym_given, acronym_borne, acronym_made, acronym_fits, acronym_crowd, acronym_differs, acronym_only, acronym_of_business,
    country_same, country_met, country_differs, country_word_ours, country_word_theirs, part_ours, part_theirs, number_differs, opposed,
    partial_ours, partial_theirs, native_differs, one_word, settled,
    website_same, website_differs, established_same, established_differs, status_year_same, status_year_differs, status_differs,
    count
};
inline constexpr std::size_t sign_count = static_cast<std::size_t>(Sign::count);
using Signs = std::array<double, sign_count>;

inline double& of(Signs& signs, Sign sign) { return signs[static_cast<std::size_t>(sign)]; }
inline double of(const Signs& signs, Sign sign) { return signs[static_cast<std::size_t>(sign)]; }
std::string_view name_of(Sign sign);
// What no public pairs teach; their weights are a judgement.
inline constexpr Sign set_by_hand[] = {Sign::country_differs, Sign::website_same, Sign::website_differs, Sign::established_same, Sign::established_differs,
                                       Sign::status_year_same, Sign::status_year_differs, Sign::status_differs};

// Log-odds that the candidate is the organisation meant, against nobody in the register being it.
double log_odds(const Signs& signs);

// From the log-odds of all candidates, best first: how likely each is the one meant. They and "nobody" make one.
std::vector<double> probabilities(const std::vector<double>& odds);

// The share of first candidates of that probability that were right on the tuning half: a score means what it says. The
// steps are straight lines between knots that only rise, so candidates keep their order.
double calibrated(double probability);

// Learnt by `matching --learn` on the tuning half; core/names/README.md says how, and has the figures for the other half.
inline constexpr double match_from = 0.90;       // safe without a person
inline constexpr double review_from = 0.05;      // worth a person's look
inline constexpr double listed_from = 0.0005;    // lower candidates are not shown
inline constexpr double near_from = 0.6;         // names so much alike are shown to a person, however unlikely
inline constexpr double lead_from = 1.0;         // log-odds by which a match must lead another that nothing forbids
inline constexpr double bare_lead_from = 0.1;    // and any other

}  // namespace convoke::names
