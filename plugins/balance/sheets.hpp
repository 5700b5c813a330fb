// Figures that tell of each other, and of which of them are withheld so that neither they, nor they beside what was published before
// of the same meeting, give back a number of one to four. Pure.
//
// Whoever has all of it cannot work a number out where the population could be another one that shows the same: one member of a place
// might be of another place instead. Where several publications may count that member, it is another one in each of them; where one
// of them is a part of another (the pool of the applicants, a version of the list, the same again a week later), it stays a part. So a
// number is protected where there are two places and a set of publications for which all that holds. Not only what is counted is
// protected, but also by how much the counts of two publications differ: those few came or went.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace convoke::balance {

// One country, or one group of a dimension that is not made of countries: how many, and the figures they are counted in.
struct Place { std::string name = {}; std::int64_t number = 0; std::vector<std::string> figures = {}; };

struct Sheet {
    std::string id = {};
    std::vector<Place> places = {};                // those with somebody in them
    std::set<std::string, std::less<>> hidden = {};            // figures that are withheld
    bool noughts_hidden = false;                   // then nothing of it is shown
    std::string fixed = {};                        // a figure that is shown elsewhere: it helps nobody to withhold it

    std::int64_t total() const;
    std::map<std::string, std::int64_t, std::less<>> counts() const;
    bool withholds(std::string_view figure) const { return (noughts_hidden && figure != fixed) || hidden.contains(figure); }
};

// Marks in `now` what has to be withheld beside sheets of the same id that were published before. False where even withholding all of
// it would give a number back.
bool withhold(Sheet& now, const std::vector<const Sheet*>& before);

}  // namespace convoke::balance
