// One question from its beginning to its end, within its time. Pure; runs on whatever thread calls it.
#pragma once

#include "plugins/balance/assistant/conflict.hpp"
#include "plugins/balance/assistant/lottery.hpp"

namespace convoke::balance {

// One name more or one fewer on the officer's own list: somebody of that class.
struct SingleStep {
    std::size_t of_class = 0;
    bool addition = true;
    Score score = {};                              // of the list after it, each group's places taken of its length
};

struct Result {
    Nearest nearest = {};
    std::optional<Score> at_all = {};              // how near the candidates let one get without limits and fixed names
    std::optional<Score> own = {};                 // of the officer's own list, if there is one
    std::vector<SingleStep> steps = {};            // those that help most, best first
    std::optional<Conflict> conflict = {};
    std::optional<Selection> instead = {};         // where limits contradict each other
    std::optional<Lottery> lottery = {};
    std::optional<double> first = {};              // seconds until anything was found
    double seconds = 0;
    bool stopped = false;
};

Result inquire(const Model& model, Course& course);

// The score of a list of another length: each group's places are its share of that length.
Score score_of_list(const Model& model, const Counts& counts);
std::vector<SingleStep> best_steps(const Model& model, std::size_t most = 3);

}  // namespace convoke::balance
