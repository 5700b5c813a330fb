#include "core/domain/values.hpp"

#include <catch2/catch.hpp>

using namespace convoke;

TEST_CASE("A value that is absent or of another type reads as empty, never as a failure") {
    Data data;
    data["name"] = "Terre";
    data["count"] = 3;
    CHECK(data.text("name") == "Terre");
    CHECK(data.text("count") == "3");
    CHECK(data.at("count").number() == 3);
    CHECK(data.at("nowhere").at("deeper").text().empty());
    CHECK(data.at("name").list().empty());
}

TEST_CASE("A number in words is read whole or not at all") {
    CHECK(Data("42").number() == 42);
    CHECK(Data("42x").number() == 0);
}
