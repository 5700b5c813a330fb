#include "plugins/balance/population.hpp"

#include <algorithm>
#include <charconv>

#include "core/domain/application_data.hpp"
#include "core/domain/countries.hpp"
#include "plugins/balance/dimensions.hpp"
#include "plugins/balance/reports.hpp"

namespace convoke::balance {

namespace {

constexpr std::string_view status_check = "ecosoc.status";

bool tells_status(const Category& category) { return std::ranges::find(category.checks, status_check) != category.checks.end(); }

std::vector<std::string> codes(const Data& answer) {
    std::vector<std::string> found;
    if (!answer.is_list() && !answer.text().empty()) found.push_back(answer.text());
    for (const auto& one : answer.list()) found.push_back(one.text());
    return found;
}

Facts facts_of(const std::string& category_id, const std::string& country, const std::string& type, bool claimed, const Data& answers, const Meeting& meeting) {
    Facts facts{.country = country, .type = type, .activity = codes(answers.at(question_of_activity)), .languages = codes(answers.at(question_of_languages))};
    const auto* category = meeting.category(category_id);
    if ((category && tells_status(*category)) || claimed) facts.consultative = "yes";
    else if (std::ranges::any_of(meeting.categories, tells_status)) facts.consultative = "no";
    return facts;
}

// "CZE SVK" in words.
std::string names_of(std::string_view codes) {
    std::string names;
    while (!codes.empty()) {
        const auto end = std::min(codes.find(' '), codes.size());
        names += (names.empty() ? "" : ", ") + std::string(country_name(codes.substr(0, end)));
        codes.remove_prefix(std::min(end + 1, codes.size()));
    }
    return names;
}

// All groups that are foreseen, alike; of groups that overlap that says nothing.
void refer_to_even(Dimension& dimension) {
    const auto* kind = kind_named(dimension.id);
    std::map<std::string, double, std::less<>> shares;
    for (const auto& group : dimension.groups)
        if (!apart(group.id) && (!kind || kind->groups.empty() || std::ranges::find(kind->groups, group.id) != kind->groups.end())) shares.emplace(group.id, 0);
    for (auto& [group, share] : shares) share = 1.0 / static_cast<double>(shares.size());
    if (!dimension.overlapping) refer_to(dimension, "even", shares);
}

[[noreturn]] void invalid(std::string_view option, const std::string& value) {
    throw Refused(Refused::Kind::invalid, {"balance.no_such_option", {{"option", std::string(option)}, {"value", value}}});
}

}  // namespace

Asked asked_of(const Answers& options, const Context& context) {
    Asked asked{.of = answer(options, "of", "pool"), .reference = answer(options, "reference"), .session = answer(options, "session")};
    if (asked.of.empty()) invalid("of", "");
    const auto unit = answer(options, "unit");
    if (!unit.empty() && unit != "organisations" && unit != "people") invalid("unit", unit);
    asked.people = unit == "people";
    const auto beside = answer(options, "beside");
    if (answer(options, "public") == "yes" && (asked.of == "cleared" || asked.reference == "cleared" || beside == "cleared"))
        throw Refused(Refused::Kind::invalid, {"balance.cleared_not_published"});
    if (!asked.session.empty() && !context.meeting.session(asked.session))
        throw Refused(Refused::Kind::unknown, {"balance.no_such_session", {{"session", asked.session}}});
    return asked;
}

bool offers_cleared(const Context& context) { return context.meeting.plugins.contains("nonobjection") && context.desk.allows("nonobjection.read_objections"); }

bool asks(const Meeting& meeting, std::string_view question) {
    using Asks = Field::Kind;
    return std::ranges::any_of(meeting.categories, [&](const Category& category) {
        const auto found = std::ranges::find(category.questions, question, &Question::id);
        if (found == category.questions.end()) return false;
        const auto kind = found->field.kind;
        return kind == Asks::choice || kind == Asks::choices || kind == Asks::country || kind == Asks::countries;
    });
}

Facts facts_of(const Application& application, const Meeting& meeting) {
    return facts_of(application.category, application.organisation.country, application.organisation.type,
                    !application.claims.at("ecosoc").text("status").empty(), closed_answers(application), meeting);
}

Facts facts_of(const Alike& members, const Meeting& meeting) {
    if (members.of == Alike::Of::delegates) return {.country = members.country, .type = members.type, .number = members.number};
    const bool checked = std::ranges::find(members.checks, status_check) != members.checks.end();
    auto facts = facts_of(members.category, members.country, members.type, checked || !answer(members.claims, "ecosoc").empty(), members.answers, meeting);
    facts.number = members.number;
    return facts;
}

Grouping grouping_of(std::string_view dimension, const Meeting& meeting) {
    const auto* kind = kind_named(dimension);
    return {.id = std::string(dimension), .of_people = kind->of_people, .overlapping = kind->overlapping, .groups = {kind->groups.begin(), kind->groups.end()}, .of = [kind, &meeting](const Alike& one) {
                auto facts = facts_of(one, meeting);
                facts.gender = one.gender, facts.participation = one.participation;
                const auto groups = kind->of(facts);
                return std::vector<std::string>(groups.begin(), groups.end());
            }};
}

std::string previous_meeting(const Answers& options, const Context& context) {
    auto id = answer(options, "previous", answer(context.settings, "previous"));
    if (id.empty()) throw Refused(Refused::Kind::invalid, {"balance.no_previous"});
    return id;
}

Counted population(const Answers& options, const Context& context, std::vector<std::string> questions) {
    const auto asked = asked_of(options, context);
    const auto& meeting = context.meeting;
    for (const auto question : {question_of_activity, question_of_languages})
        if (asks(meeting, question)) questions.emplace_back(question);
    TallyAsked tallied{.session = asked.session, .speaking = asked.of == "speakers", .answers = std::move(questions)};
    if (asked.of == "previous") {
        tallied.meeting = previous_meeting(options, context);
        tallied.session.clear();                   // its sessions were others
    }
    Counted found;
    found.alike = context.applications.tally(tallied.speaking || !tallied.meeting.empty() ? "participants" : asked.of, options, tallied);
    for (const auto& one : found.alike) {
        auto facts = facts_of(one, meeting);
        if (one.of == Alike::Of::applications) {
            found.organisations.push_back(std::move(facts));
            continue;
        }
        facts.gender = one.gender;
        facts.participation = one.participation;
        found.people.push_back(std::move(facts));
    }
    compact(found.organisations);
    compact(found.people);
    return found;
}

std::vector<Text> country_notes(const Counted& population) {
    std::map<std::string, std::int64_t> numbers;
    for (const auto& one : population.organisations)
        if (!country(one.country)) numbers[one.country] += one.number;
    std::vector<Text> notes;
    for (const auto& [code, number] : numbers) {
        const auto count = std::to_string(number);
        const auto* state = former_state(code);
        if (code.empty()) notes.push_back({"balance.note_no_country", {{"count", count}}});
        else if (!state) notes.push_back({"balance.note_no_such_country", {{"country", code}, {"count", count}}});
        else notes.push_back({"balance.note_former", {{"country", std::string(state->name)}, {"until", std::string(state->until)}, {"today", names_of(state->successors)}, {"count", count}}});
    }
    return notes;
}

std::map<std::string, std::map<std::string, double, std::less<>>, std::less<>> targets_of(std::string_view setting, std::vector<std::string>& wrong, const std::vector<std::string>& others) {
    std::map<std::string, std::map<std::string, double, std::less<>>, std::less<>> targets;
    while (!setting.empty()) {
        const auto end = std::min(setting.find_first_of(" ,;\n"), setting.size());
        const auto one = setting.substr(0, end);
        setting.remove_prefix(std::min(end + 1, setting.size()));
        if (one.empty()) continue;
        const auto equals = one.find('=');
        auto dot = one.find('.');                  // ids of what others contribute have a full stop of their own
        const auto other = std::ranges::find_if(others, [&](const std::string& id) { return one.starts_with(id + "."); });
        if (other != others.end()) dot = other->size();
        double share = -1;
        if (equals != one.npos) std::from_chars(one.data() + equals + 1, one.data() + one.size(), share);
        if (dot == one.npos || equals == one.npos || dot > equals || !(share >= 0 && share <= 1) || (other == others.end() && !dimension_named(one.substr(0, dot)))) wrong.emplace_back(one);
        else targets[std::string(one.substr(0, dot))][std::string(one.substr(dot + 1, equals - dot - 1))] = share;
    }
    return targets;
}

Reference::Reference(const Asked& asked, const Answers& options, const Context& context, std::vector<std::string> questions) : name_(asked.reference), people_(asked.people) {
    if (name_.empty()) return;
    if (name_ == "even") return;
    if (name_ == "targets") {
        std::vector<std::string> wrong, others{std::string(delegation)};
        for (const auto& one : contributions(context).groupings) others.push_back(one.id);
        targets_ = targets_of(answer(context.settings, "targets"), wrong, others);
        if (!wrong.empty()) throw Refused(Refused::Kind::invalid, {"balance.wrong_target", {{"target", wrong.front()}}});
        if (targets_.empty()) throw Refused(Refused::Kind::invalid, {"balance.no_targets"});
        return;
    }
    if (name_ == "world") {
        if (std::ranges::none_of(countries(), [](const Country& one) { return one.population > 0; })) throw Refused(Refused::Kind::invalid, {"balance.no_world"});
        return;
    }
    auto other = options;
    other["of"] = name_;
    population_ = population(other, context, std::move(questions));
}

Dimension Reference::of(const Grouping& grouping) const {
    if (!population_) {
        Dimension dimension{.id = grouping.id, .overlapping = grouping.overlapping, .label = grouping.label, .labels = grouping.labels};
        for (const auto& group : grouping.groups) dimension.groups.push_back({.id = group});
        return apply(dimension), dimension;
    }
    if (!grouping.of) return {};
    auto dimension = count(grouping, *population_, people_);
    refer_to(dimension, name_, Dimension(dimension));
    return dimension;
}

std::vector<std::pair<std::pair<std::string, std::string>, double>> Reference::of(const std::string& rows, const std::string& columns, const Counted& members) const {
    std::vector<std::pair<std::pair<std::string, std::string>, double>> shares;
    if (population_) {
        const auto table = cross(rows, columns, *population_, people_);
        for (std::size_t row = 0; row < table.rows.groups.size() && table.rows.total > 0; ++row)
            for (std::size_t column = 0; column < table.columns.groups.size(); ++column)
                shares.push_back({{table.rows.groups[row].id, table.columns.groups[column].id}, static_cast<double>(table.at(row, column)) / static_cast<double>(table.rows.total)});
        return shares;
    }
    const auto down = of(count(rows, members, people_)), along = of(count(columns, members, people_));
    for (const auto& one : down.groups)
        for (const auto& other : along.groups)
            if (one.reference >= 0 && other.reference >= 0) shares.push_back({{one.id, other.id}, one.reference * other.reference});
    return shares;
}

void Reference::apply(Dimension& dimension) const {
    if (name_ == "world") refer_to_world(dimension);
    else if (name_ == "even") refer_to_even(dimension);
    else if (population_ && dimension.label.code.empty()) refer_to(dimension, name_, count(dimension.id, *population_, people_));
    else if (const auto found = targets_.find(dimension.id); found != targets_.end()) refer_to(dimension, name_, found->second);
}

}  // namespace convoke::balance
