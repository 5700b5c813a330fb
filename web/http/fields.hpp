// Checks every field of a form passes, whichever way it was encoded.
#pragma once

#include "web/http/request.hpp"

namespace convoke::http {

// Throws Error 413 when there are too many or it is too long, 422 when it is not UTF-8 or holds NUL.
void add_field(Fields& fields, std::string name, std::string value);

Answers last_values(const Fields& fields);

}  // namespace convoke::http
