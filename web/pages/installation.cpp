// What an administrator reads of the program as it runs: the settings in force, how it is, and the letters on their way.
#include "core/acts/letters.hpp"
#include "core/acts/register_shelf.hpp"
#include "core/domain/time.hpp"
#include "core/plugin/plugins.hpp"
#include "core/store/accounts.hpp"
#include "core/store/outbox.hpp"
#include "core/store/registers.hpp"
#include "web/pages/pages.hpp"
#include "web/view/render.hpp"
#include "web/view/table.hpp"

namespace convoke::web {

namespace {

constexpr std::uintmax_t least_room = std::uintmax_t(1) << 30;         // bytes; below it the page warns

View settings(const Installation& installation, const Asked& asked) {
    Table table{.title = {"settings.in_force"}, .columns = {{"key", {"settings.key"}, "setting.read"}, {"value", {"settings.value"}, "setting.read"}, {"origin", {"settings.origin"}, "setting.read"}}};
    for (const auto& [key, value, origin] : installation.settings) table.rows.push_back({key, value, origin});
    View view{.page = "settings"};
    view.data["table"] = table_data(table, asked.renderer->templates(), {.language = asked.language}, {.path = asked.http.path});
    return view;
}

// One line of the page: what was looked at, what was found, and whether somebody should do something.
Data line(const char* what, Text found, bool well = true) {
    return Data::Members{{"what", as_data({what})}, {"found", as_data(found)}, {"well", well}};
}

std::string megabytes(std::uintmax_t bytes) { return std::to_string(bytes >> 20); }

View health(const Installation& installation, const Asked& asked, const store::Reading& reading) {
    View view{.page = "health"};
    auto& lines = view.data["lines"];
    lines = Data::List{};
    lines.push(line("health.program", {"health.version", {{"version", installation.version}, {"since", text_of(installation.started)}}}));
    lines.push(line("health.database", {reading.sqlite() ? "health.sqlite" : "health.postgresql"}));
    lines.push(line("health.record", {"health.kept"}));        // never how long it is: its length tells when missions act
    std::error_code trouble;
    const auto disk = std::filesystem::space(installation.data, trouble);
    if (!trouble) {
        const bool room = disk.available >= least_room;
        lines.push(line("health.disk", {room ? "health.room" : "health.little_room", {{"free", megabytes(disk.available)}, {"all", megabytes(disk.capacity)}}}, room));
    }
    const auto letters = store::outbox_counts(reading);
    const bool late = letters.oldest_waiting && asked.now - *letters.oldest_waiting > std::chrono::hours(1);
    lines.push(line("health.letters", {"health.waiting", {{"waiting", std::to_string(letters.waiting)}, {"failed", std::to_string(letters.failed)}}}, !late && letters.failed == 0));
    const auto& plugins = asked.house.plugins;
    lines.push(line("health.plugins", {"health.loaded", {{"loaded", std::to_string(plugins.loaded().size() - 1)}, {"refused", std::to_string(plugins.refused().size())}}}, plugins.refused().empty()));
    for (const auto& one : plugins.registers()) {
        const std::string id(one.behaviour->id());
        const auto [version, as_of] = asked.house.registers.version(id);
        lines.push(Data::Members{{"what", as_data({"health.register", {{"register", id}}})}, {"found", as_data({version.empty() ? "health.no_version" : "health.as_of", {{"as_of", as_of}}})}, {"well", !version.empty()}});
    }
    const auto now = installation.metrics ? installation.metrics() : http::Metrics();
    lines.push(line("health.traffic", {"health.requests", {{"requests", std::to_string(now.requests)}, {"connections", std::to_string(now.connections)}}}));
    lines.push(line("health.faults", {"health.faults_since", {{"count", std::to_string(now.faults)}}}, now.faults == 0));
    return view;
}

// Which letters were sent when and to whom, never what they say.
View outbox(const Asked& asked, const store::Reading& reading) {
    constexpr std::size_t most = 200;
    const auto state = asked.query("state");
    Table table{.title = {"outbox.table"}, .columns = {{"created_at", {"column.at"}, "outbox.read", Column::Kind::time}, {"to", {"outbox.to"}, "outbox.read"}, {"code", {"column.letter"}, "outbox.read"},
                                                       {"sent_at", {"column.sent_at"}, "outbox.read", Column::Kind::time},
                                                       {"attempts", {"column.attempts"}, "outbox.read", Column::Kind::number}, {"failure", {"column.failure"}, "outbox.read"}, {"id", {"column.id"}, "outbox.read"}}};
    for (const auto& letter : store::letters(reading, state == "waiting" || state == "failed" || state == "sent" ? state : "", most)) {
        const auto account = store::account_by_id(reading, letter.account);
        table.rows.push_back({text_of(letter.created_at), account ? account->email : letter.account, asked.say_code(letter.code + ".name", letter.code), letter.sent_at ? text_of(*letter.sent_at) : "", std::to_string(letter.attempts), letter.failure, letter.id});
    }
    View view{.page = "outbox"};
    for (const std::string one : {"", "waiting", "failed", "sent"})
        view.data["filters"].push(Data::Members{{"href", one.empty() ? "/admin/outbox" : "/admin/outbox?state=" + one}, {"label", as_data({"outbox." + (one.empty() ? "all" : one)})}, {"current", state == one}});
    const auto counts = store::outbox_counts(reading);
    view.data["waiting"] = counts.waiting;
    view.data["failed"] = counts.failed;
    TableOptions options{.path = asked.http.path, .hidden = {"id"}};
    if (state == "failed") options.choose = "id";
    view.data["again"] = state == "failed" && !table.rows.empty();
    view.data["table"] = table_data(table, asked.renderer->templates(), {.language = asked.language}, options);
    if (const auto count = asked.query("again"); !count.empty()) view.data["done"] = as_data({"outbox.again", {{"count", std::to_string(Data(count).number())}}});
    return view;
}

http::Response again(const Asked& asked, const Drawer&) {
    std::vector<std::string> ids;
    const auto& chosen = asked.form.at("chosen");
    for (const auto& one : chosen.list()) ids.push_back(one.text());
    if (chosen.is_text()) ids.push_back(chosen.text());
    const auto count = send_again(asked.house, asked.actor, ids, asked.now);
    return http::Response::redirect("/admin/outbox?again=" + std::to_string(count));
}

}  // namespace

std::vector<Route> installation_pages(const Installation& installation) {
    return {{"GET", "/admin/settings", "setting.read", Show([installation](const Asked& asked, const store::Reading&) { return settings(installation, asked); })},
            {"GET", "/admin/health", "health.read", Show([installation](const Asked& asked, const store::Reading& reading) { return health(installation, asked, reading); })},
            {"GET", "/admin/outbox", "outbox.read", Show(outbox)},
            {"POST", "/admin/outbox", "outbox.manage", Exchange(again)}};
}

}  // namespace convoke::web
