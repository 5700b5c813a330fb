// What time has decided since somebody last looked. Called at the head of every request and by the housekeeper; it
// costs one comparison while nothing is due. A deadline is settled as of its own instant, however late the look is.
#pragma once

#include <atomic>
#include <functional>
#include <mutex>
#include <set>

#include "core/acts/house.hpp"

namespace convoke {

class Deadlines {
public:
    // A plugin changed something: the next due instant must be asked again.
    void look_again() { next_ = 0; }
    // The due instant itself is still in time: it is over when it has passed.
    bool nothing_due(Time now) const { return now.time_since_epoch().count() <= next_; }

    // A change that somebody asked for, from the instant it arrived until it was carried out. What arrived in time is not
    // overtaken by the settling of its deadline, however long it waited for its turn.
    class Change {
    public:
        Change(Deadlines& deadlines, const std::function<Time()>& clock);
        ~Change();
        Change(const Change&) = delete;
        Time at() const { return *place_; }

    private:
        Deadlines& deadlines_;
        std::multiset<Time>::iterator place_;
    };
    bool under_way(Time until) const;              // a change that arrived at that instant or before it

private:
    friend void settle(const House&, Time, const std::function<void(const std::string&, const std::string&)>&);
    std::atomic<std::int64_t> next_{0};            // milliseconds since 1970; 0: not known
    std::mutex one_at_a_time_;
    mutable std::mutex arriving_;                  // the clock is read under it: nobody arrives before an instant afterwards
    std::multiset<Time> changes_;
};

// A step that fails is told to `failed` with why, and asked again a minute later; the other meetings and steps go on.
void settle(const House& house, Time now, const std::function<void(const std::string& step, const std::string& why)>& failed = {});

}  // namespace convoke
