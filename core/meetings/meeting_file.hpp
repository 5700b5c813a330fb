// The meeting file: a meeting as JSON, to be written by hand, imported and exported. Its shape is meeting.schema.json;
// what a schema cannot say (an unknown category, a window that closes before it opens) is in rules.cpp.
#pragma once

#include "core/domain/meeting.hpp"

namespace convoke {

// The meeting, or every mistake of the file at once: Problem::field is the JSON path of the mistake, such as
// "$.categories[2].questions[0].when.question", and "$" for the whole.
//
//     JsonError error;
//     Problems problems;
//     if (const auto data = parse_json(text, error))
//         if (const auto meeting = read_meeting(*data, problems)) ...
std::optional<Meeting> read_meeting(const Data& file, Problems& problems);

// Instants are written in the meeting's time zone, members left at their default are left out.
// read_meeting(write_meeting(m)) is m.
Data write_meeting(const Meeting& meeting);

// The same as text for people: members in reading order, short values on one line. Importing a text made by this and
// exporting it again gives the same text, to the byte.
std::string meeting_text(const Meeting& meeting);

// The published JSON Schema (draft-07).
std::string_view meeting_schema();

}  // namespace convoke
