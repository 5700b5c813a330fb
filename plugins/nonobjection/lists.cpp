// Compiling a list, approving and circulating it: what officers do before Member States see it.
#include <algorithm>
#include <set>

#include "core/domain/countries.hpp"
#include "core/domain/time.hpp"
#include "core/text/dates.hpp"
#include "plugins/nonobjection/agreement.hpp"
#include "plugins/nonobjection/balance.hpp"
#include "plugins/nonobjection/input.hpp"
#include "plugins/nonobjection/pages.hpp"
#include "plugins/nonobjection/versions.hpp"

namespace convoke::nonobjection {

namespace {

bool belongs(const Application& application, const Context& context) {
    const auto* category = context.meeting.category(application.category);
    return application.meeting == context.meeting.id && application.state == State::shortlisted && category &&
           category->route == Route::presidents_list;
}

std::vector<Application> shortlisted(const Context& context) {
    std::vector<Application> found;
    const State only[] = {State::shortlisted};
    context.applications.each(only, [&](const Application& application) {
        if (belongs(application, context)) found.push_back(application);
    });
    return found;
}

std::vector<Application> chosen(Input& input, const Context& context) {
    const auto& sent = input.form().at("applications");
    if (sent.text() == "shortlisted" || input.flag("all")) {
        auto found = shortlisted(context);
        if (found.empty()) input.wrong("applications", {"nonobjection.nothing_shortlisted"});
        return found;
    }
    std::vector<Application> found;
    std::set<std::string> seen;
    const auto ids = input.texts("applications");
    if (ids.empty()) input.wrong("applications", {"nonobjection.no_names"});
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const auto field = "applications." + std::to_string(i);
        auto application = context.applications.find(ids[i]);
        if (!application || !belongs(*application, context)) input.wrong(field, {"nonobjection.not_shortlisted"});
        else if (!seen.insert(ids[i]).second) input.wrong(field, {"nonobjection.named_twice"});
        else found.push_back(std::move(*application));
    }
    return found;
}

View changed(const Course& course, const Context& context, const std::string& what) {
    View view;
    view.kind = View::Kind::done;
    view.data = head_of(course, context);
    view.location = list_address(course) + "?done=" + what;
    return view;
}

}  // namespace

Entry entry_of(const Application& application, std::string id) {
    return {std::move(id), application.id, application.organisation.name, application.organisation.country, application.category, 0, ""};
}

Course begin_list(const ListRow& list, std::vector<Entry> entries, Data about, const Context& context) {
    put_in_order(entries, context.meeting);
    add_list(context.sql, list);
    save_entries(context.sql, list.id, 1, entries);
    agree(list, "approve", Data::Members{{"version", 1}}, context);
    about["title"] = list.title;
    about["names"] = entries.size();
    context.desk.record({.kind = "nonobjection.compiled", .subject = list.id, .data = std::move(about)});
    return course_of(list, context);
}

// The deadline where an officer gives none: the one said when the list was split off, the one the meeting file has for this list, or so many days from today at
// the procedure's hour.
std::optional<Time> usual_deadline(const ListRow& list, const Context& context) {
    const auto& meeting = context.meeting;
    if (list.planned_deadline && *list.planned_deadline > context.now) return list.planned_deadline;
    for (const auto& slot : meeting.procedure.lists)
        if (slot.id == list.slot && slot.silence_until && *slot.silence_until > context.now) return slot.silence_until;
    const auto days = Data(answer(context.settings, "deadline_days")).number();
    const auto day = local_text(context.now + std::chrono::days(days), meeting.time_zone).substr(0, 10);
    return instant_of(day + "T" + meeting.procedure.deadline_time, meeting.time_zone).instant;
}

// Which of them are ticked: those the address names, one by one or as a population, or those that a form which comes back had.
View compile_form(const Request& request, const Context& context) {
    View view;
    view.page = "compile";
    const auto meeting_address = "/m/" + context.meeting.id;
    view.data["lists_address"] = meeting_address + "/lists";
    view.data["compile_address"] = meeting_address + "/lists/new";
    view.data["queue_address"] = meeting_address + "/queue?status=submitted";
    Input form(request.form, {});
    const auto named = ids_in(answer(request.query, "applications")), sent = form.texts("applications");
    std::set<std::string> ticked(named.begin(), named.end());
    ticked.insert(sent.begin(), sent.end());
    if (const auto of = answer(request.query, "of"); !of.empty())      // those of a population, such as a selection of the assistant
        for (auto& one : context.applications.members(of, request.query)) ticked.insert(std::move(one));
    const bool all = form.flag("all") || answer(request.query, "all") == "true";
    std::vector<Entry> entries;
    for (const auto& application : shortlisted(context)) entries.push_back(entry_of(application, application.id));
    put_in_order(entries, context.meeting);
    view.data["shortlisted"] = Data::List{};
    view.data["shortlisted_size"] = entries.size();
    view.data["all"] = all;
    std::string joined, category;
    for (const auto& entry : entries) {
        const bool is_ticked = all || ticked.contains(entry.application);
        if (is_ticked) joined += (joined.empty() ? "" : ",") + entry.application;
        const auto heading = entry.category == category ? std::string() : context.desk.say(title_of(entry.category, context));
        view.data["shortlisted"].push(Data::Members{{"id", entry.application}, {"name", entry.name}, {"country", entry.country}, {"country_name", country_name(entry.country)},
                                                    {"category", entry.category}, {"heading", heading}, {"chosen", is_ticked}});
        category = entry.category;
    }
    const auto& slots = context.meeting.procedure.lists;
    if (!request.form.has("title") && slots.size() == 1) view.data["sent"]["title"] = words_of(slots.front().title, context.actor.language);
    view.data["slots"] = Data::List{};
    for (const auto& slot : slots)
        view.data["slots"].push(Data::Members{{"id", slot.id}, {"title", words_of(slot.title, context.actor.language)}, {"chosen", slot.id == request.form.text("slot")}});
    view.data["shares"] = balance_beside(joined.empty() ? Answers{} : Answers{{"of", "chosen"}, {"applications", joined}}, context);
    view.data["key"] = balance_key(view.data.at("shares"));
    for (const auto& one : view.data.at("shares").list()) view.data["mend"] = one.at("mend");      // where somebody says how it could be mended
    return view;
}

