// Messages and their arguments as values, the way they are stored, sent to programs and given to templates: {"code", "args"}.
#pragma once

#include <span>

#include "core/domain/values.hpp"

namespace convoke {

Data as_members(const Answers& answers);
Answers answers_in(const Data& members);

// Wherever a template shows it, its words are shown.
Data as_data(const Text& message);
Text message_in(const Data& data);

Data as_list(std::span<const Text> messages);
std::vector<Text> messages_in(const Data& list);

}  // namespace convoke
