// Which figures of a population may be published, all of its dimensions taken together. Whoever knows the countries of the world
// knows that African States and Africa are nearly the same, and that subregions add up to regions: what one dimension withholds,
// another must not give back. Figures that were published before (of the same list, before a corrected decision) count, too:
// a count that differs by one to four from them tells of those few, and what was withheld stays withheld. Pure.
//
// All dimensions that put countries into groups are looked at as one set of figures. Of tables of two dimensions only those of gender with the
// regional group, the type, the status or the participation are published: what two of them tell together is no more than each tells with the
// gender of all, so each is protected by itself under its totals, and rows and columns of a withheld total are withheld whole. What cannot be
// protected so (a country by gender, type by region) is not published.
#pragma once

#include <algorithm>
#include <map>
#include <optional>

#include "plugins/balance/shares.hpp"
#include "plugins/balance/withholding.hpp"

namespace convoke::balance {

// The name of a figure: "region.african". The special groups of countries, which are counted under development as well, have one.
std::string key_of(std::string_view dimension, std::string_view group);

// Whether a dimension puts countries into groups, so that all such dimensions tell of each other.
bool of_countries(std::string_view dimension);

// Whether a table of these two may be published.
bool published_together(std::string_view rows, std::string_view columns);

// What was published, by those names; nothing where it was withheld.
using Earlier = std::map<std::string, std::optional<std::int64_t>, std::less<>>;

class Publication {
public:
    Publication(const Counted& population, bool people, std::vector<Earlier> earlier = {});
    // Which groups are withheld, and in the last place whether the total is.
    std::vector<bool> hidden(const Dimension& dimension) const;
    // Of a table of two dimensions that are published together: its cells, row after row, under totals that are shown or withheld as above.
    std::vector<bool> hidden(const Cross& table) const;

private:
    struct Figure { std::string key = {}; std::int64_t count = 0; bool sensitive = false, hidden = false; };
    struct Place {                                 // one country: how many, and the figures it is counted in
        std::int64_t number;
        std::vector<std::size_t> figures;
        bool counted_in(std::size_t key) const { return std::ranges::find(figures, key) != figures.end(); }
    };
    std::size_t figure(const std::string& dimension, const Facts& one);
    static std::vector<std::size_t> told_apart(const Place& one, const Place& other);
    void settle();
    bool total_hidden(std::int64_t total) const { return total > 0 && total < fewest_shown; }

    std::vector<Earlier> earlier_;
    // Of dimensions made of countries.
    std::vector<Place> places_ = {};
    std::vector<Figure> figures_ = {};
    std::map<std::string, std::size_t, std::less<>> by_key_ = {};
    std::int64_t total_ = 0;
    bool noughts_hidden_ = false;
};

}  // namespace convoke::balance
