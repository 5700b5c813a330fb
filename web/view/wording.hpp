// Values of the data in words: the texts of instants, dates, numbers and shares as core/text writes them. What cannot
// be read is given back as it is.
#pragma once

#include <string>
#include <string_view>

namespace convoke::web {

// Of RFC 3339: "14 October 2021, 17:00 (New York)". A zone that nobody knows counts as UTC.
std::string time_words(std::string_view instant, std::string_view language, std::string_view zone);
// Of a date or an instant: "14 October 2021", the day in that zone.
std::string date_words(std::string_view date, std::string_view language, std::string_view zone);
// Of a whole number: "12,345".
std::string number_words(std::string_view number, std::string_view language);
// Of 0..1: "37.3%".
std::string share_words(std::string_view share, std::string_view language);

}  // namespace convoke::web
