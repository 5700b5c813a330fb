// One session to either database: opening it, and telling its failures apart. Used by database.cpp and writer.cpp alone.
#pragma once

#include <soci/soci.h>

#include <string>

#include "core/store/database.hpp"
#include "core/store/statements.hpp"

namespace convoke::store {

bool is_postgresql(const std::string& location);
void open_session(soci::session& session, const std::string& location);
Failed::Kind kind_of(const soci::soci_error& failure);

// For one thread at a time.
class Session {
public:
    explicit Session(std::string location) : location_(std::move(location)), sqlite_(!is_postgresql(location_)) { open_session(sql_, location_); }
    soci::session& sql() { return sql_; }
    Statements& statements() { return statements_; }
    bool sqlite() const { return sqlite_; }
    bool alive();                                  // as far as is known without asking the database
    void reopen();                                 // the connection was lost

private:
    std::string location_;
    bool sqlite_;
    soci::session sql_;
    Statements statements_{sql_, sqlite_};                  // goes first: a statement must not outlive its connection
};

}  // namespace convoke::store
