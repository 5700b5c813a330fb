#include "core/store/accounts.hpp"

#include <soci/soci.h>

#include <algorithm>

#include "core/domain/time.hpp"
#include "core/store/nullable.hpp"

namespace convoke::store {

namespace {

constexpr const char* columns = "SELECT id, email, name, role, state, language, password, created_at, confirmed_at, closed_at FROM accounts ";

class AccountRow {
public:
    template <typename... Uses>
    std::vector<Account> all(const Reading& reading, const std::string& where, Uses&&... uses) {
        std::vector<Account> found;
        soci::statement statement(reading.sql());
        statement.exchange(soci::into(one_.id));
        statement.exchange(soci::into(one_.email));
        statement.exchange(soci::into(one_.name));
        statement.exchange(soci::into(role_));
        statement.exchange(soci::into(one_.state));
        statement.exchange(soci::into(one_.language));
        statement.exchange(soci::into(one_.password));
        statement.exchange(soci::into(created_));
        statement.exchange(soci::into(confirmed_, confirmed_known_));
        statement.exchange(soci::into(closed_, closed_known_));
        (statement.exchange(std::forward<Uses>(uses)), ...);
        statement.alloc();
        statement.prepare(columns + where);
        statement.define_and_bind();
        statement.execute();
        while (statement.fetch()) {
            one_.role = role_named(role_).value_or(Role::nobody);
            one_.created_at = instant_of(created_).value_or(Time{});
            one_.confirmed_at = instant_or_none(confirmed_, confirmed_known_);
            one_.closed_at = instant_or_none(closed_, closed_known_);
            found.push_back(one_);
        }
        return found;
    }

private:
    Account one_;
    std::string role_, created_, confirmed_, closed_;
    soci::indicator confirmed_known_ = soci::i_null, closed_known_ = soci::i_null;
};

std::optional<Account> first(std::vector<Account> found) {
    if (found.empty()) return {};
    return std::move(found.front());
}

}  // namespace

std::string folded_email(std::string_view email) {
    std::string folded(email);
    std::ranges::transform(folded, folded.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return folded;
}

void insert_account(Unit& unit, const Account& account) {
    const auto email = folded_email(account.email), created = text_of(account.created_at);
    const std::string role(name_of(account.role));
    Nullable confirmed(account.confirmed_at), closed(account.closed_at);
    try {
        unit.sql() << "INSERT INTO accounts (id, email, name, role, state, language, password, created_at, confirmed_at, closed_at) "
                      "VALUES (:id, :email, :name, :role, :state, :language, :password, :created, :confirmed, :closed)",
            soci::use(account.id, "id"), soci::use(email, "email"), soci::use(account.name, "name"), soci::use(role, "role"),
            soci::use(account.state, "state"), soci::use(account.language, "language"), soci::use(account.password, "password"),
            soci::use(created, "created"), soci::use(confirmed.text, confirmed.known, "confirmed"),
            soci::use(closed.text, closed.known, "closed");
    } catch (const soci::soci_error&) {
        rethrow();
    }
}

void update_account(Unit& unit, const Account& account) {
    const auto email = folded_email(account.email);
    const std::string role(name_of(account.role));
    Nullable confirmed(account.confirmed_at), closed(account.closed_at);
    unit.sql() << "UPDATE accounts SET email = :email, name = :name, role = :role, state = :state, language = :language, "
                  "password = :password, confirmed_at = :confirmed, closed_at = :closed WHERE id = :id",
        soci::use(email, "email"), soci::use(account.name, "name"), soci::use(role, "role"), soci::use(account.state, "state"),
        soci::use(account.language, "language"), soci::use(account.password, "password"),
        soci::use(confirmed.text, confirmed.known, "confirmed"), soci::use(closed.text, closed.known, "closed"),
        soci::use(account.id, "id");
}

std::optional<Account> account_by_id(const Reading& reading, const std::string& id) {
    return first(AccountRow().all(reading, "WHERE id = :id", soci::use(id, "id")));
}

std::optional<Account> account_by_email(const Reading& reading, const std::string& email) {
    const auto folded = folded_email(email);
    return first(AccountRow().all(reading, "WHERE email = :email", soci::use(folded, "email")));
}

std::vector<Account> accounts_of(const Reading& reading, Role role, const std::string& state) {
    const std::string named(name_of(role));
    const std::string open = "WHERE role = :role AND closed_at IS NULL AND confirmed_at IS NOT NULL ";
    if (state.empty()) return AccountRow().all(reading, open + "ORDER BY id", soci::use(named, "role"));
    return AccountRow().all(reading, open + "AND state = :state ORDER BY id", soci::use(named, "role"), soci::use(state, "state"));
}

std::vector<Account> all_accounts(const Reading& reading, const std::string& after_email, std::size_t most) {
    const long long limit = static_cast<long long>(most);
    return AccountRow().all(reading, "WHERE email > :after ORDER BY email LIMIT :most", soci::use(after_email, "after"), soci::use(limit, "most"));
}

}  // namespace convoke::store
