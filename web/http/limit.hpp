// How often somebody may ask: a bucket of tokens for each key (an address, an account, an API token).
#pragma once

#include <list>
#include <mutex>
#include <unordered_map>

#include "core/domain/values.hpp"

namespace convoke::http {

// `per_second` tokens flow in, up to `burst`; each request takes one.
struct Rate { double per_second = 1, burst = 10; };

class RateLimiter {
public:
    // Remembers at most `most_keys`; the one longest unused is forgotten first, its bucket being the fullest.
    explicit RateLimiter(Rate rate, std::size_t most_keys = 100'000) : rate_(rate), most_keys_(most_keys) {}

    // 0: go ahead. Otherwise the whole seconds (at least 1) after which a token will be there: the Retry-After of a 429.
    int take(const std::string& key, Time now) { return take(key, now, rate_); }
    int take(const std::string& key, Time now, Rate rate);     // a key with a rate of its own

    // Throws Error 429 with Retry-After instead.
    void require(const std::string& key, Time now) { require(key, now, rate_); }
    void require(const std::string& key, Time now, Rate rate);

    // A request that was no trouble takes nothing after all.
    void give_back(const std::string& key);

    std::size_t keys() const;

private:
    struct Bucket { std::string key; double tokens; Time at; };
    Rate rate_;
    std::size_t most_keys_;
    mutable std::mutex lock_;
    std::list<Bucket> buckets_;                                // the last used in front
    std::unordered_map<std::string_view, std::list<Bucket>::iterator> places_;    // keys live in the list
};

}  // namespace convoke::http
