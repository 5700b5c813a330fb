#include "web/http/wire.hpp"

#include <cerrno>
#include <sys/socket.h>

namespace convoke::http {

bool Wire::fill() {
    constexpr std::size_t piece = 16 * 1024;
    bytes_.erase(0, at_);
    at_ = 0;
    const auto before = bytes_.size();
    bytes_.resize(before + piece);
    ssize_t count;
    do count = ::recv(socket_, bytes_.data() + before, piece, 0);
    while (count < 0 && errno == EINTR);
    bytes_.resize(before + static_cast<std::size_t>(count > 0 ? count : 0));
    return count > 0;
}

void Wire::send(std::string_view bytes, bool more_follows) {
    while (!bytes.empty()) {
        const auto count = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL | (more_follows ? MSG_MORE : 0));
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) throw Gone();
        sent_ += count;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
}

void Wire::end_output() { ::shutdown(socket_, SHUT_WR); }

void Wire::break_off() {
    const linger at_once{1, 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
}

}  // namespace convoke::http
