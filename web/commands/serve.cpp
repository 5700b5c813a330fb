#include <poll.h>
#include <signal.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <Poco/Logger.h>

#include <iostream>

#include "core/acts/duplicates.hpp"
#include "core/acts/erase.hpp"
#include "core/acts/listen.hpp"
#include "core/acts/register_shelf.hpp"
#include "core/acts/settle.hpp"
#include "core/plugin/plugins.hpp"
#include "core/store/accounts.hpp"
#include "web/commands/commands.hpp"
#include "web/commands/countries.hpp"
#include "web/commands/enclosures.hpp"
#include "web/commands/opened.hpp"
#include "web/commands/site.hpp"
#include "web/http/server.hpp"
#include "web/mail/kept.hpp"
#include "web/mail/mailer.hpp"
#include "web/router/refusal.hpp"

namespace convoke::web {

namespace {

using namespace std::chrono_literals;

// Signals are waited for here instead of interrupting a thread somewhere.
int waiting_for_signals() {
    sigset_t wanted;
    sigemptyset(&wanted);
    sigaddset(&wanted, SIGTERM);
    sigaddset(&wanted, SIGINT);
    pthread_sigmask(SIG_BLOCK, &wanted, nullptr);
    signal(SIGPIPE, SIG_IGN);
    return signalfd(-1, &wanted, SFD_CLOEXEC);
}

std::function<std::vector<ShownLetter>()> kept_in(const std::filesystem::path& folder) {
    return [folder] {
        std::vector<ShownLetter> shown;
        for (const auto& letter : kept_letters(folder, 100)) shown.push_back({letter.to, letter.subject, letter.body, Time(std::chrono::seconds(letter.seconds))});
        return shown;
    };
}

// What is not looked at every second: data whose date has come, files that nobody refers to, what is over.
void keep_order(const House& house) {
    erase_due(house, house.clock());
    erase_released_files(house);
    house.database.write([&](store::Unit& unit) { store::forget_what_is_over(unit, house.clock()); });
}

// Until somebody ends the program: what time has decided, registers and countries imported by others, what listeners have not
// heard, and whether what was sent in is another application of an organisation that applied already.
void keep_house(const House& house, const Settings& settings, int signals) {
    const auto attempt = [](const auto& work) {
        try {
            work();
        } catch (const std::exception& failure) {
            Poco::Logger::get("convoke").error(std::string("housekeeping failed: ") + failure.what());
        }
    };
    for (int second = 0;; second = (second + 1) % 600) {
        pollfd wait{signals, POLLIN, 0};
        if (poll(&wait, 1, 1000) > 0) return;
        attempt([&] {
            settle(house, house.clock(), note_failure);
            house.registers.load(*house.database.read(), house.plugins);
            tell_listeners(house, note_failure);
        });
        attempt([&] { use_countries(settings, *house.database.read()); });
        attempt([&] { compare_all_sent(house); });
        if (second == 0) attempt([&] { keep_order(house); });
    }
}

Installation installation_of(const Settings& settings, const Opened& opened, std::function<http::Metrics()> metrics) {
    Installation installation{.metrics = std::move(metrics), .data = opened.data(), .version = PROGRAM_VERSION, .started = opened.house().clock()};
    for (const auto& one : settings.all()) installation.settings.push_back({one.key, one.shown(), one.origin});
    return installation;
}

}  // namespace

int serve_command(const Arguments& arguments, const Settings& settings) {
    arguments.allow({}, 1);
    const int signals = waiting_for_signals();     // before any thread exists: they all inherit it
    const Opened opened(settings);
    const auto& house = opened.house();
    http::Server* running = nullptr;
    const Site site(house, opened.catalogue(),
                    {.router = {.csrf_key = opened.secret("forms.key"), .secure_cookies = settings.flag("server.secure_cookies"),
                                .token_rate = static_cast<double>(settings.number("api.requests_per_second"))},
                     .share = share_folder(),
                     .letters = settings.flag("site.demonstration") ? kept_in(opened.data() / "mail") : nullptr,
                     .address = settings.text("site.address"),
                     .metrics = [&] { return running->metrics(); },
                     .installation = installation_of(settings, opened, [&] { return running->metrics(); })});
    http::ServerOptions options{.address = settings.text("server.address"), .port = settings.number("server.port"),
                                .threads = settings.number("server.threads"), .per_address = settings.number("server.per_ip"),
                                .trusted_proxies = settings.words("server.trusted_proxies"),
                                .header = std::chrono::seconds(settings.number("server.header_seconds"))};
    site.stand_behind(options);
    http::Server server(options, [&](const http::Request& request) { return site.answer(request); });
    running = &server;

    Mailer mailer(house, {.host = settings.text("mail.smtp_host"), .port = settings.number("mail.smtp_port"), .from = settings.text("mail.from"),
                          .site = settings.text("site.address"), .folder = opened.data() / "mail",
                          .enclose = enclosures(house)});
    try {
        server.start();
    } catch (const std::runtime_error& failure) {
        throw Refused(Refused::Kind::unavailable, {"serve.no_port", {{"why", failure.what()}}});
    }
    mailer.start();
    std::cout << "http://" << settings.text("server.address") << ":" << server.port() << std::endl;
    for (const auto& plugin : house.plugins.refused())
        std::cerr << "the plugin " << plugin.id << " was left out: " << plugin.why << "\n";
    keep_house(house, settings, signals);
    server.stop(10s);
    close(signals);
    return 0;
}

}  // namespace convoke::web
