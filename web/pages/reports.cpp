// The reports of a meeting: what there is, and one as a page or a file.
#include "core/acts/call.hpp"
#include "core/acts/report.hpp"
#include "web/pages/officers.hpp"
#include "web/view/table.hpp"

namespace convoke::web {

namespace {

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

View report(const Asked& asked, const store::Reading& reading) {
    const auto meeting = open_meeting(asked.house, reading, asked.actor, asked.at("meeting"));
    const auto id = asked.at("report");
    View view{.page = "report"};
    auto table = run_report(asked.house, reading, *meeting, asked.actor, asked.now, id, asked.http.query);
    if (!asked.query("format").empty()) {
        table.about["file_name"] = meeting->id + "-" + id;
        view.table = std::move(table);
        return view;
    }
    const auto contributed = asked.house.plugins.report(id);
    const Call call(asked.house, reading, *meeting, asked.actor, asked.now, contributed.plugin);
    Data values = Data::Members{};
    for (const auto& [name, value] : asked.http.query) values[name] = value;
    const Reader reader{.language = asked.language, .zone = meeting->time_zone};
    view.data["title"] = as_data(table.title);
    view.data["path"] = asked.http.path;
    view.data["options"] = asked.drawn_form(contributed.behaviour->options(call.context()), values, {});
    view.data["table"] = table_data(table, asked.renderer->templates(), reader, {.path = asked.http.path, .query = asked.http.query});
    view.data["downloads"] = Data::List{};
    for (const auto* format : {"csv", "xlsx", "pdf", "json"}) {
        auto query = asked.http.query;
        query["format"] = format;
        view.data["downloads"].push(Data::Members{{"href", address(asked.http.path, query)}, {"name", as_data({std::string("report.") + format})}});
    }
    return view;
}

}  // namespace

std::vector<Route> report_pages() {
    return {{"GET", "/m/{meeting}/reports", "report.internal", Show(reports)}, {"GET", "/m/{meeting}/reports/{report}", "report.internal", Show(report)}};
}

}  // namespace convoke::web
