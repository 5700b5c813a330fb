// What is different between two meeting files, by JSON path: what an administrator reads before, and everybody after, a
// meeting's rules change.
#pragma once

#include <string>
#include <vector>

#include "core/domain/values.hpp"

namespace convoke {

struct FileChange {
    enum class Kind { added, gone, changed };
    Kind kind = Kind::changed;
    std::string path;                              // "$.categories[ngo].representatives": items that have ids go by them
    std::string before, after;                     // JSON; "" where there was or is nothing
    bool operator==(const FileChange&) const = default;
};

// In the order of the paths; nothing where both say the same. Items without ids are compared by their place.
std::vector<FileChange> differences(const Data& before, const Data& after);

}  // namespace convoke
