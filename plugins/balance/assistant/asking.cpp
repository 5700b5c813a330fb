#include "plugins/balance/assistant/asking.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <tuple>

#include "core/text/wellformed.hpp"
#include "plugins/balance/assistant/askable.hpp"
#include "plugins/balance/dimensions.hpp"
#include "plugins/balance/reports.hpp"

namespace convoke::balance {

namespace {

// The last ones are those of a form.
constexpr std::string_view fields[] = {"unit", "of", "session", "size", "one_per_organisation", "lottery", "seed", "near", "reference", "limits", "in", "out", "own",
                                       "kind", "group", "with", "number", "limit_unit", "csrf", "show"};
constexpr std::size_t most_limits = 60, longest_seed = 100;

std::optional<double> number_in(const Data& held) {
    const auto text = tidy_line(held.text());
    double value = 0;
    const auto [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || wrong != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) return {};
    return value;
}

// Lines of a form's text, or a list.
std::vector<std::string> lines_in(const Data& held) {
    std::vector<std::string> lines;
    std::string line;
    for (const auto& one : held.list()) line += one.text() + "\n";
    if (held.is_text()) line = held.text();
    std::string word;
    for (const char c : line + "\n") {
        if (c != '\n' && c != '\r') {
            word += c;
            continue;
        }
        if (!well_formed(word)) word = "?";
        if (word = tidy_line(word); !word.empty()) lines.push_back(word);
        word.clear();
    }
    return lines;
}

class Reader {
public:
    Reader(const Data& form, const Context& context) : form_(as_program(form)), context_(context), askable_(form_.text("unit") == "people", context) {}

    Asking read() {
        for (const auto& [name, held] : form_.members())
            if (std::ranges::find(fields, std::string_view(name)) == std::end(fields)) wrong(name, {"balance.unknown_field", {{"field", shortened(name, 60)}}});
        source();
        if (!asking_.problems.empty()) return std::move(asking_);
        asking_.known = candidates_of(asking_.source, context_);
        if (asking_.known.empty()) wrong("of", {"balance.nobody_to_choose"});
        size();
        seed();
        candidates();
        near();
        limits();
        auto& question = asking_.question;
        question.one_per_organisation = asking_.source.people && form_.at("one_per_organisation").flag();
        question.lottery = form_.at("lottery").flag();
        if (question.wishes.empty() && question.limits.empty() && asking_.problems.empty()) wrong("near", {"balance.no_aim"});
        asking_.asked["one_per_organisation"] = question.one_per_organisation;
        asking_.asked["lottery"] = question.lottery;
        return std::move(asking_);
    }

private:
    void wrong(std::string field, Text message) { asking_.problems.push_back({std::move(field), std::move(message)}); }

    void source() {
        const auto unit = form_.text("unit");
        auto& source = asking_.source;
        if (!unit.empty() && unit != "organisations" && unit != "people") wrong("unit", {"balance.no_such_option", {{"option", "unit"}, {"value", shortened(unit, 60)}}});
        source.people = unit == "people";
        source.of = form_.text("of");
        if (source.of.empty()) source.of = source.people ? "pool" : "shortlisted";
        const bool known = source.people ? source.of == "pool" || source.of == "participants" || source.of == "speakers" : source.of == "shortlisted" || source.of == "eligible";
        if (!known) wrong("of", {"balance.no_such_option", {{"option", "of"}, {"value", shortened(source.of, 60)}}});
        source.session = form_.text("session");
        if (!source.session.empty() && !source.people) wrong("session", {"balance.session_of_people"});
        else if (!source.session.empty() && !context_.meeting.session(source.session)) wrong("session", {"balance.no_such_session", {{"session", shortened(source.session, 60)}}});
        asking_.asked = Data::Members{{"unit", source.people ? "people" : "organisations"}, {"of", source.of}, {"session", source.session}};
    }

    void size() {
        const auto number = number_in(form_.at("size"));
        const auto there = static_cast<double>(asking_.known.size());
        if (!number || *number != std::floor(*number) || *number < 1) wrong("size", {"balance.size_is_a_number"});
        else if (*number > there && there > 0) wrong("size", {"balance.size_above_pool", {{"size", std::to_string(static_cast<long long>(std::min(*number, 1e15)))}, {"count", std::to_string(asking_.known.size())}}});
        else asking_.question.size = static_cast<int>(*number);
        asking_.asked["size"] = asking_.question.size;
    }

