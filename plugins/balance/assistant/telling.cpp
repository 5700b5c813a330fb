#include "plugins/balance/assistant/telling.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/domain/countries.hpp"
#include "plugins/balance/reports.hpp"

namespace convoke::balance {

namespace {

constexpr std::string_view phases[] = {"begun", "worst", "distance", "changes", "lot", "conflict", "near", "lottery", "done"};

class Teller {
public:
    Teller(const Run& run, const Context& context) : run_(run), context_(context), reasons_(run, context), result_(run.result) {}

    Data tell() {
        for (const auto* name : {"summary", "notes", "selections", "groups", "steps", "conflict", "chances"}) data_[name] = Data::List{};
        static constexpr std::string_view outcomes[] = {"proved", "found", "impossible", "none"};
        const auto outcome = outcomes[static_cast<std::size_t>(result_.nearest.outcome)];
        data_["outcome"] = outcome;
        data_["stopped"] = result_.stopped;
        data_["seconds"] = result_.seconds;
        data_["first_after"] = result_.first ? Data(*result_.first) : Data();
        say("summary", {"balance.outcome_" + std::string(outcome), {{"seconds", decimal(result_.seconds)}}});
        notes();
        if (result_.conflict) conflict();
        if (!selections_of(run_).empty()) nearness();
        steps();
        groups();
        for (const auto* one : selections_of(run_)) selection(*one);
        if (result_.lottery) lottery();
        return std::move(data_);
    }

private:
    std::string words(const Text& text) const { return context_.desk.say(text); }
    void say(const char* where, const Text& text) { data_[where].push(words(text)); }

    void notes() {
        std::string empty;
        for (const auto& wish : run_.asking.question.wishes)
            if (wish.places >= 0.5 && run_.model.available(wish.part) == 0) empty += (empty.empty() ? "" : "; ") + label_of_part(wish.part, context_);
        if (!empty.empty()) say("notes", {"balance.nobody_there_is_of", {{"groups", empty}}});
        if (run_.asking.question.candidates.size() == 1) say("notes", {"balance.one_candidate"});
        // Who stands in no group of what was asked: nothing can be said of them by it.
        const auto apart_of = [&](std::string_view dimension, std::string_view group, const std::string& note) {
            if (std::ranges::none_of(aims_of(run_.asking.question), [&](const Aim& aim) { return aim.part.dimension == dimension || aim.part.with_dimension == dimension; })) return;
            const auto number = std::ranges::count_if(run_.asking.question.candidates, [&](const Candidate& one) { return belongs(one.facts, {.dimension = std::string(dimension), .group = std::string(group)}); });
            if (number > 0) say("notes", {note, {{"count", std::to_string(number)}}});
        };
        for (const auto* dimension : {"region", "m49", "subregion", "country"}) {
            const auto before = data_.at("notes").list().size();
            apart_of(dimension, "unknown", "balance.note_unknown");
            if (data_.at("notes").list().size() > before) break;           // once is enough
        }
        apart_of("gender", "undisclosed", "balance.note_undisclosed");
    }

    void conflict() {
        for (const auto& rule : result_.conflict->rules) data_["conflict"].push(rule_words(run_, rule, context_));
        data_["conflict_smallest"] = result_.conflict->smallest;
        if (!result_.instead) return;
        data_["instead"] = Data::List{};
        for (const auto& limit : run_.asking.question.limits) {
            const int has = run_.model.number(limit.part, result_.instead->counts);
            if (limit.at_least ? has >= limit.number : has <= limit.number) continue;
            data_["instead"].push(words({"balance.instead", {{"limit", rule_words(run_, {Rule::Kind::limit, static_cast<std::size_t>(&limit - run_.asking.question.limits.data())}, context_)}, {"has", std::to_string(has)}}}));
        }
    }

