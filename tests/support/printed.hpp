// What other programs read of a file.
#pragma once

#include <array>
#include <cstdio>
#include <stdexcept>
#include <string>

namespace convoke::tests {

// What a command prints; its words must need no quoting by the shell but in '...'.
inline std::string printed_by(const std::string& command) {
    std::string text;
    std::array<char, 4096> piece;
    std::FILE* const out = ::popen(command.c_str(), "r");
    if (!out) throw std::runtime_error("cannot run " + command);
    while (const auto count = std::fread(piece.data(), 1, piece.size(), out)) text.append(piece.data(), count);
    if (::pclose(out) != 0) throw std::runtime_error("failed: " + command);
    return text;
}

}  // namespace convoke::tests
