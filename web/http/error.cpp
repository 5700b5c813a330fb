#include "web/http/error.hpp"

#include <array>

namespace convoke::http {

Error error_of(const Refused& refused) {
    switch (refused.kind) {
        case Refused::Kind::not_allowed: return {403, refused.text};
        case Refused::Kind::unknown: return {404, refused.text};
        case Refused::Kind::conflict: return {409, refused.text};
        case Refused::Kind::stale: return {412, refused.text};
        case Refused::Kind::invalid: return {422, refused.text};
        case Refused::Kind::too_many: return {429, refused.text, {}, 1};
        case Refused::Kind::unavailable: return {503, refused.text, {}, 5};
    }
    return {500, refused.text};
}

std::string_view reason_of(int status) {
    struct Reason { int status; std::string_view words; };
    constexpr std::array<Reason, 36> reasons = {{{200, "OK"}, {201, "Created"}, {202, "Accepted"}, {204, "No Content"},
        {301, "Moved Permanently"}, {302, "Found"}, {303, "See Other"}, {304, "Not Modified"}, {307, "Temporary Redirect"},
        {308, "Permanent Redirect"}, {400, "Bad Request"}, {401, "Unauthorized"}, {403, "Forbidden"}, {404, "Not Found"},
        {405, "Method Not Allowed"}, {406, "Not Acceptable"}, {408, "Request Timeout"}, {409, "Conflict"}, {410, "Gone"},
        {411, "Length Required"}, {412, "Precondition Failed"}, {413, "Content Too Large"}, {414, "URI Too Long"},
        {415, "Unsupported Media Type"}, {417, "Expectation Failed"}, {421, "Misdirected Request"},
        {422, "Unprocessable Content"}, {428, "Precondition Required"}, {429, "Too Many Requests"},
        {431, "Request Header Fields Too Large"}, {500, "Internal Server Error"}, {501, "Not Implemented"},
        {502, "Bad Gateway"}, {503, "Service Unavailable"}, {505, "HTTP Version Not Supported"},
        {507, "Insufficient Storage"}}};
    for (const auto& reason : reasons)
        if (reason.status == status) return reason.words;
    return status < 400 ? "OK" : status < 500 ? "Bad Request" : "Internal Server Error";
}

}  // namespace convoke::http
