// The database: SQLite by default, PostgreSQL by URL. The only file that asks which one it is, is database.cpp.
// Reading takes a session from a pool; every change is a short job in the one writer lane (writer.hpp).
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "core/domain/values.hpp"

namespace soci { class session; }

namespace convoke::store {

// What went wrong in the database, without its own words: those may hold a row's data.
class Failed : public std::runtime_error {
public:
    enum class Kind { duplicate, missing_reference, rule, busy, full, connection, other };
    Failed(Kind kind_, const std::string& what) : std::runtime_error(what), kind(kind_) {}
    Kind kind;
};

class Session;
class Statements;

// A view of the database for reading. Valid while it lives; one thread.
class Reading {
public:
    virtual ~Reading() = default;
    soci::session& sql() const;
    Statements& statements() const;                // of core/store/query
    bool sqlite() const;

protected:
    explicit Reading(Session& session) : session_(&session) {}

private:
    Session* session_;
};

// One act's changes: all of them are kept, or none. Exists only inside Database::write. Functions that change take
// a Unit&, functions that read take a const Reading&: a page that only shows cannot write, by type.
class Unit final : public Reading {
public:
    explicit Unit(Session& session) : Reading(session) {}
    // Run after the commit, on the waiting thread; for telling others (a listener's wake-up), never for changing.
    void after(std::function<void()> told) { after_.push_back(std::move(told)); }
    const std::vector<std::function<void()>>& told() const { return after_; }

private:
    std::vector<std::function<void()>> after_;
};

struct Options {
    std::string location;                          // a file's path, or postgresql://user@host:port/name
    std::size_t readers = 4;
    std::size_t waiting = 4096;                    // jobs in the lane at most; beyond: Refused(too_many)
};

class Database {
public:
    explicit Database(const Options& options);     // Failed(connection) where it cannot be opened
    ~Database();
    Database(const Database&) = delete;

    bool sqlite() const;

    // A session of the pool, waiting for one at most five seconds (then Failed(busy)).
    std::unique_ptr<Reading> read() const;

    // Runs the job in the lane and returns once it is durable, or throws what the job threw, nothing being kept.
    // The job must be short: no hashing of passwords, no files, no rendering. It may run again after a lost connection.
    template <typename Job>
    auto write(Job&& job) -> decltype(job(std::declval<Unit&>())) {
        using Result = decltype(job(std::declval<Unit&>()));
        if constexpr (std::is_void_v<Result>) {
            run([&](Unit& unit) { job(unit); });
        } else {
            std::optional<Result> result;
            run([&](Unit& unit) { result.emplace(job(unit)); });
            return std::move(*result);
        }
    }

private:
    void run(const std::function<void(Unit&)>& job);
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

// Rethrows a failure of the database library as Failed, and anything else as it is. Call inside a catch block.
[[noreturn]] void rethrow();

}  // namespace convoke::store
