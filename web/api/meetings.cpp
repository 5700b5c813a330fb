#include "core/acts/meeting.hpp"

#include <iterator>

#include "core/domain/time.hpp"
#include "core/json/json.hpp"
#include "core/meetings/meeting_file.hpp"
#include "core/store/meetings.hpp"
#include "web/api/api.hpp"

namespace convoke::web {

namespace {

View meetings(const Asked& asked, const store::Reading& reading) {
    View view;
    view.data["items"] = Data::List{};
    for (const auto& row : store::list_meetings(reading)) {
        if (!row.published && !asked.house.rights.allows(asked.actor, "meeting.manage")) continue;
        const auto meeting = meeting_if_it_opens(asked.house, reading, row.id);
        if (!meeting) continue;
        Data one;
        one["id"] = meeting->id;
        one["title"] = asked.say(meeting->title);
        one["symbol"] = meeting->symbol;
        one["begins"] = meeting->begins ? Data(text_of(*meeting->begins)) : Data();
        one["ends"] = meeting->ends ? Data(text_of(*meeting->ends)) : Data();
        view.data["items"].push(one);
    }
    view.data["total"] = view.data.at("items").list().size();
    view.data["next"] = Data();
    return view;
}

View meeting(const Asked& asked, const store::Reading& reading) {
    const auto found = open_meeting(asked.house, reading, asked.actor, asked.at("meeting"));
    View view;
    view.data = write_meeting(*found);
    view.data["time_zone"] = found->time_zone;
    return view;
}

}  // namespace

std::vector<Route> meeting_api() {
    return {{"GET", "/api/v1/meetings", "public", Show(meetings)}, {"GET", "/api/v1/meetings/{meeting}", "public", Show(meeting)}};
}

std::vector<Route> api_routes() {
    std::vector<Route> all;
    for (auto routes : {meeting_api(), application_api(), document_api(), finding_api(), duplicate_api(), record_api(), account_api()}) std::move(routes.begin(), routes.end(), std::back_inserter(all));
    return all;
}

}  // namespace convoke::web
