// Dates, times and numbers as a reader of a language and an inhabitant of a time zone expects them.
#pragma once

#include "core/domain/values.hpp"

namespace convoke {

// Whether the zone is one of the IANA names ("America/New_York", "UTC").
bool known_zone(std::string_view zone);

// "14 October 2021, 17:00 (New York)". 24 hours, minutes; European digits in every language, as in documents of the
// United Nations. A zone that is not known throws std::invalid_argument; a language that is none of the six reads as
// English.
std::string format_instant(Time instant, std::string_view zone, std::string_view language);

// "14 October 2021, 17:00": the same where the place is said elsewhere, as in the header of a column.
std::string format_wall(Time instant, std::string_view zone, std::string_view language);

// "14 October 2021": the day in that zone.
std::string format_day(Time instant, std::string_view zone, std::string_view language);

// From one instant to another: "22–23 November 2021" of days, "22 November 2021, 10:00–11:00 (New York)" of hours; what lies
// on two days is told in full, "22 November 2021, 10:00 – 23 November 2021, 13:00 (New York)".
std::string format_days(Time from, Time to, std::string_view zone, std::string_view language);
std::string format_hours(Time from, Time to, std::string_view zone, std::string_view language);

// The same of a date without a time, "2021-10-14". What is no date is given back as it is.
std::string format_date(std::string_view date, std::string_view language);

// "New York": the zone by the name of its place.
std::string format_zone(std::string_view zone, std::string_view language);

// "12,345"
std::string format_number(std::int64_t number, std::string_view language);

// "12.5%", of a share between 0 and 1; at most one decimal.
std::string format_share(double share, std::string_view language);

// What a clock on the wall shows: "2021-10-14T17:00" (to the minute), as a form's field takes it.
std::string local_text(Time instant, std::string_view zone);

// A local time as it comes from a form, "2021-10-14T17:00" or with seconds, to the instant. `problem` is:
// "time.malformed"; "time.zone_unknown"; "time.skipped" (the clocks went forward over it); "time.repeated" (the clocks
// went back, so there are two of it). With an offset behind it ("...T17:00:00-04:00", or Z) a repeated time is told
// apart, and one that the zone does not have at that instant is "time.offset_not_in_zone".
struct LocalInstant {
    std::optional<Time> instant;
    Text problem;
};
LocalInstant instant_of(std::string_view local, std::string_view zone);

}  // namespace convoke
