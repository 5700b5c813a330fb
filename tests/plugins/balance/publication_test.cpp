#include "plugins/balance/publication.hpp"

#include <catch2/catch.hpp>
#include <functional>
#include <random>
#include <set>

#include "plugins/balance/dimensions.hpp"

using namespace convoke;
using namespace convoke::balance;

namespace {

// Countries in which regional groups, regions and development cut across each other.
const std::vector<std::string> places{"EGY", "KEN", "JPN", "ISR", "NPL", "FRA"};
const std::vector<std::string> published{"region", "m49", "subregion", "intermediate", "development", "ldc", "lldc", "sids", "country"};

Counted of(const std::vector<std::int64_t>& counts) {
    Counted members;
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (counts[i] > 0) members.organisations.push_back({.country = places[i], .number = counts[i]});
    return members;
}

// A figure by its name: what it counts, and whether it is shown.
struct Figure { std::int64_t count = 0; bool shown = false; };
std::map<std::string, Figure> figures_of(const Counted& members, const Publication* publication) {
    std::map<std::string, Figure> figures;
    for (const auto& dimension : published) {
        const auto counted = count(dimension, members);
        const auto hidden = publication ? publication->hidden(counted) : std::vector<bool>(counted.groups.size() + 1);
        for (std::size_t i = 0; i < counted.groups.size(); ++i) {
            auto& figure = figures[key_of(dimension, counted.groups[i].id)];
            figure = {counted.groups[i].count, figure.shown || !hidden[i]};
        }
    }
    figures["total"] = {members.size(), members.size() == 0 || members.size() >= fewest_shown};
    return figures;
}

}  // namespace

TEST_CASE("What one dimension withholds no other gives back: as trying every possible population of six countries finds") {
    std::mt19937 chance(11);
    for (int round = 0; round < 25; ++round) {
        std::vector<std::int64_t> counts(places.size());
        for (auto& one : counts) one = std::uniform_int_distribution<int>(0, round % 2 == 0 ? 7 : 4)(chance);
        const auto members = of(counts);
        const Publication publication(members);
        const auto shown = figures_of(members, &publication);
        // Which figures each country is counted in, by number; then every population is tried.
        std::vector<std::string> keys;
        std::vector<const Figure*> told;
        for (const auto& [key, figure] : shown) keys.push_back(key), told.push_back(&figure);
        std::vector<std::vector<std::size_t>> inside(places.size());
        for (std::size_t place = 0; place < places.size(); ++place) {
            std::vector<std::int64_t> alone(places.size());
            alone[place] = 1;
            for (const auto& [key, figure] : figures_of(of(alone), nullptr))
                if (figure.count > 0)
                    if (const auto at = std::ranges::find(keys, key); at != keys.end()) inside[place].push_back(static_cast<std::size_t>(at - keys.begin()));
        }
        std::vector<std::set<std::int64_t>> values(keys.size());
        std::vector<std::int64_t> sums(keys.size());
        const std::function<void(std::size_t)> fill = [&](std::size_t at) {
            for (std::size_t i = 0; i < keys.size(); ++i)
                if (told[i]->shown && sums[i] > told[i]->count) return;
            if (at == places.size()) {
                for (std::size_t i = 0; i < keys.size(); ++i)
                    if (told[i]->shown && sums[i] != told[i]->count) return;
                for (std::size_t i = 0; i < keys.size(); ++i) values[i].insert(sums[i]);
                return;
            }
            const auto& its = shown.at("country." + places[at]);
            for (std::int64_t number = its.shown ? its.count : 1; number <= (its.shown ? its.count : 9); ++number) {       // noughts are shown
                for (const auto i : inside[at]) sums[i] += number;
                fill(at + 1);
                for (const auto i : inside[at]) sums[i] -= number;
            }
        };
        fill(0);
        std::map<std::string, std::set<std::int64_t>> possible;
        for (std::size_t i = 0; i < keys.size(); ++i) possible[keys[i]] = values[i];
        for (const auto& [key, figure] : shown) {
            INFO(round << " " << key << " " << figure.count);
            CHECK(possible[key].contains(figure.count));
            if (figure.count > 0 && figure.count < fewest_shown) {
                CHECK_FALSE(figure.shown);
                CHECK(possible[key].size() >= 2);
            }
        }
    }
}

TEST_CASE("Africa does not give back what the African Group withholds, nor the other way round") {
    const auto members = of({3, 20, 30, 0, 0, 40});
    const Publication publication(members);
    for (const auto* dimension : {"region", "m49"}) {
        const auto counted = count(dimension, members);
        CHECK_FALSE(publication.hidden(counted).back());
    }
    const auto countries = count("country", members), subregions = count("subregion", members);
    const auto hidden = publication.hidden(countries);
    int withheld = 0;
    for (std::size_t i = 0; i < countries.groups.size(); ++i) withheld += hidden[i];
    CHECK(withheld >= 2);                          // Egypt's three, and another one
    const auto below = publication.hidden(subregions);
    for (std::size_t i = 0; i < subregions.groups.size(); ++i)
        if (subregions.groups[i].id == "Northern Africa") CHECK(below[i]);         // Egypt is all of it
}

