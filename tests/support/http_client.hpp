// A small HTTP client on bare sockets, for tests: it sends exactly what it is told, broken things included.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace convoke::testing {

using Lines = std::vector<std::pair<std::string, std::string>>;

struct HttpAnswer {
    int status = 0;                                            // 0: no answer at all
    Lines headers;
    std::string head, body;                                    // body without chunk sizes
    bool whole = false;                                        // as long as announced, last chunk seen
    std::string header(std::string_view name) const;           // the first of that name, whatever its case, or ""
};

// An open connection. Waits at most ten seconds for anything.
class Line {
public:
    explicit Line(int port);
    ~Line();
    Line(Line&& other) noexcept : socket_(std::exchange(other.socket_, -1)), waiting_(std::move(other.waiting_)) {}
    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;

    void send(std::string_view bytes);
    void end_output();
    HttpAnswer read(bool after_head_request = false);          // one answer; the connection stays
    std::string rest();                                        // everything up to the end of the connection
    bool ended();                                              // the server has ended it, and nothing is left to read

private:
    bool fill();
    int socket_;
    std::string waiting_;
};

// One connection, these bytes, and all that came back until the server ended it.
std::string raw(int port, std::string_view bytes, bool end_output = false);
// The status of the first answer among such bytes, or 0.
int status_of(std::string_view bytes);

struct FormFile { std::string field, name, type, content; };
// The body of a multipart form and its Content-Type.
std::pair<std::string, std::string> multipart(const Lines& fields, const std::vector<FormFile>& files);
std::string urlencoded(const Lines& fields);

// Keeps cookies from answer to answer, as a browser does; a connection for each request.
class Client {
public:
    explicit Client(int port) : port_(port) {}

    HttpAnswer request(const std::string& method, const std::string& target, const std::string& body = {},
                       const Lines& headers = {});
    HttpAnswer get(const std::string& target, const Lines& headers = {}) { return request("GET", target, {}, headers); }
    HttpAnswer post(const std::string& target, const Lines& form, Lines headers = {});
    HttpAnswer upload(const std::string& target, const Lines& form, const std::vector<FormFile>& files, Lines headers = {});
    HttpAnswer send_json(const std::string& method, const std::string& target, const std::string& text, Lines headers = {});

    std::map<std::string, std::string> cookies;

private:
    int port_;
};

}  // namespace convoke::testing
