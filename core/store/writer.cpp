#include "core/store/writer.hpp"

namespace convoke::store {

namespace {
constexpr std::size_t largest_batch = 256;
constexpr const char* lane_lock = "SELECT pg_advisory_xact_lock(4242018775283)";
}  // namespace

struct Writer::Job {
    const std::function<void(Unit&)>& run;
    std::unique_ptr<Unit> unit = nullptr;
    std::exception_ptr failure = nullptr;
    bool done = false;
};

Writer::Writer(std::string location, std::size_t waiting)
    : location_(std::move(location)), sqlite_(!is_postgresql(location_)), waiting_(waiting) {
    open_session(session_, location_);
    thread_ = std::thread([this] { work(); });
}

Writer::~Writer() {
    {
        const std::lock_guard guard(mutex_);
        stopping_ = true;
    }
    wake_.notify_all();
    thread_.join();
}

void Writer::run(const std::function<void(Unit&)>& run) {
    Job job{run};
    {
        std::unique_lock lock(mutex_);
        if (queue_.size() >= waiting_) throw Refused(Refused::Kind::too_many, {"store.too_busy"});
        queue_.push_back(&job);
        wake_.notify_one();
        answered_.wait(lock, [&] { return job.done; });
    }
    if (job.failure) std::rethrow_exception(job.failure);
    for (const auto& tell : job.unit->told()) tell();
}

void Writer::work() {
    std::vector<Job*> jobs;
    for (;;) {
        {
            std::unique_lock lock(mutex_);
            wake_.wait(lock, [&] { return stopping_ || !queue_.empty(); });
            if (queue_.empty()) return;
            const auto count = std::min(queue_.size(), largest_batch);
            jobs.assign(queue_.begin(), queue_.begin() + static_cast<std::ptrdiff_t>(count));
            queue_.erase(queue_.begin(), queue_.begin() + static_cast<std::ptrdiff_t>(count));
        }
        batch(jobs);
        const std::lock_guard guard(mutex_);
        for (auto* job : jobs) job->done = true;
        answered_.notify_all();
    }
}

// A lost connection is opened again, once; nothing of the batch was kept, so its jobs run from the start.
void Writer::batch(std::vector<Job*>& jobs) {
    for (int again = 0; again < 2; ++again) {
        try {
            if (!alive(session_, sqlite_)) {
                session_.close();
                open_session(session_, location_);
            }
            attempt(jobs);
            return;
        } catch (...) {
            auto failure = std::current_exception();
            try {
                rethrow();
            } catch (const Failed& failed) {
                failure = std::current_exception();
                if (again == 0 && failed.kind == Failed::Kind::connection && !sqlite_) continue;
            } catch (...) {
            }
            try {
                session_ << "ROLLBACK";
            } catch (const soci::soci_error&) {    // the transaction is gone already
            }
            for (auto* job : jobs) job->failure = failure;
            return;
        }
    }
}

void Writer::attempt(std::vector<Job*>& jobs) {
    if (sqlite_) {
        session_ << "BEGIN IMMEDIATE";
    } else {
        session_ << "BEGIN";
        session_ << lane_lock;
    }
    for (auto* job : jobs) one(*job);
    session_ << "COMMIT";
}

void Writer::one(Job& job) {
    job.failure = nullptr;
    job.unit = std::make_unique<Unit>(session_, sqlite_);
    session_ << "SAVEPOINT act";
    try {
        job.run(*job.unit);
    } catch (...) {
        job.failure = std::current_exception();
        if (!alive(session_, sqlite_)) throw;      // the connection, not the act: the whole batch runs again
        try {
            rethrow();
        } catch (...) {
            job.failure = std::current_exception();
        }
        session_ << "ROLLBACK TO SAVEPOINT act";
    }
    session_ << "RELEASE SAVEPOINT act";
}

}  // namespace convoke::store
