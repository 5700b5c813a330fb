// The assistant's pages and what programs ask of it: OPGA's officers alone.
#pragma once

#include "core/plugin/plugin.hpp"

namespace convoke::balance {

void contribute_assistant(Registry& registry);     // pages.cpp
void contribute_selections(Registry& registry);    // selections.cpp

// pages.cpp and form.cpp
View assistant_form(const Request& request, const Context& context);
Data form_data(const Data& sent, bool as_typed, const Context& context);

// applying.cpp
View apply_selection(const Request& request, const Context& context);

// The meeting's last question where this host has no answer to it: it was asked of another host, or before a restart. Its answer is worked
// out here too, and is the same for the same candidates.
void answer_again(const std::string& id, const Context& context);
// The page of a question as it stands; Refused where there is none in this meeting.
View question_page(const std::string& id, const Context& context);
std::string assistant_address(const Context& context, const std::string& more = {});

}  // namespace convoke::balance
