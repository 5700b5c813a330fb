// An answer: status, headers through one checked door, and a body that is text, a file, or written as it is made.
#pragma once

#include <functional>
#include <memory>
#include <variant>

#include "core/domain/values.hpp"
#include "web/http/headers.hpp"

namespace convoke::http {

struct Cookie {
    enum class SameSite { lax, strict };
    std::string name, value;
    std::string path = "/";
    std::optional<std::chrono::seconds> max_age = {};          // absent: until the browser closes; zero: removes it
    bool http_only = true;
    bool secure = false;                                       // set it whenever the site is reached by HTTPS
    SameSite same_site = SameSite::lax;
};

// Where a producer writes. Throws when the caller has gone: let it pass.
class Sink {
public:
    virtual void write(std::string_view bytes) = 0;
protected:
    ~Sink() = default;
};
using Producer = std::function<void(Sink&)>;
struct FileBody { std::string path; };
using SharedText = std::shared_ptr<const std::string>;

class Response {
public:
    explicit Response(int status_ = 200) : status(status_) {}

    static Response html(std::string page, int status = 200);
    static Response text(std::string plain, int status = 200);
    static Response json(const Data& value, int status = 200);
    static Response bytes(std::string content, std::string_view type);
    static Response shared(SharedText content, std::string_view type);
    static Response file(std::string path, std::string_view type);       // 404 when it cannot be read at sending
    // Written while it is sent; what has been written is not undone when the producer throws later on: the caller
    // sees a transfer that breaks off. A producer that throws before its first 32 KB still gives a clean 500.
    static Response stream(Producer producer, std::string_view type);
    static Response empty(int status = 204) { return Response(status); }
    // 303 after a form. `target` is local ("/m/x"); anything else throws std::invalid_argument.
    static Response redirect(std::string_view target, int status = 303);

    // Replaces. Throws std::invalid_argument for a name that is no token, a value with control characters, and for
    // what is decided elsewhere: Content-Length, Transfer-Encoding, Connection, Date, Set-Cookie.
    Response& header(std::string_view name, std::string_view value);
    Response& cookie(const Cookie& cookie);                    // throws std::invalid_argument likewise
    Response& etag(std::string_view tag);                      // without quotes; gives 304 when the caller has it
    Response& download(std::string_view file_name);            // saved under that name rather than shown
    Response& cache(std::string_view policy) { return header("Cache-Control", policy); }    // default: no-store

    const Headers& headers() const { return headers_; }
    const std::vector<std::string>& cookies() const { return cookies_; }       // as Set-Cookie values
    std::string text_body() const;                             // "" for files and producers

    using Body = std::variant<std::string, SharedText, FileBody, Producer>;
    const Body& body() const { return body_; }
    void set_body(Body body) { body_ = std::move(body); }

    int status = 200;
    bool close = false;                                        // the connection, after this answer

private:
    Headers headers_;
    std::vector<std::string> cookies_;
    Body body_;
};

// The policy that every page is sent with unless the answer names its own.
constexpr std::string_view content_security_policy =
    "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; frame-ancestors 'none'; "
    "form-action 'self'; base-uri 'none'";

}  // namespace convoke::http
