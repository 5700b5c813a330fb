// Registering the delegation of a State or an observer, by its mission, and the President's guests, by the Office of the
// President: one member after another, and the confirmation that puts a delegation on the list of participants.
#pragma once

#include <functional>

#include "core/acts/house.hpp"
#include "core/domain/delegation.hpp"
#include "core/store/database.hpp"

namespace convoke {

enum class Party { own, guests };                  // the actor's own delegation (delegation.register), the guests (guest.register)

// As it is kept, or as it would begin (version 0). Refused: not_allowed; unknown where the meeting names nobody of that kind.
Delegation delegation_for(const House& house, const store::Reading& reading, const Meeting& meeting, const Actor& actor, Party party);

// One of the meeting's, for officers (delegation.read).
Delegation find_delegation(const House& house, const store::Reading& reading, const Meeting& meeting, const Actor& actor, const std::string& id);

// All of the meeting: its categories in their order, States and then others in the order of a UN list.
void each_delegation(const store::Reading& reading, const Meeting& meeting, const std::function<void(const Delegation&)>& visit);

struct DelegationKept {
    Problems problems = {};                        // then nothing was kept
    bool stale = false;                            // somebody changed it since `version`
    Delegation delegation = {};
    std::string person = {};                       // whom the change left behind: of an addition or replacement the new id
};

// `leads`: whether that member leads the delegation from now on. `version`: the one that was seen; none for an addition, which
// never undoes what a colleague did. Refused(conflict) outside the registration window.
DelegationKept change_member(const House& house, store::Unit& unit, const Meeting& meeting, const Actor& actor, Time now, Party party,
                             const PersonChange& change, bool leads, std::optional<std::int64_t> version);

// Its own delegation is complete: its members stand on the list of participants, and the mission gets a receipt. What is
// corrected afterwards stands there at once.
DelegationKept confirm_delegation(const House& house, store::Unit& unit, const Meeting& meeting, const Actor& actor, Time now);
// Takes the confirmation back; nobody is lost.
Delegation unconfirm_delegation(const House& house, store::Unit& unit, const Meeting& meeting, const Actor& actor, Time now);

// {id, reference, category, party, name, status, head, members[], version, ...}: for those who may know its people.
Data shown(const Delegation& delegation);

}  // namespace convoke
