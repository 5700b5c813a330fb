#include "plugins/balance/pages.hpp"

#include "plugins/balance/reports.hpp"
#include "plugins/balance/shares.hpp"

namespace convoke::balance {

namespace {

Data answer_of(const Request& request, const Context& context) {
    const auto members = population(request.query, context);
    Data data;
    data["of"] = answer(request.query, "of", "pool");
    data["population"] = members.organisations.size();
    data["people"] = members.people.size();
    data["dimensions"] = Data::List{};
    for (const auto id : dimensions()) {
        const auto counted = count(id, members);
        Data dimension;
        dimension["id"] = counted.id;
        dimension["label"] = context.desk.say({"balance.by_" + counted.id});
        dimension["reference"] = counted.reference;
        dimension["overlapping"] = counted.overlapping;
        dimension["total"] = counted.total;
        dimension["groups"] = Data::List{};
        for (const auto& group : counted.groups) {
            Data one;
            one["id"] = group.id;
            one["label"] = context.desk.say(label_of(id, group.id));
            one["count"] = group.count;
            one["share"] = group.share;
            one["percent"] = static_cast<std::int64_t>(group.share * 100 + 0.5);
            one["reference_text"] = group.reference >= 0;
            one["reference_share"] = group.reference < 0 ? Data() : Data(group.reference);
            dimension["groups"].push(one);
        }
        data["dimensions"].push(dimension);
    }
    return data;
}

class Figures final : public Page {
public:
    explicit Figures(PageRoute route) : route_(route) {}
    PageRoute route() const override { return route_; }
    View serve(const Request& request, const Context& context) const override {
        return {.page = "balance", .data = answer_of(request, context)};
    }

private:
    PageRoute route_;
};

}  // namespace

void contribute_pages(Registry& registry) {
    registry.add(std::make_unique<Figures>(PageRoute{"GET", "/api/v1/meetings/{meeting}/balance", "balance.read"}));
    registry.add(std::make_unique<Figures>(PageRoute{"GET", "/m/{meeting}/balance", "balance.read"}));
}

}  // namespace convoke::balance
