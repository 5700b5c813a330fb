#include "tests/bench/host/load.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <stdexcept>
#include <vector>

#include "tests/bench/host/program.hpp"

namespace convoke::bench {

namespace {

std::string output_of(const std::vector<std::string>& words) {
    const auto started = start(words);
    std::string text;
    char piece[4096];
    for (ssize_t count; (count = read(started.output, piece, sizeof piece)) > 0;) text.append(piece, static_cast<std::size_t>(count));
    close(started.output);
    int status = 0;
    if (waitpid(started.process, &status, 0) < 0 || status != 0) throw std::runtime_error(words[0] + " failed; packaging/install bench installs it");
    return text;
}

}  // namespace

double requests_per_second(int port, const std::string& path, const std::string& header, int seconds) {
    const auto said = output_of({"wrk", "-t", "1", "-c", "16", "-d", std::to_string(seconds), "-H", header, "http://127.0.0.1:" + std::to_string(port) + path});
    if (said.find("Non-2xx") != std::string::npos || said.find("Socket errors") != std::string::npos) throw std::runtime_error("wrk on " + path + ": " + said);
    const std::string label = "Requests/sec:";
    const auto at = said.find(label);
    if (at == std::string::npos) throw std::runtime_error("wrk said nothing of requests: " + said);
    return std::stod(said.substr(at + label.size()));
}

}  // namespace convoke::bench
