#include <poll.h>
#include <signal.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <Poco/Logger.h>

#include <iostream>

#include "core/acts/listen.hpp"
#include "core/acts/register_shelf.hpp"
#include "core/acts/settle.hpp"
#include "core/plugin/plugins.hpp"
#include "web/api/api.hpp"
#include "web/commands/commands.hpp"
#include "web/commands/opened.hpp"
#include "web/http/server.hpp"
#include "web/http/static.hpp"
#include "web/mail/mailer.hpp"
#include "web/pages/pages.hpp"
#include "web/router/plugin_pages.hpp"
#include "web/router/router.hpp"
#include "web/view/render.hpp"

namespace convoke::web {

namespace {

using namespace std::chrono_literals;

void add_templates(Templates& templates, const Plugins& plugins) {
    templates.add("core", share_folder() / "templates");
    for (const auto& plugin : plugins.loaded())
        if (!plugin.folder.empty() && std::filesystem::is_directory(plugin.folder / "templates")) templates.add(plugin.id, plugin.folder / "templates");
}

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

// Until somebody ends the program: what time has decided, registers imported by others, and what listeners have not heard.
void keep_house(const House& house, int signals) {
    for (;;) {
        pollfd wait{signals, POLLIN, 0};
        if (poll(&wait, 1, 1000) > 0) return;
        try {
            settle(house, house.clock());
            house.registers.load(*house.database.read(), house.plugins);
            tell_listeners(house, [](const std::string& listener, const std::string& why) {
                Poco::Logger::get("convoke").error("the listener " + listener + " failed: " + why);
            });
        } catch (const std::exception& failure) {
            Poco::Logger::get("convoke").error(std::string("housekeeping failed: ") + failure.what());
        }
    }
}

}  // namespace

int serve_command(const Arguments& arguments, const Settings& settings) {
    arguments.allow({});
    const int signals = waiting_for_signals();     // before any thread exists: they all inherit it
    const Opened opened(settings);
    const auto& house = opened.house();
    Templates templates(opened.catalogue());
    add_templates(templates, house.plugins);
    const http::StaticFiles files((share_folder() / "static").string(), "/static");
    const Renderer renderer(templates, PROGRAM_VERSION);

    Router router(house, opened.catalogue(), renderer,
                  {.csrf_key = opened.secret("forms.key"), .secure_cookies = settings.flag("server.secure_cookies"),
                   .token_rate = static_cast<double>(settings.number("api.requests_per_second"))});
    router.add(page_routes(settings.flag("server.secure_cookies")));
    router.add(api_routes());
    router.add(plugin_routes(house));

    http::Server* running = nullptr;
    router.add(service_routes(router, house, [&] { return running->metrics(); }, share_folder()));
    http::ServerOptions options{.address = settings.text("server.address"), .port = settings.number("server.port"),
                                .threads = settings.number("server.threads"), .per_address = settings.number("server.per_ip"),
                                .header = std::chrono::seconds(settings.number("server.header_seconds"))};
    options.body_rule = [&](const http::Request& request) { return http::BodyRule{.most = static_cast<std::int64_t>(router.body_limit(request.method, request.path))}; };
    http::Server server(options, [&](const http::Request& request) {
        if (auto file = files.serve(request)) return std::move(*file);
        return router.handle(request);
    });
    running = &server;

    Mailer mailer(house, {.host = settings.text("mail.smtp_host"), .port = settings.number("mail.smtp_port"), .from = settings.text("mail.from"),
                          .site = settings.text("site.address"), .folder = opened.data() / "mail"});
    server.start();
    mailer.start();
    std::cout << "http://" << settings.text("server.address") << ":" << server.port() << std::endl;
    for (const auto& plugin : house.plugins.refused())
        std::cerr << "the plugin " << plugin.id << " was left out: " << plugin.why << "\n";
    keep_house(house, signals);
    server.stop(10s);
    close(signals);
    return 0;
}

}  // namespace convoke::web
