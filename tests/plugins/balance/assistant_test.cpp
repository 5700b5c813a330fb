// What the assistant finds beside what trying every selection finds.
#include <catch2/catch.hpp>

#include <algorithm>
#include <thread>

#include "core/domain/countries.hpp"
#include "plugins/balance/assistant/conflict.hpp"
#include "plugins/balance/assistant/lottery.hpp"
#include "plugins/balance/assistant/runs.hpp"
#include "tests/plugins/balance/exhaustive.hpp"

using namespace convoke;
using namespace convoke::tests;
using balance::Nearest;

namespace {
constexpr int questions = 400;

template <typename Test>
void of_many(unsigned seed, Test test) {
    std::mt19937 random(seed);
    for (int i = 0; i < questions; ++i) {
        INFO("seed " << seed << ", question " << i);
        const auto question = invented(random);
        test(question, balance::Model(question));
    }
}
}  // namespace

TEST_CASE("No selection is nearer than the one found, and all that are shown are of equal worth") {
    int impossible = 0;
    of_many(1, [&](const balance::Question& question, const balance::Model& model) {
        const auto all = all_selections(question, model.rules());
        balance::Course course(10);
        const auto found = balance::nearest(model, model.rules(), course);
        impossible += all.empty();
        if (all.empty()) {
            CHECK(found.outcome == Nearest::Outcome::impossible);
            return;
        }
        REQUIRE(found.outcome == Nearest::Outcome::proved);
        const auto best = best_of(question, all, 3);
        REQUIRE_FALSE(found.selections.empty());
        for (const auto& one : found.selections) {
            CHECK(std::ranges::find(best, one.names) != best.end());
            const auto by_hand = score_by_hand(question, one.names);
            CHECK(one.score.worst == Approx(by_hand.worst).margin(1e-9));
            CHECK(one.score.distance == Approx(by_hand.distance).margin(1e-9));
            CHECK(one.score.changes == by_hand.changes);
        }
        CHECK(found.worst_bound == Approx(found.selections.front().score.worst).margin(1e-5));
        CHECK(found.distance_bound == Approx(found.selections.front().score.distance).margin(1e-4));
        CHECK(found.changes_bound == found.selections.front().score.changes);
        CHECK((best.size() > 1) == (found.selections.size() > 1));
    });
    CHECK(impossible > questions / 20);            // of both kinds there are many
    CHECK(impossible < questions * 3 / 4);
}

TEST_CASE("Of rules that contradict each other the smallest set is found, and nothing can be left out of it") {
    int seen = 0, smaller_than_all = 0;
    of_many(2, [&](const balance::Question& question, const balance::Model& model) {
        const auto rules = model.rules();
        if (!all_selections(question, rules).empty()) return;
        ++seen;
        balance::Course course(10);
        const auto found = balance::conflict(model, course);
        CHECK(found.smallest);
        CHECK(all_selections(question, found.rules).empty());
        std::size_t fewest = rules.size();
        for (std::size_t bits = 0; bits < (std::size_t(1) << rules.size()); ++bits) {
            std::vector<balance::Rule> some;
            for (std::size_t i = 0; i < rules.size(); ++i)
                if (bits >> i & 1) some.push_back(rules[i]);
            if (some.size() < fewest && all_selections(question, some).empty()) fewest = some.size();
        }
        CHECK(found.rules.size() == fewest);
        smaller_than_all += fewest < rules.size();
    });
    CHECK(seen > 20);
    CHECK(smaller_than_all > 10);
}

TEST_CASE("Where limits contradict each other, no selection misses them by fewer places") {
    of_many(3, [&](const balance::Question& question, const balance::Model& model) {
        auto others = model.rules();
        std::erase_if(others, [](const balance::Rule& one) { return one.kind == balance::Rule::Kind::limit; });
        const auto all = all_selections(question, others);
        balance::Course course(10);
        const auto found = balance::nearest_to_limits(model, course);
        REQUIRE(found.has_value() == !all.empty());
        if (all.empty()) return;
        int least = 1000;
        for (const auto& names : all) {
            int missing = 0;
            for (const auto& limit : question.limits) {
                const auto has = static_cast<int>(std::ranges::count_if(names, [&](std::size_t one) { return belongs(question.candidates[one].facts, limit.part); }));
                missing += std::max(0, limit.at_least ? limit.number - has : has - limit.number);
            }
            least = std::min(least, missing);
        }
        CHECK(found->score.missing == least);
        CHECK(std::ranges::find(all, found->names) != all.end());
    });
}

