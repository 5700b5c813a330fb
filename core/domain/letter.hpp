// An e-mail to be sent, as code and arguments.
#pragma once

#include "core/domain/values.hpp"

namespace convoke {

// An e-mail, by its code: the words are in the catalogue (<code>.subject and <code>.body). It waits in the outbox.
struct Letter {
    std::string to;                                // an account's id, "state:FRA", "observer:EU", or "role:opga": everybody of that role
    std::string code;
    Answers args = {};
    std::string about = {};                        // what it is about, to ask later what became of it
    // A report that goes along as PDF, in the addressee's language and as the addressee may see it; none: "".
    std::string enclosure = {};
    Answers enclosure_options = {};
};

// Whom an address means: open and confirmed accounts.
struct Addressee { std::string account, name, state; };

// What became of one letter.
struct Delivery {
    enum class State { queued, sent, bounced };    // bounced: the mail server would not take it
    std::string account, state_code;               // state_code: ISO 3166-1 alpha-3 of the account's State, or ""
    State state = State::queued;
    Time at{};                                     // of the last attempt, or when it was queued
};

}  // namespace convoke
