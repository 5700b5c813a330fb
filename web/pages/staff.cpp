// The record, for auditors; the plugins, for administrators.
#include <algorithm>

#include "core/domain/time.hpp"
#include "core/plugin/plugins.hpp"
#include "core/store/accounts.hpp"
#include "core/store/record.hpp"
#include "web/pages/pages.hpp"
#include "web/view/render.hpp"
#include "web/view/table.hpp"
#include "web/view/translate.hpp"

namespace convoke::web {

namespace {

// Enough of a digest to tell two apart; `convoke` and the API have the whole.
std::string beginning(const std::string& digest) { return digest.substr(0, 16); }

// Newest first; ?after= is the line after which older ones are shown. What is sealed says so and no more.
View record(const Asked& asked, const store::Reading& reading) {
    constexpr std::int64_t most = 100, verified_at_once = 5000;        // the rest when it is asked for: 100,000 lines take seconds
    const auto last = store::last_of_record(reading);
    const auto before = asked.query("after").empty() ? last + 1 : std::clamp<std::int64_t>(Data(asked.query("after")).number(), 1, last + 1);
    const auto first = std::max<std::int64_t>(0, before - 1 - most);
    auto lines = store::read_record(reading, first, static_cast<std::size_t>(std::min(most, before - 1 - first)));
    std::ranges::reverse(lines);
    Table table{.title = {"record.lines"}, .columns = {{"sequence", {"column.sequence"}, "record.read", Column::Kind::number}, {"at", {"column.at"}, "record.read", Column::Kind::time},
                                                       {"actor", {"column.actor"}, "record.read"}, {"kind", {"column.kind"}, "record.read"},
                                                       {"subject", {"column.subject"}, "record.read"}, {"hash", {"column.hash"}, "record.read"}}};
    std::map<std::string, std::string> names;      // of those who acted
    for (const auto& line : lines) {
        const bool sealed = line.data.has("sealed");
        auto& name = names[line.actor];
        if (name.empty() && !line.actor.empty()) name = store::name_of_account(reading, line.actor);
        table.rows.push_back({std::to_string(line.sequence), text_of(line.at), sealed ? asked.say({"record.sealed"}) : name, asked.say_code("record." + line.kind, line.kind),
                              sealed ? asked.say({"record.sealed"}) : line.subject, beginning(line.hash)});
    }
    View view{.page = "record"};
    const auto verified_after = asked.query("verify") == "whole" ? 0 : std::max<std::int64_t>(0, last - verified_at_once);
    const auto broken = store::verify_record_after(reading, verified_after);
    if (broken) view.data["broken"] = as_data(broken->why);
    if (verified_after > 0) view.data["verified"] = last - verified_after;
    view.data["table"] = table_data(table, asked.renderer->templates(), {.language = asked.language},
                                    {.path = asked.http.path, .query = asked.http.query, .next = first > 0 ? std::to_string(first + 1) : "",
                                     .total = static_cast<std::size_t>(last)});
    return view;
}

// What a plugin contributes, by kind: "step", "page", each as `convoke plugin list` has it.
Data contributions(const std::vector<std::string>& lines) {
    std::map<std::string, Data::List> kinds;
    for (const auto& line : lines) {
        const auto blank = std::min(line.find(' '), line.size());
        kinds[line.substr(0, blank)].push_back(Data::Members{{"line", line.substr(std::min(blank + 1, line.size()))}});
    }
    Data list = Data::List{};
    for (auto& [kind, items] : kinds) {
        Data one;
        one["label"] = as_data({"plugins." + kind, {{"count", std::to_string(items.size())}}});
        one["items"] = std::move(items);
        list.push(std::move(one));
    }
    return list;
}

View plugins(const Asked& asked, const store::Reading&) {
    View view{.page = "plugins"};
    view.data["loaded"] = Data::List{};
    for (const auto& plugin : asked.house.plugins.loaded()) {
        Data one;
        one["id"] = plugin.id;
        one["version"] = plugin.version;
        one["kinds"] = contributions(plugin.contributes);
        view.data["loaded"].push(std::move(one));
    }
    view.data["refused"] = Data::List{};
    for (const auto& plugin : asked.house.plugins.refused()) view.data["refused"].push(Data::Members{{"id", plugin.id}, {"why", plugin.why}});
    return view;
}

}  // namespace

std::vector<Route> record_pages() { return {{"GET", "/record", "record.read", Show(record)}}; }

std::vector<Route> plugin_office_pages() { return {{"GET", "/admin/plugins", "plugin.read", Show(plugins)}}; }

}  // namespace convoke::web
