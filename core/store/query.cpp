#include "core/store/query.hpp"

#include <atomic>

#include "core/store/database.hpp"

namespace convoke::store {

namespace {

std::atomic<std::int64_t> asked{0};

soci::statement taken(Statements& statements, const std::string& sql) {
    try {
        return statements.take(sql);
    } catch (const soci::soci_error&) {
        rethrow();
    }
}

}  // namespace

Query::Query(const Reading& reading, std::string sql)
    : statements_(reading.statements()), sql_(std::move(sql)), statement_(taken(statements_, sql_)) {}

Query::~Query() {
    if (!whole_) return;                           // of one that failed nothing is used again
    try {
        statements_.give_back(sql_, statement_);
    } catch (const std::exception&) {              // it is prepared anew next time
    }
}

bool Query::start(bool first_row) {
    asked.fetch_add(1, std::memory_order_relaxed);
    try {
        statement_.define_and_bind();
        return statement_.execute(first_row);
    } catch (const soci::soci_error&) {
        rethrow();
    }
}

bool Query::next() {
    try {
        return statement_.fetch();
    } catch (const soci::soci_error&) {
        rethrow();
    }
}

bool Query::one() {
    const bool found = start(true);
    whole_ = true;
    return found;
}

std::int64_t Query::run() {
    start(true);
    whole_ = true;
    return statement_.get_affected_rows();
}

std::string placeholders(std::size_t number) {
    std::string text = "(";
    for (std::size_t i = 0; i < number; ++i) text += (i ? ", :w" : ":w") + std::to_string(i);
    return text + ")";
}

void bind(Query& query, std::span<const std::string> values) {
    for (std::size_t i = 0; i < values.size(); ++i) query.with("w" + std::to_string(i), values[i]);
}

std::int64_t queries_asked() { return asked.load(std::memory_order_relaxed); }

std::string anywhere(std::string_view text) {
    std::string pattern = "%";
    for (const char c : text) {
        if (c == '%' || c == '_' || c == '!') pattern += '!';
        pattern += c;
    }
    return pattern + "%";
}

}  // namespace convoke::store
