// Other people's accounts: inviting somebody, closing and opening again, and a fresh link for a password. Nobody types a
// password for somebody else here.
#include "core/acts/accounts.hpp"
#include "core/acts/demand.hpp"
#include "core/domain/countries.hpp"
#include "core/domain/time.hpp"
#include "core/store/accounts.hpp"
#include "web/pages/pages.hpp"
#include "web/view/render.hpp"
#include "web/view/table.hpp"

namespace convoke::web {

namespace {

constexpr std::size_t page_size = 100;

Form invitation_form() {
    std::vector<std::string> roles;
    for (const auto* role : {"secretariat", "opga", "state", "observer", "auditor", "admin", "applicant"}) roles.emplace_back(role);
    return {{.name = "email", .label = {"account.email"}, .kind = Field::Kind::email},
            {.name = "name", .label = {"accounts.name"}},
            {.name = "role", .label = {"account.role"}, .kind = Field::Kind::choice, .options = roles},
            {.name = "state", .label = {"account.state"}, .kind = Field::Kind::country, .required = false, .help = {"account.state_help"}},
            {.name = "observer", .label = {"accounts.observer"}, .required = false, .help = {"accounts.observer_help"}}};
}

// Whom it acts for: a Member State by name, an observer by the name it was given.
std::string acts_for(const store::Account& account) { return account.role == Role::state ? std::string(country_name(account.state)) : account.state; }

std::string standing_of(const store::Account& account) { return account.closed_at ? "closed" : account.confirmed_at ? "open" : "invited"; }

View accounts(const Asked& asked, const store::Reading& reading, Problems problems) {
    const auto found = store::all_accounts(reading, asked.query("after"), page_size, asked.query("q"));
    Table table{.title = {"accounts.title"}, .columns = {{"email", {"account.email"}, "account.manage"}, {"name", {"accounts.name"}, "account.manage"},
                                                         {"role", {"account.role"}, "account.manage"}, {"state", {"accounts.for"}, "account.manage"},
                                                         {"standing", {"accounts.standing"}, "account.manage"}, {"id", {"column.id"}, "account.manage"}}};
    for (const auto& one : found) table.rows.push_back({one.email, one.name, std::string(name_of(one.role)), acts_for(one), standing_of(one), one.id});
    View view{.kind = problems.empty() ? View::Kind::shown : View::Kind::wrong, .page = "accounts", .problems = std::move(problems)};
    view.data["q"] = asked.query("q");
    view.data["table"] = table_data(table, asked.renderer->templates(), {.language = asked.language},
                                    {.path = "/admin/accounts", .query = asked.http.query, .next = found.size() == page_size ? found.back().email : "",
                                     .links = {{"email", "/admin/accounts/{id}"}}, .codes = {{"role", "role."}, {"standing", "accounts."}}, .hidden = {"id"}});
    view.data["form"] = asked.drawn_form(invitation_form(), asked.form.is_members() ? asked.form : Data(Data::Members{}), view.problems);
    return view;
}

http::Response invited(const Asked& asked, const Drawer& draw_view) {
    const auto& form = asked.form;
    const auto role = role_named(form.text("role"));
    const NewAccount wanted{.email = form.text("email"), .name = form.text("name"), .password = "", .role = role.value_or(Role::applicant),
                            .state = role == Role::state ? form.text("state") : role == Role::observer ? form.text("observer") : ""};
    Problems problems;
    if (!role) problems.push_back({"role", {"account.role_missing"}});
    if (role == Role::observer && wanted.state.empty()) problems.push_back({"observer", {"accounts.observer_missing"}});
    if (problems.empty()) {
        auto made = invite(asked.house, asked.actor, wanted, asked.now);
        if (made.problems.empty()) return http::Response::redirect("/admin/accounts/" + made.id + "?done=invited");
        problems = std::move(made.problems);
    }
    return draw_view(accounts(asked, *asked.house.database.read(), std::move(problems)));
}

View one_account(const Asked& asked, const store::Reading& reading) {
    const auto account = store::account_by_id(reading, asked.at("id"));
    if (!account) unknown("account");
    View view{.page = "account_office"};
    auto& data = view.data;
    data["id"] = account->id;
    data["email"] = account->email;
    data["name"] = account->name;
    data["account_role"] = name_of(account->role);
    data["for"] = acts_for(*account);
    data["standing"] = standing_of(*account);
    data["created_at"] = text_of(account->created_at);
    if (account->confirmed_at) data["confirmed_at"] = text_of(*account->confirmed_at);
    if (account->closed_at) data["closed_at"] = text_of(*account->closed_at);
    data["own"] = account->id == asked.actor.account;
    for (const std::string done : {"invited", "link", "closed", "reopened"})
        if (asked.query("done") == done) data["done"] = as_data({"accounts.done_" + done, {{"email", account->email}}});
    return view;
}

using Deed = void (*)(const House&, const Actor&, const std::string&, Time);

Exchange deed(Deed what, std::string done) {
    return [what, done](const Asked& asked, const Drawer&) {
        what(asked.house, asked.actor, asked.at("id"), asked.now);
        return http::Response::redirect("/admin/accounts/" + asked.at("id") + "?done=" + done);
    };
}

}  // namespace

std::vector<Route> account_office_pages() {
    return {{"GET", "/admin/accounts", "account.manage", Show([](const Asked& asked, const store::Reading& reading) { return accounts(asked, reading, {}); })},
            {"POST", "/admin/accounts", "account.manage", Exchange(invited)},
            {"GET", "/admin/accounts/{id}", "account.manage", Show(one_account)},
            {"POST", "/admin/accounts/{id}/link", "account.manage", deed(send_password_link, "link")},
            {"POST", "/admin/accounts/{id}/close", "account.manage", deed(close_account, "closed")},
            {"POST", "/admin/accounts/{id}/reopen", "account.manage", deed(reopen_account, "reopened")}};
}

}  // namespace convoke::web
