// What is published of a population, all of its figures at one instant: which are withheld, so that whoever has all of it, and all that
// was published before of the same meeting, works no number of one to four out. Whoever knows the countries of the world knows that
// African States and Africa are nearly the same, and that subregions add up to regions: all dimensions that put countries into groups
// are one sheet of figures (sheets.hpp), each other dimension is one. How large a population is, is told where it is not that small.
//
// Of tables of two dimensions only those of gender with the regional group, the type, the status or the participation are published: what
// two of them tell together is no more than each tells with the gender of all, so each is protected by itself under its totals, and rows
// and columns of a withheld total are withheld whole. They are published of one population of a meeting, and not where a part of it was
// published before. What cannot be protected so (a country by gender, type by region) is not published. Pure.
#pragma once

#include <optional>

#include "plugins/balance/shares.hpp"
#include "plugins/balance/sheets.hpp"
#include "plugins/balance/withholding.hpp"

namespace convoke::balance {

// The name of a figure: "region.african". The special groups of countries, which are counted under development as well, have one.
std::string key_of(std::string_view dimension, std::string_view group);

// Whether a dimension puts countries into groups, so that all such dimensions tell of each other.
bool of_countries(std::string_view dimension);

// Whether a table of these two may be published.
bool published_together(std::string_view rows, std::string_view columns);

class Publication {
public:
    // Of these members now; `contributed` are the dimensions of others, counted of organisations or of people as of_people says.
    Publication(const Counted& members, std::vector<Dimension> contributed = {}, bool tables = false, const std::vector<Publication>& before = {});
    explicit Publication(const Data& kept);
    Data kept() const;

    enum class Hindered { no, by_figures, by_tables, of_tables };
    Hindered hindered() const { return hindered_; }            // why it cannot be published beside what was before

    const Counted& members() const { return members_; }
    bool tables() const { return tables_; }
    const Dimension* contributed(std::string_view id, bool people) const;
    bool is_of(const Counted& members, const std::vector<Dimension>& contributed) const;
    bool same_countries() const;                               // whether countries are in the groups that they were in

    // Which groups are withheld, and in the last place whether the total is.
    std::vector<bool> hidden(const Dimension& dimension) const;
    // Whether not even noughts are told: then no group is named that is so only because somebody is in it.
    bool noughts_hidden(const Dimension& dimension, const std::string& group) const;
    // Of a table of two dimensions that are published together: its cells, row after row, under totals that are shown or withheld as above.
    std::vector<bool> hidden(const Cross& table) const;

private:
    void make_sheets();
    void add(Sheet sheet) { sheets_.push_back(std::move(sheet)); }
    void add_sheets_of(const Dimension& dimension);
    void add_sheets_gone(const Publication& earlier);
    const Sheet* sheet(std::string_view id) const;
    const Sheet* sheet_of(const Dimension& dimension, const std::string& group) const;
    std::vector<Arc> arcs_of(const Cross& table) const;
    bool tells_cells_of(const Publication& earlier, const std::vector<Publication>& before) const;
    bool has_tables_within(const Publication& earlier) const;

    Counted members_ = {};
    std::vector<Dimension> contributed_ = {};
    bool tables_ = false;
    std::vector<Sheet> sheets_ = {};
    Hindered hindered_ = Hindered::no;
};

}  // namespace convoke::balance
