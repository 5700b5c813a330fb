// Somebody who has everything that is published of the populations of one meeting, side by side, and a solver: whatever counts one to four
// may still be another number, and so may the few by whom two of them differ. The unknowns are how many people there are of each country,
// gender and type in each part of the meeting; what is shown are sums of them.
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

// A part of the meeting: people of each kind, by number.
using Part = std::vector<int>;
// A population is made of parts; what is told of it.
struct Told { std::vector<std::size_t> parts; bool tables = true; };

class Attacker {
public:
    Attacker(std::vector<Facts> kinds, std::vector<Part> parts) : kinds_(std::move(kinds)), parts_(std::move(parts)) {
        for (std::size_t i = 0; i < kinds_.size() * parts_.size(); ++i) program_.add(solver::Column{.most = 99, .whole = true});
    }

    // Whether it was published at all.
    bool publish(const Told& told) {
        Counted members;
        for (std::size_t kind = 0; kind < kinds_.size(); ++kind) {
            auto one = kinds_[kind];
            one.number = 0;
            for (const auto part : told.parts) one.number += parts_[part][kind];
            if (one.number > 0) members.people.push_back(one);
        }
        const Publication publication(members, {}, told.tables, published_);
        if (publication.hindered() != Publication::Hindered::no) return false;
        for (const auto& id : lists) {
            const auto counted = count(id, members, true);
            const auto hidden = publication.hidden(counted);
            for (std::size_t i = 0; i < counted.groups.size(); ++i) {
                const auto& group = counted.groups[i].id;
                learn(told, counted.groups[i].count, hidden[i], !publication.noughts_hidden(counted, group), id + "." + group, [&](const Facts& one) { return in_group(id, group, one); });
                shown_ += !hidden[i] && counted.groups[i].count > 0;
            }
            if (id == "country") learn(told, counted.total, hidden.back(), true, "", [](const Facts&) { return true; });
        }
        if (told.tables) learn_tables(told, members, publication);
        published_.push_back(publication);
        return true;
    }

    // How many small numbers there are, and of how many of them is known exactly what they are.
    std::pair<int, int> attack() {
        for (std::size_t i = 0; i < sums_.size(); ++i)
            for (std::size_t j = 0; j < sums_.size(); ++j)
                if (sums_[i].name == sums_[j].name && part_of(sums_[j].parts, sums_[i].parts)) keep_difference(sums_[i], sums_[j]);
        int small = 0, known = 0;
        for (const auto& [terms, name] : small_) {
            ++small;
            const auto bound = [&](double sign) {
                auto asked = program_;
                for (const auto& [column, factor] : terms) asked.columns[static_cast<std::size_t>(column)].cost = sign * factor;
                const auto answer = solver::solve(asked, {.seconds = 20});
                REQUIRE(answer.outcome == solver::Outcome::proved);
                return sign * answer.cost;
            };
            const auto least = std::lround(bound(1)), most = std::lround(bound(-1));
            INFO(name << " " << least << " to " << most);
            CHECK(least < most);
            if (least == most) ++known;
        }
        return {small, known};
    }

    int shown() const { return shown_; }

private:
    struct Sum { std::string name; std::vector<std::size_t> parts; std::vector<std::size_t> kinds; std::int64_t number, all; };

    bool in_group(const std::string& dimension, const std::string& group, const Facts& one) const {
        const auto counted = count(dimension, {.people = {one}}, true);
        return std::ranges::any_of(counted.groups, [&](const Group& each) { return each.id == group && each.count > 0; });
    }

    static bool part_of(const std::vector<std::size_t>& part, const std::vector<std::size_t>& whole) {
        return part.size() < whole.size() && std::ranges::all_of(part, [&](std::size_t one) { return std::ranges::find(whole, one) != whole.end(); });
    }

    int column(std::size_t kind, std::size_t part) const { return static_cast<int>(part * kinds_.size() + kind); }

