#include "plugins/balance/shares.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <random>

#include "core/domain/countries.hpp"
#include "plugins/balance/measures.hpp"
#include "plugins/balance/population.hpp"

using namespace convoke;
using balance::count;

namespace {
balance::Facts from(const std::string& country, const std::string& gender = "female") { return {.country = country, .type = "ngo", .gender = gender}; }

balance::Counted of(std::vector<balance::Facts> members) { return {.organisations = members, .people = members}; }

const balance::Group& group(const balance::Dimension& dimension, const std::string& id) {
    for (const auto& one : dimension.groups)
        if (one.id == id) return one;
    throw std::runtime_error("no group " + id);
}
}  // namespace

TEST_CASE("The reference of the regional groups is that of 193 Member States: 54, 54, 23, 33 and 29") {
    const auto dimension = count("region", {});
    CHECK(group(dimension, "african").reference == Approx(54.0 / 193));
    CHECK(group(dimension, "asia-pacific").reference == Approx(54.0 / 193));
    CHECK(group(dimension, "eastern-european").reference == Approx(23.0 / 193));
    CHECK(group(dimension, "grulac").reference == Approx(33.0 / 193));
    CHECK(group(dimension, "weog").reference == Approx(29.0 / 193));
}

TEST_CASE("An empty population has shares of nought, not a division by it") {
    for (const auto id : balance::dimensions())
        for (const auto& one : count(id, {}).groups) CHECK(one.share == 0);
}

TEST_CASE("An unknown country is counted as unknown, an undisclosed gender as undisclosed") {
    const auto population = of({from("KEN"), from("ZZZ", "")});
    CHECK(group(count("region", population), "unknown").count == 1);
    CHECK(group(count("region", population), "african").share == Approx(0.5));
    CHECK(group(count("gender", population), "undisclosed").count == 1);
}

TEST_CASE("Development groups overlap: a landlocked least developed country counts in both") {
    const auto population = of({from("NPL")});
    const auto dimension = count("development", population);
    CHECK(dimension.overlapping);
    CHECK(group(dimension, "ldc").count == 1);
    CHECK(group(dimension, "lldc").count == 1);
    CHECK(group(dimension, "developing").count == 1);
}

TEST_CASE("Türkiye, Israel and the United States are counted once, with Western European and other States") {
    for (const auto* iso3 : {"TUR", "ISR", "USA"}) CHECK(country(iso3)->group == "weog");
}

TEST_CASE("Every dimension is counted in one pass as it is by itself, alike members or not") {
    std::mt19937 chance(3);
    const auto all = countries();
    balance::Counted many;
    for (int i = 0; i < 500; ++i) {
        auto one = from(chance() % 9 == 0 ? "ZZZ" : std::string(all[chance() % all.size()].iso3), chance() % 2 == 0 ? "male" : "");
        one.consultative = chance() % 2 == 0 ? "yes" : "no";
        one.participation = "virtual";
        many.organisations.push_back(one);
        many.people.push_back(one);
    }
    const auto together = balance::count_all(many);
    REQUIRE(together.size() == balance::dimensions().size());
    for (const auto& one : together) {
        const auto alone = count(one.id, many);
        INFO(one.id);
        REQUIRE(alone.groups.size() == one.groups.size());
        CHECK(one.total == 500);
        std::int64_t sum = 0;
        for (std::size_t i = 0; i < one.groups.size(); ++i) {
            CHECK(one.groups[i].id == alone.groups[i].id);
            CHECK(one.groups[i].count == alone.groups[i].count);
            CHECK(one.groups[i].reference == alone.groups[i].reference);
            sum += one.groups[i].count;
        }
        if (!one.overlapping) CHECK(sum == 500);
    }
}

TEST_CASE("The references of every dimension but the overlapping one come to the whole of the Member States") {
    for (const auto& one : balance::count_all({})) {
        if (one.reference != "member_states" || one.overlapping) continue;
        double sum = 0;
        for (const auto& group : one.groups) sum += std::max(0.0, group.reference);
        INFO(one.id);
        CHECK(sum == Approx(1));
    }
}

TEST_CASE("Region by gender: rows and columns come to the totals of the dimensions themselves") {
    const auto population = of({from("KEN"), from("KEN", "male"), from("FRA"), from("ZZZ", "?")});
    const auto crossed = balance::cross("region", "gender", population);
    for (std::size_t row = 0; row < crossed.rows.groups.size(); ++row) {
        std::int64_t sum = 0;
        for (std::size_t column = 0; column < crossed.columns.groups.size(); ++column) sum += crossed.at(row, column);
        CHECK(sum == crossed.rows.groups[row].count);
    }
    CHECK(crossed.rows.of_people);
    CHECK(group(crossed.columns, "undisclosed").count == 1);
}

