// Pages of the Secretariat's registers, of auditors, and of administrators.
#include <algorithm>

#include "core/acts/account.hpp"
#include "core/acts/demand.hpp"
#include "core/acts/import_register.hpp"
#include "core/acts/meeting.hpp"
#include "core/domain/countries.hpp"
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
#include "web/view/translate.hpp"

namespace convoke::web {

namespace {

// The words of a code where somebody has words for it, else the code.
std::string words_of_code(const Asked& asked, const std::string& code, const std::string& otherwise) {
    return asked.catalogue->knows(code) ? asked.say({code}) : otherwise;
}

// Enough of a digest to tell two apart; `convoke` and the API have the whole.
std::string beginning(const std::string& digest) { return digest.substr(0, 16); }

View registers(const Asked& asked, const store::Reading& reading) {
    Table table{.title = {"registers.title"}, .columns = {{"register", {"column.register"}, "register.manage"}, {"sheet", {"column.sheet"}, "register.manage"},
                                                          {"as_of", {"column.as_of"}, "register.manage", Column::Kind::time},
                                                          {"entries", {"column.entries"}, "register.manage", Column::Kind::number},
                                                          {"imported_at", {"column.imported_at"}, "register.manage", Column::Kind::time},
                                                          {"digest", {"column.digest"}, "register.manage"}}};
    bool sheets = false;
    for (const auto& one : asked.house.plugins.registers())
        for (const auto& version : store::register_versions(reading, std::string(one.behaviour->id()))) {
            sheets = sheets || !version.sheet.empty();
            table.rows.push_back({words_of_code(asked, version.register_id + ".register", version.register_id), version.sheet, version.as_of, std::to_string(version.entries),
                                  text_of(version.imported_at), beginning(version.digest)});
        }
    View view{.page = "registers"};
    TableOptions options{.path = asked.http.path};
    if (!sheets) options.hidden = {"sheet"};
    view.data["table"] = table_data(table, asked.renderer->templates(), {.language = asked.language}, options);
    view.data["any"] = !table.rows.empty();
    return view;
}

// Newest first; ?after= is the line after which older ones are shown. What is sealed says so and no more.
View record(const Asked& asked, const store::Reading& reading) {
    constexpr std::int64_t most = 100;
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
        if (name.empty() && !line.actor.empty()) {
            const auto account = store::account_by_id(reading, line.actor);
            name = account ? account->name : line.actor;
        }
        table.rows.push_back({std::to_string(line.sequence), text_of(line.at), sealed ? asked.say({"record.sealed"}) : name, words_of_code(asked, "record." + line.kind, line.kind),
                              sealed ? asked.say({"record.sealed"}) : line.subject, beginning(line.hash)});
    }
    View view{.page = "record"};
    const auto broken = store::verify_record(reading);
    if (broken) view.data["broken"] = as_data(broken->why);
    view.data["table"] = table_data(table, asked.renderer->templates(), {.language = asked.language},
                                    {.path = asked.http.path, .query = asked.http.query, .next = first > 0 ? std::to_string(first + 1) : "",
                                     .total = static_cast<std::size_t>(last)});
    return view;
}

Form account_form() {
    std::vector<std::string> roles;
    for (const auto* role : {"secretariat", "opga", "state", "observer", "auditor", "admin", "applicant"}) roles.emplace_back(role);
    return {{.name = "email", .label = {"account.email"}, .kind = Field::Kind::email},
            {.name = "name", .label = {"accounts.name"}},
            {.name = "role", .label = {"account.role"}, .kind = Field::Kind::choice, .options = roles},
            {.name = "state", .label = {"account.state"}, .kind = Field::Kind::country, .required = false, .help = {"account.state_help"}},
            {.name = "password", .label = {"account.password"}, .help = {"account.password_help"}}};
}

View accounts(const Asked& asked, const store::Reading& reading, Problems problems) {
    constexpr std::size_t most = 100;
    const auto found = store::all_accounts(reading, asked.query("after"), most);
    Table table{.title = {"accounts.title"}, .columns = {{"email", {"account.email"}, "account.manage"}, {"name", {"accounts.name"}, "account.manage"},
                                                         {"role", {"account.role"}, "account.manage"}, {"state", {"account.state"}, "account.manage"},
                                                         {"closed", {"accounts.closed"}, "account.manage", Column::Kind::time}}};
    for (const auto& one : found)
        table.rows.push_back({one.email, one.name, asked.say({"role." + std::string(name_of(one.role))}), std::string(country_name(one.state)), one.closed_at ? text_of(*one.closed_at) : ""});
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

// Which letters were sent when, never what they say.
View outbox(const Asked& asked, const store::Reading& reading) {
    Table table{.title = {"outbox.table"}, .columns = {{"created_at", {"column.at"}, "outbox.read", Column::Kind::time}, {"code", {"column.letter"}, "outbox.read"},
                                                       {"sent_at", {"column.sent_at"}, "outbox.read", Column::Kind::time},
                                                       {"attempts", {"column.attempts"}, "outbox.read", Column::Kind::number}, {"failure", {"column.failure"}, "outbox.read"}}};
    for (const auto& letter : store::letters_to(reading, "", 200))
        table.rows.push_back({text_of(letter.created_at), words_of_code(asked, letter.code + ".name", letter.code), letter.sent_at ? text_of(*letter.sent_at) : "",
                              std::to_string(letter.attempts), letter.failure});
    View view{.page = "outbox"};
    view.data["table"] = table_data(table, asked.renderer->templates(), {.language = asked.language}, {.path = asked.http.path});
    return view;
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
