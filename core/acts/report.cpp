#include "core/acts/report.hpp"

#include "core/acts/call.hpp"
#include "core/acts/demand.hpp"
#include "core/plugin/call.hpp"
#include "core/plugin/plugins.hpp"

namespace convoke {

namespace {

template <typename Cells>
void keep(Cells& cells, const std::vector<std::size_t>& kept) {
    Cells chosen;
    for (const auto i : kept)
        if (i < cells.size()) chosen.push_back(std::move(cells[i]));
    cells = std::move(chosen);
}

// A row that is asked for later is asked of the plugin, too.
std::function<std::optional<Table::Row>()> guarded(const std::string& plugin, std::function<std::optional<Table::Row>()> more) {
    if (!more) return {};
    return [plugin, more = std::move(more)] {
        try {
            return more();
        } catch (...) {
            leave_plugin(plugin);
        }
    };
}

Contributed<Report> open_report(const House& house, const Meeting& meeting, const Actor& actor, std::string_view id) {
    const auto report = house.plugins.report(id);
    if (!report.behaviour || !active(meeting, report.plugin)) unknown(id);
    demand(house.rights, actor, report.behaviour->permission());
    return report;
}

}  // namespace

Table seen_by(const Rights& rights, const Actor& actor, Table table) {
    std::vector<std::size_t> kept;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        if (rights.allows(actor, table.columns[i].permission)) kept.push_back(i);
    if (kept.size() == table.columns.size()) return table;
    keep(table.columns, kept);
    for (auto& row : table.rows) keep(row, kept);
    if (table.more)
        table.more = [kept, more = std::move(table.more)] {
            auto row = more();
            if (row) keep(row->cells, kept);
            return row;
        };
    return table;
}

namespace {

// Within an act (of a Unit) a report may change something, too.
template <typename Access>
void use_within(const House& house, Access& access, const Meeting& meeting, const Actor& actor, Time now, std::string_view id, const Answers& options,
                const std::function<void(const Table&)>& use) {
    const auto report = open_report(house, meeting, actor, id);
    const Call call(house, access, meeting, actor, now, report.plugin);
    auto table = call_plugin(report.plugin, [&] { return report.behaviour->run(options, call.context()); });
    table.more = guarded(report.plugin, std::move(table.more));
    use(seen_by(house.rights, actor, std::move(table)));
}

template <typename Access>
Table run_within(const House& house, Access& access, const Meeting& meeting, const Actor& actor, Time now, std::string_view id, const Answers& options) {
    Table whole;
    use_within(house, access, meeting, actor, now, id, options, [&](const Table& table) {
        whole = table;
        whole.more = {};
        if (!table.more) return;
        while (auto row = table.more()) {
            if (!row->heading.code.empty()) whole.sections.push_back({whole.rows.size(), row->heading});
            whole.rows.push_back(std::move(row->cells));
        }
    });
    return whole;
}

}  // namespace

void use_report(const House& house, const store::Reading& reading, const Meeting& meeting, const Actor& actor, Time now,
                std::string_view id, const Answers& options, const std::function<void(const Table&)>& use) {
    use_within(house, reading, meeting, actor, now, id, options, use);
}

Form options_of_report(const House& house, const store::Reading& reading, const Meeting& meeting, const Actor& actor, Time now, std::string_view id) {
    const auto report = open_report(house, meeting, actor, id);
    const Call call(house, reading, meeting, actor, now, report.plugin);
    return call_plugin(report.plugin, [&] { return report.behaviour->options(call.context()); });
}

Table run_report(const House& house, const store::Reading& reading, const Meeting& meeting, const Actor& actor, Time now, std::string_view id, const Answers& options) {
    return run_within(house, reading, meeting, actor, now, id, options);
}

Table run_report(const House& house, store::Unit& unit, const Meeting& meeting, const Actor& actor, Time now, std::string_view id, const Answers& options) {
    return run_within(house, unit, meeting, actor, now, id, options);
}

}  // namespace convoke
