#pragma once

#include "core/plugin/plugin.hpp"
#include "plugins/balance/shares.hpp"

namespace convoke::balance {

// The members of the population that the options name (of=pool|list|participants|applicants, and its own options). Of the
// participants those people count whom the list of participants names: representatives of organisations that are registered,
// members of confirmed delegations, and guests.
Counted population(const Answers& options, const Context& context);

// One report per dimension: balance.region, balance.m49, balance.gender, balance.type, balance.development.
void contribute_reports(Registry& registry);

// A group's label, and a reference's, as messages.
Text label_of(std::string_view dimension, std::string_view group);

}  // namespace convoke::balance
