// What a bench says: one JSON line for each figure, on standard output. How it goes meanwhile is told on standard error.
#pragma once

#include <string>
#include <vector>

namespace convoke::bench {

// Beside what was measured stands its floor, measured in the same run (or an allowance, where the name says so); the
// goal is a bound of their ratio.
enum class Wanted { at_least, at_most };
struct Figure {
    std::string name;                              // "submissions.sqlite.16_clients"
    std::string unit;
    Wanted wanted = Wanted::at_least;
    double goal = 1;
};

struct Measured { double value = 0, floor = 0; };

// The round whose ratio is the middle one: what else the machine does disturbs some rounds, and both halves of each.
Measured middle(std::vector<Measured> rounds);

// The value below which that share of them lies.
double quantile(std::vector<double> values, double share);

void print(const Figure& figure, const Measured& measured);
void tell(const std::string& progress);

// Full: figures to compare over time. Quick: to look at. Smoke: only to see that it still works.
enum class Effort { full, quick, smoke };
Effort effort_of(int count, char** words);         // --quick, --smoke
template <typename T>
T by(Effort effort, T full, T quick, T smoke) { return effort == Effort::full ? full : effort == Effort::quick ? quick : smoke; }

double now_in_seconds();
double processor_seconds();                        // of this process, all its threads

}  // namespace convoke::bench
