#include "core/acts/meeting.hpp"

#include "core/acts/call.hpp"
#include "core/acts/demand.hpp"
#include "core/meetings/meeting_file.hpp"
#include "core/plugin/plugins.hpp"
#include "core/store/meetings.hpp"

namespace convoke {

namespace {

void demand_plugins(const House& house, const Meeting& meeting) {
    for (const auto& [plugin, settings] : meeting.plugins)
        if (!house.plugins.has(plugin)) throw Refused(Refused::Kind::unavailable, {"meeting.needs_plugin", {{"meeting", meeting.id}, {"plugin", plugin}}});
}

}  // namespace

std::shared_ptr<const Meeting> MeetingShelf::find(const std::string& id, std::int64_t version) const {
    const std::lock_guard guard(lock_);
    const auto found = read_.find(id);
    return found != read_.end() && found->second.first == version ? found->second.second : nullptr;
}

void MeetingShelf::keep(const std::string& id, std::int64_t version, std::shared_ptr<const Meeting> meeting) {
    const std::lock_guard guard(lock_);
    read_[id] = {version, std::move(meeting)};
}

std::shared_ptr<const Meeting> meeting_on_file(const House& house, const store::Reading& reading, const std::string& id) {
    const auto version = store::version_of_meeting(reading, id);
    if (version == 0) unknown("meeting");
    if (auto meeting = house.meetings.find(id, version)) return meeting;
    const auto row = store::read_meeting_row(reading, id);
    Problems problems;
    auto read = row ? read_meeting(row->file, problems) : std::nullopt;
    if (!read) throw Refused(Refused::Kind::unavailable, {"meeting.file_outdated", {{"meeting", id}}});
    const auto meeting = std::make_shared<const Meeting>(std::move(*read));
    house.meetings.keep(id, version, meeting);
    return meeting;
}

std::shared_ptr<const Meeting> find_meeting(const House& house, const store::Reading& reading, const std::string& id) {
    auto meeting = meeting_on_file(house, reading, id);
    demand_plugins(house, *meeting);
    return meeting;
}

std::shared_ptr<const Meeting> meeting_if_it_opens(const House& house, const store::Reading& reading, const std::string& id) {
    try {
        return find_meeting(house, reading, id);
    } catch (const Refused&) {
        return nullptr;
    }
}

std::shared_ptr<const Meeting> open_meeting(const House& house, const store::Reading& reading, const Actor& actor, const std::string& id) {
    auto meeting = meeting_on_file(house, reading, id);
    if (!meeting->published && !house.rights.allows(actor, "meeting.manage")) unknown("meeting");
    demand_plugins(house, *meeting);
    return meeting;
}

std::string export_meeting(const House& house, const store::Reading& reading, const std::string& id) {
    return meeting_text(*meeting_on_file(house, reading, id));
}

}  // namespace convoke
