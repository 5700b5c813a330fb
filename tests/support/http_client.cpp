#include "tests/support/http_client.hpp"

#include <algorithm>
#include <arpa/inet.h>
#include <cstring>
#include <netinet/tcp.h>
#include <stdexcept>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

namespace convoke::testing {

std::string HttpAnswer::header(std::string_view name) const {
    for (const auto& [line, value] : headers)
        if (line.size() == name.size() && ::strncasecmp(line.data(), name.data(), name.size()) == 0) return value;
    return {};
}

Line::Line(int port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    const timeval patience{10, 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    ::setsockopt(socket_, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    const int at_once = 1;
    ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &at_once, sizeof at_once);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
        throw std::runtime_error(std::string("connect: ") + std::strerror(errno));
}

Line::~Line() {
    if (socket_ >= 0) ::close(socket_);
}

void Line::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto count = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (count <= 0) return;                                // refused half-way: the answer tells why
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
}

void Line::end_output() { ::shutdown(socket_, SHUT_WR); }

bool Line::fill() {
    char piece[65536];
    const auto count = ::recv(socket_, piece, sizeof piece, 0);
    if (count > 0) waiting_.append(piece, static_cast<std::size_t>(count));
    return count > 0;
}

std::string Line::rest() {
    while (fill()) {}
    return std::exchange(waiting_, {});
}

bool Line::ended() {
    char byte;
    return waiting_.empty() && ::recv(socket_, &byte, 1, MSG_DONTWAIT | MSG_PEEK) == 0;
}

HttpAnswer Line::read(bool after_head_request) {
    HttpAnswer answer;
    std::size_t end;
    while ((end = waiting_.find("\r\n\r\n")) == std::string::npos)
        if (!fill()) return answer;
    answer.head = waiting_.substr(0, end + 2);
    waiting_.erase(0, end + 4);
    answer.status = status_of(answer.head);
    for (std::size_t at = answer.head.find("\r\n") + 2; at < answer.head.size();) {
        const auto line = answer.head.substr(at, answer.head.find("\r\n", at) - at);
        const auto colon = std::min(line.find(": "), line.size());
        answer.headers.emplace_back(line.substr(0, colon), colon == line.size() ? "" : line.substr(colon + 2));
        at += line.size() + 2;
    }
    answer.whole = true;
    if (after_head_request || answer.status == 204 || answer.status == 304 || answer.status == 100) return answer;
    if (answer.header("Transfer-Encoding") == "chunked") {
        for (;;) {
            while ((end = waiting_.find("\r\n")) == std::string::npos)
                if (!fill()) return answer.whole = false, answer;
            const auto size = std::stoul(waiting_.substr(0, end), nullptr, 16);
            while (waiting_.size() < end + 2 + size + 2)
                if (!fill()) return answer.whole = false, answer;
            answer.body += waiting_.substr(end + 2, size);
            waiting_.erase(0, end + 2 + size + 2);
            if (size == 0) return answer;
        }
    }
    if (answer.header("Content-Length").empty()) return answer.body = rest(), answer;
    const auto length = std::stoul(answer.header("Content-Length"));
    while (waiting_.size() < length)
        if (!fill()) break;
    answer.whole = waiting_.size() >= length;
    answer.body = waiting_.substr(0, length);
    waiting_.erase(0, length);
    return answer;
}

std::string raw(int port, std::string_view bytes, bool end_output) {
    Line line(port);
    line.send(bytes);
    if (end_output) line.end_output();
    return line.rest();
}

int status_of(std::string_view bytes) {
    return bytes.starts_with("HTTP/1.1 ") ? std::atoi(std::string(bytes.substr(9, 3)).c_str()) : 0;
}

std::pair<std::string, std::string> multipart(const Lines& fields, const std::vector<FormFile>& files) {
    const std::string boundary = "----a-boundary-of-our-own-7MA4YWxkTrZu0gW";
    std::string body;
    for (const auto& [name, value] : fields)
        body += "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    for (const auto& file : files)
        body += "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + file.field + "\"; filename=\"" +
                file.name + "\"\r\nContent-Type: " + file.type + "\r\n\r\n" + file.content + "\r\n";
    return {body + "--" + boundary + "--\r\n", "multipart/form-data; boundary=" + boundary};
}

std::string urlencoded(const Lines& fields) {
    constexpr char digits[] = "0123456789ABCDEF";
    std::string body;
    const auto put = [&](const std::string& text) {
        for (const char c : text) {
            const auto byte = static_cast<unsigned char>(c);
            if (std::isalnum(byte)) body += c;
            else body += {'%', digits[byte >> 4], digits[byte & 15]};
        }
    };
    for (const auto& [name, value] : fields) {
        if (!body.empty()) body += '&';
        put(name);
        body += '=';
        put(value);
    }
    return body;
}

HttpAnswer Client::request(const std::string& method, const std::string& target, const std::string& body,
                           const Lines& headers) {
    std::string bytes = method + " " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n";
    if (!body.empty() || (method != "GET" && method != "HEAD"))
        bytes += "Content-Length: " + std::to_string(body.size()) + "\r\n";
    std::string held;
    for (const auto& [name, value] : cookies) held += (held.empty() ? "" : "; ") + name + "=" + value;
    if (!held.empty()) bytes += "Cookie: " + held + "\r\n";
    for (const auto& [name, value] : headers) bytes += name + ": " + value + "\r\n";
    Line line(port_);
    line.send(bytes + "\r\n" + body);
    auto answer = line.read(method == "HEAD");
    for (const auto& [name, value] : answer.headers) {
        if (::strcasecmp(name.c_str(), "Set-Cookie") != 0) continue;
        const auto pair = value.substr(0, value.find(';'));
        const auto equals = pair.find('=');
        if (value.find("Max-Age=0") != std::string::npos) cookies.erase(pair.substr(0, equals));
        else cookies[pair.substr(0, equals)] = pair.substr(equals + 1);
    }
    return answer;
}

HttpAnswer Client::post(const std::string& target, const Lines& form, Lines headers) {
    headers.emplace_back("Content-Type", "application/x-www-form-urlencoded");
    return request("POST", target, urlencoded(form), headers);
}

HttpAnswer Client::upload(const std::string& target, const Lines& form, const std::vector<FormFile>& files, Lines headers) {
    auto [body, type] = multipart(form, files);
    headers.emplace_back("Content-Type", std::move(type));
    return request("POST", target, body, headers);
}

HttpAnswer Client::send_json(const std::string& method, const std::string& target, const std::string& text, Lines headers) {
    headers.emplace_back("Content-Type", "application/json");
    return request(method, target, text, headers);
}

}  // namespace convoke::testing
