#include "core/store/writer.hpp"

#include "core/store/query.hpp"

namespace convoke::store {

namespace {
using std::chrono::milliseconds;
constexpr std::size_t largest_batch = 256;
constexpr milliseconds longest_batch{20};           // until its flush begins; whoever is first waits that much longer at most
constexpr milliseconds linger{1};                   // for the next of several who write at once; whoever writes alone waits for nobody
constexpr const char* lane_lock = "SELECT pg_advisory_xact_lock(4242018775283)";
}  // namespace

struct Writer::Job {
    const std::function<void(Unit&)>& run;
    std::unique_ptr<Unit> unit = nullptr;
    std::exception_ptr failure = nullptr;
    bool done = false;
    std::condition_variable answered = {};          // its own: many wait at once, and each is told for itself
};

Writer::Writer(std::string location, std::size_t waiting)
    : session_(std::move(location)), waiting_(waiting) {
    // The acts of many on one list are spread over the whole record: what was written stays at hand, for only this session changes it.
    if (session_.sqlite()) session_.sql() << "PRAGMA cache_size=-32000";
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
        job.answered.wait(lock, [&] { return job.done; });
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
            jobs.clear();
            take(jobs);
        }
        batch(jobs);
        const std::lock_guard guard(mutex_);
        several_ = jobs.size() > 1;
        for (auto* job : jobs) {
            job->done = true;
            job->answered.notify_one();
        }
    }
}

void Writer::take(std::vector<Job*>& jobs) {
    for (; !queue_.empty() && jobs.size() < largest_batch; queue_.pop_front()) jobs.push_back(queue_.front());
}

// Whoever comes while the batch runs goes with it: their flush is the same.
bool Writer::joined(std::vector<Job*>& jobs, Clock::time_point begun) {
    const auto before = jobs.size();
    std::unique_lock lock(mutex_);
    if (Clock::now() - begun >= longest_batch) return false;
    if (several_ || before > 1) wake_.wait_for(lock, linger, [&] { return stopping_ || !queue_.empty(); });
    take(jobs);
    return jobs.size() > before;
}

// A lost connection is opened again, once; nothing of the batch was kept, so its jobs run from the start.
void Writer::batch(std::vector<Job*>& jobs) {
    for (int again = 0; again < 2; ++again) {
        try {
            if (!session_.alive()) session_.reopen();
            attempt(jobs);
            return;
        } catch (...) {
            auto failure = std::current_exception();
            try {
                rethrow();
            } catch (const Failed& failed) {
                failure = std::current_exception();
                if (again == 0 && failed.kind == Failed::Kind::connection && !session_.sqlite()) continue;
            } catch (...) {
            }
            try {
                session_.sql() << "ROLLBACK";
            } catch (const soci::soci_error&) {    // the transaction is gone already
            }
            for (auto* job : jobs) job->failure = failure;
            return;
        }
    }
}

void Writer::attempt(std::vector<Job*>& jobs) {
    const Unit whole(session_);
    Query(whole, session_.sqlite() ? "BEGIN IMMEDIATE" : "BEGIN").run();
    if (!session_.sqlite()) session_.sql() << lane_lock;
    const auto begun = Clock::now();
    for (std::size_t next = 0; next < jobs.size() || joined(jobs, begun); ++next) one(*jobs[next]);
    Query(whole, "COMMIT").run();
}

void Writer::one(Job& job) {
    job.failure = nullptr;
    job.unit = std::make_unique<Unit>(session_);
    Query(*job.unit, "SAVEPOINT act").run();
    try {
        job.run(*job.unit);
    } catch (...) {
        job.failure = std::current_exception();
        if (!session_.alive()) throw;              // the connection, not the act: the whole batch runs again
        try {
            rethrow();
        } catch (...) {
            job.failure = std::current_exception();
        }
        session_.sql() << "ROLLBACK TO SAVEPOINT act";
    }
    Query(*job.unit, "RELEASE SAVEPOINT act").run();
}

}  // namespace convoke::store
