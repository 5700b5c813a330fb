// Where the bytes of a body go as they arrive: memory, a temporary file, or the fields and files of a form.
#pragma once

#include "web/http/request.hpp"

namespace convoke::http {

// How much a route takes. Decided from the head, before a byte of the body is read.
struct BodyRule {
    std::int64_t most = 1 << 20;                   // bytes; beyond it 413
    bool to_file = false;                          // a body that is no form becomes request.files[0], not request.body
};

class BodySink {
public:
    virtual ~BodySink() = default;
    virtual void feed(std::string_view bytes) = 0; // throws Error
    virtual void finish() = 0;                     // all bytes have come: fills in the request, or throws Error
};

// Chosen by Content-Type. Files of multipart forms always go to temporary files in `folder`. Throws Error 400, 507.
std::unique_ptr<BodySink> body_sink(Request& request, const BodyRule& rule, const std::string& folder);

}  // namespace convoke::http
