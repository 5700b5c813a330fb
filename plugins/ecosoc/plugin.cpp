#include "core/plugin/plugin.hpp"
#include "plugins/ecosoc/register.hpp"
#include "plugins/ecosoc/status_check.hpp"

namespace convoke::ecosoc {

namespace {

class ConsultativeStatus final : public Register {
public:
    std::string_view id() const override { return "ecosoc"; }
    std::vector<RegisterSheet> sheets() const override { return ecosoc::sheets(); }
    std::vector<RegisterEntry> amend(std::vector<RegisterEntry> former, std::string_view sheet, std::span<const RegisterRow> rows,
                                     std::vector<RowProblem>& problems) const override {
        return ecosoc::amend(std::move(former), sheet, rows, problems);
    }
};

void contribute(Registry& registry) {
    registry.add(std::make_unique<ConsultativeStatus>());
    registry.add(status_check());
    registry.add(unneeded_check());
}

}  // namespace

}  // namespace convoke::ecosoc

CONVOKE_PLUGIN("ecosoc", "1.0.0", "", convoke::ecosoc::contribute)
