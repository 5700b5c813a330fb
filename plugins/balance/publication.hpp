// Which figures of a population may be published, all of its dimensions taken together. Whoever knows the countries of the world
// knows that African States and Africa are nearly the same, and that subregions add up to regions: what one dimension withholds,
// another must not give back. Figures that were published before (of the same list, before a corrected decision) count, too:
// a count that differs by one to four from them tells of those few, and what was withheld stays withheld. Pure.
//
// Regions, subregions, intermediate regions and countries nest; they are looked at as one network with regional groups, with
// development, and with each of the special groups of countries, and these with each other by twos. What three of those tell together
// is not looked at, nor are tables of two dimensions beside others than their own.
#pragma once

#include <map>
#include <optional>
#include <set>

#include "plugins/balance/shares.hpp"
#include "plugins/balance/withholding.hpp"

namespace convoke::balance {

// The name of a figure: "region.african". The special groups of countries, which are counted under development as well, have one.
std::string key_of(std::string_view dimension, std::string_view group);

// Whether a dimension puts countries into groups, so that all such dimensions tell of each other.
bool of_countries(std::string_view dimension);

// What was published, by those names; nothing where it was withheld.
using Earlier = std::map<std::string, std::optional<std::int64_t>, std::less<>>;

class Publication {
public:
    Publication(const Counted& population, bool people, std::vector<Earlier> earlier = {});
    // Which groups are withheld, and in the last place whether the total is.
    std::vector<bool> hidden(const Dimension& dimension) const;
    // Of a table of two dimensions: its cells, row after row, under totals that are shown or withheld as above.
    std::vector<bool> hidden(const Cross& table) const;

private:
    struct Network;
    void settle();
    bool protect(Network& network);
    bool total_hidden(std::int64_t total) const { return total > 0 && total < fewest_shown; }

    std::vector<Earlier> earlier_;
    std::vector<Facts> members_;
    std::set<std::string, std::less<>> hidden_;    // of dimensions made of countries
};

}  // namespace convoke::balance
