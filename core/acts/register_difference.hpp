// What changed in a register from one version to another, entry by entry. Pure.
#pragma once

#include <span>

#include "core/domain/registers.hpp"

namespace convoke {

struct EntryChange {
    enum class Kind { added, gone, changed };
    Kind kind = Kind::changed;
    std::string id, name;                          // as the later version has it, or the earlier where it is gone
    struct Fact { std::string name, before, after; bool operator==(const Fact&) const = default; };
    std::vector<Fact> facts = {};                  // what is different of an entry that stays
    bool operator==(const EntryChange&) const = default;
};
std::string_view name_of(EntryChange::Kind kind);              // "added", "gone", "changed"

// In the order of the entries' ids.
std::vector<EntryChange> differences(std::span<const RegisterEntry> before, std::span<const RegisterEntry> after);

}  // namespace convoke
