// Letters on their way: written in the transaction of what they tell of, sent after it.
#pragma once

#include "core/domain/letter.hpp"
#include "core/store/database.hpp"

namespace convoke::store {

struct WaitingLetter {
    std::string id, meeting, account;
    std::string address = {};                      // where it goes instead of the account's own address, or ""
    std::string code = {};
    Answers args = {};
    std::int64_t attempts = 0;
    Time created_at{};
    std::optional<Time> sent_at = {};
    std::string failure = {};                      // of the last attempt
    std::string enclosure = {};                    // a report's id, or ""
    Answers enclosure_options = {};
};

// One letter for each account that `to` means: an account's id, "state:FRA", "observer:EU" or "role:opga" (open and confirmed
// accounts only). Returns how many. An account that does not exist gets none.
std::size_t post_letter(Unit& unit, const std::string& meeting, const Letter& letter, Time now);

// Whom an address means, as post_letter reads it; in the order of their States' codes and names.
std::vector<Addressee> addressees(const Reading& reading, const std::string& to);
// What became of the letters of the meeting about something.
std::vector<Delivery> deliveries(const Reading& reading, const std::string& meeting, const std::string& about);

// Those whose turn has come, oldest first.
std::vector<WaitingLetter> waiting_letters(const Reading& reading, Time now, std::size_t most);
// When the next one waits for its turn; nothing where none waits.
std::optional<Time> next_letter_at(const Reading& reading);

// A letter to an address that is not the account's yet: the one it wants to confirm.
void post_letter_to(Unit& unit, const std::string& account, const std::string& address, const std::string& code, const Answers& args, Time now);

// How many letters of that code the account has had written since then.
std::int64_t letters_since(const Reading& reading, const std::string& account, const std::string& code, Time since);

// What a letter said is forgotten once it was sent or given up, for a link in it would open something; but not of one that was given
// up and is about something everybody it went to may know (Letter::about).
void letter_sent(Unit& unit, const std::string& id, Time now);
// `again`: when to try again; nothing gives it up. The failure's text holds no address and no part of the letter.
void letter_failed(Unit& unit, const std::string& id, const std::string& failure, std::optional<Time> again);

// A letter that was sent came back from a server further on. False where there is none such.
bool letter_bounced(Unit& unit, const std::string& id, const std::string& failure);

// What waits for the account is not sent any more, and where letters went is forgotten.
void forget_letters_of(Unit& unit, const std::string& account);

// A letter that was given up waits again, its attempts forgotten. False where it was not given up, or what it
// said is gone.
bool letter_again(Unit& unit, const std::string& id, Time now);

struct OutboxCounts { std::int64_t waiting = 0, failed = 0, sent = 0; std::optional<Time> oldest_waiting = {}; };
OutboxCounts outbox_counts(const Reading& reading);
// Newest first: those that wait, were sent or given up ("waiting", "sent", "failed"), or all ("").
std::vector<WaitingLetter> letters(const Reading& reading, const std::string& state, std::size_t most);

// Newest first, whatever became of them: of one account, or of all ("").
std::vector<WaitingLetter> letters_to(const Reading& reading, const std::string& account, std::size_t most);

}  // namespace convoke::store
