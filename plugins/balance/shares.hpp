// Counting a population by its dimensions, beside a reference. Pure: no database, nothing is gated by a figure (para 9:
// "taking into account ... equitable geographical representation, with due regard for gender parity").
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/domain/application.hpp"
#include "core/domain/tally.hpp"

namespace convoke::balance {

struct Group {
    std::string id = {};                           // "african", "female", "ldc"; stable
    std::int64_t count = 0;
    double share = 0;                              // of the dimension's total, 0..1; 0 where nobody is counted
    double reference = -1;                         // share in the reference, or -1 where there is none
};

struct Dimension {
    std::string id = {};                           // region, m49, subregion, country, gender, ...
    std::string reference = {};                    // what the reference is: "member_states", "world", "parity", another one's name, or ""
    bool overlapping = false;                      // groups overlap, shares need not add up to one
    bool of_people = false;                        // people are counted, else organisations
    std::int64_t total = 0;
    std::vector<Group> groups = {};                // in a fixed order, empty groups included
    Text label = {};                               // of a dimension that a plugin or the meeting's form contributed, and of its groups
    Labels labels = {};
};

// What counts of an organisation, or of a person beside the country and the type of whom the person represents. `number` of
// them are alike.
struct Facts {
    std::string country = {}, type = {};           // of the headquarters; a person's, of the organisation or the State represented
    std::string consultative = {};                 // status with the Economic and Social Council: yes, no, or "": not asked
    std::string gender = {}, participation = {};   // of a person
    std::vector<std::string> activity = {};        // countries the organisation works in, as it says; none: not asked or not said
    std::vector<std::string> languages = {};       // as it says: "fr"
    std::vector<std::string> others = {};          // groups of what others tell members apart by, where the assistant asks of one member
    std::int64_t number = 1;
    auto operator<=>(const Facts&) const = default;
};

struct Counted {
    std::vector<Facts> organisations = {}, people = {};
    std::vector<Alike> alike = {};                 // what they were made of
    std::int64_t size() const;                     // organisations
    std::int64_t heads() const;                    // people
};

// The dimensions there are, in the order in which they are shown.
std::span<const std::string_view> dimensions();
bool dimension_named(std::string_view id);

// Organisations by the country of their headquarters, by type and status; people by gender and by how they take part, and by
// everything else where `people` are asked for. An unknown country is counted under "unknown", an undisclosed gender under
// "undisclosed"; who was not asked, under "unknown".
Dimension count(std::string_view dimension, const Counted& population, bool people = false);

// All dimensions, of one pass over the population.
std::vector<Dimension> count_all(const Counted& population, bool people = false);

// By a grouping that somebody else contributed.
Dimension count(const Grouping& grouping, const Counted& population, bool people = false);

// Another reference than the dimension's own: what another population, or a target, says of each group. Groups of which it
// says nothing have none.
void refer_to(Dimension& dimension, std::string name, const std::map<std::string, double, std::less<>>& shares);
void refer_to(Dimension& dimension, std::string name, const Dimension& other);
// To the population of the world, where the groups are made of countries; whether the file of countries has it.
bool refer_to_world(Dimension& dimension);

// One dimension by another: rows of the first, columns of the second, people where either counts people.
struct Cross {
    Dimension rows = {}, columns = {};             // their totals, as counted on the same members
    std::vector<std::int64_t> cells = {};          // row after row
    std::int64_t at(std::size_t row, std::size_t column) const { return cells[row * columns.groups.size() + column]; }
};
Cross cross(std::string_view rows, std::string_view columns, const Counted& population, bool people = false);
// The same by groupings, where somebody else contributed one of them.
Cross cross(const Grouping& rows, const Grouping& columns, const Counted& population, bool people = false);

// Alike members become one of their number.
void compact(std::vector<Facts>& members);

}  // namespace convoke::balance
