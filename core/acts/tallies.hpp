// Tallies that were just made: a page and its pictures ask for the same one within a moment, and are to be of one reading.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>

#include "core/domain/tally.hpp"

namespace convoke {

class Tallies {
public:
    using Tally = std::shared_ptr<const std::vector<Alike>>;
    // What was counted under that key no more than ten seconds ago, while the record had the same length; else what `count` gives.
    Tally get(const std::string& key, std::int64_t recorded, Time now, const std::function<std::vector<Alike>()>& count);

private:
    struct Kept { std::int64_t recorded; Time at; Tally tally; };
    std::mutex lock_;
    std::map<std::string, Kept> kept_;
};

}  // namespace convoke
