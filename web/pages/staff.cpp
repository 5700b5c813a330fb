// Pages of the Secretariat's registers, of auditors, and of administrators.
#include "core/acts/account.hpp"
#include "core/acts/demand.hpp"
#include "core/acts/import_register.hpp"
#include "core/acts/meeting.hpp"
#include "core/domain/time.hpp"
#include "core/plugin/plugins.hpp"
#include "core/store/accounts.hpp"
#include "core/store/meetings.hpp"
#include "core/store/outbox.hpp"
#include "core/store/record.hpp"
#include "core/store/registers.hpp"
#include "web/pages/pages.hpp"
#include "web/view/render.hpp"
#include "web/view/table.hpp"

namespace convoke::web {

namespace {

View table_view(const char* page, Table table) {
    View view{.page = page};
    view.table = std::move(table);
    return view;
}

View registers(const Asked& asked, const store::Reading& reading) {
    Table table{.title = {"registers.title"}, .columns = {{"register", {"column.register"}, "register.manage"}, {"sheet", {"column.sheet"}, "register.manage"},
                                                          {"as_of", {"column.as_of"}, "register.manage", Column::Kind::time},
                                                          {"entries", {"column.entries"}, "register.manage", Column::Kind::number},
                                                          {"imported_at", {"column.imported_at"}, "register.manage", Column::Kind::time},
                                                          {"digest", {"column.digest"}, "register.manage"}}};
    for (const auto& one : asked.house.plugins.registers())
        for (const auto& version : store::register_versions(reading, std::string(one.behaviour->id())))
            table.rows.push_back({version.register_id, version.sheet, version.as_of, std::to_string(version.entries), text_of(version.imported_at), version.digest});
    return table_view("", std::move(table));
}

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

Form account_form() {
    std::vector<std::string> roles;
    for (const auto* role : {"secretariat", "opga", "state", "observer", "auditor", "admin", "applicant"}) roles.emplace_back(role);
    return {{.name = "email", .label = {"account.email"}, .kind = Field::Kind::email},
            {.name = "name", .label = {"account.name"}},
            {.name = "role", .label = {"account.role"}, .kind = Field::Kind::choice, .options = roles},
            {.name = "state", .label = {"account.state"}, .kind = Field::Kind::country, .required = false, .help = {"account.state_help"}},
            {.name = "password", .label = {"account.password"}, .help = {"account.password_help"}}};
}

View accounts(const Asked& asked, const store::Reading& reading, Problems problems) {
    constexpr std::size_t most = 100;
    const auto found = store::all_accounts(reading, asked.query("after"), most);
    Table table{.title = {"accounts.title"}, .columns = {{"email", {"account.email"}, "account.manage"}, {"name", {"account.name"}, "account.manage"},
                                                         {"role", {"account.role"}, "account.manage"}, {"state", {"account.state"}, "account.manage"},
                                                         {"closed", {"accounts.closed"}, "account.manage", Column::Kind::time}}};
    for (const auto& one : found)
        table.rows.push_back({one.email, one.name, asked.say({"role." + std::string(name_of(one.role))}), one.state, one.closed_at ? text_of(*one.closed_at) : ""});
    View view{.kind = problems.empty() ? View::Kind::shown : View::Kind::wrong, .page = "accounts", .problems = std::move(problems)};
    view.data["table"] = table_data(table, asked.renderer->templates(), {.language = asked.language},
                                    {.path = asked.http.path, .next = found.size() == most ? found.back().email : ""});
    auto values = asked.form.is_members() ? asked.form : Data(Data::Members{});
    values["password"] = "";
    view.data["form"] = asked.drawn_form(account_form(), values, view.problems);
    return view;
}

http::Response add_account(const Asked& asked, const Drawer& draw_view) {
    const auto role = role_named(asked.form.text("role"));
    const NewAccount wanted{.email = asked.form.text("email"), .name = asked.form.text("name"), .password = asked.form.text("password"),
                            .role = role.value_or(Role::applicant), .state = asked.form.text("state")};
    Problems problems;
    if (!role) problems.push_back({"role", {"account.role_missing"}});
    if (problems.empty()) problems = make_account(asked.house, asked.actor, wanted, asked.now).problems;
    if (problems.empty()) return http::Response::redirect("/admin/accounts");
    return draw_view(accounts(asked, *asked.house.database.read(), std::move(problems)));
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

// Which letters were sent when, never what they say.
View outbox(const Asked&, const store::Reading& reading) {
    Table table{.title = {"outbox.title"}, .columns = {{"created_at", {"column.at"}, "outbox.read", Column::Kind::time}, {"code", {"column.letter"}, "outbox.read"},
                                                       {"sent_at", {"column.sent_at"}, "outbox.read", Column::Kind::time},
                                                       {"attempts", {"column.attempts"}, "outbox.read", Column::Kind::number}, {"failure", {"column.failure"}, "outbox.read"}}};
    for (const auto& letter : store::letters_to(reading, "", 200))
        table.rows.push_back({text_of(letter.created_at), letter.code, letter.sent_at ? text_of(*letter.sent_at) : "", std::to_string(letter.attempts), letter.failure});
    return table_view("", std::move(table));
}

}  // namespace

std::vector<Route> register_pages() { return {{"GET", "/registers", "register.manage", Show(registers)}}; }

std::vector<Route> record_pages() { return {{"GET", "/record", "record.read", Show(record)}}; }

std::vector<Route> admin_pages() {
    return {{"GET", "/admin/accounts", "account.manage", Show([](const Asked& asked, const store::Reading& reading) { return accounts(asked, reading, {}); })},
            {"POST", "/admin/accounts", "account.manage", Exchange(add_account)},
            {"GET", "/admin/plugins", "plugin.read", Show(plugins)},
            {"GET", "/admin/outbox", "outbox.read", Show(outbox)}};
}

}  // namespace convoke::web
