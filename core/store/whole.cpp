#include "core/store/whole.hpp"

#include <soci/soci.h>

#include <algorithm>
#include <map>
#include <set>

#include "core/store/query.hpp"

namespace convoke::store {

namespace {

// Names come from the catalogue and go into statements: ours are of these letters.
std::string quoted(const std::string& name) {
    if (name.empty() || !std::ranges::all_of(name, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; }))
        throw std::runtime_error("the table or column “" + name + "” was not made by Convoke; its database is for Convoke alone");
    return "\"" + name + "\"";
}

std::vector<std::string> texts(const Reading& reading, const std::string& statement, const std::string& table = {}) {
    std::vector<std::string> found;
    std::string one;
    Query query(reading, statement);
    if (!table.empty()) query.with("table", table);
    query.into(one).each([&] { found.push_back(one); });
    return found;
}

std::vector<std::string> names_of_tables(const Reading& reading) {
    return texts(reading, reading.sqlite() ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name"
                                           : "SELECT CAST(tablename AS TEXT) FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename");
}

std::vector<std::string> columns_of(const Reading& reading, const std::string& table) {
    return texts(reading, reading.sqlite() ? "SELECT name FROM pragma_table_info(:table) ORDER BY cid"
                                           : "SELECT CAST(column_name AS TEXT) FROM information_schema.columns "
                                             "WHERE table_schema = current_schema() AND table_name = :table ORDER BY ordinal_position",
                 table);
}

std::vector<std::string> referred_to_by(const Reading& reading, const std::string& table) {
    return texts(reading, reading.sqlite() ? "SELECT DISTINCT \"table\" FROM pragma_foreign_key_list(:table)"
                                           : "SELECT DISTINCT CAST(target.relname AS TEXT) FROM pg_constraint one "
                                             "JOIN pg_class source ON source.oid = one.conrelid JOIN pg_class target ON target.oid = one.confrelid "
                                             "WHERE one.contype = 'f' AND source.relname = :table AND source.relnamespace = CAST(current_schema() AS regnamespace)",
                 table);
}

std::string listed(const std::vector<std::string>& columns, const std::function<std::string(std::size_t)>& word) {
    std::string list;
    for (std::size_t i = 0; i < columns.size(); ++i) list += (i ? ", " : "") + word(i);
    return list;
}

// The texts of one row and which of them are NULL, where a statement reads or binds them.
struct Row {
    explicit Row(std::size_t columns) : texts(columns), known(columns, soci::i_ok) {}
    std::vector<std::string> texts;
    std::vector<soci::indicator> known;
};

}  // namespace

Snapshot::Snapshot(const Database& database) : reading_(database.read()) {
    reading_->sql() << (reading_->sqlite() ? "BEGIN" : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
}

Snapshot::~Snapshot() {
    try {
        reading_->sql() << "ROLLBACK";
    } catch (const soci::soci_error&) {            // the connection is gone, and the transaction with it
    }
}

std::vector<WholeTable> all_tables(const Reading& reading) {
    std::map<std::string, std::vector<std::string>> refers;
    for (const auto& name : names_of_tables(reading)) refers[name] = referred_to_by(reading, name);
    std::vector<WholeTable> ordered;
    std::set<std::string> placed;
    const std::function<void(const std::string&)> place = [&](const std::string& name) {
        if (!placed.insert(name).second) return;
        for (const auto& other : refers[name]) place(other);
        ordered.push_back({name, columns_of(reading, name)});
    };
    for (const auto& [name, others] : std::map(refers)) place(name);
    return ordered;
}

void each_row(const Reading& reading, const WholeTable& table, const std::function<void(const Cells&)>& visit) {
    // As text, because the library cuts large numbers where it guesses a column's type.
    const auto columns = listed(table.columns, [&](std::size_t i) { return "CAST(" + quoted(table.columns[i]) + " AS TEXT)"; });
    Row row(table.columns.size());
    Cells cells(table.columns.size());
    try {
        soci::statement statement(reading.sql());
        for (std::size_t i = 0; i < cells.size(); ++i) statement.exchange(soci::into(row.texts[i], row.known[i]));
        statement.alloc();
        statement.prepare("SELECT " + columns + " FROM " + quoted(table.name));
        statement.define_and_bind();
        statement.execute();
        while (statement.fetch()) {
            for (std::size_t i = 0; i < cells.size(); ++i) {
                if (row.known[i] == soci::i_null) cells[i].reset();
                else cells[i] = row.texts[i];
            }
            visit(cells);
        }
    } catch (const soci::soci_error&) {
        rethrow();
    }
}

bool in_use(const Reading& reading) {
    const auto names = names_of_tables(reading);
    for (const std::string table : {"accounts", "meetings", "record"}) {
        if (std::ranges::find(names, table) == names.end()) continue;
        long long rows = 0;
        Query(reading, "SELECT count(*) FROM " + table).into(rows).one();
        if (rows > 0) return true;
    }
    return false;
}

void clear(Unit& unit, const std::vector<WholeTable>& tables) {
    for (auto table = tables.rbegin(); table != tables.rend(); ++table) Query(unit, "DELETE FROM " + quoted(table->name)).run();
}

struct Filling::State {
    State(Unit& unit, std::size_t columns) : row(columns), statement(unit.sql()) {}
    Row row;
    soci::statement statement;
};

Filling::Filling(Unit& unit, const WholeTable& table) : state_(std::make_unique<State>(unit, table.columns.size())) {
    const auto columns = listed(table.columns, [&](std::size_t i) { return quoted(table.columns[i]); });
    const auto places = listed(table.columns, [](std::size_t i) { return ":c" + std::to_string(i); });
    auto& [row, statement] = *state_;
    try {
        for (std::size_t i = 0; i < table.columns.size(); ++i) statement.exchange(soci::use(row.texts[i], row.known[i], "c" + std::to_string(i)));
        statement.alloc();
        statement.prepare("INSERT INTO " + quoted(table.name) + " (" + columns + ") VALUES (" + places + ")");
        statement.define_and_bind();
    } catch (const soci::soci_error&) {
        rethrow();
    }
}

Filling::~Filling() = default;

void Filling::add(Cells cells) {
    auto& [row, statement] = *state_;
    if (cells.size() != row.texts.size()) throw std::invalid_argument("a row has another number of columns than its table");
    for (std::size_t i = 0; i < cells.size(); ++i) {
        row.known[i] = cells[i] ? soci::i_ok : soci::i_null;
        row.texts[i] = std::move(cells[i]).value_or("");
    }
    try {
        statement.execute(true);
    } catch (const soci::soci_error&) {
        rethrow();
    }
}

}  // namespace convoke::store
