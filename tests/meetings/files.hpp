// The meeting files of the tree, and small changes to them.
#pragma once

#include <filesystem>
#include <fstream>
#include <sstream>

#include "core/json/json.hpp"
#include "core/meetings/meeting_file.hpp"

namespace convoke {

inline const std::filesystem::path folder = std::filesystem::path(SOURCE_DIR) / "core/meetings";

inline std::string content_of(const std::filesystem::path& path) {
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

inline Data file(const std::string& id) { return read_json(content_of(folder / (id + ".json"))); }

inline Meeting meeting(const std::string& id) {
    Problems problems;
    auto read = read_meeting(file(id), problems);
    if (!read) throw std::runtime_error(id + ": " + problems.front().field + " " + problems.front().message.code);
    return *read;
}

inline std::vector<std::filesystem::path> meeting_files() {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ".json" && entry.path().filename() != "meeting.schema.json") files.push_back(entry.path());
    return files;
}

// The value at "$.categories[5].id"; a last member that is not there yet is made.
inline Data& at(Data& file, std::string_view path) {
    Data* here = &file;
    for (std::size_t from = 1; from < path.size();) {
        const auto end = std::min(path.find_first_of(".[", from + 1), path.size());
        const auto step = path.substr(from + 1, end - from - 1);
        if (path[from] == '[') here = &std::get<Data::List>(here->value).at(std::stoul(std::string(step)));
        else here = &(*here)[step];
        from = end;
    }
    return *here;
}

inline void remove(Data& file, std::string_view path) {
    const auto last = path.rfind('.');
    std::get<Data::Members>(at(file, path.substr(0, last)).value).erase(std::string(path.substr(last + 1)));
}

}  // namespace convoke
