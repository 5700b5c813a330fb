// What the core itself contributes, through the contract that plugins use.
#pragma once

#include "core/plugin/plugin.hpp"

namespace convoke {

void contribute_core(Registry& registry);          // steps.cpp, reports.cpp
void contribute_core_steps(Registry& registry);
void contribute_core_reports(Registry& registry);
void contribute_participants(Registry& registry);  // participants.cpp

}  // namespace convoke
