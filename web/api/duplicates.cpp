// One organisation that applied twice: for officers' programs.
#include <algorithm>
#include <map>
#include <span>

#include "core/acts/apply.hpp"
#include "core/acts/demand.hpp"
#include "core/acts/duplicates.hpp"
#include "core/acts/likenesses.hpp"
#include "core/acts/meeting.hpp"
#include "core/acts/merge.hpp"
#include "core/acts/sent.hpp"
#include "core/domain/time.hpp"
#include "core/json/messages.hpp"
#include "core/store/application_pages.hpp"
#include "web/api/api.hpp"

namespace convoke::web {

namespace {

using Type = Member::Type;
constexpr Member words_of_merging[] = {{"with", Type::texts}, {"versions", Type::object}, {"join", Type::flag}}, words_of_parting[] = {{"other"}};

// What is said of each application, all of them read at once.
class Lines {
public:
    Lines(const store::Reading& reading, std::span<const std::string> ids) : found_(store::lines_of(reading, ids)) {}
    Data operator()(const std::string& id) const {
        const auto found = found_.find(id);
        if (found == found_.end()) return Data::Members{{"id", id}, {"reference", ""}, {"meeting", ""}, {"name", ""}, {"country", ""}, {"status", ""}, {"version", 0}};
        const auto& one = found->second;
        return Data::Members{{"id", id}, {"reference", one.reference}, {"meeting", one.meeting}, {"name", one.name},
                             {"country", one.country}, {"status", name_of(one.state)}, {"version", one.version}};
    }

private:
    std::map<std::string, store::ApplicationLine> found_;
};

Data likeness(bool certain, std::int64_t score, const std::vector<Text>& reasons) {
    return Data::Members{{"certain", certain}, {"score", static_cast<double>(score) / 1000}, {"reasons", as_list(reasons)}};
}

http::Response of_meeting(const Asked& asked, const Drawer& draw_view) {
    const auto meeting = open_meeting(asked.house, *asked.house.database.read(), asked.actor, asked.at("meeting"));
    const auto waiting = compare_sent(asked.house, meeting->id);
    const auto reading = asked.house.database.read();
    const auto limit = static_cast<std::size_t>(std::clamp<std::int64_t>(Data(asked.query("limit", "50")).number(), 1, 500));
    const auto after = static_cast<std::size_t>(std::max<std::int64_t>(0, Data(asked.query("after", "0")).number()));
    const auto total = store::number_of_open_pairs(*reading, meeting->id);
    View view;
    view.data["items"] = Data::List{};
    const auto pairs = store::open_pairs(*reading, meeting->id, limit, after);
    std::vector<std::string> ids;
    for (const auto& pair : pairs) ids.push_back(pair.application), ids.push_back(pair.other);
    const Lines line(*reading, ids);
    for (const auto& pair : pairs) {
        auto one = likeness(pair.certain, pair.score, pair.reasons);
        one["applications"] = Data::List{line(pair.application), line(pair.other)};
        view.data["items"].push(std::move(one));
    }
    view.data["total"] = total;
    view.data["waiting"] = waiting;
    const bool more = static_cast<std::int64_t>(after + limit) < total;
    view.data["next"] = more ? Data(std::to_string(after + limit)) : Data();
    return draw_view(view);
}

http::Response of_application(const Asked& asked, const Drawer& draw_view) {
    const auto application = known_application(asked.house, *asked.house.database.read(), asked.actor, asked.at("id"));
    compare_sent(asked.house, application.meeting);
    const auto reading = asked.house.database.read();
    View view;
    view.data["duplicates"] = view.data["accreditations"] = view.data["merges"] = Data::List{};
    const auto pairs = store::open_pairs_of(*reading, application.id);
    const auto accreditations = asked.house.likenesses.accreditations(asked.house, *reading, application.id, application.meeting);
    std::vector<std::string> ids;
    for (const auto& pair : pairs) ids.push_back(pair.other);
    for (const auto& found : accreditations) ids.push_back(found.other);
    const Lines line(*reading, ids);
    for (const auto& pair : pairs) {
        auto one = likeness(pair.certain, pair.score, pair.reasons);
        one["application"] = line(pair.other);
        view.data["duplicates"].push(std::move(one));
    }
    for (const auto& found : accreditations) {
        auto one = likeness(found.certain, found.score, found.reasons);
        one["application"] = line(found.other);
        view.data["accreditations"].push(std::move(one));
    }
    for (const auto& merge : store::merges_into(*reading, application.id)) view.data["merges"].push(data_of(merge));
    const auto gone = store::merge_of(*reading, application.id);
    view.data["part_of"] = gone ? data_of(*gone) : Data();
    return draw_view(view);
}

Answer merge_them(const Asked& asked, const store::Reading& reading) {
    known_application(asked.house, reading, asked.actor, asked.at("id"));
    Problems problems;
    demand_members(asked.form, words_of_merging, "", problems);
    const auto& versions = asked.form.at("versions");
    const auto version_of = [&](const std::string& id) { return versions.has(id) ? std::optional(versions.at(id).number()) : std::nullopt; };
    Merging merging{.keep = {asked.at("id"), version_of(asked.at("id"))}, .with = {}, .join = !asked.form.has("join") || asked.form.at("join").is_null() || asked.form.at("join").flag()};
    for (const auto& id : asked.form.at("with").list()) merging.with.push_back({id.text(), version_of(id.text())});
    if (problems.empty() && merging.with.empty()) problems.push_back({"with", {"merge.nothing_chosen"}});
    if (!problems.empty()) return View{.kind = View::Kind::wrong, .problems = std::move(problems)};
    return Apply([&asked, merging](store::Unit& unit) {
        View view{.kind = View::Kind::done, .data = Data::Members{{"kept", merging.keep.application}, {"merges", Data::List{}}}};
        for (const auto& made : merge(asked.house, unit, asked.actor, asked.now, merging)) view.data["merges"].push(data_of(made));
        return view;
    });
}

Answer undo(const Asked& asked, const store::Reading&) {
    return Apply([&asked](store::Unit& unit) { return View{.kind = View::Kind::done, .data = data_of(unmerge(asked.house, unit, asked.actor, asked.now, asked.at("merge")))}; });
}

Answer part(const Asked& asked, const store::Reading& reading) {
    known_application(asked.house, reading, asked.actor, asked.at("id"));
    Problems problems;
    demand_members(asked.form, words_of_parting, "", problems);
    if (problems.empty() && asked.form.text("other").empty()) problems.push_back({"other", {"duplicates.no_other"}});
    if (!problems.empty()) return View{.kind = View::Kind::wrong, .problems = std::move(problems)};
    return Apply([&asked](store::Unit& unit) {
        const auto other = asked.form.text("other");
        tell_apart(asked.house, unit, asked.actor, asked.now, asked.at("id"), other);
        return View{.kind = View::Kind::done, .data = Data::Members{{"application", asked.at("id")}, {"other", other}}};
    });
}

}  // namespace

std::vector<Route> duplicate_api() {
    return {{"GET", "/api/v1/meetings/{meeting}/duplicates", "application.read", Exchange(of_meeting)},
            {"GET", "/api/v1/applications/{id}/duplicates", "application.read", Exchange(of_application)},
            {"POST", "/api/v1/applications/{id}/merge", "application.merge", Change(merge_them)},
            {"POST", "/api/v1/applications/{id}/not-the-same", "application.merge", Change(part)},
            {"POST", "/api/v1/merges/{merge}/undo", "application.merge", Change(undo)}};
}

}  // namespace convoke::web
