#include "plugins/nonobjection/splitting.hpp"

#include <algorithm>

#include "core/domain/countries.hpp"
#include "core/domain/time.hpp"
#include "core/text/dates.hpp"
#include "plugins/nonobjection/agreement.hpp"
#include "plugins/nonobjection/input.hpp"
#include "plugins/nonobjection/pages.hpp"

namespace convoke::nonobjection {

namespace {

std::string part_of(const Entry& entry, std::string_view by, const std::vector<std::string>& picked) {
    if (by == "category") return entry.category;
    if (by == "picked") return std::ranges::find(picked, entry.id) == picked.end() ? "rest" : "picked";
    const auto* found = country(entry.country);
    return !found || found->group.empty() ? "none" : std::string(found->group);
}

Text title_of_part(const std::string& key, std::string_view by, const Context& context) {
    if (by == "category") return title_of(key, context);
    return {(by == "region" ? "nonobjection.group_" : "nonobjection.part_") + key};
}

Course to_be_split(const Request& request, const Context& context) {
    auto course = named(request.path, context);
    if (course.list.status != ListStatus::draft && course.list.status != ListStatus::approved) conflict({"nonobjection.not_splittable"});
    return course;
}

// The names as they stand, less those that withdrew.
std::vector<Entry> entries_to_split(const Course& course, const Context& context) {
    std::vector<Entry> entries;
    for (const auto& name : names_of(course, context))
        if (name.application && name.application->state == State::proposed) entries.push_back(name.entry);
    return entries;
}

std::string way_in(const std::string& word) { return std::ranges::find(ways_to_split, word) == std::end(ways_to_split) ? "" : word; }

// What is said of one part: by a program under parts.<key>, by the form in fields that end in its key.
Data of_part(const Data& form, const std::string& key) {
    Data part = form.at("parts").at(key);
    if (part.is_null()) part = Data::Members{};
    for (const std::string name : {"title", "deadline_local"})
        if (const auto field = name + "_" + key; form.has(field)) part[name] = form.at(field);
    return part;
}

}  // namespace

std::vector<Part> split(const std::vector<Entry>& entries, std::string_view by, const std::vector<std::string>& picked) {
    std::vector<Part> parts;
    for (const auto& entry : entries) {
        const auto key = part_of(entry, by, picked);
        auto found = std::ranges::find(parts, key, &Part::key);
        if (found == parts.end()) found = parts.insert(parts.end(), {key});
        found->entries.push_back(entry);
    }
    return parts;
}

View split_form(const Request& request, const Context& context) {
    const auto course = to_be_split(request, context);
    const auto sent_way = way_in(request.form.text("by")), by = sent_way.empty() ? way_in(answer(request.query, "by", "category")) : sent_way;
    Input input(request.form, {});
    const auto picked = input.texts("entries");
    const auto entries = entries_to_split(course, context);
    View view;
    view.page = "split";
    view.data = Data::Members{{"list", head_of(course, context)}, {"address", list_address(course)}, {"action", list_address(course) + "/split"},
                              {"by", by}, {"way", Data::Members{{by, true}}}, {"time_zone", context.meeting.time_zone}};
    view.data["parts"] = Data::List{};
    auto parts = split(entries, by, picked);
    if (by == "picked") parts = {{"picked", {}}, {"rest", {}}};
    const auto usual = usual_deadline(course.list, context);
    for (const auto& part : parts) {
        const auto sent = of_part(request.form, part.key);
        view.data["parts"].push(Data::Members{{"key", part.key}, {"heading", context.desk.say(title_of_part(part.key, by, context))}, {"size", part.entries.size()},
                                              {"title", sent.has("title") ? sent.text("title") : course.list.title + ": " + context.desk.say(title_of_part(part.key, by, context))},
                                              {"deadline_local", sent.has("deadline_local") ? sent.text("deadline_local") : usual ? local_text(*usual, context.meeting.time_zone) : ""}});
    }
    view.data["names"] = Data::List{};
    if (by == "picked")
        for (const auto& entry : entries)
            view.data["names"].push(Data::Members{{"id", entry.id}, {"name", entry.name}, {"country", entry.country}, {"chosen", std::ranges::find(picked, entry.id) != picked.end()}});
    return view;
}

View split_list(const Request& request, const Context& context) {
    auto course = to_be_split(request, context);
    const auto entries = entries_to_split(course, context);
    const auto by = way_in(request.form.text("by"));
    Problems problems;
    if (by.empty()) problems.push_back({"by", {"nonobjection.unknown_way"}});
    Input form(request.form, {});
    const auto picked = by == "picked" ? form.texts("entries") : std::vector<std::string>{};
    for (std::size_t i = 0; i < picked.size(); ++i)
        if (std::ranges::find(entries, picked[i], &Entry::id) == entries.end()) problems.push_back({"entries." + std::to_string(i), {"nonobjection.not_on_the_list"}});
    const auto parts = by.empty() ? std::vector<Part>{} : split(entries, by, picked);
    if (!by.empty() && parts.size() < 2) problems.push_back({by == "picked" ? "entries" : "by", {"nonobjection.one_part"}});
    for (const auto& [key, held] : request.form.at("parts").members())
        if (std::ranges::find(parts, key, &Part::key) == parts.end()) problems.push_back({"parts." + key, {"nonobjection.unknown_field"}});

    std::vector<ListRow> lists;
    for (const auto& part : parts) {
        const auto said = of_part(request.form, part.key);
        Input input(said, {"title", "deadline", "deadline_local"});
        auto title = input.text("title", 200);
        if (title.empty()) title = course.list.title + ": " + context.desk.say(title_of_part(part.key, by, context));
        const auto deadline = input.instant("deadline", context.meeting.time_zone);
        if (deadline && *deadline <= context.now) input.wrong("deadline", {"nonobjection.deadline_past"});
        for (auto& problem : input.take()) {
            if (!request.form.has("parts")) problem.field = (problem.field == "deadline" ? "deadline_local" : problem.field) + "_" + part.key;
            else problem.field = "parts." + part.key + "." + problem.field;
            problems.push_back(std::move(problem));
        }
        lists.push_back({context.desk.new_id("lst"), context.meeting.id, title, course.list.slot, ListStatus::draft, 1, context.actor.account, context.now, {}, new_secret(context)});
        lists.back().part_of = course.list.id;
        lists.back().planned_deadline = deadline;
    }
    if (!problems.empty()) return sent_back(request.form, split_form(request, context), std::move(problems));

    View view;
    view.kind = View::Kind::created;
    view.data["items"] = Data::List{};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        auto part = parts[i].entries;
        for (auto& entry : part) entry.id = context.desk.new_id("ent");
        auto head = head_of(begin_list(lists[i], std::move(part), Data::Members{{"part_of", course.list.id}}, context), context);
        head["size"] = parts[i].entries.size();
        view.data["items"].push(std::move(head));
    }
    // The names stay proposed: they stand on the new lists now.
    course.list.status = ListStatus::discarded;
    save_list(context.sql, course.list);
    give_up(course.list, "approve", context);
    context.desk.record({.kind = "nonobjection.split", .subject = course.list.id, .data = Data::Members{{"lists", lists.size()}}});
    view.location = "/m/" + course.list.meeting + "/lists?done=split";
    return view;
}

}  // namespace convoke::nonobjection
