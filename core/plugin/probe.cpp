#include "core/plugin/probe.hpp"

#include <dlfcn.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstring>
#include <iostream>

#include "core/plugin/elf.hpp"

extern "C" {                                       // which glibc 2.36 leaves out
#include <sys/pidfd.h>
}

namespace convoke {

namespace fs = std::filesystem;

namespace {

constexpr int refused = 86;                        // the child's status when its last line says why
constexpr std::string_view no_plugin = "it is a library but no plugin: it does not export convoke_plugin";
constexpr std::string_view failed_contributing = "it failed while saying what it contributes";

bool writable_by_others(const fs::path& path) {
    struct stat about {};
    return stat(path.c_str(), &about) == 0 && (about.st_mode & S_IWOTH) != 0;
}

// The first of these that somebody else may change: the library, what lies beside it, the folders they stand in, and
// the places a link leads to.
fs::path open_to_others(const fs::path& library) {
    const auto folder = library.parent_path(), target = fs::canonical(library);
    for (const auto& one : {folder.parent_path(), folder, target.parent_path(), target})
        if (writable_by_others(one)) return one;
    for (const auto* beside : {"sql", "templates", "locale"}) {
        if (!fs::exists(folder / beside)) continue;
        if (writable_by_others(folder / beside)) return folder / beside;
        for (const auto& entry : fs::recursive_directory_iterator(folder / beside))
            if (writable_by_others(entry.path())) return entry.path();
    }
    return {};
}

// The child's last words: the library stays mapped, and nothing of it runs while the process goes.
[[noreturn]] void leave(int status, std::string_view why, std::string_view detail = {}) {
    std::cerr << why << (detail.empty() ? "" : ": ") << detail << std::endl;
    _exit(status);
}

}  // namespace

std::string outside_look(const fs::path& library) {
    try {
        if (!fs::is_regular_file(library)) return "there is no file " + library.filename().string() + " in its folder";
        if (const auto open = open_to_others(library); !open.empty())
            return "everybody on this machine may write to " + open.string() + "; take that right away (chmod o-w)";
        switch (look_for_export(library, "convoke_plugin")) {
            case Export::found: return {};
            case Export::absent: return std::string(no_plugin);
            case Export::no_library: return "it is not a shared library of this machine's kind, or it is cut short";
        }
    } catch (const std::exception& failure) {
        return std::string("it cannot be read: ") + failure.what();
    }
    return {};
}

std::string handshake(const PluginEntry& entry) {
    const std::string rebuild = std::string("; this host is ") + CONVOKE_BUILD + ": rebuild the plugin";
    // Of an entry with another digest nothing else is read: its members may lie elsewhere.
    if (entry.abi != CONVOKE_ABI) return "it was built against another version of the plugin contract" + rebuild;
    if (!entry.build || std::string_view(entry.build) != CONVOKE_BUILD)
        return std::string("it was built for another host (") + (entry.build ? entry.build : "unknown") + ")" + rebuild;
    if (!entry.id || !entry.version || !entry.needs || !entry.contribute) return "its entry is not filled in";
    return {};
}

// A child process and what it says. Whatever the child does with its ends of the pipe, wait() ends in time.
class Trial::Child {
public:
    Child(const std::string& program, const std::string& library) {
        int ends[2];
        if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return;
        hears_ = ends[0];
        process_ = fork();
        if (process_ == 0) {
            const int nowhere = open("/dev/null", O_RDWR | O_CLOEXEC);
            dup2(nowhere, 0);
            dup2(nowhere, 1);
            dup2(ends[1], 2);
            close_range(3, ~0U, CLOSE_RANGE_CLOEXEC);
            execl(program.c_str(), program.c_str(), "--probe-plugin", library.c_str(), static_cast<char*>(nullptr));
            _exit(127);
        }
        close(ends[1]);
        if (process_ > 0) ends_ = pidfd_open(process_, 0);
    }
    ~Child() {
        if (process_ > 0) wait({});                // nobody asked what became of it
        if (hears_ >= 0) close(hears_);
        if (ends_ >= 0) close(ends_);
    }
    Child(const Child&) = delete;