    void nearness() {
        const auto& first = *selections_of(run_).front();
        const auto& nearest = result_.nearest;
        const auto& wishes = run_.asking.question.wishes;
        if (!wishes.empty()) {
            const auto lacking = [&](const Wish& wish) {
                const double could = run_.model.attainable(wish);
                return could > 0 ? (could - run_.model.number(wish.part, first.counts)) / could : 0;
            };
            const auto& worst = *std::ranges::max_element(wishes, {}, lacking);
            if (lacking(worst) <= 0) say("summary", {"balance.nobody_lacks"});
            else say("summary", {"balance.worst_off", {{"group", label_of_part(worst.part, context_)}, {"has", std::to_string(run_.model.number(worst.part, first.counts))}, {"could", std::to_string(run_.model.attainable(worst))}}});
            say("summary", {"balance.distance", {{"places", decimal(first.score.distance)}}});
            if (nearest.outcome == Nearest::Outcome::found)
                say("summary", {"balance.gap", {{"places", decimal(nearest.distance_bound)}, {"lacking", decimal(100 * nearest.worst_bound)}}});
            if (result_.at_all) say("summary", {"balance.at_all", {{"places", decimal(result_.at_all->distance)}, {"lacking", decimal(100 * result_.at_all->worst)}}});
        }
        if (result_.own) say("summary", {"balance.changes", {{"count", std::to_string(first.score.changes)}}});
        data_["worst"] = first.score.worst, data_["worst_bound"] = nearest.worst_bound;
        data_["distance"] = first.score.distance, data_["distance_bound"] = nearest.distance_bound;
        data_["changes"] = first.score.changes;
        if (selections_of(run_).size() > 1) say("summary", {"balance.of_equal_worth", {{"count", std::to_string(selections_of(run_).size())}}});
    }

    void steps() {
        for (const auto& step : result_.steps) {
            const auto& one = run_.model.classes()[step.of_class];
            const int own = one.own ? one.size() : 0;
            // What it does to limits counts first, and is said first.
            const bool limits = step.score.missing < result_.own->missing;
            const Text does{limits ? "balance.step_limits" : "balance.step_distance", limits ? Answers{{"before", std::to_string(result_.own->missing)}, {"after", std::to_string(step.score.missing)}}
                                                                                              : Answers{{"before", decimal(result_.own->distance)}, {"after", decimal(step.score.distance)}}};
            data_["steps"].push(words({step.addition ? "balance.step_add" : "balance.step_remove",
                                       {{"groups", reasons_.groups_of(step.of_class)}, {"count", std::to_string(step.addition ? one.size() - own : own)},
                                        {"does", words(does)}}}));
        }
    }

    void groups() {
        const auto own = run_.model.own();
        const bool has_own = result_.own.has_value();
        data_["has_own"] = has_own;
        std::vector<std::pair<Part, std::string>> rows;        // what is wanted of one part stands in one row
        for (const auto& aim : aims_of(run_.asking.question)) {
            auto found = std::ranges::find(rows, aim.part, &std::pair<Part, std::string>::first);
            if (found == rows.end()) rows.emplace_back(aim.part, wanted_words(aim, context_));
            else found->second += ", " + wanted_words(aim, context_);
        }
        for (const auto& [part, wanted] : rows) {
            Data row = Data::Members{{"label", label_of_part(part, context_)}, {"wanted", wanted}, {"available", run_.model.available(part)}, {"cells", Data::List{}}};
            if (has_own) row["cells"].push(Data::Members{{"label", words({"balance.own_list"})}, {"number", run_.model.number(part, own)}});
            for (const auto* one : selections_of(run_))
                row["cells"].push(Data::Members{{"label", words({"balance.selection_letter", {{"letter", letter_of(row.at("cells").list().size() - has_own)}}})}, {"number", run_.model.number(part, one->counts)}});
            data_["groups"].push(std::move(row));
        }
    }

    Data name_data(std::size_t candidate, std::string why) const {
        const auto& one = run_.asking.known[candidate];
        return Data::Members{{"id", one.id}, {"name", one.name}, {"of", one.of}, {"reference", one.reference}, {"country", one.country}, {"country_name", country_name(one.country, context_.actor.language)}, {"why", std::move(why)}};
    }

