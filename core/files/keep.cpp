#include "core/files/keep.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <stdexcept>
#include <system_error>

#include "core/crypto/digest.hpp"

namespace convoke::files {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void failed(const char* doing, const fs::path& file) {
    throw std::system_error(errno, std::generic_category(), std::string(doing) + " " + file.string());
}

class Descriptor {
public:
    Descriptor(const fs::path& file, int flags, mode_t mode = 0) : number(::open(file.c_str(), flags | O_CLOEXEC, mode)) {
        if (number < 0) failed("cannot open", file);
    }
    ~Descriptor() { ::close(number); }
    Descriptor(const Descriptor&) = delete;
    int number;
};

void sync_folder(const fs::path& folder) {
    const Descriptor opened(folder, O_RDONLY | O_DIRECTORY);
    if (::fsync(opened.number) != 0) failed("cannot flush", folder);
}

void write_whole(const fs::path& file, std::string_view bytes) {
    const Descriptor opened(file, O_WRONLY | O_CREAT | O_EXCL, 0600);
    while (!bytes.empty()) {
        const auto wrote = ::write(opened.number, bytes.data(), bytes.size());
        if (wrote < 0 && errno == EINTR) continue;
        if (wrote < 0) failed("cannot write", file);
        bytes.remove_prefix(static_cast<std::size_t>(wrote));
    }
    if (::fsync(opened.number) != 0) failed("cannot flush", file);
}

}  // namespace

std::string read_bytes(const fs::path& file, std::size_t most) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw std::runtime_error("cannot read the file " + file.string());
    std::string bytes(static_cast<std::size_t>(std::min<std::uintmax_t>(fs::file_size(file), most)), '\0');
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(in.gcount()));
    return bytes;
}

fs::path place_of(const fs::path& folder, const std::string& sha256) { return folder / sha256.substr(0, 2) / sha256.substr(2); }

std::string keep(const fs::path& folder, std::string_view bytes) {
    auto digest = sha256_hex(bytes);
    const auto place = place_of(folder, digest);
    std::error_code absent;
    if (fs::file_size(place, absent) == bytes.size() && !absent) return digest;
    fs::create_directories(place.parent_path());
    const auto draft = folder / ("incoming-" + random_token(12));
    try {
        write_whole(draft, bytes);
        fs::rename(draft, place);
    } catch (...) {
        std::error_code ignored;
        fs::remove(draft, ignored);
        throw;
    }
    sync_folder(place.parent_path());
    sync_folder(folder);
    return digest;
}

}  // namespace convoke::files
