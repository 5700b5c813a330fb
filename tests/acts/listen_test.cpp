// Listeners hear what was recorded, each at its own pace, and none of it twice or never.
#include "core/acts/listen.hpp"

#include "core/builtin/builtin.hpp"
#include "tests/acts/scene.hpp"

using namespace convoke;
using namespace convoke::tests;

namespace {

std::vector<std::string> heard;
std::string fails_at;                              // the subject at which the deaf one fails

class Ear final : public Listener {
public:
    explicit Ear(std::string_view id) : id_(id) {}
    std::string_view id() const override { return id_; }
    std::vector<std::string_view> kinds() const override { return {"application.moved"}; }
    void on(const Event& event, const Context& context) const override {
        context.desk.post({.to = "sec", .code = std::string(id_)});
        if (id_ == "ear.deaf" && event.subject == fails_at) throw std::runtime_error("too loud");
        heard.push_back(std::string(id_) + " " + event.subject + " " + event.data.text("to"));
    }

private:
    std::string_view id_;
};

const Contributors& with_ears() {
    static const auto* const all = new Contributors([](Registry& registry) {
        contribute_core(registry);
        registry.add(std::make_unique<Ear>("ear.deaf"));
        registry.add(std::make_unique<Ear>("ear.keen"));
    }, BINARY_DIR "/plugins");
    return *all;
}

std::vector<std::string> failures(const Scene& scene) {
    std::vector<std::string> told;
    tell_listeners(scene.house(), [&](const std::string& listener, const std::string& why) { told.push_back(listener + ": " + why); });
    return told;
}

}  // namespace

TEST_CASE("A listener that fails is asked again from there, what it had written is undone, and the others go on") {
    for (const auto& kind : kinds_of_database()) {
        Scene scene(kind, with_ears());
        heard.clear();
        const auto first = scene.submitted("First"), second = scene.submitted("Second"), third = scene.submitted("Third");
        fails_at = second;
        CHECK(failures(scene) == std::vector<std::string>{"ear.deaf: the plugin core: too loud"});
        CHECK(heard == std::vector<std::string>{"ear.deaf " + first + " submitted", "ear.keen " + first + " submitted", "ear.keen " + second + " submitted",
                                                "ear.keen " + third + " submitted"});
        CHECK(scene.letters(scene.secretariat) == std::vector<std::string>{"ear.deaf", "ear.keen", "ear.keen", "ear.keen"});
        heard.clear();
        CHECK(failures(scene).size() == 1);                    // still at the second
        CHECK(heard.empty());
        fails_at.clear();
        CHECK(failures(scene).empty());
        CHECK(heard == std::vector<std::string>{"ear.deaf " + second + " submitted", "ear.deaf " + third + " submitted"});
        heard.clear();
        CHECK(failures(scene).empty());
        CHECK(heard.empty());
    }
}

TEST_CASE("A failing listener undoes nothing of what it was told of") {
    for (const auto& kind : kinds_of_database()) {
        Scene scene(kind, with_ears());
        const auto id = scene.submitted("Hands");
        fails_at = id;
        failures(scene);
        CHECK(scene.state(id) == State::submitted);
        CHECK(scene.letters(scene.ana) == std::vector<std::string>{"letter.received"});
        fails_at.clear();
    }
}
