// Requests a second as wrk (Debian's) counts them: sixteen connections kept alive, one thread.
#pragma once

#include <string>

namespace convoke::bench {

// std::runtime_error where wrk is missing or an answer was not 2xx.
double requests_per_second(int port, const std::string& path, const std::string& header, int seconds);

}  // namespace convoke::bench