View compile(const Request& request, const Context& context) {
    if (request.form.text("show") == "balance") {  // without scripts: the figures of what is ticked; nothing is compiled
        auto page = compile_form(request, context);
        page.data["sent"] = request.form;
        return page;
    }
    Input input(request.form, {"title", "applications", "all", "slot"});
    const auto title = input.text("title", 200, true), slot = input.text("slot", 60);
    const auto& slots = context.meeting.procedure.lists;
    if (!slot.empty() && std::ranges::find(slots, slot, &Procedure::List::id) == slots.end()) input.wrong("slot", {"nonobjection.unknown_slot"});
    const auto applications = chosen(input, context);
    if (!input.good()) return sent_back(request.form, compile_form(request, context), input.take());

    ListRow list{context.desk.new_id("lst"), context.meeting.id, title, slot, ListStatus::draft, 1, context.actor.account, context.now, {}, new_secret(context)};
    std::vector<Entry> entries;
    View view;
    for (const auto& application : applications) {
        entries.push_back(entry_of(application, context.desk.new_id("ent")));
        view.moves.push_back({application.id, State::proposed, {}});
    }
    const auto size = entries.size();
    const auto course = begin_list(list, std::move(entries), Data::Members{}, context);
    view.kind = View::Kind::created;
    view.step = "nonobjection.propose";
    view.data = head_of(course, context);
    view.data["size"] = size;
    view.location = list_address(course) + "?done=compiled";
    return view;
}

View discard(const Request& request, const Context& context) {
    auto course = named(request.path, context);
    if (course.list.status != ListStatus::draft && course.list.status != ListStatus::approved) conflict({"nonobjection.not_discardable"});
    View view;
    view.step = "nonobjection.discard";
    for (const auto& name : names_of(course, context))
        if (name.application && name.application->state == State::proposed) view.moves.push_back({name.entry.application, State::shortlisted, {}});
    course.list.status = ListStatus::discarded;
    save_list(context.sql, course.list);
    give_up(course.list, "approve", context);
    context.desk.record({.kind = "nonobjection.discarded", .subject = course.list.id});
    view.kind = View::Kind::done;
    view.data = head_of(course, context);
    view.location = "/m/" + course.list.meeting + "/lists?done=discarded";
    return view;
}

View approve(const Request& request, const Context& context) {
    auto course = named(request.path, context);
    if (course.list.status != ListStatus::draft) conflict({"nonobjection.not_a_draft"});
    const auto before = waiting(course.list, "approve", context);
    if (before && std::ranges::find(before->officers, context.actor.account) != before->officers.end() && context.meeting.procedure.officers > 1)
        conflict({"nonobjection.second_officer"});
    const auto agreement = agree(course.list, "approve", Data::Members{{"version", course.list.version}}, context);
    if (!agreement.in_force) {
        context.desk.record({.kind = "nonobjection.approval_given", .subject = course.list.id});
        return changed(course, context, "approval_given");
    }

    // Frozen as the applications stand now, less those that withdrew since.
    std::vector<Entry> entries;
    for (const auto& name : names_of(course, context))
        if (name.application && name.application->state == State::proposed) entries.push_back(entry_of(*name.application, name.entry.id));
    if (entries.empty()) conflict({"nonobjection.everybody_withdrew"});
    const auto number_of_names = entries.size();
    const auto version = freeze(course.list, course.list.version, false, std::move(entries), context);
    course.list.status = ListStatus::approved;
    save_list(context.sql, course.list);
    context.desk.record({.kind = "nonobjection.approved", .subject = course.list.id,
                         .data = Data::Members{{"version", version.number}, {"sha256", version.sha256}, {"names", number_of_names}}});
    return changed(course_of(course.list, context), context, "approved");
}

}  // namespace convoke::nonobjection
