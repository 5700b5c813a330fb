// The one place where what went wrong becomes an answer.
#pragma once

#include "web/http/error.hpp"
#include "web/http/response.hpp"

namespace convoke::web {

// The exception being handled, as an error with its status; a fault gets a number and is logged with it.
// Call inside a catch block.
http::Error current_error(std::string_view what);

// Into the log: a step or a listener that failed while nobody waits for its answer.
void note_failure(const std::string& who, const std::string& why);

}  // namespace convoke::web
