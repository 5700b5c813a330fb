#include "web/http/limit.hpp"

#include <algorithm>
#include <cmath>

#include "web/http/error.hpp"

namespace convoke::http {

int RateLimiter::take(const std::string& key, Time now, Rate rate) {
    const std::lock_guard guard(lock_);
    const auto found = places_.find(key);
    if (found != places_.end()) {
        buckets_.splice(buckets_.begin(), buckets_, found->second);
    } else {
        if (buckets_.size() >= most_keys_ && !buckets_.empty()) {
            places_.erase(buckets_.back().key);
            buckets_.pop_back();
        }
        buckets_.push_front({key, rate.burst, now});
        places_.emplace(buckets_.front().key, buckets_.begin());
    }
    auto& bucket = buckets_.front();
    const std::chrono::duration<double> passed = std::max(now - bucket.at, Time::duration::zero());
    bucket.tokens = std::min(rate.burst, bucket.tokens + passed.count() * rate.per_second);
    bucket.at = std::max(bucket.at, now);
    if (bucket.tokens >= 1) {
        bucket.tokens -= 1;
        return 0;
    }
    if (rate.per_second <= 0) return 3600;
    return std::max(1, static_cast<int>(std::ceil(std::min(3600.0, (1 - bucket.tokens) / rate.per_second))));
}

void RateLimiter::require(const std::string& key, Time now, Rate rate) {
    if (const int seconds = take(key, now, rate); seconds > 0)
        throw Error(429, {"http.too_many_requests", {{"seconds", std::to_string(seconds)}}}, {}, seconds);
}

void RateLimiter::give_back(const std::string& key) {
    const std::lock_guard guard(lock_);
    if (const auto found = places_.find(key); found != places_.end()) found->second->tokens += 1;
}

std::size_t RateLimiter::keys() const {
    const std::lock_guard guard(lock_);
    return buckets_.size();
}

}  // namespace convoke::http
