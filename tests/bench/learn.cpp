#include "tests/bench/learn.hpp"

#include <cmath>
#include <cstddef>
#include <utility>

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

std::vector<double> learn(const std::vector<Example>& examples, double ridge) {
    if (examples.empty()) return {};
    const std::size_t n = examples.front().values.size();
    std::vector<double> weights(n, 0);
    for (int round = 0; round < 25; ++round) {
        std::vector<std::vector<double>> curve(n, std::vector<double>(n, 0));
        std::vector<double> slope(n, 0);
        for (std::size_t i = 0; i < n; ++i) curve[i][i] = ridge, slope[i] = -ridge * weights[i];
        for (const Example& e : examples) {
            double z = 0;
            for (std::size_t i = 0; i < n; ++i) z += weights[i] * e.values[i];
            const double p = 1 / (1 + std::exp(-z)), off = (e.right ? 1 : 0) - p, bend = std::max(p * (1 - p), 1e-6) * e.weight;
            for (std::size_t i = 0; i < n; ++i) {
                if (e.values[i] == 0) continue;
                slope[i] += e.weight * off * e.values[i];
                for (std::size_t j = 0; j < n; ++j) curve[i][j] += bend * e.values[i] * e.values[j];
            }
        }
        const std::vector<double> step = solved(curve, slope);
        for (std::size_t i = 0; i < n; ++i) weights[i] += step[i];
    }
    return weights;
}

}  // namespace bench
