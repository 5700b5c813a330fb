// From evidence to a score.
#include "core/names/score.hpp"

#include <catch2/catch.hpp>

using namespace convoke::names;

TEST_CASE("A calibrated score rises with the probability, stays between nothing and certainty, and keeps the order of candidates") {
    double former = calibrated(0);
    CHECK(former >= 0);
    for (int i = 1; i <= 10'000; ++i) {
        const double score = calibrated(i / 10'000.0);
        CHECK(score > former - 1e-12);
        former = score;
    }
    CHECK(former < 1);
    CHECK(former > match_from);
}

TEST_CASE("Candidates and nobody share one certainty") {
    const auto shares = probabilities({2.0, 1.0, -40.0});
    CHECK(shares[0] > shares[1]);
    CHECK(shares[0] + shares[1] + shares[2] < 1);
    CHECK(probabilities({60.0, 0.0}).front() > 0.999);
}
