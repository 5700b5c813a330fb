// Learning the weights and thresholds of core/names/score.cpp from the tuning half.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/names/held.hpp"
#include "tests/bench/matching/questions.hpp"

namespace convoke::names {
// The bench looks inside the index to learn from its evidence.
struct IndexProbe {
    static const Index::Held& of(const Index& index) { return *index.held_; }
};
}  // namespace convoke::names

namespace bench {

// What was to choose from: the evidence of each candidate, and which was right; none when nobody was.
struct Choice {
    static constexpr std::size_t none = ~std::size_t{0};
    std::vector<convoke::names::Signs> candidates;
    std::size_t right = none;
    double weight = 1;
};

// Weights under which the right choices are likeliest (a conditional logit with "nobody" at nought), by Newton's method,
// drawn towards nought by `ridge`. Signs marked in `fixed` keep the weight they have in `start`.
std::vector<double> learn(const std::vector<Choice>& choices, std::vector<double> start, const std::vector<bool>& fixed, double ridge);

// What came of one question: what the thresholds decide about.
struct Outcome {
    std::string set;
    bool easy = false, has_truth = false;
    double probability = 0;                        // of the first candidate, not calibrated
    bool right = false;                            // it is the true one
    bool settled = false, rivalled = false;
    double lead = 0, alike = 0;                    // alike: the most of five
    bool truth_listed = false;                     // among five
};
// How sure the first candidates were beside how many were right, as knots for core/names/score.cpp: bins of equally many
// answers whose shares only rise (pool adjacent violators).
std::vector<std::pair<double, double>> rising_shares(const std::vector<Outcome>& outcomes);
void print_thresholds(const std::vector<Outcome>& outcomes);

// Words of the tuning half's further names that explain nothing of the registered one, the commonest first, each with the words of
// registered names that stood unexplained beside it: what the tables of meanings lack.
void print_unexplained(const Set& set, const convoke::names::Index& index);

// The candidates of the tuning half with their evidence, and what they teach.
class Lessons {
public:
    void take(const Set& set, const convoke::names::Index& index);
    void print() const;

private:
    std::vector<Choice> choices_;
    std::vector<Outcome> outcomes_;
};

}  // namespace bench
