#include "plugins/nonobjection/input.hpp"

#include <algorithm>
#include <set>
#include <sstream>

#include "core/domain/countries.hpp"
#include "core/domain/time.hpp"
#include "core/text/dates.hpp"
#include "core/text/wellformed.hpp"

namespace convoke::nonobjection {

std::vector<std::string> ids_in(const std::string& joined) {
    std::vector<std::string> ids;
    std::istringstream in(joined);
    for (std::string one; std::getline(in, one, ',');)
        if (!one.empty()) ids.push_back(one);
    return ids;
}

Input::Input(const Data& form, std::initializer_list<std::string_view> known) : form_(form) {
    if (!form.is_members() && !form.is_null()) wrong("", {"nonobjection.not_members"});
    for (const auto& [name, held] : form.members())
        if (name != "csrf" && std::ranges::find(known, std::string_view(name)) == known.end()) wrong(name, {"nonobjection.unknown_field"});
}

std::string Input::text(std::string_view name, std::size_t limit, bool required) {
    const auto& held = form_.at(name);
    const std::string field(name);
    if (!held.is_null() && !held.is_text()) {
        wrong(field, {"nonobjection.not_text"});
        return {};
    }
    if (!well_formed(held.text())) {
        wrong(field, {"nonobjection.not_text"});
        return {};
    }
    auto text = tidy(held.text());
    if (text.empty() && required) wrong(field, {"nonobjection.missing"});
    if (character_count(text) > limit) wrong(field, {"nonobjection.too_long", {{"limit", std::to_string(limit)}}});
    return text;
}

std::vector<std::string> Input::texts(std::string_view name) {
    const auto& held = form_.at(name);
    const std::string field(name);
    std::vector<std::string> found;
    if (held.is_list()) {
        for (std::size_t i = 0; i < held.list().size(); ++i) {
            const auto& item = held.list()[i];
            if (item.is_text() && well_formed(item.text())) found.push_back(tidy(item.text()));
            else wrong(field + "." + std::to_string(i), {"nonobjection.not_text"});
        }
    } else if (held.is_text()) {
        std::string word;
        for (const char c : held.text() + " ") {
            if (c != ' ' && c != ',' && c != ';' && c != '\n' && c != '\r' && c != '\t') word += c;
            else if (!word.empty()) found.push_back(std::exchange(word, {}));
        }
    } else if (!held.is_null()) {
        wrong(field, {"nonobjection.not_list"});
    }
    std::erase(found, "");
    return found;
}

bool Input::flag(std::string_view name) {
    const auto& held = form_.at(name);
    if (!held.is_null() && !held.is_text() && !std::holds_alternative<bool>(held.value)) wrong(std::string(name), {"nonobjection.not_flag"});
    return held.flag();
}

std::int64_t Input::count(std::string_view name, const Data& held) {
    const auto number = held.number();
    if (number < 0 || Data(number).text() != held.text()) {
        wrong(std::string(name), {"nonobjection.not_count"});
        return 0;
    }
    return number;
}

std::vector<std::string> Input::member_states(std::string_view name, const std::string& own) {
    std::vector<std::string> states;
    std::set<std::string> seen{own};
    const auto sent = texts(name);
    for (std::size_t i = 0; i < sent.size(); ++i) {
        if (!member_state(sent[i])) wrong(std::string(name) + "." + std::to_string(i), {"nonobjection.not_a_member_state", {{"state", shortened(sent[i], 20)}}});
        else if (seen.insert(sent[i]).second) states.push_back(sent[i]);
    }
    std::ranges::sort(states);
    return states;
}

std::optional<Time> Input::instant(std::string_view name, const std::string& zone) {
    const std::string field(name);
    const auto whole = text(field, 40), local = text(field + "_local", 40);
    if (whole.empty() && local.empty()) return {};
    if (!whole.empty()) {
        const auto found = instant_of(whole);
        if (!found) wrong(field, {"nonobjection.not_an_instant"});
        return found;
    }
    const auto found = instant_of(local, zone);
    if (!found.instant) wrong(field + "_local", found.problem);
    return found.instant;
}

View sent_back(const Data& form, View page, Problems problems) {
    page.data["sent"] = form;
    page.kind = View::Kind::wrong;
    page.problems = std::move(problems);
    return page;
}

}  // namespace convoke::nonobjection