    void selection(const Selection& one) {
        const auto place = data_.at("selections").list().size();
        Data made = Data::Members{{"place", place}, {"letter", letter_of(place)}, {"names", Data::List{}}, {"left_out", Data::List{}}, {"size", one.names.size()}, {"changes", one.score.changes}, {"seen", fingerprint_of(run_, one, context_)}};
        int by_lot = 0;
        for (const auto name : one.names) {
            auto said = name_data(name, reasons_.suggested(name));
            const auto of = reasons_.class_of(name);
            said["lot"] = reasons_.chance(of, one.counts[of]);
            by_lot += !said.text("lot").empty();
            made["names"].push(std::move(said));
        }
        for (std::size_t i = 0; i < run_.asking.question.candidates.size(); ++i)
            if (result_.own && run_.asking.question.candidates[i].own && !std::ranges::binary_search(one.names, i)) made["left_out"].push(name_data(i, reasons_.left_out(i)));
        made["by_lot"] = by_lot;
        data_["selections"].push(std::move(made));
    }

    void lottery() {
        const auto& drawn = *result_.lottery;
        data_["least_chance"] = drawn.least, data_["least_chance_bound"] = drawn.bound;
        say("summary", {drawn.proved ? "balance.fairest" : "balance.fair_so_far", {{"least", decimal(100 * drawn.least)}, {"bound", decimal(100 * drawn.bound)}, {"draws", std::to_string(drawn.draws.size())}}});
        for (std::size_t i = 0; i < drawn.chances.size(); ++i) {
            const auto& one = run_.model.classes()[i];
            Data row = Data::Members{{"groups", reasons_.groups_of(i)}, {"count", one.size()}, {"chance", drawn.chances[i]}, {"names", Data::List{}}, {"who", Data::List{}}};
            for (const auto member : one.members) {
                row["names"].push(run_.asking.known[member].id);
                row["who"].push(run_.asking.known[member].name);
            }
            data_["chances"].push(std::move(row));
        }
    }

    const Run& run_;
    const Context& context_;
    Reasons reasons_;
    const Result& result_;
    Data data_ = Data::Members{};
};

}  // namespace

std::string letter_of(std::size_t place) { return std::string(1, static_cast<char>('A' + place)); }

std::vector<const Selection*> selections_of(const Run& run) {
    std::vector<const Selection*> all;
    if (run.result.lottery) all.push_back(&run.result.lottery->drawn);
    else for (const auto& one : run.result.nearest.selections) all.push_back(&one);
    return all;
}

std::string fingerprint_of(const Run& run, const Selection& selection, const Context& context) {
    std::string names;
    for (const auto name : selection.names) names += run.asking.known[name].id + "\n";
    return context.desk.digest(names).substr(0, 16);
}

std::string rule_words(const Run& run, const Rule& rule, const Context& context) {
    const auto& question = run.asking.question;
    switch (rule.kind) {
        case Rule::Kind::size: return context.desk.say({"balance.rule_size", {{"count", std::to_string(question.size)}}});
        case Rule::Kind::fixed_in: return context.desk.say({"balance.rule_in", {{"count", std::to_string(std::ranges::count_if(question.candidates, &Candidate::in))}}});
        case Rule::Kind::fixed_out: return context.desk.say({"balance.rule_out", {{"count", std::to_string(std::ranges::count_if(question.candidates, &Candidate::out))}}});
        case Rule::Kind::one_per_organisation: return context.desk.say({"balance.rule_one"});
        case Rule::Kind::limit: break;
    }
    const auto& limit = question.limits[rule.limit];
    return context.desk.say({limit.at_least ? "balance.rule_at_least" : "balance.rule_at_most",
                             {{"group", label_of_part(limit.part, context)}, {"number", std::to_string(limit.number)}, {"available", std::to_string(run.model.available(limit.part))}}});
}

Data told(const Run& run, const Context& context) {
    const auto& question = run.asking.question;
    Data data = run.done && !run.failed ? Teller(run, context).tell() : Data(Data::Members{});
    data["id"] = run.id;
    data["status"] = run.failed ? "failed" : run.done ? "done" : "going";
    data["asked"] = run.asking.asked;
    data["seed"] = run.asking.seed;
    data["candidates"] = question.candidates.size();
    data["people"] = run.asking.source.people;
    if (run.done) return data;
    data["phase"] = phases[static_cast<std::size_t>(run.course.phase())];
    data["phase_words"] = context.desk.say({"balance.phase_" + data.text("phase")});
    data["elapsed"] = std::round(run.course.elapsed() * 10) / 10;
    data["limit"] = run.course.seconds();
    data["first_after"] = run.course.first() ? Data(*run.course.first()) : Data();
    return data;
}

}  // namespace convoke::balance
