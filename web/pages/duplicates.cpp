// One organisation that applied twice: the pairs of a meeting, and what the page of an application says of them.
#include "web/pages/duplicates.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "core/acts/duplicates.hpp"
#include "core/acts/likenesses.hpp"
#include "core/acts/merge.hpp"
#include "core/domain/application_problems.hpp"
#include "core/domain/countries.hpp"
#include "core/domain/time.hpp"
#include "core/store/accounts.hpp"
#include "core/store/applications.hpp"
#include "web/pages/finding_marks.hpp"
#include "web/pages/officers.hpp"
#include "web/view/table.hpp"

namespace convoke::web {

namespace {

constexpr std::size_t shown_at_once = 20;

std::string page_of(const Application& application) { return "/m/" + application.meeting + "/applications/" + application.id; }

Data words_of(const std::vector<Text>& reasons) {
    Data list = Data::List{};
    for (const auto& reason : reasons) list.push(reason_data(reason));
    return list;
}

Data side(const Application& application, const Application& other, const std::vector<Text>& reasons) {
    return Data::Members{{"id", application.id}, {"reference", application.reference}, {"href", page_of(application)}, {"country", std::string(country_name(application.organisation.country))},
                         {"state", name_of(application.state)}, {"acronym", application.organisation.acronym},
                         {"words", marked(application.organisation.name, other.organisation.name, reasons)}};
}

View pairs(const Asked& asked, const store::Reading& reading, std::int64_t waiting) {
    const auto meeting = open_meeting(asked.house, reading, asked.actor, asked.at("meeting"));
    const auto page = static_cast<std::size_t>(std::clamp<std::int64_t>(Data(asked.query("page", "1")).number(), 1, 100000));
    const auto total = store::number_of_open_pairs(reading, meeting->id);
    View view{.page = "duplicates"};
    view.data["meeting"] = meeting->id;
    view.data["total"] = total;
    view.data["waiting"] = waiting;
    view.data["pairs"] = Data::List{};
    const auto found = store::open_pairs(reading, meeting->id, shown_at_once, (page - 1) * shown_at_once);
    std::set<std::string> ids;
    for (const auto& pair : found) ids.insert({pair.application, pair.other});
    std::map<std::string, Application> applications;
    for (auto& application : store::read_applications(reading, std::vector(ids.begin(), ids.end()))) {
        // Officers' eyes: without what is kept for the organisation itself.
        if (const auto* category = meeting->category(application.category)) application = for_others(std::move(application), *category);
        applications.emplace(application.id, std::move(application));
    }
    for (const auto& pair : found) {
        if (!applications.contains(pair.application) || !applications.contains(pair.other)) continue;
        const auto& [one, two] = std::tie(applications.at(pair.application), applications.at(pair.other));
        view.data["pairs"].push(Data::Members{{"certain", pair.certain}, {"percent", pair.score / 10}, {"reasons", words_of(pair.reasons)},
                                              {"sides", Data::List{side(one, two, pair.reasons), side(two, one, pair.reasons)}},
                                              {"name", one.organisation.name}, {"href", "/m/" + meeting->id + "/duplicates/" + one.id}});
    }
    const auto at = [&](std::size_t number) { return address(asked.http.path, {{"page", std::to_string(number)}}); };
    if (page > 1) view.data["previous"] = at(page - 1);
    if (static_cast<std::int64_t>(page * shown_at_once) < total) view.data["next"] = at(page + 1);
    view.data["paged"] = total > static_cast<std::int64_t>(shown_at_once);
    return view;
}

// What was sent in a moment ago is compared first, so that the page is as it says.
http::Response listed(const Asked& asked, const Drawer& draw_view) {
    const auto meeting = open_meeting(asked.house, *asked.house.database.read(), asked.actor, asked.at("meeting"));
    const auto waiting = compare_sent(asked.house, meeting->id);
    return draw_view(pairs(asked, *asked.house.database.read(), waiting));
}

}  // namespace

void put_duplicates(const Asked& asked, const store::Reading& reading, const Application& application, Data& data) {
    const bool may = asked.house.rights.allows(asked.actor, "application.merge");
    const auto line = [&](const std::string& id) -> std::optional<Data> {
        const auto found = store::read_application(reading, id);
        if (!found) return {};
        Data one = Data::Members{{"name", found->organisation.name}, {"reference", found->reference}, {"state", name_of(found->state)}, {"href", page_of(*found)}};
        if (found->meeting != application.meeting) {
            const auto meeting = meeting_if_it_opens(asked.house, reading, found->meeting);
            one["meeting_title"] = meeting ? as_data(meeting->title) : Data(found->meeting);
        }
        return one;
    };
    data["beside"] = "/m/" + application.meeting + "/duplicates/" + application.id;
    data["may_merge"] = may;
    data["duplicates"] = Data::List{};
    for (const auto& pair : store::open_pairs_of(reading, application.id))
        if (auto one = line(pair.other)) {
            (*one)["certain"] = pair.certain;
            (*one)["percent"] = pair.score / 10;
            data["duplicates"].push(std::move(*one));
        }
    data["earlier"] = Data::List{};
    for (const auto& found : asked.house.likenesses.accreditations(asked.house, reading, application.id, application.meeting))
        if (auto one = line(found.other)) {
            (*one)["certain"] = found.certain;
            (*one)["percent"] = found.score / 10;
            (*one)["reasons"] = words_of(found.reasons);
            data["earlier"].push(std::move(*one));
        }
    data["took_in"] = Data::List{};
    const auto merged = [&](const store::Merge& merge, const std::string& other) {
        auto one = line(other).value_or(Data::Members{{"reference", other}});
        one["merge"] = merge.id;
        one["by"] = store::name_of_account(reading, merge.by);
        one["at"] = text_of(merge.at);
        one["joined"] = merge.joined;
        const auto bars = bars_unmerging(reading, merge);
        one["bars"] = bars ? as_data(*bars) : Data();
        one["action"] = may && !bars ? Data("/m/" + application.meeting + "/merges/" + merge.id + "/undo") : Data();
        return one;
    };
    for (const auto& merge : store::merges_into(reading, application.id)) data["took_in"].push(merged(merge, merge.merged));
    if (const auto gone = store::merge_of(reading, application.id)) data["part_of"] = merged(*gone, gone->kept);
}

std::vector<Route> duplicate_list_pages() { return {{"GET", "/m/{meeting}/duplicates", "application.read", Exchange(listed)}}; }

}  // namespace convoke::web
