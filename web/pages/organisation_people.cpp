// Who acts for an organisation: seen, invited, given another role and let go by its head and focal points; and where an invitation's link leads.
#include "core/acts/organisation_people.hpp"

#include <algorithm>

#include "core/acts/demand.hpp"
#include "core/domain/time.hpp"
#include "web/http/request.hpp"
#include "web/pages/pages.hpp"
#include "web/view/form.hpp"
#include "web/view/template.hpp"

namespace convoke::web {

namespace {

Data invitation_form(const Asked& asked, const Problems& problems) {
    const std::vector<std::string> roles(std::begin(organisation_roles), std::end(organisation_roles));
    FormOptions options;
    for (const auto& role : roles) options.labels["role"][role] = asked.say({"organisation_role." + role});
    return asked.drawn_form({{.name = "email", .label = {"account.email"}, .kind = Field::Kind::email},
                             {.name = "role", .label = {"colleagues.role"}, .kind = Field::Kind::choice, .options = roles, .help = {"colleagues.role_help"}}},
                            asked.form.is_members() ? asked.form : Data(Data::Members{}), problems, options);
}

std::string home_of(const std::string& organisation) { return "/organisations/" + organisation; }

View organisation_view(const Asked& asked, const store::Reading& reading, Problems problems = {}) {
    const auto all = people_for(asked.house, reading, asked.actor, asked.at("organisation"), asked.now);
    View view{.kind = problems.empty() ? View::Kind::shown : View::Kind::wrong, .page = "organisation", .problems = std::move(problems)};
    auto& data = view.data;
    data["organisation"] = asked.at("organisation");
    data["name"] = all.organisation.name;
    data["role"] = all.role;
    data["manages"] = all.manages;
    data["people"] = data["invitations"] = Data::List{};
    const auto href = home_of(asked.at("organisation"));
    for (const auto& one : all.people) {
        Data person = Data::Members{{"account", one.account}, {"name", one.name}, {"email", one.email}, {"role", one.role}, {"since", text_of(one.since)}};
        if (!asked.json) {
            const bool self = one.account == asked.actor.account;
            person["self"] = self;
            person["remove"] = href + "/people/" + one.account + "/remove";
            person["may_remove"] = all.manages || self;
            person["change"] = href + "/people/" + one.account + "/role";
            person["roles"] = Data::List{};
            for (const auto role : organisation_roles)
                if (all.manages && role != one.role) person["roles"].push(Data::Members{{"role", role}});
        }
        data["people"].push(std::move(person));
    }
    for (const auto& one : all.invitations) {
        Data invitation = Data::Members{{"id", one.id}, {"email", one.email}, {"role", one.role}, {"expires_at", text_of(one.expires_at)}};
        if (!asked.json) invitation["withdraw"] = href + "/invitations/" + one.id + "/withdraw";
        data["invitations"].push(std::move(invitation));
    }
    if (asked.json) return view;
    data["form"] = invitation_form(asked, view.problems);
    if (const auto done = asked.query("done"); done == "invited" || done == "withdrawn" || done == "changed" || done == "let_go" || done == "joined")
        data["done"] = as_data({"colleagues.done." + done});
    return view;
}

View done(const Asked& asked, const std::string& what, Data data = Data::Members{}) {
    return {.kind = View::Kind::done, .data = std::move(data), .location = home_of(asked.at("organisation")) + "?done=" + what};
}

Answer invite(const Asked& asked, const store::Reading& reading) {
    const auto again = [&asked](Problems problems) { return organisation_view(asked, *asked.house.database.read(), std::move(problems)); };
    people_for(asked.house, reading, asked.actor, asked.at("organisation"), asked.now);
    const auto email = asked.form.text("email"), role = asked.form.text("role");
    if (auto problems = invitation_problems(email, role); !problems.empty()) {
        if (asked.json) return View{.kind = View::Kind::wrong, .problems = std::move(problems)};
        return again(std::move(problems));
    }
    return Apply([&asked, again, email, role](store::Unit& unit) {
        try {
            const auto id = invite_colleague(asked.house, unit, asked.actor, asked.now, asked.at("organisation"), email, role);
            return View{.kind = View::Kind::created, .data = Data::Members{{"id", id}}, .location = home_of(asked.at("organisation")) + "?done=invited"};
        } catch (const Refused& refused) {         // it stands beside the address
            if (asked.json || refused.kind != Refused::Kind::conflict) throw;
            return again({{"email", refused.text}});
        }
    });
}

Answer withdraw(const Asked& asked, const store::Reading&) {
    return Apply([&asked](store::Unit& unit) {
        withdraw_invitation(asked.house, unit, asked.actor, asked.now, asked.at("organisation"), asked.at("invitation"));
        return done(asked, "withdrawn", Data::Members{{"withdrawn", asked.at("invitation")}});
    });
}

Answer changed(const Asked& asked, const store::Reading& reading) {
    people_for(asked.house, reading, asked.actor, asked.at("organisation"), asked.now);
    const auto role = asked.form.text("role");
    if (auto problems = role_problems(role); !problems.empty()) return View{.kind = View::Kind::wrong, .problems = std::move(problems)};
    return Apply([&asked, role](store::Unit& unit) {
        change_role(asked.house, unit, asked.actor, asked.now, asked.at("organisation"), asked.at("account"), role);
        return done(asked, "changed", Data::Members{{"account", asked.at("account")}, {"role", role}});
    });
}

View letting_go(const Asked& asked, const store::Reading& reading, Problems problems = {}) {
    const auto all = people_for(asked.house, reading, asked.actor, asked.at("organisation"), asked.now);
    View view{.kind = problems.empty() ? View::Kind::shown : View::Kind::wrong, .page = "confirm", .problems = std::move(problems)};
    const bool oneself = asked.at("account") == asked.actor.account;
    if (!oneself && !all.manages) unknown("person");
    const auto found = std::ranges::find(all.people, asked.at("account"), &ActingPerson::account);
    if (found == all.people.end()) unknown("person");
    const Answers who{{"name", found->name}, {"organisation", all.organisation.name}};
    view.data["title"] = view.data["question"] = as_data({oneself ? "colleagues.leave_question" : "colleagues.let_go_question", who});
    view.data["consequence"] = as_data({oneself ? "colleagues.leave_means" : "colleagues.let_go_means", who});
    view.data["button"] = as_data({oneself ? "colleagues.leave" : "colleagues.let_go"});
    view.data["action"] = home_of(asked.at("organisation")) + "/people/" + asked.at("account") + "/remove";
    view.data["back"] = home_of(asked.at("organisation"));
    return view;
}

Answer gone(const Asked& asked, const store::Reading& reading) {
    if (!asked.json && !asked.form.at("confirmed").flag()) return letting_go(asked, reading, {{"confirmed", {"apply.confirm_withdrawal"}}});
    return Apply([&asked](store::Unit& unit) {
        let_go(asked.house, unit, asked.actor, asked.now, asked.at("organisation"), asked.at("account"));
        auto view = done(asked, "let_go", Data::Members{{"let_go", asked.at("account")}});
        if (asked.at("account") == asked.actor.account) view.location = "/applications";
        return view;
    });
}

// The letter's link: what it offers, and to whom. Opening it changes nothing.
View joining(const Asked& asked, const store::Reading& reading) {
    const auto invitation = offered(reading, asked.at("link"), asked.now);
    const auto organisation = invitation ? store::read_organisation(reading, invitation->organisation) : std::nullopt;
    if (!organisation) return {.page = "link_used_up"};
    View view{.page = "join"};
    view.data["name"] = organisation->name;
    view.data["role"] = invitation->role;
    view.data["here"] = "/join/" + asked.at("link");
    view.data["may"] = asked.house.rights.allows(asked.actor, "application.own");
    view.data["stranger"] = asked.actor.role == Role::nobody;
    return view;
}

Answer joined(const Asked& asked, const store::Reading&) {
    return Apply([&asked](store::Unit& unit) {
        const auto organisation = join(asked.house, unit, asked.actor, asked.now, asked.at("link"));
        return View{.kind = View::Kind::done, .data = Data::Members{{"organisation", organisation}}, .location = home_of(organisation) + "?done=joined"};
    });
}

// {email}, of the officer's page of an application.
Answer appoint(const Asked& asked, const store::Reading&) {
    const auto email = asked.form.text("email"), back = asked.form.text("back");
    if (auto problems = invitation_problems(email, "focal-point"); !problems.empty()) return View{.kind = View::Kind::wrong, .problems = std::move(problems)};
    return Apply([&asked, email, back](store::Unit& unit) {
        const auto id = appoint_focal_point(asked.house, unit, asked.actor, asked.now, asked.at("organisation"), email);
        return View{.kind = View::Kind::created, .data = Data::Members{{"id", id}}, .location = http::is_local_target(back) ? back : "/"};
    });
}

View own_organisations(const Asked& asked, const store::Reading& reading) {
    View view;
    view.data["items"] = Data::List{};
    for (const auto& one : store::organisations_of(reading, asked.actor.account))
        view.data["items"].push(Data::Members{{"id", one.id}, {"name", one.name}, {"country", one.country}});
    view.data["total"] = view.data.at("items").list().size();
    view.data["next"] = Data();
    return view;
}

}  // namespace

std::vector<Route> organisation_people_pages() {
    const std::string page = "/organisations/{organisation}", api = "/api/v1" + page, own = "application.own";
    const auto show = Show([](const Asked& asked, const store::Reading& reading) { return organisation_view(asked, reading); });
    return {{"GET", page, own, show},
            {"POST", page, own, Change(invite)},
            {"POST", page + "/invitations/{invitation}/withdraw", own, Change(withdraw)},
            {"POST", page + "/people/{account}/role", own, Change(changed)},
            {"GET", page + "/people/{account}/remove", own, Show([](const Asked& asked, const store::Reading& reading) { return letting_go(asked, reading); })},
            {"POST", page + "/people/{account}/remove", own, Change(gone)},
            {"POST", page + "/focal-point", "organisation.appoint", Change(appoint)},
            {"GET", "/join/{link}", "public", Show(joining)},
            {"POST", "/join/{link}", own, Change(joined)},
            {"GET", "/api/v1/organisations", own, Show(own_organisations)},
            {"GET", api + "/people", own, show},
            {"POST", api + "/invitations", own, Change(invite)},
            {"DELETE", api + "/invitations/{invitation}", own, Change(withdraw)},
            {"POST", api + "/people/{account}/role", own, Change(changed)},
            {"DELETE", api + "/people/{account}", own, Change(gone)},
            {"POST", api + "/focal-point", "organisation.appoint", Change(appoint)},
            {"POST", "/api/v1/invitations/{link}", own, Change(joined)}};
}

}  // namespace convoke::web
