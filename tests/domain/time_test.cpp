#include "core/domain/time.hpp"

#include <catch2/catch.hpp>

using namespace convoke;

TEST_CASE("An instant survives being written and read, to the millisecond") {
    for (const auto* text : {"2021-10-15T21:00:00.000Z", "2024-02-29T23:59:59.999Z", "1999-12-31T00:00:00.001Z"})
        CHECK(text_of(*instant_of(text)) == text);
}

TEST_CASE("A deadline of New York is the same instant written with its offset or in UTC") {
    CHECK(instant_of("2021-10-15T17:00:00-04:00") == instant_of("2021-10-15T21:00:00Z"));
}

TEST_CASE("An instant without an offset, or that the calendar does not have, is refused") {
    for (const auto* text : {"2021-10-15T17:00:00", "2021-02-29T00:00:00Z", "2021-13-01T00:00:00Z", "2021-10-15T24:00:00Z",
                             "2021-10-15T17:00:00.Z", "2021-10-15", "", "2021-10-15T17:00:00+0400", "2021-10-15T17:00:00Zx"})
        CHECK_FALSE(instant_of(text));
}

TEST_CASE("Instants sort as their texts do") {
    CHECK(text_of(*instant_of("2021-10-15T21:00:00.5Z")) > text_of(*instant_of("2021-10-15T21:00:00Z")));
}
