// Bytes in and out of one socket, which belongs to somebody else. Blocks; the watchdog ends what takes too long.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace convoke::http {

struct Gone {};                                                // thrown when the other side takes no more bytes

class Wire {
public:
    explicit Wire(int socket) : socket_(socket) {}

    bool fill();                                               // waits for more; false at the end, whoever caused it
    std::string_view buffered() const { return std::string_view(bytes_).substr(at_); }
    void consume(std::size_t count) { at_ += count; }

    void send(std::string_view bytes, bool more_follows = false);
    std::int64_t sent() const { return sent_; }
    void end_output();                                         // tells the other side that nothing more comes
    void break_off();                                          // closing will look like a failure, not like an end

private:
    int socket_;
    std::string bytes_;
    std::size_t at_ = 0;
    std::int64_t sent_ = 0;
};

}  // namespace convoke::http
