// A value that many threads read while another is put in its place. Readers never wait and take no lock; who changes it
// waits until nobody reads the former value any more, and only then lets it go.
#pragma once

#include <array>
#include <atomic>
#include <mutex>
#include <thread>
#include <utility>

namespace convoke {

template <class Value>
class Exchanged {
public:
    Exchanged() : current_(new Value()) {}
    ~Exchanged() { delete current_.load(); }
    Exchanged(const Exchanged&) = delete;
    Exchanged& operator=(const Exchanged&) = delete;

    // What `look` makes of the value in force. It is called at once and is to be short: copy what is needed longer.
    template <class Look>
    auto read(const Look& look) const {
        // Announced before the value is fetched: in the one order of these operations a change either sees the
        // announcement or was before the fetching, which then finds the new value.
        const Reading reading(readers_[place()].count);
        return look(std::as_const(*current_.load()));
    }

    // The next value is the former one as `alter` leaves it.
    template <class Alter>
    void change(const Alter& alter) {
        const std::lock_guard one_at_a_time(changing_);
        auto* next = new Value(*current_.load());
        try {
            alter(*next);
        } catch (...) {
            delete next;
            throw;
        }
        const auto* former = current_.exchange(next);
        for (const auto& reader : readers_)
            while (reader.count.load() != 0) std::this_thread::yield();
        delete former;
    }

private:
    static constexpr std::size_t places = 64;
    struct alignas(64) Reader { std::atomic<int> count{0}; };      // a cache line each, so that readers do not slow each other
    struct Reading {
        explicit Reading(std::atomic<int>& count) : count_(count) { ++count_; }
        ~Reading() { --count_; }
        std::atomic<int>& count_;
    };

    static std::size_t place() {
        static std::atomic<std::size_t> next{0};
        thread_local const std::size_t mine = next++ % places;
        return mine;
    }

    std::atomic<const Value*> current_;
    mutable std::array<Reader, places> readers_;
    std::mutex changing_;
};

}  // namespace convoke