    bool started() const { return ends_ >= 0; }

    // The status as of waitpid(), or nothing where it had to be killed because its time was up. Asked once.
    std::optional<int> wait(std::chrono::steady_clock::time_point until) {
        bool ended = false, listening = true, in_time = true;
        while (!ended && in_time) {                // looks once even when asked late: it may have ended long ago
            const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - std::chrono::steady_clock::now()).count();
            in_time = left > 0;
            pollfd waits[2]{{ends_, POLLIN, 0}, {listening ? hears_ : -1, POLLIN, 0}};
            if (poll(waits, 2, in_time ? static_cast<int>(left) : 0) < 0 && errno != EINTR) break;
            if (waits[1].revents != 0) listening = listen();
            ended = waits[0].revents != 0;
        }
        if (!ended) kill(process_, SIGKILL);
        int status = 0;
        while (waitpid(process_, &status, 0) < 0 && errno == EINTR) {}
        process_ = -1;
        listen();
        return ended ? std::optional(status) : std::nullopt;
    }

    std::string last_line() const {
        const auto text = said_.substr(0, said_.find_last_not_of('\n') + 1);
        return text.substr(text.rfind('\n') + 1);
    }

    // The first line that says something: a sanitizer's report starts with a rule.
    std::string said() const {
        std::size_t from = 0;
        while (from < said_.size()) {
            const auto end = std::min(said_.find('\n', from), said_.size());
            const auto line = said_.substr(from, end - from);
            if (std::ranges::any_of(line, [](unsigned char c) { return std::isalpha(c) != 0; })) return line;
            from = end + 1;
        }
        return {};
    }

private:
    // Takes in what is there; false once nothing more will come.
    bool listen() {
        char buffer[1024];
        for (;;) {
            const auto count = read(hears_, buffer, sizeof buffer);
            if (count <= 0) return count < 0 && (errno == EAGAIN || errno == EINTR);
            if (said_.size() < 4096) said_.append(buffer, static_cast<std::size_t>(count));
        }
    }

    pid_t process_ = -1;
    int hears_ = -1, ends_ = -1;
    std::string said_;
};

Trial::Trial(const fs::path& library, const ProbeOptions& options)
    : child_(std::make_unique<Child>(options.program, library.string())), until_(std::chrono::steady_clock::now() + options.timeout) {}

Trial::~Trial() = default;

std::string Trial::outcome() {
    auto& child = *child_;
    if (!child.started()) return "it could not be tried: no process";
    const auto status = child.wait(until_);
    if (!status) return "it did not come to an end while loading";
    const auto said = child.said(), detail = said.empty() ? "" : ": " + said;
    if (WIFSIGNALED(*status)) return "it crashed while loading (" + std::string(strsignal(WTERMSIG(*status))) + ")" + detail;
    if (WEXITSTATUS(*status) == 0) return {};
    if (WEXITSTATUS(*status) == refused) return child.last_line();
    return "it ended the process while loading (exit status " + std::to_string(WEXITSTATUS(*status)) + ")" + detail;
}

int probe_plugin(const std::string& path) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);              // a host that is stopped meanwhile leaves no child behind
    const rlimit no_core{0, 0};
    setrlimit(RLIMIT_CORE, &no_core);

    void* library = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (!library) leave(refused, "it does not load", dlerror());
    const auto* entry = static_cast<const PluginEntry*>(dlsym(library, "convoke_plugin"));
    if (!entry) leave(refused, no_plugin);
    if (const auto why = handshake(*entry); !why.empty()) leave(refused, why);
    try {
        Collector collector;
        entry->contribute(collector);
        static_cast<void>(summary(collector.all)); // its behaviours answer, too
    } catch (const std::exception& failure) {
        leave(refused, failed_contributing, failure.what());
    } catch (...) {
        leave(refused, failed_contributing);
    }
    _exit(0);
}

}  // namespace convoke
