// Which selections come nearest, one aim after the other: the limits hold, the worst-off group lacks least, all groups together
// are least off, fewest names of the officer's own list are left out; what is then of equal worth is chosen by the lot. Pure.
#pragma once

#include <atomic>
#include <chrono>
#include <optional>

#include "plugins/balance/assistant/model.hpp"

namespace convoke::balance {

// The clock and the wish to stop of one run; what it tells of itself while it goes on. Shared by two threads.
class Course {
public:
    enum class Phase { begun, worst, distance, changes, lot, conflict, near, lottery, done };

    explicit Course(double seconds) : began_(Clock::now()), seconds_(seconds) {}
    void restart() { began_ = Clock::now(); }      // it may have waited for others
    void stop() { stopped_ = true; }
    bool stopped() const { return stopped_; }
    double elapsed() const { return std::chrono::duration<double>(Clock::now() - began_.load()).count(); }
    // A little is kept back: what the solver is in the middle of ends a moment later, and what was found has to be told.
    double left() const { return stopped_ ? 0 : seconds_ * 0.97 - elapsed(); }
    double seconds() const { return seconds_; }

    void enter(Phase phase) { phase_ = phase; }
    Phase phase() const { return phase_; }
    void found() { double none = -1; first_.compare_exchange_strong(none, elapsed()); }
    std::optional<double> first() const { const double at = first_; return at < 0 ? std::nullopt : std::optional(at); }

    // For the solver, with so much of what time is left.
    solver::Limits limits(double share = 1);

private:
    using Clock = std::chrono::steady_clock;
    std::atomic<Clock::time_point> began_;
    double seconds_;
    std::atomic<bool> stopped_ = false;
    std::atomic<Phase> phase_ = Phase::begun;
    std::atomic<double> first_ = -1;
};

struct Selection {
    Counts counts = {};
    std::vector<std::size_t> names = {};           // places among the candidates
    Score score = {};
};

struct Nearest {
    enum class Outcome { proved, found, impossible, none };
    Outcome outcome = Outcome::none;
    std::vector<Selection> selections = {};        // of equal worth, the first one first
    // Where time was up: nothing is better than this. Else as the score.
    double worst_bound = 0, distance_bound = 0;
    int changes_bound = 0;
    solver::Program within = {};                   // the rules, and that the first two aims are as good as here
};

// At most so many selections of equal worth.
Nearest nearest(const Model& model, const std::vector<Rule>& rules, Course& course, std::size_t selections = 3);

// How near the candidates let one get at all: the size alone holds.
std::optional<Score> nearest_at_all(const Model& model, Course& course);

// Where the limits contradict each other: what keeps them by as few places as can be; nothing where the others do, too.
std::optional<Selection> nearest_to_limits(const Model& model, Course& course);

Counts counts_in(const std::vector<double>& values, std::size_t classes);

}  // namespace convoke::balance
