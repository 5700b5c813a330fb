#include "plugins/balance/assistant/inquiry.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace convoke::balance {

namespace {

constexpr double slight = 1e-9;

auto rank(const Score& score) { return std::tuple(score.missing, std::llround(score.worst / slight), std::llround(score.distance / slight)); }

bool one_more_fits(const Model& model, const Counts& counts, std::size_t at) {
    const auto& one = model.classes()[at];
    if (one.out || counts[at] >= one.size()) return false;
    if (!model.question().one_per_organisation) return true;
    int of_type = 0;
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (model.classes()[i].type == one.type) of_type += counts[i];
    return of_type < one.units;
}

// A list and how many of each part are on it, so that a list that differs by one name is not counted anew.
class Lengthened {
public:
    Lengthened(const Model& model, const Counts& counts) : model_(model), length_(std::accumulate(counts.begin(), counts.end(), 0)) {
        for (const auto& one : model.question().limits) limits_.push_back(model.number(one.part, counts));
        for (const auto& one : model.question().wishes) wishes_.push_back(model.number(one.part, counts));
    }

    Score score(const Class* of = nullptr, int more = 0) const {
        const auto& question = model_.question();
        const double length = length_ + more, scale = question.size > 0 ? length / question.size : 0;
        Score score;
        for (std::size_t i = 0; i < limits_.size(); ++i) {
            const auto& limit = question.limits[i];
            const int has = limits_[i] + (of && model_.holds(*of, limit.part) ? more : 0);
            score.missing += std::max(0, limit.at_least ? limit.number - has : has - limit.number);
        }
        for (std::size_t i = 0; i < wishes_.size(); ++i) {
            auto wish = question.wishes[i];
            wish.places *= scale;
            const double has = wishes_[i] + (of && model_.holds(*of, wish.part) ? more : 0), could = model_.attainable(wish);
            if (could > 0) score.worst = std::max(score.worst, (could - has) / could);
            // Of the length, so that lists of other lengths compare.
            if (length > 0) score.distance += std::abs(has - wish.places) / length * question.size;
        }
        return score;
    }

private:
    const Model& model_;
    int length_;
    std::vector<int> limits_, wishes_;
};

}  // namespace

Score score_of_list(const Model& model, const Counts& counts) { return Lengthened(model, counts).score(); }

std::vector<SingleStep> best_steps(const Model& model, std::size_t most) {
    const auto own = model.own();
    if (std::accumulate(own.begin(), own.end(), 0) == 0) return {};
    const Lengthened list(model, own);
    const auto now = rank(list.score());
    std::vector<SingleStep> steps;
    for (std::size_t i = 0; i < own.size(); ++i) {
        for (const bool addition : {true, false}) {
            if (addition ? !one_more_fits(model, own, i) : own[i] == 0 || model.classes()[i].in) continue;
            const SingleStep step{i, addition, list.score(&model.classes()[i], addition ? 1 : -1)};
            if (rank(step.score) < now) steps.push_back(step);
        }
    }
    std::ranges::stable_sort(steps, {}, [](const SingleStep& one) { return rank(one.score); });
    // Of additions and of removals so many each.
    std::vector<SingleStep> best;
    for (const bool addition : {true, false}) {
        std::size_t left = most;
        for (const auto& one : steps)
            if (one.addition == addition && left > 0) best.push_back(one), --left;
    }
    return best;
}

Result inquire(const Model& model, Course& course) {
    Result result;
    const auto& question = model.question();
    if (std::ranges::any_of(model.classes(), &Class::own)) {
        result.own = score_of_list(model, model.own());
        result.steps = best_steps(model);
    }
    result.nearest = nearest(model, model.rules(), course, question.lottery ? 1 : 3);
    if (result.nearest.outcome == Nearest::Outcome::impossible) {
        result.conflict = conflict(model, course);
        result.instead = nearest_to_limits(model, course);
    }
    if (question.lottery && !result.nearest.selections.empty())
        result.lottery = lottery(model, result.nearest.within, result.nearest.selections.front().counts, course);
    if (!question.wishes.empty()) {
        course.enter(Course::Phase::near);
        result.at_all = nearest_at_all(model, course);
    }
    result.first = course.first();
    result.seconds = course.elapsed();
    result.stopped = course.stopped();
    course.enter(Course::Phase::done);
    return result;
}

}  // namespace convoke::balance