TEST_CASE("Measures: ratio, difference, dissimilarity and evenness by their formulas") {
    balance::Dimension half{.id = "gender", .reference = "parity", .total = 10,
                            .groups = {{.id = "female", .count = 7, .share = .7, .reference = .5}, {.id = "male", .count = 2, .share = .2, .reference = .5}, {.id = "undisclosed", .count = 1, .share = .1}}};
    CHECK(*balance::ratio(half, half.groups[0]) == Approx(1.4));
    CHECK(*balance::difference(half, half.groups[1]) == Approx(-.3));
    CHECK_FALSE(balance::difference(half, half.groups[2]));
    CHECK(*balance::dissimilarity(half) == Approx(std::abs(7.0 / 9 - .5)));
    CHECK(*balance::evenness(half) == Approx(-(7.0 / 9 * std::log(7.0 / 9) + 2.0 / 9 * std::log(2.0 / 9)) / std::log(2)));
    const auto [above, below] = balance::extremes(half);
    CHECK(above->id == "female");
    CHECK(below->id == "male");
}

TEST_CASE("Nobody, one candidate, groups with nobody, unknown countries: an explanation, never a division by nought") {
    for (const auto& population : {of({}), of({from("KEN")}), of({from("ZZZ", "")}), of({from("YUG")})})
        for (const auto& one : balance::count_all(population)) {
            INFO(one.id << " of " << population.organisations.size());
            for (const auto& each : one.groups) {
                if (const auto value = balance::ratio(one, each)) CHECK(std::isfinite(*value));
                if (const auto value = balance::difference(one, each)) CHECK(std::isfinite(*value));
                CHECK(std::isfinite(each.share));
            }
            if (const auto value = balance::dissimilarity(one)) CHECK((*value >= 0 && *value <= 1));
            if (const auto value = balance::evenness(one)) CHECK((*value >= 0 && *value <= 1));
            CHECK_FALSE(balance::notes(one).empty());
        }
    CHECK(balance::notes(count("region", {})) == std::vector<Text>{{"balance.note_nobody_organisations"}});
    CHECK(balance::notes(count("region", of({from("ZZZ")}))) ==
          std::vector<Text>{{"balance.note_one"}, {"balance.note_unknown", {{"count", "1"}}}, {"balance.note_groups_with_nobody", {{"count", "5"}}}});
}

TEST_CASE("Another population or a target is a reference; nobody is none; a target that is no share is named") {
    auto dimension = count("region", of({from("KEN"), from("FRA")}));
    balance::refer_to(dimension, "applicants", count("region", of({from("KEN"), from("KEN"), from("KEN"), from("FRA")})));
    CHECK(group(dimension, "african").reference == Approx(.75));
    CHECK(group(dimension, "grulac").reference == 0);
    balance::refer_to(dimension, "applicants", count("region", of({})));
    CHECK(group(dimension, "african").reference == -1);
    CHECK_FALSE(balance::dissimilarity(dimension));
    std::vector<std::string> wrong;
    const auto targets = balance::targets_of("gender.female=0.5, region.african=0.3 region.weog=30 planet.mars=0.1 nonsense", wrong);
    CHECK(targets.at("gender").at("female") == .5);
    CHECK(wrong == std::vector<std::string>{"region.weog=30", "planet.mars=0.1", "nonsense"});
}

TEST_CASE("Consultative status is read from the category, the claim, or nowhere") {
    Meeting meeting;
    Application one{.category = "ngo"};
    CHECK(balance::facts_of(one, meeting).consultative.empty());
    meeting.categories.emplace_back().id = "ngo-ecosoc";
    meeting.categories.back().checks = {"ecosoc.status"};
    CHECK(balance::facts_of(one, meeting).consultative == "no");
    one.claims["ecosoc"]["status"] = "special";
    CHECK(balance::facts_of(one, meeting).consultative == "yes");
    one = {.category = "ngo-ecosoc"};
    CHECK(balance::facts_of(one, meeting).consultative == "yes");
}

TEST_CASE("A country that ceased to exist is unknown to every group, and a note says which and until when") {
    const auto notes = balance::country_notes(of({from("CSK"), from("CSK"), from("FRA"), from("ZZZ"), from("")}));
    REQUIRE(notes.size() == 3);
    CHECK(notes[0] == Text{"balance.note_no_country", {{"count", "1"}}});
    CHECK(notes[1] == Text{"balance.note_former", {{"country", "Czechoslovakia"}, {"until", "1992"}, {"today", "Czechia, Slovakia"}, {"count", "2"}}});
    CHECK(notes[2] == Text{"balance.note_no_such_country", {{"country", "ZZZ"}, {"count", "1"}}});
    for (const auto* iso3 : {"SUN", "CSK", "DDR", "SCG"}) {
        CHECK(former_state(iso3));
        CHECK_FALSE(country(iso3));                // what exists is not former
    }
}
