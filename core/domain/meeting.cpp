#include "core/domain/meeting.hpp"

#include <algorithm>
#include <array>

#include "core/domain/time.hpp"

namespace convoke {

namespace {
template <typename Value, std::size_t count>
using Names = std::array<std::pair<Value, std::string_view>, count>;

constexpr Names<Route, 5> routes{{{Route::delegation, "delegation"},
                              {Route::direct, "direct"},
                              {Route::secretariat, "secretariat"},
                              {Route::presidents_list, "presidents-list"},
                              {Route::invitation, "invitation"}}};
constexpr Names<Visibility, 4> visibilities{{{Visibility::circulated, "circulated"},
                                         {Visibility::on_request, "on-request"},
                                         {Visibility::opga, "opga"},
                                         {Visibility::own, "own"}}};
constexpr Names<Procedure::Decision, 4> decisions{{{Procedure::Decision::assembly, "assembly"},
                                               {Procedure::Decision::committee, "committee"},
                                               {Procedure::Decision::attention, "attention"},
                                               {Procedure::Decision::none, "none"}}};
constexpr Names<Procedure::Disclosure, 3> disclosures{{{Procedure::Disclosure::on_request, "on-request"},
                                                   {Procedure::Disclosure::volunteered, "volunteered"},
                                                   {Procedure::Disclosure::objector_named, "objector-named"}}};

template <typename Value, std::size_t count>
std::string_view name_in(const Names<Value, count>& names, Value value) {
    return std::ranges::find(names, value, &std::pair<Value, std::string_view>::first)->second;
}

template <typename Value, std::size_t count>
std::optional<Value> value_in(const Names<Value, count>& names, std::string_view name) {
    const auto found = std::ranges::find(names, name, &std::pair<Value, std::string_view>::second);
    if (found == names.end()) return {};
    return found->first;
}

template <typename List>
auto with_id(const List& list, std::string_view id) -> const typename List::value_type* {
    const auto found = std::ranges::find(list, id, &List::value_type::id);
    return found == list.end() ? nullptr : &*found;
}
}  // namespace

std::string words_of(const Text& text, std::string_view language) {
    if (text.code != own_words) return {};
    return answer(text.args, language, answer(text.args, "en"));
}

void put_words(Answers& args, const std::string& name, const Text& text) {
    if (text.code != own_words) return;
    for (const auto& [language, words] : text.args) args[language == "en" ? name : name + "." + language] = words;
}

const Window* Windows::at(Time instant) const {
    const auto found = std::ranges::find_if(each, [&](const Window& window) { return window.contains(instant); });
    return found == each.end() ? nullptr : &*found;
}

std::string_view name_of(Route route) { return name_in(routes, route); }
std::optional<Route> route_named(std::string_view name) { return value_in(routes, name); }
std::string_view name_of(Visibility visibility) { return name_in(visibilities, visibility); }
std::optional<Visibility> visibility_named(std::string_view name) { return value_in(visibilities, name); }
std::string_view name_of(Procedure::Decision decision) { return name_in(decisions, decision); }
std::optional<Procedure::Decision> decision_named(std::string_view name) { return value_in(decisions, name); }
std::string_view name_of(Procedure::Disclosure disclosure) { return name_in(disclosures, disclosure); }
std::optional<Procedure::Disclosure> disclosure_named(std::string_view name) { return value_in(disclosures, name); }

const Category* Meeting::category(std::string_view id_) const { return with_id(categories, id_); }
const Session* Meeting::session(std::string_view id_) const { return with_id(sessions, id_); }

std::string first_day(const Meeting& meeting, Time now) { return date_text(meeting.begins.value_or(now)); }

}  // namespace convoke
