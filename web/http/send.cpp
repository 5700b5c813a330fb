#include "web/http/send.hpp"

#include <array>
#include <ctime>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace convoke::http {

namespace {

constexpr std::size_t block = 64 * 1024;

// "Tue, 24 Nov 2026 08:00:00 GMT" (RFC 9110, 5.6.7)
std::string date_line() {
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    gmtime_r(&now, &parts);
    char text[64];
    return {text, std::strftime(text, sizeof text, "Date: %a, %d %b %Y %H:%M:%S GMT\r\n", &parts)};
}

void put(std::string& head, std::string_view name, std::string_view value) {
    head.append(name).append(": ").append(value).append("\r\n");
}

bool bodyless(int status) { return status == 204 || status == 304; }

struct Length { bool known; std::uint64_t bytes; };

std::string head_of(const Response& response, const SendTerms& terms, std::optional<Length> length, bool keep_alive) {
    struct Default { std::string_view name, value; };
    constexpr std::array<Default, 5> defaults = {{{"Content-Security-Policy", content_security_policy},
                                                  {"X-Content-Type-Options", "nosniff"},
                                                  {"Referrer-Policy", "same-origin"},
                                                  {"Cross-Origin-Opener-Policy", "same-origin"},
                                                  {"Cache-Control", "no-store"}}};
    std::string head = "HTTP/1.1 " + std::to_string(response.status) + " ";
    head.append(reason_of(response.status)).append("\r\n").append(date_line());
    for (const auto& line : response.headers()) put(head, line.name, line.value);
    for (const auto& line : defaults)
        if (!response.headers().has(line.name)) put(head, line.name, line.value);
    for (const auto& cookie : response.cookies()) put(head, "Set-Cookie", cookie);
    if (length && length->known) put(head, "Content-Length", std::to_string(length->bytes));
    if (length && !length->known) put(head, "Transfer-Encoding", "chunked");
    if (!keep_alive) put(head, "Connection", "close");
    else if (terms.version_1_0) put(head, "Connection", "keep-alive");
    return head + "\r\n";
}

void send_blocks(Wire& wire, std::string_view bytes, const SendTerms& terms) {
    while (!bytes.empty()) {
        if (terms.progress) terms.progress();
        wire.send(bytes.substr(0, block));
        bytes.remove_prefix(std::min(block, bytes.size()));
    }
}

bool send_text(Wire& wire, const Response& response, std::string_view text, const SendTerms& terms) {
    const bool none = bodyless(response.status);
    auto head = head_of(response, terms, none ? std::optional<Length>() : Length{true, text.size()}, terms.keep_alive);
    if (none || terms.head_only) {
        wire.send(head);
    } else if (text.size() <= block) {
        wire.send(head.append(text));
    } else {
        wire.send(head, true);
        send_blocks(wire, text, terms);
    }
    return terms.keep_alive;
}

class OpenFile {
public:
    explicit OpenFile(const std::string& path) : descriptor_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
        struct stat about {};
        if (descriptor_ < 0 || ::fstat(descriptor_, &about) != 0 || !S_ISREG(about.st_mode)) {
            if (descriptor_ >= 0) ::close(descriptor_);
            throw Error(404, {"http.not_found"});
        }
        size_ = static_cast<std::uint64_t>(about.st_size);
    }
    ~OpenFile() { ::close(descriptor_); }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;

    std::uint64_t size() const { return size_; }
    std::string_view read(std::string& buffer, std::uint64_t most) {
        const auto count = ::read(descriptor_, buffer.data(), std::min<std::uint64_t>(buffer.size(), most));
        if (count <= 0) throw std::runtime_error("a file became shorter while it was sent");
        return std::string_view(buffer).substr(0, static_cast<std::size_t>(count));
    }

private:
    int descriptor_;
    std::uint64_t size_ = 0;
};

bool send_file(Wire& wire, const Response& response, const std::string& path, const SendTerms& terms) {
    OpenFile file(path);
    wire.send(head_of(response, terms, Length{true, file.size()}, terms.keep_alive), !terms.head_only && file.size() > 0);
    std::string buffer(block, '\0');
    for (auto left = terms.head_only ? 0 : file.size(); left > 0;) {
        const auto piece = file.read(buffer, left);
        if (terms.progress) terms.progress();
        wire.send(piece);
        left -= piece.size();
    }
    return terms.keep_alive;
}

// Holds back the first bytes: what is short gets a Content-Length, and what fails early a proper error.
class Stream final : public Sink {
public:
    Stream(Wire& wire, const Response& response, const SendTerms& terms)
        : wire_(wire), response_(response), terms_(terms) {}

    void write(std::string_view bytes) override {
        waiting_ += bytes;
        if (waiting_.size() >= block / 2) flush();
    }

    bool finish() {
        if (!started_) return send_text(wire_, response_, waiting_, terms_);
        flush();
        if (!terms_.version_1_0) wire_.send("0\r\n\r\n");
        return keep_alive();
    }

private:
    // HTTP/1.0 has no chunks: there the answer ends with the connection.
    bool keep_alive() const { return terms_.keep_alive && !terms_.version_1_0; }

    void flush() {
        if (waiting_.empty()) return;
        if (!started_) {
            const auto length = terms_.version_1_0 ? std::optional<Length>() : Length{false, 0};
            wire_.send(head_of(response_, terms_, length, keep_alive()), true);
        }
        started_ = true;
        if (!terms_.version_1_0) {
            char size[24];
            std::snprintf(size, sizeof size, "%zx\r\n", waiting_.size());
            waiting_.insert(0, size).append("\r\n");
        }
        send_blocks(wire_, waiting_, terms_);
        waiting_.clear();
    }

    Wire& wire_;
    const Response& response_;
    const SendTerms& terms_;
    std::string waiting_;
    bool started_ = false;
};

}  // namespace

void apply_conditions(const Request& request, Response& response) {
    const auto tag = response.headers().get("ETag");
    if (request.method != "GET" || response.status != 200 || tag.empty() || !request.if_none_match(tag)) return;
    response.status = 304;
    response.set_body(std::string());
}

std::string bytes_of(const Response& response) {
    const auto text = response.text_body();
    return head_of(response, {}, Length{true, text.size()}, false) + text;
}

bool send_response(Wire& wire, const Response& response, const SendTerms& terms) {
    const auto& body = response.body();
    if (const auto* text = std::get_if<std::string>(&body)) return send_text(wire, response, *text, terms);
    if (const auto* text = std::get_if<SharedText>(&body)) return send_text(wire, response, **text, terms);
    if (const auto* file = std::get_if<FileBody>(&body)) return send_file(wire, response, file->path, terms);
    if (terms.head_only) {                                     // as long as it would be, which nobody knows
        wire.send(head_of(response, terms, {}, terms.keep_alive));
        return terms.keep_alive;
    }
    Stream stream(wire, response, terms);
    std::get<Producer>(body)(stream);
    return stream.finish();
}

}  // namespace convoke::http
