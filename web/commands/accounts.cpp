#include <termios.h>
#include <unistd.h>

#include <iostream>

#include "core/acts/account.hpp"
#include "web/commands/commands.hpp"
#include "web/commands/opened.hpp"
#include "web/commands/words.hpp"

namespace convoke::web {

namespace {

// From standard input; where that is a terminal, asked for and not shown while it is typed.
std::string password() {
    std::string typed;
    termios former{};
    const bool terminal = isatty(0) != 0 && tcgetattr(0, &former) == 0;
    if (terminal) {
        auto silent = former;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(0, TCSANOW, &silent);
        std::cerr << "Password: " << std::flush;
    }
    std::getline(std::cin, typed);
    if (terminal) {
        tcsetattr(0, TCSANOW, &former);
        std::cerr << "\n";
    }
    return typed;
}

}  // namespace

int user_command(const Arguments& arguments, const Settings& settings) {
    arguments.allow({"role", "name", "state"}, 3);
    if (arguments.word(1, "user: add") != "add") throw Usage("user: there is only “add”");
    const auto email = arguments.word(2, "user add: the e-mail address");
    const auto role = role_named(arguments.option("role"));
    if (!role) throw Usage("user add: --role must be one of applicant, secretariat, opga, state, observer, auditor, admin");
    NewAccount account{.email = email, .name = arguments.option("name", email.substr(0, email.find('@'))), .password = {}, .role = *role,
                       .state = arguments.option("state")};
    if (*role == Role::state && account.state.empty()) throw Usage("user add: an account of a State needs --state ISO3");
    account.password = password();
    const Opened opened(settings);
    const auto made = make_account(opened.house(), at_the_console(Role::admin), account, opened.house().clock());
    for (const auto& problem : made.problems) std::cerr << problem.field << ": " << in_english(problem.message) << "\n";
    if (!made.problems.empty()) return 1;
    std::cout << made.id << "\n";
    return 0;
}

int token_command(const Arguments& arguments, const Settings& settings) {
    arguments.allow({}, 3);
    if (arguments.word(1, "token: add") != "add") throw Usage("token: there is only “add”");
    const auto email = arguments.word(2, "token add: the e-mail address");
    const Opened opened(settings);
    std::cout << make_token(opened.house(), at_the_console(Role::admin), email, opened.house().clock()) << "\n";
    return 0;
}

}  // namespace convoke::web
