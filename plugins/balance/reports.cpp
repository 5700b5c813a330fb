#include "plugins/balance/reports.hpp"

#include <charconv>

#include "plugins/balance/shares.hpp"

namespace convoke::balance {

namespace {

std::string share_text(double share) {
    if (share < 0) return {};
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, share, std::chars_format::fixed, 6).ptr;
    return {buffer, end};
}

class DimensionReport final : public Report {
public:
    explicit DimensionReport(std::string_view dimension) : dimension_(dimension), id_("balance." + std::string(dimension)) {}
    std::string_view id() const override { return id_; }
    std::string_view permission() const override { return "balance.read"; }
    Text title() const override { return {"balance.by_" + dimension_}; }

    Form options(const Context&) const override {
        return {{.name = "of", .label = {"balance.of"}, .kind = Field::Kind::choice, .options = {"pool", "participants", "applicants"}}};
    }

    Table run(const Answers& options, const Context& context) const override {
        const auto counted = count(dimension_, population(options, context));
        Table table{.title = title(), .columns = {{"id", {"column.id"}, "balance.read"},
                                                  {"group", {"balance.group"}, "balance.read"},
                                                  {"count", {"balance.count"}, "balance.read", Column::Kind::number},
                                                  {"share", {"balance.share"}, "balance.read", Column::Kind::share},
                                                  {"reference_share", {"balance.reference_" + (counted.reference.empty() ? std::string("none") : counted.reference)},
                                                   "balance.read", Column::Kind::share}}};
        for (const auto& group : counted.groups)
            table.rows.push_back({group.id, context.desk.say(label_of(dimension_, group.id)), std::to_string(group.count), share_text(group.share), share_text(group.reference)});
        table.about["of"] = answer(options, "of", "pool");
        table.about["total"] = std::to_string(counted.total);
        table.about["reference"] = counted.reference;
        return table;
    }

private:
    std::string dimension_, id_;
};

}  // namespace

Text label_of(std::string_view dimension, std::string_view group) {
    return {"balance." + std::string(dimension) + "." + std::string(group)};
}

Counted population(const Answers& options, const Context& context) {
    const auto of = answer(options, "of", "pool");
    Counted found{.organisations = context.applications.chosen(context.applications.members(of, options))};
    const bool taking_part = of == "participants";
    for (const auto& one : found.organisations)
        if (!taking_part || one.state == State::registered) found.people.insert(found.people.end(), one.representatives.begin(), one.representatives.end());
    if (taking_part)
        context.applications.delegations([&](const Delegation& one) {
            if (one.confirmed_at) found.people.insert(found.people.end(), one.members.begin(), one.members.end());
        });
    return found;
}

void contribute_reports(Registry& registry) {
    for (const auto dimension : dimensions()) registry.add(std::make_unique<DimensionReport>(dimension));
}

}  // namespace convoke::balance
