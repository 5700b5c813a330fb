#include "plugins/balance/assistant/runs.hpp"

namespace convoke::balance {

namespace {

constexpr std::size_t most_waiting = 8, most_kept = 64;

}  // namespace

Runs& Runs::here() {
    static Runs runs;
    return runs;
}

bool Runs::begin(std::shared_ptr<Run> run) {
    const std::lock_guard lock(mutex_);
    if (const auto before = last_.find(run->meeting); before != last_.end() && !before->second->done) return false;
    if (waiting_.size() >= most_waiting) return false;
    if (last_.size() >= most_kept)
        std::erase_if(last_, [](const auto& one) { return one.second->done.load(); });
    last_[run->meeting] = run;
    waiting_.push_back(std::move(run));
    if (!thread_.joinable()) thread_ = std::thread([this] { work(); });
    changed_.notify_all();
    return true;
}

std::shared_ptr<Run> Runs::find(const std::string& id) {
    const std::lock_guard lock(mutex_);
    for (const auto& [meeting, run] : last_)
        if (run->id == id) return run;
    return {};
}

void Runs::wait(const Run& run, double seconds) {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, std::chrono::duration<double>(seconds), [&] { return run.done.load() || end_; });
}

void Runs::work() {
    std::unique_lock lock(mutex_);
    for (;;) {
        changed_.wait(lock, [&] { return end_ || !waiting_.empty(); });
        if (end_) return;
        going_ = waiting_.front();
        waiting_.pop_front();
        lock.unlock();
        try {
            going_->course.restart();
            going_->result = inquire(going_->model, going_->course);
        } catch (const std::exception&) {          // memory: the page says that it failed
            going_->failed = true;
        }
        lock.lock();
        going_->done = true;
        going_.reset();
        changed_.notify_all();
    }
}

Runs::~Runs() {
    {
        const std::lock_guard lock(mutex_);
        end_ = true;
        if (going_) going_->course.stop();
        changed_.notify_all();
    }
    if (thread_.joinable()) thread_.join();
}

}  // namespace convoke::balance
