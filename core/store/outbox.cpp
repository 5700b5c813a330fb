#include "core/store/outbox.hpp"

#include "core/crypto/digest.hpp"
#include "core/domain/time.hpp"
#include "core/json/json.hpp"
#include "core/store/accounts.hpp"
#include "core/store/query.hpp"

namespace convoke::store {

namespace {

std::vector<std::string> addressees(const Reading& reading, const std::string& to) {
    std::vector<std::string> ids;
    const auto colon = to.find(':');
    if (colon == std::string::npos) {
        if (const auto account = account_by_id(reading, to); account && !account->closed_at) ids.push_back(account->id);
        return ids;
    }
    const auto kind = to.substr(0, colon), value = to.substr(colon + 1);
    if (value.empty()) throw std::logic_error("a letter is addressed to nobody: " + to);
    if (kind == "state" || kind == "observer") {
        for (const auto& account : accounts_of(reading, kind == "state" ? Role::state : Role::observer, value)) ids.push_back(account.id);
        return ids;
    }
    const auto role = role_named(value);
    if (kind != "role" || !role) throw std::logic_error("a letter is addressed to nobody: " + to);
    for (const auto& account : accounts_of(reading, *role)) ids.push_back(account.id);
    return ids;
}

std::vector<WaitingLetter> read_letters(Query& query) {
    std::vector<WaitingLetter> letters;
    WaitingLetter letter;
    std::string args, created_at, sent_at;
    long long attempts = 0;
    query.into(letter.id, letter.meeting, letter.account, letter.code, args, attempts, created_at, sent_at, letter.failure);
    query.each([&] {
        letter.args.clear();
        const auto kept = read_json(args);
        for (const auto& [name, value] : kept.members()) letter.args[name] = value.text();
        letter.attempts = attempts;
        letter.created_at = instant_of(created_at).value_or(Time{});
        letter.sent_at = instant_of(sent_at);
        letters.push_back(letter);
    });
    return letters;
}

constexpr const char* letter_columns =
    "SELECT id, meeting, account, code, args, attempts, created_at, COALESCE(sent_at, ''), failure FROM outbox ";

}  // namespace

std::size_t post_letter(Unit& unit, const std::string& meeting, const Letter& letter, Time now) {
    Data args = Data::Members{};
    for (const auto& [name, value] : letter.args) args[name] = value;
    const auto accounts = addressees(unit, letter.to);
    for (const auto& account : accounts)
        Query(unit,
              "INSERT INTO outbox (id, meeting, account, code, args, state, attempts, next_at, created_at, failure) "
              "VALUES (:id, :meeting, :account, :code, :args, 'waiting', 0, :now, :now, '')")
            .with("id", new_id("let", now))
            .with("meeting", meeting)
            .with("account", account)
            .with("code", letter.code)
            .with("args", write_json(args))
            .with("now", text_of(now))
            .run();
    return accounts.size();
}

std::vector<WaitingLetter> waiting_letters(const Reading& reading, Time now, std::size_t most) {
    Query query(reading, std::string(letter_columns) + "WHERE state = 'waiting' AND next_at <= :now ORDER BY next_at, id LIMIT :most");
    query.with("now", text_of(now)).with("most", static_cast<std::int64_t>(most));
    return read_letters(query);
}

std::optional<Time> next_letter_at(const Reading& reading) {
    std::string at;
    Query(reading, "SELECT next_at FROM outbox WHERE state = 'waiting' ORDER BY next_at LIMIT 1").into(at).one();
    return instant_of(at);
}

void letter_sent(Unit& unit, const std::string& id, Time now) {
    Query(unit,
          "UPDATE outbox SET state = 'sent', attempts = attempts + 1, sent_at = :now, failure = '' "
          "WHERE id = :id AND state = 'waiting'")
        .with("now", text_of(now))
        .with("id", id)
        .run();
}

void letter_failed(Unit& unit, const std::string& id, const std::string& failure, std::optional<Time> again) {
    Query(unit,
          "UPDATE outbox SET state = :state, attempts = attempts + 1, next_at = :next_at, failure = :failure "
          "WHERE id = :id AND state = 'waiting'")
        .with("state", again ? "waiting" : "failed")
        .with("next_at", again ? text_of(*again) : "")
        .with("failure", failure)
        .with("id", id)
        .run();
}

std::vector<WaitingLetter> letters_to(const Reading& reading, const std::string& account, std::size_t most) {
    Query query(reading, std::string(letter_columns) + (account.empty() ? "" : "WHERE account = :account ") +
                             "ORDER BY created_at DESC, id DESC LIMIT :most");
    if (!account.empty()) query.with("account", account);
    query.with("most", static_cast<std::int64_t>(most));
    return read_letters(query);
}

}  // namespace convoke::store
