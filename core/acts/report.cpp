#include "core/acts/report.hpp"

#include "core/acts/call.hpp"
#include "core/acts/demand.hpp"
#include "core/plugin/call.hpp"
#include "core/plugin/plugins.hpp"

namespace convoke {

Table seen_by(const Rights& rights, const Actor& actor, Table table) {
    std::vector<std::size_t> kept;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        if (rights.allows(actor, table.columns[i].permission)) kept.push_back(i);
    if (kept.size() == table.columns.size()) return table;
    const auto keep = [&](auto& cells) {
        std::remove_reference_t<decltype(cells)> chosen;
        for (const auto i : kept)
            if (i < cells.size()) chosen.push_back(std::move(cells[i]));
        cells = std::move(chosen);
    };
    keep(table.columns);
    for (auto& row : table.rows) keep(row);
    return table;
}

Table run_report(const House& house, const store::Reading& reading, const Meeting& meeting, const Actor& actor, Time now,
                 std::string_view id, const Answers& options) {
    const auto report = house.plugins.report(id);
    if (!report.behaviour || !active(meeting, report.plugin)) unknown(id);
    demand(house.rights, actor, report.behaviour->permission());
    const Call call(house, reading, meeting, actor, now, report.plugin);
    return seen_by(house.rights, actor, call_plugin(report.plugin, [&] { return report.behaviour->run(options, call.context()); }));
}

}  // namespace convoke
