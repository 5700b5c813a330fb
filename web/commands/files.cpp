#include "web/commands/files.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>

#include "core/domain/values.hpp"

namespace convoke::web {

std::string content(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream bytes;
    if (!in || std::filesystem::is_directory(file) || (in.peek() != std::char_traits<char>::eof() && !(bytes << in.rdbuf()))) throw Refused(Refused::Kind::unknown, {"file.unreadable", {{"file", file}}});
    return bytes.str();
}

void write_content(const std::string& file, std::string_view bytes) {
    std::ofstream out(file, std::ios::binary);
    out << bytes;
    out.close();
    if (!out) throw Refused(Refused::Kind::unavailable, {"file.unwritable", {{"file", file}}});
}

void demand_writable(const std::string& file) {
    const std::ofstream out(file, std::ios::binary | std::ios::app);
    if (!out) throw Refused(Refused::Kind::unavailable, {"file.unwritable", {{"file", file}}});
}

}  // namespace convoke::web
