#include "core/store/statements.hpp"

#include <soci/postgresql/soci-postgresql.h>
#include <soci/sqlite3/soci-sqlite3.h>

namespace convoke::store {

namespace {

// Some kilobytes each; the texts that every request needs are about thirty.
constexpr std::size_t most_kept = 64;

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
    if (const auto found = places_.find(text); found != places_.end() && found->second->statement) {
        auto statement = std::move(*found->second->statement);
        found->second->statement.reset();
        return statement;
    }
    soci::statement statement(sql_);
    statement.alloc();
    statement.prepare(text);
    return statement;
}

void Statements::give_back(const std::string& text, soci::statement statement) {
    let_go(statement, sqlite_);
    if (const auto found = places_.find(text); found != places_.end()) {
        // The same text may have been used twice at once: one is enough.
        found->second->statement = std::move(statement);
        kept_.splice(kept_.begin(), kept_, found->second);
        return;
    }
    kept_.push_front({text, std::move(statement)});
    places_.emplace(kept_.front().text, kept_.begin());
    if (kept_.size() <= most_kept) return;
    places_.erase(kept_.back().text);
    kept_.pop_back();
}

void Statements::forget() {
    places_.clear();
    kept_.clear();
}

}  // namespace convoke::store
