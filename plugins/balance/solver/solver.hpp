// Linear programs, with whole numbers or without: the one place that knows which solver there is (CBC and CLP of COIN-OR).
// Why these, see plugins/balance/README.md. Knows nothing of balance.
#pragma once

#include <functional>
#include <limits>
#include <utility>
#include <vector>

namespace convoke::solver {

inline constexpr double unbounded = std::numeric_limits<double>::max();

// What is branched on first has the lowest rank.
struct Column { double least = 0, most = unbounded, cost = 0; bool whole = false; int rank = 1; };
struct Row { std::vector<std::pair<int, double>> terms = {}; double least = -unbounded, most = unbounded; };

// The cost is made as small as possible.
struct Program {
    std::vector<Column> columns = {};
    std::vector<Row> rows = {};
    int add(Column column) { columns.push_back(column); return static_cast<int>(columns.size()) - 1; }
    void add(Row row) { rows.push_back(std::move(row)); }
};

enum class Outcome {
    proved,                                        // nothing costs less
    found,                                         // time was up, or it was stopped: something between bound and cost
    impossible,                                    // proved that the rows cannot all hold
    none,                                          // time was up, or it was stopped, before anything was known
};

struct Answer {
    Outcome outcome = Outcome::none;
    std::vector<double> values = {};               // of the columns; whole ones are whole
    double cost = 0, bound = -unbounded;           // no answer costs less than the bound
    std::vector<double> prices = {};               // of the rows, where no column is whole: what one more of its right side costs
    bool any() const { return outcome == Outcome::proved || outcome == Outcome::found; }
};

struct Limits {
    double seconds = 10;
    double gap = 0;                                // share of the cost by which an answer that counts as proved may miss the best
    std::function<bool()> stop = {};               // asked often; true ends the search with what was found
    std::function<void()> found = {};              // something better was found
};

// On the caller's thread, with no other.
Answer solve(const Program& program, const Limits& limits);

}  // namespace convoke::solver
