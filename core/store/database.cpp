#include "core/store/database.hpp"

#include "core/store/session.hpp"
#include "core/store/writer.hpp"

namespace convoke::store {

namespace {

// Sessions for reading. A lease gives its session back clean: SQLite reads in autocommit, PostgreSQL too.
class Pool {
public:
    Pool(std::string location, std::size_t size) : location_(std::move(location)), sqlite_(!is_postgresql(location_)) {
        for (std::size_t i = 0; i < size; ++i) free_.push_back(fresh());
    }

    std::unique_ptr<Session> take() {
        std::unique_lock lock(mutex_);
        if (!returned_.wait_for(lock, std::chrono::seconds(5), [&] { return !free_.empty(); }))
            throw Failed(Failed::Kind::busy, "every session of the database is taken");
        auto session = std::move(free_.back());
        free_.pop_back();
        lock.unlock();
        if (session && session->alive()) return session;
        try {
            return fresh();
        } catch (...) {
            give_back(nullptr);
            throw;
        }
    }

    void give_back(std::unique_ptr<Session> session) {
        const std::lock_guard guard(mutex_);
        free_.push_back(std::move(session));
        returned_.notify_one();
    }

    bool sqlite() const { return sqlite_; }

private:
    std::unique_ptr<Session> fresh() const { return std::make_unique<Session>(location_); }

    std::string location_;
    bool sqlite_;
    std::mutex mutex_;
    std::condition_variable returned_;
    std::vector<std::unique_ptr<Session>> free_;
};

class Lease final : public Reading {
public:
    Lease(Pool& pool, std::unique_ptr<Session> session) : Reading(*session), pool_(pool), session_(std::move(session)) {}
    ~Lease() override { pool_.give_back(std::move(session_)); }

private:
    Pool& pool_;
    std::unique_ptr<Session> session_;
};

}  // namespace

struct Database::Parts {
    explicit Parts(const Options& options)
        : writer(options.location, options.waiting), pool(options.location, options.readers) {}
    Writer writer;                                 // first: it creates the file
    Pool pool;
};

soci::session& Reading::sql() const { return session_->sql(); }
Statements& Reading::statements() const { return session_->statements(); }
bool Reading::sqlite() const { return session_->sqlite(); }

Database::Database(const Options& options) : parts_(std::make_unique<Parts>(options)) {}
Database::~Database() = default;

bool Database::sqlite() const { return parts_->pool.sqlite(); }

std::unique_ptr<Reading> Database::read() const { return std::make_unique<Lease>(parts_->pool, parts_->pool.take()); }

void Database::run(const std::function<void(Unit&)>& job) { parts_->writer.run(job); }

void rethrow() {
    try {
        throw;
    } catch (const soci::soci_error& failure) {
        static constexpr const char* words[] = {"a row like this one exists already", "a row that this one refers to is missing",
                                                "a rule of the table was broken",   "the database is busy",
                                                "the disk is full",                 "the connection to the database was lost",
                                                "the database refused a statement"};
        const auto kind = kind_of(failure);
        throw Failed(kind, words[static_cast<int>(kind)]);
    }
}

}  // namespace convoke::store
