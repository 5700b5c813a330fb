// Chances instead of a choice: a draw among selections of equal worth in which the name that is least likely to be chosen is as
// likely as can be (maximin; as fair sortition does: Flanigan, Gölz, Gupta, Hennig and Procaccia, 2021). Names of one class are
// interchangeable, so that chances of classes, shared out evenly within each, are exact. Pure.
#pragma once

#include "plugins/balance/assistant/search.hpp"

namespace convoke::balance {

struct Lottery {
    bool proved = false;                           // nothing makes the least chance larger
    double least = 0, bound = 0;                   // chance of the least likely name that can be chosen at all; no draw reaches more
    std::vector<double> chances = {};              // of each class's names
    std::vector<bool> possible = {};               // whether anybody of the class can be chosen at all
    std::vector<std::pair<double, Counts>> draws = {};         // how likely each selection is; together 1
    Selection drawn = {};                          // by the seed
};

// `within`: what every selection has to keep; of it the classes are the first columns.
Lottery lottery(const Model& model, const solver::Program& within, const Counts& first, Course& course);

}  // namespace convoke::balance
