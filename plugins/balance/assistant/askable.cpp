#include "plugins/balance/assistant/askable.hpp"

#include <algorithm>

#include "core/domain/application_data.hpp"
#include "core/domain/people.hpp"
#include "plugins/balance/dimensions.hpp"
#include "plugins/balance/reports.hpp"

namespace convoke::balance {

namespace {

// Whoever said neither is counted among all who said something, and among no women.
std::string women_in(const Application& application) {
    std::size_t women = 0, said = 0;
    for (const auto& one : application.representatives) {
        women += one.gender == "female";
        said += !one.gender.empty() && one.gender != "undisclosed";
    }
    return said == 0 ? "unsaid" : 2 * women >= said ? "half" : "fewer";
}

Alike alike(const Application& application, const Representative* person, const Meeting& meeting) {
    Alike one{.of = person ? Alike::Of::representatives : Alike::Of::applications, .category = application.category, .state = std::string(name_of(application.state)),
              .country = application.organisation.country, .type = application.organisation.type, .answers = closed_answers(application)};
    if (const auto* category = meeting.category(application.category)) one.checks = category->checks;
    for (const auto& [plugin, claim] : application.claims.members())
        if (const auto status = claim.text("status"); !status.empty()) one.claims[plugin] = status;
    if (person) one.gender = person->gender, one.participation = participation_of(*person, meeting);
    return one;
}

}  // namespace

std::pair<std::string, std::string> two_in(const std::string& near) {
    const auto star = near.find('*');
    return star == near.npos || star + 1 == near.size() ? std::pair(near, std::string()) : std::pair(near.substr(0, star), near.substr(star + 1));
}

Askable::Askable(bool people, const Context& context) : context_(context), people_(people), groupings_(contributions(context).groupings) {
    groupings_.push_back({.id = std::string(delegation), .label = {"balance.by_delegation"}, .groups = {"half", "fewer"}, .labels = {{"half", {"balance.delegation.half"}}, {"fewer", {"balance.delegation.fewer"}}}});
}

const Grouping* Askable::grouping(std::string_view id) const {
    const auto found = std::ranges::find(groupings_, id, &Grouping::id);
    return found == groupings_.end() ? nullptr : &*found;
}

bool Askable::fits(std::string_view dimension) const {
    const auto* kind = kind_named(dimension);
    if (kind) return people_ || !kind->of_people;
    const auto* one = grouping(dimension);
    return one && (people_ ? dimension != delegation : !one->of_people);
}

std::string Askable::label(std::string_view dimension) const {
    const auto* one = grouping(dimension);
    return context_.desk.say(one ? one->label : Text{"balance.by_" + std::string(dimension)});
}

std::string Askable::near_label(const std::string& near) const {
    const auto [one, other] = two_in(near);
    return other.empty() ? label(one) : context_.desk.say({"balance.by_two", {{"rows", label(one)}, {"columns", label(other)}}});
}

std::string Askable::label(std::string_view dimension, const std::string& group) const {
    const auto* one = grouping(dimension);
    return one ? label_of(Dimension{.id = one->id, .label = one->label, .labels = one->labels}, group, context_) : label_of(dimension, group, context_);
}

std::vector<std::string> Askable::groups(std::string_view dimension) const {
    if (const auto* one = grouping(dimension)) return one->groups;
    std::vector<std::string> groups;
    const auto add = [&](std::string_view id) { if (std::ranges::find(groups, id) == groups.end()) groups.emplace_back(id); };
    if (const auto* kind = kind_named(dimension))
        for (const auto id : kind->groups) add(id);
    if (dimension == "type")
        for (const auto& category : context_.meeting.categories)
            for (const auto& id : category.organisation_types) add(id);
    return groups;
}

// Ids of what others contribute have a full stop of their own.
std::optional<std::pair<std::string, std::string>> Askable::parts(const std::string& word) const {
    for (const auto& one : groupings_)
        if (word.starts_with(one.id + ".")) return std::pair(one.id, word.substr(one.id.size() + 1));
    const auto dot = word.find('.');
    if (dot == word.npos || !dimension_named(word.substr(0, dot))) return {};
    return std::pair(word.substr(0, dot), word.substr(dot + 1));
}

Dimension Askable::delegations_of(const std::string& population) const {
    Dimension dimension{.id = std::string(delegation)};
    std::map<std::string, double, std::less<>> shares{{"half", 0}, {"fewer", 0}};
    const auto ids = context_.applications.members(population, {});
    for (const auto& application : context_.applications.chosen(ids)) {
        ++dimension.total;
        if (const auto found = shares.find(women_in(application)); found != shares.end()) found->second += 1;
    }
    for (auto& [group, share] : shares) {
        share = dimension.total == 0 ? 0 : share / static_cast<double>(dimension.total);
        dimension.groups.push_back({.id = group});
    }
    if (dimension.total > 0) refer_to(dimension, population, shares);
    return dimension;
}

std::vector<std::string> Askable::others_of(const Application& application, const Representative* person) const {
    std::vector<std::string> others;
    const auto one = alike(application, person, context_.meeting);
    for (const auto& grouping : groupings_) {
        if (!fits(grouping.id)) continue;
        const auto groups = grouping.id == delegation ? std::vector<std::string>{women_in(application)} : grouping.of(one);
        for (const auto& group : groups) others.push_back(other_fact(grouping.id, group));
    }
    return others;
}

}  // namespace convoke::balance
