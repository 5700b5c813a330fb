// The command line of Convoke: which command was meant, and the exit code of what became of it.
#include <Poco/Exception.h>

#include <filesystem>
#include <iostream>

#include "core/domain/values.hpp"
#include "core/plugin/plugins.hpp"
#include "core/store/database.hpp"
#include "web/commands/commands.hpp"
#include "web/commands/words.hpp"

namespace {

using namespace convoke::web;

struct Command {
    std::string_view name;
    int (*run)(const Arguments&, const Settings&);
    std::string_view usage;
};

constexpr Command commands[] = {
    {"serve", serve_command, "serve [--port N]"},
    {"migrate", migrate_command, "migrate"},
    {"meeting", meeting_command, "meeting import FILE.json | export MEETING | list"},
    {"user", user_command, "user add EMAIL --role ROLE [--name NAME] [--state ISO3]"},
    {"token", token_command, "token add EMAIL"},
    {"register", register_command,
     "register import REGISTER FILE.csv --as-of YYYY-MM-DD [--sheet NAME] [--map theirs=ours]... [--skip-bad] [--dry-run]\n"
     "       convoke register match REGISTER --in FILE.csv --out FILE.csv [--as-of YYYY-MM-DD]"},
    {"list", list_command, "list export LIST --format csv|xlsx|pdf|json --out FILE | verify FILE [--certificate PEM]"},
    {"audit", audit_command,
     "audit verify | checkpoint [--out FILE] | export [--out FILE] | prove RECEIPT [--since CHECKPOINT] [--out FILE]\n"
     "       convoke audit check FILE [--checkpoint HELD] [--certificate PEM]"},
    {"mail", mail_command, "mail bounced < NOTIFICATION.eml"},
    {"countries", countries_command, "countries check FILE.csv | import FILE.csv | export | facts"},
    {"plugin", plugin_command, "plugin list [--json]"},
    {"config", config_command, "config"},
    {"backup", backup_command, "backup FILE [--with-keys]"},
    {"restore", restore_command, "restore FILE [--without-key]"},
};

void print_usage(std::ostream& out, std::string_view about) {
    out << about << "\n\nusage: convoke COMMAND [--data DIR] [--database URL] [--config FILE]\n";
    for (const auto& command : commands) out << "       convoke " << command.usage << "\n";
}

int usage(std::string_view about) {
    print_usage(std::cerr, about);
    return 2;
}

constexpr std::string_view purpose = "Convoke registers stakeholders for meetings of the General Assembly.";

}  // namespace

int main(int count, char** words) {
    if (count == 3 && std::string_view(words[1]) == "--probe-plugin") return convoke::probe_plugin(words[2]);
    try {
        const Arguments arguments(count, words, {"json", "dry-run", "skip-bad", "help", "with-keys", "without-key"});
        if (arguments.has("help")) return print_usage(std::cout, purpose), 0;
        if (arguments.words().empty()) return usage(purpose);
        for (const auto& command : commands)
            if (command.name == arguments.words().front()) return command.run(arguments, Settings(arguments));
        return usage("There is no command “" + arguments.words().front() + "”.");
    } catch (const Usage& mistake) {
        return usage(mistake.what());
    } catch (const convoke::Refused& refused) {
        std::cerr << in_english(refused.text) << "\n";
    } catch (const std::filesystem::filesystem_error& failure) {
        std::cerr << failure.path1().string() << ": " << failure.code().message() << "; check the folder and its permissions\n";
    } catch (const Poco::Exception& failure) {
        std::cerr << failure.displayText() << "\n";
    } catch (const std::exception& failure) {
        std::cerr << failure.what() << "\n";
    }
    return 1;
}