    void seed() {
        asking_.seed = tidy_line(well_formed(form_.text("seed")) ? form_.text("seed") : "");
        if (character_count(asking_.seed) > longest_seed) wrong("seed", {"balance.seed_too_long", {{"limit", std::to_string(longest_seed)}}});
        if (asking_.seed.empty()) asking_.seed = context_.desk.digest(context_.desk.new_id("sed")).substr(0, 16);
        asking_.asked["seed"] = asking_.seed;
        double place = 1;
        for (const char c : context_.desk.digest(asking_.seed).substr(0, 12)) {
            place /= 16;
            asking_.question.draw += place * (c <= '9' ? c - '0' : c - 'a' + 10);
        }
    }

    void candidates() {
        for (const auto& one : asking_.known)
            asking_.question.candidates.push_back({.id = one.id, .organisation = one.organisation, .facts = one.facts, .lot = context_.desk.digest(asking_.seed + ":" + one.id)});
        const Finder finder(asking_.known);
        for (const auto& [field, mark] : {std::pair{"in", &Candidate::in}, {"out", &Candidate::out}, {"own", &Candidate::own}}) {
            asking_.asked[field] = Data::List{};
            for (const auto& word : lines_in(form_.at(field))) {
                const auto found = finder.find(word);
                if (!found) {
                    wrong(field, {"balance.nobody_of_that_name", {{"name", shortened(word, 200)}}});
                    continue;
                }
                asking_.question.candidates[*found].*mark = true;
                asking_.asked[field].push(asking_.known[*found].id);
            }
        }
    }

    void near() {
        asking_.asked["near"] = Data::List{};
        asking_.asked["reference"] = form_.text("reference");
        std::vector<std::string> dimensions;
        for (const auto& one : form_.at("near").list()) dimensions.push_back(one.text());
        if (form_.at("near").is_text() && !form_.text("near").empty()) dimensions.push_back(form_.text("near"));
        if (dimensions.empty()) return;
        const Answers options{{"of", "pool"}, {"reference", form_.text("reference")}};
        std::optional<Reference> reference;
        try {
            reference.emplace(Asked{.of = "pool", .reference = form_.text("reference"), .session = "", .people = asking_.source.people}, options, context_, contributions(context_).questions);
        } catch (const Refused& refused) {
            wrong("reference", refused.text);
            return;
        }
        const auto everybody = counted(asking_.known, asking_.source.people);
        for (const auto& id : dimensions) {
            const auto wishes = wishes_of(id, *reference, everybody);
            if (!wishes) continue;
            if (wishes->empty()) wrong("near", {"balance.nothing_to_be_near", {{"dimension", askable_.near_label(id)}}});
            asking_.question.wishes.insert(asking_.question.wishes.end(), wishes->begin(), wishes->end());
            asking_.asked["near"].push(id);
        }
    }

    // What is to be had of each group, or of each two groups at once; nothing where that cannot be asked for.
    std::optional<std::vector<Wish>> wishes_of(const std::string& id, const Reference& reference, const Counted& everybody) {
        const auto [one, other] = two_in(id);
        for (const auto& each : {one, other.empty() ? one : other}) {
            if (askable_.fits(each) && (other.empty() || dimension_named(each))) continue;
            wrong("near", {dimension_named(each) ? "balance.asked_of_people" : "balance.no_such_dimension", {{"dimension", shortened(id, 60)}}});
            return {};
        }
        std::vector<Wish> wishes;
        const auto wish = [&](Part part, double share) { wishes.push_back({std::move(part), share * asking_.question.size}); };
        if (other.empty()) {
            const auto* grouping = askable_.grouping(one);
            const auto dimension = one == delegation && reference.has_population() ? askable_.delegations_of(form_.text("reference"))
                                   : grouping                                   ? reference.of(*grouping)
                                                                                : reference.of(count(one, everybody, asking_.source.people));
            for (const auto& group : dimension.groups)
                if (group.reference >= 0) wish({.dimension = one, .group = group.id}, group.reference);
        } else {
            for (const auto& [groups, share] : reference.of(one, other, everybody)) wish({one, groups.first, other, groups.second}, share);
        }
        return wishes;
    }

