#include "core/store/accounts.hpp"

#include <algorithm>

#include "core/domain/time.hpp"
#include "core/store/query.hpp"

namespace convoke::store {

namespace {

constexpr const char* columns =
    "SELECT id, email, name, role, state, language, password, created_at, COALESCE(confirmed_at, ''), COALESCE(closed_at, '') FROM accounts ";

std::vector<Account> accounts(Query& query) {
    std::vector<Account> found;
    Account one;
    std::string role, created, confirmed, closed;
    query.into(one.id, one.email, one.name, role, one.state, one.language, one.password, created, confirmed, closed);
    query.each([&] {
        one.role = role_named(role).value_or(Role::nobody);
        one.created_at = instant_of(created).value_or(Time{});
        one.confirmed_at = instant_of(confirmed);
        one.closed_at = instant_of(closed);
        found.push_back(one);
    });
    return found;
}

std::optional<Account> account(Query& query) {
    auto found = accounts(query);
    if (found.empty()) return {};
    return std::move(found.front());
}

std::string or_empty(const std::optional<Time>& instant) { return instant ? text_of(*instant) : ""; }

}  // namespace

std::string folded_email(std::string_view email) {
    std::string folded(email);
    std::ranges::transform(folded, folded.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return folded;
}

// What an insert and an update bind alike.
static Query& with_account(Query& query, const Account& account) {
    return query.with("id", account.id)
        .with("email", folded_email(account.email))
        .with("name", account.name)
        .with("role", std::string(name_of(account.role)))
        .with("state", account.state)
        .with("language", account.language)
        .with("password", account.password)
        .with("confirmed", or_empty(account.confirmed_at))
        .with("closed", or_empty(account.closed_at));
}

void insert_account(Unit& unit, const Account& account) {
    Query insert(unit,
                 "INSERT INTO accounts (id, email, name, role, state, language, password, created_at, confirmed_at, closed_at) "
                 "VALUES (:id, :email, :name, :role, :state, :language, :password, :created, NULLIF(:confirmed, ''), NULLIF(:closed, ''))");
    with_account(insert, account).with("created", text_of(account.created_at)).run();
}

void update_account(Unit& unit, const Account& account) {
    Query update(unit,
                 "UPDATE accounts SET email = :email, name = :name, role = :role, state = :state, language = :language, "
                 "password = :password, confirmed_at = NULLIF(:confirmed, ''), closed_at = NULLIF(:closed, '') WHERE id = :id");
    with_account(update, account).run();
}

std::optional<Account> account_by_id(const Reading& reading, const std::string& id) {
    Query query(reading, columns + std::string("WHERE id = :id"));
    return account(query.with("id", id));
}

std::string name_of_account(const Reading& reading, const std::string& id) {
    const auto account = account_by_id(reading, id);
    return account ? account->name : id;
}

std::optional<Account> account_by_email(const Reading& reading, const std::string& email) {
    Query query(reading, columns + std::string("WHERE email = :email"));
    return account(query.with("email", folded_email(email)));
}

std::vector<Account> accounts_of(const Reading& reading, Role role, const std::string& state) {
    Query query(reading, columns + std::string("WHERE role = :role AND closed_at IS NULL AND confirmed_at IS NOT NULL ") +
                             (state.empty() ? "" : "AND state = :state ") + "ORDER BY id");
    query.with("role", std::string(name_of(role)));
    if (!state.empty()) query.with("state", state);
    return accounts(query);
}

std::vector<Account> all_accounts(const Reading& reading, const std::string& after_email, std::size_t most, const std::string& part) {
    Query query(reading, columns + std::string("WHERE email > :after AND email LIKE :pattern ESCAPE '!' ORDER BY email LIMIT :most"));
    return accounts(query.with("after", after_email).with("pattern", anywhere(folded_email(part))).with("most", static_cast<std::int64_t>(most)));
}

}  // namespace convoke::store
