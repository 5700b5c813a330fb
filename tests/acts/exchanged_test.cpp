// What is read while it is exchanged, by many threads: whoever reads sees one whole value, the last one or the one before.
#include "core/acts/exchanged.hpp"

#include <catch2/catch.hpp>

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "tests/acts/scene.hpp"

using namespace convoke;
using namespace convoke::tests;

TEST_CASE("Readers see whole values while they are exchanged, and nothing is let go that somebody reads") {
    static std::atomic<int> alive{0};
    struct Counted {
        std::vector<int> numbers = std::vector<int>(64, 0);
        Counted() { ++alive; }
        Counted(const Counted& other) : numbers(other.numbers) { ++alive; }
        ~Counted() { numbers.assign(64, -1), --alive; }
    };
    {
        Exchanged<Counted> shared;
        std::atomic<bool> done{false};
        std::atomic<int> torn{0}, backward{0};
        std::vector<std::thread> readers;
        for (int t = 0; t < 6; ++t)
            readers.emplace_back([&] {
                for (int last = 0; !done;) {
                    const int seen = shared.read([&](const Counted& value) {
                        for (const int each : value.numbers) torn += each != value.numbers.front() || each < 0;
                        return value.numbers.front();
                    });
                    backward += seen < last;
                    last = seen;
                    std::this_thread::yield();     // six that never pause would keep whoever changes waiting for its turn
                }
            });
        for (int i = 1; i <= 200; ++i) shared.change([&](Counted& value) { value.numbers.assign(64, i); });
        done = true;
        for (auto& reader : readers) reader.join();
        CHECK(torn == 0);
        CHECK(backward == 0);
        CHECK(shared.read([](const Counted& value) { return value.numbers.front(); }) == 200);
        CHECK(alive == 1);
        CHECK_THROWS_AS(shared.change([](Counted& value) { value.numbers.clear(); throw std::runtime_error("half done"); }), std::runtime_error);
        CHECK(shared.read([](const Counted& value) { return value.numbers.size(); }) == 64);
    }
    CHECK(alive == 0);
}

TEST_CASE("A register is asked while its next versions are imported, without a wrong answer or a pause of those who ask") {
    Scene scene("sqlite");
    scene.import("id,name\nE1,Bridges of Hope\nE2,Hands for Water\n", "2021-01-01");
    std::atomic<bool> done{false};
    std::atomic<int> wrong{0}, asked{0};
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([&] {
            while (!done) {
                const auto answer = scene.house().registers.ask("ecosoc", {.name = "Bridges of Hope"});
                wrong += answer.verdict != RegisterAnswer::Verdict::match || answer.candidates.front().entry.id != "E1" || answer.as_of.empty();
                ++asked;
            }
        });
    for (int month = 2; month <= 9; ++month)
        scene.import("id,name\nE1,Bridges of Hope\nE2,Hands for Water\nE" + std::to_string(month + 10) + ",Further Body\n", "2021-0" + std::to_string(month) + "-01");
    done = true;
    for (auto& thread : threads) thread.join();
    CHECK(wrong == 0);
    CHECK(asked > 0);
    CHECK(scene.house().registers.version("ecosoc").second == "2021-09-01");
    CHECK(scene.house().registers.entry("ecosoc", "E19"));
}
