// Files that hold a key: made once, readable by their owner only, never half written.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

namespace convoke {

// What the file holds. If there is none, `make` is called and its bytes are kept in a new one (0600, its folder 0700),
// written to the disk before they are used; of two processes that do so at once, both get the bytes of the one that was
// first. A file that others may read or write, that is not a plain file, or that is longer than 64 KiB throws
// std::runtime_error saying what to do.
std::string secret_file(const std::filesystem::path& file, const std::function<std::string()>& make);

// The same for what belongs to a key and is for everybody to read, such as its certificate (0644).
std::string public_file(const std::filesystem::path& file, const std::function<std::string()>& make);

}  // namespace convoke