TEST_CASE("Figures published again, or of a part of what was published, tell neither of the few that changed nor of what was withheld before") {
    const auto region = [](const Counted& members) { return count("region", members); };
    const auto shown = [&](const Publication& publication, const Counted& members, std::string_view id) {
        const auto counted = region(members);
        return !publication.hidden(counted)[static_cast<std::size_t>(std::ranges::find(counted.groups, id, &Group::id) - counted.groups.begin())];
    };
    const auto first = of({12, 20, 30, 0, 0, 40}), more = of({12, 22, 30, 0, 0, 40}), many = of({12, 32, 30, 0, 0, 40});
    const std::vector<Publication> before{Publication(first)};
    CHECK(shown(before[0], first, "african"));
    CHECK_FALSE(shown(Publication(more, {}, false, before), more, "african"));     // two more than before
    CHECK(shown(Publication(many, {}, false, before), many, "african"));           // twelve more
    CHECK(shown(Publication(first, {}, false, before), first, "african"));         // the same again
    // Withheld of all, not to be told by a part: three are Egyptian, and all of them in the pool.
    const auto all = of({3, 20, 30, 0, 0, 40}), pool = of({3, 20, 12, 0, 0, 10});
    const std::vector<Publication> applicants{Publication(all)};
    const auto hidden = [](const Publication& publication, const Counted& members) {
        std::set<std::string> found;
        const auto counted = count("country", members);
        const auto withheld = publication.hidden(counted);
        for (std::size_t i = 0; i < counted.groups.size(); ++i)
            if (withheld[i]) found.insert(counted.groups[i].id);
        return found;
    };
    const auto of_all = hidden(applicants[0], all), of_pool = hidden(Publication(pool, {}, false, applicants), pool);
    CHECK(of_all.contains("EGY"));
    CHECK(of_pool.contains("EGY"));
    CHECK(std::ranges::any_of(of_all, [&](const std::string& one) { return one != "EGY" && of_pool.contains(one); }));
    // Of people, too, and of what no country tells.
    Counted people, then;
    people.people = {{.gender = "female", .number = 20}, {.gender = "male", .number = 30}};
    then.people = {{.gender = "female", .number = 18}, {.gender = "male", .number = 30}};
    const auto gender = count("gender", people);
    const Publication again(people, {}, false, {Publication(then)});
    CHECK(again.hidden(gender)[0]);
    CHECK(again.hidden(gender)[1]);                // or the total would tell
}

TEST_CASE("Tables of two dimensions are published of one population, and no part of it tells their cells") {
    Counted whole, part, other;
    const auto put = [](Counted& members, const char* country, int women, int men) {
        members.people.push_back({.country = country, .gender = "female", .number = women});
        members.people.push_back({.country = country, .gender = "male", .number = men});
    };
    put(whole, "KEN", 2, 9), put(whole, "FRA", 8, 7), put(whole, "JPN", 20, 20);
    put(part, "KEN", 2, 9), put(part, "FRA", 8, 7);
    put(other, "KEN", 20, 90), put(other, "BRA", 80, 70);
    const std::vector<Publication> lists{Publication(part)}, tables{Publication(whole, {}, true)};
    CHECK(tables[0].hindered() == Publication::Hindered::no);
    CHECK(Publication(whole, {}, true, lists).hindered() == Publication::Hindered::of_tables);
    CHECK(Publication(other, {}, true, tables).hindered() == Publication::Hindered::of_tables);
    CHECK(Publication(other, {}, false, tables).hindered() == Publication::Hindered::no);
    CHECK(Publication(whole, {}, true, tables).hindered() == Publication::Hindered::no);           // the same again
    // Of whole groups: whoever is counted in the table may be otherwise, and these with it.
    CHECK(Publication(part, {}, false, tables).hindered() == Publication::Hindered::no);
    // The women alone: their regional groups would be the cells of the table.
    Counted women;
    put(women, "KEN", 2, 0), put(women, "FRA", 8, 0);
    CHECK(Publication(women, {}, false, tables).hindered() == Publication::Hindered::by_tables);
}

TEST_CASE("What is kept of a publication is what it was") {
    Counted members = of({3, 20, 30, 0, 0, 40});
    members.people = {{.country = "FRA", .gender = "female", .activity = {"FRA", "KEN"}, .languages = {"fr"}, .number = 9}};
    Dimension contributed{.id = "answer.areas", .total = 93, .groups = {{.id = "a", .count = 90}, {.id = "b", .count = 3}}};
    const Publication made(members, {contributed}, true);
    const Publication read(made.kept());
    CHECK(read.kept() == made.kept());
    CHECK(read.is_of(members, {contributed}));
    CHECK(read.same_countries());
    CHECK(read.hidden(*read.contributed("answer.areas", false)) == std::vector<bool>{true, true, false});
}

TEST_CASE("Of groups that overlap, all but a few tells of the few; a population of one to four has not even a size") {
    Counted members;
    for (int i = 0; i < 100; ++i) members.organisations.push_back({.country = i < 98 ? "BGD" : "FRA"});
    const auto development = count("development", members);
    const auto hidden = Publication(members).hidden(development);
    for (std::size_t i = 0; i < development.groups.size(); ++i)
        if (development.groups[i].id == "developed" || development.groups[i].id == "ldc") CHECK(hidden[i]);
    CHECK_FALSE(hidden.back());
    CHECK(Publication(of({1, 2})).hidden(count("region", of({1, 2}))).back());
    CHECK_FALSE(Publication(Counted{}).hidden(count("region", {})).back());
}

TEST_CASE("A table of two dimensions withholds under the totals that its dimensions show") {
    Counted members;
    for (const auto& [country, gender, number] : std::vector<std::tuple<const char*, const char*, int>>{{"KEN", "female", 2}, {"KEN", "male", 9}, {"FRA", "female", 8}, {"FRA", "male", 7}})
        members.people.push_back({.country = country, .gender = gender, .number = number});
    const auto table = cross("region", "gender", members);
    const auto hidden = Publication(members, {}, true).hidden(table);
    int withheld = 0;
    for (const bool one : hidden) withheld += one;
    CHECK(withheld == 4);                          // the two women, and what with the totals would tell of them
}
