// The head of a request: its first line and header lines, read strictly. What two readers could take differently is
// refused, because the second reader may be a proxy in front of us (request smuggling, RFC 9112 section 11).
#pragma once

#include <cstdint>

#include "web/http/headers.hpp"

namespace convoke::http {

struct Head {
    std::string method, target;
    bool version_1_0 = false;
    Headers headers;
};

// Limits of a head: all of it in bytes, its target in bytes, its lines.
constexpr std::size_t most_head = 32 * 1024, most_target = 8 * 1024, most_lines = 100;

// Looks for the empty line that ends a head, in bytes that arrive piece by piece.
class HeadEnd {
public:
    // The length of the head with its final empty line, or 0 while it is not complete. `bytes` is what came so far,
    // each call with more of it. Throws Error 400 at a line feed without carriage return, 431 and 414 when too long.
    std::size_t find(std::string_view bytes);

private:
    std::size_t seen_ = 0, line_start_ = 0;
    bool first_line_done_ = false;
};

// Throws Error: 400 malformed, 405 TRACE and CONNECT, 501 unknown method, 505 version other than 1.0 and 1.1, 431.
Head parse_head(std::string_view text);

// How the body is delimited and what comes after it.
struct Framing {
    std::int64_t length = 0;                                   // of the body, in bytes; 0 when none is announced
    bool keep_alive = true;
    bool expects_continue = false;
};
// Bodies have a Content-Length: chunked ones get 411, as nothing here needs them and every stage then counts bytes.
// Throws Error: 400 for a doubled, signed or mixed length, 411 chunked, 417, 501 for any other transfer coding.
Framing framing_of(const Head& head);

}  // namespace convoke::http
