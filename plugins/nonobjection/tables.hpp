// Lists as tables, in the order and with the headings of a UN list: for pages and for every format of export.
#pragma once

#include "plugins/nonobjection/course.hpp"

namespace convoke::nonobjection {

// view: "proposed" (what was circulated), "final" (what was approved), "both" (all names, each final or proposed).
// Refused(invalid) for another word; conflict for "final" before the decision.
Table list_table(const Course& course, std::string_view view, const Context& context);

// The names of these lists together, each with the list it is on, its deadline and where that list stands.
Table whole_table(const std::vector<Course>& lists, const Context& context);

// "country": machines have its English name, people the one of their language. That of a decision's vote, too.
Column country_column();
// The names of a version as a reader of that language looks them up: the frozen order is that of English.
std::vector<Entry> entries_for(std::string_view language, const Course& course, int version, const Context& context);

// Every decided list of the meeting, or one of them: what became of each name.
Table decisions_table(const std::string& list, const Context& context);

// The recorded vote of the latest decision: in favour, against, abstaining, each in the order of a UN list.
Table vote_table(const Course& course, const Context& context);

}  // namespace convoke::nonobjection
