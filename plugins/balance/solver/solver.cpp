#include "plugins/balance/solver/solver.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>

#include <coin/CbcEventHandler.hpp>
#include <coin/CbcHeuristic.hpp>
#include <coin/CbcHeuristicFPump.hpp>
#include <coin/CbcModel.hpp>
#include <coin/CglGomory.hpp>
#include <coin/CglKnapsackCover.hpp>
#include <coin/CglMixedIntegerRounding2.hpp>
#include <coin/CglProbing.hpp>
#include <coin/CoinPackedMatrix.hpp>
#include <coin/OsiClpSolverInterface.hpp>

namespace convoke::solver {

namespace {

double bounded(double value) { return value >= unbounded ? COIN_DBL_MAX : value <= -unbounded ? -COIN_DBL_MAX : value; }

void load(const Program& program, OsiClpSolverInterface& into) {
    std::vector<int> rows, columns;
    std::vector<double> elements, least, most, cost, row_least, row_most;
    for (std::size_t i = 0; i < program.rows.size(); ++i) {
        for (const auto& [column, factor] : program.rows[i].terms) {
            rows.push_back(static_cast<int>(i));
            columns.push_back(column);
            elements.push_back(factor);
        }
        row_least.push_back(bounded(program.rows[i].least));
        row_most.push_back(bounded(program.rows[i].most));
    }
    for (const auto& one : program.columns) {
        least.push_back(bounded(one.least));
        most.push_back(bounded(one.most));
        cost.push_back(one.cost);
    }
    CoinPackedMatrix matrix(true, rows.data(), columns.data(), elements.data(), static_cast<CoinBigIndex>(elements.size()));
    matrix.setDimensions(static_cast<int>(program.rows.size()), static_cast<int>(program.columns.size()));
    into.loadProblem(matrix, least.data(), most.data(), cost.data(), row_least.data(), row_most.data());
    for (std::size_t i = 0; i < program.columns.size(); ++i)
        if (program.columns[i].whole) into.setInteger(static_cast<int>(i));
}

class Watch final : public CbcEventHandler {
public:
    explicit Watch(const Limits& limits) : limits_(&limits) {}
    CbcEventHandler* clone() const override { return new Watch(*this); }
    CbcAction event(CbcEvent what) override {
        if ((what == solution || what == heuristicSolution) && limits_->found) limits_->found();
        return limits_->stop && limits_->stop() ? stop : noAction;
    }

private:
    const Limits* limits_;
};

void keep(Answer& answer, const double* values, const Program& program) {
    answer.values.assign(values, values + program.columns.size());
    answer.cost = 0;
    for (std::size_t i = 0; i < program.columns.size(); ++i) {
        if (program.columns[i].whole) answer.values[i] = std::round(answer.values[i]);
        answer.cost += program.columns[i].cost * answer.values[i];
    }
}

Answer continuous(OsiClpSolverInterface& lp, const Program& program) {
    Answer answer;
    if (lp.isProvenPrimalInfeasible()) answer.outcome = Outcome::impossible;
    if (!lp.isProvenOptimal()) return answer;
    answer.outcome = Outcome::proved;
    keep(answer, lp.getColSolution(), program);
    answer.bound = answer.cost;
    answer.prices.assign(lp.getRowPrice(), lp.getRowPrice() + program.rows.size());
    return answer;
}

void equip(CbcModel& model) {
    CglProbing probing;
    probing.setUsingObjective(1);
    probing.setMaxPass(1);
    probing.setMaxProbe(20);
    CglGomory gomory;
    gomory.setLimit(100);
    CglMixedIntegerRounding2 rounding;
    CglKnapsackCover cover;
    model.addCutGenerator(&probing, -1, "probing");
    model.addCutGenerator(&gomory, -1, "gomory");
    model.addCutGenerator(&rounding, -1, "rounding");
    model.addCutGenerator(&cover, -1, "cover");
    CbcRounding simple(model);
    CbcHeuristicFPump pump(model);
    pump.setMaximumPasses(20);
    model.addHeuristic(&simple);
    model.addHeuristic(&pump);
}

}  // namespace

Answer solve(const Program& program, const Limits& limits) {
    if (limits.seconds <= 0 || (limits.stop && limits.stop())) return {};
    OsiClpSolverInterface lp;
    lp.messageHandler()->setLogLevel(0);
    lp.getModelPtr()->setLogLevel(0);
    load(program, lp);
    lp.initialSolve();
    if (!lp.isProvenOptimal() || std::ranges::none_of(program.columns, &Column::whole)) return continuous(lp, program);
    Answer answer{.bound = lp.getObjValue()};

    CbcModel model(lp);
    model.setLogLevel(0);
    model.messageHandler()->setLogLevel(0);
    model.solver()->messageHandler()->setLogLevel(0);
    model.setUseElapsedTime(true);
    model.setMaximumSeconds(limits.seconds);
    model.setAllowableGap(1e-9);
    model.setAllowableFractionGap(limits.gap);
    Watch watch(limits);
    model.passInEventHandler(&watch);
    equip(model);
    std::vector<int> ranks;
    for (const auto& one : program.columns)
        if (one.whole) ranks.push_back(one.rank);
    model.findIntegers(false);
    model.passInPriorities(ranks.data(), false);
    model.branchAndBound();
    if (model.bestSolution()) keep(answer, model.bestSolution(), program);
    if (model.isProvenOptimal() && model.bestSolution()) {
        answer.outcome = Outcome::proved;
        answer.bound = limits.gap > 0 ? std::min(answer.cost, model.getBestPossibleObjValue()) : answer.cost;
    } else if (model.isProvenInfeasible()) {
        answer.outcome = Outcome::impossible;
    } else if (model.bestSolution()) {
        answer.outcome = Outcome::found;
        answer.bound = std::min(answer.cost, std::max(answer.bound, model.getBestPossibleObjValue()));
    }
    return answer;
}

}  // namespace convoke::solver
