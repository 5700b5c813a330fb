// Every question of a set asked once: what came of it, by class.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "tests/bench/matching/questions.hpp"
#include "tests/bench/matching/rivals.hpp"

namespace bench {

struct Tally {
    int all = 0, with_truth = 0;
    int right = 0, wrong = 0;                      // confident answers
    int first = 0, five = 0;                       // where the true entry stands among the candidates
    int review = 0, none = 0;
    void add(const Tally& other);
};
double percent(int part, int of);

// What the scores of first candidates were worth, by twentieth of the score.
struct Reliability {
    struct Bin { int answers = 0, right = 0; double score = 0; };      // score: their sum
    std::map<int, Bin> bins;
    void add(double score, bool right);
    void add(const Reliability& other);
    void print() const;
};

struct Accuracy {
    std::map<std::string, Tally> by_class;
    Reliability reliability;
    std::vector<double> milliseconds;
    Tally of(const std::string& prefix) const;           // of all classes that begin so
    Tally all() const;                                   // but the unlabelled
};

using Heard = std::function<void(const Question&, const convoke::names::Answer&)>;
// Asks the tuning half, or the other.
Accuracy ask_all(const Set& set, const convoke::names::Index& index, bool tuning, const Heard& heard = {});
// The same of a rival, one question in `every`; confident from `confident_from`.
Accuracy ask_all(const Set& set, Rival& rival, bool tuning, double confident_from, int every);

void print_table(const Accuracy& accuracy);              // as core/names/README.md shows it

// Seconds of processor time of this thread: what the work costs, whatever else the machine does.
double processor_seconds(const std::function<void()>& work);
double quantile(std::vector<double> values, double share);

}  // namespace bench
