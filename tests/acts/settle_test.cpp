// What a deadline decided is settled as of its instant, at the next look, whoever looks and however late.
#include <thread>

#include "core/acts/call.hpp"
#include "core/acts/checkpoint.hpp"
#include "core/acts/readings.hpp"
#include "core/builtin/builtin.hpp"
#include "tests/acts/scene.hpp"

using namespace convoke;
using namespace convoke::tests;

namespace {

const Time deadline = *instant_of("2021-10-14T17:00:00-04:00");

// A list with one name, circulated with that deadline; the address of its API.
std::string circulated(Scene& scene) {
    scene.submitted("Hands", "ngo", "application.shortlist");
    const auto done = [&](const Caller& who, const std::string& target, const Data& body) {
        const auto answered = scene.post(who, target, body);
        INFO(target << " " << answered.body);
        REQUIRE(answered.status < 300);
        return answered.json();
    };
    const auto list = "/api/v1/lists/" + done(scene.opga, "/api/v1/meetings/m/lists", Data::Members{{"title", "List"}, {"applications", "shortlisted"}}).text("id");
    done(scene.boris, list + "/approve", Data::Members{});
    done(scene.opga, list + "/circulate", Data::Members{{"deadline", text_of(deadline)}});
    return list;
}

std::vector<Time> closings(const Scene& scene) {
    std::vector<Time> instants;
    for (const auto& line : store::read_record(*scene.read(), 0, 100'000))
        if (line.kind == "nonobjection.closed") instants.push_back(line.at);
    return instants;
}

// Steps of the core that fail: one when it is asked for its instant, one when that has come.
bool failing = false;
std::optional<Time> alarm_at;
int alarms = 0;

class Alarm final : public Step {
public:
    explicit Alarm(std::string_view id, bool in_due) : id_(id), in_due_(in_due) {}
    std::string_view id() const override { return id_; }
    std::string_view permission() const override { return "application.review"; }
    std::vector<Transition> transitions() const override { return {}; }
    std::vector<Move> decide(std::span<const Application>, const Answers&, const Context&) const override { return {}; }
    std::optional<Time> due(const Context&) const override {
        if (failing && in_due_) throw std::runtime_error("no idea when");
        return in_due_ ? std::nullopt : alarm_at;
    }
    std::vector<Move> elapsed(const Context&) const override {
        if (failing) throw std::runtime_error("broken");
        ++alarms;
        alarm_at.reset();
        return {};
    }

private:
    std::string_view id_;
    bool in_due_;
};

const Contributors& with_alarms() {
    static const auto* const all = new Contributors([](Registry& registry) {
        contribute_core(registry);
        registry.add(std::make_unique<Alarm>("alarm.when", true));
        registry.add(std::make_unique<Alarm>("alarm.what", false));
    }, BINARY_DIR "/plugins");
    return *all;
}

}  // namespace

TEST_CASE("Who asks in the last instant of a day, and is answered after it, adds no sealed line to that day") {
    for (const auto& kind : kinds_of_database()) {
        Scene scene(kind);
        const auto list = circulated(scene);
        const Time day = std::chrono::floor<std::chrono::days>(scene.now), midnight = day + std::chrono::days(1);
        const auto lines = [&](Time of, const std::string& what) { return store::lines_of_day(*scene.read(), "m", "nonobjection." + what, of); };
        const auto read_at = [&](Time asked) {
            const Event reading{.kind = "nonobjection.objections_read", .data = Data::Members{{"shown", "list"}}, .sealed = true};
            keep_readings(scene.house(), *scene.meeting_m(), scene.opga.actor, asked, "nonobjection", {&reading, 1});
        };
        scene.now = midnight - std::chrono::milliseconds(1);
        settle(scene.house(), scene.now);
        read_at(scene.now);                        // the day is not over yet: its last lines are still to come
        scene.now = midnight;
        settle(scene.house(), scene.now);
        CHECK(lines(day, "objections_read") == 64);
        CHECK(lines(day, "sealed") % 64 == 0);
        const auto next = lines(midnight, "objections_read");
        read_at(midnight - std::chrono::milliseconds(1));
        CHECK(lines(day, "objections_read") == 64);
        CHECK(lines(midnight, "objections_read") == next + 1);
        // So does an act that arrived then and waited.
        const auto sealed = lines(day, "sealed"), later = lines(midnight, "sealed");
        scene.database().write([&](store::Unit& unit) {
            const auto record = [&](Time arrived) {
                return Call(scene.house(), unit, *scene.meeting_m(), scene.opga.actor, arrived, "nonobjection").context().desk.record({.kind = "nonobjection.sealed", .subject = "sealed_x", .data = {}, .sealed = true});
            };
            CHECK(record(midnight - std::chrono::milliseconds(1)).at == midnight - std::chrono::milliseconds(1));       // when it was received stands under the seal
        });
        CHECK(lines(day, "sealed") == sealed);
        CHECK(lines(midnight, "sealed") == later + 1);
    }
}

TEST_CASE("Of two hosts with one database whose clocks differ, the later one adds no sealed line to a day that the other has counted") {
    for (const auto& kind : kinds_of_database()) {
        Scene scene(kind);
        const auto list = circulated(scene);
        Deadlines deadlines;
        const auto& one = scene.house();           // the same database and keys, a clock of its own
        const House slow{one.database, one.plugins, one.rights, one.meetings, one.registers, one.likenesses, one.vault, one.signer, one.passwords,
                         deadlines, one.tallies, one.documents, one.say, [&] { return scene.now - std::chrono::milliseconds(5); }};
        const Time day = std::chrono::floor<std::chrono::days>(scene.now), midnight = day + std::chrono::days(1);
        const auto lines = [&](Time of, const std::string& what) { return store::lines_of_day(*scene.read(), "m", "nonobjection." + what, of); };
        scene.now = midnight;
        settle(scene.house(), scene.now);
        const auto sealed = lines(day, "sealed"), later = lines(midnight, "sealed"), read = lines(day, "objections_read"), read_later = lines(midnight, "objections_read");
        CHECK(sealed % 64 == 0);
        CHECK(read % 64 == 0);
        REQUIRE(slow.clock() < midnight);
        const Event reading{.kind = "nonobjection.objections_read", .data = Data::Members{{"shown", "list"}}, .sealed = true};
        keep_readings(slow, *scene.meeting_m(), scene.opga.actor, slow.clock(), "nonobjection", {&reading, 1});
        scene.database().write([&](store::Unit& unit) {
            const Call call(slow, unit, *scene.meeting_m(), scene.opga.actor, slow.clock(), "nonobjection");
            call.context().desk.record({.kind = "nonobjection.sealed", .subject = "sealed_x", .data = {}, .sealed = true});
        });
        CHECK(lines(day, "sealed") == sealed);
        CHECK(lines(midnight, "sealed") == later + 1);
        CHECK(lines(day, "objections_read") == read);
        CHECK(lines(midnight, "objections_read") == read_later + 1);
        // Nor does its own settling, which finds the day ended; and its checkpoint is later than the one before.
        settle(slow, midnight);
        CHECK(lines(day, "sealed") == sealed);
        const auto first = scene.database().write([&](store::Unit& unit) { return take_checkpoint(scene.house(), unit, "m", "asked", "lst"); });
        scene.database().write([&](store::Unit& unit) { store::append(unit, {.at = slow.clock(), .meeting = "m", .actor = "", .kind = "test.noted", .subject = "", .data = Data::Members{}}); });
        CHECK(scene.database().write([&](store::Unit& unit) { return take_checkpoint(slow, unit, "m", "asked", "lst"); }).at > first.at);
    }
}

TEST_CASE("A window that closed while the host slept is on record as of its deadline, once, before anybody is answered") {
    for (const auto& kind : kinds_of_database()) {
        Scene scene(kind);
        const auto list = circulated(scene);
        scene.now = deadline - std::chrono::milliseconds(1);
        CHECK(scene.get(scene.opga, list).status == 200);
        CHECK(closings(scene).empty());
        scene.now = deadline + std::chrono::hours(24 * 40);
        CHECK(scene.get({}, "/healthz").status == 200);
        CHECK(closings(scene) == std::vector<Time>{deadline});
        scene.get(scene.opga, list);
        settle(scene.house(), scene.now + std::chrono::hours(1));
        CHECK(closings(scene).size() == 1);
    }
}

TEST_CASE("Requests that find the same deadline passed settle it once among them") {
    for (const auto& kind : kinds_of_database()) {
        Scene scene(kind);
        circulated(scene);
        scene.now = deadline + std::chrono::minutes(1);
        std::vector<std::thread> requests;
        for (int i = 0; i < 8; ++i) requests.emplace_back([&] { settle(scene.house(), scene.now); });
        for (auto& request : requests) request.join();
        CHECK(closings(scene) == std::vector<Time>{deadline});
    }
}

TEST_CASE("What arrived in time and waits for its turn is not overtaken by the closing of its window, for ten seconds") {
    for (const auto& kind : kinds_of_database()) {
        Scene scene(kind);
        circulated(scene);
        scene.now = deadline;
        settle(scene.house(), scene.now);
        CHECK(closings(scene).empty());            // the deadline's own instant is in time
        const auto at = [&](Time instant) { return [instant] { return instant; }; };
        auto& deadlines = scene.house().deadlines;
        {
            const Deadlines::Change late(deadlines, at(deadline + std::chrono::milliseconds(1)));
            const Deadlines::Change in_time(deadlines, at(deadline));
            settle(scene.house(), deadline + std::chrono::seconds(1));
            CHECK(closings(scene).empty());
            settle(scene.house(), deadline + std::chrono::milliseconds(9'999));
            CHECK(closings(scene).empty());
        }
        const Deadlines::Change late(deadlines, at(deadline + std::chrono::milliseconds(1)));
        settle(scene.house(), deadline + std::chrono::seconds(11));
        CHECK(closings(scene) == std::vector<Time>{deadline});
    }
    Scene scene("sqlite");
    circulated(scene);
    const Deadlines::Change stuck(scene.house().deadlines, [] { return deadline; });
    settle(scene.house(), deadline + std::chrono::seconds(10));
    CHECK(closings(scene) == std::vector<Time>{deadline});
}

TEST_CASE("A step that fails is told and asked again a minute later; the windows of others close in time") {
    for (const auto& kind : kinds_of_database()) {
        Scene scene(kind, with_alarms());
        failing = false;
        alarm_at.reset();
        circulated(scene);
        scene.now = deadline + std::chrono::minutes(1);
        failing = true;
        alarm_at = deadline - std::chrono::hours(1);
        scene.house().deadlines.look_again();
        std::vector<std::string> told;
        const auto failed = [&](const std::string& step, const std::string& why) { told.push_back(step + ": " + why); };
        settle(scene.house(), scene.now, failed);
        std::ranges::sort(told);
        CHECK(told == std::vector<std::string>{"alarm.what of m: the plugin core: broken", "alarm.when of m: the plugin core: no idea when"});
        CHECK(closings(scene) == std::vector<Time>{deadline});
        CHECK(scene.get({}, "/m/m").status == 200);            // and nobody who asks for a page is troubled with it
        told.clear();
        settle(scene.house(), scene.now + std::chrono::seconds(59), failed);
        CHECK(told.empty());
        failing = false;
        alarms = 0;
        settle(scene.house(), scene.now + std::chrono::seconds(61), failed);
        CHECK(told.empty());
        CHECK(alarms == 1);
    }
}
