// Errors for programs: problem details (RFC 9457).
#pragma once

#include "web/http/error.hpp"
#include "web/http/response.hpp"

namespace convoke::http {

// Chooses the words of a message. The host's looks them up in its catalogue.
using Words = std::function<std::string(const Text&)>;

// The code with its arguments, for where there is no catalogue: `http.too_many_fields (limit: 400)`.
std::string spelt_out(const Text& text);

// application/problem+json with type, title, status, detail, code and, for bad fields, errors: [{field, message}].
Response problem(const Error& error, const Words& words = spelt_out);

}  // namespace convoke::http
