#include "web/http/upload.hpp"

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <fcntl.h>
#include <sstream>
#include <unistd.h>

#include "web/http/error.hpp"

namespace convoke::http {

namespace {
constexpr std::string_view prefix = "convoke-upload-";
[[noreturn]] void no_room() { throw Error(507, {"http.no_room"}); }
}  // namespace

TemporaryFile::TemporaryFile(const std::string& folder) {
    std::error_code failed;
    const auto where = folder.empty() ? std::filesystem::temp_directory_path(failed) : std::filesystem::path(folder);
    std::filesystem::create_directories(where, failed);
    path_ = (where / (std::string(prefix) + "XXXXXX")).string();
    descriptor_ = ::mkostemp(path_.data(), O_CLOEXEC);         // readable by us alone
    if (descriptor_ < 0) no_room();
}

TemporaryFile::~TemporaryFile() {
    close();
    ::unlink(path_.c_str());
}

void TemporaryFile::write(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto written = ::write(descriptor_, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) no_room();
        size_ += written;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

void TemporaryFile::close() {
    if (descriptor_ >= 0) ::close(descriptor_);
    descriptor_ = -1;
}

std::string Upload::bytes() const {
    std::ostringstream all;
    all << std::ifstream(path(), std::ios::binary).rdbuf();
    return all.str();
}

void remove_stale_uploads(const std::string& folder) {
    namespace fs = std::filesystem;
    std::error_code failed;
    const auto yesterday = fs::file_time_type::clock::now() - std::chrono::hours(24);
    for (const auto& entry : fs::directory_iterator(folder, failed)) {
        if (!entry.path().filename().string().starts_with(prefix) || !entry.is_regular_file(failed)) continue;
        if (entry.last_write_time(failed) < yesterday && !failed) fs::remove(entry.path(), failed);
    }
}

}  // namespace convoke::http
