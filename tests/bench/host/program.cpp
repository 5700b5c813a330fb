#include "tests/bench/host/program.hpp"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <barrier>
#include <filesystem>
#include <mutex>
#include <stdexcept>
#include <thread>

#include "core/plugin/plugins.hpp"
#include "core/store/session.hpp"
#include "tests/bench/host/stage.hpp"

namespace convoke::bench {

Started start(std::vector<std::string> words) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    std::vector<char*> pointers;
    for (auto& word : words) pointers.push_back(word.data());
    pointers.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1);
    Started started{-1, ends[0]};
    const int failed = posix_spawnp(&started.process, pointers[0], &actions, nullptr, pointers.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    if (failed == 0) return started;
    close(ends[0]);
    throw std::runtime_error("cannot start " + words[0]);
}

Running::Running(std::vector<std::string> words) {
    started_at = now_in_seconds();
    const auto started = start(words);
    process = started.process;
    output_ = started.output;
    std::string line;
    for (char c; read(output_, &c, 1) == 1 && c != '\n';) line += c;
    listened_at = now_in_seconds();
    const auto colon = line.rfind(':');
    if (!line.starts_with("http://") || colon == std::string::npos) throw std::runtime_error(words[0] + " did not start");
    port = std::stoi(line.substr(colon + 1));
}

Running::~Running() {
    if (process > 0) {
        kill(process, SIGTERM);
        waitpid(process, nullptr, 0);
    }
    if (output_ >= 0) close(output_);
}

int run_bench(int count, char** words, const std::function<void(Effort)>& measure) {
    if (count == 3 && std::string_view(words[1]) == "--probe-plugin") return probe_plugin(words[2]);
    try {
        measure(effort_of(count, words));
        return 0;
    } catch (const std::exception& failure) {
        tell(std::string(words[0]) + ": " + failure.what());
        return 1;
    }
}

int run_bench(int count, char** words, const std::function<void(const std::string&, Effort)>& measure) {
    return run_bench(count, words, [&](Effort effort) {
        for (const auto& kind : kinds_of_database()) measure(kind, effort);
    });
}

std::vector<std::string> serving(const std::string& folder, const std::string& database) {
    std::vector<std::string> words{std::filesystem::canonical("/proc/self/exe").parent_path() / "convoke", "serve", "--port", "0", "--data", folder,
                                   "--api.requests_per_second", "1000000"};
    if (store::is_postgresql(database)) words.insert(words.end(), {"--database", database});
    return words;
}

double seconds_of(std::size_t number, std::size_t clients, const std::function<void(std::size_t, std::size_t)>& work) {
    std::atomic<std::size_t> next{0};
    std::exception_ptr failure;
    std::mutex lock;
    std::barrier together(static_cast<std::ptrdiff_t>(clients) + 1);
    std::vector<std::jthread> threads;
    for (std::size_t client = 0; client < clients; ++client)
        threads.emplace_back([&, client] {
            together.arrive_and_wait();
            try {
                for (std::size_t i; (i = next++) < number;) work(client, i);
            } catch (...) {
                next = number;
                const std::lock_guard guard(lock);
                failure = std::current_exception();
            }
            together.arrive_and_wait();
        });
    together.arrive_and_wait();
    const auto begun = now_in_seconds();
    together.arrive_and_wait();
    const auto took = now_in_seconds() - begun;
    threads.clear();
    if (failure) std::rethrow_exception(failure);
    return took;
}

}  // namespace convoke::bench
