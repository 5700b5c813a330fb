// The best of many names, as they come. Internal.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace convoke::names {

class Best {
public:
    struct One { float value; std::uint32_t name; };
    void begin(std::size_t most) { most_ = most, full_ = false, kept_.clear(); }
    void add(One one) {
        if (full_ && !better(one, worst_)) return;
        kept_.push_back(one);
        if (kept_.size() == 2 * most_) cut();
    }
    // What is less is not kept.
    float least() {
        if (kept_.size() > most_) cut();
        return full_ ? worst_.value : -1;
    }
    const std::vector<One>& end() {
        if (kept_.size() > most_) cut();
        return kept_;
    }

private:
    static bool better(const One& a, const One& b) { return a.value != b.value ? a.value > b.value : a.name < b.name; }
    void cut() {
        const auto last = kept_.begin() + static_cast<std::ptrdiff_t>(most_ - 1);
        std::nth_element(kept_.begin(), last, kept_.end(), better);
        worst_ = *last, full_ = true;
        kept_.resize(most_);
    }

    std::vector<One> kept_;
    std::size_t most_ = 0;
    One worst_{};
    bool full_ = false;
};

}  // namespace convoke::names
