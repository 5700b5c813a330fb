// Signing up, in and out. Answers here never tell whether an address has an account.
#include "core/acts/account.hpp"

#include <algorithm>
#include <functional>
#include <iterator>

#include "core/store/accounts.hpp"
#include "web/http/limit.hpp"
#include "web/pages/pages.hpp"
#include "web/router/draw.hpp"
#include "web/router/identity.hpp"
#include "web/router/kept_form.hpp"
#include "web/view/form.hpp"

namespace convoke::web {

namespace {

Form sign_in_form() {
    return {{.name = "email", .label = {"account.email"}, .kind = Field::Kind::email}, {.name = "password", .label = {"account.password"}}};
}

Form sign_up_form() {
    return {{.name = "name", .label = {"account.name"}},
            {.name = "email", .label = {"account.email"}, .kind = Field::Kind::email, .help = {"account.email_help"}},
            {.name = "password", .label = {"account.password"}, .help = {"account.password_help"}}};
}

Form new_password_form() {
    return {{.name = "new_password", .label = {"account.new_password"}, .help = {"account.password_help"}}};
}

View form_view(const Asked& asked, const char* page, const Form& form, Problems problems = {}, Data more = Data::Members{}) {
    View view{.kind = problems.empty() ? View::Kind::shown : View::Kind::wrong, .page = page, .data = std::move(more), .problems = std::move(problems)};
    auto values = asked.form.is_members() ? asked.form : Data(Data::Members{});
    values["password"] = "";                       // never sent back
    view.data["form"] = asked.drawn_form(form, values, view.problems);
    view.data["next"] = asked.query("next", asked.form.text("next"));
    view.data["kept"] = asked.form.text("kept");
    return view;
}

// Where somebody wanted to go before being asked who they are; elsewhere is nowhere.
std::string destination(const Asked& asked) {
    const auto next = asked.form.text("next");
    return http::is_local_target(next) && !next.starts_with("/sign-") ? next : "/";
}

http::Cookie session(const std::string& secret, bool secure) {
    return {.name = std::string(session_cookie), .value = secret, .secure = secure};
}

// Guessing is slow, from one address and at one account, before a password is hashed for it. Somebody who is signed in already is not
// in the way of whoever tries: an account that is tried at from elsewhere can still be used where it is.
class Guesses {
public:
    void require(const Asked& asked, const std::string& email) {
        addresses_.require(asked.http.remote, asked.now);
        accounts_.require(store::folded_email(email), asked.now);
    }
    // Who knew the password was not guessing.
    void knew(const Asked& asked, const std::string& email) {
        addresses_.give_back(asked.http.remote);
        accounts_.give_back(store::folded_email(email));
    }

private:
    http::RateLimiter addresses_{{.per_second = 0.5, .burst = 30}}, accounts_{{.per_second = 1.0 / 30, .burst = 20}};
};

// What was typed in a session that ended meanwhile, for whoever has signed in now.
http::Response going_on(const Asked& asked, const std::string& secret) {
    auto request = asked.http;
    request.cookies.insert_or_assign(std::string(session_cookie), secret);
    const auto identity = identify(request, *asked.house.database.read(), asked.now);
    auto in = asked;
    in.actor = identity.actor;
    in.session = identity.session;
    in.csrf = csrf_token(*asked.csrf_key, identity.session, "");
    return draw(in, {"POST", "/sign-in", "public", Show()}, *asked.renderer, kept_view(in, destination(asked), asked.form.text("kept")));
}

http::Response tried(const Asked& asked, bool secure, Guesses& guesses, const Drawer& draw_view) {
    guesses.require(asked, asked.form.text("email"));
    if (const auto secret = sign_in(asked.house, asked.form.text("email"), asked.form.text("password"), asked.now)) {
        guesses.knew(asked, asked.form.text("email"));
        auto response = asked.form.text("kept").empty() ? http::Response::redirect(destination(asked)) : going_on(asked, *secret);
        return response.cookie(session(*secret, secure));
    }
    return draw_view(form_view(asked, "sign_in", sign_in_form(), {{"", {"account.wrong_password"}}}));
}

// Whoever is turned away for now keeps what was typed, here and before.
http::Response or_turned_away(const Asked& asked, const Drawer& draw_view, const char* page, const Form& form, const std::function<http::Response()>& act) {
    const auto turned_away = [&](const http::Error& error) {
        auto response = draw_view(form_view(asked, page, form, {{"", error.why}}));
        response.status = error.status;
        return response.header("Retry-After", std::to_string(error.retry_after));
    };
    try {
        return act();
    } catch (const Refused& refused) {
        if (refused.kind != Refused::Kind::too_many) throw;
        return turned_away(http::error_of(refused));
    } catch (const http::Error& error) {
        if (error.status != 429) throw;
        return turned_away(error);
    }
}

http::Response signed_in(const Asked& asked, bool secure, Guesses& guesses, const Drawer& draw_view) {
    return or_turned_away(asked, draw_view, "sign_in", sign_in_form(), [&] { return tried(asked, secure, guesses, draw_view); });
}

http::Response signed_out(const Asked& asked, bool secure) {
    if (!asked.session.empty()) sign_out(asked.house, asked.session, asked.now);
    auto response = http::Response::redirect("/");
    auto gone = session("", secure);
    gone.max_age = std::chrono::seconds(0);
    return response.cookie(gone);
}

http::Response signed_up(const Asked& asked, const Drawer& draw_view) {
    const NewAccount wanted{.email = asked.form.text("email"), .name = asked.form.text("name"), .password = asked.form.text("password"), .language = asked.language};
    if (auto problems = problems_of(wanted); !problems.empty()) return draw_view(form_view(asked, "sign_up", sign_up_form(), std::move(problems)));
    return or_turned_away(asked, draw_view, "sign_up", sign_up_form(), [&] {
        sign_up(asked.house, wanted, asked.now);
        return http::Response::redirect("/sign-up/sent");
    });
}

http::Response confirmed(const Asked& asked, const Drawer& draw_view) {
    const auto account = confirm(asked.house, asked.at("link"), asked.now);
    View view{.page = account ? "confirmed" : "link_used_up"};
    return draw_view(view);
}

http::Response new_password(const Asked& asked, const Drawer& draw_view) {
    return or_turned_away(asked, draw_view, "new_password", new_password_form(), [&] {
        auto problems = set_password(asked.house, asked.at("link"), asked.form.text("new_password"), asked.now);
        if (problems.empty()) return http::Response::redirect("/sign-in");
        for (auto& problem : problems)
            if (problem.field == "password") problem.field = "new_password";           // as the form calls it
        return draw_view(form_view(asked, "new_password", new_password_form(), std::move(problems)));
    });
}

Show still(const char* page) {
    return [page](const Asked&, const store::Reading&) { return View{.page = page}; };
}

}  // namespace

std::vector<Route> account_pages(bool secure) {
    const auto guesses = std::make_shared<Guesses>();
    const Form only_email{{.name = "email", .label = {"account.email"}, .kind = Field::Kind::email}};
    Route sign_in_post{"POST", "/sign-in", "public", Exchange([secure, guesses](const Asked& asked, const Drawer& draw_view) { return signed_in(asked, secure, *guesses, draw_view); })};
    sign_in_post.body_limit = 4 << 20;             // with what was typed before
    return {
        {"GET", "/sign-in", "public", Show([](const Asked& asked, const store::Reading&) { return form_view(asked, "sign_in", sign_in_form()); })},
        sign_in_post,
        {"POST", "/sign-out", "public", Exchange([secure](const Asked& asked, const Drawer&) { return signed_out(asked, secure); })},
        {"GET", "/sign-up", "public", Show([](const Asked& asked, const store::Reading&) { return form_view(asked, "sign_up", sign_up_form()); })},
        {"POST", "/sign-up", "public", Exchange(signed_up)},
        {"GET", "/sign-up/sent", "public", still("sign_up_sent")},
        // A mail program that looks at links must not use them up: the page of the link has a button that does.
        {"GET", "/confirm/{link}", "public", still("confirm_account")},
        {"POST", "/confirm/{link}", "public", Exchange(confirmed)},
        {"GET", "/forgotten-password", "public", Show([only_email](const Asked& asked, const store::Reading&) { return form_view(asked, "forgotten_password", only_email); })},
        {"POST", "/forgotten-password", "public", Exchange([](const Asked& asked, const Drawer&) {
             ask_new_password(asked.house, asked.form.text("email"), asked.now);
             return http::Response::redirect("/sign-up/sent");
         })},
        {"GET", "/new-password/{link}", "public", Show([](const Asked& asked, const store::Reading&) { return form_view(asked, "new_password", new_password_form()); })},
        {"POST", "/new-password/{link}", "public", Exchange(new_password)},
    };
}

std::vector<Route> page_routes(bool secure, const Installation& installation) {
    std::vector<Route> all;
    for (auto routes : {account_pages(secure), own_account_pages(secure), meeting_pages(), apply_pages(), officer_pages(), organisation_people_pages(), representative_pages(),
                        delegation_pages(), guest_pages(), finding_pages(), register_pages(), record_pages(), sealing_key_pages(), verify_pages(), plugin_office_pages(),
                        account_office_pages(), meeting_office_pages(), installation_pages(installation)})
        std::ranges::move(routes, std::back_inserter(all));
    return all;
}

}  // namespace convoke::web
