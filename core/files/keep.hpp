// Files outside the database, each under its own digest: the same content is kept once, and a damaged one shows.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace convoke::files {

// The whole file, or nothing past `most` bytes: one more than allowed is enough to know that it is too big.
std::string read_bytes(const std::filesystem::path& file, std::size_t most);

// Keeps the bytes and returns their SHA-256. They are on the disk when this returns, whole or not at all.
std::string keep(const std::filesystem::path& folder, std::string_view bytes);

// Where the file of that digest lies: <folder>/ab/cdef...
std::filesystem::path place_of(const std::filesystem::path& folder, const std::string& sha256);

}  // namespace convoke::files
