#include "web/http/headers.hpp"

#include <algorithm>

#include "web/http/encoding.hpp"

namespace convoke::http {

std::string_view Headers::get(std::string_view name) const {
    for (const auto& line : lines_)
        if (same_name(line.name, name)) return line.value;
    return {};
}

std::size_t Headers::count(std::string_view name) const {
    return static_cast<std::size_t>(
        std::count_if(lines_.begin(), lines_.end(), [&](const Line& line) { return same_name(line.name, name); }));
}

std::string Headers::all(std::string_view name) const {
    std::string joined;
    for (const auto& line : lines_)
        if (same_name(line.name, name)) joined += (joined.empty() ? "" : ", ") + line.value;
    return joined;
}

void Headers::remove(std::string_view name) {
    std::erase_if(lines_, [&](const Line& line) { return same_name(line.name, name); });
}

}  // namespace convoke::http
