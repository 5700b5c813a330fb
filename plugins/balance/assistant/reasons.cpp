#include "plugins/balance/assistant/reasons.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "plugins/balance/assistant/askable.hpp"
#include "plugins/balance/reports.hpp"

namespace convoke::balance {

std::string decimal(double number) {
    const auto tenths = std::llround(number * 10);
    return std::to_string(tenths / 10) + (tenths % 10 ? "." + std::to_string(std::abs(tenths % 10)) : "");
}

std::string label_of_part(const Part& part, const Context& context) {
    const auto named = [&](const std::string& dimension, const std::string& group) {
        if (dimension_named(dimension)) return label_of(dimension, group, context);
        const Askable askable(false, context);
        return context.desk.say({"balance.part_of_other", {{"dimension", askable.label(dimension)}, {"group", askable.label(dimension, group)}}});
    };
    const auto label = named(part.dimension, part.group);
    if (part.with_dimension.empty()) return label;
    return context.desk.say({"balance.part_of_two", {{"one", label}, {"other", named(part.with_dimension, part.with_group)}}});
}

std::vector<Aim> aims_of(const Question& question) {
    std::vector<Aim> aims;
    for (const auto& one : question.limits) aims.push_back({one.part, double(one.number), one.at_least, !one.at_least});
    for (const auto& one : question.wishes) aims.push_back({one.part, one.places, true, true});
    return aims;
}

std::string wanted_words(const Aim& aim, const Context& context) {
    const std::string code = aim.at_least && aim.at_most ? "near" : aim.at_least ? "at_least" : "at_most";
    return context.desk.say({"balance.wanted_" + code, {{"number", decimal(aim.places)}}});
}

Reasons::Reasons(const Run& run, const Context& context) : run_(run), context_(context), aims_(aims_of(run.asking.question)), class_of_(run.asking.question.candidates.size()) {
    const auto own = run.model.own();
    own_size_ = std::accumulate(own.begin(), own.end(), 0);
    for (const auto& one : aims_) {
        own_.push_back(run.model.number(one.part, own));
        int pool = 0;
        for (const auto& each : run.model.classes()) pool += run.model.holds(each, one.part) ? each.size() : 0;
        pool_.push_back(pool);
    }
    for (std::size_t i = 0; i < run.model.classes().size(); ++i)
        for (const auto member : run.model.classes()[i].members) class_of_[member] = i;
}

std::string Reasons::said(const std::string& code, std::size_t aim) const {
    return context_.desk.say({code, {{"group", label_of_part(aims_[aim].part, context_)}, {"has", std::to_string(own_[aim])}, {"size", std::to_string(own_size_)},
                                     {"wanted", decimal(aims_[aim].places)}, {"pool", std::to_string(pool_[aim])}}});
}

std::string Reasons::suggested(std::size_t candidate) const {
    const auto& one = run_.asking.question.candidates[candidate];
    if (one.in) return context_.desk.say({"balance.why_fixed"});
    if (one.own && !run_.asking.question.lottery) return context_.desk.say({"balance.why_own"});
    // The group of its that is furthest from what it is to have, as the officer's own list stands; without one, the scarcest.
    const auto& mine = run_.model.classes()[class_of_[candidate]];
    std::optional<std::size_t> found;
    double most = 0;
    for (std::size_t i = 0; i < aims_.size(); ++i) {
        if (!aims_[i].at_least || aims_[i].places <= 0 || !run_.model.holds(mine, aims_[i].part)) continue;
        const double lacking = own_size_ > 0 ? (aims_[i].places - own_[i]) / aims_[i].places : aims_[i].places / pool_[i];
        if (lacking > most) most = lacking, found = i;
    }
    if (!found) return context_.desk.say({"balance.why_room"});
    return said(own_size_ == 0 ? "balance.why_share" : own_[*found] == 0 ? "balance.why_nobody" : "balance.why_few", *found);
}

std::string Reasons::left_out(std::size_t candidate) const {
    const auto& one = run_.asking.question.candidates[candidate];
    if (one.out) return context_.desk.say({"balance.why_out"});
    const auto& mine = run_.model.classes()[class_of_[candidate]];
    std::optional<std::size_t> found;
    double most = 0;
    for (std::size_t i = 0; i < aims_.size(); ++i) {
        if (!aims_[i].at_most || !run_.model.holds(mine, aims_[i].part)) continue;
        const double above = own_[i] - aims_[i].places;
        if (above > most) most = above, found = i;
    }
    return found ? said("balance.why_many", *found) : context_.desk.say({"balance.why_makes_room"});
}

std::string Reasons::chance(std::size_t of_class, int chosen) const {
    const auto& one = run_.model.classes()[of_class];
    if (chosen >= one.size()) return {};
    return context_.desk.say({"balance.by_lot", {{"chosen", std::to_string(chosen)}, {"alike", std::to_string(one.size())}}});
}

std::string Reasons::groups_of(std::size_t of_class) const {
    std::string groups;
    const auto& mine = run_.model.classes()[of_class];
    std::vector<Part> named;
    for (const auto& aim : aims_) {
        if (!run_.model.holds(mine, aim.part) || std::ranges::find(named, aim.part) != named.end()) continue;
        named.push_back(aim.part);
        groups += (groups.empty() ? "" : "; ") + label_of_part(aim.part, context_);
    }
    return groups.empty() ? context_.desk.say({"balance.in_no_group"}) : groups;
}

}  // namespace convoke::balance
