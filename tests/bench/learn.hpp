// Learning the weights of core/names/score.cpp from labelled candidates.
#pragma once

#include <vector>

namespace bench {

struct Example {
    std::vector<double> values;
    bool right = false;
    double weight = 1;
};

// Logistic regression by Newton's method, drawn towards nought by `ridge`.
std::vector<double> learn(const std::vector<Example>& examples, double ridge);

}  // namespace bench
