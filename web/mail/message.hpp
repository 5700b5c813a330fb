// A letter as an e-mail: its headers are safe whatever an organisation calls itself, its text is UTF-8.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "core/domain/values.hpp"

namespace Poco::Net {
class MailMessage;
}

namespace convoke::web {

// A file that goes along with a letter.
struct Enclosed { std::string name, media_type, bytes; };

struct WrittenLetter {
    std::string id, from, to, subject, body;
    std::string language;                          // of subject and body
    Time at{};
    std::optional<Enclosed> enclosed = {};
};

// The id becomes the Message-ID: a mail server that gets a letter twice can tell.
std::unique_ptr<Poco::Net::MailMessage> message_of(const WrittenLetter& letter);

// What a line of a header may hold: control characters become blanks, so that no text begins another header.
std::string one_line(std::string text);

}  // namespace convoke::web
