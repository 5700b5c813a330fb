// An organisation and a representative as structured values, under the names that forms, programs and the database use.
#pragma once

#include "core/domain/application.hpp"

namespace convoke {

// {name, acronym, other_names[], type, country, website, established, mission, relevance}; the id is not among them.
Data data_of(const Organisation& organisation);
Organisation organisation_of(const Data& data);

// {title, given_name, family_name, gender, nationality, function, email, participation, capacity, sessions[], speaks[]}; the id is not among them.
Data data_of(const Representative& representative);
Representative representative_of(const Data& data);

// What figures tell applications apart by: the status claimed of each check's plugin, and the answers that are no free text
// (codes, lists of codes, yes or no).
Data claimed_statuses(const Application& application);
Data closed_answers(const Application& application);

}  // namespace convoke
