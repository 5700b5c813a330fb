// Real files, which lie beside the project or not at all.
#pragma once

#include <filesystem>
#include <fstream>
#include <iostream>

#include "core/csv/csv.hpp"

namespace convoke::tests {

inline std::optional<std::string> real(const std::string& name) {
    std::ifstream file(std::filesystem::path(SOURCE_DIR) / "../shared/data" / name, std::ios::binary);
    if (file) return std::string(std::istreambuf_iterator<char>(file), {});
    std::cout << "skipped: the real registers are not here (" << name << ")\n";
    return {};
}

inline std::vector<Answers> cells_of(const std::string& text) {
    const auto file = read_csv(text);
    std::vector<Answers> rows;
    for (const auto& row : file.rows) {
        rows.emplace_back();
        for (std::size_t i = 0; i < file.header.size(); ++i) rows.back()[file.header[i]] = row.cells[i];
    }
    return rows;
}

}  // namespace convoke::tests
