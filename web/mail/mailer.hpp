// Letters out of the outbox: to the mail server, or as .eml files where there is none. On a thread of its own.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

#include "core/acts/house.hpp"
#include "core/store/accounts.hpp"
#include "core/store/outbox.hpp"
#include "web/mail/message.hpp"

namespace convoke::web {

// What a letter encloses, as its addressee may see it and in the addressee's language: made when it is sent, kept nowhere.
using Enclose = std::function<Enclosed(const store::WaitingLetter&, const store::Account&, Time now)>;

struct MailOptions {
    std::string host;                              // of the mail server; "": letters become files
    int port = 25;
    std::string from;                              // the sender's address
    std::string site;                              // what links begin with: https://convoke.example.org
    std::filesystem::path folder;                  // where files go
    Enclose enclose = {};
};

class Mailer {
public:
    Mailer(const House& house, MailOptions options);
    ~Mailer();

    // Sends everything whose turn has come. Called by the thread; a test calls it itself. Returns how many were sent.
    std::size_t send_waiting(Time now);

    void start();
    void wake();

private:
    void work();

    const House& house_;
    MailOptions options_;
    std::mutex mutex_;
    std::condition_variable wake_;
    bool stopping_ = false, woken_ = false;
    std::thread thread_;
};

}  // namespace convoke::web
