#include "core/store/statements.hpp"

#include <soci/postgresql/soci-postgresql.h>
#include <soci/sqlite3/soci-sqlite3.h>

namespace convoke::store {

namespace {

// Some kilobytes each; the texts that every request needs are about thirty.
constexpr std::size_t most_waiting = 64;

// An unread row would keep a read transaction open (SQLite) or the whole answer in memory (PostgreSQL).
void let_go(soci::statement& statement, bool sqlite) {
    statement.bind_clean_up();
    if (sqlite) {
        auto* backend = static_cast<soci::sqlite3_statement_backend*>(statement.get_backend());
        sqlite_api::sqlite3_reset(backend->stmt_);
        sqlite_api::sqlite3_clear_bindings(backend->stmt_);
        backend->databaseReady_ = true;
    } else {
        static_cast<soci::postgresql_statement_backend*>(statement.get_backend())->result_.reset();
    }
}

}  // namespace

soci::statement Statements::take(const std::string& text) {
    if (const auto found = places_.find(text); found != places_.end()) {
        auto statement = found->second->statement;
        const auto place = found->second;
        places_.erase(found);
        waiting_.erase(place);
        return statement;
    }
    soci::statement statement(sql_);
    statement.alloc();
    statement.prepare(text);
    return statement;
}

void Statements::give_back(const std::string& text, soci::statement statement) {
    let_go(statement, sqlite_);
    if (places_.contains(text)) return;            // the same text was used twice at once: one is enough
    waiting_.push_front({text, std::move(statement)});
    places_.emplace(waiting_.front().text, waiting_.begin());
    if (waiting_.size() <= most_waiting) return;
    places_.erase(waiting_.back().text);
    waiting_.pop_back();
}

void Statements::forget() {
    places_.clear();
    waiting_.clear();
}

}  // namespace convoke::store
