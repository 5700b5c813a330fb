#include "plugins/balance/shares.hpp"

#include <catch2/catch.hpp>

#include "core/domain/countries.hpp"

using namespace convoke;
using balance::count;

namespace {
Application from(const std::string& country, const std::string& gender = "female") {
    Application one{.organisation = {.country = country}};
    one.organisation.type = "ngo";
    one.representatives.push_back({.gender = gender});
    return one;
}

balance::Counted of(std::vector<Application> organisations) {
    balance::Counted population{.organisations = std::move(organisations)};
    for (const auto& one : population.organisations) population.people.insert(population.people.end(), one.representatives.begin(), one.representatives.end());
    return population;
}

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
