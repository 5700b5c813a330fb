#include "tests/bench/figure.hpp"

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <stdexcept>

#include "core/json/json.hpp"

namespace convoke::bench {

namespace {

// Four digits say all that such a measurement knows.
double rounded(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.4g", value);
    return std::strtod(text, nullptr);
}

}  // namespace

Measured middle(std::vector<Measured> rounds) {
    if (rounds.empty()) throw std::logic_error("nothing was measured");
    std::ranges::sort(rounds, {}, [](const Measured& one) { return one.value / one.floor; });
    return rounds[rounds.size() / 2];
}

double quantile(std::vector<double> values, double share) {
    if (values.empty()) throw std::logic_error("nothing was measured");
    std::ranges::sort(values);
    return values[std::min(values.size() - 1, static_cast<std::size_t>(share * static_cast<double>(values.size())))];
}

void print(const Figure& figure, const Measured& measured) {
    const double ratio = measured.value / measured.floor;
    const bool met = figure.wanted == Wanted::at_least ? ratio >= figure.goal : ratio <= figure.goal;
    std::cout << write_json(Data::Members{{"name", figure.name}, {"value", rounded(measured.value)}, {"unit", figure.unit},
                                          {"floor", rounded(measured.floor)}, {"ratio", rounded(ratio)}, {"goal", figure.goal}, {"met", met}})
              << std::endl;
}

void tell(const std::string& progress) { std::cerr << progress << std::endl; }

Effort effort_of(int count, char** words) {
    auto effort = Effort::full;
    for (int i = 1; i < count; ++i) {
        const std::string word = words[i];
        if (word == "--quick") effort = Effort::quick;
        else if (word == "--smoke") effort = Effort::smoke;
        else throw std::runtime_error("usage: " + std::string(words[0]) + " [--quick | --smoke]");
    }
    return effort;
}

double now_in_seconds() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

double processor_seconds() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    const auto seconds = [](const timeval& time) { return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6; };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

}  // namespace convoke::bench
