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

TEST_CASE("A loop over a part of a temporary walks what still lives") {
    const auto made = [] { return Data(Data::Members{{"names", Data::List{std::string(40, 'a'), std::string(40, 'b')}}}); };
    std::string said;
    for (const auto& name : made().at("names").list()) said += name.text();
    for (const auto& [name, value] : made().members()) said += name;
    CHECK(said == std::string(40, 'a') + std::string(40, 'b') + "names");
    STATIC_REQUIRE(std::is_same_v<decltype(made().at("names")), Data>);
    STATIC_REQUIRE(std::is_same_v<decltype(made().list()), Data::List>);
}

TEST_CASE("A number in words is read whole or not at all") {
    CHECK(Data("42").number() == 42);
    CHECK(Data("42x").number() == 0);
}
