#include "core/acts/accounts.hpp"

#include "core/acts/account_notes.hpp"
#include "core/acts/demand.hpp"
#include "core/crypto/digest.hpp"

namespace convoke {

namespace {

store::Account known(const store::Unit& unit, const std::string& id) {
    auto account = store::account_by_id(unit, id);
    if (!account) unknown("account");
    return std::move(*account);
}

}  // namespace

Made invite(const House& house, const Actor& actor, const NewAccount& asked, Time now) {
    demand(house.rights, actor, "account.manage");
    auto whole = asked;
    whole.password = random_token();               // kept nowhere: it only passes the rule that there is one
    if (auto problems = problems_of(whole); !problems.empty()) return {std::move(problems), ""};
    const store::Account account{.id = new_id("acc", now), .email = asked.email, .name = asked.name, .role = asked.role, .state = asked.state,
                                 .language = asked.language, .password = "", .created_at = now};
    return house.database.write([&](store::Unit& unit) -> Made {
        if (store::account_by_email(unit, account.email)) return {{{"email", {"account.email_taken"}}}, ""};
        store::insert_account(unit, account);
        note_account(unit, actor, now, "account.invited", account.id, Data::Members{{"role", std::string(name_of(account.role))}, {"state", account.state}});
        send_link(unit, account.id, "password", "letter.invitation", "/new-password/", now, invitation_lasts);
        return {{}, account.id};
    });
}

void send_password_link(const House& house, const Actor& actor, const std::string& id, Time now) {
    demand(house.rights, actor, "account.manage");
    house.database.write([&](store::Unit& unit) {
        const auto account = known(unit, id);
        if (account.closed_at) throw Refused(Refused::Kind::conflict, {"account.is_closed"});
        if (account.confirmed_at) send_link(unit, id, "password", "letter.new_password", "/new-password/", now);
        else send_link(unit, id, "password", "letter.invitation", "/new-password/", now, invitation_lasts);
        note_account(unit, actor, now, "account.link_sent", id);
    });
}

void reopen_account(const House& house, const Actor& actor, const std::string& id, Time now) {
    demand(house.rights, actor, "account.manage");
    house.database.write([&](store::Unit& unit) {
        auto account = known(unit, id);
        if (!account.closed_at) throw Refused(Refused::Kind::conflict, {"account.is_open"});
        account.closed_at.reset();
        store::update_account(unit, account);
        note_account(unit, actor, now, "account.reopened", id);
    });
}

}  // namespace convoke
