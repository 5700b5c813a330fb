#include <iostream>

#include "core/acts/import_register.hpp"
#include "web/commands/commands.hpp"
#include "web/commands/files.hpp"
#include "web/commands/opened.hpp"
#include "web/commands/words.hpp"

namespace convoke::web {

namespace {

int import(const Arguments& arguments, const Settings& settings) {
    arguments.allow({"as-of", "sheet", "map", "skip-bad", "dry-run"}, 4);
    RegisterImport asked{.register_id = arguments.word(2, "register import: the register"), .sheet = arguments.option("sheet"),
                         .file = {}, .as_of = arguments.option("as-of"), .map = {}, .skip_bad = arguments.has("skip-bad"), .dry_run = arguments.has("dry-run")};
    const auto file = arguments.word(3, "register import: the file");
    if (asked.as_of.empty()) throw Usage("register import: --as-of YYYY-MM-DD is missing");
    for (const auto& pair : arguments.all("map")) {
        const auto equals = pair.find('=');
        if (equals == std::string::npos) throw Usage("--map takes their_column=our_column");
        asked.map.emplace_back(pair.substr(0, equals), pair.substr(equals + 1));
    }
    asked.file = content(file);
    const Opened opened(settings);
    const auto result = import_register(opened.house(), at_the_console(Role::secretariat), asked, opened.house().clock());
    for (const auto& [line, message] : result.problems) std::cerr << file << ":" << line << ": " << in_english(message) << "\n";
    if (!result.imported && !asked.dry_run) {
        std::cerr << "nothing was imported: " << result.problems.size() << " of " << result.rows << " rows are bad; correct them, or leave them out with --skip-bad\n";
        return 1;
    }
    std::cout << (asked.dry_run ? "would import " : "imported ") << result.entries << " entries (" << result.added << " new, " << result.changed
              << " changed, " << result.removed << " gone), " << result.problems.size() << " rows left out; " << result.findings_changed << " findings changed\n";
    return result.problems.empty() || asked.skip_bad ? 0 : 1;
}

}  // namespace

int register_command(const Arguments& arguments, const Settings& settings) {
    const auto what = arguments.word(1, "register: import or match");
    if (what == "import") return import(arguments, settings);
    if (what == "match") return match_command(arguments, settings);
    throw Usage("register: there is “import” and “match”");
}

}  // namespace convoke::web
