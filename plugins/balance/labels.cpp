#include "plugins/balance/labels.hpp"

#include <set>

#include "core/domain/countries.hpp"
#include "plugins/balance/dimensions.hpp"

namespace convoke::balance {

namespace {

// A file of countries, or a form, may have groups that the catalogue does not know: those speak for themselves.
std::string words_or(const Text& text, const std::string& own, const Context& context) {
    auto words = context.desk.say(text);
    return words == text.code ? own : words;
}

}  // namespace

Text subregion_label(std::string_view name) {
    std::string code = "balance.subregion.";
    for (const char c : name) code += c == ' ' ? '-' : static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    return {code};
}

std::string label_of(const Dimension& dimension, const std::string& group, const Context& context) {
    if (const auto own = dimension.labels.find(group); own != dimension.labels.end()) return context.desk.say(own->second);
    if (!dimension.label.code.empty()) return apart(group) ? context.desk.say({"balance.apart." + group}) : group;
    if (dimension.id == "country" && group != "unknown") return std::string(country_name(group, context.actor.language));
    if (dimension.id == "subregion" || dimension.id == "intermediate") return words_or(subregion_label(group), group, context);
    // The groups of countries of activity are those of headquarters.
    const auto named = dimension.id == "activity" && group != "unsaid" ? "region" : dimension.id;
    return words_or({"balance." + named + "." + group}, group, context);
}

std::string label_of(std::string_view dimension, std::string_view group, const Context& context) {
    return label_of(Dimension{.id = std::string(dimension)}, std::string(group), context);
}

Text title_of(const Dimension& dimension) { return dimension.label.code.empty() ? Text{"balance.by_" + dimension.id} : dimension.label; }

Text reference_label(const Dimension& dimension) {
    return {"balance.reference_" + (dimension.reference.empty() ? std::string("none") : dimension.reference)};
}

std::string population_label(const std::string& population, const Context& context) { return words_or({"balance.of." + population}, population, context); }

std::string sources_of(std::span<const Dimension> dimensions, const Context& context) {
    std::vector<std::string_view> columns;
    for (const auto& dimension : dimensions) {
        if (const auto* kind = kind_named(dimension.id)) columns.insert(columns.end(), kind->facts.begin(), kind->facts.end());
        if (dimension.reference == "member_states") columns.push_back("kind");
        if (dimension.reference == "world") columns.push_back("population");
    }
    std::set<std::pair<std::string_view, std::string_view>> said;
    std::string sentences;
    for (const auto column : columns) {
        const auto& fact = country_fact(column);
        if (fact.source.empty() || !said.emplace(fact.as_of, fact.source).second) continue;
        sentences += (sentences.empty() ? "" : " ") + context.desk.say({"balance.fact", {{"source", std::string(fact.source)}, {"day", std::string(fact.as_of)}}});
    }
    return sentences;
}

}  // namespace convoke::balance
