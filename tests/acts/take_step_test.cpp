// Officers' steps: all chosen or none, each move with its record line and its letter, and nobody over somebody else's head.
#include <atomic>
#include <thread>

#include "tests/acts/scene.hpp"

using namespace convoke;
using namespace convoke::tests;

TEST_CASE("A step leads all that were chosen to their state, or none of them") {
    for (const auto& kind : kinds_of_database()) {
        Scene scene(kind);
        const auto first = scene.submitted("First"), second = scene.submitted("Second", "ngo", "application.shortlist"), third = scene.submitted("Third");
        const auto before = scene.lines();
        CHECK(refusal([&] { scene.take("application.take_up", std::vector<Chosen>{{first}, {second}, {third}}); }) == "conflict application.wrong_state");
        CHECK(scene.state(first) == State::submitted);
        CHECK(scene.state(third) == State::submitted);
        CHECK(scene.lines() == before);
        scene.take("application.take_up", std::vector<Chosen>{{first}, {third}});
        CHECK(scene.state(first) == State::in_review);
        CHECK(scene.state(third) == State::in_review);
        CHECK(scene.lines() == before + 2);
    }
}

TEST_CASE("State, record line and letter come together; what an officer writes is the applicant's to read and not the record's") {
    for (const auto& kind : kinds_of_database()) {
        Scene scene(kind);
        const auto id = scene.submitted("Hands");
        CHECK(scene.letters(scene.ana) == std::vector<std::string>{"letter.received"});
        scene.take("application.return", id, {{"message", "Which year were you founded?"}});
        CHECK(scene.kept(id).message == "Which year were you founded?");
        CHECK(scene.letters(scene.ana) == std::vector<std::string>{"letter.received", "letter.returned"});
        const auto line = store::record_of(*scene.read(), id).back();
        CHECK(line.kind == "application.moved");
        CHECK(line.actor == "opga");
        CHECK(line.data == Data(Data::Members{{"from", "submitted"}, {"to", "returned"}, {"why", "application.return"}}));
        scene.submit_again(id);
        CHECK(scene.kept(id).message == "");
    }
}

TEST_CASE("On its way to the list an applicant gets no letter: it must not learn how far it has come") {
    for (const auto& kind : kinds_of_database()) {
        Scene scene(kind);
        const auto id = scene.submitted("Hands");
        for (const auto* step : {"application.take_up", "application.shortlist", "application.unshortlist", "application.shortlist"}) scene.take(step, id);
        CHECK(scene.letters(scene.ana) == std::vector<std::string>{"letter.received"});
    }
}

TEST_CASE("A step is for those who have its permission, where its plugin is active, on applications of that meeting") {
    for (const auto& kind : kinds_of_database()) {
        Scene scene(kind);
        const auto id = scene.submitted("Hands");
        scene.meeting("other", [](Data& file) { file["plugins"]["example"] = Data::Members{}; });
        const auto elsewhere = scene.application(scene.ana, "other", "Hands elsewhere");
        const auto before = scene.lines();
        for (const auto* who : {&scene.ana, &scene.secretariat, &scene.admin})
            CHECK(refusal([&] { scene.take("application.shortlist", {{id}}, {}, &who->actor); }) == "not_allowed access.not_allowed");
        CHECK(refusal([&] { scene.take("application.crown", id); }) == "unknown access.unknown");
        CHECK(refusal([&] { scene.take("application.shortlist", {{id}, {elsewhere}}); }) == "unknown access.unknown");
        CHECK(refusal([&] { scene.take("application.shortlist", {{id}, {"app_nobody"}}); }) == "unknown access.unknown");
        CHECK(refusal([&] { scene.take("application.decline", id, {{"reason", "  "}}); }) == "invalid application.decline.missing");
        CHECK(refusal([&] { scene.take("application.decline", id, {{"reason", std::string(16'001, 'x')}}); }) == "invalid application.message_too_long");
        CHECK(scene.lines() == before);
    }
}

TEST_CASE("Categories keep to their routes: no list for those who register, no registering past the list (paras. 8 and 9)") {
    for (const auto& kind : kinds_of_database()) {
        Scene scene(kind);
        const auto listed = scene.submitted("Listed", "ngo"), direct = scene.submitted("Direct", "igo");
        CHECK(refusal([&] { scene.take("application.register", listed); }) == "conflict application.needs_the_list");
        CHECK(refusal([&] { scene.take("application.shortlist", direct); }) == "conflict application.not_for_a_list");
        scene.take("application.register", direct);
        CHECK(scene.state(direct) == State::registered);
        CHECK(scene.letters(scene.ana).back() == "letter.registered");
    }
}

TEST_CASE("A step taken twice is taken once") {
    for (const auto& kind : kinds_of_database()) {
        Scene scene(kind);
        const auto id = scene.submitted("Hands");
        scene.take("application.shortlist", id);
        const auto before = scene.lines();
        scene.take("application.shortlist", id);
        CHECK(scene.lines() == before);
    }
}

TEST_CASE("Of two officers who act on what they both saw, one wins and the other is told; nothing is doubled") {
    for (const auto& kind : kinds_of_database()) {
        Scene scene(kind);
        const auto id = scene.submitted("Hands");
        const auto seen = scene.kept(id).version;
        const auto lines = scene.lines();
        std::vector<std::string> outcomes(2);
        std::vector<std::thread> officers;
        std::atomic<int> ready{0};
        for (int i = 0; i < 2; ++i)
            officers.emplace_back([&, i] {
                ++ready;
                while (ready < 2) std::this_thread::yield();
                outcomes[static_cast<std::size_t>(i)] = refusal([&] {
                    scene.take(i ? "application.decline" : "application.return", {{id, seen}}, {{"reason", "Not of the field."}, {"message", "Which year?"}},
                               i ? &scene.boris.actor : &scene.opga.actor);
                });
            });
        for (auto& officer : officers) officer.join();
        std::ranges::sort(outcomes);
        CHECK(outcomes == std::vector<std::string>{"", "stale application.stale"});
        CHECK(scene.lines() == lines + 1);
        CHECK(scene.letters(scene.ana).size() == 2);           // received, and one of the two
    }
}
