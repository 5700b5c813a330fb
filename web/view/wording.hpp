// Values of the data in words: the texts of instants, dates, numbers and shares as core/text writes them. What cannot
// be read is given back as it is.
#pragma once

#include <string>
#include <string_view>

#include "core/domain/values.hpp"

namespace convoke::web {

// Of RFC 3339: "14 October 2021, 17:00 (New York)". A zone that nobody knows counts as UTC.
std::string time_words(std::string_view instant, std::string_view language, std::string_view zone);
// The same without the zone, and the zone by itself, "New York": for columns of times.
std::string wall_words(std::string_view instant, std::string_view language, std::string_view zone);
std::string zone_words(std::string_view zone, std::string_view language);
// Of a date or an instant: "14 October 2021", the day in that zone.
std::string date_words(std::string_view date, std::string_view language, std::string_view zone);
// From one instant to another: "22–23 November 2021"; "22 November 2021, 10:00–11:00 (New York)".
std::string days_words(Time from, Time to, std::string_view language, std::string_view zone);
std::string hours_words(Time from, Time to, std::string_view language, std::string_view zone);
// Of a whole number: "12,345".
std::string number_words(std::string_view number, std::string_view language);
// Of 0..1: "37.3%".
std::string share_words(std::string_view share, std::string_view language);

}  // namespace convoke::web
