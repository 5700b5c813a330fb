#include "web/mail/bounce.hpp"

#include <Poco/Exception.h>
#include <Poco/Net/MailMessage.h>
#include <Poco/Net/MediaType.h>
#include <Poco/Net/MessageHeader.h>
#include <Poco/Net/PartHandler.h>
#include <Poco/String.h>

#include <algorithm>
#include <sstream>

namespace convoke::web {

namespace {

using Poco::Net::MessageHeader;

constexpr std::size_t longest = 256 * 1024;        // of a part that is looked at

std::string text_of(std::istream& in) {
    std::string text(longest, '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(in.gcount()));
    std::erase(text, '\r');
    return text;
}

// Fields by groups with an empty line between them: of the message first, then of each recipient.
std::vector<MessageHeader> groups_of(const std::string& text) {
    std::vector<MessageHeader> groups;
    std::istringstream in(text);
    std::string group;
    for (std::string line;;) {
        const bool more = static_cast<bool>(std::getline(in, line));
        if (more && !line.empty()) {
            group += line + "\r\n";
            continue;
        }
        if (!group.empty()) {
            std::istringstream fields(group + "\r\n");
            groups.emplace_back().read(fields);
            group.clear();
        }
        if (!more) return groups;
    }
}

// The id in "<let_...@host>", as web/mail/message gives it.
std::string letter_in(std::string id) {
    Poco::trimInPlace(id);
    const auto at = id.find('@');
    if (!id.starts_with("<let_") || at == std::string::npos || at > 100) return {};
    id = id.substr(1, at - 1);
    const bool plain = std::ranges::all_of(id, [](unsigned char c) { return c == '_' || (c < 0x80 && std::isalnum(c)); });
    return plain ? id : std::string();
}

class Parts final : public Poco::Net::PartHandler {
public:
    void handlePart(const MessageHeader& header, std::istream& stream) override {
        const Poco::Net::MediaType type(header.get("Content-Type", "text/plain"));
        const auto text = text_of(stream);
        if (type.matches("message", "delivery-status")) {
            reported = true;
            for (const auto& group : groups_of(text)) {
                const auto action = Poco::toLower(Poco::trim(group.get("Action", "")));
                if (action.empty()) continue;
                failed = failed || action == "failed";
                if (action == "failed" || status.empty()) status = Poco::trim(group.get("Status", ""));
            }
        } else if (type.matches("message", "rfc822") || type.matches("text", "rfc822-headers")) {
            const auto groups = groups_of(text);
            if (!groups.empty()) letter = letter_in(groups.front().get("Message-ID", ""));
        }
    }

    bool reported = false, failed = false;
    std::string letter, status;
};

}  // namespace

std::optional<Bounce> bounce_in(std::istream& message) {
    Parts parts;
    try {
        Poco::Net::MailMessage whole;
        whole.read(message, parts);
    } catch (const Poco::Exception&) {             // no message, or no whole one
        return {};
    }
    if (!parts.reported || parts.letter.empty()) return {};
    // A status is three numbers; what else stands there is no word of ours to keep.
    const bool plain = parts.status.size() <= 12 && std::ranges::all_of(parts.status, [](unsigned char c) { return c == '.' || (c >= '0' && c <= '9'); });
    return Bounce{parts.letter, plain ? parts.status : "", parts.failed};
}

}  // namespace convoke::web
