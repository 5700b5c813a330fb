#include <filesystem>
#include <iostream>

#include "core/acts/meeting.hpp"
#include "core/acts/report.hpp"
#include "core/crypto/signer.hpp"
#include "core/domain/time.hpp"
#include "core/store/meetings.hpp"
#include "web/commands/commands.hpp"
#include "web/commands/files.hpp"
#include "web/commands/opened.hpp"
#include "web/view/export/export.hpp"

namespace convoke::web {

namespace {

// The report that exports lists is found by its permission to know them: whichever meeting has that list.
Table list_table(const House& house, const std::string& list, const std::string& view, const std::string& language, std::shared_ptr<const Meeting>& of) {
    const auto reading = house.database.read();
    auto actor = at_the_console(Role::opga);
    actor.language = language;
    for (const auto& row : store::list_meetings(*reading)) {
        try {
            of = find_meeting(house, *reading, row.id);
            return run_report(house, *reading, *of, actor, house.clock(), "nonobjection.list", {{"list", list}, {"view", view}});
        } catch (const Refused& refused) {
            if (refused.kind != Refused::Kind::unknown && refused.kind != Refused::Kind::unavailable) throw;
        }
    }
    throw Refused(Refused::Kind::unknown, {"list.unknown", {{"list", list}}});
}

int export_list(const Arguments& arguments, const Settings& settings) {
    arguments.allow({"format", "out", "view", "language"}, 3);
    const auto list = arguments.word(2, "list export: the list"), out = arguments.option("out");
    const auto format = exports::format_named(arguments.option("format", "csv"));
    if (!format || out.empty()) throw Usage("list export: --format csv|xlsx|pdf|json and --out FILE are needed");
    const Opened opened(settings);
    const auto& house = opened.house();
    std::shared_ptr<const Meeting> meeting;
    const auto language = arguments.option("language", "en");
    const auto table = list_table(house, list, arguments.option("view", "both"), language, meeting);
    const auto say = [&](const Text& text) { return house.say(text, language, meeting->time_zone); };
    const auto made_at = instant_of(answer(table.about, "made_at")).value_or(house.clock());
    exports::TableRows rows(table, say);
    exports::write(*format, out, exports::sheet_of(table, say, language, meeting->time_zone, made_at), rows);
    write_content(out + ".p7s", house.signer.sign_file(out, house.clock()));
    std::cout << out << "\n" << out << ".p7s\n";
    return 0;
}

int verify_list(const Arguments& arguments, const Settings& settings) {
    arguments.allow({"certificate"}, 3);
    const auto file = arguments.word(2, "list verify: the file");
    const auto chosen = arguments.option("certificate", settings.text("data.folder") + "/keys/certificate.pem");
    const auto check = verify_file(file, content(file + ".p7s"), content(chosen));
    if (!check.valid) throw Refused(Refused::Kind::invalid, check.reason);
    std::cout << file << " is what was signed" << (check.signed_at ? " at " + text_of(*check.signed_at) : "") << "\n";
    return 0;
}

}  // namespace

int list_command(const Arguments& arguments, const Settings& settings) {
    const auto what = arguments.word(1, "list: export or verify");
    if (what == "export") return export_list(arguments, settings);
    if (what == "verify") return verify_list(arguments, settings);
    throw Usage("list: there is “export” and “verify”");
}

}  // namespace convoke::web
