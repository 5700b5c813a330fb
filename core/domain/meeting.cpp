#include "core/domain/meeting.hpp"

#include <algorithm>
#include <array>

namespace convoke {

namespace {
constexpr std::array<std::pair<Route, std::string_view>, 5> routes{{{Route::delegation, "delegation"},
                                                                    {Route::direct, "direct"},
                                                                    {Route::secretariat, "secretariat"},
                                                                    {Route::presidents_list, "presidents-list"},
                                                                    {Route::invitation, "invitation"}}};

template <typename List>
auto with_id(const List& list, std::string_view id) -> const typename List::value_type* {
    const auto found = std::ranges::find(list, id, &List::value_type::id);
    return found == list.end() ? nullptr : &*found;
}
}  // namespace

std::string_view name_of(Route route) {
    return std::ranges::find(routes, route, &decltype(routes)::value_type::first)->second;
}

std::optional<Route> route_named(std::string_view name) {
    const auto found = std::ranges::find(routes, name, &decltype(routes)::value_type::second);
    if (found == routes.end()) return {};
    return found->first;
}

const Category* Meeting::category(std::string_view id_) const { return with_id(categories, id_); }
const Session* Meeting::session(std::string_view id_) const { return with_id(sessions, id_); }

}  // namespace convoke
