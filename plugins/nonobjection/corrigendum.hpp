// Corrigenda: the name or country of one organisation put right as it was circulated. Two officers agree; a new version is frozen, and
// that name alone is circulated anew, with its own letter and deadline. What the applicant wrote is not touched.
#pragma once

#include "plugins/nonobjection/course.hpp"

namespace convoke::nonobjection {

struct Corrigendum {
    Entry before, after;
    int version = 0;                               // that it made
    Opening opening;
};

// In their order: each is an opening of a name and the version frozen with it.
std::vector<Corrigendum> corrigenda_of(const Course& course, const Context& context);

// The version that counts since the opening of that number: the approved one, or what the corrigenda so far made of it; 0: before any.
const VersionRow& version_since(const Course& course, int opening);

// What the opening of that number put right, as "before" and "after" of a letter; nothing where it is one of the whole list.
void say_corrigendum(Answers& args, const Course& course, int opening, const Context& context);

// A corrigendum that waits for its second officer, by the name it is about: "corrigendum ent_...".
std::string proposal_kind(const std::string& entry);

// For officers: names of which the application says otherwise now than when the list was approved, and corrigenda that wait.
Data changed_since(const std::vector<Name>& names, const Course& course, const Context& context);
Data waiting_corrigenda(const std::vector<Name>& names, const Course& course, const Context& context);

}  // namespace convoke::nonobjection