    void learn_tables(const Told& told, const Counted& members, const Publication& publication) {
        for (const auto& id : crossed) {
            const auto table = cross(id, "gender", members, true);
            const auto hidden = publication.hidden(table);
            const auto width = table.columns.groups.size();
            const auto rows = publication.hidden(table.rows), columns = publication.hidden(table.columns);
            const auto under_shown_totals = [&](std::size_t i) { return !rows[i / width] && !columns[i % width]; };
            bool noughts = true;
            for (std::size_t i = 0; i < table.cells.size(); ++i) noughts = noughts && !(under_shown_totals(i) && hidden[i] && table.cells[i] == 0);
            for (std::size_t i = 0; i < table.cells.size(); ++i)
                learn(told, table.cells[i], hidden[i], noughts && under_shown_totals(i), id + std::to_string(i), [&](const Facts& one) { return in_group(id, table.rows.groups[i / width].id, one) && in_group("gender", table.columns.groups[i % width].id, one); });
        }
    }

    template <typename Inside>
    void learn(const Told& told, std::int64_t number, bool hidden, bool noughts, const std::string& name, const Inside& inside) {
        solver::Row row{.least = static_cast<double>(number), .most = static_cast<double>(number)};
        Sum sum{name, told.parts, {}, number, 0};
        for (std::size_t kind = 0; kind < kinds_.size(); ++kind) {
            for (const auto part : told.parts) sum.all += parts_[part][kind];
            if (!inside(kinds_[kind])) continue;
            sum.kinds.push_back(kind);
            for (const auto part : told.parts) row.terms.emplace_back(column(kind, part), 1.0);
        }
        if (number > 0 && number < fewest_shown) {
            CHECK(hidden);
            small_.emplace_back(row.terms, name);
        }
        if (!name.empty()) sums_.push_back(sum);
        if (hidden) row.least = noughts ? 1 : 0, row.most = solver::unbounded;
        if (!row.terms.empty()) program_.add(std::move(row));
    }

    // Where everybody is counted in it in both, it tells no more than the sizes do.
    void keep_difference(const Sum& whole, const Sum& part) {
        const auto apart = whole.number - part.number;
        if (apart <= 0 || apart >= fewest_shown || (whole.number == whole.all && part.number == part.all)) return;
        std::vector<std::pair<int, double>> terms;
        for (const auto one : whole.parts)
            if (std::ranges::find(part.parts, one) == part.parts.end())
                for (const auto kind : whole.kinds) terms.emplace_back(column(kind, one), 1.0);
        small_.emplace_back(std::move(terms), whole.name + " apart");
    }

    std::vector<Facts> kinds_;
    std::vector<Part> parts_;
    std::vector<Publication> published_;
    solver::Program program_;
    std::vector<Sum> sums_;
    std::vector<std::pair<std::vector<std::pair<int, double>>, std::string>> small_;
    int shown_ = 0;
};

const std::vector<std::string> countries{"EGY", "KEN", "UGA", "JPN", "NPL", "FJI", "VUT", "FRA", "POL", "BRA"};

std::vector<Facts> kinds_of(std::size_t places, std::size_t round, const std::vector<std::string>& genders, const std::vector<std::string>& types) {
    std::vector<Facts> kinds;
    for (std::size_t place = 0; place < places; ++place)
        for (const auto& gender : genders)
            for (const auto& type : types) kinds.push_back({.country = countries[(place * 3 + round) % countries.size()], .type = type, .gender = gender, .participation = "in_person"});
    return kinds;
}

Part drawn(std::size_t kinds, int least, int most, std::mt19937& chance) {
    Part part(kinds);
    for (auto& one : part) one = std::max(0, std::uniform_int_distribution<int>(least, most)(chance));
    return part;
}

}  // namespace

