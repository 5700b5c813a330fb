#include "core/plugin/plugins.hpp"

#include <catch2/catch.hpp>
#include <sys/stat.h>

#include <fstream>

using namespace convoke;
namespace fs = std::filesystem;

namespace {

// A plugins folder of its own, gone afterwards.
class Folder {
public:
    Folder() {
        std::string name = fs::temp_directory_path() / "convoke-plugins-XXXXXX";
        path_ = mkdtemp(name.data());
    }
    ~Folder() { fs::remove_all(path_); }
    Folder(const Folder&) = delete;

    fs::path put(const std::string& name, std::string id = {}) const {
        if (id.empty()) id = name;
        fs::create_directory(path_ / id);
        fs::copy_file(fs::path(BINARY_DIR) / "tests/plugin" / (name + ".so"), path_ / id / (id + ".so"));
        return path_ / id / (id + ".so");
    }
    fs::path write(const std::string& id, const std::string& bytes) const {
        fs::create_directory(path_ / id);
        std::ofstream(path_ / id / (id + ".so"), std::ios::binary) << bytes;
        return path_ / id / (id + ".so");
    }
    const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

void nothing(Registry&) {}

struct Host {
    Rights rights;
    Plugins plugins{rights, nothing};

    void load(const Folder& folder, std::chrono::milliseconds timeout = std::chrono::seconds(60)) {
        plugins.load(folder.path(), {.program = BINARY_DIR "/tests/plugin/plugin_probe", .timeout = timeout});
    }
    std::vector<std::string> loaded() const {
        std::vector<std::string> ids;
        for (const auto& one : plugins.loaded()) ids.push_back(one.id);
        return ids;
    }
};

std::string reason(const Host& host, const std::string& id) {
    for (const auto& one : host.plugins.refused())
        if (one.id == id) return one.why;
    return "(not refused)";
}

// Why the host left that plugin out; beside it stands a good one, which is loaded all the same.
std::string refusal(const std::string& name) {
    const Folder folder;
    folder.put("harbour");
    folder.put(name);
    Host host;
    host.load(folder);
    CHECK(host.loaded() == std::vector<std::string>{"core", "harbour"});
    return reason(host, name);
}

std::string contents(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

TEST_CASE("A plugin hands over what it contributes, each under the plugin's name") {
    const Folder folder;
    folder.put("harbour");
    fs::create_directory(folder.path() / "harbour/sql");
    Host host;
    host.load(folder);
    REQUIRE(host.plugins.refused().empty());
    const auto* harbour = host.plugins.find("harbour");
    REQUIRE(harbour);
    CHECK(harbour->version == "2.1.0");
    CHECK(harbour->contributes ==
          std::vector<std::string>{"check harbour.depth", "step harbour.pilot", "report harbour.ships", "population moored",
                                   "register harbour", "page GET /m/{meeting}/quay", "listener harbour.foghorn", "setting mood",
                                   "permission harbour.enter"});
    CHECK(host.plugins.check("harbour.depth").plugin == "harbour");
    CHECK(host.plugins.population("moored").plugin == "harbour");
    CHECK_FALSE(host.plugins.check("harbour.width").behaviour);
    CHECK(host.rights.allows({.role = Role::opga}, "harbour.enter"));
    CHECK(harbour->beside("sql") == folder.path() / "harbour/sql");
    CHECK(harbour->beside("templates").empty());
}

TEST_CASE("The texts of a setting are the host's own copies") {
    const Folder folder;
    folder.put("harbour");
    Host host;
    host.load(folder);
    CHECK(host.plugins.defaults("harbour") == Answers{{"mood", std::string(40, 'c')}});
    CHECK(host.plugins.defaults("nobody").empty());
}

TEST_CASE("A plugin that needs another is loaded after it, whatever their names") {
    const Folder folder;
    folder.put("harbour");
    folder.put("anchor");
    Host host;
    host.load(folder);
    CHECK(host.loaded() == std::vector<std::string>{"core", "harbour", "anchor"});
}

TEST_CASE("A plugin without what it needs is refused, and the need is named") {
    CHECK(refusal("missingneed") == "it needs the plugin “lighthouse”, which is not installed");
}

TEST_CASE("A plugin whose need was refused is refused with it") {
    const Folder folder;
    folder.put("anchor");
    folder.write("harbour", "junk");
    Host host;
    host.load(folder);
    CHECK(host.loaded() == std::vector<std::string>{"core"});
    CHECK(reason(host, "anchor") == "it needs the plugin “harbour”, which was refused");
}

TEST_CASE("Two plugins that need each other are both refused") {
    const Folder folder;
    folder.put("ping");
    folder.put("pong");
    Host host;
    host.load(folder);
    CHECK(host.loaded() == std::vector<std::string>{"core"});
    CHECK(reason(host, "ping") == "it needs the plugin “pong”, which waits for another in its turn");
    CHECK(reason(host, "pong") == "it needs the plugin “ping”, which waits for another in its turn");
}

TEST_CASE("A plugin built against another contract is refused without reading further in it") {
    CHECK_THAT(refusal("staleabi"), Catch::StartsWith("it was built against another version of the plugin contract; this host is "));
}

TEST_CASE("A plugin of another compiler or kind of build is refused, and both are named") {
    CHECK_THAT(refusal("otherbuild"), Catch::StartsWith("it was built for another host (GNU-11.0.0 c++17 Debug); this host is ") &&
                                          Catch::EndsWith(": rebuild the plugin"));
}

TEST_CASE("A library that is no plugin is refused without being run") {
    CHECK(refusal("noentry") == "it is a library but no plugin: it does not export convoke_plugin");
}

TEST_CASE("A file that is no library, or half of one, is refused by looking at it") {
    const auto whole = contents(fs::path(BINARY_DIR) / "tests/plugin/harbour.so");
    for (const auto& bytes : {std::string(), std::string("junk"), std::string(1'000'000, 'x'), whole.substr(0, 64), whole.substr(0, whole.size() / 2),
                              std::string("\x7f") + "ELF" + std::string(5000, '\xff')}) {
        const Folder folder;
        folder.write("harbour", bytes);
        Host host;
        host.load(folder);
        CHECK(reason(host, "harbour") == "it is not a shared library of this machine's kind, or it is cut short");
    }
}

TEST_CASE("A folder without its library is refused; a folder that claims to be no plugin is passed over") {
    const Folder folder;
    fs::create_directory(folder.path() / "harbour");
    fs::create_directory(folder.path() / ".cache");
    fs::create_directory(folder.path() / "CMakeFiles");
    Host host;
    host.load(folder);
    REQUIRE(host.plugins.refused().size() == 1);
    CHECK(reason(host, "harbour") == "there is no file harbour.so in its folder");
}

TEST_CASE("A plugins folder that is not there holds no plugins") {
    Host host;
    host.plugins.load("/nowhere/at/all");
    CHECK(host.loaded() == std::vector<std::string>{"core"});
    CHECK(host.plugins.refused().empty());
}

TEST_CASE("A plugin that throws, crashes or ends the process while it loads takes nothing with it") {
    CHECK(refusal("throws") == "it failed while saying what it contributes: the moon is wrong");
    CHECK_THAT(refusal("throwsstatic"), Catch::StartsWith("it crashed while loading (Aborted): "));
    CHECK(refusal("crashes") == "it crashed while loading (Segmentation fault)");
    CHECK(refusal("exits") == "it ended the process while loading (exit status 3)");
}

TEST_CASE("A plugin that calls what nobody has is refused, and the symbol is named") {
    const auto why = refusal("undefined");
    CHECK_THAT(why, Catch::StartsWith("it does not load: ") && Catch::Contains("missing_function"));
}

TEST_CASE("A plugin that never finishes loading is given up, though it stopped listening") {
    const Folder folder;
    folder.put("endless");
    Host host;
    host.load(folder, std::chrono::milliseconds(300));
    CHECK(reason(host, "endless") == "it did not come to an end while loading");
}

TEST_CASE("A plugin is known by its folder: one that says otherwise is refused") {
    const Folder folder;
    folder.put("harbour", "marina");
    Host host;
    host.load(folder);
    CHECK(reason(host, "marina") == "it says its id is “harbour”, but its folder is named “marina”");
}

TEST_CASE("Of two plugins of one id the first stays") {
    const Folder first, second;
    first.put("harbour");
    second.put("harbour");
    Host host;
    host.load(first);
    host.load(second);
    CHECK(host.loaded() == std::vector<std::string>{"core", "harbour"});
    CHECK(reason(host, "harbour") == "a plugin of this id is loaded already, from " + (first.path() / "harbour").string());
}

TEST_CASE("A page behind a permission that nobody declared refuses the whole plugin, and none of its rights stays") {
    const Folder folder;
    folder.put("hiddenroute");
    Host host;
    host.load(folder);
    CHECK(reason(host, "hiddenroute") ==
          "it names the permission “hiddenroute.see” for the page GET /m/{meeting}/hidden, and nobody declared it");
    CHECK(host.plugins.refused().front().version == "1.0.0");
    CHECK_FALSE(host.rights.declared("hiddenroute.other"));
    CHECK(host.plugins.pages().empty());
}

TEST_CASE("What is not in order beside its library refuses a plugin, of which nothing stays; whoever needs it is refused with it") {
    const Folder folder;
    for (const auto* name : {"harbour", "anchor", "hiddenroute"}) folder.put(name);
    Host host;
    std::vector<std::string> asked;
    const auto load = [&](const Preparation& prepare) {
        host.plugins.load(folder.path(), {.program = BINARY_DIR "/tests/plugin/plugin_probe", .timeout = std::chrono::seconds(60)}, prepare);
    };
    load([&](const std::string& id, const fs::path& beside) {
        CHECK(beside == folder.path() / id);
        asked.push_back(id);
        return std::string("its charts are wet");
    });
    CHECK(asked == std::vector<std::string>{"harbour"});       // hiddenroute is refused for itself, anchor lacks its need
    CHECK(host.loaded() == std::vector<std::string>{"core"});
    CHECK(reason(host, "harbour") == "its charts are wet");
    CHECK(reason(host, "anchor") == "it needs the plugin “harbour”, which was refused");
    CHECK_FALSE(host.rights.declared("harbour.enter"));
    CHECK(host.plugins.checks().empty());
    CHECK_THROWS_WITH(load([](const std::string&, const fs::path&) -> std::string { throw std::runtime_error("the disk is full"); }), "the disk is full");
    load([](const std::string&, const fs::path&) { return std::string(); });
    CHECK(host.loaded() == std::vector<std::string>{"core", "harbour", "anchor"});
}

TEST_CASE("A plugin that everybody may rewrite is refused, wherever the door stands open") {
    const Folder folder;
    const auto library = folder.put("harbour");
    fs::create_directories(library.parent_path() / "sql");
    std::ofstream(library.parent_path() / "sql/0001_ships.sql") << "";
    const auto open = GENERATE(as<std::string>(), "harbour/harbour.so", "harbour", "harbour/sql", "harbour/sql/0001_ships.sql", "");
    const auto path = open.empty() ? folder.path() : folder.path() / open;
    REQUIRE(chmod(path.c_str(), 0777) == 0);
    Host host;
    host.load(folder);
    CHECK(reason(host, "harbour") == "everybody on this machine may write to " + path.string() + "; take that right away (chmod o-w)");
}

TEST_CASE("A link to a library in a place that everybody may write to is refused") {
    const Folder folder, elsewhere;
    const auto library = elsewhere.put("harbour");
    fs::create_directory(folder.path() / "harbour");
    fs::create_symlink(library, folder.path() / "harbour/harbour.so");
    REQUIRE(chmod(library.parent_path().c_str(), 0777) == 0);
    Host host;
    host.load(folder);
    CHECK_THAT(reason(host, "harbour"), Catch::StartsWith("everybody on this machine may write to " + library.parent_path().string()));
}

TEST_CASE("A mistake in the core's own contributions stops the host") {
    Rights rights;
    CHECK_THROWS_WITH(Plugins(rights, [](Registry& registry) {
                          registry.add(Permission{"core.see", "nobody-known", ""});
                      }), Catch::Contains("the core declares the permission “core.see”"));
}
