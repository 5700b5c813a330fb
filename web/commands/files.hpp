// Files named on the command line, whole.
#pragma once

#include <string>
#include <string_view>

namespace convoke::web {

std::string content(const std::string& file);                                  // Refused(unknown) where it cannot be read
void write_content(const std::string& file, std::string_view bytes);           // Refused(unavailable) where it cannot be written
// The same before the work whose outcome it will hold; what it holds now stays.
void demand_writable(const std::string& file);

}  // namespace convoke::web