TEST_CASE("A lottery gives the least likely name the largest chance that any lottery gives") {
    int seen = 0;
    of_many(4, [&](balance::Question question, const balance::Model&) {
        question.lottery = true;
        const balance::Model model(question);
        const auto all = all_selections(question, model.rules());
        if (all.empty() || question.size == 0) return;
        ++seen;
        balance::Course course(10);
        const auto found = balance::nearest(model, model.rules(), course, 1);
        REQUIRE(found.outcome == Nearest::Outcome::proved);
        const auto drawn = balance::lottery(model, found.within, found.selections.front().counts, course);
        CHECK(drawn.proved);
        const auto best = best_of(question, all, 2);
        CHECK(drawn.least == Approx(fairest(best, question.candidates.size())).margin(1e-5));
        CHECK(std::ranges::find(best, drawn.drawn.names) != best.end());
        double places = 0, whole = 0;
        for (std::size_t i = 0; i < drawn.chances.size(); ++i) places += drawn.chances[i] * model.classes()[i].size();
        for (const auto& [likely, counts] : drawn.draws) whole += likely;
        CHECK(places == Approx(question.size).margin(1e-6));
        CHECK(whole == Approx(1).margin(1e-6));
    });
    CHECK(seen > 100);
}

TEST_CASE("Who is chosen within a class follows from the lot alone: the same seed gives the same names") {
    std::mt19937 random(5);
    auto question = invented(random);
    while (question.candidates.size() < 8) question = invented(random);
    for (auto& one : question.candidates) one.facts = {.country = "KEN", .type = "ngo"}, one.in = one.out = one.own = false;
    question.limits.clear(), question.wishes.clear(), question.one_per_organisation = false, question.size = 3;
    const auto names_of = [&] {
        const balance::Model model(question);
        balance::Course course(10);
        return balance::nearest(model, model.rules(), course, 1).selections.front().names;
    };
    const auto names = names_of();
    CHECK(names_of() == names);
    std::vector<std::string> lots;
    for (const auto& one : question.candidates) lots.push_back(one.lot);
    std::ranges::sort(lots);
    for (const auto one : names) CHECK(question.candidates[one].lot <= lots[2]);
}

TEST_CASE("A run that is stopped, or out of time, answers with what it has") {
    std::mt19937 random(6);
    auto question = invented(random);
    question.limits.clear();
    for (auto& one : question.candidates) one.in = one.out = false;
    question.one_per_organisation = false;
    const balance::Model model(question);
    balance::Course stopped(10);
    stopped.stop();
    CHECK(balance::nearest(model, model.rules(), stopped).outcome == Nearest::Outcome::none);
    balance::Course late(0);
    CHECK(balance::nearest(model, model.rules(), late).outcome == Nearest::Outcome::none);
}

namespace {
// A lottery among so many classes that no machine is done with it at once.
balance::Asking long_asking() {
    std::mt19937 random(8);
    balance::Asking asking;
    for (std::size_t i = 0; i < 1500; ++i) {
        balance::Candidate one{.id = "n" + std::to_string(i), .organisation = "o" + std::to_string(random() % 700)};
        const auto all = countries();
        one.facts = {.country = std::string(all[random() % 193].iso3), .type = random() % 2 ? "ngo" : "academia", .consultative = random() % 3 ? "no" : "yes", .gender = random() % 2 ? "female" : "male"};
        for (int digit = 0; digit < 64; ++digit) one.lot += "0123456789abcdef"[random() % 16];
        asking.question.candidates.push_back(one);
    }
    for (const auto& one : {"subregion", "region", "gender", "type", "consultative"})
        for (const auto& group : balance::count(one, {}).groups) asking.question.wishes.push_back({{.dimension = one, .group = group.id}, 3.7});
    asking.question.size = 90;
    asking.question.one_per_organisation = asking.question.lottery = true;
    return asking;
}
}  // namespace

TEST_CASE("A question is answered beside its caller, one of a meeting at a time, and ends soon after it is stopped") {
    auto& runs = balance::Runs::here();
    const auto made = [](const std::string& id, const std::string& meeting, balance::Asking asking) { return std::make_shared<balance::Run>(id, meeting, std::move(asking)); };
    const auto run = made("q1", "m", long_asking());
    REQUIRE(runs.begin(run));
    CHECK_FALSE(runs.begin(made("q2", "m", {})));
    std::mt19937 random(9);
    balance::Asking small;
    small.question = invented(random);
    const auto other = made("q3", "n", std::move(small));
    REQUIRE(runs.begin(other));                    // of another meeting: it waits for its turn
    for (int i = 0; i < 1000 && !run->course.first(); ++i) std::this_thread::sleep_for(std::chrono::milliseconds(10));
    CHECK(run->course.first());
    CHECK_FALSE(run->done);
    const auto before = run->course.elapsed();
    run->course.stop();
    runs.wait(*run, 5);
    REQUIRE(run->done);
    CHECK(run->result.seconds - before < 5);
    CHECK(run->result.stopped);
    CHECK_FALSE(run->result.nearest.selections.empty());
    runs.wait(*other, 5);
    CHECK(other->done);
    CHECK(runs.find("q1") == run);
    CHECK(runs.begin(made("q4", "m", {})));
    CHECK(runs.find("q1") == nullptr);             // until the next one of its meeting
}
