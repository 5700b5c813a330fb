#include "core/acts/account.hpp"

#include <algorithm>

#include "core/acts/account_notes.hpp"
#include "core/acts/demand.hpp"
#include "core/crypto/digest.hpp"
#include "core/crypto/password.hpp"
#include "core/domain/application_problems.hpp"
#include "core/domain/countries.hpp"
#include "core/store/outbox.hpp"
#include "core/store/record.hpp"
#include "core/text/wellformed.hpp"

namespace convoke {

namespace {

constexpr std::size_t longest_name = 200;

store::Account account_of(const House& house, const NewAccount& asked, Time now) {
    store::Account account{.id = new_id("acc", now), .email = asked.email, .name = asked.name, .role = asked.role, .state = asked.state,
                           .language = asked.language, .created_at = now};
    account.password = house.passwords.hash(asked.password);
    return account;
}

}  // namespace

std::optional<Text> wrong_with_password(std::string_view password) {
    constexpr std::size_t shortest = 10;
    if (password.size() < shortest) return Text{"account.password_short", {{"limit", std::to_string(shortest)}}};
    if (password.size() > Passwords::longest) return Text{"account.password_long", {{"limit", std::to_string(Passwords::longest)}}};
    return {};
}

Problems problems_of(const NewAccount& account) {
    Problems problems;
    if (!well_formed(account.email) || !plausible_email(account.email)) problems.push_back({"email", {"account.email_wrong"}});
    if (account.name.find_first_not_of(' ') == std::string::npos) problems.push_back({"name", {"account.name_missing"}});
    else if (!well_formed(account.name) || account.name.find_first_of("\r\n\t") != std::string::npos) problems.push_back({"name", {"account.name_wrong"}});
    else if (account.name.size() > longest_name) problems.push_back({"name", {"account.name_too_long", {{"limit", std::to_string(longest_name)}}}});
    if (auto wrong = wrong_with_password(account.password)) problems.push_back({"password", std::move(*wrong)});
    if (account.role == Role::state && std::ranges::find(countries(), account.state, &Country::iso3) == countries().end()) problems.push_back({"state", {"account.state_wrong"}});
    return problems;
}

void sign_up(const House& house, const NewAccount& asked, Time now) {
    auto account = account_of(house, asked, now);  // hashed in either case: the time it takes tells nothing
    account.role = Role::applicant;
    account.state.clear();
    house.database.write([&](store::Unit& unit) {
        if (const auto known = store::account_by_email(unit, account.email)) {
            if (known->confirmed_at) store::post_letter(unit, "", {known->id, "letter.account_exists", {}}, now);
            else send_link(unit, known->id, "confirm", "letter.confirm", "/confirm/", now);
            return;
        }
        store::insert_account(unit, account);
        note_account(unit, account.actor(), now, "account.signed_up", account.id);
        send_link(unit, account.id, "confirm", "letter.confirm", "/confirm/", now);
    });
}

std::optional<store::Account> confirm(const House& house, const std::string& link, Time now) {
    return house.database.write([&](store::Unit& unit) -> std::optional<store::Account> {
        const auto used = store::use_confirmation(unit, sha256_hex(link), "confirm", now);
        if (!used) return {};
        auto account = store::account_by_id(unit, used->account);
        if (!account || account->closed_at) return {};
        account->confirmed_at = now;
        store::update_account(unit, *account);
        note_account(unit, account->actor(), now, "account.confirmed", account->id);
        return account;
    });
}

Made make_account(const House& house, const Actor& actor, const NewAccount& asked, Time now) {
    demand(house.rights, actor, "account.manage");
    if (auto problems = problems_of(asked); !problems.empty()) return {std::move(problems), ""};
    auto account = account_of(house, asked, now);
    account.confirmed_at = now;
    return house.database.write([&](store::Unit& unit) -> Made {
        if (store::account_by_email(unit, account.email)) return {{{"email", {"account.email_taken"}}}, ""};
        store::insert_account(unit, account);
        note_account(unit, actor, now, "account.made", account.id, Data::Members{{"role", std::string(name_of(account.role))}});
        return {{}, account.id};
    });
}

void close_account(const House& house, const Actor& actor, const std::string& id, Time now) {
    demand(house.rights, actor, "account.manage");
    house.database.write([&](store::Unit& unit) {
        auto account = store::account_by_id(unit, id);
        if (!account) unknown("account");
        if (account->id == actor.account) throw Refused(Refused::Kind::conflict, {"account.own"});
        if (account->closed_at) throw Refused(Refused::Kind::conflict, {"account.is_closed"});
        account->closed_at = now;
        store::update_account(unit, *account);
        store::end_sessions_of(unit, id);
        note_account(unit, actor, now, "account.closed", id);
    });
}

std::string make_token(const House& house, const Actor& actor, const std::string& email, Time now) {
    demand(house.rights, actor, "account.manage");
    const auto token = random_token();
    house.database.write([&](store::Unit& unit) {
        const auto account = store::account_by_email(unit, email);
        if (!account || account->closed_at) throw Refused(Refused::Kind::unknown, {"account.none", {{"email", email}}});
        store::insert_token(unit, sha256_hex(token), account->id, now);
        note_account(unit, actor, now, "account.token_made", account->id);
    });
    return token;
}

std::optional<std::string> sign_in(const House& house, const std::string& email, const std::string& password, Time now) {
    const auto account = store::account_by_email(*house.database.read(), email);
    const bool right = house.passwords.verify(password, account ? account->password : "");
    if (!account || !right || account->closed_at || !account->confirmed_at) return {};
    const auto secret = random_token();
    const auto fresh = house.passwords.needs_rehash(account->password) ? house.passwords.hash(password) : "";
    house.database.write([&](store::Unit& unit) {
        store::insert_session(unit, {sha256_hex(secret), account->id, now, now, now + session_idle});
        if (!fresh.empty()) {
            auto changed = *account;
            changed.password = fresh;
            store::update_account(unit, changed);
        }
        note_account(unit, account->actor(), now, "account.signed_in", account->id);
    });
    return secret;
}

void sign_out(const House& house, const std::string& session, Time) {
    house.database.write([&](store::Unit& unit) { store::end_session(unit, session); });
}

void ask_new_password(const House& house, const std::string& email, Time now) {
    house.database.write([&](store::Unit& unit) {
        const auto account = store::account_by_email(unit, email);
        if (account && account->confirmed_at && !account->closed_at)
            send_link(unit, account->id, "password", "letter.new_password", "/new-password/", now);
    });
}

Problems set_password(const House& house, const std::string& link, const std::string& password, Time now) {
    if (auto wrong = wrong_with_password(password)) return {{"password", std::move(*wrong)}};
    const auto digest = sha256_hex(link);
    if (!store::find_confirmation(*house.database.read(), digest, "password", now)) return {{"", {"account.link_used_up"}}};
    const auto hash = house.passwords.hash(password);
    return house.database.write([&](store::Unit& unit) -> Problems {
        const auto used = store::use_confirmation(unit, digest, "password", now);
        auto account = used ? store::account_by_id(unit, used->account) : std::nullopt;
        if (!account) return {{"", {"account.link_used_up"}}};
        account->password = hash;
        if (!account->confirmed_at) account->confirmed_at = now;       // an invitation: the link came by letter
        store::update_account(unit, *account);
        store::end_sessions_of(unit, account->id); // whoever else was signed in is not any more
        note_account(unit, account->actor(), now, "account.password_changed", account->id);
        return {};
    });
}

}  // namespace convoke
