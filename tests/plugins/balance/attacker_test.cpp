// Somebody who has everything that is published of one population, side by side, and a solver: whatever counts one to four may still be
// another number. The unknowns are how many people there are of each country, gender and type; what is shown are sums of them.
#include <catch2/catch.hpp>
#include <cmath>
#include <random>

#include "plugins/balance/publication.hpp"
#include "plugins/balance/solver/solver.hpp"

using namespace convoke;
using namespace convoke::balance;

namespace {

const std::vector<std::string> lists{"region", "m49", "subregion", "intermediate", "development", "ldc", "lldc", "sids", "country", "gender", "type", "participation"};
const std::vector<std::string> crossed{"region", "type", "participation"};

bool in_group(const std::string& dimension, const std::string& group, const Facts& one) {
    const auto counted = count(dimension, {.people = {one}}, true);
    return std::ranges::any_of(counted.groups, [&](const Group& each) { return each.id == group && each.count > 0; });
}

class Attacker {
public:
    Attacker(const Counted& members, std::vector<Facts> kinds) : kinds_(std::move(kinds)) {
        for (std::size_t i = 0; i < kinds_.size(); ++i) program_.add(solver::Column{.most = 99, .whole = true});
        const Publication publication(members, true);
        for (const auto& id : lists) {
            const auto counted = count(id, members, true);
            const auto hidden = publication.hidden(counted);
            const bool noughts = noughts_shown(counted, hidden);
            for (std::size_t i = 0; i < counted.groups.size(); ++i)
                learn(counted.groups[i].count, hidden[i], noughts, [&](const Facts& one) { return in_group(id, counted.groups[i].id, one); });
            if (id == "country") learn(counted.total, hidden.back(), true, [](const Facts&) { return true; });
        }
        for (const auto& id : crossed) {
            const auto table = cross(id, "gender", members, true);
            const auto hidden = publication.hidden(table);
            const auto width = table.columns.groups.size();
            const auto rows = publication.hidden(table.rows), columns = publication.hidden(table.columns);
            const auto under_shown_totals = [&](std::size_t i) { return !rows[i / width] && !columns[i % width]; };
            bool noughts = true;
            for (std::size_t i = 0; i < table.cells.size(); ++i) noughts = noughts && !(under_shown_totals(i) && hidden[i] && table.cells[i] == 0);
            for (std::size_t i = 0; i < table.cells.size(); ++i)
                learn(table.cells[i], hidden[i], noughts && under_shown_totals(i), [&](const Facts& one) { return in_group(id, table.rows.groups[i / width].id, one) && in_group("gender", table.columns.groups[i % width].id, one); });
        }
    }

    // How many small numbers there are, and of how many of them is known exactly what they are.
    std::pair<int, int> attack() {
        int small = 0, known = 0;
        for (const auto& [terms, count] : small_) {
            ++small;
            const auto bound = [&, count = count](double sign) {
                auto asked = program_;
                for (const auto& term : terms) asked.columns[static_cast<std::size_t>(term.first)].cost = sign;
                const auto answer = solver::solve(asked, {.seconds = 20});
                REQUIRE(answer.outcome == solver::Outcome::proved);
                return sign * answer.cost;
            };
            if (std::lround(bound(1)) == std::lround(bound(-1))) ++known;
        }
        return {small, known};
    }

private:
    static bool noughts_shown(const Dimension& counted, const std::vector<bool>& hidden) {
        for (std::size_t i = 0; i < counted.groups.size(); ++i)
            if (hidden[i] && counted.groups[i].count == 0) return false;
        return true;
    }

    template <typename Inside>
    void learn(std::int64_t number, bool hidden, bool noughts, const Inside& inside) {
        solver::Row row{.least = static_cast<double>(number), .most = static_cast<double>(number)};
        for (std::size_t i = 0; i < kinds_.size(); ++i)
            if (inside(kinds_[i])) row.terms.emplace_back(static_cast<int>(i), 1.0);
        if (number > 0 && number < fewest_shown) {
            CHECK(hidden);
            small_.emplace_back(row.terms, number);
        }
        if (hidden) row.least = noughts ? 1 : 0, row.most = solver::unbounded;
        if (!row.terms.empty()) program_.add(std::move(row));
    }

    std::vector<Facts> kinds_;
    solver::Program program_;
    std::vector<std::pair<std::vector<std::pair<int, double>>, std::int64_t>> small_;
};

}  // namespace

TEST_CASE("Everything that is published of one population, taken together, gives no number of one to four back") {
    const std::vector<std::string> countries{"EGY", "KEN", "UGA", "JPN", "NPL", "FJI", "VUT", "FRA", "POL", "BRA"};
    std::mt19937 chance(7);
    int small = 0;
    for (int round = 0; round < 30; ++round) {
        std::vector<Facts> kinds;
        Counted members;
        const auto places = 3 + static_cast<std::size_t>(round) % (countries.size() - 2);
        for (std::size_t place = 0; place < places; ++place)
            for (const auto* gender : {"female", "male", "undisclosed"})
                for (const auto* type : {"ngo", "academia"}) {
                    auto& kind = kinds.emplace_back(Facts{.country = countries[(place * 3 + static_cast<std::size_t>(round)) % countries.size()], .type = type, .gender = gender, .participation = "in_person"});
                    kind.number = std::max(0, std::uniform_int_distribution<int>(round % 3 == 0 ? -6 : -2, round % 2 == 0 ? 4 : 9)(chance));
                    if (kind.number > 0) members.people.push_back(kind);
                    kind.number = 1;
                }
        INFO(round);
        const auto [there, known] = Attacker(members, kinds).attack();
        CHECK(known == 0);
        small += there;
    }
    CHECK(small > 100);                            // there was something to find
}

TEST_CASE("Rows and columns of a total that is withheld are withheld whole, and a country of one is not hidden behind another of one") {
    const auto attacked = [](const std::vector<std::tuple<std::string, int, int>>& numbers) {
        std::vector<Facts> kinds;
        Counted members;
        for (const auto& [country, women, men] : numbers)
            for (const auto& [gender, number] : {std::pair{"female", women}, {"male", men}}) {
                kinds.push_back({.country = country, .type = "ngo", .gender = gender, .participation = "virtual"});
                if (number > 0) members.people.push_back(kinds.back()), members.people.back().number = number;
            }
        return Attacker(members, kinds).attack();
    };
    CHECK(attacked({{"KEN", 1, 2}, {"POL", 6, 9}, {"FRA", 8, 7}, {"BRA", 20, 25}, {"JPN", 11, 12}}).second == 0);
    CHECK(attacked({{"KEN", 3, 0}, {"POL", 5, 0}, {"FRA", 0, 7}, {"BRA", 20, 25}}).second == 0);
    CHECK(attacked({{"FRA", 1, 0}, {"DEU", 0, 1}, {"BEL", 9, 9}, {"KEN", 10, 10}}).second == 0);
    CHECK(attacked({{"FRA", 1, 0}, {"DEU", 0, 1}, {"KEN", 1, 0}, {"BRA", 1, 1}, {"JPN", 1, 0}}).second == 0);
    CHECK(attacked({{"KEN", 1, 2}, {"POL", 0, 15}, {"BRA", 8, 50}, {"JPN", 20, 22}, {"FRA", 30, 31}}).second == 0);
    CHECK(attacked({{"FRA", 2, 1}}).second == 0);
}
