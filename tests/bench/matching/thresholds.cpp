#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>

#include "tests/bench/matching/accuracy.hpp"
#include "tests/bench/matching/learn.hpp"

using namespace convoke::names;

namespace bench {

namespace {

double interpolated(const std::vector<std::pair<double, double>>& knots, double p) {
    for (std::size_t i = 1; i < knots.size(); ++i)
        if (p <= knots[i].first) return knots[i - 1].second + (knots[i].second - knots[i - 1].second) * (p - knots[i - 1].first) / (knots[i].first - knots[i - 1].first);
    return knots.back().second;
}

struct Counts { int asked = 0, wrong = 0, easy = 0, easy_right = 0, right = 0; };

// Confident answers of each set under a rule.
std::map<std::string, Counts> confident(const std::vector<Outcome>& outcomes, const auto& rule) {
    std::map<std::string, Counts> of;
    for (const Outcome& o : outcomes) {
        Counts& c = of[o.set];
        ++c.asked, c.easy += o.easy;
        if (!rule(o)) continue;
        c.wrong += !o.right, c.right += o.right, c.easy_right += o.easy && o.right;
    }
    return of;
}

void print_line(const char* what, const std::map<std::string, Counts>& of) {
    std::printf("%s", what);
    for (const auto& [set, c] : of) std::printf("   %.20s: wrong %.3f, right %.2f, easy %.2f", set.c_str(), percent(c.wrong, c.asked), percent(c.right, c.asked), percent(c.easy_right, c.easy));
    std::printf("\n");
}

}  // namespace

std::vector<std::pair<double, double>> rising_shares(const std::vector<Outcome>& outcomes) {
    constexpr std::size_t bins = 60;
    struct Bin { double sum = 0, right = 0, count = 0; };
    // ROR is asked more questions, and in two readings: both together are to count as much as the two registers of the product.
    std::map<std::string, double> asked;
    for (const Outcome& o : outcomes) ++asked[o.set];
    double of_ror = 0, of_product = 0;
    for (const auto& [set, count] : asked) (set.starts_with("ror") ? of_ror : of_product) += count;
    const double ror_weight = of_ror > 0 && of_product > 0 ? of_product / of_ror : 1;
    std::vector<const Outcome*> order;
    for (const Outcome& o : outcomes)
        if (o.probability > 0) order.push_back(&o);
    std::sort(order.begin(), order.end(), [](const Outcome* a, const Outcome* b) { return a->probability < b->probability; });
    std::vector<Bin> rising;
    const auto share = [](const Bin& b) { return (b.right + 0.5) / (b.count + 1); };         // nothing is certain
    for (std::size_t i = 0; i < bins; ++i) {
        Bin bin;
        for (std::size_t k = order.size() * i / bins; k < order.size() * (i + 1) / bins; ++k) {
            const double weight = order[k]->set.starts_with("ror") ? ror_weight : 1;
            bin.sum += weight * order[k]->probability, bin.right += weight * order[k]->right, bin.count += weight;
        }
        if (bin.count == 0) continue;
        rising.push_back(bin);
        while (rising.size() > 1 && share(rising[rising.size() - 2]) >= share(rising.back())) {
            Bin& before = rising[rising.size() - 2];
            before.sum += rising.back().sum, before.right += rising.back().right, before.count += rising.back().count;
            rising.pop_back();
        }
    }
    std::vector<std::pair<double, double>> knots{{0, 0}};
    for (const Bin& b : rising) knots.emplace_back(b.sum / b.count, share(b));
    knots.emplace_back(1, std::max(0.9995, knots.back().second));
    return knots;
}

void print_thresholds(const std::vector<Outcome>& outcomes) {
    const auto knots = rising_shares(outcomes);
    std::printf("\nknots for core/names/score.cpp:\n   ");
    for (const auto& [p, right] : knots) std::printf(" {%.4f, %.4f},", p, right);
    std::printf("\n\nin per cent of the tuning half, confident answers:\n");
    const auto safe = [](const Outcome& o, double rival, double bare) { return o.settled && o.lead >= (o.rivalled ? rival : bare); };
    for (double from : {0.7, 0.8, 0.85, 0.88, 0.9, 0.92, 0.94, 0.95, 0.96, 0.97, 0.98}) {
        char what[40];
        std::snprintf(what, sizeof what, "match_from %.3f", from);
        print_line(what, confident(outcomes, [&](const Outcome& o) { return safe(o, lead_from, bare_lead_from) && interpolated(knots, o.probability) >= from; }));
    }
    for (double rival : {0.0, 1.0, 2.0, 4.0}) {
        char what[60];
        std::snprintf(what, sizeof what, "lead_from %.1f", rival);
        print_line(what, confident(outcomes, [&](const Outcome& o) { return safe(o, rival, bare_lead_from) && interpolated(knots, o.probability) >= match_from; }));
    }
    for (double from : {0.01, 0.02, 0.03, 0.04, 0.05, 0.07, 0.1})
        for (double near : {0.5, 0.6, 0.7, 0.8}) {
            int found = 0, lost = 0, nobody = 0, asked = 0;
            for (const Outcome& o : outcomes) {
                const bool none = o.alike < near && interpolated(knots, o.probability) < from;
                found += o.truth_listed, lost += o.truth_listed && none;
                nobody += !o.has_truth, asked += !o.has_truth && !none;
            }
            std::printf("review_from %.2f near_from %.1f: of true entries among five %.2f answered none; of who is not there %.2f sent to a person\n", from, near, percent(lost, found), percent(asked, nobody));
        }
}

}  // namespace bench
