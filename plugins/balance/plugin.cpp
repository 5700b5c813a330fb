#include "core/plugin/plugin.hpp"
#include "plugins/balance/assistant/pages.hpp"
#include "plugins/balance/pages.hpp"
#include "plugins/balance/published.hpp"
#include "plugins/balance/reports.hpp"

namespace convoke::balance {

namespace {

void contribute(Registry& registry) {
    registry.add(Permission{"balance.read", "opga", "the balance of a population"});
    registry.add(Setting{"targets", "", "shares to compare with, such as gender.female=0.5 region.african=0.28"});
    registry.add(Setting{"previous", "", "the meeting that came before, whose participants are compared with: its id"});
    contribute_reports(registry);
    contribute_pages(registry);
    contribute_publishing(registry);
    contribute_assistant(registry);
}

}  // namespace

}  // namespace convoke::balance

CONVOKE_PLUGIN("balance", "1.0.0", "", convoke::balance::contribute)
