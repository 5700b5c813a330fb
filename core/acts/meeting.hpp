// Meetings: the file in, the file out, and the meeting everybody else asks for.
#pragma once

#include <memory>

#include "core/acts/house.hpp"
#include "core/domain/meeting.hpp"
#include "core/store/database.hpp"

namespace convoke {

// The meeting as its file says it, read once for each version. Refused: unknown; unavailable where its file needs a
// plugin that is not loaded (meeting.needs_plugin names it).
std::shared_ptr<const Meeting> find_meeting(const House& house, const store::Reading& reading, const std::string& id);

// The same for somebody who opens it: a meeting that is not published is unknown to all but those who define meetings.
std::shared_ptr<const Meeting> open_meeting(const House& house, const store::Reading& reading, const Actor& actor, const std::string& id);

// Keeps the file under the meeting's id, over an earlier version. Permission meeting.manage. With problems (each field a
// JSON path) nothing is kept; otherwise the meeting's id.
struct MeetingImported { Problems problems; std::string id; };
MeetingImported import_meeting(const House& house, const Actor& actor, std::string_view text, Time now);

// The file's text, as importing it again would take it.
std::string export_meeting(const House& house, const store::Reading& reading, const std::string& id);

}  // namespace convoke
