#include "core/plugin/probe.hpp"

#include <dlfcn.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <boost/dll/library_info.hpp>
#include <cstring>
#include <iostream>

namespace convoke {

namespace {

bool writable_by_others(const std::filesystem::path& path) {
    struct stat about {};
    return stat(path.c_str(), &about) == 0 && (about.st_mode & S_IWOTH) != 0;
}

// What the child says, until it closes its end or the time is up.
std::string heard(int from, std::chrono::steady_clock::time_point until, bool& in_time) {
    std::string said;
    for (;;) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - std::chrono::steady_clock::now()).count();
        pollfd wait{from, POLLIN, 0};
        if (left <= 0 || poll(&wait, 1, static_cast<int>(left)) <= 0) return in_time = false, said;
        char buffer[512];
        const auto count = read(from, buffer, sizeof buffer);
        if (count <= 0) return in_time = true, said;
        if (said.size() < 4096) said.append(buffer, static_cast<std::size_t>(count));
    }
}

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

}  // namespace

std::string outside_look(const std::filesystem::path& library) {
    std::error_code failed;
    if (!std::filesystem::is_regular_file(library, failed)) return "there is no file " + library.filename().string() + " in its folder";
    if (writable_by_others(library) || writable_by_others(library.parent_path()))
        return "everybody on this machine may write to it; take that right away (chmod o-w)";
    try {
        boost::dll::library_info info(library.string());
        const auto symbols = info.symbols();
        if (std::ranges::find(symbols, "convoke_plugin") == symbols.end())
            return "it is a library but no plugin: it does not export convoke_plugin";
    } catch (const std::exception&) {
        return "it is not a shared library, or it is cut short";
    }
    return {};
}

std::string trial_in_a_child(const std::filesystem::path& library, const ProbeOptions& options) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) return "it could not be tried: no pipe";
    const auto child = fork();
    if (child < 0) return close(ends[0]), close(ends[1]), "it could not be tried: no process";
    if (child == 0) {
        dup2(ends[1], 2);
        const int nowhere = open("/dev/null", O_RDWR);
        dup2(nowhere, 0);
        dup2(nowhere, 1);
        execl(options.program.c_str(), options.program.c_str(), "--probe-plugin", library.c_str(), static_cast<char*>(nullptr));
        _exit(127);
    }
    close(ends[1]);
    bool in_time = false;
    const auto said = heard(ends[0], std::chrono::steady_clock::now() + options.timeout, in_time);
    close(ends[0]);
    if (!in_time) kill(child, SIGKILL);
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {}
    if (!in_time) return "it did not come to an end while loading";
    if (WIFSIGNALED(status)) return "it crashed while loading (" + std::string(strsignal(WTERMSIG(status))) + ")" + (said.empty() ? "" : ": " + first_line(said));
    if (WEXITSTATUS(status) != 0) return said.empty() ? "it could not be tried" : first_line(said);
    return {};
}

int probe_plugin(const std::string& path) {
    void* library = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (!library) {
        std::cerr << "it does not load: " << dlerror() << "\n";
        return 2;
    }
    const auto* entry = static_cast<const PluginEntry*>(dlsym(library, "convoke_plugin"));
    if (!entry) {
        std::cerr << "it is a library but no plugin: it does not export convoke_plugin\n";
        return 3;
    }
    // The library stays: what it leaves behind must not run while it goes.
    if (entry->abi == CONVOKE_ABI && std::string_view(entry->build) == CONVOKE_BUILD) {
        Collector collector;
        try {
            entry->contribute(collector);
        } catch (const std::exception& failure) {
            std::cerr << "it failed while saying what it contributes: " << failure.what() << "\n";
            std::cerr.flush();
            _exit(4);
        } catch (...) {
            std::cerr << "it failed while saying what it contributes\n";
            std::cerr.flush();
            _exit(4);
        }
    }
    _exit(0);
}

}  // namespace convoke
