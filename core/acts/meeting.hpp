// Meetings: the file in, the file out, and the meeting everybody else asks for.
#pragma once

#include <map>
#include <memory>
#include <mutex>

#include "core/acts/house.hpp"
#include "core/domain/meeting.hpp"
#include "core/store/database.hpp"

namespace convoke {

// Meetings already read, by id and version: a meeting's file changes a few times in its life and is asked for in every
// request.
class MeetingShelf {
public:
    std::shared_ptr<const Meeting> find(const std::string& id, std::int64_t version) const;
    void keep(const std::string& id, std::int64_t version, std::shared_ptr<const Meeting> meeting);

private:
    mutable std::mutex lock_;
    std::map<std::string, std::pair<std::int64_t, std::shared_ptr<const Meeting>>> read_;
};

// The meeting as its file says it. Refused: unknown; unavailable where its file needs a plugin that is not loaded
// (meeting.needs_plugin names it).
std::shared_ptr<const Meeting> find_meeting(const House& house, const store::Reading& reading, const std::string& id);

// The same for somebody who opens it: a meeting that is not published is unknown to all but those who define meetings.
std::shared_ptr<const Meeting> open_meeting(const House& house, const store::Reading& reading, const Actor& actor, const std::string& id);

// For what looks at all of them: nothing where that meeting does not open, so that the others go on.
std::shared_ptr<const Meeting> meeting_if_it_opens(const House& house, const store::Reading& reading, const std::string& id);

// Its file alone, whatever plugins it needs: for what happened already. Refused: unknown, unavailable (an outdated file).
std::shared_ptr<const Meeting> meeting_on_file(const House& house, const store::Reading& reading, const std::string& id);

// The file's text, as importing it again would take it.
std::string export_meeting(const House& house, const store::Reading& reading, const std::string& id);

}  // namespace convoke
