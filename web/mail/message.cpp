#include "web/mail/message.hpp"

#include <Poco/Base64Encoder.h>
#include <Poco/Net/MailMessage.h>
#include <Poco/Net/MailRecipient.h>
#include <Poco/Net/StringPartSource.h>
#include <Poco/Timestamp.h>

#include <algorithm>
#include <sstream>

namespace convoke::web {

namespace {

std::string base64(std::string_view bytes) {
    std::ostringstream text;
    Poco::Base64Encoder encoder(text);
    encoder.rdbuf()->setLineLength(0);
    encoder << bytes;
    encoder.close();
    return text.str();
}

// RFC 2047: a word holds 75 characters at most and whole letters only. The library's own encoding cuts letters in two.
std::string header_text(const std::string& text) {
    constexpr std::size_t most = 45;               // bytes: 60 characters of base64
    if (std::ranges::all_of(text, [](unsigned char c) { return c >= 0x20 && c < 0x7f; }) && text.size() < 900) return text;
    std::string encoded;
    for (std::size_t at = 0; at < text.size();) {
        auto end = std::min(text.size(), at + most);
        while (end > at && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
        encoded += (encoded.empty() ? "=?UTF-8?B?" : "\r\n =?UTF-8?B?") + base64(std::string_view(text).substr(at, end - at)) + "?=";
        at = end;
    }
    return encoded;
}

}  // namespace

std::string one_line(std::string text) {
    std::ranges::replace_if(text, [](unsigned char c) { return c < 0x20 || c == 0x7f; }, ' ');
    return text;
}

std::unique_ptr<Poco::Net::MailMessage> message_of(const WrittenLetter& letter) {
    using Poco::Net::MailMessage, Poco::Net::MailRecipient;
    auto message = std::make_unique<MailMessage>();
    const auto from = one_line(letter.from);
    const auto host = from.find('@') == std::string::npos ? std::string("localhost") : from.substr(from.find('@') + 1);
    message->setSender(from);
    message->addRecipient(MailRecipient(MailRecipient::PRIMARY_RECIPIENT, one_line(letter.to)));
    message->setDate(Poco::Timestamp(letter.at.time_since_epoch().count() * 1000));
    message->setSubject(header_text(one_line(letter.subject)));
    message->set("MIME-Version", "1.0");
    message->set("Message-ID", "<" + one_line(letter.id) + "@" + host + ">");
    message->set("Auto-Submitted", "auto-generated");
    message->set("Content-Language", one_line(letter.language));
    if (letter.enclosed) {
        using Poco::Net::StringPartSource;
        const auto& file = *letter.enclosed;
        message->addContent(new StringPartSource(letter.body, "text/plain; charset=UTF-8"), MailMessage::ENCODING_BASE64);
        message->addAttachment(one_line(file.name), new StringPartSource(file.bytes, file.media_type, one_line(file.name)), MailMessage::ENCODING_BASE64);
    } else {
        message->setContentType("text/plain; charset=UTF-8");
        message->setContent(letter.body, MailMessage::ENCODING_BASE64);
    }
    return message;
}

}  // namespace convoke::web
