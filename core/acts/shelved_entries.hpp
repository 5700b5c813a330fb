// The entries of a register as they are kept in memory: as text, read again when one is asked for. As objects the 6,300 entries of
// the ECOSOC register take 3.8 MB, as text 1.5; an answer reads five of them.
#pragma once

#include <vector>

#include "core/domain/registers.hpp"

namespace convoke {

class ShelvedEntries {
public:
    ShelvedEntries() = default;
    explicit ShelvedEntries(const std::vector<RegisterEntry>& entries);    // of ids that differ

    std::optional<RegisterEntry> find(std::string_view id) const;

private:
    std::string_view id_at(std::size_t start) const;

    std::string text_;                         // of each entry its parts, the id first
    std::vector<std::size_t> starts_;          // in it, by id
};

}  // namespace convoke
