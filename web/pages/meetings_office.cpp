// Defining meetings: the files there are and were, a new one looked at before it counts, what changed, what everybody sees.
#include "core/acts/define_meeting.hpp"
#include "core/acts/demand.hpp"
#include "core/acts/meeting.hpp"
#include "core/domain/time.hpp"
#include "core/json/json.hpp"
#include "core/plugin/plugins.hpp"
#include "core/store/accounts.hpp"
#include "core/store/application_pages.hpp"
#include "core/store/meetings.hpp"
#include "web/pages/pages.hpp"
#include "web/view/render.hpp"
#include "web/view/table.hpp"

namespace convoke::web {

namespace {

constexpr std::size_t longest_value = 300;         // bytes of a value shown in a difference; the export has it whole

Table meetings_table(const store::Reading& reading) {
    Table table{.title = {"meetings.title"}, .columns = {{"id", {"meetings.id"}, "meeting.manage"}, {"symbol", {"meetings.symbol"}, "meeting.manage"},
                                                         {"begins", {"meetings.begins"}, "meeting.manage", Column::Kind::time}, {"shown", {"meetings.shown"}, "meeting.manage"},
                                                         {"version", {"meetings.version"}, "meeting.manage", Column::Kind::number},
                                                         {"changed", {"meetings.changed"}, "meeting.manage", Column::Kind::time}}};
    for (const auto& row : store::list_meetings(reading))
        table.rows.push_back({row.id, row.symbol, row.begins == Time{} ? "" : text_of(row.begins), row.published ? "public" : "draft", std::to_string(row.version), text_of(row.changed_at)});
    return table;
}

View meetings(const Asked& asked, const store::Reading& reading) {
    View view{.page = "meetings_office"};
    view.data["table"] = table_data(meetings_table(reading), asked.renderer->templates(), {.language = asked.language},
                                    {.path = asked.http.path, .links = {{"id", "/admin/meetings/{id}"}}, .codes = {{"shown", "meetings."}}});
    return view;
}

Table changes_table(const Asked& asked, const std::vector<FileChange>& changes) {
    const auto cut = [&](const std::string& text) { return text.size() <= longest_value ? text : asked.say({"meetings.long_value", {{"size", std::to_string(text.size())}}}); };
    Table table{.title = {"meetings.changes"}, .columns = {{"path", {"meetings.path"}, "meeting.manage"}, {"before", {"meetings.before"}, "meeting.manage"},
                                                           {"after", {"meetings.after"}, "meeting.manage"}}};
    for (const auto& one : changes) table.rows.push_back({one.path, cut(one.before), cut(one.after)});
    return table;
}

// What is wrong with the file, each by its path, the text with it; or what it would change, and the button that does it.
View looked_at(const Asked& asked, const MeetingChecked& checked, const std::string& text) {
    View view{.kind = checked.problems.empty() ? View::Kind::shown : View::Kind::wrong, .page = "meeting_import", .problems = checked.problems};
    auto& data = view.data;
    data["text"] = text;
    if (!checked.problems.empty()) {
        Table wrong{.title = {"meetings.mistakes"}, .columns = {{"path", {"meetings.path"}, "meeting.manage"}, {"message", {"meetings.wrong"}, "meeting.manage"}}};
        for (const auto& problem : checked.problems) wrong.rows.push_back({problem.field, asked.say(problem.message)});
        data["mistakes"] = table_data(wrong, asked.renderer->templates(), {.language = asked.language}, {.path = asked.http.path, .total = wrong.rows.size()});
        return view;
    }
    data["good"] = true;
    data["id"] = checked.id;
    data["seen"] = checked.version;
    data["new"] = checked.version == 0;
    data["same"] = checked.version > 0 && checked.changes.empty();
    if (!checked.changes.empty()) data["changes"] = table_data(changes_table(asked, checked.changes), asked.renderer->templates(), {.language = asked.language}, {.path = asked.http.path, .total = checked.changes.size()});
    return view;
}

std::string text_sent(const Asked& asked) {
    for (const auto& upload : asked.http.files) {
        if (upload.field != "file" || upload.size == 0) continue;
        return upload.bytes();
    }
    return asked.form.text("text");
}

http::Response sent(const Asked& asked, const Drawer& draw_view) {
    const auto text = text_sent(asked);
    const auto reading = asked.house.database.read();
    const auto checked = check_meeting(asked.house, asked.actor, *reading, text);
    if (!checked.problems.empty() || asked.form.text("do") != "import") return draw_view(looked_at(asked, checked, text));
    const auto imported = import_meeting(asked.house, asked.actor, text, asked.now, asked.form.has("seen") ? std::optional(asked.form.at("seen").number()) : std::nullopt);
    if (!imported.problems.empty()) return draw_view(looked_at(asked, {.problems = imported.problems}, text));
    return http::Response::redirect(address("/admin/meetings/" + imported.id, {{"done", imported.changed ? "imported" : "same"}}));
}

View one_meeting(const Asked& asked, const store::Reading& reading) {
    const auto id = asked.at("meeting");
    const auto row = store::read_meeting_row(reading, id);
    if (!row) unknown("meeting");
    const auto meeting = meeting_on_file(asked.house, reading, id);
    View view{.page = "meeting_office"};
    auto& data = view.data;
    data["id"] = id;
    data["meeting_title"] = as_data(meeting->title);
    data["symbol"] = row->symbol;
    data["version"] = row->version;
    data["published"] = row->published;
    data["changed_at"] = text_of(row->changed_at);
    for (const auto& [plugin, settings] : meeting->plugins)
        if (!asked.house.plugins.has(plugin)) data["missing"].push(Data::Members{{"plugin", plugin}});
    std::int64_t applications = 0;
    for (const auto& [category, states] : store::counts_of_applications(reading, id))
        for (const auto& [state, number] : states) applications += number;
    data["applications"] = applications;
    for (const std::string done : {"imported", "same", "published", "hidden"})
        if (asked.query("done") == done) data["done"] = as_data({"meetings.done_" + done, {{"version", std::to_string(row->version)}}});

    Table table{.title = {"meetings.versions"}, .columns = {{"version", {"meetings.version"}, "meeting.manage", Column::Kind::number}, {"changed", {"meetings.changed"}, "meeting.manage", Column::Kind::time},
                                                            {"by", {"meetings.by"}, "meeting.manage"}, {"changes", {"meetings.changes"}, "meeting.manage"},
                                                            {"file", {"meetings.file"}, "meeting.manage"}, {"before", {"meetings.version"}, "meeting.manage"}}};
    for (const auto& [number, changed_at, by, file] : store::versions_of_meeting(reading, id))
        table.rows.push_back({std::to_string(number), text_of(changed_at), store::name_of_account(reading, by), number > 1 ? asked.say({"meetings.see_changes"}) : "",
                              asked.say({"meetings.download"}), std::to_string(number - 1)});
    const auto base = "/admin/meetings/" + id;
    data["table"] = table_data(table, asked.renderer->templates(), {.language = asked.language},
                               {.path = asked.http.path, .links = {{"changes", base + "/difference?from={before}&to={version}"}, {"file", base + "/file?version={version}"}}, .hidden = {"before"}});
    return view;
}

store::MeetingVersion version_asked(const Asked& asked, const store::Reading& reading, std::string_view name) {
    auto found = store::meeting_version(reading, asked.at("meeting"), Data(asked.query(name)).number());
    if (!found) unknown("version");
    return std::move(*found);
}

View difference(const Asked& asked, const store::Reading& reading) {
    const auto from = version_asked(asked, reading, "from"), to = version_asked(asked, reading, "to");
    View view{.page = "meeting_difference"};
    view.data["id"] = asked.at("meeting");
    view.data["from"] = from.number;
    view.data["to"] = to.number;
    const auto changes = differences(as_written(from.file), as_written(to.file));
    view.data["changes"] = table_data(changes_table(asked, changes), asked.renderer->templates(), {.language = asked.language}, {.path = asked.http.path, .total = changes.size()});
    return view;
}

http::Response file(const Asked& asked, const Drawer&) {
    const auto reading = asked.house.database.read();
    const auto text = asked.query("version").empty() ? export_meeting(asked.house, *reading, asked.at("meeting")) : write_json_indented(version_asked(asked, *reading, "version").file);
    auto response = http::Response::bytes(text, "application/json");
    response.download(asked.at("meeting") + ".json");
    return response;
}

http::Response published(const Asked& asked, const Drawer&) {
    const bool shown = asked.form.at("published").flag();
    publish_meeting(asked.house, asked.actor, asked.at("meeting"), shown, asked.now);
    return http::Response::redirect("/admin/meetings/" + asked.at("meeting") + "?done=" + (shown ? "published" : "hidden"));
}

}  // namespace

std::vector<Route> meeting_office_pages() {
    Route import{"POST", "/admin/meetings", "meeting.manage", Exchange(sent)};
    import.body_limit = 4 << 20;
    return {{"GET", "/admin/meetings", "meeting.manage", Show(meetings)},
            std::move(import),
            {"GET", "/admin/meetings/{meeting}", "meeting.manage", Show(one_meeting)},
            {"GET", "/admin/meetings/{meeting}/file", "meeting.manage", Exchange(file)},
            {"GET", "/admin/meetings/{meeting}/difference", "meeting.manage", Show(difference)},
            {"POST", "/admin/meetings/{meeting}/published", "meeting.manage", Exchange(published)}};
}

}  // namespace convoke::web
