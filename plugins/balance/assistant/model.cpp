#include "plugins/balance/assistant/model.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "plugins/balance/dimensions.hpp"

namespace convoke::balance {

namespace {

bool in_group(const Facts& facts, std::string_view dimension, std::string_view group) {
    const auto* kind = kind_named(dimension);
    if (!kind) return std::ranges::find(facts.others, other_fact(dimension, group)) != facts.others.end();
    const auto groups = kind->of(facts);
    return std::ranges::find(groups, group) != groups.end();
}

bool has(const std::vector<Rule>& rules, Rule::Kind kind) { return std::ranges::find(rules, kind, &Rule::kind) != rules.end(); }

}  // namespace

std::string other_fact(std::string_view dimension, std::string_view group) { return std::string(dimension) + "." + std::string(group); }

bool belongs(const Facts& facts, const Part& part) {
    return in_group(facts, part.dimension, part.group) && (part.with_dimension.empty() || in_group(facts, part.with_dimension, part.with_group));
}

Model::Model(const Question& question) : question_(question) {
    for (const auto& one : question.limits) parts_.emplace(one.part, parts_.size());
    for (const auto& one : question.wishes) parts_.emplace(one.part, parts_.size());

    std::map<Facts, std::string> known;            // many candidates are alike
    const auto key_of = [&](const Candidate& one) {
        auto [place, first] = known.try_emplace(one.facts);
        if (first) {
            place->second.assign(parts_.size(), '0');
            for (const auto& [part, at] : parts_)
                if (belongs(one.facts, part)) place->second[at] = '1';
        }
        return place->second + (one.own && !question.lottery ? 'o' : '-') + (one.in ? 'i' : '-') + (one.out ? 'x' : '-');
    };

    // Organisations by the classes of their people; each candidate by itself where it does not matter whose it is.
    std::map<std::string, std::vector<std::pair<std::string, std::size_t>>> organisations;
    for (std::size_t i = 0; i < question.candidates.size(); ++i) {
        const auto& one = question.candidates[i];
        organisations[question.one_per_organisation ? one.organisation : std::to_string(i)].emplace_back(key_of(one), i);
    }
    std::map<std::vector<std::string>, std::vector<const std::vector<std::pair<std::string, std::size_t>>*>> types;
    for (auto& [organisation, people] : organisations) {
        std::ranges::sort(people);
        std::vector<std::string> keys;
        for (const auto& [key, candidate] : people) keys.push_back(key);
        types[keys].push_back(&people);
    }
    for (const auto& [keys, alike] : types) {
        const auto type = static_cast<int>(units_of_type_.size());
        units_of_type_.push_back(static_cast<int>(alike.size()));
        for (std::size_t at = 0; at < keys.size();) {
            Class made{.key = keys[at], .type = type, .units = static_cast<int>(alike.size())};
            made.own = made.key[parts_.size()] == 'o';
            made.in = made.key[parts_.size() + 1] == 'i';
            made.out = made.key[parts_.size() + 2] == 'x';
            const auto until = static_cast<std::size_t>(std::upper_bound(keys.begin() + static_cast<std::ptrdiff_t>(at), keys.end(), keys[at]) - keys.begin());
            made.each = static_cast<int>(until - at);
            for (const auto* people : alike)
                for (auto i = at; i < until; ++i) made.members.push_back((*people)[i].second);
            classes_.push_back(std::move(made));
            at = until;
        }
    }
    count_available();
}

std::vector<Rule> Model::rules() const {
    std::vector<Rule> all{{.kind = Rule::Kind::size}};
    if (std::ranges::any_of(question_.candidates, &Candidate::in)) all.push_back({.kind = Rule::Kind::fixed_in});
    if (std::ranges::any_of(question_.candidates, &Candidate::out)) all.push_back({.kind = Rule::Kind::fixed_out});
    if (question_.one_per_organisation) all.push_back({.kind = Rule::Kind::one_per_organisation});
    for (std::size_t i = 0; i < question_.limits.size(); ++i) all.push_back({.kind = Rule::Kind::limit, .limit = i});
    return all;
}

solver::Program Model::relaxed(const std::vector<Rule>& rules, std::vector<int>& slacks) const {
    auto without = rules;
    std::erase_if(without, [](const Rule& one) { return one.kind == Rule::Kind::limit; });
    auto made = program(without);
    slacks.assign(question_.limits.size(), -1);
    for (const auto& rule : rules) {
        if (rule.kind != Rule::Kind::limit) continue;
        const auto& limit = question_.limits[rule.limit];
        slacks[rule.limit] = made.add(solver::Column{});
        const double number = limit.number;
        if (limit.at_least) made.add(solver::Row{.terms = {{column(limit.part), 1}, {slacks[rule.limit], 1}}, .least = number});
        else made.add(solver::Row{.terms = {{column(limit.part), 1}, {slacks[rule.limit], -1}}, .most = number});
    }
    return made;
}

solver::Program Model::program(const std::vector<Rule>& rules) const {
    const bool keep_in = has(rules, Rule::Kind::fixed_in), keep_out = has(rules, Rule::Kind::fixed_out);
    solver::Program made;
    for (const auto& one : classes_) {
        const auto all = static_cast<double>(one.size());
        // Fixed in and left out at once: the least is above the most, and the rules contradict each other.
        made.add({.least = keep_in && one.in ? all : 0, .most = keep_out && one.out && !(keep_in && one.in) ? 0 : all, .whole = true});
        if (keep_in && keep_out && one.in && one.out) made.add(solver::Row{.terms = {{static_cast<int>(made.columns.size()) - 1, 1.0}}, .most = 0});
    }
    std::vector<solver::Row> of_part(parts_.size(), solver::Row{.least = 0, .most = 0});
    for (std::size_t i = 0; i < classes_.size(); ++i)
        for (std::size_t part = 0; part < parts_.size(); ++part)
            if (classes_[i].key[part] == '1') of_part[part].terms.emplace_back(static_cast<int>(i), 1.0);
    // Once the numbers of the parts are settled, names for them are easily found: they are branched on first.
    for (auto& row : of_part) {
        row.terms.emplace_back(made.add(solver::Column{.whole = true, .rank = 0}), -1.0);
        made.add(std::move(row));
    }
    for (const auto& rule : rules) {
        if (rule.kind == Rule::Kind::size) {
            solver::Row all{.least = double(question_.size), .most = double(question_.size)};
            for (std::size_t i = 0; i < classes_.size(); ++i) all.terms.emplace_back(static_cast<int>(i), 1.0);
            made.add(std::move(all));
        } else if (rule.kind == Rule::Kind::one_per_organisation) {
            std::vector<solver::Row> of_type(units_of_type_.size());
            for (std::size_t i = 0; i < classes_.size(); ++i) of_type[static_cast<std::size_t>(classes_[i].type)].terms.emplace_back(static_cast<int>(i), 1.0);
            for (std::size_t type = 0; type < of_type.size(); ++type) {
                of_type[type].most = units_of_type_[type];
                made.add(std::move(of_type[type]));
            }
        } else if (rule.kind == Rule::Kind::limit) {
            const auto& limit = question_.limits[rule.limit];
            auto& number = made.columns[static_cast<std::size_t>(column(limit.part))];
            if (limit.at_least) number.least = std::max(number.least, double(limit.number));
            else number.most = std::min(number.most, double(limit.number));
        }
    }
    return made;
}

void Model::count_available() {
    available_.assign(parts_.size(), 0);
    for (std::size_t part = 0; part < parts_.size(); ++part) {
        std::set<std::string_view> organisations;
        for (const auto& one : classes_) {
            if (one.out || one.key[part] != '1') continue;
            if (!question_.one_per_organisation) available_[part] += one.size();
            else for (const auto member : one.members) organisations.insert(question_.candidates[member].organisation);
        }
        if (question_.one_per_organisation) available_[part] = static_cast<int>(organisations.size());
    }
}

int Model::number(const Part& part, const Counts& counts) const {
    const auto at = parts_.at(part);
    int found = 0;
    for (std::size_t i = 0; i < classes_.size(); ++i)
        if (counts[i] > 0 && classes_[i].key[at] == '1') found += counts[i];
    return found;
}

int Model::attainable(const Wish& wish) const { return std::min(static_cast<int>(std::floor(wish.places + 1e-6)), available(wish.part)); }

Score Model::score(const Counts& counts) const {
    Score score;
    for (const auto& limit : question_.limits) {
        const int has = number(limit.part, counts);
        score.missing += std::max(0, limit.at_least ? limit.number - has : has - limit.number);
    }
    for (const auto& wish : question_.wishes) {
        const double has = number(wish.part, counts), could = attainable(wish);
        if (could > 0) score.worst = std::max(score.worst, (could - has) / could);
        score.distance += std::abs(has - wish.places);
    }
    for (std::size_t i = 0; i < classes_.size(); ++i)
        if (classes_[i].own) score.changes += classes_[i].size() - counts[i];
    return score;
}

Counts Model::own() const {
    Counts counts(classes_.size());
    for (std::size_t i = 0; i < classes_.size(); ++i)
        if (classes_[i].own) counts[i] = classes_[i].size();
    return counts;
}

std::string Model::lot(std::size_t candidate, std::size_t from) const {
    const auto& digits = question_.candidates[candidate].lot;
    return digits.substr(std::min(from, digits.size())) + digits + question_.candidates[candidate].id;
}

double Model::weight(const Class& one, std::size_t from) const {
    std::string lowest = lot(one.members.front(), from);
    for (const auto member : one.members) lowest = std::min(lowest, lot(member, from));
    double value = 0, place = 1;
    for (std::size_t i = 0; i < 6 && i < lowest.size(); ++i) {
        const char c = lowest[i];
        place /= 16;
        value += place * (c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= '0' && c <= '9' ? c - '0' : 0);
    }
    return value;
}

std::vector<std::size_t> Model::names(const Counts& counts, std::size_t from, const std::vector<int>& used_before) const {
    std::vector<std::size_t> chosen;
    for (std::size_t type = 0; type < units_of_type_.size(); ++type) {
        // Organisations of one type are alike: the lot says which of them each class takes its names from.
        std::set<std::string_view> used;
        for (std::size_t i = 0; i < classes_.size(); ++i) {
            if (classes_[i].type != static_cast<int>(type) || counts[i] == 0) continue;
            auto members = classes_[i].members;
            std::ranges::sort(members, {}, [&](std::size_t one) { return std::pair(used_before.empty() ? 0 : used_before[one], lot(one, from)); });
            int left = counts[i];
            for (const auto one : members) {
                if (left == 0) break;
                if (question_.one_per_organisation && !used.insert(question_.candidates[one].organisation).second) continue;
                chosen.push_back(one);
                --left;
            }
        }
    }
    std::ranges::sort(chosen);
    return chosen;
}

}  // namespace convoke::balance
