// Which answers about undecided applications a version of a register changed, from what to what.
#include <algorithm>

#include "core/acts/finding_changes.hpp"
#include "core/plugin/plugins.hpp"
#include "core/store/registers.hpp"
#include "web/pages/register_upload.hpp"
#include "web/view/render.hpp"
#include "web/view/table.hpp"

namespace convoke::web {

namespace {

// "Met", or "Not met, to be settled".
std::string answer_text(const Asked& asked, const FindingChange::Answered& answered) {
    const auto verdict = asked.say({"finding.verdict." + answered.verdict});
    return answered.certain || answered.verdict == "unclear" ? verdict : asked.say({"registers.to_settle", {{"verdict", verdict}}});
}

std::string entry_name(const std::map<std::string, std::string>& names, const std::string& entry) {
    const auto found = names.find(entry);
    return found == names.end() ? entry : found->second;
}

View changed_findings(const Asked& asked, const store::Reading& reading) {
    const auto id = asked.at("register");
    register_of(asked);
    auto changes = finding_changes(asked.house, reading, asked.actor, id, asked.query("version"));
    // Where the answer itself is another one first: most of the rest are other candidates of an open question.
    std::ranges::stable_partition(changes, [](const FindingChange& one) { return one.before.verdict != one.after.verdict || one.before.certain != one.after.certain; });
    const auto versions = store::register_versions(reading, id);
    const auto in_question = std::ranges::find(versions, asked.query("version"), &store::RegisterVersion::id);
    const auto names_of = [&](auto version) {
        std::map<std::string, std::string> names;
        if (version != versions.end())
            for (const auto& entry : store::register_entries(reading, version->id)) names[entry.id] = entry.name;
        return names;
    };
    // As the register had them before: what is gone since, or called otherwise, bears the name it had.
    const auto names = names_of(in_question), former = names_of(in_question == versions.end() ? in_question : in_question + 1);
    Table table{.title = {"registers.findings_title"},
                .columns = {{"reference", {"column.reference"}, "register.manage"}, {"name", {"column.name"}, "register.manage"},
                            {"check", {"registers.check"}, "register.manage"}, {"before", {"registers.before"}, "register.manage"},
                            {"before_entry", {"registers.before_entry"}, "register.manage"}, {"after", {"registers.after"}, "register.manage"},
                            {"after_entry", {"registers.after_entry"}, "register.manage"}, {"id", {"column.id"}, "register.manage"}, {"meeting", {"column.id"}, "register.manage"}},
                .about = {{"register", id}, {"version", asked.query("version")}}};
    for (const auto& [application, check, before, after] : changes)
        table.rows.push_back({application.reference, application.organisation.name, asked.say({check}), answer_text(asked, before), entry_name(former, before.entry),
                              answer_text(asked, after), entry_name(names, after.entry), application.id, application.meeting});
    View view{.page = "register_findings"};
    if (!asked.query("format").empty()) {
        view.table = std::move(table);
        return view;
    }
    view.data["title"] = as_data(table.title);
    view.data["register"] = id;
    view.data["register_title"] = as_data(register_title(asked, id));
    view.data["count"] = changes.size();
    if (!changes.empty()) view.data["csv"] = address(asked.http.path, {{"version", asked.query("version")}, {"format", "csv"}});
    view.data["table"] = table_data(table, asked.renderer->templates(), {.language = asked.language},
                                    {.path = asked.http.path, .links = {{"name", "/m/{meeting}/applications/{id}"}}, .hidden = {"id", "meeting"}});
    return view;
}

}  // namespace

Route register_findings_page() { return {"GET", "/registers/{register}/findings", "register.manage", Show(changed_findings)}; }

}  // namespace convoke::web
