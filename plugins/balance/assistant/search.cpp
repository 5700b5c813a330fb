#include "plugins/balance/assistant/search.hpp"

#include <algorithm>
#include <cmath>

namespace convoke::balance {

namespace {

constexpr double slight = 1e-6;                    // what the solver's arithmetic may be off
constexpr std::size_t digits_of_a_lot = 8;

// The aims of one search, each a program that holds what the aims before it came to.
class Aims {
public:
    Aims(const Model& model, solver::Program program, Course& course) : model_(model), program_(std::move(program)), course_(course) {}

    // Any selection at all, as soon as can be.
    bool begin() {
        const auto answer = solver::solve(program_, course_.limits());
        impossible_ = answer.outcome == solver::Outcome::impossible;
        if (answer.any()) take(answer);
        return answer.any();
    }

    // What the worst-off group lacks is one of few numbers, for names are whole: between them it is halved. Returned is what it
    // cannot be less than.
    double worst_off(double share) {
        course_.enter(Course::Phase::worst);
        const double until = course_.left() * (1 - share);
        const auto& wishes = model_.question().wishes;
        std::vector<double> steps{0};
        for (const auto& wish : wishes) {
            const double could = model_.attainable(wish);
            for (int has = 0; has < could; ++has) steps.push_back((could - has) / could);
        }
        std::ranges::sort(steps);
        std::size_t least = 0, most = place(steps, model_.score(counts_).worst);
        while (least < most) {
            const auto tried = (least + most) / 2;
            auto program = program_;
            lack_at_most(program, steps[tried]);
            const auto answer = solver::solve(program, limits_until(until));
            if (answer.any()) {
                take(answer);
                most = place(steps, model_.score(counts_).worst);
            } else if (answer.outcome == solver::Outcome::impossible) {
                least = tried + 1;
            } else {
                proved_ = false;
                break;
            }
        }
        lack_at_most(program_, model_.score(counts_).worst);
        return steps[least];
    }

    double distance(double share) {
        course_.enter(Course::Phase::distance);
        solver::Row whole;
        for (const auto& wish : model_.question().wishes) {
            const int off = program_.add(solver::Column{.cost = 1}), has = model_.column(wish.part);
            program_.add(solver::Row{.terms = {{has, 1}, {off, -1}}, .most = wish.places});
            program_.add(solver::Row{.terms = {{has, 1}, {off, 1}}, .least = wish.places});
            // Between the two whole numbers about what is wished for nobody is nearer than on the line from one to the other.
            const double below = std::floor(wish.places), rest = wish.places - below;
            program_.add(solver::Row{.terms = {{off, 1}, {has, 2 * rest - 1}}, .least = rest + (2 * rest - 1) * below});
            whole.terms.emplace_back(off, 1);
        }
        const double bound = reach(share, model_.score(counts_).distance);
        for (const auto& [column, factor] : whole.terms) program_.columns[static_cast<std::size_t>(column)].cost = 0;
        whole.most = model_.score(counts_).distance + slight;
        program_.add(std::move(whole));
        return bound;
    }

    int changes(double share) {
        course_.enter(Course::Phase::changes);
        solver::Row whole;
        int all = 0;
        for (std::size_t i = 0; i < model_.classes().size(); ++i) {
            if (!model_.classes()[i].own) continue;
            program_.columns[i].cost = -1;
            whole.terms.emplace_back(static_cast<int>(i), 1);
            all += model_.classes()[i].size();
        }
        const double bound = reach(share, model_.score(counts_).changes - all);
        for (const auto& [column, factor] : whole.terms) program_.columns[static_cast<std::size_t>(column)].cost = 0;
        whole.least = all - model_.score(counts_).changes;
        program_.add(std::move(whole));
        return static_cast<int>(std::llround(bound)) + all;
    }

    // One of those of equal worth: classes that were used already cost more, then the lot decides.
    std::optional<Counts> lot(const std::vector<Counts>& before, std::size_t from, double share) {
        auto program = program_;
        for (std::size_t i = 0; i < model_.classes().size(); ++i) {
            auto& cost = program.columns[i].cost;
            cost = model_.weight(model_.classes()[i], from);
            for (const auto& one : before) cost += 4.0 * one[i] / model_.classes()[i].size();
        }
        const auto answer = solver::solve(program, course_.limits(share));
        if (!answer.any()) return {};
        return counts_in(answer.values, model_.classes().size());
    }

