// Acts acknowledged a second when all missions object at the deadline, and how long the slowest of a hundred waits, beside the
// database alone committing the same lines one by one.
#include "core/store/record.hpp"
#include "tests/bench/deadline/rush.hpp"
#include "tests/bench/figure.hpp"
#include "tests/bench/host/program.hpp"
#include "tests/bench/host/raw.hpp"

namespace convoke::bench {

namespace {

// Durable commits a second of the raw database: every line of the record that the acts left, with the head, flushed by itself.
double commits_per_second(const std::string& location, const std::vector<Raw::Row>& lines) {
    const auto raw = Raw::open(location);
    const int begin = raw->prepare("BEGIN"), commit = raw->prepare("COMMIT"),
              line = raw->prepare("INSERT INTO record VALUES (CAST($1 AS BIGINT), $2, $3, $4, $5, $6, $7, $8, $9)"),
              head = raw->prepare("UPDATE record_head SET sequence = CAST($1 AS BIGINT), hash = $2 WHERE one = 1");
    const auto begun = now_in_seconds();
    for (const auto& one : lines) {
        raw->run(begin);
        raw->run(line, one);
        raw->run(head, std::vector<std::string>{one.front(), one.back()});
        raw->run(commit);
    }
    return static_cast<double>(lines.size()) / (now_in_seconds() - begun);
}

// The program is killed outright in the midst of the last seconds; then it is asked what it has.
void kill_outright(const std::string& kind, const Sizes& sizes) {
    tell("deadline, " + kind + ": " + std::to_string(sizes.missions) + " missions and " + std::to_string(sizes.names) + " names, for a program that will be killed");
    Stage stage(kind, 100);
    Rush rush(stage, sizes);
    const auto outcome = rush.run(Rush::End::killed);
    rush.check(outcome);
    if (const auto broken = store::verify_record(*stage.open().house().database.read())) throw std::runtime_error("the record is broken at line " + std::to_string(broken->sequence));
}

void measure(const std::string& kind, Effort effort) {
    constexpr double goal = 0.05, longest_wait = 2;
    const auto rounds = by(effort, 3, 1, 1);
    const auto sizes = by(effort, Sizes{}, Sizes{}, Sizes{.missions = 9, .names = 30, .seconds = 2});
    std::vector<Measured> rates, waits;
    for (int round = 0; round < rounds; ++round) {
        tell("deadline, " + kind + ": " + std::to_string(sizes.missions) + " missions and " + std::to_string(sizes.names) + " names are made");
        Stage stage(kind, 100);
        Rush rush(stage, sizes);
        const auto copy = stage.copied();
        const auto outcome = rush.run();
        tell("deadline, " + kind + ": OPGA's page took " + std::to_string(quantile(outcome.watched, 0.5)) + " s, at most " + std::to_string(quantile(outcome.watched, 1)));
        const auto lines = rush.lines();
        rates.push_back({static_cast<double>(outcome.acts()) / outcome.seconds, commits_per_second(copy, lines)});
        waits.push_back({quantile(outcome.waits(), 0.99), longest_wait});
        rush.check(outcome);
        if (outcome.late() == 0 || outcome.late() == outcome.acts()) throw std::runtime_error("some came late, and not all");
    }
    auto few = sizes;                              // what is asked of a killed program does not depend on the length of the list
    few.names = by(effort, sizes.names, std::size_t{400}, sizes.names);
    kill_outright(kind, few);
    print({"deadline." + kind + ".acknowledged", "acts/s", Wanted::at_least, goal}, middle(rates));
    print({"deadline." + kind + ".99th_percentile.allowance_2_seconds", "s", Wanted::at_most, 1}, middle(waits));
}

}  // namespace

}  // namespace convoke::bench

int main(int count, char** words) {
    using namespace convoke::bench;
    return run_bench(count, words, measure);
}
