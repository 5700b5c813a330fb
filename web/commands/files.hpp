// What a file named on the command line holds.
#pragma once

#include <string>

namespace convoke::web {

std::string content(const std::string& file);     // Refused(unknown) where it cannot be read

}  // namespace convoke::web
