#pragma once

#include "web/commands/settings.hpp"

namespace convoke::web {

// Puts the operator's file of countries in force, where there is one: the setting countries.file, else countries.csv of the data
// folder. Says what is wrong with it and throws where it cannot be used.
void use_countries(const Settings& settings);

}  // namespace convoke::web
