// Data is erased on the date that its class says (product.md, safety of people): the meeting file gives days after the end for each
// class. And somebody who asks to be forgotten, is.
#pragma once

#include "core/acts/house.hpp"
#include "core/domain/application.hpp"
#include "core/domain/meeting.hpp"
#include "core/store/database.hpp"

namespace convoke {

// When a meeting's data of that class is erased: nothing where the file says nothing, or the end is not known. What an applicant
// changed after the end is kept that long from its last change.
std::optional<Time> erasure_due(const Meeting& meeting, Visibility visibility);

// Erases of every meeting what was due by now, as of the instant it was due, a few applications at a time. Drafts go with the class
// "own". What is sealed under the meeting's key stays until two officers erase the key (sealing_key.hpp). One line of the record
// for each class and meeting: data.erased, with their number. Returns how many classes of meetings were done.
std::size_t erase_due(const House& house, Time now);

// Files that no document refers to any more. Returns how many went.
std::size_t erase_released_files(const House& house);

// The account's drafts go whole. What was submitted is withdrawn where no decision was taken; of each application nothing stays but
// name and country of a name that was put on a list or registered, until the date of its class. Where somebody else acts for the
// organisation, that person goes on with it. Refused: invalid where the password is wrong.
struct Forgotten { std::size_t erased = 0, reduced = 0, handed_over = 0; };
Forgotten forget(const House& house, const Actor& actor, const std::string& password, Time now);

// The application without what stands in those classes, and the kinds of documents that go with them.
struct Reduced { Application application; std::vector<std::string> document_kinds; };
Reduced without(Application application, const Category* category, std::span<const Visibility> classes);

}  // namespace convoke
