#include "plugins/balance/pages.hpp"

#include <algorithm>
#include <set>

#include "core/domain/countries.hpp"
#include "plugins/balance/dimensions.hpp"
#include "plugins/balance/page_parts.hpp"
#include "plugins/balance/population.hpp"

namespace convoke::balance {

namespace {

Data answer_of(const Request& request, const Context& context) {
    auto options = request.query;
    const auto asked = asked_of(options, context);
    options["of"] = asked.of;                      // whatever is linked from here is of the same, also where nothing was chosen
    const auto members = population(options, context);
    const Reference reference(asked, options, context);
    const auto beside = answer(options, "beside");
    std::vector<Dimension> others;
    if (!beside.empty()) {
        auto changed = options;
        changed["of"] = beside;
        others = count_all(population(changed, context), asked.people);
    }
    Data data;
    data["of"] = asked.of;
    data["population"] = members.size();
    data["people"] = members.heads();
    data["annex"] = downloads_of("balance.annex", options, context);
    data["form"] = form_of(options, asked, context);
    data["countries_as_of"] = country_fact("group").as_of;
    if (context.desk.allows("balance.assistant")) data["mend"] = "/m/" + context.meeting.id + "/balance/assistant";
    data["publications"] = address_with(context, "/balance/publications", options, {});
    data["help"] = address_with(context, "/balance/measures", {}, {});
    data["notes"] = Data::List{};
    for (const auto& note : country_notes(members)) data["notes"].push(context.desk.say(note));
    data["dimensions"] = Data::List{};
    data["nobody"] = members.size() == 0 && members.heads() == 0;
    auto all = count_all(members, asked.people);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (const auto question = kind_named(all[i].id)->asks; !question.empty() && !asks(context.meeting, question)) continue;
        reference.apply(all[i]);
        auto one = dimension_data(all[i], options, context);
        if (!others.empty()) set_beside(one, others[i], beside, context);
        // Whatever a picture of its own, or the groups of development, already show is for programs, and for the reports.
        one["shown"] = all[i].id != "ldc" && all[i].id != "lldc" && all[i].id != "sids" && all[i].id != "country" && all[i].id != "intermediate";
        data["dimensions"].push(std::move(one));
    }
    for (const auto& grouping : context.applications.groupings()) {
        auto counted = count(grouping, members, asked.people);
        reference.apply(counted);
        auto one = dimension_data(counted, options, context);
        one["shown"] = true;
        data["dimensions"].push(std::move(one));
    }
    data["pictures"] = pictures_data(all, options, context);
    data["matrix"] = matrix_data(cross("region", "gender", members), options, context);
    data["matrix"]["drawn"] = members.heads() > 0;
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

// What the measures mean, with their formulas.
class Measures final : public Page {
public:
    PageRoute route() const override { return {"GET", "/m/{meeting}/balance/measures", "balance.read"}; }
    View serve(const Request&, const Context& context) const override {
        Data facts = Data::List{};
        std::set<std::pair<std::string_view, std::string_view>> said;
        for (const auto& one : country_facts())
            if (!one.source.empty() && said.emplace(one.source, one.as_of).second) facts.push(Data::Members{{"source", one.source}, {"as_of", one.as_of}});
        return {.page = "measures", .data = Data::Members{{"back", "/m/" + context.meeting.id + "/balance"}, {"facts", std::move(facts)}}};
    }
};

}  // namespace

void contribute_pages(Registry& registry) {
    registry.add(std::make_unique<Figures>(PageRoute{"GET", "/api/v1/meetings/{meeting}/balance", "balance.read"}));
    registry.add(std::make_unique<Figures>(PageRoute{"GET", "/m/{meeting}/balance", "balance.read"}));
    registry.add(std::make_unique<Measures>());
}

}  // namespace convoke::balance
