// The pages of the procedure, each a function of the request; plugin.cpp says under which paths they stand. An address under
// /api/ and its twin for people share one function: the view's data is the answer to both.
#pragma once

#include "plugins/nonobjection/course.hpp"

namespace convoke::nonobjection {

// showing.cpp
View all_lists(const Request&, const Context&);
View whole_of_lists(const Request&, const Context&);           // the names of all lists together, as a table
View one_list(const Request&, const Context&);
View acknowledge(const Request&, const Context&);
View frozen_text(const Request&, const Context&);

// lists.cpp: compiling, approving
View compile_form(const Request&, const Context&);
View compile(const Request&, const Context&);
View discard(const Request&, const Context&);
View approve(const Request&, const Context&);

// splitting.cpp
View split_form(const Request&, const Context&);
View split_list(const Request&, const Context&);

// circulating.cpp
View circulation_form(const Request&, const Context&);
View circulate(const Request&, const Context&);
View release_form(const Request&, const Context&);
View release(const Request&, const Context&);

// circular.cpp
View circular(const Request&, const Context&);                 // a letter to missions with its list

// corrigendum.cpp
View corrigendum_form(const Request&, const Context&);
View correct(const Request&, const Context&);                  // the name in the path, as it was circulated

// comparing.cpp
View difference(const Request&, const Context&);               // of two versions

// objecting.cpp
View object(const Request&, const Context&);                   // to the name in the path
View object_to_several(const Request&, const Context&);
View withdraw_objection(const Request&, const Context&);
View no_objection(const Request&, const Context&);             // said explicitly
View details(const Request&, const Context&);                  // homepage and reason for participation, when a State asks

// following.cpp
View objections(const Request&, const Context&);
using Entries = std::map<std::string, Entry>;
// Of all versions: a name that left the final one had objections too. `current`: those of the version in force.
Entries all_entries(const Course& course, const std::vector<Entry>& current, const Context& context);

// readings.cpp
View readings(const Request&, const Context&);                 // who has read objections

// consulting.cpp: OPGA's notes, and what it asks an objector
View add_note(const Request&, const Context&);
View ask_for_clarification(const Request&, const Context&);
View answer_clarification(const Request&, const Context&);

// receipts.cpp
View receipts(const Request&, const Context&);
View receipt(const Request&, const Context&);

// confirming.cpp
View confirm_act(const Request&, const Context&);
View drop_act(const Request&, const Context&);
View own_mission(const Request&, const Context&);
View set_confirmation(const Request&, const Context&);
View missions(const Request&, const Context&);
View set_head(const Request&, const Context&);

// bases.cpp
View request_basis(const Request&, const Context&);
View basis_requests(const Request&, const Context&);
View pass_on(const Request&, const Context&);
View answer_request(const Request&, const Context&);

// deciding.cpp
View extend(const Request&, const Context&);
View decide(const Request&, const Context&);

// published.cpp
View published(const Request&, const Context&);
View published_figures(const Request&, const Context&);
View recorded_vote(const Request&, const Context&);            // of each State
View export_list(const Request&, const Context&);

Entry entry_of(const Application& application, std::string id);
// A new list with these names, which its compiler has approved by compiling it. `about` is told with it in the record.
Course begin_list(const ListRow& list, std::vector<Entry> entries, Data about, const Context& context);
std::optional<Time> usual_deadline(const ListRow& list, const Context& context);

// What they share (paging.cpp): {"items", "total", "next"} of those after ?after=, at most ?limit= (500).
Data page_of(Data::List items, const Answers& query);
void add_next(Data& page, const std::string& address, const Answers& query);   // for people: where those after these are

}  // namespace convoke::nonobjection
