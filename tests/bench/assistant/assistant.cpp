// The assistant at the size it is made for: 2,000 candidates, 30 targets, 100 places, on one thread.
#include <algorithm>
#include <cmath>
#include <random>

#include "core/domain/countries.hpp"
#include "plugins/balance/assistant/inquiry.hpp"
#include "plugins/balance/dimensions.hpp"
#include "tests/bench/figure.hpp"

namespace convoke::bench {

namespace {

using namespace balance;

// Applicants are from a few States more than from all others, and of some kinds more than of others.
Question invented(std::size_t names, int size, bool people, unsigned seed) {
    std::mt19937 random(seed);
    const auto unit = [&] { return static_cast<double>(random()) / 4294967296.0; };
    Question question{.size = size, .one_per_organisation = people};
    const auto all = countries();
    for (std::size_t i = 0; i < names; ++i) {
        const auto organisation = people ? random() % (names * 3 / 5) : i;
        std::mt19937 of_it(static_cast<unsigned>(organisation) + 7 * seed);
        const auto skewed = static_cast<std::size_t>(std::pow(static_cast<double>(of_it()) / 4294967296.0, 3) * 193) * 71 % 193;
        Candidate one{.id = "app_" + std::to_string(i), .organisation = "org_" + std::to_string(organisation)};
        const char* types[] = {"ngo", "ngo", "ngo", "cso", "cso", "academia", "private-sector"};
        one.facts = {.country = std::string(all[skewed].iso3), .type = types[of_it() % 7], .consultative = of_it() % 10 < 3 ? "yes" : "no"};
        if (people) one.facts.gender = unit() < 0.37 ? "female" : unit() < 0.9 ? "male" : "undisclosed";
        one.own = unit() < 0.04;
        one.in = i % 700 == 3;
        one.out = i % 300 == 5;
        for (int digit = 0; digit < 64; ++digit) one.lot += "0123456789abcdef"[random() % 16];
        question.candidates.push_back(one);
    }
    return question;
}

double share_of(const Kind& kind, std::string_view group) {
    double has = 0;
    for (const auto& one : countries())
        if (one.kind == CountryKind::member_state)
            for (const auto id : kind.of({.country = std::string(one.iso3)})) has += id == group;
    return has / 193;
}

// Thirty of them: 22 groups to be near to, 8 limits; of people some cross gender.
void aim(Question& question, bool people) {
    const auto size = static_cast<double>(question.size);
    for (const std::string dimension : {"region", "subregion"})
        for (const auto group : kind_named(dimension)->groups) {
            if (dimension == "subregion" && question.wishes.size() >= 22) break;
            question.wishes.push_back({{.dimension = dimension, .group = std::string(group)}, share_of(*kind_named(dimension), group) * size});
        }
    const auto limit = [&](bool at_least, Part part, double share) { question.limits.push_back({at_least, std::move(part), static_cast<int>(share * size)}); };
    limit(true, {.dimension = "development", .group = "ldc"}, 0.2);
    limit(true, {.dimension = "development", .group = "sids"}, 0.1);
    limit(true, {.dimension = "development", .group = "lldc"}, 0.1);
    limit(false, {.dimension = "consultative", .group = "consultative"}, 0.3);
    limit(true, {.dimension = "type", .group = "academia"}, 0.15);
    limit(false, {.dimension = "type", .group = "private-sector"}, 0.1);
    limit(false, {.dimension = "country", .group = "USA"}, 0.03);
    if (people) limit(true, {.dimension = "region", .group = "african", .with_dimension = "gender", .with_group = "female"}, 0.14);
    else limit(true, {.dimension = "region", .group = "african", .with_dimension = "type", .with_group = "academia"}, 0.04);
    if (!people) return;
    question.wishes.resize(20);
    for (const std::string group : {"female", "male"}) question.wishes.push_back({{.dimension = "gender", .group = group}, size / 2});
}

void measure(const std::string& name, Question question, Effort effort) {
    std::vector<Measured> first, whole;
    double gap = -1;                               // where limits contradict each other there is none
    std::size_t classes = 0;
    for (unsigned round = 0; round < by<unsigned>(effort, 5, 3, 1); ++round) {
        const auto begun = now_in_seconds();
        Course course(10);
        const Model model(question);
        const auto result = inquire(model, course);
        classes = model.classes().size();
        whole.push_back({now_in_seconds() - begun, 10});
        first.push_back({result.first.value_or(10), 1});
        const auto& selections = result.nearest.selections;
        if (result.lottery) gap = 1 - result.lottery->least / result.lottery->bound;
        else if (!selections.empty()) gap = std::max(selections.front().score.worst - result.nearest.worst_bound, (selections.front().score.distance - result.nearest.distance_bound) / question.size);
        tell(name + ": " + std::to_string(classes) + " classes, outcome " + std::to_string(static_cast<int>(result.nearest.outcome)) + ", " + std::to_string(selections.size()) + " selections, " +
             (selections.empty() ? "" : "worst-off " + std::to_string(selections.front().score.worst) + " distance " + std::to_string(selections.front().score.distance) + " changes " + std::to_string(selections.front().score.changes)) +
             (result.lottery ? ", least chance " + std::to_string(result.lottery->least) + " of at most " + std::to_string(result.lottery->bound) + ", " + std::to_string(result.lottery->draws.size()) + " selections drawn from" : "") +
             (result.conflict ? ", " + std::to_string(result.conflict->rules.size()) + " contradict each other" : "") + ", first " + std::to_string(first.back().value) + " s, whole " + std::to_string(whole.back().value) + " s");
    }
    print({"assistant." + name + ".first_answer.allowance_1_second", "s", Wanted::at_most, 1}, middle(first));
    print({"assistant." + name + ".whole.allowance_10_seconds", "s", Wanted::at_most, 1}, middle(whole));
    // What is not proved of the worst-off group's part, or of the distance for each place, or of a lottery's least chance; one in a
    // million is nought.
    if (gap >= 0) print({"assistant." + name + ".gap.allowance_1_in_100", "share", Wanted::at_most, 1}, {std::max(gap, 1e-6), 0.01});
}

}  // namespace

}  // namespace convoke::bench

int main(int count, char** words) {
    using namespace convoke::bench;
    const auto effort = effort_of(count, words);
    const auto names = by<std::size_t>(effort, 2'000, 2'000, 60);
    const int size = by(effort, 100, 100, 12);
    for (const bool people : {false, true}) {
        auto question = invented(names, size, people, 11);
        aim(question, people);
        const std::string what = people ? "people" : "organisations";
        measure(what, question, effort);
        question.lottery = true;
        measure(what + ".lottery", question, effort);
        question.lottery = false;
        for (auto& limit : question.limits)
            if (limit.at_least) limit.number *= 5;
        measure(what + ".contradicting", question, effort);
    }
}
