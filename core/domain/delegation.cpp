#include "core/domain/delegation.hpp"

#include <algorithm>

#include "core/domain/countries.hpp"

namespace convoke {

namespace {

const Category* delegations_of(const Meeting& meeting, bool observers) {
    const auto found = std::ranges::find_if(meeting.categories, [&](const Category& one) { return one.route == Route::delegation && one.of_observers == observers; });
    return found == meeting.categories.end() ? nullptr : &*found;
}

}  // namespace

std::string party_name(std::string_view party) { return std::string(country_name(party)); }

const Category* category_of_delegation(const Meeting& meeting, const Actor& actor) {
    if (actor.state.empty()) return nullptr;
    const auto* state = country(actor.state);
    if (actor.role == Role::observer || (actor.role == Role::state && state && state->kind == CountryKind::observer_state)) return delegations_of(meeting, true);
    if (actor.role == Role::state && state && state->kind == CountryKind::member_state) return delegations_of(meeting, false);
    return nullptr;
}

const Category* category_of_guests(const Meeting& meeting) {
    const auto found = std::ranges::find(meeting.categories, Route::invitation, &Category::route);
    return found == meeting.categories.end() ? nullptr : &*found;
}

Problems confirmation_problems(const Delegation& delegation) {
    if (delegation.members.empty()) return {{"members", {"delegation.nobody"}}};
    if (std::ranges::find(delegation.members, delegation.head, &Representative::id) == delegation.members.end()) return {{"head", {"delegation.no_head"}}};
    return {};
}

std::size_t place_in_list(std::string_view party) {
    const auto all = countries();
    const auto found = std::ranges::find(all, party, &Country::iso3);
    if (found == all.end() || found->kind == CountryKind::other) return all.size();
    return static_cast<std::size_t>(found - all.begin());
}

}  // namespace convoke
