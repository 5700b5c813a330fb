#pragma once

#include "web/commands/settings.hpp"

namespace convoke::store { class Reading; }

namespace convoke::web {

// Puts in force, where they are not yet, the countries of the file that the setting countries.file names, else those that were imported
// last, else those the program was built with. At start, in a command, and by the housekeeper: another host, or a command beside
// this one, may have imported meanwhile. Says what is wrong with a file and throws where it cannot be used.
void use_countries(const Settings& settings, const store::Reading& reading);

}  // namespace convoke::web
