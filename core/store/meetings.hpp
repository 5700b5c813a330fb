// Meetings as they are kept: the meeting file whole, and beside it what is searched for.
#pragma once

#include "core/store/database.hpp"

namespace convoke::store {

struct MeetingRow {
    std::string id = {}, symbol = {};
    Time begins{};
    bool published = true;
    Data file = {};                                // the meeting file as imported
    std::string sealing_key = {};                  // wrapped; "" once it was erased
    std::int64_t version = 0;                      // from 1; rises with every import
    Time changed_at{};
    std::string changed_by = {};                   // account
};

// Keeps the file under its id, over an earlier one, and returns the version it has now. The sealing key of a meeting
// that is known already stays: the row's is for a new one.
std::int64_t save_meeting(Unit& unit, const MeetingRow& row, Time now);

std::optional<MeetingRow> read_meeting_row(const Reading& reading, const std::string& id);
std::int64_t version_of_meeting(const Reading& reading, const std::string& id);        // 0: there is none

// All of them by the day they begin, without their files and keys.
std::vector<MeetingRow> list_meetings(const Reading& reading);

// Every version there was, the latest first, without its file; and one with it.
struct MeetingVersion { std::int64_t number = 0; Time changed_at{}; std::string changed_by = {}; Data file = {}; };
std::vector<MeetingVersion> versions_of_meeting(const Reading& reading, const std::string& id);
std::optional<MeetingVersion> meeting_version(const Reading& reading, const std::string& id, std::int64_t number);

// The key that is its own, wrapped; "" once it was erased.
std::string sealing_key_of(const Reading& reading, const std::string& id);
// Forgets the key: what was sealed under it can never be read again.
void erase_sealing_key(Unit& unit, const std::string& id, Time now);

}  // namespace convoke::store
