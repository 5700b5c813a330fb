#include "plugins/balance/measures.hpp"

#include <algorithm>
#include <cmath>

#include "plugins/balance/dimensions.hpp"

namespace convoke::balance {

namespace {

std::int64_t in_group(const Dimension& dimension, std::string_view id) {
    const auto found = std::ranges::find(dimension.groups, id, &Group::id);
    return found == dimension.groups.end() ? 0 : found->count;
}

}  // namespace

std::optional<double> ratio(const Dimension& dimension, const Group& group) {
    if (dimension.total == 0 || group.reference <= 0) return {};
    return group.share / group.reference;
}

std::optional<double> difference(const Dimension& dimension, const Group& group) {
    if (dimension.total == 0 || group.reference < 0) return {};
    return group.share - group.reference;
}

std::optional<double> dissimilarity(const Dimension& dimension) {
    if (dimension.overlapping) return {};
    double here = 0, there = 0;
    for (const auto& group : dimension.groups)
        if (group.reference >= 0) here += static_cast<double>(group.count), there += group.reference;
    if (here <= 0 || there <= 0) return {};
    double distance = 0;
    for (const auto& group : dimension.groups)
        if (group.reference >= 0) distance += std::abs(static_cast<double>(group.count) / here - group.reference / there);
    return std::min(1.0, distance / 2);
}

std::optional<double> evenness(const Dimension& dimension) {
    if (dimension.overlapping) return {};
    double all = 0, entropy = 0, groups = 0;
    for (const auto& group : dimension.groups)
        if (!apart(group.id)) all += static_cast<double>(group.count), ++groups;
    if (all <= 0 || groups < 2) return {};
    for (const auto& group : dimension.groups)
        if (!apart(group.id) && group.count > 0) {
            const double share = static_cast<double>(group.count) / all;
            entropy -= share * std::log(share);
        }
    return std::clamp(entropy / std::log(groups), 0.0, 1.0);
}

std::vector<Text> notes(const Dimension& dimension) {
    const std::string unit = dimension.of_people ? "people" : "organisations";
    if (dimension.total == 0) return {{"balance.note_nobody_" + unit}};
    std::vector<Text> found;
    if (dimension.total == 1) found.push_back({"balance.note_one"});
    if (const auto unknown = in_group(dimension, "unknown"))
        found.push_back({dimension.id == "type" || dimension.id == "consultative" || dimension.id == "participation" ? "balance.note_unsaid" : "balance.note_unknown",
                         {{"count", std::to_string(unknown)}}});
    if (const auto unsaid = in_group(dimension, "unsaid")) found.push_back({"balance.note_unsaid", {{"count", std::to_string(unsaid)}}});
    if (const auto undisclosed = in_group(dimension, "undisclosed")) found.push_back({"balance.note_undisclosed", {{"count", std::to_string(undisclosed)}}});
    const auto empty = std::ranges::count_if(dimension.groups, [](const Group& group) { return group.count == 0 && group.reference > 0; });
    if (empty > 0) found.push_back({"balance.note_groups_with_nobody", {{"count", std::to_string(empty)}}});
    return found;
}

Extremes extremes(const Dimension& dimension) {
    Extremes found;
    for (const auto& group : dimension.groups) {
        const auto one = difference(dimension, group);
        if (!one) continue;
        if (*one > 0.0005 && (!found.above || *one > *difference(dimension, *found.above))) found.above = &group;
        if (*one < -0.0005 && (!found.below || *one < *difference(dimension, *found.below))) found.below = &group;
    }
    return found;
}

}  // namespace convoke::balance
