// One statement with its values, and the texts and numbers its rows are read into. For core/store/*.cpp alone.
// A query object is used once: what it left unread is let go with it, so no read transaction stays open. The prepared
// statement behind it goes on to the next query of the same text.
#pragma once

#include <soci/soci.h>

#include <deque>
#include <span>

#include "core/store/statements.hpp"

namespace convoke::store {

class Reading;

class Query {
public:
    Query(const Reading& reading, std::string sql);
    ~Query();
    Query(const Query&) = delete;

    // The value for `:name`, wherever it stands. Values are copied.
    Query& with(const std::string& name, std::string value) {
        statement_.exchange(soci::use(texts_.emplace_back(std::move(value)), name));
        return *this;
    }
    Query& with(const std::string& name, std::int64_t value) {
        statement_.exchange(soci::use(numbers_.emplace_back(value), name));
        return *this;
    }

    // Where the columns go, in their order. NULL is not expected: COALESCE in the statement.
    template <typename... Columns>
    Query& into(Columns&... columns) {
        (statement_.exchange(soci::into(columns)), ...);
        return *this;
    }

    bool one();                                    // reads the first row, if there is one
    std::int64_t run();                            // how many rows were changed

    template <typename Visit>
    void each(Visit visit) {
        start(false);
        while (next()) visit();
        whole_ = true;
    }

private:
    bool start(bool first_row);
    bool next();

    Statements& statements_;
    std::string sql_;
    soci::statement statement_;
    bool whole_ = false;                           // it did what it was asked
    std::deque<std::string> texts_;
    std::deque<long long> numbers_;
};

// "(:w0, :w1, ...)" for that many values, and the values bound to it.
std::string placeholders(std::size_t number);
void bind(Query& query, std::span<const std::string> values);

// How many this process asked so far: a test holds a page to it that must not ask more for more rows.
std::int64_t queries_asked();

// For LIKE ... ESCAPE '!': the text anywhere, with what LIKE reads as wild cards made plain.
std::string anywhere(std::string_view text);

}  // namespace convoke::store
