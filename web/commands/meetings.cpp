#include <iostream>

#include "core/acts/define_meeting.hpp"
#include "core/acts/meeting.hpp"
#include "core/store/meetings.hpp"
#include "web/commands/commands.hpp"
#include "web/commands/files.hpp"
#include "web/commands/opened.hpp"
#include "web/commands/words.hpp"

namespace convoke::web {

int meeting_command(const Arguments& arguments, const Settings& settings) {
    arguments.allow({}, 3);
    const auto what = arguments.word(1, "meeting: import, export or list");
    if (what != "import" && what != "export" && what != "list") throw Usage("meeting: there is import, export and list");
    const auto which = what == "list" ? "" : arguments.word(2, "meeting " + what + ": the " + (what == "import" ? "file" : "meeting"));
    const auto text = what == "import" ? content(which) : "";
    const Opened opened(settings);
    const auto& house = opened.house();
    if (what == "import") {
        const auto result = import_meeting(house, at_the_console(Role::admin), text, house.clock());
        for (const auto& problem : result.problems) std::cerr << which << ": " << problem.field << ": " << house.say(problem.message, "en", "UTC") << "\n";
        if (!result.problems.empty()) return 1;
        std::cout << result.id << "\n";
    } else if (what == "export") {
        std::cout << export_meeting(house, *house.database.read(), which);
    } else {
        for (const auto& row : store::list_meetings(*house.database.read())) std::cout << row.id << "\t" << row.symbol << "\t" << (row.published ? "published" : "draft") << "\n";
    }
    return 0;
}

}  // namespace convoke::web
