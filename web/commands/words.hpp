// The words of a message where no house is open: English, from the catalogues beside the program.
#pragma once

#include <string>

#include "core/domain/values.hpp"

namespace convoke::web {

std::string in_english(const Text& text);

}  // namespace convoke::web
