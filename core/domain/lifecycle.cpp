#include "core/domain/lifecycle.hpp"

#include <algorithm>
#include <array>

namespace convoke {

namespace {

constexpr std::array<std::string_view, 14> names{"draft",    "submitted",  "in_review", "returned", "shortlisted",
                                                 "proposed", "circulated", "cleared",   "objected", "approved",
                                                 "not_approved", "registered", "declined", "withdrawn"};

constexpr Transition all[] = {
    {State::draft, State::submitted},
    {State::draft, State::withdrawn},
    {State::submitted, State::in_review},
    {State::submitted, State::returned},
    {State::submitted, State::shortlisted},
    {State::submitted, State::registered},
    {State::submitted, State::declined},
    {State::submitted, State::withdrawn},
    {State::in_review, State::returned},
    {State::in_review, State::shortlisted},
    {State::in_review, State::registered},
    {State::in_review, State::declined},
    {State::in_review, State::withdrawn},
    {State::returned, State::submitted},
    {State::returned, State::declined},
    {State::returned, State::withdrawn},
    {State::shortlisted, State::proposed},
    {State::shortlisted, State::in_review},        // taken off the shortlist
    {State::shortlisted, State::declined},
    {State::shortlisted, State::withdrawn},
    {State::proposed, State::shortlisted},         // its list was given up, or it was taken off before circulation
    {State::proposed, State::circulated},
    {State::proposed, State::withdrawn},
    {State::circulated, State::approved},
    {State::circulated, State::not_approved},
    {State::circulated, State::proposed},          // its circulated text changed: a new circulation of that name
    {State::circulated, State::withdrawn},
    {State::approved, State::registered},
    {State::approved, State::not_approved},        // corrected by a further decision
    {State::not_approved, State::approved},
};

}  // namespace

std::string_view name_of(State state) { return names[static_cast<std::size_t>(state)]; }

std::optional<State> state_named(std::string_view name) {
    const auto found = std::ranges::find(names, name);
    if (found == names.end()) return {};
    return static_cast<State>(found - names.begin());
}

std::span<const Transition> transitions() { return all; }

bool possible(State from, State to) {
    return std::ranges::any_of(all, [&](const Transition& one) { return one.from == from && one.to == to; });
}

std::string_view shown_to_applicant(State state) {
    switch (state) {
        case State::in_review: return "submitted";
        case State::shortlisted:
        case State::proposed:
        case State::circulated:
        case State::cleared:
        case State::objected: return "under_consideration";
        default: return name_of(state);
    }
}

bool undecided(State state) { return possible(state, State::withdrawn); }

}  // namespace convoke
