#include "plugins/balance/withholding.hpp"

#include <catch2/catch.hpp>
#include <algorithm>
#include <functional>
#include <random>
#include <set>

using namespace convoke::balance;

namespace {

// Every table of small numbers in which whatever is published is as published: the values that each arc may have.
std::vector<std::set<std::int64_t>> possible(const std::vector<Arc>& arcs, std::size_t cells, const std::function<std::vector<Arc>(const std::vector<std::int64_t>&)>& made,
                                             std::int64_t largest) {
    std::vector<std::set<std::int64_t>> values(arcs.size());
    std::vector<std::int64_t> tried(cells);
    const std::function<void(std::size_t)> fill = [&](std::size_t at) {
        if (at == cells) {
            const auto candidate = made(tried);
            for (std::size_t i = 0; i < arcs.size(); ++i)
                if (arcs[i].withheld ? candidate[i].value < arcs[i].least || candidate[i].value > arcs[i].most : candidate[i].value != arcs[i].value) return;
            for (std::size_t i = 0; i < arcs.size(); ++i) values[i].insert(candidate[i].value);
            return;
        }
        if (!arcs[at].withheld) return tried[at] = arcs[at].value, fill(at + 1);
        for (std::int64_t value = arcs[at].least; value <= std::min(arcs[at].most, largest); ++value) tried[at] = value, fill(at + 1);
    };
    fill(0);
    return values;
}

std::vector<std::int64_t> invented(std::mt19937& chance, std::size_t cells, int most) {
    std::vector<std::int64_t> counts(cells);
    for (auto& one : counts) one = std::uniform_int_distribution<int>(0, most)(chance);
    return counts;
}

void check(const std::vector<Arc>& arcs, std::size_t cells, const std::function<std::vector<Arc>(const std::vector<std::int64_t>&)>& made, std::int64_t largest) {
    const auto values = possible(arcs, cells, made, largest);
    for (std::size_t i = 0; i < arcs.size(); ++i) {
        CHECK(values[i].contains(arcs[i].value));
        if (arcs[i].withheld) CHECK((values[i].size() < 2) == known(arcs, i));
        if (arcs[i].small) CHECK(values[i].size() >= 2);
    }
}

}  // namespace

TEST_CASE("Counts under five, and whatever would give them back, are withheld: as trying every possible table finds") {
    std::mt19937 chance(5);
    for (int round = 0; round < 150; ++round) {
        const auto counts = invented(chance, 4, round % 3 == 0 ? 3 : 9);
        auto arcs = arcs_of_list(counts);
        withhold(arcs);
        INFO(round);
        check(arcs, 4, arcs_of_list, 12);
    }
    for (int round = 0; round < 60; ++round) {
        const std::size_t rows = 2, columns = round % 2 == 0 ? 2 : 3;
        const auto made = [&](const std::vector<std::int64_t>& cells) { return arcs_of_table(rows, columns, cells); };
        auto arcs = made(invented(chance, rows * columns, round % 3 == 0 ? 2 : 7));
        withhold(arcs);
        INFO(round);
        check(arcs, rows * columns, made, 9);
    }
}

TEST_CASE("The difference of two versions of a table does not tell of one to four either") {
    std::mt19937 chance(7);
    for (int round = 0; round < 150; ++round) {
        const auto before = invented(chance, 4, 9);
        auto after = before;
        for (auto& one : after)
            if (chance() % 2 == 0) one = round % 2 == 0 ? one + static_cast<std::int64_t>(chance() % 4) : std::max<std::int64_t>(0, one - static_cast<std::int64_t>(chance() % 4));
        auto earlier = arcs_of_list(before), later = arcs_of_list(after);
        withhold(earlier);
        withhold_beside(later, earlier);
        INFO(round);
        check(later, 4, arcs_of_list, 14);
    }
}

TEST_CASE("Where nothing is small nothing is withheld; noughts are shown; one of two in all is not told") {
    auto plenty = arcs_of_list({5, 12, 0, 40});
    withhold(plenty);
    for (const auto& one : plenty) CHECK_FALSE(one.withheld);
    auto two = arcs_of_list({1, 1, 0, 20, 30});    // withholding the two alone would tell both: they are two together
    withhold(two);
    CHECK(two[0].withheld);
    CHECK(two[1].withheld);
    CHECK(two[3].withheld);
    CHECK_FALSE(two[2].withheld);
    CHECK_FALSE(two[4].withheld);
    auto one = arcs_of_list({1});                  // a population of one: not even its size
    withhold(one);
    CHECK(one[0].withheld);
    CHECK(one[1].withheld);
}
