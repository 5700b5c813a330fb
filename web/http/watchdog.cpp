#include "web/http/watchdog.hpp"

#include <sys/socket.h>
#include <unistd.h>

namespace convoke::http {

namespace {
constexpr auto never = Watchdog::Clock::time_point::max();
constexpr std::chrono::milliseconds tick{50};
constexpr std::size_t most_refused = 256;
// Between two requests of a busy client a connection is idle for a moment. Closing it then would lose the request that
// is under way; it closes by itself after its next answer when others wait.
constexpr std::chrono::milliseconds truly_idle{100};
}  // namespace

Watchdog::Watchdog(Limits limits, std::function<int()> waiting) : limits_(limits), waiting_(std::move(waiting)) {
    thread_ = std::thread([this] { run(); });
}

Watchdog::~Watchdog() {
    {
        const std::lock_guard guard(lock_);
        quit_ = true;
    }
    wake_.notify_all();
    thread_.join();
    for (const auto& refused : refused_) ::close(refused.socket);
}

bool Watchdog::admit(int socket, const std::string& address) {
    const std::lock_guard guard(lock_);
    const auto share = shares_.find(address);
    if (!address.empty() && share != shares_.end() && share->second >= limits_.per_address && !evict(&address, {})) return false;
    ++shares_[address];
    admitted_[socket] = address;
    return true;
}

void Watchdog::release(const std::string& address) {
    const auto share = shares_.find(address);
    if (share != shares_.end() && --share->second <= 0) shares_.erase(share);
}

void Watchdog::turn_away(int socket, std::string_view answer) {
    if (::send(socket, answer.data(), answer.size(), MSG_NOSIGNAL | MSG_DONTWAIT) <= 0) return;
    ::shutdown(socket, SHUT_WR);
    {
        const std::lock_guard guard(lock_);
        if (refused_.size() >= most_refused) return;
        // The caller closes its own handle now; the bytes it has not read would turn the end into a reset.
        if (const int own = ::dup(socket); own >= 0) refused_.push_back({own, Clock::now() + std::chrono::seconds(1)});
    }
    wake_.notify_all();
}

void Watchdog::cut(Place& place) {
    // Half of it while a request is being read, so that the reason can still be told.
    const bool outgoing = place.stage == Stage::sending || place.stage == Stage::lingering || place.cut;
    ::shutdown(place.socket, outgoing ? SHUT_RDWR : SHUT_RD);
    place.cut = true;
    place.until = never;
}

// What the idle connection has already been sent is still read and answered: only waiting ends.
bool Watchdog::evict(const std::string* address, Duration least) {
    const auto latest = Clock::now() - least;
    auto oldest = places_.end();
    for (auto place = places_.begin(); place != places_.end(); ++place) {
        if (place->stage != Stage::idle && place->stage != Stage::lingering) continue;
        if (place->evicted || place->since > latest || (address && place->address != *address)) continue;
        if (oldest == places_.end() || place->since < oldest->since) oldest = place;
    }
    if (oldest == places_.end()) return false;
    ::shutdown(oldest->socket, SHUT_RD);
    oldest->evicted = true;
    release(oldest->address);
    ++evicted_;
    return true;
}

bool Watchdog::make_room() {
    const std::lock_guard guard(lock_);
    return evict(nullptr, truly_idle);
}

void Watchdog::begin_stop() {
    const std::lock_guard guard(lock_);
    stopping_ = true;
    while (evict(nullptr, {})) {}
}

void Watchdog::cut_all() {
    const std::lock_guard guard(lock_);
    for (auto& place : places_) ::shutdown(place.socket, SHUT_RDWR);
}

int Watchdog::count() const {
    const std::lock_guard guard(lock_);
    return static_cast<int>(places_.size());
}

int Watchdog::idle() const {
    const std::lock_guard guard(lock_);
    int found = 0;
    for (const auto& place : places_) found += place.stage == Stage::idle;
    return found;
}

void Watchdog::run() {
    std::unique_lock guard(lock_);
    while (!quit_) {
        if (places_.empty() && refused_.empty()) wake_.wait(guard, [&] { return quit_ || !places_.empty() || !refused_.empty(); });
        else wake_.wait_for(guard, tick, [&] { return quit_; });
        const auto now = Clock::now();
        look(now);
        let_go(now);
    }
}

void Watchdog::look(Clock::time_point now) {
    const int waiting = waiting_();
    const bool hurry = waiting > 0 || stopping_;
    for (auto& place : places_) {
        const bool slow = hurry && place.stage == Stage::head && !place.cut && now - place.since > limits_.head_when_full;
        if (!slow && now < place.until) continue;
        if (place.stage != Stage::idle) ++timed_out_;
        cut(place);
    }
    for (int i = 0; i < waiting && evict(nullptr, truly_idle); ++i) {}
}

void Watchdog::let_go(Clock::time_point now) {
    std::erase_if(refused_, [now](const Refused& refused) {
        char unread[4096];
        ssize_t count = 1;
        for (int i = 0; i < 16 && count > 0; ++i) count = ::recv(refused.socket, unread, sizeof unread, MSG_DONTWAIT);
        if (count != 0 && now < refused.until) return false;
        ::close(refused.socket);
        return true;
    });
}

// Who has not said a word yet is idle like who has been answered: nothing is lost when it gives way.
Watched::Watched(Watchdog& dog, int socket, Watchdog::Duration first_word) : dog_(dog) {
    const std::lock_guard guard(dog_.lock_);
    const auto now = Watchdog::Clock::now();
    std::string address;
    if (const auto found = dog_.admitted_.find(socket); found != dog_.admitted_.end()) {
        address = std::move(found->second);
        dog_.admitted_.erase(found);
    }
    dog_.places_.push_back({socket, std::move(address), Watchdog::Stage::idle, now, now + first_word});
    place_ = std::prev(dog_.places_.end());
    if (dog_.places_.size() == 1) dog_.wake_.notify_all();
}

Watched::~Watched() {
    const std::lock_guard guard(dog_.lock_);
    if (!place_->evicted) dog_.release(place_->address);
    dog_.places_.erase(place_);
}

bool Watched::enter(Watchdog::Stage stage, Watchdog::Duration limit) {
    const std::lock_guard guard(dog_.lock_);
    const auto now = Watchdog::Clock::now();
    const bool ends = place_->evicted || place_->cut || dog_.stopping_;
    if (ends && stage == Watchdog::Stage::idle) return false;
    place_->stage = stage;
    place_->since = now;
    place_->until = limit == limit.zero() ? never : now + limit;
    return !ends;
}

bool Watched::was_cut() const {
    const std::lock_guard guard(dog_.lock_);
    return place_->cut;
}

}  // namespace convoke::http
