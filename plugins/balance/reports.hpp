#pragma once

#include "core/plugin/plugin.hpp"
#include "plugins/balance/shares.hpp"

namespace convoke::balance {

// One report per dimension, balance.region and so on, and balance.cross: any two of them. With public=yes small counts are
// withheld, and what would give them back.
void contribute_reports(Registry& registry);

// In the reader's language: a group's label and a reference's.
std::string label_of(std::string_view dimension, std::string_view group, const Context& context);
Text reference_label(const Dimension& dimension);

// Those that one of these options names, as a form to ask.
Form options_of_population(const Context& context);

}  // namespace convoke::balance
