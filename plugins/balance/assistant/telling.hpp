// What became of a question, for the page and for programs.
#pragma once

#include "plugins/balance/assistant/reasons.hpp"

namespace convoke::balance {

Data told(const Run& run, const Context& context);
std::string rule_words(const Run& run, const Rule& rule, const Context& context);
std::vector<const Selection*> selections_of(const Run& run);               // of a lottery the one that was drawn
std::string fingerprint_of(const Run& run, const Selection& selection, const Context& context);         // of its names
std::string letter_of(std::size_t place);          // "A"

}  // namespace convoke::balance
