#include "plugins/balance/pages.hpp"

#include "plugins/balance/reports.hpp"
#include "plugins/balance/shares.hpp"

namespace convoke::balance {

namespace {

Data group_data(std::string_view dimension, const Group& group, const Context& context) {
    Data one;
    one["id"] = group.id;
    one["label"] = context.desk.say(label_of(dimension, group.id));
    one["count"] = group.count;
    one["share"] = group.share;
    one["reference_share"] = group.reference < 0 ? Data() : Data(group.reference);
    return one;
}

// The populations that a person can choose between; programs may ask for any other.
Data choices(const std::string& chosen, const Context& context) {
    Data list = Data::List{};
    for (const std::string of : {"pool", "applicants", "participants"})
        list.push(Data::Members{{"label", context.desk.say({"balance.of." + of})}, {"href", "/m/" + context.meeting.id + "/balance?of=" + of}, {"current", of == chosen}});
    return list;
}

Data answer_of(const Request& request, const Context& context) {
    const auto members = population(request.query, context);
    const auto of = answer(request.query, "of", "pool");
    Data data;
    data["of"] = of;
    data["population"] = members.organisations.size();
    data["people"] = members.people.size();
    data["choices"] = choices(of, context);
    data["dimensions"] = Data::List{};
    for (const auto id : dimensions()) {
        const auto counted = count(id, members);
        Data dimension;
        dimension["id"] = counted.id;
        dimension["label"] = context.desk.say({"balance.by_" + counted.id});
        dimension["reference"] = counted.reference;
        dimension["reference_label"] = counted.reference.empty() ? "" : context.desk.say({"balance.reference_" + counted.reference});
        dimension["here"] = context.desk.say({"balance.here"});
        dimension["there"] = "";
        dimension["overlapping"] = counted.overlapping;
        dimension["total"] = counted.total;
        dimension["groups"] = Data::List{};
        for (const auto& group : counted.groups) dimension["groups"].push(group_data(id, group, context));
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
