#include "plugins/nonobjection/corrigendum.hpp"

#include <algorithm>

#include "core/domain/countries.hpp"
#include "core/domain/time.hpp"
#include "core/text/dates.hpp"
#include "core/text/wellformed.hpp"
#include "plugins/nonobjection/agreement.hpp"
#include "plugins/nonobjection/input.hpp"
#include "plugins/nonobjection/pages.hpp"
#include "plugins/nonobjection/versions.hpp"

namespace convoke::nonobjection {

namespace {

constexpr std::string_view kind_prefix = "corrigendum ";

struct Wanted {
    std::string name, country, reason;
    std::optional<Time> deadline;
};

std::string page_of_name(const Course& course, const std::string& entry) { return list_address(course) + "/entries/" + entry + "/corrigendum"; }

Name corrected_name(const Course& course, const std::string& id, const Context& context) {
    if (!course.circulated()) conflict({"nonobjection.not_circulated"});
    if (course.decided()) conflict({"nonobjection.corrected_by_decision"});
    auto names = names_of(course, context);
    const auto found = std::ranges::find(names, id, [](const Name& one) { return one.entry.id; });
    if (found == names.end()) unknown();
    if (found->withdrawn()) conflict({"nonobjection.no_corrigendum_withdrawn", {{"name", found->entry.name}}});
    return *found;
}

Wanted wanted_in(Input& input, const Course& course, const Entry& entry, const Context& context) {
    Wanted wanted{tidy_line(input.text("name", 300)), input.text("country", 3), input.text("reason", 2000, true), input.instant("deadline", context.meeting.time_zone)};
    if (wanted.name.empty()) wanted.name = entry.name;
    if (wanted.country.empty()) wanted.country = entry.country;
    else if (!country(wanted.country)) input.wrong("country", {"nonobjection.not_a_country"});
    if (input.good() && wanted.name == entry.name && wanted.country == entry.country) input.wrong("name", {"nonobjection.nothing_to_correct"});
    if (wanted.deadline) {
        // Nobody loses time that was promised; that of the whole list may do.
        const auto in_force = course.window_of(entry.id).deadline();
        if (*wanted.deadline <= context.now) input.wrong("deadline", {"nonobjection.deadline_past"});
        else if (in_force && *wanted.deadline < *in_force) input.wrong("deadline", {"nonobjection.deadline_earlier", {{"deadline", text_of(*in_force)}}});
    } else if (!input.form().has("deadline") && !input.form().has("deadline_local")) {
        input.wrong("deadline", {"nonobjection.missing"});
    }
    return wanted;
}

Data as_data(const Entry& entry) { return Data::Members{{"name", entry.name}, {"country", entry.country}}; }

}  // namespace

std::string proposal_kind(const std::string& entry) { return std::string(kind_prefix) + entry; }

const VersionRow& version_since(const Course& course, int opening) {
    std::vector<const VersionRow*> proposed;       // the approved one, then one for each corrigendum
    for (const auto& version : course.versions)
        if (!version.final) proposed.push_back(&version);
    if (proposed.empty()) conflict({"nonobjection.not_approved_yet"});
    const auto corrigenda = std::count_if(course.openings.begin(), course.openings.begin() + opening, [](const OpeningRow& row) { return !row.opening.entry.empty(); });
    return *proposed[std::min(static_cast<std::size_t>(corrigenda), proposed.size() - 1)];
}

namespace {

std::optional<Corrigendum> corrigendum_of(const Course& course, int opening, const Context& context) {
    const auto& row = course.openings[static_cast<std::size_t>(opening - 1)];
    if (row.opening.entry.empty()) return {};
    const auto from = version_since(course, opening - 1).number, to = version_since(course, opening).number;
    const auto before = find_entry(context.sql, course.list.id, from, row.opening.entry), after = find_entry(context.sql, course.list.id, to, row.opening.entry);
    return Corrigendum{before.value_or(Entry{}), after.value_or(Entry{}), to, row.opening};
}

}  // namespace

std::vector<Corrigendum> corrigenda_of(const Course& course, const Context& context) {
    std::vector<Corrigendum> found;
    for (int opening = 1; opening <= static_cast<int>(course.openings.size()); ++opening)
        if (auto corrigendum = corrigendum_of(course, opening, context)) found.push_back(std::move(*corrigendum));
    return found;
}

void say_corrigendum(Answers& args, const Course& course, int opening, const Context& context) {
    if (opening < 1) return;
    const auto corrigendum = corrigendum_of(course, opening, context);
    if (!corrigendum) return;
    put_words(args, "before", as_circulated(corrigendum->before));
    put_words(args, "after", as_circulated(corrigendum->after));
}

Data changed_since(const std::vector<Name>& names, const Course& course, const Context& context) {
    Data changed(Data::List{});
    if (!course.circulated() || course.decided()) return changed;
    for (const auto& name : names) {
        if (name.withdrawn()) continue;
        const auto now = entry_of(*name.application, name.entry.id);
        if (!needs_circulation(name.entry, now)) continue;
        // What a corrigendum made differ from the application on purpose is no news.
        const auto approved = find_entry(context.sql, course.list.id, course.versions.front().number, name.entry.id);
        if (approved && !needs_circulation(*approved, now)) continue;
        changed.push(Data::Members{{"entry", name.entry.id}, {"circulated", as_data(name.entry)}, {"application", as_data(now)}, {"address", page_of_name(course, name.entry.id)}});
    }
    return changed;
}

// Of a name that withdrew nothing is corrected any more.
Data waiting_corrigenda(const std::vector<Name>& names, const Course& course, const Context& context) {
    Data waiting_ones(Data::List{});
    if (course.decided()) return waiting_ones;
    for (const auto& kind : proposals_of(context.sql, course.list.id)) {
        if (!kind.starts_with(kind_prefix)) continue;
        const auto id = kind.substr(kind_prefix.size());
        const auto found = std::ranges::find(names, id, [](const Name& one) { return one.entry.id; });
        if (found != names.end() && !found->withdrawn()) waiting_ones.push(Data::Members{{"entry", id}, {"name", found->entry.name}, {"address", page_of_name(course, id)}});
    }
    return waiting_ones;
}

View corrigendum_form(const Request& request, const Context& context) {
    const auto course = named(request.path, context);
    const auto name = corrected_name(course, answer(request.path, "entry"), context);
    const auto now = entry_of(*name.application, name.entry.id);
    View view;
    view.page = "corrigendum";
    view.data = Data::Members{{"list", head_of(course, context)}, {"address", list_address(course)}, {"action", page_of_name(course, name.entry.id)},
                              {"entry", name.entry.id}, {"circulated", as_data(name.entry)}, {"time_zone", context.meeting.time_zone}};
    if (needs_circulation(name.entry, now)) view.data["application"] = as_data(now);
    if (const auto pending = waiting(course.list, proposal_kind(name.entry.id), context)) view.data["waiting"] = shown(*pending, context);
    auto usual = usual_deadline(course.list, context);
    if (const auto in_force = course.window_of(name.entry.id).deadline(); in_force && usual < in_force) usual = in_force;
    auto form = request.form;
    if (!form.has("name")) form["name"] = name.entry.name;
    if (!form.has("country")) form["country"] = name.entry.country;
    if (!form.has("deadline_local") && usual) form["deadline_local"] = local_text(*usual, context.meeting.time_zone);
    view.data["sent"] = form;
    view.data["countries"] = Data::List{};
    for (const auto& one : countries()) view.data["countries"].push(Data::Members{{"id", one.iso3}, {"chosen", one.iso3 == form.text("country")}});
    return view;
}

View correct(const Request& request, const Context& context) {
    auto course = named(request.path, context);
    const auto name = corrected_name(course, answer(request.path, "entry"), context);
    Input input(request.form, {"name", "country", "reason", "deadline", "deadline_local", "drop"});
    View view;
    view.kind = View::Kind::done;
    if (input.flag("drop") && input.good()) {
        if (proposal_of(context.sql, course.list.id, proposal_kind(name.entry.id)).empty()) conflict({"nonobjection.no_corrigendum_waits"});
        give_up(course.list, proposal_kind(name.entry.id), context);
        context.desk.record({.kind = "nonobjection.corrigendum_dropped", .subject = course.list.id});
        view.data = head_of(course, context);
        view.data["in_force"] = false;
        view.location = list_address(course) + "?done=corrigendum_dropped";
        return view;
    }
    const auto wanted = wanted_in(input, course, name.entry, context);
    if (!input.good()) {
        auto form = corrigendum_form(request, context);
        const auto sent = form.data.at("sent");
        return sent_back(sent, std::move(form), input.take());
    }

    const Data content = Data::Members{{"name", wanted.name}, {"country", wanted.country}, {"reason", wanted.reason}, {"deadline", text_of(*wanted.deadline)}};
    const auto agreement = agree(course.list, proposal_kind(name.entry.id), content, context);
    if (agreement.in_force) {
        auto entries = entries_of(context.sql, course.list.id, course.list.version);
        const auto entry = std::ranges::find(entries, name.entry.id, &Entry::id);
        entry->name = wanted.name;
        entry->country = wanted.country;
        const auto version = freeze(course.list, course.versions.back().number + 1, false, std::move(entries), context);
        save_list(context.sql, course.list);
        add_opening(context.sql, course.list.id, {{Opening::Kind::corrected, context.now, *wanted.deadline, wanted.reason, name.entry.id}, agreement.officers});
        context.desk.record({.kind = "nonobjection.corrected", .subject = course.list.id,
                             .data = Data::Members{{"version", version.number}, {"sha256", version.sha256}, {"deadline", text_of(*wanted.deadline)}}});
        course = course_of(course.list, context);
        Ledger(course.list, context).checkpoint("corrected");
    } else {
        context.desk.record({.kind = "nonobjection.corrigendum_proposed", .subject = course.list.id});
    }
    view.data = head_of(course, context);
    view.data["in_force"] = agreement.in_force;
    view.location = agreement.in_force ? list_address(course) + "/release" : page_of_name(course, name.entry.id) + "?done=put_forward";
    return view;
}

}  // namespace convoke::nonobjection
