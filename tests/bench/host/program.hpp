// A program of ours running beside the bench, and how it is spoken to.
#pragma once

#include <sys/types.h>

#include <functional>
#include <string>
#include <vector>

#include "tests/bench/figure.hpp"

namespace convoke::bench {

// A process, and where what it prints can be read. std::runtime_error where it cannot be started.
struct Started { pid_t process; int output; };
Started start(std::vector<std::string> words);     // looked for in PATH where the first is no path

class Running {
public:
    // Starts it and waits for the first line it prints, "http://127.0.0.1:PORT".
    explicit Running(std::vector<std::string> words);
    ~Running();                                    // asks it to end, and waits
    Running(const Running&) = delete;

    int port = 0;
    pid_t process = -1;
    double started_at = 0, listened_at = 0;        // now_in_seconds()

private:
    int output_ = -1;
};

// The host on a data folder, under its own settings but for the rate of an API token.
std::vector<std::string> serving(const std::string& folder, const std::string& database);

// The main() of a bench: answers plugins that are being tried, reads the effort, says what went wrong. The exit code.
int run_bench(int count, char** words, const std::function<void(Effort)>& measure);
// The same for a bench that measures each kind of database there is (stage.hpp).
int run_bench(int count, char** words, const std::function<void(const std::string& kind, Effort)>& measure);

// Calls work(client, i) for every i below `number`, from that many threads at once; how many seconds it took. Throws what work threw.
double seconds_of(std::size_t number, std::size_t clients, const std::function<void(std::size_t client, std::size_t i)>& work);

}  // namespace convoke::bench
