// A ZIP archive of texts and files, for somebody who takes data away.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/domain/values.hpp"

namespace convoke::files {

// Either a text or the file at a path; `name` is its path in the archive, with slashes. A name that stands twice gets a number.
struct BundleEntry {
    std::string name;
    std::string text = {};
    std::filesystem::path file = {};
};

// Writes the archive over whatever is at `path`; `now` is what its entries are dated. A file that is not there is left out. std::runtime_error where it cannot be written.
void write_bundle(const std::filesystem::path& path, const std::vector<BundleEntry>& entries, Time now);

}  // namespace convoke::files
