#include "core/acts/tallies.hpp"

namespace convoke {

namespace {

constexpr std::chrono::seconds longest{10};
constexpr std::size_t most_kept = 32;              // some hundred rows each

}  // namespace

Tallies::Tally Tallies::get(const std::string& key, std::int64_t recorded, Time now, const std::function<std::vector<Alike>()>& count) {
    const auto fresh = [&](const Kept& one) { return one.recorded == recorded && one.at <= now && now - one.at <= longest; };
    {
        const std::lock_guard guard(lock_);
        if (const auto found = kept_.find(key); found != kept_.end() && fresh(found->second)) return found->second.tally;
    }
    auto tally = std::make_shared<const std::vector<Alike>>(count());
    const std::lock_guard guard(lock_);
    std::erase_if(kept_, [&](const auto& one) { return !fresh(one.second); });
    if (kept_.size() >= most_kept) kept_.clear();
    kept_.insert_or_assign(key, Kept{recorded, now, tally});
    return tally;
}

}  // namespace convoke
