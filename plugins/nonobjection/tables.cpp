#include "plugins/nonobjection/tables.hpp"

#include <algorithm>

#include "core/domain/countries.hpp"
#include "core/domain/time.hpp"
#include "core/text/collation.hpp"
#include "core/text/language.hpp"

namespace convoke::nonobjection {

namespace {

Column column(std::string name) { return {name, {"nonobjection.column_" + name}, "public", Column::Kind::text}; }

Column coded(std::string name, Labels labels) {
    auto made = column(std::move(name));
    made.labels = std::move(labels);
    return made;
}

}  // namespace

Column country_column() {
    static const Labels names = [] {
        Labels all;
        for (const auto& one : countries()) {
            Text name{std::string(own_words), {}};
            for (const auto language : official_languages) name.args.emplace(language, country_name(one.iso3, language));
            all.emplace(one.name, std::move(name));
        }
        return all;
    }();
    return coded("country", names);
}

std::vector<Entry> entries_for(std::string_view language, const Course& course, int version, const Context& context) {
    auto entries = entries_of(context.sql, course.list.id, version);
    if (language != "en") put_in_order(entries, context.meeting, language);
    return entries;
}

Text title_of(const ListRow& list, const Meeting& meeting) {
    for (const auto& slot : meeting.procedure.lists)
        for (const auto& [language, words] : slot.title.args)
            if (words == list.title) return slot.title;
    return {std::string(own_words), {{"en", list.title}}};
}

Text titled(std::string code, const ListRow& list, const Meeting& meeting) {
    Text text{std::move(code), {}};
    put_words(text.args, "list", title_of(list, meeting));
    return text;
}

Table list_table(const Course& course, std::string_view view, const Context& context) {
    if (view != "proposed" && view != "final" && view != "both") throw Refused(Refused::Kind::invalid, {"nonobjection.unknown_view"});
    if (view == "final" && !course.decided()) conflict({"nonobjection.not_decided"});
    Table table;
    table.title = title_of(course.list, context.meeting);
    // The headings say the category to people; machines have its code.
    table.columns = {column("name"), country_column(), {"category", {}, "public"},
                     coded("status", {{"final", Text{"nonobjection.outcome_final"}}, {"proposed", Text{"nonobjection.outcome_proposed"}}, {"withdrawn", Text{"nonobjection.outcome_withdrawn"}}})};

    const auto* version = view == "proposed" || !course.final() ? course.proposed() : course.final();
    const int number = version ? version->number : course.list.version;
    std::vector<std::string> ids;
    const auto entries = entries_for(context.actor.language, course, number, context);
    for (const auto& entry : entries) ids.push_back(entry.application);
    std::map<std::string, State> states;
    if (!course.decided())
        for (const auto& application : context.applications.chosen(ids)) states.emplace(application.id, application.state);
    std::string category;
    for (const auto& entry : entries) {
        const auto state = states.find(entry.application);
        const bool withdrawn = state != states.end() && state->second == State::withdrawn;
        const auto disposition = course.disposition(entry.id);
        const std::string status = withdrawn ? "withdrawn" : disposition == "approved" ? "final" : "proposed";
        if (course.decided() && disposition.empty()) continue;     // withdrew before the decision
        if (view == "final" && status != "final") continue;
        if (entry.category != category || table.rows.empty()) table.sections.push_back({table.rows.size(), title_of(entry.category, context)});
        category = entry.category;
        table.rows.push_back({entry.name, std::string(country_name(entry.country)), entry.category, status});
    }
    table.about = {{"meeting", course.list.meeting}, {"resolution", context.meeting.symbol}, {"list", course.list.id}, {"title", course.list.title},
                   {"view", std::string(view)},      {"version", std::to_string(number)}};
    if (!course.list.symbol.empty()) table.about["list_symbol"] = course.list.symbol;
    table.about["subtitle"] = context.desk.say(context.meeting.title);
    table.about["made_at"] = text_of(version ? version->frozen_at : course.list.compiled_at);
    if (version) table.about["sha256"] = version->sha256;
    if (course.circulated()) table.about["circulated_at"] = text_of(course.openings.front().opening.at);
    if (course.decided()) {
        table.about["decision"] = course.decisions.back().content.text("symbol");
        table.about["decided_on"] = course.decisions.back().content.text("date");
    }
    return table;
}

Table whole_table(const std::vector<Course>& lists, const Context& context) {
    Table table;
    table.title = {"nonobjection.whole_title"};
    Labels statuses;
    for (const std::string status : {"draft", "approved", "circulated", "closed", "decided"}) statuses[status] = {"nonobjection.status_" + status};
    table.columns = {column("name"), country_column(), column("list"), {"deadline", {"nonobjection.fact_deadline"}, "public", Column::Kind::time}, coded("status", statuses)};
    std::vector<Entry> all;
    std::map<std::string, const Course*> on;       // by the name's id
    for (const auto& course : lists)
        for (const auto& name : names_of(course, context)) {
            if (name.withdrawn()) continue;
            all.push_back(name.entry);
            on.emplace(name.entry.id, &course);
        }
    put_in_order(all, context.meeting, context.actor.language);
    std::string category;
    for (const auto& entry : all) {
        const auto& course = *on.at(entry.id);
        if (entry.category != category || table.rows.empty()) table.sections.push_back({table.rows.size(), title_of(entry.category, context)});
        category = entry.category;
        const auto deadline = course.circulated() ? course.window_of(entry.id).deadline() : course.list.planned_deadline;
        table.rows.push_back({entry.name, std::string(country_name(entry.country)), course.list.title, deadline ? text_of(*deadline) : "", course.status(context.now)});
    }
    table.about = {{"meeting", context.meeting.id}, {"resolution", context.meeting.symbol}, {"subtitle", context.desk.say(context.meeting.title)}, {"file_name", context.meeting.id + "-lists"}};
    return table;
}

Table decisions_table(const std::string& only, const Context& context) {
    Table table;
    table.title = {"nonobjection.decisions_title"};
    table.columns = {column("list"), column("symbol"), column("date"), column("name"), country_column(),
                     coded("disposition", {{"approved", Text{"state.approved"}}, {"not_approved", Text{"state.not_approved"}}})};
    for (auto& list : lists_of(context.sql, context.meeting.id)) {
        if (!only.empty() && list.id != only) continue;
        const auto course = course_of(std::move(list), context);
        if (!course.decided()) continue;
        const auto& decision = course.decisions.back().content;
        for (const auto& entry : entries_of(context.sql, course.list.id, course.list.version))
            table.rows.push_back({course.list.title, decision.text("symbol"), decision.text("date"), entry.name, std::string(country_name(entry.country)), course.disposition(entry.id)});
    }
    table.about = {{"meeting", context.meeting.id}, {"resolution", context.meeting.symbol}};
    return table;
}

Table vote_table(const Course& course, const Context& context) {
    const auto& decision = course.decisions.back().content;
    const auto& by_state = decision.at("vote").at("by_state");
    Table table;
    table.title = titled("nonobjection.vote_title", course.list, context.meeting);
    table.columns = {country_column(), {"code", {}, "public"}, {"vote", {}, "public"}};     // the headings say it to people
    for (const std::string word : {"yes", "no", "abstain"}) {
        std::vector<std::pair<std::string, const Country*>> voted;     // in the alphabetical order of the reader's language
        for (const auto& one : countries())
            if (by_state.text(std::string(one.iso3)) == word) voted.emplace_back(sort_key(context.actor.language, country_name(one.iso3, context.actor.language)), &one);
        std::ranges::stable_sort(voted, {}, [](const auto& one) { return one.first; });
        if (!voted.empty()) table.sections.push_back({table.rows.size(), {"nonobjection.vote_" + word}});
        for (const auto& [key, one] : voted) table.rows.push_back({std::string(one->name), std::string(one->iso3), word});
    }
    table.about = {{"meeting", course.list.meeting}, {"resolution", context.meeting.symbol}, {"list", course.list.id}, {"subtitle", context.desk.say(context.meeting.title)},
                   {"decision", decision.text("symbol")}, {"decided_on", decision.text("date")}, {"file_name", course.list.meeting + "-list-vote"}};
    return table;
}

}  // namespace convoke::nonobjection
