// How a compiled list is split into several, each circulated by itself with its own deadline. Pure.
#pragma once

#include "plugins/nonobjection/list.hpp"

namespace convoke::nonobjection {

struct Part {
    std::string key;                               // the category, the regional group or "none"; "picked" or "rest"
    std::vector<Entry> entries = {};
};

inline constexpr std::string_view ways_to_split[] = {"category", "region", "picked"};

// Every name in exactly one part, parts in the order of their first name. `picked`: ids, for that way alone.
std::vector<Part> split(const std::vector<Entry>& entries, std::string_view by, const std::vector<std::string>& picked);

}  // namespace convoke::nonobjection
