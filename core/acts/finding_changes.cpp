#include "core/acts/finding_changes.hpp"

#include <algorithm>

#include "core/acts/apply.hpp"
#include "core/acts/demand.hpp"
#include "core/store/meetings.hpp"
#include "core/store/record.hpp"
#include "core/store/registers.hpp"

namespace convoke {

namespace {

FindingChange::Answered answered(const Data& data) { return {data.text("verdict"), data.at("certain").flag(), data.text("entry")}; }

// What is not this actor's to know of is left out.
std::optional<Application> known(const House& house, const store::Reading& reading, const Actor& actor, const std::string& id) {
    try {
        return known_application(house, reading, actor, id);
    } catch (const Refused&) {
        return {};
    }
}

}  // namespace

std::vector<FindingChange> finding_changes(const House& house, const store::Reading& reading, const Actor& actor, const std::string& register_id, const std::string& version) {
    demand(house.rights, actor, "register.manage");
    const auto versions = store::register_versions(reading, register_id);
    const auto found = std::ranges::find(versions, version, &store::RegisterVersion::id);
    if (found == versions.end()) unknown("version");
    std::vector<FindingChange> changes;
    for (const auto& meeting : store::list_meetings(reading))
        for (const auto& line : store::record_of_kind(reading, meeting.id, "finding.made", {})) {
            // The batch bears the instant of the import; what was sent in again later does not.
            if (line.at != found->imported_at || line.data.text("register") != version || !line.data.has("was")) continue;
            if (auto application = known(house, reading, actor, line.subject))
                changes.push_back({std::move(*application), line.data.text("check"), answered(line.data.at("was")), answered(line.data)});
        }
    return changes;
}

}  // namespace convoke
