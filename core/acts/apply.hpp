// Applying for an organisation: a draft that is kept whatever state it is in, and a submission that is complete.
#pragma once

#include "core/acts/house.hpp"
#include "core/domain/application.hpp"
#include "core/domain/meeting.hpp"
#include "core/store/database.hpp"

namespace convoke {

// What a program sent, as an application; what could not be read of it is a problem of its field: wrong types, unknown members.
// Members as contract.md names them: category, organisation, claims, representatives, answers. The answers are those to the questions
// of the category sent, or of the one it has.
Application application_of(const Data& sent, const Meeting& meeting, const std::string& kept_category, Problems& problems);

// "TRF-7KQ4M2XW": the letters of the meeting, and eight that nobody confuses with another.
std::string reference_for(const std::string& meeting);

// A new draft of this account. The lane's half: `draft` was read by application_of. Refused: not_allowed; conflict where the
// organisation applies for this meeting already; invalid where the category is none of the meeting's or not open now.
Application begin(const House& house, store::Unit& unit, const Meeting& meeting, const Actor& actor, Time now, Application draft);

// Whether it was ever sent in: until then, and when it is given up before, it is nobody's but the applicant's.
bool handed_in(const Application& application);

// Whether the actor applied with it, or acts for its organisation now.
bool acts_for(const store::Reading& reading, const Actor& actor, const Application& application);

// The application as far as this actor may know of it: one it acts for, or for officers every one that was handed in; in a meeting that
// is open to them. Refused(unknown) for everybody else.
Application known_application(const House& house, const store::Reading& reading, const Actor& actor, const std::string& id);

// An application that the applicant acts for, or Refused: not_allowed for who is no applicant, unknown.
Application own_application(const House& house, const store::Reading& reading, const Actor& actor, const std::string& id);

// Replaces what a draft or returned application says. Refused: stale where `version` is not the one the applicant was shown last,
// invalid where the category is none of the meeting's, conflict elsewhere.
Application replace(const House& house, store::Unit& unit, const Meeting& meeting, const Actor& actor, Time now, const std::string& id, std::int64_t version,
                    Application said);

// Everything that keeps it from being submitted, all at once; nothing where it may be.
Problems submission_problems(const House& house, const store::Reading& reading, const Meeting& meeting, const Application& application, Time now);

// Submits, with the findings that the first half's examine() made, or newer ones where a register changed since. A certain
// finding registers where the category says so. Whether the organisation has applied through another account too is not asked
// here, and never told: it is the officers' to see (duplicates.hpp).
Application submit(const House& house, store::Unit& unit, const Meeting& meeting, const Actor& actor, Time now, Application application,
                   const std::vector<Finding>& examined);

Application withdraw(const House& house, store::Unit& unit, const Actor& actor, Time now, const std::string& id);

// As this actor may see it (contract.md): status, version, contacts and answers by what the actor is entitled to. What the meeting
// file keeps for the organisation itself ("own") is shown to nobody else.
Data shown(const House& house, const Actor& actor, const Meeting& meeting, const Application& application);

}  // namespace convoke
