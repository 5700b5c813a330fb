// An answer onto the wire.
#pragma once

#include "web/http/request.hpp"
#include "web/http/response.hpp"
#include "web/http/wire.hpp"

namespace convoke::http {

struct SendTerms {
    bool head_only = false;
    bool version_1_0 = false;                                  // no chunks: the end of the connection is the end
    bool keep_alive = true;                                    // what the answer will say
    std::function<void()> progress = {};                       // called before each block of 64 KB
};

// Gives 304 and no body when the caller already has what a 200 would bring.
void apply_conditions(const Request& request, Response& response);

// A whole answer with a text body, after which the connection ends.
std::string bytes_of(const Response& response);

// True when the connection can carry another request. Throws Gone, and Error or what a producer throws; whether
// anything was sent by then, wire.sent() tells.
bool send_response(Wire& wire, const Response& response, const SendTerms& terms);

}  // namespace convoke::http
