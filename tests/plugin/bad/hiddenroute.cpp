// A page behind a permission that nobody declared: to whom would it be shown?
#include "core/plugin/plugin.hpp"

using namespace convoke;

namespace {
class Hidden final : public Page {
public:
    PageRoute route() const override { return {"GET", "/m/{meeting}/hidden", "hiddenroute.see"}; }
    View serve(const Request&, const Context&) const override { return {}; }
};
void contribute(Registry& registry) {
    registry.add(Permission{"hiddenroute.other", "opga", "declared, but not the one named"});
    registry.add(std::make_unique<Hidden>());
}
}  // namespace

CONVOKE_PLUGIN("hiddenroute", "1.0.0", "", contribute)
