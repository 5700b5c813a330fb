// The versions of the registers. A version is never changed: an import makes the next one.
#pragma once

#include <functional>
#include <span>

#include "core/domain/registers.hpp"
#include "core/store/database.hpp"

namespace convoke::store {

struct RegisterVersion {
    std::string id, register_id, sheet;
    std::string as_of;                             // YYYY-MM-DD
    Time imported_at{};
    std::string imported_by, digest;               // digest of the imported file
    std::int64_t entries = 0;
};

// Keeps the version and its entries. Entries of equal id: Failed(duplicate).
void insert_register_version(Unit& unit, const RegisterVersion& version, std::span<const RegisterEntry> entries);

// The version in force: the latest as-of date, of equal ones the later import, however short the time between. With a date: as known at that date.
std::optional<RegisterVersion> register_version(const Reading& reading, const std::string& register_id, const std::string& at = {});
std::vector<RegisterVersion> register_versions(const Reading& reading, const std::string& register_id);
std::vector<RegisterEntry> register_entries(const Reading& reading, const std::string& version);

}  // namespace convoke::store
