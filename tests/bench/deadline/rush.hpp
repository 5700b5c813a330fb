// The last seconds of a window: a list of so many names before so many missions, which object one name after the other, every
// third of them twice to each, while an officer watches and two extend; and what the program says afterwards, held against
// what it answered meanwhile.
#pragma once

#include <string>
#include <vector>

#include "core/json/json.hpp"
#include "tests/bench/host/stage.hpp"

namespace convoke::bench {

struct Sizes { std::size_t missions = 193, names = 2'000; int seconds = 10; };

// What one mission was told of one act of its own.
struct Acknowledged {
    std::string entry, receipt;
    std::int64_t revision = 0;
    bool late = false;
    Time sent{};
    double seconds = 0;                            // until the answer was there
};

struct Outcome {
    std::vector<std::vector<Acknowledged>> missions;           // each in the order of its answers
    std::vector<std::string> unheard;              // by mission: the name of its act that nobody answered, or ""
    double seconds = 0;                            // from the first act to the last answer
    std::vector<double> watched;                   // seconds that OPGA's page took
    std::size_t acts() const;
    std::size_t late() const;
    std::vector<double> waits() const;
};

class Rush {
public:
    Rush(Stage& stage, Sizes sizes);

    enum class End { in_order, killed };
    Outcome run(End end = End::in_order);          // starts the program, and ends it; or kills it outright in the midst of the last seconds
    // Nothing lost, nothing doubled, order and lateness those of the record: std::runtime_error otherwise. Of what nobody
    // answered nothing is demanded. Asks the program, started again, and the record as it lies in the database.
    void check(const Outcome& outcome) const;
    // The lines of the record that were written meanwhile, as the database has them, in their order.
    std::vector<std::vector<std::string>> lines() const;

private:
    void furnish(int port);                        // accounts were made; the list is circulated
    Data ask(int port, const std::string& token, const std::string& method, const std::string& path, const Data& body = {}) const;

    Stage& stage_;
    Sizes sizes_;
    std::string second_officer_, list_;
    std::vector<std::string> states_, tokens_, applications_, entries_;
    std::int64_t before_ = 0;                      // the record's length when it began
};

}  // namespace convoke::bench