    // "region.african" and the like; whoever is in it.
    bool is_group(const std::string& word, std::string& dimension, std::string& group) const {
        const auto parts = askable_.parts(word);
        if (!parts) return false;
        std::tie(dimension, group) = *parts;
        if (const auto all = askable_.groups(dimension); apart(group) || std::ranges::find(all, group) != all.end()) return true;
        return std::ranges::any_of(asking_.known, [&](const Known& one) { return belongs(one.facts, {.dimension = dimension, .group = group}); });
    }

    void limits() {
        asking_.asked["limits"] = Data::List{};
        const auto& list = form_.at("limits").list();
        if (list.size() > most_limits) wrong("limits", {"balance.too_many_limits", {{"limit", std::to_string(most_limits)}}});
        for (std::size_t i = 0; i < std::min(list.size(), most_limits); ++i) limit(list[i], "limits." + std::to_string(i) + ".");
    }

    void limit(const Data& said, const std::string& at) {
        Part part;
        const auto group = said.text("group"), with = said.text("with"), kind = said.text("kind"), unit = said.text("unit");
        const auto named = [&](const std::string& field, const std::string& word, std::string& dimension, std::string& id) {
            if (!is_group(word, dimension, id)) wrong(at + field, {"balance.no_such_group", {{"group", shortened(word, 60)}}});
            else if (!askable_.fits(dimension)) wrong(at + field, {"balance.asked_of_people", {{"dimension", dimension}}});
        };
        named("group", group, part.dimension, part.group);
        if (!with.empty()) named("with", with, part.with_dimension, part.with_group);
        if (kind != "at_least" && kind != "at_most" && kind != "near") wrong(at + "kind", {"balance.no_such_option", {{"option", "kind"}, {"value", shortened(kind, 60)}}});
        if (!unit.empty() && unit != "places" && unit != "percent") wrong(at + "unit", {"balance.no_such_option", {{"option", "unit"}, {"value", shortened(unit, 60)}}});
        const auto number = number_in(said.at("number"));
        const bool percent = unit == "percent";
        if (!number || *number < 0) wrong(at + "number", {"balance.number_is_not_negative"});
        else if (percent && *number > 100) wrong(at + "number", {"balance.percent_above_100"});
        else if (!percent && kind != "near" && *number != std::floor(*number)) wrong(at + "number", {"balance.places_are_whole"});
        else {
            const double places = percent ? *number / 100 * asking_.question.size : std::min(*number, 1e6);
            if (kind == "near") asking_.question.wishes.push_back({part, places});
            else asking_.question.limits.push_back({kind == "at_least", part, static_cast<int>(kind == "at_least" ? std::ceil(places - 1e-9) : std::floor(places + 1e-9))});
        }
        asking_.asked["limits"].push(Data::Members{{"kind", kind}, {"group", group}, {"with", with}, {"number", said.text("number")}, {"unit", percent ? "percent" : "places"}});
    }

    const Data form_;
    const Context& context_;
    const Askable askable_;
    Asking asking_;
};

}  // namespace

Data as_program(const Data& form) {
    Data made = form.is_members() ? form : Data(Data::Members{});
    if (!made.has("kind")) return made;
    const auto cell = [&](const char* name, std::size_t i) {
        const auto& list = made.at(name).list();
        return i < list.size() ? tidy_line(list[i].text()) : std::string();
    };
    Data limits = Data::List{};
    for (std::size_t i = 0; i < made.at("kind").list().size(); ++i) {
        if (cell("group", i).empty() && cell("with", i).empty() && cell("number", i).empty()) continue;       // an empty row
        Data one = Data::Members{};
        for (const auto* name : {"kind", "group", "with", "number"}) one[name] = cell(name, i);
        one["unit"] = cell("limit_unit", i);
        limits.push(std::move(one));
    }
    made["limits"] = std::move(limits);
    return made;
}

Asking read_asking(const Data& form, const Context& context) { return Reader(form, context).read(); }

}  // namespace convoke::balance
