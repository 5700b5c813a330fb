#include "core/plugin/plugin.hpp"
#include "plugins/balance/pages.hpp"
#include "plugins/balance/reports.hpp"

namespace convoke::balance {

namespace {

void contribute(Registry& registry) {
    registry.add(Permission{"balance.read", "opga", "the balance of a population"});
    contribute_reports(registry);
    contribute_pages(registry);
}

}  // namespace

}  // namespace convoke::balance

CONVOKE_PLUGIN("balance", "1.0.0", "", convoke::balance::contribute)
