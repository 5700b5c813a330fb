#include "core/acts/own_account.hpp"

#include <algorithm>

#include "core/acts/account.hpp"
#include "core/acts/account_notes.hpp"
#include "core/acts/demand.hpp"
#include "core/crypto/digest.hpp"
#include "core/crypto/password.hpp"
#include "core/domain/application_problems.hpp"
#include "core/store/outbox.hpp"
#include "core/store/record.hpp"
#include "core/text/language.hpp"

namespace convoke {

namespace {

store::Account own(const store::Reading& reading, const Actor& actor) {
    auto account = store::account_by_id(reading, actor.account);
    if (!account || account->closed_at) unknown("account");
    return std::move(*account);
}

// Whether that is the account's password now; hashed without a lock.
bool opens(const House& house, const Actor& actor, const std::string& password) {
    return house.passwords.verify(password, own(*house.database.read(), actor).password);
}

}  // namespace

Problems change_name(const House& house, const Actor& actor, const std::string& name, const std::string& language, Time now) {
    demand(house.rights, actor, "account.own");
    auto problems = problems_of({.email = "somebody@example.org", .name = name, .password = "not asked here"});
    if (std::ranges::find(official_languages, language) == official_languages.end()) problems.push_back({"language", {"account.language_wrong"}});
    if (!problems.empty()) return problems;
    house.database.write([&](store::Unit& unit) {
        auto account = own(unit, actor);
        account.name = name;
        account.language = language;
        store::update_account(unit, account);
        note_account(unit, actor, now, "account.changed", actor.account);
    });
    return {};
}

Problems change_password(const House& house, const Actor& actor, const std::string& session, const std::string& password, const std::string& fresh, Time now) {
    demand(house.rights, actor, "account.own");
    Problems problems;
    if (auto wrong = wrong_with_password(fresh)) problems.push_back({"new_password", std::move(*wrong)});
    if (!opens(house, actor, password)) problems.push_back({"password", {"account.password_wrong"}});
    if (!problems.empty()) return problems;
    const auto hash = house.passwords.hash(fresh);
    house.database.write([&](store::Unit& unit) {
        auto account = own(unit, actor);
        account.password = hash;
        store::update_account(unit, account);
        store::end_sessions_of(unit, actor.account, session);
        store::forget_confirmations_of(unit, actor.account, "password");
        store::post_letter(unit, "", {actor.account, "letter.password_changed", {}}, now);
        note_account(unit, actor, now, "account.password_changed", actor.account);
    });
    return {};
}

Problems ask_new_email(const House& house, const Actor& actor, const std::string& password, const std::string& email, Time now) {
    demand(house.rights, actor, "account.own");
    Problems problems;
    if (!plausible_email(email)) problems.push_back({"email", {"account.email_wrong"}});
    if (!opens(house, actor, password)) problems.push_back({"password", {"account.password_wrong"}});
    if (!problems.empty()) return problems;
    house.database.write([&](store::Unit& unit) {
        if (const auto known = store::account_by_email(unit, email)) {
            if (known->id != actor.account) store::post_letter(unit, "", {known->id, "letter.account_exists", {}}, now);
            return;
        }
        const auto link = random_token();
        store::forget_confirmations_of(unit, actor.account, "email");              // the last address asked for is the one that counts
        store::insert_confirmation(unit, sha256_hex(link), actor.account, "email", now + link_lasts, email);
        store::post_letter_to(unit, actor.account, email, "letter.confirm_email", {{"link", "/confirm-email/" + link}}, now);
        note_account(unit, actor, now, "account.email_asked", actor.account);
    });
    return {};
}

std::optional<store::Account> confirm_email(const House& house, const std::string& link, Time now) {
    return house.database.write([&](store::Unit& unit) -> std::optional<store::Account> {
        const auto used = store::use_confirmation(unit, sha256_hex(link), "email", now);
        auto account = used ? store::account_by_id(unit, used->account) : std::nullopt;
        if (!account || account->closed_at || store::account_by_email(unit, used->value)) return {};
        const auto former = account->email;
        account->email = used->value;
        store::update_account(unit, *account);
        store::post_letter_to(unit, account->id, former, "letter.email_changed", {}, now);
        note_account(unit, account->actor(), now, "account.email_changed", account->id);
        return account;
    });
}

bool end_sessions(const House& house, const Actor& actor, const std::string& digest, const std::string& here, Time now) {
    demand(house.rights, actor, "account.own");
    return house.database.write([&](store::Unit& unit) {
        const auto sessions = store::sessions_of(unit, actor.account, now);
        if (digest.empty()) {
            store::end_sessions_of(unit, actor.account, here);
        } else {
            if (std::ranges::find(sessions, digest, &store::SignedIn::digest) == sessions.end()) return false;
            store::end_session(unit, digest);
        }
        note_account(unit, actor, now, "account.sessions_ended", actor.account);
        return true;
    });
}

bool end_token(const House& house, const Actor& actor, const std::string& digest, Time now) {
    demand(house.rights, actor, "account.own");
    return house.database.write([&](store::Unit& unit) {
        if (digest.empty() || !store::revoke_token(unit, actor.account, digest, now)) return false;
        note_account(unit, actor, now, "account.token_revoked", actor.account);
        return true;
    });
}

}  // namespace convoke
