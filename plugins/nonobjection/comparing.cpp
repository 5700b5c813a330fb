// Two versions of a list beside each other: each change named, with its reason. For whoever was shown the list.
#include <algorithm>

#include "core/domain/countries.hpp"
#include "core/domain/time.hpp"
#include "plugins/nonobjection/around.hpp"
#include "plugins/nonobjection/corrigendum.hpp"
#include "plugins/nonobjection/input.hpp"
#include "plugins/nonobjection/pages.hpp"
#include "plugins/nonobjection/tables.hpp"

namespace convoke::nonobjection {

namespace {

// The decision that a final version is the outcome of: each makes one, in their order.
const DecisionRow* decision_behind(const Course& course, int number) {
    std::size_t finals = 0;
    for (const auto& version : course.versions)
        if (version.final && version.number <= number) ++finals;
    return finals == 0 || finals > course.decisions.size() ? nullptr : &course.decisions[finals - 1];
}

// Every version is frozen by an act: the approval, a corrigendum, or a decision. A name that is not in the later one withdrew
// meanwhile; another text of a name is what its corrigenda say; everything else is what the decision says.
Text reason_of(const Change& change, const DecisionRow* decision, const std::vector<Corrigendum>& between) {
    if (change.kind == Change::Kind::removed) return {"nonobjection.reason_withdrew"};
    if (change.kind == Change::Kind::renamed || change.kind == Change::Kind::country_changed) {
        std::string reasons;
        for (const auto& one : between) {
            const bool of_this = change.kind == Change::Kind::renamed ? one.before.name != one.after.name : one.before.country != one.after.country;
            if (one.opening.entry == change.entry && of_this) reasons += (reasons.empty() ? "" : " ") + one.opening.reason;
        }
        if (!reasons.empty()) return {"nonobjection.reason_corrigendum", {{"reason", reasons}}};
    }
    if (!decision) return {"nonobjection.reason_approval"};
    const auto& content = decision->content;
    const auto symbol = content.text("symbol");
    return {symbol.empty() ? "nonobjection.reason_closed" : content.text("reason").empty() ? "nonobjection.reason_decision" : "nonobjection.reason_correction",
            {{"symbol", symbol}, {"date", content.text("date")}, {"reason", content.text("reason")}}};
}

// What a change is from or to, as who reads it calls it: a country and a heading by their names, not their codes.
std::string read_as(Change::Kind kind, const std::string& value, const Context& context) {
    if (kind == Change::Kind::country_changed) return std::string(country_name(value, context.actor.language));
    if (kind == Change::Kind::category_changed) return context.desk.say(title_of(value, context));
    return value;
}

int number_in(const Answers& query, std::string_view name, int otherwise) {
    const auto word = answer(query, name);
    return word.empty() ? otherwise : static_cast<int>(Data(word).number());
}

const VersionRow& version_numbered(const Course& course, int number) {
    const auto found = std::ranges::find(course.versions, number, &VersionRow::number);
    if (found == course.versions.end()) throw Refused(Refused::Kind::unknown, {"nonobjection.no_version", {{"number", std::to_string(number)}}});
    return *found;
}

}  // namespace

View difference(const Request& request, const Context& context) {
    const auto course = named(request.path, context);
    const auto caller = caller_of(context);
    if (!caller.officer && !caller.asks) unknown();            // others are not shown who withdrew
    if (course.versions.empty()) conflict({"nonobjection.not_approved_yet"});
    const auto& to = version_numbered(course, number_in(request.query, "to", course.versions.back().number));
    const auto& from = version_numbered(course, number_in(request.query, "from", std::max(1, to.number - 1)));
    const auto before = entries_of(context.sql, course.list.id, from.number), after = entries_of(context.sql, course.list.id, to.number);

    Table table;
    table.title = titled("nonobjection.difference_title", course.list, context.meeting);
    table.title.args["from"] = std::to_string(from.number);
    table.title.args["to"] = std::to_string(to.number);
    Labels kinds, outcomes{{"final", {"nonobjection.outcome_final"}}, {"proposed", {"nonobjection.outcome_proposed"}}};
    for (const auto kind : change_kinds) kinds[std::string(name_of(kind))] = {"nonobjection.change_" + std::string(name_of(kind))};
    table.columns = {{"name", {"nonobjection.column_name"}, "nonobjection.read_circulated"},
                     {"country", {"nonobjection.column_country"}, "nonobjection.read_circulated"},
                     {"change", {"nonobjection.column_change"}, "nonobjection.read_circulated"},
                     {"before", {"nonobjection.column_before"}, "nonobjection.read_circulated"},
                     {"after", {"nonobjection.column_after"}, "nonobjection.read_circulated"},
                     {"reason", {"nonobjection.column_reason"}, "nonobjection.read_circulated"}};
    table.columns[1].labels = country_column().labels;
    table.columns[2].labels = kinds;
    table.columns[3].labels = table.columns[4].labels = outcomes;
    const auto* decision = decision_behind(course, std::max(from.number, to.number));
    std::vector<Corrigendum> between;
    for (auto& one : corrigenda_of(course, context))
        if (one.version > std::min(from.number, to.number) && one.version <= std::max(from.number, to.number)) between.push_back(std::move(one));
    for (const auto& change : differences(before, after)) {
        const auto in = [&](const std::vector<Entry>& entries) { return std::ranges::find(entries, change.entry, &Entry::id); };
        const auto& entry = in(after) == after.end() ? *in(before) : *in(after);
        table.rows.push_back({entry.name, std::string(country_name(entry.country)), std::string(name_of(change.kind)), read_as(change.kind, change.before, context), read_as(change.kind, change.after, context),
                              context.desk.say(reason_of(change, decision, between))});
    }
    table.about = {{"meeting", course.list.meeting}, {"list", course.list.id}, {"from", std::to_string(from.number)}, {"to", std::to_string(to.number)},
                   {"from_sha256", from.sha256}, {"to_sha256", to.sha256}, {"file_name", course.list.meeting + "-list-v" + std::to_string(from.number) + "-v" + std::to_string(to.number)}};
    View view;
    view.page = "difference";
    view.data["address"] = list_address(course);
    view.data["files"] = files_of(list_address(course) + "/difference?from=" + table.about.at("from") + "&to=" + table.about.at("to") + "&format=", {"csv", "xlsx"});
    view.table = std::move(table);
    return view;
}

}  // namespace convoke::nonobjection
