#include "web/mail/mailer.hpp"

#include <Poco/Exception.h>
#include <Poco/Logger.h>
#include <Poco/Net/MailMessage.h>
#include <Poco/Net/NetException.h>
#include <Poco/Net/SMTPClientSession.h>

#include <fstream>

#include "core/acts/meeting.hpp"

namespace convoke::web {

namespace {

using namespace std::chrono_literals;
constexpr std::size_t round = 50;
constexpr std::int64_t last_attempt = 8;           // the last comes about two days after the first

// Where the times of a letter are told: the meeting's zone, or UTC where it is about none.
std::string zone_of(const House& house, const store::Reading& reading, const std::string& meeting) {
    if (meeting.empty()) return "UTC";
    try {
        return find_meeting(house, reading, meeting)->time_zone;
    } catch (const Refused&) {                     // a meeting that does not open keeps no letter from going out
        return "UTC";
    }
}

// A letter does not leave without what it says it encloses.
Enclosed enclosed_in(const Enclose& enclose, const store::WaitingLetter& letter, const store::Account& account, Time now) {
    try {
        return enclose(letter, account, now);
    } catch (const std::exception& failure) {
        Poco::Logger::get("convoke.mail").error("what the letter " + letter.id + " encloses could not be made: " + failure.what());
        throw Poco::DataException("no enclosure");
    }
}

// The mail server said that it will never take the letter (RFC 5321: 5yz). That the server itself takes nobody in is another matter.
bool refused_for_good(const Poco::Exception& failure) {
    return dynamic_cast<const Poco::Net::SMTPException*>(&failure) && failure.code() >= 550 && failure.code() <= 559;
}

}  // namespace

Mailer::Mailer(const House& house, MailOptions options) : house_(house), options_(std::move(options)) {}

Mailer::~Mailer() {
    {
        const std::lock_guard guard(mutex_);
        stopping_ = true;
    }
    wake_.notify_all();
    if (thread_.joinable()) thread_.join();
}

void Mailer::start() { thread_ = std::thread([this] { work(); }); }

void Mailer::wake() {
    {
        const std::lock_guard guard(mutex_);
        woken_ = true;
    }
    wake_.notify_one();
}

void Mailer::work() {
    std::unique_lock lock(mutex_);
    while (!stopping_) {
        woken_ = false;
        lock.unlock();
        std::size_t sent = 0;
        try {
            sent = send_waiting(house_.clock());
        } catch (const std::exception& failure) {
            Poco::Logger::get("convoke.mail").error(std::string("letters could not be sent: ") + failure.what());
        }
        lock.lock();
        if (sent < round) wake_.wait_for(lock, 2s, [&] { return stopping_ || woken_; });
    }
}

std::size_t Mailer::send_waiting(Time now) {
    std::vector<store::WaitingLetter> letters;
    std::vector<std::optional<store::Account>> accounts;
    std::vector<std::string> zones, people;        // people: those that letters speak of
    {
        const auto reading = house_.database.read();
        letters = store::waiting_letters(*reading, now, round);
        for (const auto& letter : letters) {
            accounts.push_back(store::account_by_id(*reading, letter.account));
            zones.push_back(zone_of(house_, *reading, letter.meeting));
            const auto spoken_of = letter.args.find("account");
            people.push_back(spoken_of == letter.args.end() ? "" : store::name_of_account(*reading, spoken_of->second));
        }
    }
    std::size_t sent = 0;
    std::unique_ptr<Poco::Net::SMTPClientSession> session;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const auto& letter = letters[i];
        try {
            if (!accounts[i]) throw Poco::NotFoundException("no account");
            auto args = letter.args;
            if (const auto link = args.find("link"); link != args.end()) link->second = options_.site + link->second;
            args["site"] = options_.site;
            args["name"] = accounts[i]->name;
            const auto& language = accounts[i]->language;
            if (args.erase("account") > 0) args["person"] = people[i].empty() ? house_.say({"letter.somebody_gone"}, language, zones[i]) : people[i];
            std::optional<Enclosed> enclosed;
            if (!letter.enclosure.empty() && options_.enclose) enclosed = enclosed_in(options_.enclose, letter, *accounts[i], now);
            const auto message = message_of({.id = letter.id, .from = options_.from, .to = letter.address.empty() ? accounts[i]->email : letter.address,
                                             .subject = house_.say({letter.code + ".subject", args}, language, zones[i]),
                                             .body = house_.say({letter.code + ".body", args}, language, zones[i]), .language = language, .at = letter.created_at,
                                             .enclosed = std::move(enclosed)});
            if (options_.host.empty()) {
                std::filesystem::create_directories(options_.folder);
                const auto path = options_.folder / (letter.id + ".eml");
                std::ofstream file(path, std::ios::binary);
                message->write(file);
                file.close();
                if (!file) throw Poco::WriteFileException("the letter's file");
                std::filesystem::permissions(path, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
            } else {
                if (!session) {
                    session = std::make_unique<Poco::Net::SMTPClientSession>(options_.host, static_cast<Poco::UInt16>(options_.port));
                    session->setTimeout(Poco::Timespan(10, 0));
                    session->login();
                }
                session->sendMessage(*message);
            }
            house_.database.write([&](store::Unit& unit) { store::letter_sent(unit, letter.id, now); });
            ++sent;
        } catch (const Poco::Exception& failure) {
            // Only the kind of failure is kept: a server's own words may repeat the address.
            session.reset();
            const auto again = letter.attempts + 1 >= last_attempt || refused_for_good(failure) ? std::nullopt : std::optional<Time>(now + 30s * (std::int64_t{1} << (2 * letter.attempts)));
            house_.database.write([&, kind = std::string(failure.name())](store::Unit& unit) { store::letter_failed(unit, letter.id, kind, again); });
        }
    }
    return sent;
}

}  // namespace convoke::web
