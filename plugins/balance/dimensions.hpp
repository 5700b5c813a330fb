// What each dimension is made of. For the counting and the measures only.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "plugins/balance/shares.hpp"

namespace convoke::balance {

using Groups = std::vector<std::string_view>;      // of one member; several where they overlap

struct Kind {
    std::string_view id;
    bool of_people = false;                        // counts people whatever was asked for
    bool overlapping = false;
    std::string_view reference = {};
    std::vector<std::string_view> groups = {};     // shown though nobody is in them
    Groups (*of)(const Facts&) = nullptr;
    std::vector<std::string_view> facts = {};      // columns of the file of countries that it rests on
    std::string_view asks = {};                    // the question of the meeting's forms that it rests on, or ""
};

// Questions of a meeting's forms that are counted: of the countries an organisation works in, and of its languages.
inline constexpr std::string_view question_of_activity = "countries-of-activity", question_of_languages = "languages";

std::span<const Kind> kinds();
const Kind* kind_named(std::string_view id);

// The share of women in a delegation is asked of the organisation and said of it: never of a person. OPGA alone sees it, as all of the assistant.
inline constexpr std::string_view delegation = "delegation";

bool apart(std::string_view group);                // of those who are in no group, or did not say

}  // namespace convoke::balance
