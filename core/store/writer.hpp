// The one lane for changes. Waiting jobs share a transaction and so a flush to disk; each runs in its own savepoint,
// and is answered only after the commit. On PostgreSQL an advisory lock keeps several hosts in one lane too, because
// the record is one chain.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

#include "core/store/session.hpp"

namespace convoke::store {

class Writer {
public:
    Writer(std::string location, std::size_t waiting);
    ~Writer();                                     // finishes what was accepted
    void run(const std::function<void(Unit&)>& job);

private:
    struct Job;
    void work();
    void batch(std::vector<Job*>& jobs);
    void attempt(std::vector<Job*>& jobs);
    void one(Job& job);

    Session session_;
    std::size_t waiting_;
    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<Job*> queue_;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace convoke::store
