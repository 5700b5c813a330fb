// Naming who comes for an organisation, once it is approved or registered, and confirming them. Accreditation is of the
// organisation; its people register afterwards, up to the number the meeting allows (domain: two steps, always).
#pragma once

#include "core/acts/house.hpp"
#include "core/domain/application.hpp"
#include "core/domain/people.hpp"
#include "core/store/database.hpp"

namespace convoke {

// Whether the organisation may name who comes: from the approval, or the registration by a direct route, on.
bool names_people(const Application& application);

struct RepresentativesKept {
    Problems problems = {};                        // then nothing was kept
    bool stale = false;                            // somebody changed it since `version`
    Application application = {};
    std::string person = {};                       // whom the change left behind: of an addition or replacement the new id
};

// For those who act for the organisation. `version`: the one that was seen; none for an addition. Refused: unknown;
// conflict before the approval, and outside the registration window.
RepresentativesKept change_representative(const House& house, store::Unit& unit, const Meeting& meeting, const Actor& actor, Time now,
                                          const std::string& application, const PersonChange& change, std::optional<std::int64_t> version);

// The representatives are those: an approved organisation is registered by it. What is changed afterwards, while the window
// is open, is in force at once.
RepresentativesKept confirm_representatives(const House& house, store::Unit& unit, const Meeting& meeting, const Actor& actor, Time now,
                                            const std::string& application);

}  // namespace convoke
