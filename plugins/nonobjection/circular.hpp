// What goes out with a letter to missions: the letter's words and the list under them, laid out as the United Nations prints one.
// Name and country, and nothing else.
#pragma once

#include "plugins/nonobjection/course.hpp"

namespace convoke::nonobjection {

// Of the opening of that number: the version that it circulated; of a corrigendum the one name that it put right. 0 is a circulation that
// is only looked at, with the deadline it would have.
Table circular_table(const Course& course, int opening, std::optional<Time> deadline, const Context& context);

// The report that letters enclose, and what it is asked.
inline constexpr const char* circular_report = "nonobjection.circular";
Answers circular_options(const Course& course, int opening);

// Where the page of it is, and by ?format= its file.
std::string circular_address(const Course& course, int opening, std::optional<Time> deadline);

}  // namespace convoke::nonobjection
