// Applications made one, and the organisations that became one with them. What is needed to take it back stands in the row.
#pragma once

#include "core/domain/application.hpp"
#include "core/store/database.hpp"

namespace convoke::store {

struct Merge {
    std::string id, meeting, kept, merged;         // applications
    State state = State::submitted, kept_state = State::submitted;     // of both, before
    bool joined = false;                           // their organisations are one
    std::string kept_organisation = {}, merged_organisation = {};      // by which they were begun
    std::string by = {};
    Time at{};
    std::string undone_by = {};
    std::optional<Time> undone_at = {};
};

void insert_merge(Unit& unit, const Merge& merge);
void undo_merge(Unit& unit, const std::string& id, const std::string& by, Time now);
std::optional<Merge> merge_by_id(const Reading& reading, const std::string& id);
// Those that stand: into the application, in their order; and the one by which it became part of another.
std::vector<Merge> merges_into(const Reading& reading, const std::string& kept);
std::optional<Merge> merge_of(const Reading& reading, const std::string& merged);

// All of the first family come into the second; returns which organisations those are.
std::vector<std::string> join_families(Unit& unit, const std::string& family, const std::string& into);
// The family of that merge's organisations as the other merges that stand hold it together: one part where they do without this one.
using Parts = std::vector<std::vector<std::string>>;
Parts parts_without(const Reading& reading, const Merge& merge);
// Each part a family of its own; the one that the family is named after keeps its name.
void part_families(Unit& unit, const Parts& parts);

}  // namespace convoke::store
