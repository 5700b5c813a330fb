// Applications one at a time in an order of one's own: what is kept of each until its turn is its id and its place.
#pragma once

#include <deque>

#include "core/plugin/plugin.hpp"

namespace convoke {

class InOrder {
public:
    // What sorts an application: its place among the sections, then its name. Where both are equal, its id.
    using Place = std::function<std::optional<std::size_t>(const Application&)>;    // nothing: it is left out

    // The context must outlive it.
    InOrder(const Context& context, std::span<const State> states, const Place& place);

    std::optional<Application> next();

private:
    const Context& context_;
    std::vector<std::string> ids_;
    std::size_t at_ = 0;
    std::deque<Application> read_;
};

}  // namespace convoke
