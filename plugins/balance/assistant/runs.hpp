// Questions that are being answered, off the threads that serve requests: one after the other on one thread of their own, one of a
// meeting at a time, each within its time. What was found is kept in memory until the meeting's next question, or a restart; what was
// asked and what was applied is in the database, and a host that does not know the answer to the last question works it out itself. The one thing of this plugin that outlives a call.
#pragma once

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>

#include "plugins/balance/assistant/asking.hpp"
#include "plugins/balance/assistant/inquiry.hpp"

namespace convoke::balance {

struct Run {
    Run(std::string id_, std::string meeting_, Asking asking_) : id(std::move(id_)), meeting(std::move(meeting_)), asking(std::move(asking_)), model(asking.question), course(asking.question.seconds) {}
    const std::string id, meeting;
    const Asking asking;
    const Model model;
    Course course;
    Result result;                                 // once it is done
    std::atomic<bool> done = false, failed = false;
};

class Runs {
public:
    static Runs& here();

    // False where one of that meeting goes on, or too many wait.
    bool begin(std::shared_ptr<Run> run);
    std::shared_ptr<Run> find(const std::string& id);
    // Until it is done, or so many seconds.
    void wait(const Run& run, double seconds);
    ~Runs();

private:
    void work();

    std::mutex mutex_;
    std::condition_variable changed_;
    std::map<std::string, std::shared_ptr<Run>> last_;         // by meeting
    std::deque<std::shared_ptr<Run>> waiting_;
    std::shared_ptr<Run> going_;
    bool end_ = false;
    std::thread thread_;
};

}  // namespace convoke::balance
