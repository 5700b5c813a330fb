// The record's checkpoints as they were signed. Written once, never changed.
#pragma once

#include "core/store/database.hpp"

namespace convoke::store {

struct CheckpointRow {
    std::int64_t size = 0;                         // lines of the record
    std::string meeting = {}, occasion = {}, subject = {};
    Time at{};
    std::string text = {}, signature = {};         // core/proof/checkpoint.hpp
};

void insert_checkpoint(Unit& unit, const CheckpointRow& row);  // the first of a size stays
// Newest first; of one meeting only, unless "".
std::vector<CheckpointRow> checkpoints(const Reading& reading, const std::string& meeting, std::size_t most);
std::optional<CheckpointRow> checkpoint_of_size(const Reading& reading, std::int64_t size);
std::optional<CheckpointRow> latest_checkpoint(const Reading& reading);

}  // namespace convoke::store
