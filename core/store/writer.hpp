// The one lane for changes. Waiting jobs, and those that come while they run, share a transaction and so a flush to disk;
// each runs in its own savepoint, and is answered only after the commit. On PostgreSQL an advisory lock keeps several hosts in one lane too, because
// the record is one chain.
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "core/store/session.hpp"

namespace convoke::store {

class Writer {
public:
    Writer(std::string location, std::size_t waiting);
    ~Writer();                                     // finishes what was accepted
    void run(const std::function<void(Unit&)>& job);

private:
    struct Job;
    using Clock = std::chrono::steady_clock;
    void work();
    void take(std::vector<Job*>& jobs);            // with the mutex held
    bool joined(std::vector<Job*>& jobs, Clock::time_point begun);
    void batch(std::vector<Job*>& jobs);
    void attempt(std::vector<Job*>& jobs);
    void one(Job& job);

    Session session_;
    std::size_t waiting_;
    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<Job*> queue_;
    bool several_ = false;                         // the last batch was not one alone: others are about to write
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace convoke::store
