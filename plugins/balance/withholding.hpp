// Which figures are withheld where they leave the Office of the President: counts of one to four, and as many others as it takes
// so that nobody can work those out from the totals, from the table itself or from how the rule works. Pure. What dimensions tell of
// each other, and what was published before: publication.hpp.
//
// Published counts are a circulation: each count is an arc between two nodes, and what flows into a node flows out of it. A row
// total flows into its row, the counts of the row flow on into the columns, the column totals out of them, the total back to
// the start. A withheld arc can be worked out exactly where no cycle of withheld arcs leads through it along which every count
// could be one more or one less; then those of the cheapest such cycle are withheld with it.
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

namespace convoke::balance {

inline constexpr std::int64_t fewest_shown = 5;

struct Arc {
    std::size_t from = 0, to = 0;                  // nodes
    std::int64_t value = 0;
    // What everybody knows of it even where it is withheld: at least one, for noughts are shown; or what another table says.
    std::int64_t least = 1, most = std::numeric_limits<std::int64_t>::max();
    bool small = false;                            // must not be known: 1 to 4, or as near to what another table says
    bool withheld = false;
    bool fixed = false;                            // shown elsewhere: it helps nobody to withhold it
};

// A row of counts and their total: arcs in that order, the total last.
std::vector<Arc> arcs_of_list(const std::vector<std::int64_t>& counts);

// A table: its cells row after row, the totals of the rows, those of the columns, the total.
std::vector<Arc> arcs_of_table(std::size_t rows, std::size_t columns, const std::vector<std::int64_t>& cells);

// Marks as withheld what has to be.
void withhold(std::vector<Arc>& arcs);

// The same, beside the same table of another time or version of which `other` is already published: what differs by one to
// four from a count published there tells of those few. That one of the two grew out of the other is taken to be known.
void withhold_beside(std::vector<Arc>& arcs, const std::vector<Arc>& other);

// What is marked as small or as withheld already, and what would give it back.
void withhold_marked(std::vector<Arc>& arcs);

// Whether everybody could work out the arc's value. For tests, too.
bool known(const std::vector<Arc>& arcs, std::size_t arc);

}  // namespace convoke::balance
