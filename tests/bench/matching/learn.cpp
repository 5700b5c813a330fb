#include "tests/bench/matching/learn.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

using namespace convoke::names;

namespace bench {

namespace {

// Solves a * x = b for a symmetric positive matrix, in place.
std::vector<double> solved(std::vector<std::vector<double>> a, std::vector<double> b) {
    const std::size_t n = b.size();
    for (std::size_t i = 0; i < n; ++i) {
        std::size_t pivot = i;
        for (std::size_t r = i + 1; r < n; ++r)
            if (std::abs(a[r][i]) > std::abs(a[pivot][i])) pivot = r;
        std::swap(a[i], a[pivot]), std::swap(b[i], b[pivot]);
        for (std::size_t r = i + 1; r < n; ++r) {
            const double share = a[r][i] / a[i][i];
            for (std::size_t c = i; c < n; ++c) a[r][c] -= share * a[i][c];
            b[r] -= share * b[i];
        }
    }
    for (std::size_t i = n; i-- > 0;) {
        for (std::size_t c = i + 1; c < n; ++c) b[i] -= a[i][c] * b[c];
        b[i] /= a[i][i];
    }
    return b;
}

}  // namespace

std::vector<double> learn(const std::vector<Choice>& choices, std::vector<double> weights, const std::vector<bool>& fixed, double ridge) {
    const std::size_t n = weights.size();
    for (int round = 0; round < 12; ++round) {
        std::vector<std::vector<double>> curve(n, std::vector<double>(n, 0));
        std::vector<double> slope(n, 0), mean(n);
        double likelihood = 0;
        for (std::size_t i = 0; i < n; ++i) curve[i][i] = ridge, slope[i] = -ridge * weights[i];
        for (const Choice& choice : choices) {
            std::vector<double> p;
            double sum = 1;
            for (const Signs& signs : choice.candidates) {
                double z = 0;
                for (std::size_t i = 0; i < n; ++i) z += weights[i] * signs[i];
                p.push_back(std::exp(std::min(z, 50.0)));
                sum += p.back();
            }
            std::fill(mean.begin(), mean.end(), 0);
            for (std::size_t c = 0; c < p.size(); ++c) {
                p[c] /= sum;
                const Signs& x = choice.candidates[c];
                const double off = choice.weight * ((c == choice.right ? 1 : 0) - p[c]);
                for (std::size_t i = 0; i < n; ++i) {
                    if (x[i] == 0) continue;
                    slope[i] += off * x[i], mean[i] += p[c] * x[i];
                    if (p[c] > 1e-6)
                        for (std::size_t j = 0; j <= i; ++j) curve[i][j] += choice.weight * p[c] * x[i] * x[j];
                }
            }
            for (std::size_t i = 0; i < n; ++i)
                for (std::size_t j = 0; mean[i] != 0 && j <= i; ++j) curve[i][j] -= choice.weight * mean[i] * mean[j];
            likelihood += choice.weight * std::log(std::max(1e-12, choice.right == Choice::none ? 1 / sum : p[choice.right]));
        }
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = 0; j < i; ++j) curve[j][i] = curve[i][j];
            if (!fixed[i]) continue;
            for (std::size_t j = 0; j < n; ++j) curve[i][j] = curve[j][i] = i == j;
            slope[i] = 0;
        }
        const std::vector<double> step = solved(curve, slope);
        double furthest = 0;
        for (double s : step) furthest = std::max(furthest, std::abs(s));
        const double share = furthest > 3 ? 3 / furthest : 1;            // no leaps
        for (std::size_t i = 0; i < n; ++i) weights[i] += share * step[i];
        std::fprintf(stderr, "round %d: log-likelihood %.1f\n", round, likelihood);
        if (furthest < 1e-3) break;
    }
    return weights;
}

namespace {

Outcome outcome_of(const Set& set, const Question& q, const Index::Held& held, const std::vector<Weighed>& all) {
    Outcome out{.set = set.name, .easy = q.kind.starts_with("easy"), .has_truth = !q.truth.empty()};
    std::vector<double> odds;
    for (std::size_t i = 0; i < all.size(); ++i) {
        odds.push_back(all[i].odds);
        if (i >= 5) continue;
        out.truth_listed = out.truth_listed || held.rows[all[i].row].id == q.truth;
        out.alike = std::max(out.alike, of(all[i].signs, Sign::alike));
    }
    if (all.empty()) return out;
    out.probability = probabilities(odds).front();
    out.right = held.rows[all[0].row].id == q.truth;
    out.settled = of(all[0].signs, Sign::settled) > 0;
    out.rivalled = all[0].rivalled, out.lead = all[0].lead;
    return out;
}

}  // namespace

void Lessons::take(const Set& set, const Index& index) {
    constexpr std::size_t most = 20;
    const Index::Held& held = IndexProbe::of(index);
    for (const Question& q : set.questions) {
        // Countries of the set are true or made up, never merely different: what that weighs is set by hand.
        if (!q.tuning || q.truth == "?" || q.kind == "other.same_name_elsewhere") continue;
        const Asked asked = asked_of(q.query, held.vocabulary);
        const std::vector<Weighed> all = weigh(asked, held, gather(asked, held));
        Choice& choice = choices_.emplace_back();
        for (std::size_t i = 0; i < all.size(); ++i) {
            const bool right = held.rows[all[i].row].id == q.truth;
            if (choice.candidates.size() >= most && !right) continue;
            if (right) choice.right = choice.candidates.size();
            choice.candidates.push_back(all[i].signs);
        }
        outcomes_.push_back(outcome_of(set, q, held, all));
    }
}

void Lessons::print() const {
    std::vector<double> weights;
    for (std::size_t i = 0; i < sign_count; ++i) {
        Signs one{};
        one[i] = 1;
        weights.push_back(log_odds(one));
    }
    std::vector<bool> fixed(sign_count, false);
    for (Sign s : set_by_hand) fixed[static_cast<std::size_t>(s)] = true;
    weights = learn(choices_, weights, fixed, 1.0);
    std::printf("\nweights for core/names/score.cpp, from %zu questions:\n", choices_.size());
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const std::string name(name_of(static_cast<Sign>(i)));
        std::printf("    {Sign::%s, \"%s\", %.2f},\n", name.c_str(), name.c_str(), weights[i]);
    }
    print_thresholds(outcomes_);
}

}  // namespace bench
