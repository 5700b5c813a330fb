// The page of one's own account: what is known, what can be changed, how it is taken away, and how one is forgotten.
#include "core/acts/own_account.hpp"

#include "core/acts/demand.hpp"
#include "core/acts/erase.hpp"
#include "core/acts/own_data.hpp"
#include "core/domain/time.hpp"
#include "core/store/application_pages.hpp"
#include "core/text/language.hpp"
#include "web/http/upload.hpp"
#include "web/pages/pages.hpp"
#include "web/router/draw.hpp"
#include "web/router/identity.hpp"
#include "web/view/form.hpp"
#include "web/view/translate.hpp"

namespace convoke::web {

namespace {

// The forms of the page, each with its own problems and what was typed; the others as they are.
struct Typed { std::string form = {}; Data values = Data::Members{}; Problems problems = {}; };

Data drawn(const Asked& asked, const std::string& name, const Form& form, Data values, const Typed& typed, const FormOptions& options = {}) {
    const bool here = typed.form == name;
    return asked.drawn_form(form, here ? typed.values : values, here ? typed.problems : Problems{}, options);
}

Field password_field() { return {.name = "password", .label = {"account.password_now"}}; }

View page(const Asked& asked, const store::Reading& reading, const Typed& typed = {}) {
    const auto account = store::account_by_id(reading, asked.actor.account);
    if (!account) unknown("account");
    View view{.kind = typed.problems.empty() ? View::Kind::shown : View::Kind::wrong, .page = "own_account", .problems = typed.problems};
    auto& data = view.data;
    data["email"] = account->email;
    data["role"] = name_of(account->role);
    data["done"] = asked.query("done").empty() ? Data() : as_data({"own_account.done." + asked.query("done")});
    FormOptions options;
    std::vector<std::string> languages(official_languages.begin(), official_languages.end());
    for (const auto& one : languages) options.labels["language"][one] = own_name(one);
    data["name_form"] = drawn(asked, "name", {{.name = "name", .label = {"account.name"}},
                                              {.name = "language", .label = {"account.language"}, .kind = Field::Kind::choice, .options = languages, .help = {"account.language_help"}}},
                              Data::Members{{"name", account->name}, {"language", account->language}}, typed, options);
    // Ids of fields are theirs alone on a page with several forms.
    FormOptions email{.prefix = "email_"}, fresh{.prefix = "fresh_"};
    data["email_form"] = drawn(asked, "email", {{.name = "email", .label = {"account.new_email"}, .kind = Field::Kind::email, .help = {"account.email_help"}}, password_field()}, Data::Members{}, typed, email);
    data["password_form"] = drawn(asked, "password", {password_field(), {.name = "new_password", .label = {"account.new_password"}, .help = {"account.password_help"}}}, Data::Members{}, typed, fresh);
    data["sessions"] = Data::List{};
    for (const auto& session : store::sessions_of(reading, account->id, asked.now))
        data["sessions"].push(Data::Members{{"digest", session.digest}, {"began", text_of(session.created_at)}, {"seen", text_of(session.seen_at)}, {"here", session.digest == asked.session}});
    data["tokens"] = Data::List{};
    for (const auto& token : store::tokens_of(reading, account->id)) data["tokens"].push(Data::Members{{"digest", token.digest}, {"made", text_of(token.created_at)}});
    data["applicant"] = asked.house.rights.allows(asked.actor, "application.own");
    return view;
}

// The fields of a form with a prefix, under their own names.
std::string typed_in(const Asked& asked, const std::string& prefix, const std::string& name) { return asked.form.text(prefix + name); }

Problems prefixed(Problems problems, const std::string& prefix) {
    for (auto& problem : problems)
        if (!problem.field.empty()) problem.field = prefix + problem.field;
    return problems;
}

http::Response answer_of(const Asked& asked, const Drawer& draw_view, const std::string& form, Problems problems) {
    if (problems.empty()) return http::Response::redirect("/account?done=" + form);
    return draw_view(page(asked, *asked.house.database.read(), {form, asked.form, std::move(problems)}));
}

http::Response taken(const Asked& asked, const Drawer&) {
    const auto file = std::make_shared<http::TemporaryFile>("");
    file->close();
    take_own_data(asked.house, asked.actor, file->path(), asked.now);
    return passing_file(file, "application/zip").download("convoke-" + date_text(asked.now) + ".zip");
}

View forgetting(const Asked& asked, const store::Reading& reading, Problems problems = {}) {
    View view{.kind = problems.empty() ? View::Kind::shown : View::Kind::wrong, .page = "forget", .problems = std::move(problems)};
    view.data["applications"] = Data::List{};
    for (const auto& line : store::page_without_total(reading, {.account = asked.actor.account}, {.limit = 500}).items)
        view.data["applications"].push(Data::Members{{"name", line.name}, {"reference", line.reference}, {"status", shown_to_applicant(line.state)}});
    view.data["form"] = asked.drawn_form({password_field(), {.name = "confirmed", .label = {"own_account.forget_sure"}, .kind = Field::Kind::flag}}, Data::Members{}, view.problems);
    return view;
}

http::Response forgotten(const Asked& asked, bool secure, const Drawer& draw_view) {
    Problems problems;
    if (!asked.form.at("confirmed").flag()) problems.push_back({"confirmed", {"apply.confirm_withdrawal"}});
    try {
        if (problems.empty()) forget(asked.house, asked.actor, asked.form.text("password"), asked.now);
    } catch (const Refused& refused) {
        if (refused.text.code != "account.password_wrong") throw;
        problems.push_back({"password", refused.text});
    }
    if (!problems.empty()) return draw_view(forgetting(asked, *asked.house.database.read(), std::move(problems)));
    auto response = http::Response::redirect("/forgotten");
    return response.cookie({.name = std::string(session_cookie), .value = "", .max_age = std::chrono::seconds(0), .secure = secure});
}

}  // namespace

std::vector<Route> own_account_pages(bool secure) {
    const auto still = [](const char* name) { return Show([name](const Asked&, const store::Reading&) { return View{.page = name}; }); };
    return {
        {"GET", "/account", "account.own", Show([](const Asked& asked, const store::Reading& reading) { return page(asked, reading); })},
        {"POST", "/account/name", "account.own", Exchange([](const Asked& asked, const Drawer& draw_view) {
             return answer_of(asked, draw_view, "name", change_name(asked.house, asked.actor, asked.form.text("name"), asked.form.text("language"), asked.now));
         })},
        {"POST", "/account/email", "account.own", Exchange([](const Asked& asked, const Drawer& draw_view) {
             auto problems = ask_new_email(asked.house, asked.actor, typed_in(asked, "email_", "password"), typed_in(asked, "email_", "email"), asked.now);
             return answer_of(asked, draw_view, "email", prefixed(std::move(problems), "email_"));
         })},
        {"POST", "/account/password", "account.own", Exchange([](const Asked& asked, const Drawer& draw_view) {
             auto problems = change_password(asked.house, asked.actor, asked.session, typed_in(asked, "fresh_", "password"), typed_in(asked, "fresh_", "new_password"), asked.now);
             return answer_of(asked, draw_view, "password", prefixed(std::move(problems), "fresh_"));
         })},
        {"POST", "/account/sessions", "account.own", Exchange([](const Asked& asked, const Drawer&) {
             if (!end_sessions(asked.house, asked.actor, asked.form.text("session"), asked.session, asked.now)) unknown("session");
             return http::Response::redirect("/account?done=sessions");
         })},
        {"POST", "/account/tokens", "account.own", Exchange([](const Asked& asked, const Drawer&) {
             if (!end_token(asked.house, asked.actor, asked.form.text("token"), asked.now)) unknown("token");
             return http::Response::redirect("/account?done=tokens");
         })},
        {"POST", "/account/data", "account.own", Exchange(taken)},
        {"GET", "/account/forget", "application.own", Show([](const Asked& asked, const store::Reading& reading) { return forgetting(asked, reading); })},
        {"POST", "/account/forget", "application.own", Exchange([secure](const Asked& asked, const Drawer& draw_view) { return forgotten(asked, secure, draw_view); })},
        {"GET", "/forgotten", "public", still("forgotten")},
        {"GET", "/confirm-email/{link}", "public", still("confirm_account")},
        {"POST", "/confirm-email/{link}", "public", Exchange([](const Asked& asked, const Drawer& draw_view) {
             return draw_view(View{.page = confirm_email(asked.house, asked.at("link"), asked.now) ? "email_confirmed" : "link_used_up"});
         })},
    };
}

}  // namespace convoke::web
