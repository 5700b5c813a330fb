// The command line of Convoke: which command was meant, and the exit code of what became of it.
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
     "       convoke register match REGISTER --in FILE.csv --out FILE.csv"},
    {"list", list_command, "list export LIST --format csv|xlsx|pdf|json --out FILE | verify FILE [--certificate PEM]"},
    {"audit", audit_command,
     "audit verify | checkpoint [--out FILE] | prove RECEIPT [--since CHECKPOINT] [--out FILE]\n"
     "       convoke audit check FILE [--checkpoint HELD] [--certificate PEM]"},
    {"plugin", plugin_command, "plugin list [--json]"},
    {"config", config_command, "config"},
    {"backup", backup_command, "backup FILE"},
    {"restore", restore_command, "restore FILE"},
};

int usage(std::string_view about) {
    std::cerr << about << "\n\nusage: convoke COMMAND [--data DIR] [--database URL] [--config FILE]\n";
    for (const auto& command : commands) std::cerr << "       convoke " << command.usage << "\n";
    return 2;
}

}  // namespace

int main(int count, char** words) {
    if (count == 3 && std::string_view(words[1]) == "--probe-plugin") return convoke::probe_plugin(words[2]);
    try {
        const Arguments arguments(count, words, {"json", "dry-run", "skip-bad", "help", "quick"});
        if (arguments.words().empty() || arguments.has("help")) return usage("Convoke registers stakeholders for meetings of the General Assembly.");
        for (const auto& command : commands)
            if (command.name == arguments.words().front()) return command.run(arguments, Settings(arguments));
        return usage("There is no command “" + arguments.words().front() + "”.");
    } catch (const Usage& mistake) {
        return usage(mistake.what());
    } catch (const convoke::Refused& refused) {
        std::cerr << in_english(refused.text) << "\n";
    } catch (const std::exception& failure) {
        std::cerr << failure.what() << "\n";
    }
    return 1;
}
