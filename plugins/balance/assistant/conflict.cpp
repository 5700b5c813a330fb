#include "plugins/balance/assistant/conflict.hpp"

#include <algorithm>

namespace convoke::balance {

namespace {

using Rules = std::vector<Rule>;

class Finder {
public:
    Finder(const Model& model, Course& course) : model_(model), course_(course), all_(model.rules()) {}

    Conflict find() {
        course_.enter(Course::Phase::conflict);
        Conflict found{.rules = all_};
        for (std::size_t i = 0; i < found.rules.size();) {
            auto fewer = found.rules;
            fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
            if (impossible(fewer)) found.rules = std::move(fewer);
            else ++i;
        }
        while (course_.left() > 0) {
            const auto tried = smallest_common();
            if (!tried) break;
            if (tried->size() >= found.rules.size()) {
                found.smallest = sure_;
                break;
            }
            if (impossible(*tried)) {
                found = {.rules = *tried, .smallest = sure_};
                break;
            }
            grow(*tried);
        }
        return found;
    }

private:
    bool impossible(const Rules& rules) {
        const auto outcome = solver::solve(model_.program(rules), course_.limits()).outcome;
        if (outcome == solver::Outcome::none) sure_ = false;
        return outcome == solver::Outcome::impossible;
    }

    // The fewest rules that have one in common with each of the sets whose removal helps.
    std::optional<Rules> smallest_common() {
        solver::Program program;
        for (std::size_t i = 0; i < all_.size(); ++i) program.add(solver::Column{.most = 1, .cost = 1, .whole = true});
        for (const auto& set : removals_) {
            solver::Row row{.least = 1};
            for (const auto& rule : set) row.terms.emplace_back(static_cast<int>(std::ranges::find(all_, rule) - all_.begin()), 1.0);
            program.add(std::move(row));
        }
        const auto answer = solver::solve(program, course_.limits());
        if (answer.outcome != solver::Outcome::proved) return {};
        Rules rules;
        for (std::size_t i = 0; i < all_.size(); ++i)
            if (answer.values[i] > 0.5) rules.push_back(all_[i]);
        return rules;
    }

    // As many of the rules as hold together with these; what is left is a set whose removal helps.
    void grow(Rules rules) {
        Rules removed;
        for (const auto& one : all_) {
            if (std::ranges::find(rules, one) != rules.end()) continue;
            rules.push_back(one);
            if (!impossible(rules)) continue;
            rules.pop_back();
            removed.push_back(one);
        }
        removals_.push_back(std::move(removed));
    }

    const Model& model_;
    Course& course_;
    Rules all_;
    std::vector<Rules> removals_;
    bool sure_ = true;
};

}  // namespace

Conflict conflict(const Model& model, Course& course) { return Finder(model, course).find(); }

}  // namespace convoke::balance
