// What an operator's mail server hands on: notifications that a letter came back.
#include <iostream>

#include "core/store/outbox.hpp"
#include "web/commands/commands.hpp"
#include "web/commands/opened.hpp"
#include "web/mail/bounce.hpp"

namespace convoke::web {

int mail_command(const Arguments& arguments, const Settings& settings) {
    if (arguments.word(1, "mail: bounced") != "bounced") throw Usage("mail: there is only “bounced”, which reads a notification from its standard input");
    arguments.allow({}, 2);
    const auto bounce = bounce_in(std::cin);
    if (!bounce) throw Refused(Refused::Kind::invalid, {"bounce.no_notification"});
    if (!bounce->for_good) throw Refused(Refused::Kind::invalid, {"bounce.only_delayed", {{"letter", bounce->letter}}});
    const Opened opened(settings);
    const auto known = opened.house().database.write(
        [&](store::Unit& unit) { return store::letter_bounced(unit, bounce->letter, bounce->status.empty() ? "bounced" : "bounced " + bounce->status); });
    if (!known) throw Refused(Refused::Kind::unknown, {"bounce.no_such_letter", {{"letter", bounce->letter}}});
    std::cout << bounce->letter << "\n";
    return 0;
}

}  // namespace convoke::web
