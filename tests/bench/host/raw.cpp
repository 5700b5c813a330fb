#include "tests/bench/host/raw.hpp"

#include <libpq-fe.h>
#include <sqlite3.h>

#include <stdexcept>

#include "core/store/session.hpp"

namespace convoke::bench {

namespace {

class RawSqlite final : public Raw {
public:
    explicit RawSqlite(const std::string& file) {
        demand(sqlite3_open(file.c_str(), &connection_));
        for (const auto* pragma : {"journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "temp_store=MEMORY", "cache_size=-8000"})
            demand(sqlite3_exec(connection_, (std::string("PRAGMA ") + pragma).c_str(), nullptr, nullptr, nullptr));
    }
    ~RawSqlite() override {
        for (auto* statement : statements_) sqlite3_finalize(statement);
        sqlite3_close(connection_);
    }

    int prepare(const std::string& sql) override {
        sqlite3_stmt* statement = nullptr;
        demand(sqlite3_prepare_v2(connection_, sql.c_str(), -1, &statement, nullptr));
        statements_.push_back(statement);
        return static_cast<int>(statements_.size()) - 1;
    }

    void run(int number, std::span<const std::string> values) override {
        auto* statement = bound(number, values);
        demand(sqlite3_step(statement) == SQLITE_DONE ? SQLITE_OK : SQLITE_ERROR);
        demand(sqlite3_reset(statement));
    }

    std::vector<Row> rows(int number, std::span<const std::string> values) override {
        auto* statement = bound(number, values);
        std::vector<Row> all;
        int state;
        while ((state = sqlite3_step(statement)) == SQLITE_ROW) {
            auto& row = all.emplace_back();
            for (int i = 0; i < sqlite3_column_count(statement); ++i) {
                const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, i));
                row.emplace_back(text ? text : "", static_cast<std::size_t>(sqlite3_column_bytes(statement, i)));
            }
        }
        demand(state == SQLITE_DONE ? SQLITE_OK : state);
        demand(sqlite3_reset(statement));
        return all;
    }

private:
    sqlite3_stmt* bound(int number, std::span<const std::string> values) {
        auto* statement = statements_[static_cast<std::size_t>(number)];
        for (std::size_t i = 0; i < values.size(); ++i)
            demand(sqlite3_bind_text(statement, static_cast<int>(i) + 1, values[i].data(), static_cast<int>(values[i].size()), SQLITE_STATIC));
        return statement;
    }
    void demand(int code) {
        if (code != SQLITE_OK) throw std::runtime_error(std::string("raw SQLite: ") + sqlite3_errmsg(connection_));
    }

    sqlite3* connection_ = nullptr;
    std::vector<sqlite3_stmt*> statements_;
};

class RawPostgresql final : public Raw {
public:
    explicit RawPostgresql(const std::string& url) : connection_(PQconnectdb(url.c_str())) {
        if (PQstatus(connection_) != CONNECTION_OK) throw std::runtime_error(std::string("raw PostgreSQL: ") + PQerrorMessage(connection_));
        answer(PQexec(connection_, "SET client_min_messages TO warning"));
    }
    ~RawPostgresql() override { PQfinish(connection_); }

    int prepare(const std::string& sql) override {
        answer(PQprepare(connection_, std::to_string(prepared_).c_str(), sql.c_str(), 0, nullptr));
        return prepared_++;
    }
    void run(int number, std::span<const std::string> values) override { answer(execute(number, values)); }
    std::vector<Row> rows(int number, std::span<const std::string> values) override {
        const auto result = answer(execute(number, values));
        std::vector<Row> all(static_cast<std::size_t>(PQntuples(result.get())));
        for (std::size_t i = 0; i < all.size(); ++i)
            for (int column = 0; column < PQnfields(result.get()); ++column)
                all[i].emplace_back(PQgetvalue(result.get(), static_cast<int>(i), column), static_cast<std::size_t>(PQgetlength(result.get(), static_cast<int>(i), column)));
        return all;
    }

private:
    using Result = std::unique_ptr<PGresult, decltype(&PQclear)>;
    PGresult* execute(int number, std::span<const std::string> values) {
        std::vector<const char*> texts;
        for (const auto& value : values) texts.push_back(value.c_str());
        return PQexecPrepared(connection_, std::to_string(number).c_str(), static_cast<int>(texts.size()), texts.data(), nullptr, nullptr, 0);
    }
    Result answer(PGresult* result) {
        Result kept(result, PQclear);
        const auto status = PQresultStatus(result);
        if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) throw std::runtime_error(std::string("raw PostgreSQL: ") + PQresultErrorMessage(result));
        return kept;
    }

    PGconn* connection_;
    int prepared_ = 0;
};

}  // namespace

std::unique_ptr<Raw> Raw::open(const std::string& location) {
    if (store::is_postgresql(location)) return std::make_unique<RawPostgresql>(location);
    return std::make_unique<RawSqlite>(location);
}

}  // namespace convoke::bench
