#include "plugins/balance/population.hpp"

#include <algorithm>
#include <charconv>

#include "core/domain/people.hpp"

namespace convoke::balance {

namespace {

constexpr std::string_view status_check = "ecosoc.status";

bool tells_status(const Category& category) { return std::ranges::find(category.checks, status_check) != category.checks.end(); }

bool attends(const Representative& person, const std::string& session) {
    return session.empty() || std::ranges::find(person.sessions, session) != person.sessions.end();
}

Facts person_of(const Representative& person, Facts facts, const Meeting& meeting) {
    facts.gender = person.gender;
    facts.participation = participation_of(person, meeting);
    return facts;
}

[[noreturn]] void invalid(std::string_view option, const std::string& value) {
    throw Refused(Refused::Kind::invalid, {"balance.no_such_option", {{"option", std::string(option)}, {"value", value}}});
}

}  // namespace

Asked asked_of(const Answers& options, const Context& context) {
    Asked asked{.of = answer(options, "of", "pool"), .reference = answer(options, "reference"), .session = answer(options, "session")};
    if (asked.of.empty()) asked.of = "pool";
    const auto unit = answer(options, "unit");
    if (!unit.empty() && unit != "organisations" && unit != "people") invalid("unit", unit);
    asked.people = unit == "people";
    if (!asked.session.empty() && !context.meeting.session(asked.session))
        throw Refused(Refused::Kind::unknown, {"balance.no_such_session", {{"session", asked.session}}});
    return asked;
}

Facts facts_of(const Application& application, const Meeting& meeting) {
    Facts facts{.country = application.organisation.country, .type = application.organisation.type};
    const auto* category = meeting.category(application.category);
    if ((category && tells_status(*category)) || !application.claims.at("ecosoc").text("status").empty()) facts.consultative = "yes";
    else if (std::ranges::any_of(meeting.categories, tells_status)) facts.consultative = "no";
    return facts;
}

Counted population(const Answers& options, const Context& context) {
    const auto asked = asked_of(options, context);
    const auto& meeting = context.meeting;
    Counted found;
    const bool taking_part = asked.of == "participants";
    for (const auto& one : context.applications.chosen(context.applications.members(asked.of, options))) {
        const auto facts = facts_of(one, meeting);
        bool anybody = asked.session.empty();
        for (const auto& person : one.representatives) {
            if (!attends(person, asked.session) || (taking_part && one.state != State::registered)) continue;
            anybody = true;
            found.people.push_back(person_of(person, facts, meeting));
        }
        if (anybody) found.organisations.push_back(facts);
    }
    if (taking_part)
        context.applications.delegations([&](const Delegation& one) {
            if (!one.confirmed_at) return;
            for (const auto& person : one.members)
                if (attends(person, asked.session))
                    found.people.push_back(person_of(person, {.country = one.party.empty() ? person.nationality : one.party, .type = one.party.empty() ? "guest" : "delegation"}, meeting));
        });
    return found;
}

std::map<std::string, std::map<std::string, double, std::less<>>, std::less<>> targets_of(std::string_view setting, std::vector<std::string>& wrong) {
    std::map<std::string, std::map<std::string, double, std::less<>>, std::less<>> targets;
    while (!setting.empty()) {
        const auto end = std::min(setting.find_first_of(" ,;\n"), setting.size());
        const auto one = setting.substr(0, end);
        setting.remove_prefix(std::min(end + 1, setting.size()));
        if (one.empty()) continue;
        const auto dot = one.find('.'), equals = one.find('=');
        double share = -1;
        if (equals != one.npos) std::from_chars(one.data() + equals + 1, one.data() + one.size(), share);
        if (dot == one.npos || equals == one.npos || dot > equals || !(share >= 0 && share <= 1) || !dimension_named(one.substr(0, dot))) wrong.emplace_back(one);
        else targets[std::string(one.substr(0, dot))][std::string(one.substr(dot + 1, equals - dot - 1))] = share;
    }
    return targets;
}

Reference::Reference(const Asked& asked, const Answers& options, const Context& context) : name_(asked.reference), people_(asked.people) {
    if (name_.empty()) return;
    if (name_ == "targets") {
        std::vector<std::string> wrong;
        targets_ = targets_of(answer(context.settings, "targets"), wrong);
        if (!wrong.empty()) throw Refused(Refused::Kind::invalid, {"balance.wrong_target", {{"target", wrong.front()}}});
        if (targets_.empty()) throw Refused(Refused::Kind::invalid, {"balance.no_targets"});
        return;
    }
    auto other = options;
    other["of"] = name_;
    population_ = population(other, context);
}

void Reference::apply(Dimension& dimension) const {
    if (population_) refer_to(dimension, name_, count(dimension.id, *population_, people_));
    else if (const auto found = targets_.find(dimension.id); found != targets_.end()) refer_to(dimension, name_, found->second);
}

}  // namespace convoke::balance
