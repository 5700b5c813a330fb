// Learning the weights and thresholds of core/names/score.cpp from the tuning half.
#pragma once

#include <vector>

#include "core/names/held.hpp"
#include "tests/bench/matching/questions.hpp"

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

// The candidates of the tuning half with their evidence, and what they teach.
class Lessons {
public:
    void take(const Set& set, const convoke::names::Index& index);
    void print() const;

private:
    std::vector<Choice> choices_;
    std::vector<std::pair<double, bool>> safe_;    // score of a first candidate that nothing forbids, and whether it is right
    std::size_t asked_ = 0;
};

}  // namespace bench
