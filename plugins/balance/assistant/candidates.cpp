#include "plugins/balance/assistant/candidates.hpp"

#include <algorithm>

#include "core/domain/people.hpp"
#include "core/text/wellformed.hpp"
#include "plugins/balance/assistant/askable.hpp"
#include "plugins/balance/population.hpp"

namespace convoke::balance {

namespace {

constexpr std::size_t of_several = static_cast<std::size_t>(-1);

std::string in_one_case(std::string word) {
    for (auto& c : word)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return word;
}

void add_people(std::vector<Known>& known, const Application& application, const Source& source, const Askable& askable, const Context& context) {
    for (const auto& person : application.representatives) {
        if (source.of == "speakers" && (source.session.empty() ? person.speaks.empty() : std::ranges::find(person.speaks, source.session) == person.speaks.end())) continue;
        if (!source.session.empty() && std::ranges::find(person.sessions, source.session) == person.sessions.end()) continue;
        Known one{.id = application.id + "/" + person.id, .application = application.id, .organisation = application.organisation.id.empty() ? application.id : application.organisation.id,
                  .name = full_name(person), .of = application.organisation.name, .reference = application.reference, .country = application.organisation.country, .state = application.state};
        one.facts = facts_of(application, context.meeting);
        one.facts.gender = person.gender;
        one.facts.participation = participation_of(person, context.meeting);
        one.facts.others = askable.others_of(application, &person);
        known.push_back(std::move(one));
    }
}

}  // namespace

std::vector<Known> candidates_of(const Source& source, const Context& context) {
    std::vector<Known> known;
    const Askable askable(source.people, context);
    if (source.people) {
        for (const auto& one : context.applications.chosen(context.applications.members(source.of == "pool" ? "pool" : "participants", {})))
            if (source.of == "pool" || one.state == State::registered) add_people(known, one, source, askable, context);
    } else {
        std::vector<State> states{State::shortlisted};
        if (source.of == "eligible") states.insert(states.end(), {State::submitted, State::in_review});
        context.applications.each(states, [&](const Application& one) {
            const auto* category = context.meeting.category(one.category);
            if (!category || category->route != Route::presidents_list) return;
            known.push_back({.id = one.id, .application = one.id, .organisation = one.id, .name = one.organisation.name, .reference = one.reference,
                             .country = one.organisation.country, .state = one.state, .facts = facts_of(one, context.meeting)});
            known.back().facts.others = askable.others_of(one, nullptr);
        });
    }
    std::ranges::sort(known, {}, &Known::id);
    return known;
}

Finder::Finder(const std::vector<Known>& known) {
    const auto add = [&](const std::string& word, std::size_t at) {
        if (word.empty()) return;
        const auto [place, first] = by_word_.emplace(in_one_case(tidy_line(word)), at);
        if (!first && place->second != at) place->second = of_several;
    };
    for (std::size_t i = 0; i < known.size(); ++i) {
        add(known[i].id, i);
        add(known[i].reference, i);
        add(known[i].name, i);
    }
}

std::optional<std::size_t> Finder::find(const std::string& typed) const {
    const auto found = by_word_.find(in_one_case(tidy_line(typed)));
    return found == by_word_.end() || found->second == of_several ? std::nullopt : std::optional(found->second);
}

Counted counted(const std::vector<Known>& known, bool people) {
    Counted all;
    for (const auto& one : known) (people ? all.people : all.organisations).push_back(one.facts);
    return all;
}

}  // namespace convoke::balance
