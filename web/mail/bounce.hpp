// What a mail server further on says of a letter of ours: a delivery status notification (RFC 3464).
#pragma once

#include <istream>
#include <optional>
#include <string>

namespace convoke::web {

struct Bounce {
    std::string letter;                            // its id, from the Message-ID that comes back
    std::string status;                            // "5.1.1", or ""
    bool for_good = false;                         // "failed"; what is only delayed may still arrive
};

// Nothing where it is no such notification, or of no letter that Convoke could have sent. It is a stranger's text: whoever
// reads it believes nothing of it but that the letter with that unguessable id came back.
std::optional<Bounce> bounce_in(std::istream& message);

}  // namespace convoke::web
