// One request, complete and checked: all its text is UTF-8 without NUL, its path is normalised, its body has the
// length that was announced. A handler gets it after the last byte has arrived and never reads from the network.
#pragma once

#include <map>
#include <span>

#include "web/http/error.hpp"
#include "web/http/headers.hpp"
#include "web/http/upload.hpp"

namespace convoke::http {

struct Head;
using Fields = std::multimap<std::string, std::string, std::less<>>;    // equal names keep their order

struct Request {
    std::string method;                            // "GET" also for HEAD: the answer is the same, less its body
    bool head_only = false;                        // it was HEAD
    std::string target;                            // as sent, with the query: "/m/x?after=3"
    std::string path;                              // decoded once: "/m/x"; no empty segments, no final '/', or "/"
    std::vector<std::string> segments;             // {"m", "x"}
    Answers query;                                 // the last value of each name
    Fields query_values;                           // every value
    Headers headers;
    std::map<std::string, std::string, std::less<>> cookies;
    std::string remote;                            // address of the caller; of the client when a trusted proxy forwards
    bool secure = false;                           // a trusted proxy says it came by HTTPS

    std::string content_type;                      // lower case, without parameters: "application/json"
    std::string body;                              // its bytes as sent; empty for forms and when it went to a file
    Answers form;                                  // urlencoded or multipart: the last value of each name
    Fields form_values;                            // every value
    std::vector<Upload> files;                     // of multipart forms, or the one body that went to a file

    std::string_view header(std::string_view name) const { return headers.get(name); }
    std::string_view cookie(std::string_view name) const;

    // The body as JSON. Throws Error 415 when Content-Type is not JSON, 400 when the text is not, naming the place.
    Data json() const;

    // What the caller would rather have of what is on offer (Accept, with its weights), the first when it does not say;
    // "" when nothing offered is acceptable. Offers are types such as "text/html".
    std::string_view preferred_type(std::span<const std::string_view> offered) const;
    bool prefers_json() const;                     // application/json rather than text/html

    // The language to answer in (Accept-Language): "fr-CH" is served by "fr"; the fallback when none fits.
    std::string_view preferred_language(std::span<const std::string_view> offered, std::string_view fallback) const;

    std::string_view bearer_token() const;         // of Authorization, or ""
    // Throws Error 400 unless it is at most 255 printable characters; "" when there is none.
    std::string_view idempotency_key() const;
    bool has_if_match() const { return headers.has("If-Match"); }
    // Whether If-Match names this version. `etag` as in the answer's header, with quotes. False when there is none.
    bool if_match(std::string_view etag) const;
    bool if_none_match(std::string_view etag) const;
};

// Fills in everything that the head says. Throws Error 400.
void read_head(Head head, Request& request);

// A target of our own that a redirect may name: "/..." and neither another host nor a control character.
bool is_local_target(std::string_view target);

// Splits "a=1&b=2" into fields. Throws Error 400 for a bad escape, 422 for text that is not UTF-8 or holds NUL (each
// naming the field), 413 for more than 400 fields or one above 1 MB.
Fields read_fields(std::string_view text);

constexpr std::size_t most_fields = 400, most_field = 1 << 20, most_files = 30;

}  // namespace convoke::http
