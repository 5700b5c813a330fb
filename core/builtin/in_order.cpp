#include "core/builtin/in_order.hpp"

#include <algorithm>
#include <tuple>

#include "core/text/collation.hpp"

namespace convoke {

InOrder::InOrder(const Context& context, std::span<const State> states, const Place& place) : context_(context) {
    struct Keyed {
        std::size_t place;
        std::string name, id;
    };
    std::vector<Keyed> keyed;
    context.applications.each(states, [&](const Application& one) {
        if (const auto found = place(one)) keyed.push_back({*found, sort_key("en", one.organisation.name), one.id});
    });
    std::ranges::sort(keyed, {}, [](const Keyed& one) { return std::tie(one.place, one.name, one.id); });
    ids_.reserve(keyed.size());
    for (auto& one : keyed) ids_.push_back(std::move(one.id));
}

std::optional<Application> InOrder::next() {
    constexpr std::size_t at_once = 200;
    while (read_.empty() && at_ < ids_.size()) {
        const auto batch = std::span(ids_).subspan(at_, std::min(at_once, ids_.size() - at_));
        at_ += batch.size();
        for (auto& one : context_.applications.chosen(batch)) read_.push_back(std::move(one));
    }
    if (read_.empty()) return {};
    auto one = std::move(read_.front());
    read_.pop_front();
    return one;
}

}  // namespace convoke