TEST_CASE("Everything that is published of one population, taken together, gives no number of one to four back") {
    std::mt19937 chance(7);
    int small = 0;
    for (int round = 0; round < 30; ++round) {
        const auto kinds = kinds_of(3 + static_cast<std::size_t>(round) % (countries.size() - 2), static_cast<std::size_t>(round), {"female", "male", "undisclosed"}, {"ngo", "academia"});
        INFO(round);
        Attacker attacker(kinds, {drawn(kinds.size(), round % 3 == 0 ? -6 : -2, round % 2 == 0 ? 4 : 9, chance)});
        CHECK(attacker.publish({{0}}));
        const auto [there, known] = attacker.attack();
        CHECK(known == 0);
        small += there;
    }
    CHECK(small > 100);                            // there was something to find
}

TEST_CASE("Nor do populations of which one is a part of another, published one after the other, nor the same once few have come or gone") {
    std::mt19937 chance(5);
    int small = 0, published = 0, refused = 0, shown = 0;
    for (int round = 0; round < 24; ++round) {
        const auto kinds = kinds_of(3 + static_cast<std::size_t>(round) % 6, static_cast<std::size_t>(round), {"female", "male"}, {"ngo"});
        // Most are of the pool, some were not chosen, few came late or were on the first version alone.
        const std::vector<Part> parts{drawn(kinds.size(), -2, 12, chance), drawn(kinds.size(), -8, 3, chance), drawn(kinds.size(), -3, 6, chance), drawn(kinds.size(), -9, 2, chance)};
        const std::vector<std::vector<std::size_t>> orders[] = {{{0, 1, 2}, {0, 1}, {0}}, {{0}, {0, 1}, {0, 1, 2, 3}}, {{0, 1}, {0, 2}, {0, 1, 2, 3}}, {{0, 1, 2}, {0, 1, 2, 3}, {0, 2}, {0}}};
        INFO(round);
        Attacker attacker(kinds, parts);
        bool tables = round % 3 != 0;
        for (const auto& order : orders[round % 4]) {
            if (attacker.publish({order, tables})) ++published;
            else if (attacker.publish({order, false})) ++published;
            else ++refused;
            tables = tables && round % 2 == 0;
        }
        const auto [there, known] = attacker.attack();
        CHECK(known == 0);
        small += there;
        shown += attacker.shown();
    }
    CHECK(small > 600);
    CHECK(published > 3 * refused);                // there is something to see
    CHECK(shown > 1000);
}

TEST_CASE("Rows and columns of a total that is withheld are withheld whole, and a country of one is not hidden behind another of one") {
    const auto attacked = [](const std::vector<std::tuple<std::string, int, int>>& numbers) {
        std::vector<Facts> kinds;
        Part all;
        for (const auto& [country, women, men] : numbers)
            for (const auto& [gender, number] : {std::pair{"female", women}, {"male", men}}) {
                kinds.push_back({.country = country, .type = "ngo", .gender = gender, .participation = "virtual"});
                all.push_back(number);
            }
        Attacker attacker(kinds, {all});
        attacker.publish({{0}});
        return attacker.attack();
    };
    CHECK(attacked({{"KEN", 1, 2}, {"POL", 6, 9}, {"FRA", 8, 7}, {"BRA", 20, 25}, {"JPN", 11, 12}}).second == 0);
    CHECK(attacked({{"KEN", 3, 0}, {"POL", 5, 0}, {"FRA", 0, 7}, {"BRA", 20, 25}}).second == 0);
    CHECK(attacked({{"FRA", 1, 0}, {"DEU", 0, 1}, {"BEL", 9, 9}, {"KEN", 10, 10}}).second == 0);
    CHECK(attacked({{"FRA", 1, 0}, {"DEU", 0, 1}, {"KEN", 1, 0}, {"BRA", 1, 1}, {"JPN", 1, 0}}).second == 0);
    CHECK(attacked({{"KEN", 1, 2}, {"POL", 0, 15}, {"BRA", 8, 50}, {"JPN", 20, 22}, {"FRA", 30, 31}}).second == 0);
    CHECK(attacked({{"FRA", 2, 1}}).second == 0);
}
