// Defining a meeting by its file: looking at one before it counts, importing it, publishing it. Permission meeting.manage.
#pragma once

#include "core/acts/house.hpp"
#include "core/meetings/difference.hpp"
#include "core/store/database.hpp"

namespace convoke {

// A meeting file as the export writes it: what it leaves out is filled in or left out everywhere alike, so that two files
// differ only where they say something else. A file that cannot be read is itself.
Data as_written(const Data& file);

// What a file would do. With problems (each field a JSON path) it does nothing.
struct MeetingChecked {
    Problems problems = {};
    std::string id = {};
    std::int64_t version = 0;                      // of the meeting as it is; 0: it would be a new one
    std::vector<FileChange> changes = {};          // from the file in force; a new meeting has none
    Data file = {};
};
MeetingChecked check_meeting(const House& house, const Actor& actor, const store::Reading& reading, std::string_view text);

// Keeps the file under the meeting's id, over an earlier version. Where it says what the one in force says, nothing is
// kept and the version stays. `seen`: the version that whoever imports has looked at, if they looked; Refused(stale) where
// another came since. With problems nothing is kept. What checks found of undecided applications is found again where the file
// says otherwise what they ask for.
struct MeetingImported { Problems problems = {}; std::string id = {}; std::int64_t version = 0; bool changed = false; std::size_t findings_changed = 0; };
MeetingImported import_meeting(const House& house, const Actor& actor, std::string_view text, Time now, std::optional<std::int64_t> seen = {});

// Shows the meeting to everybody, or to those who define meetings alone: a version like any other. Refused(unknown).
void publish_meeting(const House& house, const Actor& actor, const std::string& id, bool published, Time now);

}  // namespace convoke
