#include "core/json/json.hpp"

#include <catch2/catch.hpp>

using namespace convoke;

namespace {
std::string refusal(std::string_view text) {
    JsonError error;
    return parse_json(text, error) ? std::string() : error.what;
}
}  // namespace

TEST_CASE("Equal values have equal texts, whatever the order they were written in") {
    CHECK(write_json(read_json(R"({"b": [1, 2.5, true, null], "a": "Côte d’Ivoire"})")) ==
          R"({"a":"Côte d’Ivoire","b":[1,2.5,true,null]})");
}

TEST_CASE("A member that stands twice is refused, because readers disagree on which counts") {
    CHECK(refusal(R"({"a":1,"a":2})") == "the member \"a\" stands twice");
}

TEST_CASE("Text that could be cut short or misread further on is refused") {
    CHECK(refusal("\"a\\u0000b\"") == "a text contains a NUL character");
    CHECK_FALSE(refusal("\"\xff\"").empty());
    CHECK(refusal("99999999999999999999") != "");
    CHECK(refusal(std::string(65, '[') + std::string(65, ']')) == "nested too deeply");
    CHECK_FALSE(refusal("{\"a\":").empty());
    CHECK_FALSE(refusal("").empty());
    CHECK_FALSE(refusal("{} {}").empty());
}
