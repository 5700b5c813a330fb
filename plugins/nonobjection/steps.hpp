// What the plugin contributes: its pages, steps, population and reports.
#pragma once

#include "core/plugin/plugin.hpp"

namespace convoke::nonobjection {

void contribute(Registry& registry);          // all of it
void contribute_steps(Registry& registry);
void contribute_reports(Registry& registry);

}  // namespace convoke::nonobjection
