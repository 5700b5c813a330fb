// The states of an application, one transition per line in lifecycle.cpp, and what the applicant is shown of them.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace convoke {

// cleared and objected are never written down before the decision: they are read from the sealed objections by those
// who may know (see Step::standing in the plugin contract). What is stored stays `circulated`.
enum class State {
    draft, submitted, in_review, returned, shortlisted, proposed, circulated,
    cleared, objected, approved, not_approved, registered, declined, withdrawn
};

std::string_view name_of(State state);             // "in_review"
std::optional<State> state_named(std::string_view name);

struct Transition {
    State from, to;
};

// Every transition there is. A plugin may use these, not add to them.
std::span<const Transition> transitions();
bool possible(State from, State to);

// What the applicant, and anybody else who is not entitled to more, is told: shortlisted to objected is one word,
// "under_consideration", so that nobody learns of an objection from it. The others are the state's own name.
std::string_view shown_to_applicant(State state);

// Whether a decision is still to come: until then an applicant may withdraw.
bool undecided(State state);

}  // namespace convoke
