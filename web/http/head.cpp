#include "web/http/head.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "web/http/encoding.hpp"
#include "web/http/error.hpp"

namespace convoke::http {

namespace {

[[noreturn]] void malformed(std::string what) { throw Error(400, {"http.malformed", {{"what", std::move(what)}}}); }

void read_first_line(std::string_view line, Head& head) {
    const auto first = line.find(' ');
    const auto last = line.rfind(' ');
    if (first == std::string_view::npos || first == last) malformed("request line");
    head.method = line.substr(0, first);
    head.target = line.substr(first + 1, last - first - 1);
    const auto version = line.substr(last + 1);
    if (!is_token(head.method)) malformed("method");
    if (head.target.empty() || head.target.find_first_of(" #") != std::string::npos || has_control(head.target) ||
        head.target.find('\t') != std::string::npos)
        malformed("target");
    if (head.target.size() > most_target) throw Error(414, {"http.target_too_long"});
    if (version == "HTTP/1.0") head.version_1_0 = true;
    else if (version != "HTTP/1.1") throw Error(505, {"http.version"});
    if (head.method == "TRACE" || head.method == "CONNECT") throw Error(405, {"http.method_refused"});
    constexpr std::array<std::string_view, 7> known = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};
    if (std::find(known.begin(), known.end(), head.method) == known.end()) throw Error(501, {"http.method_unknown"});
}

void read_header_line(std::string_view line, Head& head) {
    // A line that begins with a blank would continue the one before it: obsolete, and read differently by others.
    const auto colon = line.find(':');
    if (colon == std::string_view::npos || !is_token(line.substr(0, colon))) malformed("header line");
    const auto value = trimmed(line.substr(colon + 1));
    if (has_control(value) || !valid_utf8(value)) malformed("header value");
    if (head.headers.size() == most_lines) throw Error(431, {"http.head_too_long"});
    head.headers.add(line.substr(0, colon), value);
}

bool lists(const Headers& headers, std::string_view name, std::string_view word) {
    const auto value = headers.all(name);
    const auto words = list_of(value, ',');
    return std::any_of(words.begin(), words.end(), [&](std::string_view item) { return same_name(item, word); });
}

}  // namespace

std::size_t HeadEnd::find(std::string_view bytes) {
    for (; seen_ < bytes.size(); ++seen_) {
        if (bytes[seen_] != '\n') continue;
        if (seen_ == 0 || bytes[seen_ - 1] != '\r') malformed("line end");
        const bool empty = seen_ - 1 == line_start_;
        line_start_ = seen_ + 1;
        // Empty lines before the first line are a habit of old clients (RFC 9112, 2.2).
        if (empty && first_line_done_) return line_start_;
        if (!empty) first_line_done_ = true;
        else if (seen_ > 4) malformed("request line");
    }
    if (!first_line_done_ && bytes.size() > most_target + 64) throw Error(414, {"http.target_too_long"});
    if (bytes.size() > most_head) throw Error(431, {"http.head_too_long"});
    return 0;
}

Head parse_head(std::string_view text) {
    if (text.size() > most_head) throw Error(431, {"http.head_too_long"});
    Head head;
    while (text.starts_with("\r\n")) text.remove_prefix(2);
    bool first = true;
    while (!text.empty()) {
        const auto end = text.find("\r\n");
        const auto line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 2);
        if (line.find_first_of("\r\n") != std::string_view::npos) malformed("line end");
        if (first) read_first_line(line, head);
        else if (!line.empty()) read_header_line(line, head);
        else if (!text.empty()) malformed("empty line");
        first = false;
    }
    if (first) malformed("request line");
    const auto hosts = head.headers.count("Host");
    if (hosts > 1 || (hosts == 0 && !head.version_1_0)) malformed("Host");
    return head;
}

Framing framing_of(const Head& head) {
    Framing framing;
    const auto lengths = head.headers.count("Content-Length");
    const auto codings = head.headers.count("Transfer-Encoding");
    if (lengths > 1 || codings > 1 || (lengths && codings)) malformed("Content-Length");
    if (codings) {
        if (head.version_1_0) malformed("Transfer-Encoding");
        if (same_name(head.headers.get("Transfer-Encoding"), "chunked")) throw Error(411, {"http.length_required"});
        throw Error(501, {"http.transfer_encoding"});
    }
    if (lengths) {
        const auto text = head.headers.get("Content-Length");
        const bool digits = std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (text.empty() || text.size() > 15 || !digits) malformed("Content-Length");
        std::from_chars(text.data(), text.data() + text.size(), framing.length);
    }
    if (head.headers.has("Expect")) {
        if (!same_name(head.headers.get("Expect"), "100-continue")) throw Error(417, {"http.expectation"});
        framing.expects_continue = !head.version_1_0 && framing.length > 0;
    }
    framing.keep_alive = head.version_1_0 ? lists(head.headers, "Connection", "keep-alive")
                                          : !lists(head.headers, "Connection", "close");
    return framing;
}

}  // namespace convoke::http
