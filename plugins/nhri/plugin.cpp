#include "core/plugin/plugin.hpp"
#include "plugins/nhri/accreditation.hpp"
#include "plugins/nhri/paris_check.hpp"

namespace convoke::nhri {

namespace {

class Institutions final : public Register {
public:
    std::string_view id() const override { return "nhri"; }
    std::vector<RegisterSheet> sheets() const override { return nhri::sheets(); }
    std::vector<RegisterEntry> amend(std::vector<RegisterEntry> former, std::string_view sheet, std::span<const RegisterRow> rows,
                                     std::vector<RowProblem>& problems) const override {
        return nhri::amend(std::move(former), sheet, rows, problems);
    }
};

void contribute(Registry& registry) {
    registry.add(std::make_unique<Institutions>());
    registry.add(paris_check());
    registry.add(Setting{"accepted", "A", "Accreditation statuses that count, separated by commas: A, or A,B", are_statuses});
}

}  // namespace

}  // namespace convoke::nhri

CONVOKE_PLUGIN("nhri", "1.0.0", "", convoke::nhri::contribute)
