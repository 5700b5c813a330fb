#include "core/store/outbox.hpp"

#include <algorithm>

#include "core/crypto/digest.hpp"
#include "core/domain/time.hpp"
#include "core/json/json.hpp"
#include "core/json/messages.hpp"
#include "core/store/accounts.hpp"
#include "core/store/query.hpp"

namespace convoke::store {

namespace {

std::vector<Account> accounts_at(const Reading& reading, const std::string& to) {
    const auto colon = to.find(':');
    if (colon == std::string::npos) {
        auto account = account_by_id(reading, to);
        if (!account || account->closed_at) return {};
        return {std::move(*account)};
    }
    const auto kind = to.substr(0, colon), value = to.substr(colon + 1);
    if (value.empty()) throw std::logic_error("a letter is addressed to nobody: " + to);
    if (kind == "state" || kind == "observer") return accounts_of(reading, kind == "state" ? Role::state : Role::observer, value);
    const auto role = role_named(value);
    if (kind != "role" || !role) throw std::logic_error("a letter is addressed to nobody: " + to);
    return accounts_of(reading, *role);
}

std::vector<WaitingLetter> read_letters(Query& query) {
    std::vector<WaitingLetter> letters;
    WaitingLetter letter;
    std::string args, created_at, sent_at, enclosure;
    long long attempts = 0;
    query.into(letter.id, letter.meeting, letter.account, letter.address, letter.code, args, attempts, created_at, sent_at, letter.failure, enclosure);
    query.each([&] {
        letter.args = answers_in(read_json(args));
        const auto enclosed = enclosure.empty() ? Data() : read_json(enclosure);
        letter.enclosure = enclosed.text("report");
        letter.enclosure_options = answers_in(enclosed.at("options"));
        letter.attempts = attempts;
        letter.created_at = instant_of(created_at).value_or(Time{});
        letter.sent_at = instant_of(sent_at);
        letters.push_back(letter);
    });
    return letters;
}

// `account` is whose letter it is; `address` where it goes instead of the account's own, or "".
void insert(Unit& unit, const std::string& meeting, const std::string& account, const std::string& address, const Letter& letter, Time now) {
    const auto enclosure = letter.enclosure.empty() ? "" : write_json(Data::Members{{"report", letter.enclosure}, {"options", as_members(letter.enclosure_options)}});
    Query(unit,
          "INSERT INTO outbox (id, meeting, account, address, code, args, state, attempts, next_at, created_at, failure, about, enclosure) "
          "VALUES (:id, :meeting, :account, :address, :code, :args, 'waiting', 0, :now, :now, '', :about, :enclosure)")
        .with("id", new_id("let", now))
        .with("meeting", meeting)
        .with("account", account)
        .with("address", address)
        .with("code", letter.code)
        .with("args", write_json(as_members(letter.args)))
        .with("about", letter.about)
        .with("enclosure", enclosure)
        .with("now", text_of(now))
        .run();
}

constexpr const char* letter_columns =
    "SELECT id, meeting, account, address, code, args, attempts, created_at, COALESCE(sent_at, ''), failure, enclosure FROM outbox ";

}  // namespace

std::size_t post_letter(Unit& unit, const std::string& meeting, const Letter& letter, Time now) {
    const auto accounts = accounts_at(unit, letter.to);
    for (const auto& account : accounts) insert(unit, meeting, account.id, "", letter, now);
    return accounts.size();
}

std::vector<Addressee> addressees(const Reading& reading, const std::string& to) {
    std::vector<Addressee> found;
    for (auto& account : accounts_at(reading, to)) found.push_back({account.id, account.name, account.state});
    std::ranges::sort(found, {}, [](const Addressee& one) { return std::tie(one.state, one.name, one.account); });
    return found;
}

std::vector<Delivery> deliveries(const Reading& reading, const std::string& meeting, const std::string& about) {
    std::vector<Delivery> found;
    Delivery delivery;
    std::string state, sent_at, created_at;
    Query query(reading,
                "SELECT o.account, a.state, o.state, COALESCE(o.sent_at, ''), o.created_at FROM outbox o JOIN accounts a ON a.id = o.account "
                "WHERE o.meeting = :meeting AND o.about = :about ORDER BY a.state, o.account, o.id");
    query.with("meeting", meeting).with("about", about).into(delivery.account, delivery.state_code, state, sent_at, created_at);
    query.each([&] {
        delivery.state = state == "sent" ? Delivery::State::sent : state == "failed" ? Delivery::State::bounced : Delivery::State::queued;
        delivery.at = instant_of(sent_at.empty() ? created_at : sent_at).value_or(Time{});
        found.push_back(delivery);
    });
    return found;
}

void post_letter_to(Unit& unit, const std::string& account, const std::string& address, const std::string& code, const Answers& args, Time now) {
    insert(unit, "", account, address, {.to = account, .code = code, .args = args}, now);
}

std::int64_t letters_since(const Reading& reading, const std::string& account, const std::string& code, Time since) {
    long long number = 0;
    Query(reading, "SELECT COUNT(*) FROM outbox WHERE account = :account AND code = :code AND created_at > :since")
        .with("account", account)
        .with("code", code)
        .with("since", text_of(since))
        .into(number)
        .one();
    return number;
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
          "UPDATE outbox SET state = 'sent', attempts = attempts + 1, sent_at = :now, failure = '', args = '{}', address = '' "
          "WHERE id = :id AND state = 'waiting'")
        .with("now", text_of(now))
        .with("id", id)
        .run();
}

