// What a program sends, member by member: a misspelt name or a value of another type is a mistake that is named, never passed over.
#pragma once

#include <span>

#include "core/domain/meeting.hpp"

namespace convoke {

struct Member {
    enum class Type { text, texts, number, flag, choices, object, list, any };     // number, flag, choices: or a text, as forms send them
    std::string_view name;
    Type type = Type::text;
};

// Adds a problem for every member of `sent` that is not among the known ones or is of another type; fields are named from `path`
// ("organisation.name"). A null says nothing and is taken for what was not sent.
void demand_members(const Data& sent, std::span<const Member> known, const std::string& path, Problems& problems);

// The same for the answers to the questions of a category: a number answers a question for a number, true or false one for a tick, a
// list one of several choices, and texts all others. Answers to no question of it are the submission's to refuse.
void demand_answers(const Data& answers, const Category& category, Problems& problems);

}  // namespace convoke
