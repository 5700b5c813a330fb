// Keeps connections from starving each other: absolute deadlines, a share for each address, and room made by closing
// idle connections when threads run out. One thread; the connections tell it what they are doing.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <list>
#include <mutex>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

namespace convoke::http {

class Watchdog {
public:
    using Clock = std::chrono::steady_clock;
    using Duration = std::chrono::milliseconds;
    enum class Stage { head, idle, body, working, sending, lingering };

    struct Limits { int per_address; Duration head_when_full; };

    // `waiting`: how many connections wait for a thread, none being free.
    Watchdog(Limits limits, std::function<int()> waiting);
    ~Watchdog();

    // A connection was accepted and will be watched: false when its address has its share and none of its connections
    // is idle. An empty address has no limit.
    bool admit(int socket, const std::string& address);
    // Says no to an accepted socket and closes it a second later, so that the answer is read before the end.
    void turn_away(int socket, std::string_view answer);

    // Closes the connection that has been idle longest; false when none has been for a while.
    bool make_room();
    void begin_stop();                                         // idle ones are closed, nobody becomes idle any more
    void cut_all();

    int count() const;
    int idle() const;
    bool stopping() const { return stopping_; }
    bool pressed() const { return stopping_ || waiting_() > 0; }
    std::int64_t evicted() const { return evicted_; }
    std::int64_t timed_out() const { return timed_out_; }

private:
    friend class Watched;
    struct Place {
        int socket;
        std::string address;
        Stage stage;
        Clock::time_point since, until;
        bool cut = false, evicted = false;
    };
    struct Refused { int socket; Clock::time_point until; };

    void run();
    void look(Clock::time_point now);
    void cut(Place& place);
    bool evict(const std::string* address, Duration least);
    void release(const std::string& address);
    void let_go(Clock::time_point now);

    const Limits limits_;
    const std::function<int()> waiting_;
    mutable std::mutex lock_;
    std::condition_variable wake_;
    std::list<Place> places_;
    std::unordered_map<int, std::string> admitted_;            // accepted, not yet taken up by a thread
    std::unordered_map<std::string, int> shares_;
    std::vector<Refused> refused_;
    std::atomic<bool> stopping_{false};
    std::atomic<std::int64_t> evicted_{0}, timed_out_{0};
    bool quit_ = false;
    std::thread thread_;
};

// One connection under watch, for the life of this object; the socket stays open at least as long.
class Watched {
public:
    Watched(Watchdog& dog, int socket, Watchdog::Duration first_word);
    ~Watched();
    Watched(const Watched&) = delete;
    Watched& operator=(const Watched&) = delete;

    // Says what comes next and for how long at most; zero: unlimited. False when the connection has to end: it gave
    // way to others, or the server stops (asked only before becoming idle).
    bool enter(Watchdog::Stage stage, Watchdog::Duration limit);
    bool was_cut() const;                                      // its time was up

private:
    Watchdog& dog_;
    std::list<Watchdog::Place>::iterator place_;
};

}  // namespace convoke::http
