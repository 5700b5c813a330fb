// Which of the rules contradict each other. Pure.
#pragma once

#include "plugins/balance/assistant/search.hpp"

namespace convoke::balance {

struct Conflict {
    std::vector<Rule> rules = {};                  // cannot all hold; without any one of them the others can
    bool smallest = false;                         // and proved that no fewer contradict each other
};

// Of rules that cannot all hold. First a set from which nothing can be left out (deletion filter), then whether a smaller one
// exists: every such set has a rule in common with each set whose removal lets the rest hold, so that the smallest sets that do
// are tried in turn (implicit hitting sets).
Conflict conflict(const Model& model, Course& course);

}  // namespace convoke::balance
