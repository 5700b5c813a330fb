#include "tests/plugins/balance/exhaustive.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

namespace convoke::tests {

using namespace balance;

namespace {

template <typename... Words>
std::string one_of(std::mt19937& random, Words... words) {
    const std::array<const char*, sizeof...(words)> all{words...};
    return all[random() % all.size()];
}

Part part(std::mt19937& random) {
    switch (random() % 5) {
        case 0: return {.dimension = "region", .group = one_of(random, "african", "weog", "grulac", "eastern-european", "none")};
        case 1: return {.dimension = "gender", .group = one_of(random, "female", "male")};
        case 2: return {.dimension = "type", .group = one_of(random, "ngo", "academia")};
        case 3: return {.dimension = "development", .group = one_of(random, "ldc", "lldc", "developing", "developed")};
        default: return {.dimension = "region", .group = one_of(random, "african", "weog"), .with_dimension = "gender", .with_group = "female"};
    }
}

int number(const Question& question, const Names& names, const Part& what) {
    return static_cast<int>(std::ranges::count_if(names, [&](std::size_t one) { return belongs(question.candidates[one].facts, what); }));
}

bool keeps(const Question& question, const Names& names, const Rule& rule) {
    const std::set<std::size_t> chosen(names.begin(), names.end());
    switch (rule.kind) {
        case Rule::Kind::size: return static_cast<int>(names.size()) == question.size;
        case Rule::Kind::fixed_in:
        case Rule::Kind::fixed_out:
            for (std::size_t i = 0; i < question.candidates.size(); ++i) {
                if (rule.kind == Rule::Kind::fixed_in && question.candidates[i].in && !chosen.contains(i)) return false;
                if (rule.kind == Rule::Kind::fixed_out && question.candidates[i].out && chosen.contains(i)) return false;
            }
            return true;
        case Rule::Kind::one_per_organisation: {
            std::set<std::string> seen;
            return std::ranges::all_of(names, [&](std::size_t one) { return seen.insert(question.candidates[one].organisation).second; });
        }
        case Rule::Kind::limit: break;
    }
    const auto& limit = question.limits[rule.limit];
    const int has = number(question, names, limit.part);
    return limit.at_least ? has >= limit.number : has <= limit.number;
}

}  // namespace

Question invented(std::mt19937& random) {
    Question question{.one_per_organisation = random() % 3 == 0};
    const auto names = 1 + random() % 9;
    const bool alike = random() % 2 == 0;          // then many organisations are of one type
    for (std::size_t i = 0; i < names; ++i) {
        Candidate one{.id = "n" + std::to_string(i), .organisation = "o" + std::to_string(random() % (1 + names / 2))};
        one.facts = {.country = one_of(random, "KEN", "NPL", "FRA", "POL", "BRA", "ETH", "ZZZ"), .type = one_of(random, "ngo", "academia"), .gender = one_of(random, "female", "male", "")};
        if (alike) one.organisation = "o" + std::to_string(i / 2), one.facts = {.country = one_of(random, "KEN", "FRA"), .type = "ngo", .gender = i % 2 ? "female" : "male"};
        one.own = random() % (alike ? 9 : 3) == 0;
        one.in = random() % (alike ? 30 : 12) == 0;
        one.out = random() % (alike ? 30 : 10) == 0;
        for (int digit = 0; digit < 64; ++digit) one.lot += "0123456789abcdef"[random() % 16];
        question.candidates.push_back(one);
    }
    question.size = static_cast<int>(random() % (names + 1));
    for (auto i = random() % 4; i > 0; --i)
        question.limits.push_back({.at_least = random() % 2 == 0, .part = part(random), .number = static_cast<int>(random() % 4)});
    for (auto i = random() % 5; i > 0; --i)
        question.wishes.push_back({.part = part(random), .places = static_cast<double>(random() % 40) / 7 / (1 + static_cast<double>(random() % 2))});
    question.draw = static_cast<double>(random() % 1000) / 1000;
    return question;
}

std::vector<Names> all_selections(const Question& question, const std::vector<Rule>& rules) {
    std::vector<Names> found;
    for (std::size_t bits = 0; bits < (std::size_t(1) << question.candidates.size()); ++bits) {
        Names names;
        for (std::size_t i = 0; i < question.candidates.size(); ++i)
            if (bits >> i & 1) names.push_back(i);
        if (std::ranges::all_of(rules, [&](const Rule& rule) { return keeps(question, names, rule); })) found.push_back(names);
    }
    return found;
}

Score score_by_hand(const Question& question, const Names& names) {
    Score score;
    for (const auto& wish : question.wishes) {
        double could = 0;
        std::set<std::string> organisations;
        for (const auto& one : question.candidates) {
            if (one.out || !belongs(one.facts, wish.part)) continue;
            if (!question.one_per_organisation || organisations.insert(one.organisation).second) ++could;
        }
        could = std::min(could, std::floor(wish.places));
        const double has = number(question, names, wish.part);
        if (could > 0) score.worst = std::max(score.worst, (could - has) / could);
        score.distance += std::abs(has - wish.places);
    }
    for (std::size_t i = 0; i < question.candidates.size(); ++i)
        if (question.candidates[i].own && std::ranges::find(names, i) == names.end()) ++score.changes;
    return score;
}

std::vector<Names> best_of(const Question& question, const std::vector<Names>& all, int aims) {
    const auto rank = [&](const Names& names) {
        const auto score = score_by_hand(question, names);
        return std::tuple(std::llround(score.worst * 1e5), std::llround(score.distance * 1e5), aims > 2 ? score.changes : 0);
    };
    std::vector<Names> best;
    for (const auto& one : all) {
        if (!best.empty() && rank(one) > rank(best.front())) continue;
        if (!best.empty() && rank(one) < rank(best.front())) best.clear();
        best.push_back(one);
    }
    return best;
}

double fairest(const std::vector<Names>& selections, std::size_t candidates) {
    solver::Program program;
    const int least = program.add(solver::Column{.most = 1, .cost = -1});
    std::vector<solver::Row> rows(candidates, solver::Row{.least = 0});
    solver::Row whole{.least = 1, .most = 1};
    for (const auto& names : selections) {
        const int likely = program.add(solver::Column{});
        whole.terms.emplace_back(likely, 1.0);
        for (const auto one : names) rows[one].terms.emplace_back(likely, 1.0);
    }
    program.add(whole);
    for (auto& row : rows) {
        if (row.terms.empty()) continue;           // nobody can choose that name
        row.terms.emplace_back(least, -1.0);
        program.add(row);
    }
    return -solver::solve(program, {}).cost;
}

}  // namespace convoke::tests
