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

// A dimension of the balance: the class of the status, as the applicant knows it.
Grouping status_class() {
    Grouping one{.id = "ecosoc.class", .label = {"ecosoc.by_class"}, .groups = {"general", "special", "roster"}};
    for (const auto& group : one.groups) one.labels.emplace(group, Text{"ecosoc.claim.status." + group});
    one.labels.emplace("none", Text{"ecosoc.no_class"});
    one.of = [](const Alike& members) { return std::vector<std::string>{answer(members.claims, "ecosoc", "none")}; };
    return one;
}

void contribute(Registry& registry) {
    registry.add(std::make_unique<ConsultativeStatus>());
    registry.add(status_check());
    registry.add(unneeded_check());
    registry.add(status_class());
}

}  // namespace

}  // namespace convoke::ecosoc

CONVOKE_PLUGIN("ecosoc", "1.0.0", "", convoke::ecosoc::contribute)