    const Counts& counts() const { return counts_; }
    const solver::Program& program() const { return program_; }
    bool impossible() const { return impossible_; }
    bool proved() const { return proved_; }

private:
    static std::size_t place(const std::vector<double>& steps, double lacking) {
        return static_cast<std::size_t>(std::ranges::lower_bound(steps, lacking - slight) - steps.begin());
    }

    void lack_at_most(solver::Program& program, double part) const {
        for (const auto& wish : model_.question().wishes) {
            auto& has = program.columns[static_cast<std::size_t>(model_.column(wish.part))];
            has.least = std::max(has.least, std::ceil((1 - part) * model_.attainable(wish) - slight));
        }
    }

    solver::Limits limits_until(double left) const {
        auto limits = course_.limits();
        limits.seconds = std::max(0.0, course_.left() - left);
        return limits;
    }

    void take(const solver::Answer& answer) {
        counts_ = counts_in(answer.values, model_.classes().size());
        course_.found();
    }

    // The aim that the costs say; what is known to be the least it can come to.
    double reach(double share, double before) {
        const auto answer = solver::solve(program_, course_.limits(share));
        if (answer.outcome != solver::Outcome::proved) proved_ = false;
        // Time may have been up with something worse than what the aim before had left.
        if (answer.any() && answer.cost <= before + slight) take(answer);
        return answer.outcome == solver::Outcome::proved ? answer.cost : std::max(answer.bound, -1e9);
    }

    const Model& model_;
    solver::Program program_;
    Course& course_;
    Counts counts_;
    bool impossible_ = false, proved_ = true;
};

Selection selection_of(const Model& model, Counts counts, std::size_t from, const std::vector<int>& used = {}) {
    Selection one{.names = model.names(counts, from, used), .score = model.score(counts)};
    one.counts = std::move(counts);
    return one;
}

}  // namespace

solver::Limits Course::limits(double share) {
    return {.seconds = std::max(0.0, left() * share), .stop = [this] { return stopped(); }, .found = [this] { found(); }};
}

Counts counts_in(const std::vector<double>& values, std::size_t classes) {
    Counts counts;
    for (std::size_t i = 0; i < classes; ++i) counts.push_back(static_cast<int>(std::llround(values[i])));
    return counts;
}

Nearest nearest(const Model& model, const std::vector<Rule>& rules, Course& course, std::size_t selections) {
    Aims aims(model, model.program(rules), course);
    Nearest found;
    if (!aims.begin()) {
        found.outcome = aims.impossible() ? Nearest::Outcome::impossible : Nearest::Outcome::none;
        return found;
    }
    if (!model.question().wishes.empty()) {
        found.worst_bound = std::max(0.0, aims.worst_off(0.5));
        found.distance_bound = std::max(0.0, aims.distance(0.7));
    }
    found.within = aims.program();
    const bool own = std::ranges::any_of(model.classes(), &Class::own);
    if (own) found.changes_bound = std::max(0, aims.changes(0.7));
    found.outcome = aims.proved() ? Nearest::Outcome::proved : Nearest::Outcome::found;

    course.enter(Course::Phase::lot);
    std::vector<Counts> before;
    std::vector<int> used(model.question().candidates.size());
    for (std::size_t i = 0; i < selections; ++i) {
        auto counts = aims.lot(before, i * digits_of_a_lot, 0.3);
        if (!counts && i > 0) break;
        auto one = selection_of(model, counts ? std::move(*counts) : aims.counts(), i * digits_of_a_lot, used);
        before.push_back(one.counts);
        for (const auto name : one.names) ++used[name];
        if (std::ranges::find(found.selections, one.names, &Selection::names) == found.selections.end()) found.selections.push_back(std::move(one));
    }
    return found;
}

std::optional<Score> nearest_at_all(const Model& model, Course& course) {
    Aims aims(model, model.program({{.kind = Rule::Kind::size}}), course);
    if (!aims.begin()) return {};
    aims.worst_off(0.5);
    aims.distance(0.7);
    if (!aims.proved()) return {};
    return model.score(aims.counts());
}

std::optional<Selection> nearest_to_limits(const Model& model, Course& course) {
    course.enter(Course::Phase::near);
    std::vector<int> slacks;
    auto program = model.relaxed(model.rules(), slacks);
    for (const auto column : slacks) program.columns[static_cast<std::size_t>(column)].cost = 1;
    const auto answer = solver::solve(program, course.limits(0.7));
    if (!answer.any()) return {};
    course.found();
    return selection_of(model, counts_in(answer.values, model.classes().size()), 0);
}

}  // namespace convoke::balance
