// One's own account: who the token speaks for, everything that is held about it, and its end.
#include <array>

#include "core/acts/demand.hpp"
#include "core/acts/erase.hpp"
#include "core/acts/own_data.hpp"
#include "core/acts/sent.hpp"
#include "core/domain/time.hpp"
#include "core/store/accounts.hpp"
#include "web/api/api.hpp"
#include "web/router/draw.hpp"

namespace convoke::web {

namespace {

View who(const Asked& asked, const store::Reading& reading) {
    const auto account = store::account_by_id(reading, asked.actor.account);
    if (!account) unknown("account");
    View view;
    view.data["account"] = account->id;
    view.data["email"] = account->email;
    view.data["name"] = account->name;
    view.data["role"] = name_of(account->role);
    view.data["state"] = account->state;
    view.data["language"] = account->language;
    return view;
}

http::Response taken(const Asked& asked, const Drawer&) {
    const auto file = std::make_shared<http::TemporaryFile>("");
    file->close();
    take_own_data(asked.house, asked.actor, file->path(), asked.now);
    return passing_file(file, "application/zip").download("convoke-" + date_text(asked.now) + ".zip");
}

// {password}: what cannot be undone is not done by a token alone.
http::Response forgotten(const Asked& asked, const Drawer&) {
    Problems problems;
    demand_members(asked.form, std::array{Member{"password"}}, "", problems);
    if (!problems.empty()) throw http::Error(422, {"http.bad_fields"}, std::move(problems));
    const auto done = forget(asked.house, asked.actor, asked.form.text("password"), asked.now);
    return http::Response::json(Data::Members{{"erased", done.erased}, {"reduced", done.reduced}, {"handed_over", done.handed_over}});
}

}  // namespace

std::vector<Route> account_api() {
    return {{"GET", "/api/v1/account", "account.own", Show(who)},
            {"GET", "/api/v1/account/data", "account.own", Exchange(taken)},
            {"POST", "/api/v1/account/forget", "application.own", Exchange(forgotten)}};
}

}  // namespace convoke::web
