#include "plugins/balance/assistant/lottery.hpp"

#include <algorithm>

namespace convoke::balance {

namespace {

constexpr double slight = 1e-6;

class Draw {
public:
    Draw(const Model& model, const solver::Program& within, Course& course) : model_(model), within_(within), course_(course) {}

    Lottery make(const Counts& first) {
        course_.enter(Course::Phase::lottery);
        const auto classes = model_.classes().size();
        result_.possible.assign(classes, false);
        add(first);
        reach_all();
        bound_it();
        while (course_.left() > 0) {
            if (!share_out()) break;
            if (result_.least >= result_.bound - slight) {
                result_.proved = reached_all_;
                break;
            }
            // Any selection worth more will do, until none is found without looking closely. What classes are worth swings from one
            // selection to the next: what is looked for is dear half way between.
            if (steady_.empty()) steady_ = prices_;
            for (std::size_t i = 0; i < steady_.size(); ++i) steady_[i] = (steady_[i] + prices_[i]) / 2;
            auto next = dearest(steady_, 0.2, true);
            if (!next || value_of(*next) <= result_.least + slight) next = dearest(prices_, 0, true);
            if (!next) break;
            if (value_of(*next) <= result_.least + slight) {
                result_.proved = sure_ && reached_all_;
                break;
            }
            if (!add(*next)) break;
        }
        settle();
        return std::move(result_);
    }

private:
    double share(const Counts& counts, std::size_t i) const { return double(counts[i]) / model_.classes()[i].size(); }

    bool add(const Counts& counts) {
        if (std::ranges::find(panels_, counts) != panels_.end()) return false;
        panels_.push_back(counts);
        for (std::size_t i = 0; i < counts.size(); ++i)
            if (counts[i] > 0) result_.possible[i] = true;
        return true;
    }

    // The selection in which what classes are worth comes to most. Worth of one in all is a bound: no draw gives more to the least likely.
    std::optional<Counts> dearest(const std::vector<double>& worth, double gap = 0, bool bounds = false) {
        auto program = within_;
        for (auto& column : program.columns) column.cost = 0;
        for (std::size_t i = 0; i < worth.size(); ++i) program.columns[i].cost = -worth[i] / model_.classes()[i].size();
        auto limits = course_.limits(0.5);
        limits.gap = gap;
        const auto answer = solver::solve(program, limits);
        sure_ = answer.outcome == solver::Outcome::proved;
        if (bounds) result_.bound = std::min(result_.bound, -answer.bound);
        if (!answer.any()) return {};
        return counts_in(answer.values, worth.size());
    }

    double value_of(const Counts& counts) const {
        double value = 0;
        for (std::size_t i = 0; i < counts.size(); ++i) value += prices_[i] * share(counts, i);
        return value;
    }

    // Selections until everybody who can be chosen is in one of them.
    void reach_all() {
        while (course_.left() > 0) {
            std::vector<double> worth(result_.possible.size());
            for (std::size_t i = 0; i < worth.size(); ++i) worth[i] = result_.possible[i] ? 0 : 1;
            if (std::ranges::count(worth, 1.0) == 0) {
                reached_all_ = true;
                return;
            }
            const auto next = dearest(worth);
            if (!next) return;
            const auto before = std::ranges::count(result_.possible, true);
            add(*next);
            if (std::ranges::count(result_.possible, true) == before) {
                reached_all_ = sure_;
                return;
            }
        }
    }

    // Were names divisible, no draw would give more than this; as they are not, neither.
    void bound_it() {
        if (!reached_all_) return;
        auto program = within_;
        for (auto& column : program.columns) column.cost = 0, column.whole = false;
        const int least = program.add(solver::Column{.most = 1, .cost = -1});
        for (std::size_t i = 0; i < result_.possible.size(); ++i)
            if (result_.possible[i]) program.add(solver::Row{.terms = {{static_cast<int>(i), 1.0 / model_.classes()[i].size()}, {least, -1.0}}, .least = 0});
        const auto answer = solver::solve(program, course_.limits());
        if (answer.outcome == solver::Outcome::proved) result_.bound = std::min(result_.bound, -answer.cost);
    }

    // How likely each selection is to be, of those there are so far; and what each class is worth. What classes are worth is sought,
    // so that no selection comes to more than the least: of that program the prices are how likely each selection is, and it has as many
    // rows as there are selections, which are fewer than the classes.
    bool share_out() {
        solver::Program program;
        const int most = program.add(solver::Column{.most = 1, .cost = 1});
        std::vector<int> worth(result_.possible.size(), -1);
        solver::Row whole{.least = 1, .most = 1};
        for (std::size_t i = 0; i < worth.size(); ++i)
            if (result_.possible[i]) whole.terms.emplace_back(worth[i] = program.add(solver::Column{}), 1.0);
        for (const auto& panel : panels_) {
            solver::Row row{.most = 0};
            row.terms.emplace_back(most, -1.0);
            for (std::size_t i = 0; i < panel.size(); ++i)
                if (panel[i] > 0) row.terms.emplace_back(worth[i], share(panel, i));
            program.add(std::move(row));
        }
        program.add(whole);
        const auto answer = solver::solve(program, course_.limits());
        if (!answer.any()) return false;
        result_.least = answer.cost;
        likely_.clear();
        for (std::size_t p = 0; p < panels_.size(); ++p) likely_.push_back(std::max(0.0, -answer.prices[p]));
        prices_.assign(worth.size(), 0);
        for (std::size_t i = 0; i < worth.size(); ++i)
            if (worth[i] >= 0) prices_[i] = answer.values[static_cast<std::size_t>(worth[i])];
        return true;
    }

    void settle() {
        if (likely_.size() != panels_.size()) {    // time was up: the selections there are, all alike
            if (likely_.empty()) likely_.assign(panels_.size(), 1.0 / static_cast<double>(panels_.size()));
            else likely_.resize(panels_.size(), 0);
        }
        double whole = 0;
        for (auto& one : likely_) whole += one = std::max(0.0, one);
        result_.chances.assign(result_.possible.size(), 0);
        double passed = 0;
        const Counts* drawn = nullptr;
        for (std::size_t p = 0; p < panels_.size(); ++p) {
            const double likely = likely_[p] / whole;
            if (likely <= 0) continue;
            for (std::size_t i = 0; i < result_.chances.size(); ++i) result_.chances[i] += likely * share(panels_[p], i);
            result_.draws.emplace_back(likely, panels_[p]);
            passed += likely;
            if (!drawn || passed - likely <= model_.question().draw) drawn = &panels_[p];
        }
        result_.least = 1;
        for (std::size_t i = 0; i < result_.chances.size(); ++i)
            if (result_.possible[i]) result_.least = std::min(result_.least, result_.chances[i]);
        result_.bound = std::max(result_.bound, result_.least);
        if (result_.proved) result_.bound = result_.least;
        result_.drawn = {.counts = *drawn, .names = model_.names(*drawn), .score = model_.score(*drawn)};
    }

    const Model& model_;
    const solver::Program& within_;
    Course& course_;
    std::vector<Counts> panels_;
    std::vector<double> likely_, prices_, steady_;
    bool sure_ = true, reached_all_ = false;
    Lottery result_{.bound = 1};
};

}  // namespace

Lottery lottery(const Model& model, const solver::Program& within, const Counts& first, Course& course) {
    return Draw(model, within, course).make(first);
}

}  // namespace convoke::balance
