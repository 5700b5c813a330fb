#include "core/store/session.hpp"

#include <libpq-fe.h>
#include <soci/postgresql/soci-postgresql.h>
#include <soci/sqlite3/soci-sqlite3.h>

namespace convoke::store {

namespace {

Failed::Kind sqlite_kind(int code) {
    switch (code) {                                // extended result codes
        case 2067:
        case 1555: return Failed::Kind::duplicate;
        case 787: return Failed::Kind::missing_reference;
        case 275:
        case 1299: return Failed::Kind::rule;
        case 13: return Failed::Kind::full;
        default: return (code & 0xff) == 5 || (code & 0xff) == 6 ? Failed::Kind::busy : Failed::Kind::other;
    }
}

Failed::Kind postgresql_kind(const std::string& state) {
    if (state == "23505") return Failed::Kind::duplicate;
    if (state == "23503" || state == "23001") return Failed::Kind::missing_reference;
    if (state == "23502" || state == "23514") return Failed::Kind::rule;
    if (state == "40001" || state == "40P01" || state == "55P03") return Failed::Kind::busy;
    if (state == "53100") return Failed::Kind::full;
    if (state.starts_with("08") || state.starts_with("57P0") || state == "     ") return Failed::Kind::connection;
    return Failed::Kind::other;
}

// The library rebuilds its connection string from key=value pairs and so spoils a URL: libpq takes the URL apart.
std::string parameters(const std::string& url) {
    char* trouble = nullptr;
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(PQconninfoParse(url.c_str(), &trouble), PQconninfoFree);
    const std::unique_ptr<char, decltype(&PQfreemem)> message(trouble, PQfreemem);
    if (!options) throw Failed(Failed::Kind::connection, "the database's URL cannot be read; it should look like postgresql://user@host:5432/name");
    std::string pairs;
    for (const auto* option = options.get(); option->keyword; ++option)
        if (option->val && *option->val) pairs += std::string(pairs.empty() ? "" : " ") + option->keyword + "='" + option->val + "'";
    return pairs;
}

// A session is one thread's at a time, and nobody asks SQLite how much memory it holds: its locks for both were taken some
// thousand times for one act. Before the first connection; afterwards it is refused, and changes nothing.
void leave_out_locks() {
    [[maybe_unused]] static const bool done = [] {
        sqlite_api::sqlite3_config(SQLITE_CONFIG_MULTITHREAD);
        sqlite_api::sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
        return true;
    }();
}

void open_sqlite(soci::session& session, const std::string& file) {
    if (file.find('"') != std::string::npos) throw Failed(Failed::Kind::connection, "the database's path contains a quotation mark");
    leave_out_locks();
    session.open(soci::sqlite3, "db=\"" + file + "\" timeout=10");
    auto* connection = static_cast<soci::sqlite3_session_backend*>(session.get_backend())->conn_;
    sqlite_api::sqlite3_extended_result_codes(connection, 1);
    for (const auto* pragma : {"journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "trusted_schema=OFF",
                               "temp_store=MEMORY", "cache_size=-8000", "wal_autocheckpoint=4000"})
        session << std::string("PRAGMA ") + pragma;
    int foreign_keys = 0;
    session << "PRAGMA foreign_keys", soci::into(foreign_keys);
    if (!foreign_keys) throw Failed(Failed::Kind::other, "this SQLite does not enforce foreign keys");
}

}  // namespace

bool is_postgresql(const std::string& location) {
    return location.starts_with("postgresql://") || location.starts_with("postgres://");
}

void open_session(soci::session& session, const std::string& location) {
    try {
        if (is_postgresql(location)) {
            session.open(soci::postgresql, parameters(location));
            session << "SET client_min_messages TO warning";
            session << "SET TIME ZONE 'UTC'";
        } else {
            open_sqlite(session, location);
        }
    } catch (const soci::soci_error&) {
        throw Failed(Failed::Kind::connection, is_postgresql(location)
                         ? "cannot reach the PostgreSQL database; check the URL, the server and the account"
                         : "cannot open the database file " + location + "; check that its folder exists and can be written");
    }
}

bool Session::alive() {
    if (!sql_.get_backend()) return false;
    return sqlite_ || PQstatus(static_cast<soci::postgresql_session_backend*>(sql_.get_backend())->conn_) == CONNECTION_OK;
}

void Session::reopen() {
    statements_.forget();
    sql_.close();
    open_session(sql_, location_);
}

Failed::Kind kind_of(const soci::soci_error& failure) {
    if (const auto* sqlite = dynamic_cast<const soci::sqlite3_soci_error*>(&failure)) return sqlite_kind(sqlite->result());
    if (const auto* postgresql = dynamic_cast<const soci::postgresql_soci_error*>(&failure))
        return postgresql_kind(postgresql->sqlstate());
    return Failed::Kind::other;
}

}  // namespace convoke::store
