// The record, for auditors; the plugins, for administrators.
#include "core/domain/time.hpp"
#include "core/plugin/plugins.hpp"
#include "core/store/record.hpp"
#include "web/pages/pages.hpp"
#include "web/view/render.hpp"
#include "web/view/table.hpp"

namespace convoke::web {

namespace {

View record(const Asked& asked, const store::Reading& reading) {
    constexpr std::size_t most = 100;
    const auto after = Data(asked.query("after")).number();
    const auto lines = store::read_record(reading, after, most);
    Table table{.title = {"record.title"}, .columns = {{"sequence", {"column.sequence"}, "record.read", Column::Kind::number}, {"at", {"column.at"}, "record.read", Column::Kind::time},
                                                       {"actor", {"column.actor"}, "record.read"}, {"kind", {"column.kind"}, "record.read"},
                                                       {"subject", {"column.subject"}, "record.read"}, {"hash", {"column.hash"}, "record.read"}}};
    for (const auto& line : lines)
        table.rows.push_back({std::to_string(line.sequence), text_of(line.at), line.actor, line.kind, line.subject, line.hash.substr(0, 16)});
    View view{.page = "record"};
    const auto broken = store::verify_record(reading);
    if (broken) view.data["broken"] = as_data(broken->why);
    view.data["table"] = table_data(table, asked.renderer->templates(), {.language = asked.language},
                                    {.path = asked.http.path, .query = asked.http.query, .next = lines.size() == most ? std::to_string(lines.back().sequence) : "",
                                     .total = static_cast<std::size_t>(store::last_of_record(reading))});
    return view;
}

View plugins(const Asked& asked, const store::Reading&) {
    View view{.page = "plugins"};
    view.data["loaded"] = Data::List{};
    for (const auto& plugin : asked.house.plugins.loaded()) {
        Data one;
        one["id"] = plugin.id;
        one["version"] = plugin.version;
        one["lines"] = Data::List{};
        for (const auto& line : plugin.contributes) one["lines"].push(Data::Members{{"line", line}});
        view.data["loaded"].push(one);
    }
    view.data["refused"] = Data::List{};
    for (const auto& plugin : asked.house.plugins.refused()) view.data["refused"].push(Data::Members{{"id", plugin.id}, {"why", plugin.why}});
    return view;
}

}  // namespace

std::vector<Route> record_pages() { return {{"GET", "/record", "record.read", Show(record)}}; }

std::vector<Route> plugin_office_pages() { return {{"GET", "/admin/plugins", "plugin.read", Show(plugins)}}; }

}  // namespace convoke::web
