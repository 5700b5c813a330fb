// The commands of the command line; each one call, its exit code returned. 0 done, 1 refused, 2 usage (thrown as Usage).
#pragma once

#include "web/commands/arguments.hpp"
#include "web/commands/settings.hpp"

namespace convoke::web {

int serve_command(const Arguments& arguments, const Settings& settings);
int migrate_command(const Arguments& arguments, const Settings& settings);
int countries_command(const Arguments& arguments, const Settings& settings);
int config_command(const Arguments& arguments, const Settings& settings);
int meeting_command(const Arguments& arguments, const Settings& settings);
int user_command(const Arguments& arguments, const Settings& settings);
int token_command(const Arguments& arguments, const Settings& settings);
int register_command(const Arguments& arguments, const Settings& settings);
int match_command(const Arguments& arguments, const Settings& settings);        // register match
int list_command(const Arguments& arguments, const Settings& settings);
int audit_command(const Arguments& arguments, const Settings& settings);
int mail_command(const Arguments& arguments, const Settings& settings);
int plugin_command(const Arguments& arguments, const Settings& settings);
int backup_command(const Arguments& arguments, const Settings& settings);
int restore_command(const Arguments& arguments, const Settings& settings);

}  // namespace convoke::web
