// What ends a request early, as a status and a message; turned into an answer in one place (ServerOptions::render).
#pragma once

#include "core/domain/values.hpp"

namespace convoke::http {

// Thrown by the reading of requests and by handlers. `why` is code and arguments: whoever draws it chooses the words.
// `errors` names each field that is wrong. `retry_after`, in seconds, goes out as Retry-After when positive.
class Error : public std::runtime_error {
public:
    Error(int status_, Text why_, Problems errors_ = {}, int retry_after_ = 0)
        : std::runtime_error(why_.code), status(status_), why(std::move(why_)), errors(std::move(errors_)),
          retry_after(retry_after_) {}
    int status;
    Text why;
    Problems errors;
    int retry_after;
};

// A refusal of the procedure as an HTTP answer: 403, 404, 409, 412, 422, 429 or 503.
Error error_of(const Refused& refused);

std::string_view reason_of(int status);                        // "Not Found"; RFC 9110, 15

}  // namespace convoke::http
