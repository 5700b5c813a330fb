#include "core/text/dates.hpp"

#include <catch2/catch.hpp>

#include "core/domain/time.hpp"

using namespace convoke;

namespace {

constexpr auto new_york = "America/New_York";
Time at(std::string_view text) { return instant_of(text).value(); }
std::string read(std::string_view local, std::string_view zone) {
    const auto result = instant_of(local, zone);
    return result.instant ? text_of(*result.instant) : result.problem.code;
}

}  // namespace

TEST_CASE("A deadline reads as it is known at the place of the meeting, in each language") {
    const Time deadline = at("2021-10-14T21:00:00Z");
    const auto in = [&](const char* language) { return format_instant(deadline, new_york, language); };
    CHECK(in("en") == "14 October 2021, 17:00 (New York)");
    CHECK(in("fr") == "14 octobre 2021, 17:00 (New York)");
    CHECK(in("es") == "14 de octubre de 2021, 17:00 (Nueva York)");
    CHECK(in("ru") == "14 октября 2021\u202fг., 17:00 (Нью-Йорк)");
    CHECK(in("zh") == "2021年10月14日 17:00（纽约）");
    CHECK(in("ar") == "14 أكتوبر 2021، 17:00 (نيويورك)");
    CHECK(in("xx") == in("en"));
    CHECK(format_instant(deadline, "UTC", "en") == "14 October 2021, 21:00 (UTC)");
    CHECK(format_instant(at("2021-12-31T23:30:00Z"), "Asia/Kathmandu", "en") == "1 January 2022, 05:15 (Kathmandu)");
    CHECK(format_day(at("2021-10-15T02:00:00Z"), new_york, "en") == "14 October 2021");
    CHECK(format_date("2021-10-14", "fr") == "14 octobre 2021");
    CHECK(format_date("soon", "fr") == "soon");
    CHECK_THROWS_AS(format_instant(deadline, "Atlantis/Capital", "en"), std::invalid_argument);
}

TEST_CASE("Days and hours from one to another are told once") {
    const Time morning = at("2021-11-22T15:00:00Z"), noon = at("2021-11-22T18:00:00Z"), next = at("2021-11-23T22:30:00Z");
    CHECK(format_days(morning, next, new_york, "en") == "22–23 November 2021");
    CHECK(format_days(morning, noon, new_york, "en") == "22 November 2021");
    CHECK(format_days(at("2021-11-22T02:00:00Z"), morning, new_york, "en") == "21–22 November 2021");
    CHECK(format_days(morning, next, new_york, "zh") == "2021年11月22日至23日");
    CHECK(format_hours(morning, noon, new_york, "en") == "22 November 2021, 10:00–13:00 (New York)");
    CHECK(format_hours(morning, next, new_york, "en") == "22 November 2021, 10:00 – 23 November 2021, 17:30 (New York)");
    CHECK(format_wall(morning, new_york, "en") == "22 November 2021, 10:00");
}

TEST_CASE("Numbers follow the language, in European digits") {
    CHECK(format_number(12345, "en") == "12,345");
    CHECK(format_number(12345, "fr") == "12\u202f345");
    CHECK(format_number(12345, "ru") == "12\u00a0345");
    CHECK(format_number(-7, "es") == "-7");
    CHECK(format_number(12345, "ar") == "12,345");
    CHECK(format_share(0.125, "en") == "12.5%");
    CHECK(format_share(0.125, "fr") == "12,5\u00a0%");
    CHECK(format_share(1, "en") == "100%");
}

TEST_CASE("A local time is one instant, or it is said why not") {
    CHECK(read("2021-10-15T17:00", new_york) == "2021-10-15T21:00:00.000Z");
    CHECK(read("2021-12-15T17:00:30", new_york) == "2021-12-15T22:00:30.000Z");
    CHECK(read("2021-03-14T01:59", new_york) == "2021-03-14T06:59:00.000Z");
    CHECK(read("2021-03-14T02:30", new_york) == "time.skipped");
    CHECK(read("2021-03-14T03:00", new_york) == "2021-03-14T07:00:00.000Z");
    CHECK(read("2021-11-07T00:59", new_york) == "2021-11-07T04:59:00.000Z");
    CHECK(read("2021-11-07T01:30", new_york) == "time.repeated");
    CHECK(read("2021-11-07T02:00", new_york) == "2021-11-07T07:00:00.000Z");
    // Samoa left out the whole of 30 December 2011.
    CHECK(read("2011-12-30T12:00", "Pacific/Apia") == "time.skipped");
    CHECK(read("2021-10-15T17:00", "Asia/Kathmandu") == "2021-10-15T11:15:00.000Z");
    CHECK(read("2021-10-15T17:00", "UTC") == "2021-10-15T17:00:00.000Z");
}

TEST_CASE("An offset settles a repeated time, and must be one the place has") {
    CHECK(read("2021-11-07T01:30:00-04:00", new_york) == "2021-11-07T05:30:00.000Z");
    CHECK(read("2021-11-07T01:30:00-05:00", new_york) == "2021-11-07T06:30:00.000Z");
    // "EST" written in summer: an hour that two people would read differently.
    CHECK(read("2021-10-15T17:00:00-05:00", new_york) == "time.offset_not_in_zone");
    CHECK(read("2021-10-15T17:00:00+00:00", new_york) == "time.offset_not_in_zone");
    CHECK(read("2021-10-15T21:00:00Z", new_york) == "2021-10-15T21:00:00.000Z");
}

TEST_CASE("What is no local time is refused") {
    for (const auto* wrong : {"", "2021-10-15", "2021-10-15T", "2021-10-15T25:00", "2021-02-30T10:00",
                              "2021-10-15T17:00x", "15/10/2021 17:00", "2021-10-15T17:00:00.5", "2021-1-15T17:00"})
        CHECK(read(wrong, new_york) == "time.malformed");
    for (const auto* zone : {"", "EST", "GMT+5", "New York", "America/Nowhere", "Etc/Unknown"}) {
        CHECK(read("2021-10-15T17:00", zone) == "time.zone_unknown");
        CHECK_FALSE(known_zone(zone));
    }
}

TEST_CASE("What a form shows goes back to the instant it came from") {
    const Time deadline = at("2021-10-14T21:00:00Z");
    CHECK(local_text(deadline, new_york) == "2021-10-14T17:00");
    CHECK(instant_of(local_text(deadline, new_york), new_york).instant == deadline);
}
