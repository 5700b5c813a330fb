// The whole database as rows of text, whichever database it is: what a backup holds, and what either database takes in.
// The database holds nothing but what the migrations made.
#pragma once

#include <functional>

#include "core/store/database.hpp"

namespace convoke::store {

struct WholeTable {
    std::string name;
    std::vector<std::string> columns;
    bool operator==(const WholeTable&) const = default;
};
using Cells = std::vector<std::optional<std::string>>;         // one row, in the order of the columns

// One instant of the database for as long as this lives, whatever others write meanwhile.
class Snapshot {
public:
    explicit Snapshot(const Database& database);
    ~Snapshot();
    Snapshot(const Snapshot&) = delete;
    const Reading& operator*() const { return *reading_; }

private:
    std::unique_ptr<Reading> reading_;
};

// All tables, each behind those that it refers to.
std::vector<WholeTable> all_tables(const Reading& reading);
void each_row(const Reading& reading, const WholeTable& table, const std::function<void(const Cells&)>& visit);

// Whether anybody used this database: it has accounts, meetings, or a line of the record.
bool in_use(const Reading& reading);

// Empties the tables, the last first, so that none is left that refers to what is gone.
void clear(Unit& unit, const std::vector<WholeTable>& tables);

// Adds rows to one table. A table or column that is not there, or a row that a rule of the table forbids: Failed.
class Filling {
public:
    Filling(Unit& unit, const WholeTable& table);
    ~Filling();
    Filling(const Filling&) = delete;
    void add(Cells cells);                         // std::invalid_argument where it is not one for each column

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace convoke::store
