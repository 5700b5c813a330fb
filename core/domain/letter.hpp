// An e-mail to be sent, as code and arguments.
#pragma once

#include "core/domain/values.hpp"

namespace convoke {

// An e-mail, by its code: the words are in the catalogue (<code>.subject and <code>.body). It waits in the outbox.
struct Letter {
    std::string to;                                // an account's id, "state:FRA", "observer:EU", or "role:opga": everybody of that role
    std::string code;
    Answers args = {};
};

}  // namespace convoke
