#include "web/commands/files.hpp"

#include <fstream>
#include <sstream>

#include "core/domain/values.hpp"

namespace convoke::web {

std::string content(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream bytes;
    if (!in || !(bytes << in.rdbuf())) throw Refused(Refused::Kind::unknown, {"file.unreadable", {{"file", file}}});
    return bytes.str();
}

}  // namespace convoke::web
