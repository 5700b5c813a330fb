#include "core/plugin/call.hpp"

#include <catch2/catch.hpp>

#include <cstddef>

#include "core/plugin/plugins.hpp"

using namespace convoke;
namespace fs = std::filesystem;

namespace {

// For what the plugin at hand never asks: a place, and nothing at it.
template <typename Thing>
Thing& unasked() {
    alignas(std::max_align_t) static std::byte place[64]{};
    return reinterpret_cast<Thing&>(place);
}

// The harbour plugin out of its own library, in a folder of its own.
class Harbour {
public:
    Harbour() {
        std::string name = fs::temp_directory_path() / "convoke-call-XXXXXX";
        folder_ = mkdtemp(name.data());
        fs::create_directory(folder_ / "harbour");
        fs::copy_file(fs::path(BINARY_DIR) / "tests/plugin/harbour.so", folder_ / "harbour/harbour.so");
        plugins_.load(folder_, {.program = BINARY_DIR "/tests/plugin/plugin_probe", .timeout = std::chrono::seconds(60)});
        REQUIRE(plugins_.has("harbour"));
    }
    ~Harbour() { fs::remove_all(folder_); }

    std::vector<Finding> examine(const std::string& mood) const {
        const Meeting meeting{};
        const Actor actor{};
        const Answers settings{{"mood", mood}};
        const Context context{meeting, actor, settings, unasked<Applications>(), unasked<Registers>(), unasked<Desk>(), Time{},
                              unasked<soci::session>()};
        const std::vector<Application> batch(2);
        const auto check = plugins_.check("harbour.depth");
        return call_plugin(check.plugin, [&] { return check.behaviour->examine(batch, context); });
    }

private:
    static void nothing(Registry&) {}
    fs::path folder_;
    Rights rights_;
    Plugins plugins_{rights_, nothing};
};

}  // namespace

TEST_CASE("What a plugin answers comes back as it is") { CHECK(Harbour().examine("").size() == 2); }

TEST_CASE("Refused crosses the library's boundary by its type, with its kind and its text") {
    try {
        Harbour().examine("refuses");
        FAIL("it did not refuse");
    } catch (const Refused& refused) {
        CHECK(refused.kind == Refused::Kind::conflict);
        CHECK(refused.text == Text{"harbour.too_shallow", {{"metres", "3"}}});
    }
}

TEST_CASE("Anything else a plugin throws becomes a fault that names the plugin, and outlives it") {
    std::string told;
    try {
        Harbour().examine("private");
    } catch (const PluginFault& fault) {
        CHECK(fault.plugin == "harbour");
        told = fault.what();
    }
    CHECK(told == "the plugin harbour: the sounding line broke");
    CHECK_THROWS_WITH(Harbour().examine("number"), "the plugin harbour: an exception of type int");
}

TEST_CASE("A failure of the database does not carry its row into the log: it could tell who objected") {
    CHECK_THROWS_WITH(Harbour().examine("database"), "the plugin harbour: duplicate key");
}

TEST_CASE("Every call is told to the metrics, with whether it failed") {
    std::vector<std::pair<std::string, bool>> calls;
    on_plugin_call([&](std::string_view plugin, std::chrono::nanoseconds, bool failed) { calls.emplace_back(plugin, failed); });
    const Harbour harbour;
    harbour.examine("");
    CHECK_THROWS(harbour.examine("private"));
    on_plugin_call({});
    CHECK(calls == std::vector<std::pair<std::string, bool>>{{"harbour", false}, {"harbour", true}});
}
