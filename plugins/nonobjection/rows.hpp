// One SELECT run to its end. A statement left open would keep a read transaction open (SQLite), so rows are always
// drained before anything else is asked of the session.
#pragma once

#include <soci/soci.h>

#include <string>

#include "core/domain/time.hpp"
#include "core/json/json.hpp"

namespace convoke::nonobjection {

// Binds `texts` and `numbers` in the order of the SELECT's columns: first all texts, then all numbers.
template <std::size_t texts, std::size_t numbers = 0>
struct Row {
    std::string text[texts];
    int number[numbers ? numbers : 1] = {};
};

template <std::size_t texts, std::size_t numbers, typename Visit, typename... Uses>
void each(soci::session& sql, const std::string& query, Visit visit, Uses&&... uses) {
    Row<texts, numbers> row;
    soci::statement statement(sql);
    for (auto& text : row.text) statement.exchange(soci::into(text));
    if constexpr (numbers > 0)
        for (auto& number : row.number) statement.exchange(soci::into(number));
    (statement.exchange(std::forward<Uses>(uses)), ...);
    statement.alloc();
    statement.prepare(query, soci::details::st_one_time_query);    // one journey to the server: it is used once
    statement.define_and_bind();
    statement.execute();
    while (statement.fetch()) visit(row);
}

inline Time time_in(const std::string& stored) {
    const auto instant = instant_of(stored);
    if (!instant) throw std::runtime_error("a stored time of the non-objection procedure is damaged");
    return *instant;
}

inline std::string list_text(const std::vector<std::string>& items) {
    Data list(Data::List{});
    for (const auto& item : items) list.push(item);
    return write_json(list);
}

inline std::vector<std::string> list_in(const std::string& stored) {
    std::vector<std::string> items;
    const auto list = read_json(stored);
    for (const auto& item : list.list()) items.push_back(item.text());
    return items;
}

}  // namespace convoke::nonobjection
