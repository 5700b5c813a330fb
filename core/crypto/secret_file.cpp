#include "core/crypto/secret_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <stdexcept>
#include <system_error>

#include "core/crypto/digest.hpp"

namespace convoke {
namespace {

constexpr std::size_t longest = 64 * 1024;

[[noreturn]] void failed(const std::string& doing, const std::filesystem::path& file) {
    throw std::system_error(errno, std::generic_category(), doing + " " + file.string());
}

class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int get() const { return number_; }

private:
    int number_;
};

// Nothing when there is no such file.
bool read(const std::filesystem::path& file, bool secret, std::string& bytes) {
    const Descriptor in(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    if (in.get() < 0) {
        if (errno == ENOENT) return false;
        if (errno == ELOOP) throw std::runtime_error(file.string() + " is a link; put the key file itself there");
        failed("cannot open", file);
    }
    struct stat about {};
    if (::fstat(in.get(), &about) != 0) failed("cannot look at", file);
    if (!S_ISREG(about.st_mode)) throw std::runtime_error(file.string() + " is not a plain file");
    if (secret && (about.st_mode & (S_IRWXG | S_IRWXO)))
        throw std::runtime_error(file.string() + " is open to other users of this machine; run: chmod 600 " +
                                 file.string());
    bytes.assign(longest + 1, '\0');
    std::size_t held = 0;
    while (held < bytes.size()) {
        const ssize_t count = ::read(in.get(), bytes.data() + held, bytes.size() - held);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) failed("cannot read", file);
        if (count == 0) break;
        held += static_cast<std::size_t>(count);
    }
    if (held > longest) throw std::runtime_error(file.string() + " is too long for a key");
    bytes.resize(held);
    return true;
}

void write(const std::filesystem::path& file, bool secret, const std::string& bytes) {
    const Descriptor out(
        ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, secret ? 0600 : 0644));
    if (out.get() < 0) failed("cannot make", file);
    for (std::size_t sent = 0; sent < bytes.size();) {
        const ssize_t count = ::write(out.get(), bytes.data() + sent, bytes.size() - sent);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) failed("cannot write", file);
        sent += static_cast<std::size_t>(count);
    }
    if (::fsync(out.get()) != 0) failed("cannot write", file);
}

std::string kept_file(const std::filesystem::path& file, bool secret, const std::function<std::string()>& make) {
    std::string bytes;
    if (read(file, secret, bytes)) return bytes;

    const auto folder = file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
    if (std::filesystem::create_directories(folder))
        std::filesystem::permissions(folder, std::filesystem::perms::owner_all);
    // Written aside and linked into place: the name either holds the whole key or does not exist, and a link does not
    // replace what another process has put there meanwhile.
    const auto aside = folder / ("." + file.filename().string() + "." + random_token(9));
    try {
        write(aside, secret, make());
        if (::link(aside.c_str(), file.c_str()) != 0 && errno != EEXIST) failed("cannot make", file);
    } catch (...) {
        ::unlink(aside.c_str());
        throw;
    }
    ::unlink(aside.c_str());
    const Descriptor directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (directory.get() < 0 || ::fsync(directory.get()) != 0) failed("cannot write", folder);
    if (!read(file, secret, bytes)) throw std::runtime_error(file.string() + " vanished while it was made");
    return bytes;
}

}  // namespace

std::string secret_file(const std::filesystem::path& file, const std::function<std::string()>& make) {
    return kept_file(file, true, make);
}

std::string public_file(const std::filesystem::path& file, const std::function<std::string()>& make) {
    return kept_file(file, false, make);
}

}  // namespace convoke
