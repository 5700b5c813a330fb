#include "web/mail/kept.hpp"

#include <Poco/Exception.h>
#include <Poco/Net/MailMessage.h>
#include <Poco/Net/PartSource.h>
#include <Poco/StreamCopier.h>

#include <algorithm>
#include <fstream>

namespace convoke::web {

std::vector<KeptLetter> kept_letters(const std::filesystem::path& folder, std::size_t most) {
    std::vector<std::filesystem::path> files;
    std::error_code absent;
    for (const auto& entry : std::filesystem::directory_iterator(folder, absent))
        if (entry.path().extension() == ".eml") files.push_back(entry.path());
    std::ranges::sort(files, std::greater());      // a letter's id sorts by time
    std::vector<KeptLetter> letters;
    for (const auto& file : files) {
        if (letters.size() == most) break;
        try {
            std::ifstream in(file, std::ios::binary);
            Poco::Net::MailMessage message;
            message.read(in);
            KeptLetter letter{.to = message.get("To", ""), .subject = message.getSubject(), .body = message.getContent(), .seconds = message.getDate().epochTime()};
            for (const auto& part : message.parts()) {
                std::string bytes;
                Poco::StreamCopier::copyToString(part.pSource->stream(), bytes);
                if (part.disposition == Poco::Net::MailMessage::CONTENT_ATTACHMENT) letter.enclosed = {part.pSource->filename(), part.pSource->mediaType(), std::move(bytes)};
                else letter.body = std::move(bytes);
            }
            letters.push_back(std::move(letter));
        } catch (const Poco::Exception&) {
        }
    }
    return letters;
}

}  // namespace convoke::web