void letter_failed(Unit& unit, const std::string& id, const std::string& failure, std::optional<Time> again) {
    Query(unit,
          std::string("UPDATE outbox SET state = :state, attempts = attempts + 1, next_at = :next_at, failure = :failure") +
              (again ? "" : ", args = CASE WHEN about = '' THEN '{}' ELSE args END, address = ''") + " WHERE id = :id AND state = 'waiting'")
        .with("state", again ? "waiting" : "failed")
        .with("next_at", again ? text_of(*again) : "")
        .with("failure", failure)
        .with("id", id)
        .run();
}

bool letter_bounced(Unit& unit, const std::string& id, const std::string& failure) {
    return Query(unit, "UPDATE outbox SET state = 'failed', failure = :failure WHERE id = :id AND state = 'sent'")
               .with("failure", failure)
               .with("id", id)
               .run() > 0;
}

void forget_letters_of(Unit& unit, const std::string& account) {
    Query(unit, "UPDATE outbox SET state = CASE WHEN state = 'waiting' THEN 'failed' ELSE state END, args = '{}', address = '' WHERE account = :account")
        .with("account", account)
        .run();
}

bool letter_again(Unit& unit, const std::string& id, Time now) {
    return Query(unit, "UPDATE outbox SET state = 'waiting', attempts = 0, next_at = :now WHERE id = :id AND state = 'failed' AND args <> '{}'")
               .with("now", text_of(now))
               .with("id", id)
               .run() > 0;
}

OutboxCounts outbox_counts(const Reading& reading) {
    OutboxCounts counts;
    std::string state, oldest;
    long long number = 0;
    Query(reading, "SELECT state, count(*), min(created_at) FROM outbox GROUP BY state").into(state, number, oldest).each([&] {
        if (state == "failed") counts.failed = number;
        else if (state == "sent") counts.sent = number;
        else if (state == "waiting") counts.waiting = number, counts.oldest_waiting = instant_of(oldest);
    });
    return counts;
}

std::vector<WaitingLetter> letters(const Reading& reading, const std::string& state, std::size_t most) {
    Query query(reading, std::string(letter_columns) + (state.empty() ? "" : "WHERE state = :state ") + "ORDER BY created_at DESC, id DESC LIMIT :most");
    if (!state.empty()) query.with("state", state);
    query.with("most", static_cast<std::int64_t>(most));
    return read_letters(query);
}

std::vector<WaitingLetter> letters_to(const Reading& reading, const std::string& account, std::size_t most) {
    Query query(reading, std::string(letter_columns) + (account.empty() ? "" : "WHERE account = :account ") +
                             "ORDER BY created_at DESC, id DESC LIMIT :most");
    if (!account.empty()) query.with("account", account);
    query.with("most", static_cast<std::int64_t>(most));
    return read_letters(query);
}

}  // namespace convoke::store
