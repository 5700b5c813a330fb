// The question as a program of whole numbers. Candidates alike in everything that is asked for are one class, of which so many
// are chosen: 2,000 names become some dozens of columns, and who is chosen within a class is left to the lot. Where no more than one
// of an organisation may be chosen, organisations whose people are of the same classes are one type. Pure.
#pragma once

#include <map>

#include "plugins/balance/assistant/question.hpp"
#include "plugins/balance/solver/solver.hpp"

namespace convoke::balance {

using Counts = std::vector<int>;                   // how many of each class are chosen

struct Class {
    std::string key = {};                          // '1' for each part its members belong to; then own, in, out
    int type = 0, units = 0, each = 0;             // of so many organisations that many
    std::vector<std::size_t> members = {};         // places among the candidates
    bool own = false, in = false, out = false;
    int size() const { return units * each; }
};

// What must hold. Those that are not limits stand once.
struct Rule {
    enum class Kind { size, fixed_in, fixed_out, one_per_organisation, limit };
    Kind kind = Kind::size;
    std::size_t limit = 0;                         // place among the question's limits
    auto operator<=>(const Rule&) const = default;
};

// How good a selection is; compared from the first to the last.
struct Score {
    int missing = 0;                               // places by which limits are not kept
    double worst = 0;                              // how much the worst-off group lacks of what it could have: 0 nothing, 1 all
    double distance = 0;                           // places by which all groups together are off what they are to be near to
    int changes = 0;                               // names of the officer's own list that are left out
};

class Model {
public:
    explicit Model(const Question& question);

    const Question& question() const { return question_; }
    const std::vector<Class>& classes() const { return classes_; }
    std::vector<Rule> rules() const;

    // The rules in force: a column for each class, in their order, then one for each part, how many are chosen of it.
    solver::Program program(const std::vector<Rule>& rules) const;
    // The same, and a column for each limit by how many places it is not kept.
    solver::Program relaxed(const std::vector<Rule>& rules, std::vector<int>& slacks) const;
    // The column of a part that the question names.
    int column(const Part& part) const { return static_cast<int>(classes_.size() + parts_.at(part)); }

    // How many could be chosen of a part at all, the names left out apart; those of the part in a selection; whether a class is of it.
    int available(const Part& part) const { return available_[parts_.at(part)]; }
    int number(const Part& part, const Counts& counts) const;
    bool holds(const Class& one, const Part& part) const { return one.key[parts_.at(part)] == '1'; }
    // The whole places that a group could have of what it is to be near to: no more than there are. A group whose part is less than
    // one place is never the worst off.
    int attainable(const Wish& wish) const;

    Score score(const Counts& counts) const;
    Counts own() const;

    // Who they are, by the lot: the digits of each candidate's from `from` on; whoever was `used` less often before others.
    std::vector<std::size_t> names(const Counts& counts, std::size_t from = 0, const std::vector<int>& used = {}) const;
    // The lowest lot of a class, 0 to 1: what chance says of classes.
    double weight(const Class& one, std::size_t from) const;

private:
    void count_available();
    std::string lot(std::size_t candidate, std::size_t from) const;

    const Question& question_;
    std::map<Part, std::size_t> parts_;
    std::vector<Class> classes_;
    std::vector<int> units_of_type_, available_;
};

}  // namespace convoke::balance
