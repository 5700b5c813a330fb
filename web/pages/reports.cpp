// The reports of a meeting: what there is, and one as a page or a file.
#include <algorithm>

#include "core/acts/call.hpp"
#include "core/acts/report.hpp"
#include "web/pages/officers.hpp"
#include "web/router/draw.hpp"
#include "web/view/table.hpp"

namespace convoke::web {

namespace {

constexpr std::size_t rows_on_a_page = 200;        // the whole of a longer report is in its files

View reports(const Asked& asked, const store::Reading& reading) {
    const auto meeting = open_meeting(asked.house, reading, asked.actor, asked.at("meeting"));
    View view{.page = "reports"};
    view.data["meeting"] = meeting->id;
    view.data["reports"] = Data::List{};
    for (const auto& report : asked.house.plugins.reports()) {
        if (!active(*meeting, report.plugin) || !asked.house.rights.allows(asked.actor, report.behaviour->permission())) continue;
        view.data["reports"].push(Data::Members{{"id", std::string(report.behaviour->id())}, {"title", as_data(report.behaviour->title())}});
    }
    return view;
}

// The first rows of the table, and whether there are others.
bool shorten(Table& table) {
    bool more = table.rows.size() > rows_on_a_page;
    if (more) table.rows.resize(rows_on_a_page);
    std::erase_if(table.sections, [](const Table::Section& section) { return section.first_row >= rows_on_a_page; });
    while (table.more) {
        auto row = table.more();
        more = more || (row && table.rows.size() == rows_on_a_page);
        if (!row || more) break;
        if (!row->heading.code.empty()) table.sections.push_back({table.rows.size(), row->heading});
        table.rows.push_back(std::move(row->cells));
    }
    return more;
}

View page_of(const Asked& asked, const Meeting& meeting, Table table) {
    View view{.page = "report"};
    view.data["ready"] = true;
    view.data["more"] = shorten(table) ? rows_on_a_page : 0;
    view.data["title"] = as_data(table.title);
    view.data["table"] = table_data(table, asked.renderer->templates(), {.language = asked.language, .zone = meeting.time_zone},
                                    {.path = asked.http.path, .query = asked.http.query});
    view.data["said"] = Data::List{};
    for (const auto* fact : {"note", "sources"})
        if (const auto words = answer(table.about, fact); !words.empty()) view.data["said"].push(words);
    view.data["nothing"] = table.rows.empty() && !answer(table.about, "note").empty();         // which says why
    view.data["downloads"] = Data::List{};
    std::vector<std::string> formats{"pdf", "xlsx", "csv", "json"};
    if (table.about.contains("picture")) formats.insert(formats.end(), {"svg", "png"});
    for (const auto& format : formats) {
        auto query = asked.http.query;
        query["format"] = format;
        view.data["downloads"].push(Data::Members{{"href", address(asked.http.path, query)}, {"name", as_data({"report." + format})}});
    }
    return view;
}

bool answered(const Form& options, const Answers& query) {
    return std::ranges::all_of(options, [&](const Field& field) { return !field.required || !answer(query, field.name).empty(); });
}

http::Response report(const Asked& asked, const Drawer& draw_view) {
    auto reading = asked.house.database.read();
    const auto meeting = open_meeting(asked.house, *reading, asked.actor, asked.at("meeting"));
    const auto id = asked.at("report");
    const auto format = asked.query("format");
    const auto options = options_of_report(asked.house, *reading, *meeting, asked.actor, asked.now, id);
    View view{.page = "report"};
    std::optional<http::Response> file;
    if (asked.json && format.empty()) {
        view.table = run_report(asked.house, *reading, *meeting, asked.actor, asked.now, id, asked.http.query);
    } else if (answered(options, asked.http.query)) {
        use_report(asked.house, *reading, *meeting, asked.actor, asked.now, id, asked.http.query, [&](Table table) {
            table.about["file_name"] = meeting->id + "-" + id;
            if (format.empty()) view = page_of(asked, *meeting, std::move(table));
            else file = draw_file(asked, table, format, meeting->time_zone);
        });
    } else {
        view.data["title"] = as_data(asked.house.plugins.report(id).behaviour->title());
    }
    Data values = Data::Members{};
    for (const auto& [name, value] : asked.http.query) values[name] = value;
    view.data["path"] = asked.http.path;
    view.data["options"] = filter_drawn(asked, options, values);
    reading.reset();                               // drawing takes a session of its own
    return file ? std::move(*file) : draw_view(view);
}

}  // namespace

std::vector<Route> report_pages() {
    return {{"GET", "/m/{meeting}/reports", "report.internal", Show(reports)}, {"GET", "/m/{meeting}/reports/{report}", "report.internal", Exchange(report)}};
}

}  // namespace convoke::web
