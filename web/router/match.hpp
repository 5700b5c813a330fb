// Which route a method and path mean.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/domain/values.hpp"

namespace convoke::web {

// A path with parameters: "/m/{meeting}/apply/{category}".
class Pattern {
public:
    explicit Pattern(std::string_view path);       // std::invalid_argument where it is malformed
    // The parameters where the segments fit.
    std::optional<Answers> match(const std::vector<std::string>& segments) const;
    // Of two patterns that fit, the one whose words come first wins: "/m/{meeting}/lists" before "/m/{meeting}/{page}".
    bool before(const Pattern& other) const;
    std::string shape() const;                     // with {} for every parameter: two of one shape collide

private:
    struct Part { std::string word; bool parameter; };
    std::vector<Part> parts_;
};

}  // namespace convoke::web
